// Store and forward: calls to the back office that must happen in the end, through restarts and long outages.
// Every one is idempotent by its key, so a call that happened and was not noted is simply made again.
#pragma once

#include <functional>
#include <list>
#include <memory>

#include "kiosk/ports/activation.hpp"
#include "kiosk/ports/customer_registry.hpp"
#include "kiosk/ports/number_pool.hpp"
#include "kiosk/ports/payment.hpp"
#include "kiosk/ports/staff_desk.hpp"
#include "platform/base/mailbox.hpp"
#include "platform/carrier/outbox_store.hpp"

namespace simkiosk {

struct OutboxPorts {
    Payment& payment;
    NumberPool& numbers;
    Activation& activation;
    StaffDesk& staff;
    CustomerRegistry& customers;
};

struct OutboxDelays {
    Duration first = 2s;  // after the first failure; doubled each time, half of it jitter
    Duration longest = 10min;
};

class Outbox {
   public:
    // Told of every call that was acknowledged (the value is the case number of an opened case, else empty) and, as
    // an error, of every one that the back office declined: that one is stuck until staff settles it.
    using Settled = std::function<void(const OutboxEntry& entry, const Result<std::string>& outcome)>;

    Outbox(OutboxStore& store, Clock& clock, Random& random, OutboxPorts ports, OutboxDelays delays, Settled settled);

    // Each is durable when it returns; Storage means that service must stop.
    Result<void> capture(Uuid paymentKey);
    Result<void> reverse(Uuid paymentKey);
    Result<void> releaseNumber(const std::string& reservationId);
    Result<void> suspendSim(const Iccid& iccid, const std::string& reason);
    Result<void> deactivate(Uuid activationKey);
    Result<void> openCase(const StaffCase& details);
    Result<void> withdrawPerson(Uuid registrationKey);
    Result<void> endCase(Uuid caseKey, CaseEnd how);

    // Delivers what waits, the oldest first, for as long as the task lives. What was waiting before a restart is
    // tried at once. Ends only with a Storage error. Run one at a time.
    Task<Result<void>> run();

    std::size_t waiting() const;  // without the stuck ones
    std::size_t stuck() const;

   private:
    struct Waiting {
        OutboxEntry entry;
        Instant due{};
    };

    Result<void> add(OutboxKind kind, const std::string& subject, std::string payload);
    Result<void> load();
    Task<Result<void>> deliver(std::string id);
    Task<Result<std::string>> call(OutboxEntry entry);
    std::list<Waiting>::iterator find(const std::string& id);
    Duration backOff(unsigned attempts);

    OutboxStore& m_store;
    Clock& m_clock;
    Random& m_random;
    OutboxPorts m_ports;
    OutboxDelays m_delays;
    Settled m_settled;
    Mailbox<std::monostate> m_added;
    std::list<Waiting> m_waiting;
    std::size_t m_stuck = 0;
    bool m_loaded = false;
};

}  // namespace simkiosk
