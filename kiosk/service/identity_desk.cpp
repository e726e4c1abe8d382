#include "kiosk/service/identity_desk.hpp"

#include "platform/base/log.hpp"

namespace simkiosk {

Task<IdentityAnswer> IdentityDesk::visit(IdentityView shown, TransactionId sale, Instant until) {
    auto& snapshot = m_conversation.snapshot();
    const Language customers = snapshot.language;
    m_talk.begin();
    m_talk.endBy(until);
    m_talk.view.customerWaits = true;
    snapshot.service = std::make_shared<const ServiceView>(m_talk.view);
    snapshot.language = m_ports.shop.defaultLanguage;
    m_conversation.apply(SessionEvent::StaffCame);
    IdentityAnswer answer;
    if (co_await m_talk.logIn()) {
        answer = co_await compare(std::move(shown), sale);
        const bool byTime = m_talk.over() && !m_talk.left();
        m_talk.note("log_out", "done", {{"by", byTime ? "time_out" : "hand"}});
        logInfo("service.left", "Staff have left the machine");
    }
    m_talk.begin();
    snapshot.service.reset();
    snapshot.language = customers;
    m_conversation.apply(SessionEvent::StaffWentBack);
    co_return answer;
}

Task<IdentityAnswer> IdentityDesk::compare(IdentityView shown, TransactionId sale) {
    std::map<std::string, std::string> about{{"transaction", sale.text()}, {"case", shown.caseNumber}};
    // Who looked, before it is shown.
    if (!m_talk.note("look_at_customer", "done", about)) co_return IdentityAnswer{};
    shown.needsSecond = co_await needsSecond();
    about["camera"] = shown.camera ? "yes" : "no";
    TaskGroup camera;
    if (shown.camera) camera.spawn(showCamera());
    m_talk.view.identity = std::make_shared<const IdentityView>(std::move(shown));
    m_talk.open(ServicePage::Identity);
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) break;
        const auto* decision = std::get_if<intent::service::DecideIdentity>(&*intent);
        if (!decision) continue;
        if (!decision->same) {
            if (m_talk.note("identify_customer", "refused", about))
                co_return IdentityAnswer{IdentityAnswer::Kind::Other, *m_talk.view.member};
            continue;
        }
        IdentityAnswer same{IdentityAnswer::Kind::Same, *m_talk.view.member};
        if (m_talk.view.identity->needsSecond) {
            const auto second = co_await m_talk.secondPerson();
            if (m_talk.over()) break;
            m_talk.open(ServicePage::Identity);
            if (!second) continue;
            same.second = second->number;
            about["second"] = second->number;
        }
        // The audit log first: who said so stands there even when the power goes before the journal has it.
        if (m_talk.note("identify_customer", "confirmed", about)) co_return same;
    }
    co_return IdentityAnswer{};
}

// It gives out a card in the end: nobody decides alone where there is somebody else to ask. A list that cannot be read
// is no reason for less.
Task<bool> IdentityDesk::needsSecond() {
    const auto another = co_await m_talk.service.directory.anotherClerk(m_talk.view.member->number);
    if (!another) logWarning("service.no_directory", another.error().message);
    co_return another.value_or(true);
}

Task<void> IdentityDesk::showCamera() {
    constexpr auto longerThanAnyVisit = std::chrono::milliseconds(1h);
    const auto looked = co_await m_ports.faceVerifier.look(longerThanAnyVisit);
    if (!looked) logWarning("service.no_camera", looked.error().message);
}

}  // namespace simkiosk
