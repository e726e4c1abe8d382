// Brings every sale to its end: money captured or given back, service ended when the card stays, staff called when
// something is in doubt, the journal closed. Idempotent: it looks at the facts and does what is missing, so a live
// sale, a restart and the background all use it.
#pragma once

#include <set>

#include "kiosk/journal/sale_ledger.hpp"
#include "kiosk/ports/sale_ports.hpp"
#include "kiosk/session/snapshot.hpp"

namespace simkiosk {

class Settlement {
   public:
    explicit Settlement(const SalePorts& ports) : m_ports(ports) {}

    // Success: the sale is closed. An error leaves the intent open; try again later with the same call. `captured` is
    // what capture() handed back, if it was called before. Busy: the card is inside, or another call is at this sale.
    Task<Result<void>> finish(SaleLedger& ledger, std::string receiptSha256, std::optional<SaleRecord> captured = {});

    // Takes the money of a card that is with the customer. The outcome is handed back unwritten, so that it becomes
    // durable in one commit with the end of the sale; until then a restart captures again, with the same key.
    Task<Result<SaleRecord>> capture(SaleLedger& ledger);

    // A sale that stays open too long becomes a case for staff, once (I7).
    Task<Result<void>> reportUnsettled(SaleLedger& ledger);

   private:
    class AtWork;
    Task<Result<void>> undo(SaleLedger& ledger);
    Task<Result<void>> callStaff(SaleLedger& ledger, const char* kind, const char* summary);

    const SalePorts& m_ports;
    std::set<TransactionId> m_atWork;  // a live sale, recovery and background never settle one sale side by side
};

// What the customer is told about the money of a sale in this state.
MoneyPlace moneyPlace(const SaleFacts& facts);
CardPlace cardPlace(const SaleFacts& facts);

}  // namespace simkiosk
