// An ESC/POS receipt printer on the far side of its wire: takes any stream, prints onto pictures, answers like the
// manuals say, and fails on order.
#pragma once

#include <deque>
#include <memory>
#include <set>
#include <string>

#include "drivers/emulation/device_model.hpp"
#include "drivers/receipt_printer/escpos_mechanism.hpp"
#include "drivers/receipt_printer/escpos_profile.hpp"
#include "drivers/receipt_printer/escpos_renderer.hpp"

namespace simkiosk {

// Configuration (all optional):
//   "profile"        name of an EscPosProfile, "generic-80mm"
//   "width_dots"     print width instead of the profile's
//   "save_dir"       every cut receipt becomes receipt-0001.png … there
//   "mm_per_second"  150; 0: paper moves at once
//   "baud"           bytes arrive no faster (10 bits each); 0: as they come
//   "paper_mm"       60000, a new roll
//   "chinese_mode"   Chinese mode after power-on and ESC @, false
//   "pictures"       true; false: receipts are counted, not painted (a simulation prints thousands a minute)
//   "unanswered"     requests it does not know, as many printers sold under another name: any of "eot1" … "eot4",
//                    "eot20", "gs_r", "gs_h" (process ids), "esc_v"
//   "on_paper_end"   "continue" with the buffered rest after a new roll, or "lose" it
// Orders of control(), each {"do": …}:
//   state, receipts, paper_out, paper_low, paper_ok, open_cover, close_cover, overheat, clear_error,
//   cutter_error {"recoverable": true: DLE ENQ clears it},
//   error_stop (an error stopped it and is over: off-line until DLE ENQ),
//   take_receipt (from a presenter), save_receipt {"path"} (PNG of the last cut receipt),
//   fault {"kind": silence | noise | stall | no_process_id | lie_status | none, "count": n}  (n times; 0 or none:
//   always)
// A restart keeps paper, switches and counters; what was in the buffer is lost, as in a power cut.
class EscPosPrinterModel : public DeviceModel {
   public:
    static Result<std::unique_ptr<EscPosPrinterModel>> create(const boost::json::object& config);
    // With fonts that were loaded before.
    static Result<std::unique_ptr<EscPosPrinterModel>> create(const boost::json::object& config, escpos::Glyphs glyphs);

    void receive(ByteView bytes, Instant now) override;
    Bytes takeOutput(Instant now) override;
    std::optional<Instant> nextWake() const override;
    Result<boost::json::value> control(const boost::json::object& order, Instant now) override;
    boost::json::value saveState() const override;
    Result<void> loadState(const boost::json::value& state) override;

    // The last receipt that was cut off, Gray8; empty before the first.
    const Image& lastReceipt() const { return m_lastReceipt; }
    unsigned receipts() const { return m_receipts; }
    // Real-time commands obeyed so far, also those found inside image data.
    unsigned realTimeCommands() const { return m_realTimeCommands; }

   private:
    struct Settings {
        EscPosProfile profile;
        std::string saveDirectory;
        double mmPerSecond = 150;
        unsigned baud = 0;
        int newRollDots = 60'000 * 8;
        bool loseOnPaperEnd = false;
        std::set<std::string, std::less<>> unanswered;
    };
    enum class FaultKind { None, Silence, Noise, Stall, NoProcessId, LieStatus };
    struct Fault {
        FaultKind kind = FaultKind::None;
        std::optional<unsigned> left;
    };
    struct Arrival {
        Instant at;
        std::uint8_t byte;
    };

    EscPosPrinterModel(escpos::Renderer renderer, Settings settings);

    void run(Instant now);
    bool runOneCommand(Instant now);
    void arrive(std::uint8_t byte);
    void obeyRealTime();
    void dropRealTimeBytes(std::size_t count);
    void forget(std::size_t count);
    void recover(std::uint8_t n);
    void executeHere(const escpos::Command& command);
    bool knows(std::string_view request) const { return !m_settings.unanswered.contains(request); }
    void answerGsI(std::uint8_t n);
    void move(const escpos::Movement& movement);
    void finishReceipt();
    void reply(ByteView bytes);
    void reportChanges();
    bool useFault(FaultKind kind);
    Result<void> setFault(const boost::json::object& order);
    Result<void> setSwitch(std::string_view what, const boost::json::object& order, Instant now);
    boost::json::object describe() const;
    escpos::Mechanism reported() const;

    escpos::Renderer m_renderer;
    Settings m_settings;
    escpos::Mechanism m_mechanism;
    std::deque<Arrival> m_line;  // on the wire
    Instant m_lineFree{};        // when the last byte of the wire is through
    Bytes m_buffer;              // received, not yet interpreted
    std::size_t m_boundary = 0;  // commands of the buffer before it are complete
    std::size_t m_discard = 0;   // image data too large to keep
    Bytes m_recent;              // the last bytes, where real-time commands are looked for
    Instant m_now{};
    Instant m_lastArrival{};
    Instant m_mechanismFree{};  // when the paper stands still again
    std::optional<Instant> m_ejectAt;
    bool m_cutterRecoverable = false;
    Bytes m_output;
    Fault m_fault;
    std::uint8_t m_automaticMask = 0;
    bool m_offlineReports = false;
    std::array<std::uint8_t, 4> m_lastAutomatic{};
    bool m_lastOnline = true;
    Image m_lastReceipt;
    unsigned m_receipts = 0;
    unsigned m_realTimeCommands = 0;
    std::uint64_t m_overrunBytes = 0;
};

}  // namespace simkiosk
