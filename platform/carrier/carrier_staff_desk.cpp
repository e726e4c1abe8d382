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
    const auto found = co_await tickets(key, deadline);
    SIMKIOSK_CO_TRY(found);
    co_return tmf::pickTicket(*found, key);
}

Task<Result<CaseNews>> CarrierStaffDesk::look(Uuid key) {
    const auto found = co_await tickets(key, m_session.callDeadline());
    SIMKIOSK_CO_TRY(found);
    co_return tmf::readNews(*found, key, m_session.config());
}

Task<Result<void>> CarrierStaffDesk::end(Uuid key, CaseEnd how) {
    const Instant deadline = m_session.callDeadline();
    const auto found = co_await tickets(key, deadline);
    SIMKIOSK_CO_TRY(found);
    const auto id = tmf::pickTicket(*found, key);
    if (!id && id.error().code == ErrorCode::NotFound) co_return Result<void>{};
    SIMKIOSK_CO_TRY(id);
    const auto news = tmf::readNews(*found, key, m_session.config());
    if (!news || news->state == CaseState::Confirmed || news->state == CaseState::Refused) co_return Result<void>{};
    CarrierCall call{"PATCH", m_session.config().troubleTicket + "/troubleTicket/" + tmf::escape(*id),
                     tmf::ticketEndBody(how)};
    call.repeatable = true;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    co_return Result<void>{};
}

Task<Result<std::vector<tmf::json::object>>> CarrierStaffDesk::tickets(Uuid key, Instant deadline) {
    CarrierCall call{"GET", m_session.config().troubleTicket + "/troubleTicket?externalId=" + key.text()};
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    co_return tmf::parseObjects(answer->body, 1000);
}

}  // namespace simkiosk
