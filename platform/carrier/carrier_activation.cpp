#include "platform/carrier/carrier_activation.hpp"

#include "platform/carrier/tmf_stock.hpp"

namespace simkiosk {

Task<Result<ActivationRecord>> CarrierActivation::activate(ActivationOrder order) {
    const auto placed = co_await sendOnce<tmf::OrderResource>(
        m_session, [this, order](Instant deadline) { return sendOrder(order, deadline); },
        [this, key = order.key](Instant deadline) { return findOrder(key, deadline); });
    SIMKIOSK_CO_TRY(placed);
    if (!placed->iccid.empty() && placed->iccid != order.iccid.text()) {
        co_return fail(ErrorCode::Conflict, "the back office holds another card under this key");
    }
    if (placed->ended) {
        co_return ActivationRecord{placed->id, "", ActivationStatus::Failed, "The order is " + placed->state + "."};
    }
    const auto service = co_await sendOnce<tmf::ServiceResource>(
        m_session,
        [this, order, orderId = placed->id](Instant deadline) { return sendService(order, orderId, deadline); },
        [this, key = order.key](Instant deadline) { return findService(key, deadline); });
    SIMKIOSK_CO_TRY(service);
    co_return ActivationRecord{placed->id, service->id, service->status, service->reason};
}

Task<Result<ActivationRecord>> CarrierActivation::query(Uuid key) {
    const Instant deadline = m_session.callDeadline();
    const auto order = co_await findOrder(key, deadline);
    SIMKIOSK_CO_TRY(order);
    const auto service = co_await findService(key, deadline);
    if (service) co_return ActivationRecord{order->id, service->id, service->status, service->reason};
    const bool unserved = service.error().code == ErrorCode::NotFound;
    if (unserved && order->ended) {
        co_return ActivationRecord{order->id, "", ActivationStatus::Failed, "The order is " + order->state + "."};
    }
    co_return fail(service.error());
}

Task<Result<void>> CarrierActivation::suspend(Iccid iccid, std::string reason) {
    const Instant deadline = m_session.callDeadline();
    const auto& inventory = m_session.config().resourceInventory;
    const auto listed = co_await m_session.call({"GET", inventory + tmf::simCardPath(iccid)}, deadline);
    SIMKIOSK_CO_TRY(listed);
    const auto resources = tmf::parseObjects(listed->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    const auto* card = tmf::findSimCard(*resources, iccid);
    if (!card) co_return fail(ErrorCode::NotFound, "the carrier does not know this card");
    const auto id = tmf::requiredText(*card, "id");
    SIMKIOSK_CO_TRY(id);
    const tmf::json::object body{{"resourceStatus", "suspended"}, {"description", reason}};
    CarrierCall call{"PATCH", inventory + "/resource/" + tmf::escape(*id), tmf::text(body)};
    call.repeatable = true;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    co_return Result<void>{};
}

Task<Result<void>> CarrierActivation::deactivate(Uuid key) {
    const Instant deadline = m_session.callDeadline();
    const auto service = co_await findService(key, deadline);
    if (!service && service.error().code == ErrorCode::NotFound) co_return co_await cancelOrder(key, deadline);
    SIMKIOSK_CO_TRY(service);
    if (service->status == ActivationStatus::Terminated || service->status == ActivationStatus::Failed) {
        co_return Result<void>{};
    }
    CarrierCall call{"PATCH", m_session.config().activation + "/service/" + tmf::escape(service->id),
                     tmf::terminateBody()};
    call.repeatable = true;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    co_return Result<void>{};
}

Task<Result<tmf::OrderResource>> CarrierActivation::sendOrder(ActivationOrder order, Instant deadline) {
    CarrierCall call{"POST", m_session.config().productOrdering + "/productOrder", tmf::orderBody(order)};
    call.key = order.key;
    call.transaction = order.transaction;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resource = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(resource);
    co_return tmf::readOrder(*resource);
}

Task<Result<tmf::OrderResource>> CarrierActivation::findOrder(Uuid key, Instant deadline) {
    CarrierCall call{"GET", m_session.config().productOrdering + "/productOrder?externalId=" + key.text()};
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resources = tmf::parseObjects(answer->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    co_return tmf::pickOrder(*resources, key);
}

Task<Result<tmf::ServiceResource>> CarrierActivation::sendService(ActivationOrder order, std::string orderId,
                                                                  Instant deadline) {
    CarrierCall call{"POST", m_session.config().activation + "/service",
                     tmf::serviceBody(order, orderId, m_session.config().serviceSpecification)};
    call.key = order.key;
    call.transaction = order.transaction;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    co_return tmf::readServiceAnswer(answer->status, answer->body);
}

Task<Result<tmf::ServiceResource>> CarrierActivation::findService(Uuid key, Instant deadline) {
    CarrierCall call{"GET", m_session.config().activation + "/service?externalId=" + key.text()};
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resources = tmf::parseObjects(answer->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    co_return tmf::pickService(*resources, key);
}

// An order that never got its service still holds the number.
Task<Result<void>> CarrierActivation::cancelOrder(Uuid key, Instant deadline) {
    const auto order = co_await findOrder(key, deadline);
    if (!order && order.error().code == ErrorCode::NotFound) co_return Result<void>{};
    SIMKIOSK_CO_TRY(order);
    if (order->ended) co_return Result<void>{};
    CarrierCall call{"POST", m_session.config().productOrdering + "/cancelProductOrder",
                     tmf::cancelOrderBody(order->id, "the sale was not completed")};
    call.key = key;
    call.repeatable = true;  // cancelling what is cancelled changes nothing
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    co_return Result<void>{};
}

}  // namespace simkiosk
