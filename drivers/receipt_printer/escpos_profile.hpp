// What differs between ESC/POS printers, as data. A new printer is a new entry in escpos_profile.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "platform/base/bytes.hpp"

namespace simkiosk {

struct EscPosProfile {
    // How the printer says that the paper carries the receipt, in falling confidence.
    enum class Completion {
        ProcessId,       // GS ( H: answered when everything before it is physically printed
        TicketInOutput,  // Custom: motor and spool bits rest and the ticket stands in the output
        PaperSensor,     // GS r: answered in the order of the data, so all before it was taken from the buffer
        None,            // real-time status without an error is all there is
    };
    enum class StatusRequests {
        RealTime,         // DLE EOT 1 to 4
        RealTimeAndFull,  // and Custom's DLE EOT 20
        None,             // a write-only print server: nothing is ever known
    };

    std::string name = {};
    int widthDots = 576;
    int columns = 48;  // of font A
    int dotsPerMm = 8;
    bool chineseFont = false;  // GB18030 text in the device font instead of a raster
    Bytes cut = {};            // after the last line; feeds to the knife by itself
    int feedLinesBeforeCut = 0;
    Bytes present = {};  // after the cut, printers with a presenter
    Completion completion = Completion::ProcessId;
    StatusRequests statusRequests = StatusRequests::RealTime;
    std::uint8_t qrPrintByte = 0x30;  // last byte of the QR print command; Custom wants 31
};

// Unsupported, naming the known profiles.
Result<EscPosProfile> escPosProfile(std::string_view name);
std::span<const EscPosProfile> escPosProfiles();

}  // namespace simkiosk
