#include "kiosk/service/supply_desk.hpp"

#include <map>
#include <ranges>
#include <utility>

#include "kiosk/service/test_page.hpp"
#include "kiosk/values/iccid_range.hpp"
#include "platform/base/log.hpp"
#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

constexpr const char* countAction = "count_stock";
constexpr const char* cardToBin = "card_to_bin";
constexpr const char* fillAction = "fill_stack";
constexpr auto shownFor = std::chrono::days(30);

std::string field(const std::map<std::string, std::string>& payload, const char* name) {
    const auto found = payload.find(name);
    return found == payload.end() ? std::string() : found->second;
}

bool isOutcome(const JournalRecord& record, const char* result) {
    return record.kind != RecordKind::Intent && field(record.payload, "result") == result;
}

}  // namespace

StockView stockOf(const std::vector<AuditRecord>& audit, const std::vector<JournalRecord>& journal, WallTime now,
                  const std::function<std::string(WallTime)>& localTime) {
    StockView stock;
    WallTime since = WallTime::min();
    for (const auto& record : audit | std::views::reverse) {
        if (record.entry.action != countAction) continue;
        since = record.wall;
        stock.countedAt = localTime(record.wall);
        stock.countedBy = record.entry.who;
        stock.counted = numberIn<unsigned>(field(record.entry.details, "stack")).value_or(0);
        break;
    }
    std::map<TransactionId, std::string> iccids;
    std::multimap<WallTime, LeftThing> left;
    const auto leave = [&](WallTime at, LeftThing::Kind kind, const std::string& iccid) {
        if (at >= now - shownFor) left.emplace(at, LeftThing{kind, localTime(at), iccid});
    };
    for (const auto& record : journal) {
        if (record.step == JournalStep::Bound) iccids[record.transaction] = field(record.payload, "iccid");
        if (isOutcome(record, "retained")) leave(record.wall, LeftThing::Kind::SoldCard, iccids[record.transaction]);
        if (record.wall < since) continue;
        if (record.step == JournalStep::Staging && isOutcome(record, "staged")) ++stock.drawn;
    }
    for (const auto& record : audit) {
        if (record.entry.action == documentLeftAction) leave(record.wall, LeftThing::Kind::Document, {});
        if (record.entry.action == cardToBin)
            leave(record.wall, LeftThing::Kind::TestedCard, field(record.entry.details, "iccid"));
        if (record.wall < since) continue;
        if (record.entry.action == fillAction)
            stock.filled += numberIn<unsigned>(field(record.entry.details, "cards")).value_or(0);
        stock.drawn += record.entry.action == cardToBin;
    }
    for (auto& [at, thing] : left) stock.left.push_back(std::move(thing));
    return stock;
}

Task<void> SupplyDesk::run() {
    look();
    m_packFollows = false;
    m_talk.open(ServicePage::Stock);
    while (const auto intent = co_await m_talk.next()) {
        const auto page = m_talk.view.page;
        if (std::holds_alternative<intent::service::Back>(*intent)) {
            if (page == ServicePage::Stock) break;
            m_packFollows = false;
            m_talk.open(ServicePage::Stock);
        }
        const auto* wish = std::get_if<intent::service::Open>(&*intent);
        if (wish && wish->page == ServicePage::Pack) {
            m_packFollows = true;
            m_talk.open(ServicePage::StockCount);
        }
        if (std::holds_alternative<intent::service::Next>(*intent)) m_talk.open(ServicePage::StockCount);
        if (std::holds_alternative<intent::service::Print>(*intent) && page == ServicePage::Stock) co_await printTest();
        const auto* counted = std::get_if<intent::service::Counted>(&*intent);
        if (counted && page == ServicePage::StockCount) count(*counted);
        const auto* pack = std::get_if<intent::service::PackScanned>(&*intent);
        if (pack && page == ServicePage::Pack) fill(*pack);
    }
    m_talk.view.stock.reset();
}

void SupplyDesk::look() {
    const auto audit = m_talk.service.audit.all();
    const auto journal = m_talk.ports.journal.all();
    if (!audit) logWarning("service.audit_unreadable", audit.error().message);
    if (!journal) logWarning("service.journal_unreadable", journal.error().message);
    m_talk.view.stock = std::make_shared<const StockView>(
        stockOf(audit.value_or(std::vector<AuditRecord>{}), journal.value_or(std::vector<JournalRecord>{}),
                m_talk.ports.clock.wall(), [this](WallTime wall) { return m_talk.localTime(wall); }));
}

// What should have been there stands beside what was found.
void SupplyDesk::count(const intent::service::Counted& counted) {
    const auto& stock = *m_talk.view.stock;
    const bool known = !stock.countedAt.empty();
    const auto& dispenser = m_talk.view.dispenser;
    const bool noted = m_talk.note(
        countAction, "done",
        {{"stack", std::to_string(counted.stack)},
         {"bin", std::to_string(counted.bin)},
         {"expected_stack", known ? std::to_string(stock.expected()) : "unknown"},
         {"counter_bin", dispenser && dispenser->binCount ? std::to_string(*dispenser->binCount) : "unknown"}});
    if (!noted) return;
    look();
    m_talk.open(std::exchange(m_packFollows, false) ? ServicePage::Pack : ServicePage::Stock);
    m_talk.view.notice = ServiceNotice::Counted;
    m_talk.show();
}

void SupplyDesk::fill(const intent::service::PackScanned& pack) {
    const auto first = Iccid::parse(pack.first);
    const auto last = Iccid::parse(pack.last);
    const auto cards = first && last ? cardsOfRange(*first, *last)
                                     : std::expected<unsigned, PackFault>(std::unexpected(PackFault::NoSimNumber));
    if (!cards) {
        m_talk.view.notice = ServiceNotice::PackRefused;
        m_talk.view.why = cards.error();
        m_talk.show();
        return;
    }
    if (!m_talk.note(fillAction, "done",
                     {{"first", first->text()}, {"last", last->text()}, {"cards", std::to_string(*cards)}}))
        return;
    look();
    m_talk.open(ServicePage::StockCount);
    m_talk.view.notice = ServiceNotice::PackNoted;
    m_talk.view.told = std::to_string(*cards);
    m_talk.show();
}

Task<void> SupplyDesk::printTest() {
    if (!m_talk.note("paper_changed", "begun")) co_return;
    const bool printed =
        co_await m_talk.printOut(testPage(m_talk.ports.shop.kioskId, m_talk.localTime(m_talk.ports.clock.wall())));
    m_talk.note("paper_changed", printed ? "done" : "failed");
    m_talk.show();
}

}  // namespace simkiosk
