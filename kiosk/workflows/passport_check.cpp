// A document with printed lines and a chip: the lines by camera, with them the chip, then what the country pack says.
#include "kiosk/workflows/sim_sale.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

// Cards say by the second letter of their code what they are (9303-5 §4.2.2; residence permits by Regulation (EC)
// 1030/2002 carry R).
DocumentKind kindOf(const Mrz& mrz) {
    if (mrz.format == MrzFormat::Td3) return DocumentKind::Passport;
    const bool permit = mrz.documentCode.size() > 1 && mrz.documentCode[1] == 'R';
    return permit ? DocumentKind::ResidencePermit : DocumentKind::EuIdentityCard;
}

DocumentFacts factsOf(const Mrz& printed, const ChipReading& reading, Date today) {
    DocumentFacts facts;
    facts.kind = kindOf(printed);
    facts.issuingState = reading.mrz.issuingState;
    for (const auto& [check, outcome] : reading.checks) facts[check] = outcome;
    facts[DocumentCheck::NumberCheckDigit] = reading.mrz.checks.allGood() ? CheckOutcome::Passed : CheckOutcome::Failed;
    facts[DocumentCheck::DocumentInDate] = inDate(today, expiryDateOf(reading.mrz, today));
    if (const auto birth = birthDateOf(reading.mrz, today)) facts.ageYears = ageOn(today, *birth);
    return facts;
}

}  // namespace

Task<SimSale::StepEnd> SimSale::readPassport() {
    if (m_sale.identity && (m_sale.verified || m_sale.staffKey)) co_return cardAccepted();
    m_sale.identity.reset();
    m_talk.snapshot().documentPhoto.reset();
    while (true) {
        std::optional<StepEnd> end;
        const auto printed = co_await readPrintedLines(end);
        if (end) co_return otherDocument(*end);
        end = co_await readChip(*printed);
        if (end) co_return otherDocument(*end);
    }
}

// Again and again, until they are read or `end` says why not.
Task<std::optional<Mrz>> SimSale::readPrintedLines(std::optional<StepEnd>& end) {
    auto& shown = m_talk.snapshot();
    shown.passportPhase = PassportPhase::ShowPage;
    shown.mrzGuidance = MrzGuidance::NothingSeen;
    m_talk.publish();
    while (true) {
        auto look = m_ports.mrzCamera->read(delays::mrzLook, [this](MrzGuidance guidance) {
            m_talk.snapshot().mrzGuidance = guidance;
            m_talk.publish();
        });
        auto read = co_await whileHere(std::move(look), 2 * Duration(delays::mrzLook), end);
        if (end) co_return std::nullopt;
        if (*read) co_return std::move(**read);
        if (read->error().code != ErrorCode::Timeout) {
            logWarning("mrz_camera.lost", read->error().message);
            end = ProblemCause::DeviceLost;
            co_return std::nullopt;
        }
        shown.notice = Notice::ZoneNotRead;
        m_talk.publish();
    }
}

// Nothing: the page must be shown once more.
Task<std::optional<SimSale::StepEnd>> SimSale::readChip(const Mrz& printed) {
    auto& shown = m_talk.snapshot();
    shown.notice = Notice::None;
    for (int brokenOff = 0; brokenOff < delays::chipTries; ++brokenOff) {
        shown.passportPhase = PassportPhase::PlaceOnReader;
        m_talk.publish();
        if (const auto out = co_await placeOnReader()) co_return out;
        shown.passportPhase = PassportPhase::ReadingChip;
        shown.chipProgress = 0;
        shown.notice = Notice::None;
        m_talk.publish();
        std::optional<StepEnd> left;
        auto work = m_ports.documentReader->read(printed, [this](double progress) {
            m_talk.snapshot().chipProgress = progress;
            m_talk.publish();
        });
        auto reading = co_await whileHere(std::move(work), 2 * delays::chipReading, left);
        if (left) co_return left;
        if (*reading) co_return co_await acceptChip(printed, std::move(**reading));

        logInfo("document.not_read", reading->error().message);
        switch (reading->error().code) {
            case ErrorCode::Conflict: shown.notice = Notice::ChipNotOpened; co_return std::nullopt;
            case ErrorCode::Disconnected: co_return StepEnd{ProblemCause::DeviceLost};
            // No chip of this kind: nothing could be checked, and the pack says what that means.
            case ErrorCode::Unsupported: {
                ChipReading nothing;
                nothing.mrz = printed;
                co_return co_await acceptChip(printed, std::move(nothing));
            }
            default: shown.notice = Notice::DocumentLiftedTooSoon;
        }
    }
    co_return StepEnd{ProblemCause::CardUnreadable};
}

Task<std::optional<SimSale::StepEnd>> SimSale::placeOnReader() {
    std::optional<Instant> silentSince;
    while (true) {
        const auto intent = co_await listenWhileReserved(m_ports.clock.now() + delays::identityCardPoll);
        if (const auto out = wayOut(intent)) co_return out;
        const auto present = co_await m_ports.documentReader->documentPresent();
        if (present) {
            silentSince.reset();
            if (!*present) continue;
            m_sale.documentShown = true;
            co_return std::nullopt;
        }
        m_sale.documentShown = true;  // a silent reader does not see what lies on it
        if (!silentSince) silentSince = m_ports.clock.now();
        if (m_ports.clock.now() - *silentSince < delays::deviceReturn) continue;
        logWarning("document_reader.lost", present.error().message);
        co_return StepEnd{ProblemCause::DeviceLost};
    }
}

Task<std::optional<SimSale::StepEnd>> SimSale::acceptChip(const Mrz& printed, ChipReading reading) {
    auto& shown = m_talk.snapshot();
    const auto today = m_ports.shop.localDate(m_ports.clock.wall());
    const auto facts = factsOf(printed, reading, today);
    m_sale.documentFacts = facts;
    for (const auto& reason : reading.reasons) logInfo("document.check", reason);
    const auto decision = decide(m_ports.policy, facts);
    if (decision.verdict != Verdict::Accept) {
        const auto& first = decision.findings.front();
        if (first.check != DocumentCheck::DocumentInDate || first.verdict != Verdict::Refuse)
            co_return turnDown(decision);
        shown.notice = Notice::DocumentExpired;
        co_return std::nullopt;
    }
    auto photo = co_await m_ports.photoDecoder.decode(std::move(reading.photo));
    if (!photo) {
        logWarning("photo_decoder.failed", photo.error().message);
        co_return StepEnd{photo.error().code == ErrorCode::Unsupported ? ProblemCause::NoPhotoDecoder
                                                                       : ProblemCause::CardUnreadable};
    }
    shown.passportPhase = PassportPhase::Accepted;
    showHolder(identityOf(reading.mrz, facts.kind, reading.fullName, today), std::move(*photo));
    co_return cardAccepted();
}

}  // namespace simkiosk
