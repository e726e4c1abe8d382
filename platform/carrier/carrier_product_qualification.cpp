#include "platform/carrier/carrier_product_qualification.hpp"

#include "platform/base/log.hpp"
#include "platform/carrier/tmf_qualification.hpp"

namespace simkiosk {

Task<Result<Qualification>> CarrierProductQualification::qualify(std::string customerId, std::string offeringId,
                                                                 TransactionId transaction) {
    const auto& path = m_session.config().productQualification;
    if (path.empty()) co_return Qualification{};
    CarrierCall call{"POST", path + "/productOfferingQualification", tmf::qualificationBody(customerId, offeringId)};
    call.transaction = transaction;
    // No idempotency key: a remembered answer would be an old one.
    call.repeatable = true;
    call.mayBeMissing = true;
    const auto answer = co_await m_session.call(std::move(call), m_session.callDeadline());
    if (!answer && answer.error().code == ErrorCode::NotFound) {
        logInfo("qualification.not_offered", "The carrier has no such service; it decides at the order");
        co_return Qualification{};
    }
    SIMKIOSK_CO_TRY(answer);
    const auto resource = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(resource);
    co_return tmf::readQualification(*resource, customerId, offeringId, m_session.config());
}

}  // namespace simkiosk
