// May this person buy? Asked when the customer is known to be the holder of the document, because how many numbers
// somebody has is nobody else's business, and before anything is signed, staged or paid.
#include <algorithm>

#include "kiosk/workflows/sim_sale.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

Task<SimSale::StepEnd> SimSale::askCarrier() {
    if (m_sale.qualifiedFor == m_sale.transaction) co_return SessionEvent::IdentityVerified;
    auto& shown = m_talk.snapshot();
    m_talk.suspendTimeout();
    shown.busy = true;
    m_talk.publish();
    std::optional<StepEnd> left;
    const auto answer = co_await whileHere(qualify(), delays::qualification, left);
    shown.busy = false;
    if (left) co_return *left == StepEnd{SessionEvent::WentBack} ? backFromFace() : *left;
    if (!*answer) {
        logWarning("qualification.no_answer", answer->error().message);
        co_return ProblemCause::BackOfficeUnreachable;
    }
    co_return weigh(**answer);
}

Task<Result<Qualification>> SimSale::qualify() {
    if (m_sale.registeredFor && m_sale.registeredFor != m_sale.transaction) {
        // A change of mind began another transaction; nothing of the one before stays at the carrier.
        const auto forgotten = co_await m_ports.customers.withdraw(registrationKey(*m_sale.registeredFor));
        if (!forgotten) logWarning("sale.person_not_withdrawn", forgotten.error().message);
        m_sale.customerId.clear();
    }
    m_sale.registeredFor = m_sale.transaction;
    if (m_sale.customerId.empty()) {
        auto customer = co_await m_ports.customers.registerIndividual(
            *m_sale.identity, registrationKey(m_sale.transaction), m_sale.transaction);
        SIMKIOSK_CO_TRY(customer);
        m_sale.customerId = std::move(*customer);
    }
    co_return co_await m_ports.qualification.qualify(m_sale.customerId, m_sale.offering->id, m_sale.transaction);
}

// The carrier's no is final. Its yes is weighed with what it tells of the person: the country pack may allow less.
SimSale::StepEnd SimSale::weigh(const Qualification& answer) {
    if (answer.refusal) {
        logInfo("qualification.refused", "The carrier does not sell this plan to this person",
                {{"reason", answer.reason}});
        return *answer.refusal == QualificationRefusal::NumberLimit ? ProblemCause::NumberLimitReached
                                                                    : ProblemCause::NotQualified;
    }
    m_sale.documentFacts.numbersHeld = answer.numbersHeld;
    const auto decision = decide(m_ports.policy, m_sale.documentFacts);
    const auto limit = std::ranges::find(decision.findings, PolicyReason::NumberLimitReached, &PolicyFinding::reason);
    if (limit != decision.findings.end()) {
        logInfo("policy.not_accepted", "The country pack allows no further number", {{"pack", m_ports.policy.id}});
        return ProblemCause::NumberLimitReached;
    }
    m_sale.qualifiedFor = m_sale.transaction;
    return SessionEvent::IdentityVerified;
}

}  // namespace simkiosk
