// Who buys: the document, then the living face in front of the camera.
#include <utility>

#include "kiosk/workflows/sim_sale.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

// "张**", "J****": the first character and stars, for showing that the right card was read.
PersonalText maskName(const std::string& name) {
    std::size_t first = name.empty() ? 0 : 1;
    while (first < name.size() && (static_cast<unsigned char>(name[first]) & 0xC0) == 0x80) ++first;
    std::size_t characters = 0;
    for (const char c : name) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    std::string masked = name.substr(0, first);
    masked.append(characters > 1 ? std::min<std::size_t>(characters - 1, 6) : 0, '*');
    return PersonalText(std::move(masked));
}

PersonalText maskNumber(const std::string& number) {
    if (number.size() < 8) return PersonalText(std::string(number.size(), '*'));
    return PersonalText(number.substr(0, 3) + std::string(number.size() - 5, '*') + number.substr(number.size() - 2));
}

// The reasons that another try or another card can remove; they do not end the sale.
std::optional<Notice> noticeFor(const PolicyFinding& finding) {
    if (finding.reason != PolicyReason::CheckFailed || finding.verdict != Verdict::Refuse) return std::nullopt;
    if (finding.check == DocumentCheck::NumberCheckDigit) return Notice::DocumentNumberCheckFailed;
    if (finding.check == DocumentCheck::DocumentInDate) return Notice::CardExpired;
    return std::nullopt;
}

// "guardian_needed", "check_absent revocation": for the log and for staff; nothing about the person.
std::string wordsOf(const PolicyFinding& finding) {
    std::string words(toString(finding.reason));
    if (finding.check) words.append(" ").append(toString(*finding.check));
    return words;
}

ProblemCause causeOf(const Error& error) {
    return error.code == ErrorCode::Disconnected || error.code == ErrorCode::Timeout ? ProblemCause::DeviceLost
                                                                                     : ProblemCause::CardUnreadable;
}

}  // namespace

Task<SimSale::StepEnd> SimSale::chooseDocument() {
    while (true) {
        const auto intent = co_await listenWhileReserved(m_ports.clock.now() + 1h);
        if (const auto out = wayOut(intent)) co_return *out;
        const auto* choice = intent ? std::get_if<intent::ChooseDocument>(&*intent) : nullptr;
        const auto& offered = m_talk.snapshot().services.documents;
        if (!choice || std::ranges::find(offered, choice->document) == offered.end()) continue;
        m_talk.snapshot().document = choice->document;
        co_return documentStep();
    }
}

SimSale::StepEnd SimSale::documentStep() const {
    return m_talk.snapshot().document == DocumentChoice::IdentityCard ? SessionEvent::IdentityCardChosen
                                                                      : SessionEvent::PassportChosen;
}

// Back from a document leads to the choice, where there is one.
SimSale::StepEnd SimSale::otherDocument(StepEnd end) const {
    if (end != StepEnd{SessionEvent::WentBack} || m_talk.snapshot().services.documents.size() < 2) return end;
    return SessionEvent::DocumentReconsidered;
}

Task<SimSale::StepEnd> SimSale::readIdentityCard() {
    if (m_sale.identity && (m_sale.verified || m_sale.staffKey)) co_return cardAccepted();
    m_sale.identity.reset();
    auto& shown = m_talk.snapshot();
    shown.identityPhase = IdentityPhase::PlaceCard;
    shown.documentPhoto.reset();
    m_talk.publish();

    std::optional<Instant> silentSince;
    const bool shownBefore = m_sale.documentShown;
    while (true) {
        const auto intent = co_await listenWhileReserved(m_ports.clock.now() + delays::identityCardPoll);
        if (const auto out = wayOut(intent)) co_return otherDocument(*out);
        const auto found = co_await m_ports.idCardReader.findCard();
        if (!found) {
            // A reader that is unplugged or silent for a moment is given the time to come back.
            m_sale.documentShown = true;  // a silent reader does not see the card that lies on it
            if (!silentSince) silentSince = m_ports.clock.now();
            if (m_ports.clock.now() - *silentSince < delays::deviceReturn) continue;
            logWarning("id_card_reader.lost", found.error().message);
            co_return causeOf(found.error());
        }
        if (silentSince && !*found) m_sale.documentShown = shownBefore;
        silentSince.reset();
        if (!*found) continue;
        if (const auto end = co_await tryCard()) co_return *end;
    }
}

// Nothing: the customer may put the card down again.
Task<std::optional<SimSale::StepEnd>> SimSale::tryCard() {
    auto& shown = m_talk.snapshot();
    m_sale.documentShown = true;
    shown.identityPhase = IdentityPhase::Reading;
    shown.notice = Notice::None;
    m_talk.publish();
    auto card = co_await m_ports.idCardReader.read();
    if (card) co_return co_await acceptCard(std::move(*card));

    logInfo("id_card.not_read", card.error().message);
    shown.identityPhase = IdentityPhase::PlaceCard;
    const auto code = card.error().code;
    shown.notice = code == ErrorCode::Unsupported ? Notice::CardNotRecognised : Notice::CardRemovedTooSoon;
    m_talk.publish();
    co_return std::nullopt;
}

Task<std::optional<SimSale::StepEnd>> SimSale::acceptCard(IdCard card) {
    auto& shown = m_talk.snapshot();
    const auto turnAway = [&](Notice notice) {
        shown.identityPhase = IdentityPhase::PlaceCard;
        shown.notice = notice;
        m_talk.publish();
        return std::nullopt;
    };
    const auto today = m_ports.shop.localDate(m_ports.clock.wall());
    m_sale.documentFacts = factsOf(card, today);
    const auto decision = decide(m_ports.policy, m_sale.documentFacts);
    if (decision.verdict != Verdict::Accept) {
        if (const auto notice = noticeFor(decision.findings.front())) co_return turnAway(*notice);
        co_return turnDown(decision);
    }
    auto photo = co_await m_ports.photoDecoder.decode(card.photo);
    if (!photo) {
        logWarning("photo_decoder.failed", photo.error().message);
        if (photo.error().code == ErrorCode::Unsupported) co_return StepEnd{ProblemCause::NoPhotoDecoder};
        co_return turnAway(Notice::CardNotRecognised);
    }
    shown.identityPhase = IdentityPhase::Accepted;
    showHolder(identityOf(card), std::move(*photo));
    wipe(card.photo);
    co_return cardAccepted();
}

// The camera compares, or a person does.
SimSale::StepEnd SimSale::cardAccepted() const {
    return m_sale.consents.contains(Consent::FaceProcessing) ? SessionEvent::CardAccepted
                                                             : SessionEvent::StaffCheckChosen;
}

// Masked: enough to see that the right document was read.
void SimSale::showHolder(IdentityDocument identity, Image photo) {
    auto& shown = m_talk.snapshot();
    shown.maskedName = maskName(shownName(identity).reveal());
    shown.maskedDocumentNumber = maskNumber(identity.number.reveal());
    shown.documentPhoto = std::make_shared<const Image>(photo);
    m_sale.photo = std::move(photo);
    m_sale.identity = std::move(identity);
    m_talk.publish();
}

// To the customer, who asked for it; covered again by the conversation.
void SimSale::showHolderInFull(bool shown) {
    if (shown && m_sale.identity)
        m_talk.showHolder(shownName(*m_sale.identity), m_sale.identity->number);
    else
        m_talk.hideHolder();
}

// The pack does not let this customer buy here with this document; with Verdict::Staff, people may decide otherwise.
SimSale::StepEnd SimSale::turnDown(const PolicyDecision& decision) {
    logInfo("policy.not_accepted", "The country pack does not accept the document",
            {{"pack", m_ports.policy.id},
             {"verdict", std::string(toString(decision.verdict))},
             {"reason", wordsOf(decision.findings.front())}});
    if (decision.verdict == Verdict::Staff)
        for (const auto& finding : decision.findings) m_sale.staffQuestions.push_back(wordsOf(finding));
    return ProblemCause::CardRefused;
}

Task<SimSale::StepEnd> SimSale::checkFace() {
    if (m_sale.verified) co_return co_await askCarrier();
    co_await dismissStaff();
    auto& shown = m_talk.snapshot();
    ProblemCause last = ProblemCause::FaceUndecided;
    for (shown.faceTriesLeft = delays::faceTries; shown.faceTriesLeft > 0;) {
        std::optional<StepEnd> left;
        const auto verdict = co_await faceAttempt(left);
        if (left == StepEnd{SessionEvent::StaffCheckChosen}) {
            m_sale.consents.erase(Consent::FaceProcessing);
            shown.consents = m_sale.consents;
        }
        if (left) co_return *left == StepEnd{SessionEvent::WentBack} ? backFromFace() : *left;
        if (!*verdict) {
            logWarning("face.unavailable", verdict->error().message);
            co_return verdict->error().code == ErrorCode::Malformed ? ProblemCause::CardUnreadable
                                                                    : ProblemCause::DeviceLost;
        }
        logInfo("face.verdict", "A face check ended",
                {{"decision", toString((*verdict)->decision)}, {"reason", (*verdict)->reason}});
        switch ((*verdict)->decision) {
            case FaceDecision::Accept:
                if (!acceptFace(**verdict)) co_return ProblemCause::MachineFault;
                co_return co_await askCarrier();
            case FaceDecision::Retry: last = ProblemCause::FaceUndecided; break;
            case FaceDecision::Reject: last = ProblemCause::FaceMismatch; break;
            case FaceDecision::Attack: last = ProblemCause::PresentationAttack; break;
        }
        --shown.faceTriesLeft;
        shown.notice = Notice::FaceTryAgain;
        m_talk.publish();
    }
    // Where the camera cannot tell, a person can; once a sale.
    if (last == ProblemCause::FaceUndecided && !std::exchange(m_sale.faceUndecided, true))
        co_return SessionEvent::StaffCheckChosen;
    co_return last;
}

// To the document again: the choice, or the only one there is.
SimSale::StepEnd SimSale::backFromFace() const {
    const auto end = otherDocument(SessionEvent::WentBack);
    if (end != StepEnd{SessionEvent::WentBack}) return end;
    return m_talk.snapshot().document == DocumentChoice::IdentityCard ? end : documentStep();
}

// One check. `left` is set when the customer did not wait for its end.
Task<std::optional<Result<FaceVerdict>>> SimSale::faceAttempt(std::optional<StepEnd>& left) {
    m_talk.suspendTimeout();
    // Who is led by words, or asked for more time, has it.
    const auto limit = std::chrono::duration_cast<std::chrono::milliseconds>(m_talk.patiently(delays::faceCheck));
    auto check = m_ports.faceVerifier.verify(m_sale.photo, limit, [this](FaceProgress progress) {
        m_talk.snapshot().face = progress;
        m_talk.publish();
    });
    co_return co_await whileHere(std::move(check), 2 * Duration(limit), left);
}

Result<void> SimSale::acceptFace(const FaceVerdict& verdict) {
    m_sale.verified = true;
    m_sale.matchScore = verdict.matchScore;
    m_sale.liveScore = verdict.liveScore;
    m_sale.faceModelId = verdict.modelId;
    return writeIdentified();
}

}  // namespace simkiosk
