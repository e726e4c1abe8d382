// A customer may decline the camera: then a member of staff compares them with the document in their hand and with its
// photo on the screen, called by the carrier's case or at the machine itself. No picture leaves the kiosk; the case
// says which document was read, and who confirmed it stands in the journal.
#include <utility>

#include "kiosk/session/service_intent.hpp"
#include "kiosk/workflows/sim_sale.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

Task<SimSale::StepEnd> SimSale::checkByStaff() {
    std::optional<StepEnd> end;
    if (!m_sale.verified) end = co_await awaitStaff();
    if (m_sale.staffDecidedHere) {
        m_talk.snapshot().busy = m_sale.verified;
        m_talk.publish();
        const auto [key, how] = *std::exchange(m_sale.staffDecidedHere, std::nullopt);
        co_await endCase(key, how);
    }
    if (end) co_return *end;
    co_return co_await askCarrier();
}

// Nothing: the customer is who the document says.
Task<std::optional<SimSale::StepEnd>> SimSale::awaitStaff() {
    auto& shown = m_talk.snapshot();
    if (!m_sale.staffKey) {
        m_sale.staffKey = derivedKey(m_sale.transaction, "staff check " + std::to_string(++m_sale.staffCalls));
        m_sale.staffSince = m_ports.clock.now();
        shown.staffPhase = StaffPhase::Calling;
    }
    m_talk.publish();

    // The desk is asked while the customer is listened to: a slow carrier keeps nobody here.
    constexpr Duration glance = 200ms;
    std::optional<Result<CaseNews>> news;
    bool asking = false;
    Instant askAt = m_ports.clock.now();
    TaskGroup desk;
    while (true) {
        if (!asking && m_ports.clock.now() >= askAt) {
            asking = true;
            desk.spawn([](Task<Result<CaseNews>> task, std::optional<Result<CaseNews>>& out) -> Task<void> {
                out = co_await std::move(task);
            }(askDesk(), news));
        }
        const auto intent = co_await listenWhileReserved(m_ports.clock.now() + glance);
        const auto* service = intent ? std::get_if<intent::AtService>(&*intent) : nullptr;
        if (m_identityDesk && service && std::holds_alternative<intent::service::Enter>(service->word->word)) {
            if (const auto end = co_await compareHere()) co_return *end;
            if (m_sale.verified) co_return std::nullopt;
            continue;
        }
        if (intent && std::holds_alternative<intent::CheckFace>(*intent)) {
            m_sale.consents.insert(Consent::FaceProcessing);
            shown.consents = m_sale.consents;
            co_return StepEnd{SessionEvent::FaceCheckChosen};  // where the case is ended
        }
        if (const auto out = wayOut(intent)) {
            if (*out != StepEnd{SessionEvent::WentBack}) co_return *out;
            co_await dismissStaff();
            co_return backFromFace();
        }
        if (news) {
            if (const auto end = hearStaff(*news)) co_return *end;
            if (m_sale.verified) co_return std::nullopt;
            news.reset();
            asking = false;
            askAt = m_ports.clock.now() + delays::staffPoll;
        }
        if (m_ports.clock.now() - *m_sale.staffSince >= delays::staffCheck)
            co_return StepEnd{ProblemCause::StaffDidNotCome};
    }
}

// Opens the case, then looks what became of it.
Task<Result<CaseNews>> SimSale::askDesk() {
    const Uuid key = *m_sale.staffKey;
    if (!m_sale.staffCaseNumber.empty()) co_return co_await m_ports.staffDesk.look(key);
    StaffCase details{
        key,
        m_sale.transaction,
        "identity_check",
        "A customer waits at the kiosk to be compared by a person, not the camera. Compare them with the document "
        "in their hand and with its photo on the screen. Then resolve this ticket as identityConfirmed, "
        "with yourself as clerk, or reject it; or do so at the kiosk itself, by its staff corner.",
        "",
        {"document read: " + std::string(toString(m_sale.identity->kind))},
        true};
    auto number = co_await m_ports.staffDesk.openCase(std::move(details));
    SIMKIOSK_CO_TRY(number);
    logInfo("staff_check.called", "A customer waits for a member of staff", {{"case", *number}});
    m_sale.staffCaseNumber = std::move(*number);
    co_return CaseNews{};
}

// Nothing: go on waiting, or verified.
std::optional<SimSale::StepEnd> SimSale::hearStaff(const Result<CaseNews>& news) {
    auto& shown = m_talk.snapshot();
    if (!news) {
        logWarning("staff_check.no_answer", news.error().message);
        const bool called = !m_sale.staffCaseNumber.empty();
        if (!called && m_ports.clock.now() - *m_sale.staffSince >= delays::officeReturn)
            return ProblemCause::BackOfficeUnreachable;
        shown.notice = Notice::BackOfficeSlow;
        m_talk.publish();
        return std::nullopt;
    }
    shown.notice = Notice::None;
    shown.staffCaseNumber = m_sale.staffCaseNumber;
    shown.staffPhase = news->state == CaseState::UnderWay ? StaffPhase::Comparing : StaffPhase::OnTheWay;
    m_talk.publish();
    if (news->state == CaseState::Refused) return ProblemCause::StaffRefused;
    if (news->state != CaseState::Confirmed) return std::nullopt;
    if (!acceptStaff(news->clerk, {})) return ProblemCause::MachineFault;
    return std::nullopt;
}

Result<void> SimSale::acceptStaff(const std::string& clerk, const std::string& second) {
    logInfo("staff_check.confirmed", "A member of staff confirmed the identity", {{"case", m_sale.staffCaseNumber}});
    m_sale.verified = true;
    m_sale.clerk = clerk;
    m_sale.secondClerk = second;
    m_sale.staffKey.reset();
    return writeIdentified();
}

// A member of staff is at the machine itself. The customer's page waits for them, their number's lease does not.
Task<std::optional<SimSale::StepEnd>> SimSale::compareHere() {
    const auto& shown = m_talk.snapshot();
    IdentityView view;
    view.caseNumber = m_sale.staffCaseNumber;
    view.document = m_sale.identity->kind;
    view.photo = shown.documentPhoto;
    view.maskedName = shown.maskedName;
    view.maskedDocumentNumber = shown.maskedDocumentNumber;
    view.camera = m_sale.consents.contains(Consent::FaceProcessing);
    const auto since = m_ports.clock.now();
    const auto until = m_sale.reservation ? m_sale.reservationEndsAt : since + delays::staffCheck;
    const auto answer = co_await m_identityDesk->visit(std::move(view), m_sale.transaction, until);
    *m_sale.staffSince += m_ports.clock.now() - since;
    if (answer.kind == IdentityAnswer::Kind::None) co_return std::nullopt;
    const bool another = answer.kind == IdentityAnswer::Kind::Other;
    m_sale.staffDecidedHere = {*m_sale.staffKey, another ? CaseEnd::AnotherPerson : CaseEnd::SamePerson};
    if (another) co_return StepEnd{ProblemCause::StaffRefused};
    if (!acceptStaff(answer.member.number, answer.second)) co_return StepEnd{ProblemCause::MachineFault};
    co_return std::nullopt;
}

// Nobody needs to come any more; another call would be another case.
Task<void> SimSale::dismissStaff() {
    if (!m_sale.staffKey) co_return;
    const Uuid key = *m_sale.staffKey;
    m_sale.staffKey.reset();
    m_sale.staffCaseNumber.clear();
    m_sale.staffSince.reset();
    m_talk.snapshot().staffCaseNumber.clear();
    co_await endCase(key, CaseEnd::NobodyWaits);
}

Task<void> SimSale::endCase(Uuid key, CaseEnd how) {
    const auto ended = co_await m_ports.staffDesk.end(key, how);
    if (!ended) logWarning("staff_check.case_not_ended", ended.error().message);
}

}  // namespace simkiosk
