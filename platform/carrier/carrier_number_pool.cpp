#include "platform/carrier/carrier_number_pool.hpp"

#include "platform/carrier/tmf_numbers.hpp"

namespace simkiosk {

Task<Result<std::vector<NumberOffer>>> CarrierNumberPool::search(NumberQuery query) {
    CarrierCall call{"POST", m_session.config().resourcePool + "/availabilityCheck", tmf::availabilityCheckBody(query)};
    call.repeatable = true;  // it only looks
    const auto answer = co_await m_session.call(std::move(call), m_session.callDeadline());
    SIMKIOSK_CO_TRY(answer);
    co_return tmf::readAvailableNumbers(answer->body, query);
}

Task<Result<NumberReservation>> CarrierNumberPool::reserve(Msisdn msisdn, Uuid key) {
    return sendOnce<NumberReservation>(
        m_session, [this, msisdn, key](Instant deadline) { return send(msisdn, key, deadline); },
        [this, msisdn, key](Instant deadline) { return query(msisdn, key, deadline); });
}

Task<Result<NumberReservation>> CarrierNumberPool::send(Msisdn msisdn, Uuid key, Instant deadline) {
    CarrierCall call{"POST", m_session.config().resourcePool + "/reservation",
                     tmf::reservationBody(msisdn, key, m_session.config().kioskId)};
    call.key = key;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resource = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(resource);
    co_return tmf::readReservation(*resource, msisdn, serverTime(*answer));
}

Task<Result<NumberReservation>> CarrierNumberPool::query(Msisdn msisdn, Uuid key, Instant deadline) {
    CarrierCall call{"GET", m_session.config().resourcePool + "/reservation?externalId=" + key.text()};
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resources = tmf::parseObjects(answer->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    for (const auto& resource : *resources) {
        const auto externalId = tmf::optionalText(resource, "externalId");
        if (externalId && *externalId == key.text()) {
            co_return tmf::readReservation(resource, msisdn, serverTime(*answer));
        }
    }
    co_return fail(ErrorCode::NotFound, "no reservation has this key");
}

Task<Result<void>> CarrierNumberPool::release(std::string reservationId) {
    CarrierCall call{"PATCH", m_session.config().resourcePool + "/reservation/" + tmf::escape(reservationId),
                     tmf::releaseBody()};
    call.repeatable = true;
    call.mayBeMissing = true;
    const auto answer = co_await m_session.call(std::move(call), m_session.callDeadline());
    if (answer) co_return Result<void>{};
    // Gone is what was wanted. Conflict: an order holds the number now, and ending that order frees it.
    const auto code = answer.error().code;
    if (code == ErrorCode::NotFound || code == ErrorCode::Conflict) co_return Result<void>{};
    co_return fail(answer.error());
}

// The two clocks may differ by minutes; the lease is the server's.
WallTime CarrierNumberPool::serverTime(const HttpResponse& answer) {
    const auto date = answer.headers.find("date");
    const auto time = date == answer.headers.end() ? std::nullopt : tmf::parseHttpDate(date->second);
    return time ? *time : m_session.clock().wall();
}

}  // namespace simkiosk
