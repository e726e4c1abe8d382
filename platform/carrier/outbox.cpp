#include "platform/carrier/outbox.hpp"

#include <algorithm>
#include <array>

#include "platform/base/log.hpp"
#include "platform/carrier/outbox_payload.hpp"

namespace simkiosk {

namespace {

// Repeating will not help with these: the back office understood and said no, or we are wrong.
bool declined(ErrorCode code) {
    return code == ErrorCode::Refused || code == ErrorCode::Conflict || code == ErrorCode::NotFound ||
           code == ErrorCode::Invalid || code == ErrorCode::Unsupported;
}

// What is not noted because another program holds the file is only repeated after the next start.
Result<void> orLater(Result<void> noted) {
    return !noted && noted.error().code == ErrorCode::Busy ? Result<void>{} : noted;
}

}  // namespace

Outbox::Outbox(OutboxStore& store, Clock& clock, Random& random, OutboxPorts ports, OutboxDelays delays,
               Settled settled)
    : m_store(store),
      m_clock(clock),
      m_random(random),
      m_ports(ports),
      m_delays(delays),
      m_settled(std::move(settled)),
      m_added(clock, 1) {}

Result<void> Outbox::capture(Uuid paymentKey) {
    return add(OutboxKind::Capture, paymentKey.text(), outbox::keyPayload(paymentKey));
}
Result<void> Outbox::reverse(Uuid paymentKey) {
    return add(OutboxKind::Reverse, paymentKey.text(), outbox::keyPayload(paymentKey));
}
Result<void> Outbox::releaseNumber(const std::string& reservationId) {
    return add(OutboxKind::ReleaseNumber, reservationId, outbox::reservationPayload(reservationId));
}
Result<void> Outbox::suspendSim(const Iccid& iccid, const std::string& reason) {
    return add(OutboxKind::SuspendSim, iccid.text(), outbox::suspensionPayload(iccid, reason));
}
Result<void> Outbox::deactivate(Uuid activationKey) {
    return add(OutboxKind::Deactivate, activationKey.text(), outbox::keyPayload(activationKey));
}
Result<void> Outbox::openCase(const StaffCase& details) {
    return add(OutboxKind::OpenCase, details.key.text(), outbox::casePayload(details));
}

Result<void> Outbox::withdrawPerson(Uuid registrationKey) {
    return add(OutboxKind::WithdrawPerson, registrationKey.text(), outbox::keyPayload(registrationKey));
}

Result<void> Outbox::endCase(Uuid caseKey, CaseEnd how) {
    return add(OutboxKind::EndCase, caseKey.text(), outbox::caseEndPayload(caseKey, how));
}

Task<Result<void>> Outbox::run() {
    SIMKIOSK_CO_TRY(load());
    while (true) {
        const auto next = std::ranges::min_element(m_waiting, {}, &Waiting::due);
        const Instant due = next == m_waiting.end() ? m_clock.now() + m_delays.longest : next->due;
        if (next != m_waiting.end() && due <= m_clock.now()) {
            SIMKIOSK_CO_TRY(co_await deliver(next->entry.id));
        } else {
            co_await m_added.next(due);
        }
    }
}

std::size_t Outbox::waiting() const { return m_waiting.size(); }
std::size_t Outbox::stuck() const { return m_stuck; }

Result<void> Outbox::add(OutboxKind kind, const std::string& subject, std::string payload) {
    SIMKIOSK_TRY(load());
    OutboxEntry entry{std::string(toString(kind)) + ":" + subject, kind, std::move(payload), 0, false, m_clock.wall()};
    if (find(entry.id) != m_waiting.end()) return {};
    SIMKIOSK_TRY(m_store.add(entry));
    m_waiting.push_back({std::move(entry), m_clock.now()});
    m_added.push({});
    return {};
}

Result<void> Outbox::load() {
    if (m_loaded) return {};
    auto entries = m_store.all();
    SIMKIOSK_TRY(entries);
    for (auto& entry : *entries) {
        if (entry.stuck) {
            ++m_stuck;
        } else {
            m_waiting.push_back({std::move(entry), m_clock.now()});
        }
    }
    m_loaded = true;
    return {};
}

Task<Result<void>> Outbox::deliver(std::string id) {
    const auto outcome = co_await call(find(id)->entry);
    // The list may have grown while the call was under way; its entries do not move.
    const auto place = find(id);
    OutboxEntry entry = place->entry;
    if (outcome || declined(outcome.error().code)) {
        m_waiting.erase(place);
        if (outcome) {
            SIMKIOSK_CO_TRY(orLater(m_store.remove(id)));
        } else {
            ++m_stuck;
            SIMKIOSK_CO_TRY(orLater(m_store.recordAttempt(id, entry.attempts + 1, true)));
            logError("outbox.declined", "The back office declined a call that must happen",
                     {{"kind", toString(entry.kind)}, {"error", outcome.error().message}});
        }
        if (m_settled) m_settled(entry, outcome);
        co_return Result<void>{};
    }
    place->entry.attempts = entry.attempts + 1;
    place->due = m_clock.now() + backOff(place->entry.attempts);
    co_return orLater(m_store.recordAttempt(id, place->entry.attempts, false));
}

Task<Result<std::string>> Outbox::call(OutboxEntry entry) {
    const auto acknowledged = [](const auto& result) -> Result<std::string> {
        if (!result) return fail(result.error());
        return std::string();
    };
    const auto payload = outbox::readPayload(entry.kind, entry.payload);
    // Our own bytes that we cannot read: nobody else will, so it is stuck, not repeated.
    if (!payload) co_return fail(ErrorCode::Invalid, payload.error().message);
    switch (entry.kind) {
        case OutboxKind::Capture: co_return acknowledged(co_await m_ports.payment.capture(*payload->key));
        case OutboxKind::Reverse: co_return acknowledged(co_await m_ports.payment.reverse(*payload->key));
        case OutboxKind::ReleaseNumber:
            co_return acknowledged(co_await m_ports.numbers.release(payload->reservationId));
        case OutboxKind::SuspendSim:
            co_return acknowledged(co_await m_ports.activation.suspend(*payload->iccid, payload->reason));
        case OutboxKind::Deactivate: co_return acknowledged(co_await m_ports.activation.deactivate(*payload->key));
        case OutboxKind::WithdrawPerson: co_return acknowledged(co_await m_ports.customers.withdraw(*payload->key));
        case OutboxKind::EndCase: co_return acknowledged(co_await m_ports.staff.end(*payload->key, payload->caseEnd));
        case OutboxKind::OpenCase: co_return co_await m_ports.staff.openCase(*payload->staffCase);
    }
    co_return fail(ErrorCode::Internal, "outbox: a kind that is not known");
}

std::list<Outbox::Waiting>::iterator Outbox::find(const std::string& id) {
    return std::ranges::find_if(m_waiting, [&](const Waiting& waiting) { return waiting.entry.id == id; });
}

// Half fixed, half jitter: spread out, and never at once.
Duration Outbox::backOff(unsigned attempts) {
    const auto ceiling = std::min<Duration>(m_delays.longest, m_delays.first * (1LL << std::min(attempts - 1, 20U)));
    std::array<std::uint8_t, 2> bytes{};
    m_random.fill(bytes);
    return ceiling / 2 + ceiling / 2 * ((bytes[0] * 256 + bytes[1]) % 1001) / 1000;
}

}  // namespace simkiosk
