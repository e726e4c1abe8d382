// simkiosk-simulate: the whole kiosk on virtual time, with everything that can go wrong, for anyone to run.
#include <sqlite3.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <chrono>
#include <cmath>

#include "platform/base/log.hpp"
#include "tests/simulation/campaign.hpp"

namespace {

using namespace simkiosk::simulation;

struct Retelling {
    bool smaller = false;
    bool whole = false;  // also when nothing is wrong
    bool json = false;
};

// One trial, told as a story.
int replay(Trial trial, const Retelling& how) {
    auto verdict = run(trial);
    if (how.smaller && !verdict.wrong.empty()) {
        trial = shrink(trial);
        verdict = run(trial);
    }
    const bool told = how.whole || !verdict.wrong.empty();
    if (how.json) {
        boost::json::object answer{{"trial", describe(trial)}, {"wrong", verdict.wrong}, {"sold", verdict.sold}};
        if (told) answer["story"] = verdict.story;
        std::printf("%s\n", boost::json::serialize(answer).c_str());
    } else {
        std::printf("%s\n%s%s\n", describe(trial).c_str(), told ? (verdict.story + "\n").c_str() : "",
                    verdict.wrong.empty() ? "nothing is wrong" : verdict.wrong.c_str());
    }
    return verdict.wrong.empty() ? 0 : 1;
}

// Of the first family whose name contains `name`.
std::optional<Trial> enumerated(const std::string& name, std::size_t number) {
    for (const auto& family : everyFault()) {
        if (!family.name.contains(name)) continue;
        if (number >= family.trials.size()) break;
        return family.trials[number];
    }
    return std::nullopt;
}

bool familyExists(const std::string& name) {
    return std::ranges::any_of(everyFault(), [&](const Family& family) { return family.name.contains(name); });
}

std::string someTime(const std::string& text) {
    double seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(seconds) && seconds >= 0 ? "" : "a time is a number of seconds from 0";
}

// What does not fit would be another seed in silence.
std::string wholeSeed(const std::string& text) {
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
    return error == std::errc() && end == text.data() + text.size() ? "" : "a seed is a number from 0 to 2^64 - 1";
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App options(
        "Simulates kiosks with customers, faults and power cuts; exit status 0 when no invariant is broken");
    CampaignPlan plan;
    std::optional<std::size_t> number;
    Retelling how;
    options.add_option("--seconds", plan.seconds, "how long random sales are simulated, after the enumerated faults")
        ->check(someTime);
    options.add_option("--sales", plan.sales, "at least so many random sales");
    auto* seed = options
                     .add_option("--seed", plan.firstSeed,
                                 "of the first random trial; without --seconds and --sales only this one, replayed")
                     ->check(wholeSeed);
    options.add_option("--jobs", plan.jobs, "processes side by side")->check(CLI::Range(1, 256));
    options.add_option("--family", plan.family, "only the enumerated families whose name contains this; 'none': none");
    options.add_flag("--until-failure", plan.untilFailure,
                     "stops at the first failure; a trial of each family in turn, so that it is found soon");
    options.add_flag("--json", how.json, "one JSON object instead of the table");
    options.add_option("--trial", number, "with --family: only this trial of that family, from 0, replayed");
    options.add_flag("--shrink", how.smaller, "of a replay: the same failure with fewer faults and simpler customers");
    options.add_flag("--story", how.whole, "of a replay: tells it also when nothing is wrong");
    CLI11_PARSE(options, argc, argv);

    simkiosk::logNothing();
    // One thread a process: SQLite needs no locks around its pages and counts no bytes, and does the same otherwise.
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    if (plan.family != "none" && !plan.family.empty() && !familyExists(plan.family)) {
        std::fprintf(stderr, "No family's name contains '%s'.\n", plan.family.c_str());
        return 2;
    }
    if (number) {
        const auto trial = enumerated(plan.family, *number);
        if (trial) return replay(*trial, how);
        std::fprintf(stderr, "There is no such trial.\n");
        return 2;
    }
    const bool byChance = plan.seconds > 0 || plan.sales > 0;
    if (seed->count() > 0 && !byChance && !plan.untilFailure) return replay(randomTrial(plan.firstSeed), how);
    const auto report = runCampaign(plan);
    std::printf("%s", (how.json ? asJsonText(report) : asTable(report)).c_str());
    return report.failures.empty() ? 0 : 1;
}
