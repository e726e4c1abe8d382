// Many trials, in several processes, added up.
#pragma once

#include <string>
#include <vector>

#include "tests/simulation/enumeration.hpp"

namespace simkiosk::simulation {

struct CampaignPlan {
    double seconds = 0;  // of random trials
    unsigned sales = 0;  // random, at least
    std::uint64_t firstSeed = 1;
    unsigned jobs = 1;
    std::string family;  // only families whose name contains it; "none": no enumerated trials
    // Stops all jobs at the first failed trial. A trial of each family in turn, so that a defect is found soon.
    bool untilFailure = false;
};

struct Tally {
    std::string name;
    std::optional<Subject> subject = {};  // nothing: chance
    std::uint64_t trials = 0;
    std::uint64_t sales = 0;
    std::uint64_t sold = 0;
    std::uint64_t restarts = 0;
    std::uint64_t cases = 0;
    std::uint64_t failed = 0;
};

struct Failure {
    std::string trial;  // how to replay it, and what it is
    std::string wrong;
    std::string story;  // its end
};

struct Report {
    std::vector<Tally> tallies;     // a row a family, the random trials last
    std::vector<Failure> failures;  // the first of them
    double seconds = 0;
    double cpuSeconds = 0;
};

// Of the rows of one subject.
std::uint64_t trialsOf(const Report& report, Subject subject);

Report runCampaign(const CampaignPlan& plan);
std::string asTable(const Report& report);
std::string asJsonText(const Report& report);

}  // namespace simkiosk::simulation
