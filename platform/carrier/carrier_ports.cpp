#include "platform/carrier/carrier_ports.hpp"

#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

void noteForwarded(const OutboxEntry& entry, const Result<std::string>& outcome) {
    if (outcome) logInfo("outbox.delivered", "A stored call was acknowledged", {{"id", entry.id}});
    if (!outcome) logWarning("outbox.declined", outcome.error().message, {{"id", entry.id}});
}

}  // namespace

CarrierPorts::CarrierPorts(HttpClient& http, Clock& clock, Random& random, CarrierConfig config,
                           std::unique_ptr<OutboxStore> outboxStore)
    : session(http, clock, random, std::move(config)),
      m_store(std::move(outboxStore)),
      m_outbox(*m_store, clock, random, {payment, m_directNumbers, activation, m_directDesk, m_directCustomers}, {},
               noteForwarded) {}

Task<void> CarrierPorts::forward() {
    const auto ended = co_await m_outbox.run();
    if (!ended) logError("outbox.failed", ended.error().message);
}

}  // namespace simkiosk
