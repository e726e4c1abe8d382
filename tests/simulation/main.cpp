// simkiosk-simulate: the whole kiosk on virtual time, with everything that can go wrong, for anyone to run.
#include <sqlite3.h>

#include <CLI/CLI.hpp>
#include <chrono>

#include "platform/base/log.hpp"
#include "tests/simulation/campaign.hpp"

namespace {

using namespace simkiosk::simulation;

// One trial, told as a story.
int replay(std::uint64_t seed, bool smaller, bool whole) {
    auto trial = randomTrial(seed);
    auto verdict = run(trial);
    if (smaller && !verdict.wrong.empty()) {
        trial = shrink(trial);
        verdict = run(trial);
    }
    std::printf("%s\n", describe(trial).c_str());
    if (whole || !verdict.wrong.empty()) std::printf("%s\n", verdict.story.c_str());
    std::printf("%s\n", verdict.wrong.empty() ? "nothing is wrong" : verdict.wrong.c_str());
    return verdict.wrong.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App options(
        "Simulates kiosks with customers, faults and power cuts; exit status 0 when no invariant is broken");
    CampaignPlan plan;
    std::optional<std::uint64_t> replayed;
    bool smaller = false;
    bool whole = false;
    bool asJson = false;
    options.add_option("--seconds", plan.seconds, "how long random sales are simulated, after the enumerated faults");
    options.add_option("--sales", plan.sales, "at least so many random sales");
    options.add_option("--seed", plan.firstSeed, "of the first random trial");
    options.add_option("--jobs", plan.jobs, "processes side by side")->check(CLI::Range(1, 256));
    options.add_option("--family", plan.family, "only the enumerated families whose name contains this; 'none': none");
    options.add_flag("--until-failure", plan.untilFailure,
                     "stops at the first failure; a trial of each family in turn, so that it is found soon");
    options.add_flag("--json", asJson, "one JSON object instead of the table");
    options.add_option("--replay", replayed, "tells the story of one random trial, by its seed");
    options.add_flag("--shrink", smaller, "with --replay: the same failure with fewer faults and simpler customers");
    options.add_flag("--story", whole, "with --replay: tells it also when nothing is wrong");
    CLI11_PARSE(options, argc, argv);

    simkiosk::logNothing();
    // One thread a process: SQLite needs no locks around its pages and counts no bytes, and does the same otherwise.
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    if (replayed) return replay(*replayed, smaller, whole);
    const auto report = runCampaign(plan);
    std::printf("%s", (asJson ? asJsonText(report) : asTable(report)).c_str());
    return report.failures.empty() ? 0 : 1;
}
