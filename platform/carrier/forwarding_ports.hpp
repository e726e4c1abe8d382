// Ports whose words are not lost when the back office does not answer: what can be said later goes to the outbox.
// (What moves money or a service is not among them: there the journal's open intents are the store.)
#pragma once

#include "platform/carrier/outbox.hpp"

namespace simkiosk {

class ForwardingNumberPool : public NumberPool {
   public:
    ForwardingNumberPool(NumberPool& direct, Outbox& outbox) : m_direct(direct), m_outbox(outbox) {}

    Task<Result<std::vector<NumberOffer>>> search(NumberQuery query) override {
        return m_direct.search(std::move(query));
    }
    Task<Result<NumberReservation>> reserve(Msisdn msisdn, Uuid key) override {
        return m_direct.reserve(std::move(msisdn), key);
    }
    Task<Result<NumberReservation>> extend(NumberReservation held) override { return m_direct.extend(std::move(held)); }
    // Success also when it will be released later.
    Task<Result<void>> release(std::string reservationId) override;

   private:
    NumberPool& m_direct;
    Outbox& m_outbox;
};

class ForwardingCustomerRegistry : public CustomerRegistry {
   public:
    ForwardingCustomerRegistry(CustomerRegistry& direct, Outbox& outbox) : m_direct(direct), m_outbox(outbox) {}

    Task<Result<std::string>> registerIndividual(const IdentityDocument& document, Uuid key,
                                                 TransactionId transaction) override {
        return m_direct.registerIndividual(document, key, transaction);
    }
    // Success also when it will be done later.
    Task<Result<void>> withdraw(Uuid key) override;

   private:
    CustomerRegistry& m_direct;
    Outbox& m_outbox;
};

class ForwardingStaffDesk : public StaffDesk {
   public:
    ForwardingStaffDesk(StaffDesk& direct, Outbox& outbox) : m_direct(direct), m_outbox(outbox) {}

    // Busy: the case will be opened later, its number is not known yet. Not one that somebody waits for at the kiosk.
    Task<Result<std::string>> openCase(StaffCase details) override;
    Task<Result<CaseNews>> look(Uuid key) override { return m_direct.look(key); }
    // Done in the background: whoever leaves does not wait for it.
    Task<Result<void>> end(Uuid key, CaseEnd how) override;

   private:
    StaffDesk& m_direct;
    Outbox& m_outbox;
};

}  // namespace simkiosk
