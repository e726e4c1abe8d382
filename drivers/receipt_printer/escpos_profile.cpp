#include "drivers/receipt_printer/escpos_profile.hpp"

#include <array>

namespace simkiosk {
namespace {

using Completion = EscPosProfile::Completion;
using StatusRequests = EscPosProfile::StatusRequests;

const Bytes feedAndPartialCut{0x1D, 0x56, 0x42, 0x00};  // GS V 66 0: feed to the knife, leave one point
const Bytes oldFullCut{0x1B, 0x69};                     // ESC i
// FS P: 20 steps (7 mm each) out, LED on, eject what nobody took after 30 s (Custom VKP80III).
const Bytes customPresent{0x1C, 0x50, 0x14, 0x01, 0x45, 0x1E};

const std::array profiles{
    EscPosProfile{.name = "generic-80mm", .cut = feedAndPartialCut},
    EscPosProfile{.name = "generic-80mm-gs-r", .cut = feedAndPartialCut, .completion = Completion::PaperSensor},
    EscPosProfile{.name = "generic-80mm-cjk-font", .chineseFont = true, .cut = feedAndPartialCut},
    EscPosProfile{.name = "generic-58mm",
                  .widthDots = 384,
                  .columns = 32,
                  .cut = feedAndPartialCut,
                  .completion = Completion::PaperSensor},
    // TM-T88V: 180 dpi, 512 dots, 42 columns; fn 48 documented by Epson for TM-T88IV and later.
    EscPosProfile{.name = "epson-tm-t88", .widthDots = 512, .columns = 42, .dotsPerMm = 7, .cut = feedAndPartialCut},
    EscPosProfile{.name = "epson-tm-t20", .cut = feedAndPartialCut},
    EscPosProfile{.name = "custom-vkp80",
                  .cut = oldFullCut,
                  .feedLinesBeforeCut = 4,
                  .present = customPresent,
                  .completion = Completion::TicketInOutput,
                  .statusRequests = StatusRequests::RealTimeAndFull,
                  .qrPrintByte = 0x31},
    EscPosProfile{.name = "no-completion-80mm", .cut = feedAndPartialCut, .completion = Completion::None},
    EscPosProfile{.name = "write-only-80mm",
                  .cut = feedAndPartialCut,
                  .completion = Completion::None,
                  .statusRequests = StatusRequests::None},
};

}  // namespace

Result<EscPosProfile> escPosProfile(std::string_view name) {
    std::string known;
    for (const auto& profile : profiles) {
        if (profile.name == name) return profile;
        known += (known.empty() ? "" : ", ") + profile.name;
    }
    return fail(ErrorCode::Unsupported, "no printer profile of this name; known: " + known);
}

std::span<const EscPosProfile> escPosProfiles() { return profiles; }

}  // namespace simkiosk
