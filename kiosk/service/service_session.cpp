#include "kiosk/service/service_session.hpp"

#include <algorithm>

#include "kiosk/journal/sale_ledger.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

ServiceSession::ServiceSession(const SalePorts& ports, ServicePorts service, Conversation& conversation,
                               HealthCheck& health, const std::vector<DocumentChoice>& documents)
    : m_ports(ports),
      m_conversation(conversation),
      m_health(health),
      m_documents(documents),
      m_talk(ports, service, conversation),
      m_cases(m_talk),
      m_bench(m_talk),
      m_day(m_talk),
      m_supplies(m_talk),
      m_receipts(m_talk, health) {}

void ServiceSession::noteDocumentLeft() {
    const auto noted = m_talk.service.audit.append({"", documentLeftAction, "perhaps", {}});
    if (!noted) logError("service.not_noted", noted.error().message, {{"action", documentLeftAction}});
}

Task<void> ServiceSession::run() {
    m_talk.begin();
    m_asked = false;
    m_conversation.snapshot().service = std::make_shared<const ServiceView>();
    m_conversation.apply(SessionEvent::StaffCame);
    if (co_await m_talk.logIn()) {
        co_await work();
        m_talk.note("log_out", "done", {{"by", m_talk.left() ? "hand" : "time_out"}});
        logInfo("service.left", "Staff have left the machine");
    }
    m_talk.begin();
    m_conversation.apply(SessionEvent::StaffLeft);
    m_conversation.reset(m_ports.shop.defaultLanguage);
    m_conversation.publish();
}

Task<void> ServiceSession::work() {
    m_talk.open(ServicePage::Home);
    TaskGroup watching;
    watching.spawn(watch());
    m_talk.onTick([this] { lookAround(); });
    while (const auto intent = co_await m_talk.next()) {
        const auto* wish = std::get_if<intent::service::Open>(&*intent);
        if (!wish) continue;
        const bool technician = m_talk.view.member->role == StaffRole::Technician;
        if (wish->page == ServicePage::Cases) co_await m_cases.run();
        if (wish->page == ServicePage::Day) co_await m_day.run();
        if (wish->page == ServicePage::Stock) co_await m_supplies.run();
        if (wish->page == ServicePage::Receipts) co_await m_receipts.run();
        if (wish->page == ServicePage::Devices && technician) co_await m_bench.run();
        m_talk.open(ServicePage::Home);
    }
    m_talk.onTick(nullptr);
    // The sale that comes next must not share a wire with the last question.
    co_await m_talk.devicesQuiet();
}

// Asks the parts again and again beside the talk, so that a silent device does not make the screen wait.
Task<void> ServiceSession::watch() {
    while (true) {
        if (!m_talk.wiresHeld()) {
            m_talk.devicesAsked = true;
            m_working = co_await m_health.run();
            m_talk.devicesAsked = false;
            m_asked = true;
        }
        co_await sleepFor(m_ports.clock, delays::healthPoll);
    }
}

// Shows what is different now.
void ServiceSession::lookAround() {
    if (!m_asked) return;
    auto& view = m_talk.view;
    std::vector<ServicePart> parts;
    for (const auto part : allParts) {
        const auto trouble = m_health.troubles().find(part);
        const bool works = m_working.contains(part);
        const bool told = !works && trouble != m_health.troubles().end();
        parts.push_back({std::string(toString(part)), works, told ? std::optional(trouble->second) : std::nullopt});
    }
    auto cases = casesNow();
    const bool selling = servicesWith(m_working, m_documents).sale;
    const auto unfinished = m_ports.journal.unfinished();
    const auto openSales = static_cast<unsigned>(unfinished ? unfinished->size() : 0);
    const bool same = parts == view.parts && cases == view.cases && selling == view.selling &&
                      openSales == view.openSales && m_health.dispenser() == view.dispenser &&
                      m_health.printer() == view.printer;
    if (same) return;
    view.parts = std::move(parts);
    view.cases = std::move(cases);
    view.selling = selling;
    view.openSales = openSales;
    view.dispenser = m_health.dispenser();
    view.printer = m_health.printer();
    view.troubles.clear();
    for (const auto& trouble : m_health.history())
        view.troubles.push_back({m_talk.localTime(trouble.at), std::string(toString(trouble.part)), trouble.why});
    m_talk.show();
}

std::vector<ServiceCase> ServiceSession::casesNow() const {
    std::vector<ServiceCase> cases;
    const auto doubts = m_ports.journal.inDoubt();
    for (const auto& sale : doubts.value_or(std::vector<TransactionId>{})) {
        const auto ledger = SaleLedger::resume(m_ports.journal, sale);
        if (!ledger) continue;
        const auto& facts = ledger->facts();
        const auto iccid = facts.iccid ? facts.iccid->text() : std::string();
        cases.push_back({sale, facts.caseNumber, m_talk.localTime(ledger->records().front().wall),
                         iccid.substr(iccid.size() - std::min<std::size_t>(iccid.size(), 4))});
    }
    return cases;
}

}  // namespace simkiosk
