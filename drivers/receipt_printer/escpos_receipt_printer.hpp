// A receipt printer that speaks ESC/POS over a serial line or TCP.
#pragma once

#include "drivers/receipt_printer/escpos_watch.hpp"

namespace simkiosk {

class EscPosReceiptPrinter : public ReceiptPrinter {
   public:
    EscPosReceiptPrinter(ByteStream& stream, Clock& clock, EscPosProfile profile, TextRasterizer& rasterizer);

    // Opens the line if need be, so a printer plugged back in is found again. While a receipt is printing: what was
    // last seen. Unsupported for profiles without status requests.
    Task<Result<PrinterStatus>> status() override;
    // Pre-check, receipt, cut, and the best proof the printer can give that it is on paper. Besides the port's errors:
    // Busy while the head cools or another receipt prints. Takes as long as a line of 9600 baud needs. After a failure
    // in mid-receipt, or when the printer was found stopped, what it still holds is thrown away before the next
    // receipt, so that no half receipt comes out later.
    Task<Result<PrintCompletion>> print(const ReceiptDocument& document) override;

   private:
    struct Job {
        Instant deadline;  // of everything
        Duration rest;     // a healthy printer has the paper out so long after it got the last byte
    };

    Task<Result<void>> open();
    Task<Result<escpos::View>> look();
    void note(const escpos::View& view);
    Task<Result<void>> prepare();
    Task<Result<void>> clearRemains();
    Task<Result<void>> chooseProof();
    Task<Result<std::optional<EscPosProfile::Completion>>> askForProofs();
    escpos::ProcessId nextProcessId();
    Task<Result<PrintCompletion>> complete(Job job);
    Task<Result<PrintCompletion>> awaitProcessId(Job job);
    Task<Result<PrintCompletion>> awaitTicket(Job job);
    Task<Result<PrintCompletion>> awaitPaperSensor(Job job);
    Task<Result<PrintCompletion>> awaitRest(Job job);
    Task<Result<PrintCompletion>> whyStuck(Error error);

    Clock& m_clock;
    EscPosProfile m_profile;
    TextRasterizer& m_rasterizer;
    escpos::Link m_link;
    bool m_inUse = false;
    bool m_holdsRemains = false;         // an unfinished receipt may still be in the printer
    bool m_cutterRecoveryTried = false;  // DLE ENQ 1 is sent once for one cutter error
    std::uint32_t m_lastProcessId = 0;
    unsigned m_opening = 0;                            // of the link, when the proof was chosen
    std::optional<EscPosProfile::Completion> m_proof;  // what this printer can give; chosen before its first receipt
    std::optional<PrinterStatus> m_lastStatus;
};

}  // namespace simkiosk
