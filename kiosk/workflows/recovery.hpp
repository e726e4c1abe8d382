// Before any customer is served: every sale that a crash or power cut left open is explained by evidence, written as
// Resolved, and brought to its end, or handed back when the same customer can still be there.
#pragma once

#include <optional>

#include "kiosk/workflows/settlement.hpp"
#include "kiosk/workflows/sim_issue.hpp"

namespace simkiosk {

struct RecoveryReport {
    std::optional<SaleLedger> resumable;  // the newest sale, when its customer may still be there
    unsigned finished = 0;
    unsigned waiting = 0;  // settlement not acknowledged yet: the background goes on
};

class Recovery {
   public:
    Recovery(const SalePorts& ports, SimIssue& issue, Settlement& settlement)
        : m_ports(ports), m_issue(issue), m_settlement(settlement) {}

    // `mayResume`: only at the start of the process; later an open sale is one that its customer left.
    // An error: evidence could not be taken (the dispenser does not answer); nothing was lost, call again.
    Task<Result<RecoveryReport>> run(bool mayResume);

   private:
    Task<Result<void>> explain(SaleLedger& ledger, const DispenserStatus& now);
    Task<Result<void>> explainCard(SaleLedger& ledger, const DispenserStatus& now);
    Task<Result<void>> explainPayment(SaleLedger& ledger);
    Task<Result<void>> explainActivation(SaleLedger& ledger);

    const SalePorts& m_ports;
    SimIssue& m_issue;
    Settlement& m_settlement;
};

}  // namespace simkiosk
