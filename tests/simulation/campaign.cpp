#include "tests/simulation/campaign.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <boost/json.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <numeric>

namespace simkiosk::simulation {

namespace {

namespace json = boost::json;
using Wall = std::chrono::steady_clock;

constexpr std::size_t failuresTold = 20;
constexpr std::size_t storyLines = 60;

json::object encode(const Tally& tally) {
    return {{"name", tally.name},         {"trials", tally.trials}, {"sales", tally.sales},  {"sold", tally.sold},
            {"restarts", tally.restarts}, {"cases", tally.cases},   {"failed", tally.failed}};
}

void add(Tally& tally, const Verdict& verdict) {
    ++tally.trials;
    tally.sales += verdict.sales;
    tally.sold += verdict.sold;
    tally.restarts += verdict.starts - 1;
    tally.cases += verdict.cases;
    tally.failed += !verdict.wrong.empty();
}

std::string lastLines(const std::string& text, std::size_t lines) {
    auto at = text.size();
    for (std::size_t i = 0; i <= lines && at != std::string::npos && at > 0; ++i) at = text.rfind('\n', at - 1);
    return at == std::string::npos || at == 0 ? text : text.substr(at + 1);
}

std::string row(const Tally& tally) {
    return fmt::format("{:<66}{:>8}{:>8}{:>8}{:>10}{:>7}{:>8}\n", tally.name, tally.trials, tally.sales, tally.sold,
                       tally.restarts, tally.cases, tally.failed);
}

// A word between the processes of a campaign: one has found a failure. Memory that forked processes share.
class Halt {
   public:
    Halt() {
        void* page = ::mmap(nullptr, sizeof(Flag), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (page != MAP_FAILED) m_flag = new (page) Flag(false);
    }
    Halt(const Halt&) = delete;
    Halt& operator=(const Halt&) = delete;
    ~Halt() {
        if (m_flag) ::munmap(static_cast<void*>(m_flag), sizeof(Flag));
    }
    void call() {
        if (m_flag) *m_flag = true;
    }
    bool called() const { return m_flag && *m_flag; }

   private:
    using Flag = std::atomic<bool>;
    Flag* m_flag = nullptr;
};

// An order in which neighbours are far apart: 0, then steps of about 0.618 of the size.
std::vector<std::size_t> scattered(std::size_t size) {
    std::size_t step = std::max<std::size_t>(1, size * 618 / 1000);
    while (std::gcd(step, size) > 1) ++step;
    std::vector<std::size_t> order(size);
    for (std::size_t i = 0; i < size; ++i) order[i] = i * step % size;
    return order;
}

// One process's share: every jobs-th trial of each family, then random trials of its own seeds.
class Share {
   public:
    Share(const CampaignPlan& plan, const std::vector<Family>& families, unsigned job, Halt& halt)
        : m_plan(plan), m_families(families), m_job(job), m_halt(halt) {}

    std::string work() {
        for (const auto& family : m_families) m_tallies.push_back({.name = family.name});
        if (m_plan.untilFailure) {
            inTurns();
        } else {
            oneByOne();
        }
        if (m_plan.seconds > 0 || m_plan.sales > 0) byChance();
        json::array tallies;
        for (const auto& tally : m_tallies) tallies.push_back(encode(tally));
        return json::serialize(json::object{{"tallies", tallies}, {"failures", m_failures}});
    }

   private:
    void oneByOne() {
        for (std::size_t at = 0; at < m_families.size(); ++at) {
            const auto& trials = m_families[at].trials;
            for (std::size_t i = m_job; i < trials.size(); i += m_plan.jobs) countEnumerated(at, i);
            if (m_job == 0) std::fprintf(stderr, "%s", row(m_tallies[at]).c_str());  // progress: this process's share
        }
    }

    void inTurns() {
        std::size_t rounds = 0;
        std::vector<std::vector<std::size_t>> orders;
        for (const auto& family : m_families) {
            orders.push_back(scattered(family.trials.size()));
            rounds = std::max(rounds, family.trials.size());
        }
        for (std::size_t round = 0; round < rounds; ++round) {
            for (std::size_t at = 0; at < m_families.size(); ++at) {
                if (m_halt.called()) return;
                const bool mine = round < orders[at].size() && (round + at) % m_plan.jobs == m_job;
                if (mine) countEnumerated(at, orders[at][round]);
            }
        }
    }

    void byChance() {
        m_tallies.push_back({.name = "random customers and faults"});
        auto& tally = m_tallies.back();
        const auto until = Wall::now() + std::chrono::duration<double>(m_plan.seconds);
        for (std::uint64_t i = m_job; tally.sales * m_plan.jobs < m_plan.sales || Wall::now() < until;
             i += m_plan.jobs) {
            if (m_halt.called()) return;
            const auto seed = m_plan.firstSeed + i;
            count(randomTrial(seed), tally, fmt::format("--seed {}", seed));
        }
    }

    void countEnumerated(std::size_t family, std::size_t number) {
        count(m_families[family].trials[number], m_tallies[family],
              fmt::format("--family '{}' --trial {}", m_families[family].name, number));
    }

    void count(const Trial& trial, Tally& tally, const std::string& replayed) {
        const auto verdict = judge(trial);
        add(tally, verdict);
        if (!verdict.wrong.empty() && m_plan.untilFailure) m_halt.call();
        if (verdict.wrong.empty() || m_failures.size() >= failuresTold) return;
        m_failures.push_back(
            json::object{{"trial", tally.name + ": simkiosk-simulate " + replayed + "\n" + describe(trial)},
                         {"wrong", verdict.wrong},
                         {"story", lastLines(run(trial).story, storyLines)}});
    }

    const CampaignPlan& m_plan;
    const std::vector<Family>& m_families;
    unsigned m_job;
    Halt& m_halt;
    std::vector<Tally> m_tallies;
    json::array m_failures;
};

struct Worker {
    pid_t pid = -1;
    int out = -1;
};

// The worker's whole answer is one JSON text through a pipe.
Worker begin(const CampaignPlan& plan, const std::vector<Family>& families, unsigned job, Halt& halt) {
    int ends[2];
    if (::pipe(ends) != 0) return {};
    const pid_t pid = ::fork();
    if (pid != 0) {
        ::close(ends[1]);
        return {pid, ends[0]};
    }
    ::close(ends[0]);
    const auto answer = Share(plan, families, job, halt).work();
    FILE* out = ::fdopen(ends[1], "w");
    std::fwrite(answer.data(), 1, answer.size(), out);
    std::fclose(out);
    std::exit(0);  // with what runs at an exit: a measured build writes its counts
}

std::string answerOf(const Worker& worker) {
    std::string answer;
    char piece[65536];
    for (ssize_t got; (got = ::read(worker.out, piece, sizeof piece)) > 0;)
        answer.append(piece, static_cast<std::size_t>(got));
    ::close(worker.out);
    int status = 0;
    ::waitpid(worker.pid, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? answer : std::string();
}

void addUp(Report& report, const std::string& answer) {
    boost::system::error_code error;
    const auto value = json::parse(answer, error);
    if (error || !value.is_object()) {
        report.failures.push_back({"a simulating process", "it crashed", ""});
        return;
    }
    std::size_t row = 0;
    for (const auto& entry : value.at("tallies").as_array()) {
        if (report.tallies.size() <= row) report.tallies.push_back({.name = std::string(entry.at("name").as_string())});
        auto& tally = report.tallies[row++];
        const auto number = [&](const char* name) { return entry.at(name).to_number<std::uint64_t>(); };
        tally.trials += number("trials");
        tally.sales += number("sales");
        tally.sold += number("sold");
        tally.restarts += number("restarts");
        tally.cases += number("cases");
        tally.failed += number("failed");
    }
    for (const auto& failure : value.at("failures").as_array()) {
        if (report.failures.size() >= failuresTold) break;
        const auto text = [&](const char* name) { return std::string(failure.at(name).as_string()); };
        report.failures.push_back({text("trial"), text("wrong"), text("story")});
    }
}

Tally total(const Report& report) {
    Tally all{.name = "all"};
    for (const auto& tally : report.tallies) {
        all.trials += tally.trials;
        all.sales += tally.sales;
        all.sold += tally.sold;
        all.restarts += tally.restarts;
        all.cases += tally.cases;
        all.failed += tally.failed;
    }
    return all;
}

double salesPerCpuSecond(const Report& report) {
    return report.cpuSeconds > 0 ? static_cast<double>(total(report).sales) / report.cpuSeconds : 0;
}

void failWhereTooFew(Report& report) {
    for (const auto subject : allSubjects) {
        if (trialsOf(report, subject) >= trialsWanted(subject)) continue;
        report.failures.push_back({toString(subject), fmt::format("fewer than {} trials", trialsWanted(subject)), ""});
    }
}

}  // namespace

std::uint64_t trialsOf(const Report& report, Subject subject) {
    std::uint64_t trials = 0;
    for (const auto& tally : report.tallies)
        if (tally.subject == subject) trials += tally.trials;
    return trials;
}

Report runCampaign(const CampaignPlan& plan) {
    const auto begun = Wall::now();
    std::vector<Family> families;
    if (plan.family != "none") {
        families = everyFault();
        std::erase_if(families, [&](const Family& family) { return !family.name.contains(plan.family); });
    }
    std::fflush(stdout);
    Halt halt;
    std::vector<Worker> workers;
    for (unsigned job = 0; job < plan.jobs; ++job) workers.push_back(begin(plan, families, job, halt));
    Report report;
    for (const auto& worker : workers) addUp(report, answerOf(worker));
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    report.cpuSeconds = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                        static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    for (std::size_t row = 0; row < families.size() && row < report.tallies.size(); ++row)
        report.tallies[row].subject = families[row].subject;
    if (plan.family.empty() && !plan.untilFailure) failWhereTooFew(report);
    report.seconds = std::chrono::duration<double>(Wall::now() - begun).count();
    return report;
}

std::string asTable(const Report& report) {
    std::string text = fmt::format("{:<66}{:>8}{:>8}{:>8}{:>10}{:>7}{:>8}\n", "what happens", "trials", "sales", "sold",
                                   "restarts", "cases", "failed");
    for (const auto& tally : report.tallies) text += row(tally);
    text += row(total(report));
    for (const auto subject : allSubjects) {
        const auto trials = trialsOf(report, subject);
        if (trials == 0) continue;
        text += fmt::format("{}: {} trials", toString(subject), trials);
        text += trialsWanted(subject) == 0 ? "\n" : fmt::format(", at least {} wanted\n", trialsWanted(subject));
    }
    text += fmt::format("{:.0f} s, {:.0f} sales a second and core\n", report.seconds, salesPerCpuSecond(report));
    for (const auto& failure : report.failures)
        text += fmt::format("\nFAILED: {}\n{}\n{}\n", failure.wrong, failure.trial, failure.story);
    return text;
}

std::string asJsonText(const Report& report) {
    json::array tallies;
    for (const auto& tally : report.tallies) tallies.push_back(encode(tally));
    json::array failures;
    for (const auto& failure : report.failures)
        failures.push_back(json::object{{"wrong", failure.wrong}, {"trial", failure.trial}, {"story", failure.story}});
    json::array subjects;
    for (const auto subject : allSubjects) {
        subjects.push_back(json::object{
            {"name", toString(subject)}, {"trials", trialsOf(report, subject)}, {"wanted", trialsWanted(subject)}});
    }
    return json::serialize(json::object{{"families", tallies},
                                        {"subjects", subjects},
                                        {"total", encode(total(report))},
                                        {"failures", failures},
                                        {"seconds", report.seconds},
                                        {"sales_per_second_and_core", salesPerCpuSecond(report)}}) +
           "\n";
}

}  // namespace simkiosk::simulation
