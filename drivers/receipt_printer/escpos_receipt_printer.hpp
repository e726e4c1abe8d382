// A receipt printer that speaks ESC/POS over a serial line or TCP.
#pragma once

#include "drivers/receipt_printer/escpos_link.hpp"

namespace simkiosk {

class EscPosReceiptPrinter : public ReceiptPrinter {
   public:
    EscPosReceiptPrinter(ByteStream& stream, Clock& clock, EscPosProfile profile, TextRasterizer& rasterizer);

    // Opens the line if need be, so a printer plugged back in is found again. While a receipt is printing: what was
    // last seen. Unsupported for profiles without status requests.
    Task<Result<PrinterStatus>> status() override;
    // Pre-check, receipt, cut, and the profile's proof that it is on paper. Besides the port's errors: Busy while
    // the head cools or another receipt prints. After a failure in mid-receipt what the printer still holds is
    // thrown away before the next receipt, so that no half receipt comes out later.
    Task<Result<PrintCompletion>> print(const ReceiptDocument& document) override;

   private:
    Task<Result<PrinterStatus>> freshStatus();
    Task<Result<void>> prepare();
    Task<Result<void>> checkReady();
    Task<Result<void>> probeProof();
    Task<Result<bool>> answersProcessId(Instant deadline);
    escpos::ProcessId nextProcessId();
    Task<Result<PrintCompletion>> complete(int paperDots);
    Task<Result<PrintCompletion>> awaitProcessId(Instant deadline);
    Task<Result<PrintCompletion>> awaitTicket(Instant deadline);
    Task<Result<PrintCompletion>> awaitPaperSensor(Instant deadline);
    Task<Result<PrintCompletion>> whyStuck(Error error);

    Clock& m_clock;
    EscPosProfile m_profile;
    TextRasterizer& m_rasterizer;
    escpos::Link m_link;
    bool m_inUse = false;
    bool m_holdsRemains = false;         // an unfinished receipt may still be in the printer
    bool m_cutterRecoveryTried = false;  // DLE ENQ 1 is sent once for one cutter error
    std::uint32_t m_lastProcessId = 0;
    EscPosProfile::Completion m_proof;  // the profile's, or what a clone without it can give
    bool m_proofSeen = false;           // the printer has answered a process id before
    std::optional<PrinterStatus> m_lastStatus;
};

}  // namespace simkiosk
