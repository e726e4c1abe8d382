#include "platform/carrier/forwarding_ports.hpp"

namespace simkiosk {

namespace {

bool mayWorkLater(const Error& error) {
    return error.code == ErrorCode::Timeout || error.code == ErrorCode::Disconnected || error.code == ErrorCode::Busy;
}

}  // namespace

Task<Result<void>> ForwardingNumberPool::release(std::string reservationId) {
    const auto released = co_await m_direct.release(reservationId);
    if (released || !mayWorkLater(released.error())) co_return released;
    co_return m_outbox.releaseNumber(reservationId);
}

Task<Result<void>> ForwardingCustomerRegistry::withdraw(Uuid key) {
    const auto withdrawn = co_await m_direct.withdraw(key);
    if (withdrawn || !mayWorkLater(withdrawn.error())) co_return withdrawn;
    co_return m_outbox.withdrawPerson(key);
}

Task<Result<std::string>> ForwardingStaffDesk::openCase(StaffCase details) {
    const auto opened = co_await m_direct.openCase(details);
    if (opened || details.waitsHere || !mayWorkLater(opened.error())) co_return opened;
    SIMKIOSK_CO_TRY(m_outbox.openCase(details));
    co_return fail(ErrorCode::Busy, "the case will be opened when the back office answers");
}

Task<Result<void>> ForwardingStaffDesk::end(Uuid key, CaseEnd how) { co_return m_outbox.endCase(key, how); }

}  // namespace simkiosk
