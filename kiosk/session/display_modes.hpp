// How this customer wants to be shown, and told, everything. Part of the session, as the language is: it comes with a
// customer, holds on every page, and goes with them.
#pragma once

namespace simkiosk {

struct DisplayModes {
    bool largeText = false;     // 200 %
    bool highContrast = false;  // WCAG AAA: 7:1 for every text
    bool reach = false;         // everything in the lower half of the screen
    bool moreTime = false;      // pages wait longer (delays::patience)
    bool still = false;         // nothing moves
    bool spoken = false;        // everything is said into the headset
    bool dark = false;          // and nothing is shown: for nobody else to read

    bool operator==(const DisplayModes&) const = default;
};

}  // namespace simkiosk
