// Before any customer is served: every sale that a crash or power cut left open is explained by evidence, written as
// Resolved, and its card brought to rest; or it is handed back when the same customer can still be there. Money and
// service of the others are then the settlement's.
#pragma once

#include <optional>

#include "kiosk/journal/recovery_table.hpp"
#include "kiosk/session/delays.hpp"
#include "kiosk/workflows/sim_issue.hpp"
#include "platform/base/within.hpp"

namespace simkiosk {

struct RecoveryReport {
    std::optional<SaleLedger> resumable;  // the newest sale, when its customer may still be there
    unsigned toSettle = 0;
};

class Recovery {
   public:
    Recovery(const SalePorts& ports, SimIssue& issue) : m_ports(ports), m_issue(issue) {}

    // `mayResume`: only at the start of the process; later an open sale is one that its customer left.
    // An error: evidence could not be taken (the dispenser does not answer), or a card could not be moved; nothing was
    // lost, call again.
    Task<Result<RecoveryReport>> run(bool mayResume);

   private:
    Task<Result<void>> explainCard(SaleLedger& ledger, const DispenserStatus& now);
    Task<Result<void>> explainPayment(SaleLedger& ledger);
    Task<Result<void>> explainActivation(SaleLedger& ledger);

    // A back office that is slow does not hold up the decision.
    template <typename T>
    Task<Result<T>> inTime(Task<Result<T>> question) {
        return within(m_ports.clock, m_ports.clock.now() + delays::recoveryQuestion, std::move(question));
    }

    const SalePorts& m_ports;
    SimIssue& m_issue;
};

}  // namespace simkiosk
