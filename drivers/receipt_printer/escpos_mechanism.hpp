// The emulated printer's body: paper, cover, knife, head, and how it reports them.
#pragma once

#include <array>
#include <cstdint>

namespace simkiosk::escpos {

struct Mechanism {
    int paperDots = 0;  // left on the roll
    bool coverOpen = false;
    bool cutterError = false;
    bool overheated = false;
    bool waitsForRecovery = false;  // stopped by an error that is over; off-line until DLE ENQ
    bool ticketInOutput = false;    // printers with a presenter
    bool moving = false;
    bool spooling = false;

    bool paperOut() const { return paperDots <= 0; }
    bool paperLow() const;
    bool canPrint() const { return !paperOut() && !coverOpen && !cutterError && !overheated && !waitsForRecovery; }

    // DLE EOT 1 to 4.
    std::uint8_t realTime(std::uint8_t n) const;
    // GS a.
    std::array<std::uint8_t, 4> automatic() const;
    // GS r 1.
    std::uint8_t paperSensor() const;
    // DLE EOT 20 of Custom's printers.
    std::array<std::uint8_t, 6> full() const;
};

}  // namespace simkiosk::escpos
