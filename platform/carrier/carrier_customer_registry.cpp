#include "platform/carrier/carrier_customer_registry.hpp"

#include "platform/carrier/tmf_party.hpp"

namespace simkiosk {

Task<Result<std::string>> CarrierCustomerRegistry::registerIndividual(const IdentityDocument& document, Uuid key,
                                                                      TransactionId transaction) {
    PersonalText body(tmf::individualBody(document, key));
    return sendOnce<std::string>(
        m_session, [this, body, key, transaction](Instant deadline) { return send(body, key, transaction, deadline); },
        [this, key, transaction](Instant deadline) { return query(key, transaction, deadline); });
}

Task<Result<std::string>> CarrierCustomerRegistry::send(PersonalText body, Uuid key, TransactionId transaction,
                                                        Instant deadline) {
    CarrierCall call{"POST", m_session.config().party + "/individual", body.reveal()};
    call.key = key;
    call.transaction = transaction;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resource = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(resource);
    co_return tmf::requiredText(*resource, "id");
}

Task<Result<void>> CarrierCustomerRegistry::withdraw(Uuid key) {
    const Instant deadline = m_session.callDeadline();
    const auto id = co_await query(key, std::nullopt, deadline);
    if (!id && id.error().code == ErrorCode::NotFound) co_return Result<void>{};
    SIMKIOSK_CO_TRY(id);
    CarrierCall call{"DELETE", m_session.config().party + "/individual/" + tmf::escape(*id)};
    call.repeatable = true;
    call.mayBeMissing = true;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    if (!answer && answer.error().code == ErrorCode::NotFound) co_return Result<void>{};
    SIMKIOSK_CO_TRY(answer);
    co_return Result<void>{};
}

Task<Result<std::string>> CarrierCustomerRegistry::query(Uuid key, std::optional<TransactionId> transaction,
                                                         Instant deadline) {
    CarrierCall call{"GET", m_session.config().party + "/individual?externalReference.name=" + key.text() +
                                "&fields=externalReference"};
    call.transaction = transaction;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resources = tmf::parseObjects(answer->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    for (const auto& resource : *resources) {
        const auto* references = tmf::listAt(resource, "externalReference");
        for (std::size_t i = 0; references && i < references->size(); ++i) {
            const auto* reference = (*references)[i].if_object();
            const auto name = reference ? tmf::optionalText(*reference, "name") : Result<std::string>{};
            if (name && *name == key.text()) co_return tmf::requiredText(resource, "id");
        }
    }
    co_return fail(ErrorCode::NotFound, "no individual has this key");
}

}  // namespace simkiosk
