#include "kiosk/service/receipt_desk.hpp"

#include <algorithm>
#include <ranges>

#include "kiosk/journal/sale_facts.hpp"
#include "kiosk/receipts/receipt_copy.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

constexpr const char* copyAction = "print_copy";
constexpr std::size_t salesShown = 30;

std::string field(const std::map<std::string, std::string>& payload, const char* name) {
    const auto found = payload.find(name);
    return found == payload.end() ? std::string() : found->second;
}

bool checkedByStaff(const std::vector<JournalRecord>& records) {
    return std::ranges::any_of(records, [](const JournalRecord& record) {
        return record.step == JournalStep::Identified && field(record.payload, "verified_by") == "staff";
    });
}

std::string planCalled(const std::string& offeringId, const std::vector<ProductOffering>* offerings,
                       Language language) {
    if (!offerings) return {};
    const auto found = std::ranges::find(*offerings, offeringId, &ProductOffering::id);
    return found == offerings->end() ? std::string() : found->name.in(language);
}

}  // namespace

std::vector<SoldSale> soldSales(const std::vector<AuditRecord>& audit, const std::vector<JournalRecord>& journal,
                                const std::function<std::string(WallTime)>& localTime, std::size_t most) {
    std::map<TransactionId, std::vector<JournalRecord>> sales;
    std::vector<TransactionId> taken;
    for (const auto& record : journal) {
        sales[record.transaction].push_back(record);
        if (field(record.payload, "result") == "taken") taken.push_back(record.transaction);
    }
    std::vector<SoldSale> sold;
    for (const auto& sale : taken | std::views::reverse) {
        if (sold.size() == most) break;
        const auto facts = foldSale(sales[sale]);
        if (!facts || facts->card != CardFact::Taken) continue;
        const auto iccid = facts->iccid ? facts->iccid->text() : std::string();
        const auto copies = std::ranges::count_if(audit, [&](const AuditRecord& record) {
            return record.entry.action == copyAction && record.entry.outcome == "done" &&
                   field(record.entry.details, "transaction") == sale.text();
        });
        sold.push_back({sale, localTime(sales[sale].front().wall), facts->total,
                        iccid.substr(iccid.size() - std::min<std::size_t>(iccid.size(), 6)),
                        static_cast<unsigned>(copies)});
    }
    return sold;
}

Task<void> ReceiptDesk::run() {
    look();
    m_talk.open(ServicePage::Receipts);
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) break;
        if (const auto* wanted = std::get_if<intent::service::PrintCopy>(&*intent)) co_await print(wanted->sale);
    }
    m_talk.view.sold.reset();
}

void ReceiptDesk::look() {
    const auto audit = m_talk.service.audit.all();
    const auto journal = m_talk.ports.journal.all();
    if (!journal) logWarning("service.journal_unreadable", journal.error().message);
    m_talk.view.sold = std::make_shared<const std::vector<SoldSale>>(soldSales(
        audit.value_or(std::vector<AuditRecord>{}), journal.value_or(std::vector<JournalRecord>{}),
        [this](WallTime wall) { return m_talk.localTime(wall); }, salesShown));
}

Task<void> ReceiptDesk::print(TransactionId sale) {
    const std::map<std::string, std::string> about{{"transaction", sale.text()}};
    const auto paper = paperOf(sale);
    if (!paper) {
        m_talk.view.notice = ServiceNotice::NotPrinted;
        m_talk.view.why = paper.error();
        m_talk.show();
        co_return;
    }
    if (!m_talk.note(copyAction, "begun", about)) co_return;
    const bool printed = co_await m_talk.printOut(*paper);
    m_talk.note(copyAction, printed ? "done" : "failed", about);
    look();
    m_talk.show();
}

Result<ReceiptDocument> ReceiptDesk::paperOf(const TransactionId& sale) const {
    const auto records = m_talk.ports.journal.records(sale);
    SIMKIOSK_TRY(records);
    const auto facts = foldSale(*records);
    SIMKIOSK_TRY(facts);
    if (facts->card != CardFact::Taken) return fail(ErrorCode::Refused, "no card was sold");
    const auto language = m_talk.language();
    return receiptCopy(
        {.transaction = sale,
         .date = m_talk.localTime(records->front().wall),
         .shopName = m_talk.ports.shop.name.in(language),
         .kioskId = m_talk.ports.shop.kioskId,
         .plan = planCalled(facts->offeringId, m_health.offerings().get(), language),
         .total = facts->total,
         .iccid = facts->iccid ? facts->iccid->text() : std::string(),
         .authorizationCode = facts->authorizationCode,
         .identityCheck = checkedByStaff(*records) ? IdentityCheck::CardAndStaff : IdentityCheck::CardAndFace,
         .caseNumber = facts->caseNumber},
        language);
}

}  // namespace simkiosk
