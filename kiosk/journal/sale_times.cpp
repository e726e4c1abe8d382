#include "kiosk/journal/sale_times.hpp"

#include <algorithm>

#include "platform/base/log.hpp"
#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

constexpr std::chrono::hours longestSale{1};

const JournalRecord* find(const std::vector<JournalRecord>& sale, JournalStep step, RecordKind kind) {
    const auto found =
        std::ranges::find_if(sale, [&](const auto& record) { return record.step == step && record.kind == kind; });
    return found == sale.end() ? nullptr : &*found;
}

std::string valueOf(const JournalRecord* record, const std::string& name) {
    if (!record) return {};
    const auto found = record->payload.find(name);
    return found == record->payload.end() ? std::string() : found->second;
}

// Monotonic times compare only within one boot.
std::optional<Duration> between(const JournalRecord* from, const JournalRecord* to) {
    if (!from || !to || from->bootId != to->bootId || to->monotonicNs < from->monotonicNs) return std::nullopt;
    const Duration time(to->monotonicNs - from->monotonicNs);
    return time <= longestSale ? std::optional(time) : std::nullopt;
}

std::optional<Duration> choosingTime(const JournalRecord* opened) {
    const auto seconds = numberIn<unsigned>(valueOf(opened, "choosing_s"));
    if (!seconds) return std::nullopt;
    const Duration time = std::chrono::seconds(*seconds);
    return time <= longestSale ? std::optional(time) : std::nullopt;
}

std::optional<std::chrono::milliseconds> medianOf(const std::deque<SaleTimes>& sales,
                                                  std::optional<Duration> SaleTimes::* stage) {
    std::vector<Duration> times;
    for (const auto& sale : sales) {
        if (sale.*stage) times.push_back(*(sale.*stage));
    }
    if (times.size() < TimeHistory::enough) return std::nullopt;
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::ranges::nth_element(times, middle);
    return std::chrono::round<std::chrono::milliseconds>(*middle);
}

}  // namespace

SaleTimes timesOf(const std::vector<JournalRecord>& sale) {
    // Where recovery had to find out, nobody measured.
    const bool recovered = std::ranges::any_of(sale, [](const auto& r) { return r.kind == RecordKind::Resolved; });
    if (recovered) return {};
    const auto intent = [&](JournalStep step) { return find(sale, step, RecordKind::Intent); };
    const auto outcome = [&](JournalStep step) { return find(sale, step, RecordKind::Outcome); };
    SaleTimes times;
    const auto* opened = outcome(JournalStep::Opened);
    const auto rest = between(opened, outcome(JournalStep::Taken));
    if (const auto choosing = choosingTime(opened); choosing && rest) times.whole = *choosing + *rest;
    times.preparing = between(intent(JournalStep::Staging), outcome(JournalStep::Bound));
    const auto* activated = outcome(JournalStep::Activating);
    const auto answer = valueOf(activated, "result");
    if (answer == "active" || answer == "accepted")
        times.activating = between(intent(JournalStep::Activating), activated);
    const auto* presented = outcome(JournalStep::Presenting);
    if (valueOf(presented, "result") == "presented")
        times.handingOut = between(intent(JournalStep::Presenting), presented);
    return times;
}

void TimeHistory::follow(const Journal& journal) {
    const auto newest = journal.newestClosed(kept);
    if (!newest) return logInfo("sale_times.unknown", newest.error().message);
    const auto known = m_newest ? std::ranges::find(*newest, *m_newest) : newest->end();
    for (auto sale = known; sale != newest->begin();) {
        --sale;
        const auto records = journal.records(*sale);
        if (!records) return;
        add(timesOf(*records));
        m_newest = *sale;
    }
}

void TimeHistory::add(const SaleTimes& times) {
    m_sales.push_back(times);
    if (m_sales.size() > kept) m_sales.pop_front();
}

UsualTimes TimeHistory::usual() const {
    return {.sale = medianOf(m_sales, &SaleTimes::whole),
            .preparing = medianOf(m_sales, &SaleTimes::preparing),
            .activating = medianOf(m_sales, &SaleTimes::activating),
            .handingOut = medianOf(m_sales, &SaleTimes::handingOut)};
}

}  // namespace simkiosk
