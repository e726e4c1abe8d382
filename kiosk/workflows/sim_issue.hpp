// The story of one SIM card inside a sale: staged, read twice, bound, activated, presented, taken or retained. Each
// step looks at the facts first, so that it also goes on after a restart.
#pragma once

#include <functional>

#include "kiosk/journal/sale_ledger.hpp"
#include "kiosk/ports/sale_ports.hpp"
#include "kiosk/workflows/sale.hpp"

namespace simkiosk {

class SimIssue {
   public:
    explicit SimIssue(const SalePorts& ports) : m_ports(ports) {}

    // A card at the read position, its ICCID read twice, in stock, not used before, bound to this sale together with
    // the intent to pay. Bad cards go to the retain bin, at most delays::simCardsPerSale. Refused: no usable card.
    Task<Result<void>> stageAndBind(Sale& sale, std::function<void(IssuePhase)> onPhase);

    // What is written before the carrier is asked to activate.
    SaleRecord activationIntent(const Sale& sale) const;
    // The person, the contract, the order and the service. The outcome is handed back unwritten, so that it becomes
    // durable in one commit with the intent to present; empty when it stands in the journal already. Refused when the
    // carrier declines (that is written), Timeout when it was not active at the limit, Busy without the back office.
    Task<Result<std::optional<SaleRecord>>> activate(Sale& sale);

    // To the gate. Irreversible.
    Task<Result<void>> present(SaleLedger& ledger, std::optional<SaleRecord> activated);
    // True when taken, written together with the intent to capture. After delays::takeCard the card is retained; a
    // customer who is quicker than the motor still has taken it.
    Task<Result<bool>> awaitTaken(SaleLedger& ledger, Instant until);

    // Into the bin, whatever is in the path; afterwards Retained, Taken (the customer was quicker) or InDoubt is
    // written. An error: the device does not answer, the intent stays open.
    Task<Result<void>> retain(SaleLedger& ledger);

   private:
    // The outcome is handed back unwritten when the card is at the read position.
    Task<Result<SaleRecord>> stage(Sale& sale);
    Task<Result<Iccid>> readUsable();
    // A card that lies at the gate and belongs to no sale: pushed back by somebody, or left after a case.
    Task<Result<void>> clearGate(SaleLedger& ledger, DispenserStatus before);
    Task<Result<Iccid>> readTwice();
    Task<Result<void>> checkStock(const Iccid& iccid);
    Task<Result<ActivationOrder>> prepareOrder(Sale& sale);
    Task<Result<std::optional<SaleRecord>>> followActivation(SaleLedger& ledger, ActivationOrder order);
    Task<Result<DispenserStatus>> carryToBin();
    // Status that a lost wire does not fail at once: retried within delays::deviceReturn.
    Task<Result<DispenserStatus>> patientStatus();

    const SalePorts& m_ports;
};

// True for errors after which the card's place must be read before anything else.
bool effectUnknown(const Error& error);

}  // namespace simkiosk
