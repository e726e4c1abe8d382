#include "platform/carrier/carrier_staff_desk.hpp"

#include "platform/carrier/tmf_ticket.hpp"

namespace simkiosk {

Task<Result<std::string>> CarrierStaffDesk::openCase(StaffCase details) {
    const Uuid key = details.key;
    return sendOnce<std::string>(
        m_session, [this, details = std::move(details)](Instant deadline) { return send(details, deadline); },
        [this, key](Instant deadline) { return query(key, deadline); });
}

Task<Result<std::string>> CarrierStaffDesk::send(StaffCase details, Instant deadline) {
    CarrierCall call{"POST", m_session.config().troubleTicket + "/troubleTicket",
                     tmf::ticketBody(details, m_session.config().kioskId)};
    call.key = details.key;
    call.transaction = details.transaction;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resource = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(resource);
    co_return tmf::requiredText(*resource, "id");
}

Task<Result<std::string>> CarrierStaffDesk::query(Uuid key, Instant deadline) {
    CarrierCall call{"GET", m_session.config().troubleTicket + "/troubleTicket?externalId=" + key.text()};
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resources = tmf::parseObjects(answer->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    co_return tmf::pickTicket(*resources, key);
}

}  // namespace simkiosk
