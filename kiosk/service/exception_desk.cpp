#include "kiosk/service/exception_desk.hpp"

#include "kiosk/journal/sale_story.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

Task<void> ExceptionDesk::run() {
    m_talk.open(ServicePage::Cases);
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) co_return;
        const auto* wanted = std::get_if<intent::service::OpenCase>(&*intent);
        if (!wanted) continue;
        co_await settle(wanted->sale);
        if (m_talk.over()) co_return;
        m_talk.view.openCase.reset();
        const auto notice = m_talk.view.notice;
        m_talk.open(ServicePage::Cases);
        if (notice == ServiceNotice::CaseClosed) m_talk.view.notice = notice;
        m_talk.show();
    }
}

Task<void> ExceptionDesk::settle(TransactionId sale) {
    auto ledger = SaleLedger::resume(m_talk.ports.journal, sale);
    if (!ledger) {
        logWarning("service.case_unreadable", ledger.error().message);
        co_return;
    }
    // Who looked, before it is shown.
    if (!m_talk.note("open_case", "done", {{"transaction", sale.text()}})) co_return;
    tell(*ledger, std::nullopt);
    m_talk.open(ServicePage::Case);
    while (const auto intent = co_await m_talk.next()) {
        if (const auto* chosen = std::get_if<intent::service::ChooseFinding>(&*intent)) {
            tell(*ledger, chosen->finding);
            m_talk.show();
        } else if (const auto* wish = std::get_if<intent::service::Open>(&*intent)) {
            if (wish->page == ServicePage::Evidence) m_talk.open(ServicePage::Evidence);
        } else if (std::holds_alternative<intent::service::Back>(*intent)) {
            if (m_talk.view.page == ServicePage::Case) co_return;
            m_talk.open(ServicePage::Case);
        } else if (std::holds_alternative<intent::service::Next>(*intent)) {
            if (m_talk.view.page != ServicePage::Case) continue;
            if (co_await close(*ledger)) co_return;
            if (m_talk.over()) co_return;
            const auto notice = m_talk.view.notice;
            m_talk.open(ServicePage::Case);
            m_talk.view.notice = notice;
            m_talk.show();
        }
    }
}

Task<bool> ExceptionDesk::close(const SaleLedger& ledger) {
    const auto shown = m_talk.view.openCase;
    const auto counted = co_await count();
    if (!counted) co_return false;
    DoubtResolution resolution{.sale = shown->sale,
                               .clerk = m_talk.view.member->number,
                               .finding = toString(shown->chosen),
                               .countedStack = counted->stack,
                               .countedBin = counted->bin};
    if (needsSecondPerson(shown->chosen, ledger.facts())) {
        const auto second = co_await m_talk.secondPerson();
        if (!second) co_return false;
        resolution.second = second->number;
    }
    co_return write(resolution);
}

Task<std::optional<intent::service::Counted>> ExceptionDesk::count() {
    m_talk.open(ServicePage::Count);
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) co_return std::nullopt;
        if (const auto* counted = std::get_if<intent::service::Counted>(&*intent)) co_return *counted;
    }
    co_return std::nullopt;
}

// The audit log first: who settled it stands there even when the power goes before the journal has it.
bool ExceptionDesk::write(const DoubtResolution& resolution) {
    const std::map<std::string, std::string> about{{"transaction", resolution.sale.text()},
                                                   {"finding", resolution.finding},
                                                   {"second", resolution.second},
                                                   {"counted_stack", std::to_string(*resolution.countedStack)},
                                                   {"counted_bin", std::to_string(*resolution.countedBin)}};
    if (!m_talk.note("resolve_case", "signed", about)) return false;
    const auto left = resolveDoubt(m_talk.ports.journal, resolution);
    if (!left) {
        m_talk.note("resolve_case", "failed", about);
        m_talk.view.notice = ServiceNotice::CaseNotClosed;
        m_talk.view.why = left.error();
        return false;
    }
    logInfo("service.case_resolved", "A sale in doubt was settled at the machine",
            {{"transaction", resolution.sale.text()}, {"left", std::to_string(*left)}});
    m_talk.view.notice = ServiceNotice::CaseClosed;
    return true;
}

void ExceptionDesk::tell(const SaleLedger& ledger, std::optional<CardFinding> chosen) {
    const auto localTime = [this](WallTime wall) { return m_talk.localTime(wall); };
    const auto& facts = ledger.facts();
    const auto& now = m_talk.view.dispenser;
    CaseView shown;
    shown.sale = facts.transaction;
    shown.number = facts.caseNumber;
    shown.iccid = facts.iccid ? facts.iccid->text() : "";
    shown.amount = facts.total;
    shown.money = caseMoney(facts);
    shown.story = storyOf(ledger.records(), localTime);
    for (const auto& record : ledger.records()) shown.evidence.push_back(lineOf(record, localTime));
    shown.dispenserThen = dispenserAtDoubt(ledger.records());
    shown.dispenserNow = now ? describe(*now) : "";
    shown.advice = adviseOnDoubt(ledger.records(), facts, now);
    shown.chosen = chosen.value_or(shown.advice.finding);
    shown.needsSecond = needsSecondPerson(shown.chosen, facts);
    m_talk.view.openCase = std::make_shared<const CaseView>(std::move(shown));
}

}  // namespace simkiosk
