// Sign, pay, receive: from here on a card and money are involved, and the journal leads.
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/journal/recovery_table.hpp"
#include "kiosk/receipts/sale_receipt.hpp"
#include "kiosk/values/emvco_qr.hpp"
#include "kiosk/workflows/sim_sale.hpp"
#include "platform/base/log.hpp"
#include "platform/base/sha256.hpp"

namespace simkiosk {

namespace {

constexpr int contractPageWidth = 900;  // pixels, readable at arm's length and zoomable

// A dot is not a signature: some length and some time.
bool looksSigned(const Signature& signature) {
    if (signature.confirmedByKey) return true;
    std::int64_t length = 0;
    for (std::size_t i = 1; i < signature.samples.size(); ++i) {
        const auto& a = signature.samples[i - 1];
        const auto& b = signature.samples[i];
        if (a.penDown && b.penDown) length += std::abs(b.x - a.x) + std::abs(b.y - a.y);
    }
    return signature.samples.size() >= 8 && length >= 2'000;  // 20 mm
}

// Which page of words a failed step gets. The card's own story wins over the error that ended the step.
ProblemCause causeOf(const Error& error, const SaleFacts& facts, ProblemCause otherwise) {
    if (facts.card == CardFact::InDoubt) return ProblemCause::InDoubt;
    switch (error.code) {
        case ErrorCode::Storage: return ProblemCause::MachineFault;
        case ErrorCode::Busy: return ProblemCause::BackOfficeUnreachable;
        case ErrorCode::Disconnected: return ProblemCause::DeviceLost;
        default: return otherwise;
    }
}

}  // namespace

ContractTerms SimSale::contractTerms() const {
    ContractTerms terms{
        .transaction = m_sale.transaction,
        .language = m_talk.snapshot().language,
        .offering = *m_sale.offering,
        .number = m_sale.reservation->number,
        .total = m_sale.total(),
        .name = shownName(*m_sale.identity),
        .documentNumber = m_sale.identity->number,
        .date = isoDate(Date(std::chrono::floor<std::chrono::days>(m_ports.clock.wall()))),
        .consents = {},
    };
    for (const auto consent : m_sale.consents) terms.consents.emplace_back(toString(consent));
    return terms;
}

Task<SimSale::StepEnd> SimSale::reviewAndSign() {
    auto& shown = m_talk.snapshot();
    shown.total = m_sale.total();
    shown.planDueToday = m_sale.offering->dueToday();
    while (true) {
        const auto terms = contractTerms();
        const auto draft = m_ports.contracts.draft(terms);
        if (!draft) co_return ProblemCause::MachineFault;
        shown.contractSha256 = sha256Hex(*draft);
        shown.contractPages.clear();
        for (auto& page : m_ports.contracts.pages(terms, contractPageWidth)) {
            shown.contractPages.push_back(std::make_shared<const Image>(std::move(page)));
        }
        m_talk.publish();

        while (true) {
            const auto intent = co_await listenWhileReserved(m_ports.clock.now() + 1h);
            if (const auto out = wayOut(intent)) co_return *out;
            if (!intent) continue;
            if (std::holds_alternative<intent::ChooseLanguage>(*intent)) break;  // the contract in the other language
            const auto* sign = std::get_if<intent::Sign>(&*intent);
            if (!sign) continue;
            if (!looksSigned(sign->signature)) {
                shown.notice = Notice::SignatureTooShort;
                m_talk.publish();
                continue;
            }
            auto contract = m_ports.contracts.sign(terms, *draft, sign->signature);
            if (!contract) co_return ProblemCause::MachineFault;
            // The number is held until it is paid and ordered, or the customer would pay for one that is gone.
            const auto left = m_sale.reservationEndsAt - m_ports.clock.now();
            if (left < delays::payment + delays::activation) co_await extendReservation();
            m_sale.contract = std::move(*contract);
            m_sale.language = terms.language;
            co_return SessionEvent::Signed;
        }
    }
}

Task<SimSale::StepEnd> SimSale::pay() {
    auto& ledger = *m_sale.ledger;
    auto& shown = m_talk.snapshot();
    m_talk.suspendTimeout();
    shown.paymentPhase = PaymentPhase::Opening;
    shown.canCancel = false;  // a motor is in charge
    m_talk.publish();
    const auto staged = co_await m_issue.stageAndBind(m_sale, [this](IssuePhase phase) {
        m_talk.snapshot().issuePhase = phase;
        m_talk.publish();
    });
    if (!staged) {
        logWarning("sale.no_card", staged.error().message);
        // Silence and nonsense are the unit's, whatever cards are in it.
        const bool lost = effectUnknown(staged.error());
        co_return causeOf(staged.error(), ledger.facts(), lost ? ProblemCause::DeviceLost : ProblemCause::NoSimCard);
    }
    shown.simIccidTail = ledger.facts().iccid->text().substr(ledger.facts().iccid->text().size() - 4);
    if (ledger.facts().money == MoneyFact::Authorised) co_return SessionEvent::PaymentConfirmed;
    if (ledger.facts().money == MoneyFact::NotAuthorised) co_return ProblemCause::PaymentNotConfirmed;

    const Uuid key = *ledger.facts().payKey;
    const auto request = co_await m_ports.payment.request(key, m_sale.transaction, m_sale.total());
    if (!request) {
        logWarning("payment.not_opened", request.error().message);
        co_return ProblemCause::BackOfficeUnreachable;
    }
    MerchantQr code;
    code.accountGuid = m_ports.shop.merchantGuid;
    code.accountReference = m_ports.shop.merchantAccount;
    code.categoryCode = m_ports.shop.merchantCategory;
    code.currency = m_sale.total().currency();
    code.amount = m_sale.total();
    code.country = m_ports.shop.countryCode;
    code.name = m_ports.shop.merchantName;
    code.city = m_ports.shop.merchantCity;
    code.reference = request->qrReference;
    code.terminal = m_ports.shop.kioskId;
    const auto payload = encodeMerchantQr(code);
    if (!payload) {
        logError("payment.qr", payload.error().message);
        co_return ProblemCause::MachineFault;
    }
    shown.paymentQr = *payload;
    shown.paymentPhase = PaymentPhase::WaitingForWallet;
    shown.canCancel = true;
    // Who needs longer has it as long as the number is kept.
    const auto now = m_ports.clock.now();
    m_talk.endAt(std::max(now + delays::payment, m_sale.reservationEndsAt - delays::activation));
    m_talk.publish();
    co_return co_await awaitWallet(key);
}

// Nothing on the screen makes the payment true: only the back office's word by key does.
Task<SimSale::StepEnd> SimSale::awaitWallet(Uuid key) {
    auto& ledger = *m_sale.ledger;
    const auto since = m_ports.clock.now();
    Result<PaymentRecord> answer = fail(ErrorCode::Timeout, "not asked yet");
    while (!m_talk.expired()) {
        const auto now = m_ports.clock.now();
        const auto pause = std::clamp((now - since) / 20, delays::paymentPoll, delays::paymentPollMost);
        const auto intent = co_await m_talk.listen(now + pause);
        if (intent && std::holds_alternative<intent::Cancel>(*intent)) co_return ProblemCause::Cancelled;
        answer = co_await m_ports.payment.query(key);
        const auto decision = decidePayment(answer, m_sale.total());
        if (decision == BackOfficeDecision::Failed) {
            if (!ledger.write({record::notAuthorised(SaleReason::Declined)})) co_return ProblemCause::MachineFault;
            co_return ProblemCause::PaymentNotConfirmed;
        }
        const bool slow = decision == BackOfficeDecision::NoAnswer;
        const auto notice = slow ? Notice::BackOfficeSlow : Notice::None;
        if (m_talk.snapshot().notice != notice) {
            m_talk.snapshot().notice = notice;
            m_talk.publish();
        }
        if (decision != BackOfficeDecision::Done) continue;
        const auto written =
            ledger.write({record::authorised(answer->authorizationCode), m_issue.activationIntent(m_sale)});
        if (!written) co_return ProblemCause::MachineFault;
        m_talk.snapshot().paymentPhase = PaymentPhase::Confirmed;
        m_talk.suspendTimeout();
        m_talk.publish();
        co_return SessionEvent::PaymentConfirmed;
    }
    co_return decidePayment(answer, m_sale.total()) == BackOfficeDecision::NoAnswer ? ProblemCause::PaymentUnclear
                                                                                    : ProblemCause::PaymentNotConfirmed;
}

Task<SimSale::StepEnd> SimSale::issueSim() {
    auto& ledger = *m_sale.ledger;
    auto& shown = m_talk.snapshot();
    m_talk.suspendTimeout();
    const auto show = [&](IssuePhase phase) {
        shown.issuePhase = phase;
        m_talk.publish();
    };
    show(IssuePhase::Activating);
    const auto activated = co_await m_issue.activate(m_sale);
    if (!activated) {
        logWarning("sale.not_activated", activated.error().message);
        co_return causeOf(activated.error(), ledger.facts(), ProblemCause::SimNotActivated);
    }
    shown.activeNow = true;
    show(IssuePhase::Presenting);
    const auto presented = co_await m_issue.present(ledger, *activated);
    if (!presented) {
        logWarning("sale.not_presented", presented.error().message);
        co_return causeOf(presented.error(), ledger.facts(), ProblemCause::DeviceLost);
    }
    const auto takeBy = m_ports.clock.now() + m_talk.patiently(delays::takeCard);
    shown.takeBy = takeBy;
    show(IssuePhase::TakeCard);
    const auto taken = co_await m_issue.awaitTaken(ledger, takeBy);
    shown.takeBy.reset();
    if (!taken) co_return causeOf(taken.error(), ledger.facts(), ProblemCause::DeviceLost);
    if (!*taken) co_return ledger.facts().card == CardFact::InDoubt ? ProblemCause::InDoubt : ProblemCause::SimNotTaken;
    show(IssuePhase::Taken);
    co_return SessionEvent::SimTaken;
}

Task<SimSale::StepEnd> SimSale::printReceipt() {
    auto& shown = m_talk.snapshot();
    m_talk.suspendTimeout();  // until there is something to take or to read
    m_talk.publish();
    const auto summary = receiptSummary();
    const auto document = saleReceipt(summary, shown.language);
    const auto sha256 = receiptSha256(document);
    const auto captured = co_await captureInTime();
    const auto printed = co_await m_ports.printer.print(document);
    if (!printed) logWarning("receipt.not_printed", printed.error().message);
    shown.receiptPhase = printed ? ReceiptPhase::Printed : ReceiptPhase::NotPrinted;
    if (!printed) shown.receiptQr = electronicReceipt(summary, shown.language);
    m_talk.resumeTimeout();
    m_talk.publish();
    if (captured) {
        const auto finished = co_await m_settlement.finish(*m_sale.ledger, sha256, captured);
        if (!finished) logWarning("sale.not_closed", finished.error().message);
    }
    const auto intent = co_await m_talk.listen();
    co_return SessionEvent::ReceiptDone;
}

// The customer does not wait for a slow back office: the open intent is captured in the background.
Task<std::optional<SaleRecord>> SimSale::captureInTime() {
    std::optional<Result<SaleRecord>> captured;
    TaskGroup attempt;
    attempt.spawn([](Settlement& settlement, SaleLedger& ledger, std::optional<Result<SaleRecord>>& out) -> Task<void> {
        out = co_await settlement.capture(ledger);
    }(m_settlement, *m_sale.ledger, captured));
    const auto deadline = m_ports.clock.now() + delays::settlement;
    while (!captured && m_ports.clock.now() < deadline) co_await sleepFor(m_ports.clock, 20ms);
    if (!captured || !*captured) co_return std::nullopt;
    co_return **captured;
}

SaleSummary SimSale::receiptSummary() const {
    const auto& facts = m_sale.ledger->facts();
    return {
        .transaction = facts.transaction,
        .date = m_ports.shop.localTime(m_ports.clock.wall()),
        .shopName = m_ports.shop.name.in(m_talk.snapshot().language),
        .kioskId = m_ports.shop.kioskId,
        .offering = *m_sale.offering,
        .number = m_sale.reservation->number,
        .planDueToday = m_sale.offering->dueToday(),
        .total = m_sale.total(),
        .iccid = *facts.iccid,
        .authorizationCode = facts.authorizationCode,
        .identityCheck = m_sale.clerk.empty() ? IdentityCheck::CardAndFace : IdentityCheck::CardAndStaff,
    };
}

}  // namespace simkiosk
