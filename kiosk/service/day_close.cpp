#include "kiosk/service/day_close.hpp"

#include <algorithm>

namespace simkiosk {

namespace {

DayDifference shownAs(const Difference& difference) {
    DayDifference shown{toString(difference.kind), difference.iccid, difference.detail};
    if (difference.transaction) shown.what += (shown.what.empty() ? "" : " · ") + difference.transaction->text();
    return shown;
}

long cardsOfTests(const AuditLog& audit, const ReconciledTime& time) {
    const auto records = audit.all();
    if (!records) return 0;
    return std::ranges::count_if(*records, [&](const AuditRecord& record) {
        return record.entry.action == "card_to_bin" && time.contains(record.wall);
    });
}

}  // namespace

Task<void> DayClose::run() {
    m_talk.view.day.reset();
    m_talk.open(ServicePage::Day);
    co_await compare();
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) break;
        if (std::holds_alternative<intent::service::Print>(*intent)) co_await print();
    }
    m_talk.view.day.reset();
}

Task<void> DayClose::compare() {
    const ServiceTalk::Wires wires(m_talk);
    m_talk.suspendTimeout();
    m_talk.view.busy = true;
    m_talk.show();
    co_await m_talk.devicesQuiet();
    const auto time = m_talk.service.today(m_talk.ports.clock.wall());
    DayView day;
    day.day = m_talk.localTime(time.from).substr(0, 10);
    const auto journal = readBook(m_talk.ports.journal);
    if (!journal) day.notCompared.push_back({UnreadBook::Kind::Journal, journal.error()});
    std::optional<DeviceBook> device;
    std::optional<OfficeBook> office;
    if (auto book = co_await readBook(m_talk.ports.dispenser))
        device = std::move(*book);
    else
        day.notCompared.push_back({UnreadBook::Kind::Dispenser, book.error()});
    if (journal) {
        if (auto book = co_await m_talk.service.readOffice(*journal, time))
            office = std::move(*book);
        else
            day.notCompared.push_back({UnreadBook::Kind::Carrier, book.error()});
        bool binDiffers = false;
        for (const auto& difference : compareBooks(*journal, device, office, time)) {
            binDiffers = binDiffers || difference.kind == DifferenceKind::BinCountDiffers;
            day.differences.push_back(shownAs(difference));
        }
        // A technician's test leaves a card in the bin that belongs to no sale.
        const auto tested = cardsOfTests(m_talk.service.audit, time);
        if (binDiffers && tested > 0) day.differences.push_back({"tests_moved_cards", std::to_string(tested), ""});
        day.sales = static_cast<unsigned>(
            std::ranges::count_if(journal->sales, [&](const auto& sale) { return counts(sale, time); }));
    }
    day.agree = day.differences.empty() && day.notCompared.empty();
    m_talk.view.day = std::make_shared<const DayView>(day);
    m_talk.view.busy = false;
    m_talk.note("close_of_day", day.agree ? "done" : "differs",
                {{"day", day.day}, {"differences", std::to_string(day.differences.size())}});
    m_talk.resumeTimeout();
    m_talk.show();
}

Task<void> DayClose::print() {
    if (!m_talk.view.day || m_talk.view.busy) co_return;
    const auto head = m_talk.paperHead(m_talk.localTime(m_talk.ports.clock.wall()));
    const bool printed = co_await m_talk.printOut(m_talk.service.dayPaper(*m_talk.view.day, head));
    m_talk.note("print_day", printed ? "done" : "failed", {{"day", m_talk.view.day->day}});
    m_talk.show();
}

}  // namespace simkiosk
