#include "platform/carrier/carrier_payment.hpp"

namespace simkiosk {

namespace {

bool holdsNoMoney(PaymentStatus status) {
    return status == PaymentStatus::Cancelled || status == PaymentStatus::Denied || status == PaymentStatus::Refunded;
}

}  // namespace

Task<Result<PaymentRecord>> CarrierPayment::request(Uuid key, TransactionId transaction, Money amount) {
    const auto payment = co_await sendOnce<tmf::PaymentResource>(
        m_session,
        [this, key, transaction, amount](Instant deadline) { return send(key, transaction, amount, deadline); },
        [this, key](Instant deadline) { return find(key, deadline); });
    SIMKIOSK_CO_TRY(payment);
    if (payment->record.amount && *payment->record.amount != amount) {
        co_return fail(ErrorCode::Conflict, "the back office holds another amount under this key");
    }
    co_return payment->record;
}

Task<Result<PaymentRecord>> CarrierPayment::query(Uuid key) {
    const auto payment = co_await find(key, m_session.callDeadline());
    SIMKIOSK_CO_TRY(payment);
    co_return payment->record;
}

Task<Result<PaymentRecord>> CarrierPayment::capture(Uuid key) {
    const Instant deadline = m_session.callDeadline();
    const auto payment = co_await find(key, deadline);
    SIMKIOSK_CO_TRY(payment);
    if (payment->record.status == PaymentStatus::Captured) co_return payment->record;
    if (payment->record.status != PaymentStatus::Authorized) {
        co_return fail(ErrorCode::Refused, "only an authorised payment can be captured");
    }
    CarrierCall call{
        "POST", m_session.config().kioskExtension + "/payment/" + tmf::escape(payment->record.id) + "/capture", "{}"};
    call.key = key;
    call.repeatable = true;  // capturing what is captured changes nothing
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resource = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(resource);
    const auto captured = tmf::readPayment(*resource);
    SIMKIOSK_CO_TRY(captured);
    if (captured->record.status != PaymentStatus::Captured) {
        co_return fail(ErrorCode::Malformed, "answer: the payment is not captured");
    }
    co_return captured->record;
}

Task<Result<PaymentRecord>> CarrierPayment::reverse(Uuid key) {
    const auto payment = co_await find(key, m_session.callDeadline());
    if (!payment && payment.error().code == ErrorCode::NotFound) {
        co_return PaymentRecord{"", PaymentStatus::Cancelled, "", "", std::nullopt};
    }
    SIMKIOSK_CO_TRY(payment);
    if (holdsNoMoney(payment->record.status)) co_return payment->record;
    if (!payment->record.amount) co_return fail(ErrorCode::Malformed, "answer: the payment has no amount to give back");
    const auto reversed = co_await sendOnce<tmf::PaymentResource>(
        m_session, [this, key, held = *payment](Instant deadline) { return sendRefund(key, held, deadline); },
        [this, key](Instant deadline) { return findReversed(key, deadline); });
    SIMKIOSK_CO_TRY(reversed);
    co_return reversed->record;
}

Task<CarrierPayment::Found> CarrierPayment::send(Uuid key, TransactionId transaction, Money amount, Instant deadline) {
    CarrierCall call{"POST", m_session.config().payment + "/payment",
                     tmf::paymentBody(key, transaction, amount, m_session.config().kioskId)};
    call.key = key;
    call.transaction = transaction;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resource = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(resource);
    auto payment = tmf::readPayment(*resource);
    SIMKIOSK_CO_TRY(payment);
    if (!payment->correlatorId.empty() && payment->correlatorId != key.text()) {
        co_return fail(ErrorCode::Malformed, "answer: the payment has another key");
    }
    co_return payment;
}

Task<CarrierPayment::Found> CarrierPayment::find(Uuid key, Instant deadline) {
    CarrierCall call{"GET", m_session.config().payment + "/payment?correlatorId=" + key.text()};
    auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    // Asked twice a second while somebody pays, mostly with the same answer: the same bytes are understood once.
    if (m_found && m_found->key == key && m_found->body == answer->body) co_return m_found->payment;
    const auto resources = tmf::parseObjects(answer->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    auto payment = tmf::pickPayment(*resources, key);
    if (payment) m_found = Answer{key, std::move(answer->body), *payment};
    co_return payment;
}

Task<CarrierPayment::Found> CarrierPayment::sendRefund(Uuid key, tmf::PaymentResource payment, Instant deadline) {
    CarrierCall call{"POST", m_session.config().payment + "/refund",
                     tmf::refundBody(key, payment.record.id, *payment.record.amount, m_session.config().kioskId)};
    call.key = key;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    // Conflict: the money went back on another way; the payment itself says whether it did.
    const bool look = answer || answer.error().code == ErrorCode::Conflict;
    if (!look) co_return fail(answer.error());
    auto reversed = co_await findReversed(key, deadline);
    if (!reversed && reversed.error().code == ErrorCode::NotFound) {
        co_return fail(ErrorCode::Refused, "the back office holds the money in spite of the refund");
    }
    co_return reversed;
}

Task<CarrierPayment::Found> CarrierPayment::findReversed(Uuid key, Instant deadline) {
    auto payment = co_await find(key, deadline);
    if (payment && !holdsNoMoney(payment->record.status)) {
        co_return fail(ErrorCode::NotFound, "the payment is not reversed");
    }
    co_return payment;
}

}  // namespace simkiosk
