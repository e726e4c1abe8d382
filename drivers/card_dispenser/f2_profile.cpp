#include "drivers/card_dispenser/f2_profile.hpp"

#include <algorithm>
#include <string>

namespace simkiosk {

namespace {

constexpr std::array usualBauds{9600U, 38400U, 19200U, 57600U, 115200U};

constexpr F2Profile crt591M001{.name = "crt-591-m001",
                               .title = "Creator CRT-591-M001",
                               .bauds = usualBauds,
                               .sensors = 8,
                               .mostSensors = 12,
                               .moveToRead = 0x31,
                               .moveToGate = 0x30,
                               .moveToBin = 0x33,
                               .moveToMagnetic = 0,
                               .enableEntry = 0x30,
                               .binFull = '1',
                               .firmware = "CRT-591-M001"};

constexpr F2Profile crt571 = [] {
    F2Profile profile = crt591M001;
    profile.name = "crt-571";
    profile.title = "Creator CRT-571";
    profile.firmware = "CRT-571-V1.00";
    return profile;
}();

// MOVE 33 does nothing on this unit and 39, elsewhere "out of the gate", drops the card into the bin. MOVE 34 and ENTRY
// 32 belong to its magnetic reader: a card there is not in the contacts, so we never send them, also when a feed has
// stopped at the gate. A capture showed 17 sensor bytes.
constexpr F2Profile crt591HbHdn = [] {
    F2Profile profile = crt591M001;
    profile.name = "crt-591-hb-hdn";
    profile.title = "Creator CRT-591-(R02)HB-HDN";
    profile.bauds = {115200, 9600, 38400, 19200, 57600};
    profile.mostSensors = 20;
    profile.moveToMagnetic = 0x34;
    profile.enableEntry = 0x32;
    profile.moveToBin = 0x39;
    profile.binFull = '2';
    profile.firmware = "CRT-591-V1.00";
    return profile;
}();

constexpr F2Profile mtkF31 = [] {
    F2Profile profile = crt591M001;
    profile.name = "mtk-f31";
    profile.title = "MTK-F31";
    profile.sensors = 12;  // S1..S10, KS1, KS2
    profile.firmware = "MTK-F31-V1.10";
    return profile;
}();

constexpr F2Profile lintechF3 = [] {
    F2Profile profile = crt591M001;
    profile.name = "f3";
    profile.title = "Lintech F3-1300";
    profile.sensors = 12;
    profile.firmware = "F3-1300-V1.00";
    return profile;
}();

constexpr std::array profiles{crt571, crt591M001, crt591HbHdn, mtkF31, lintechF3};

}  // namespace

std::span<const F2Profile> f2Profiles() { return profiles; }

Result<F2Profile> f2Profile(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto found = std::ranges::find(profiles, lower, &F2Profile::name);
    if (found == profiles.end()) {
        std::string known;
        for (const auto& profile : profiles) known.append(known.empty() ? "" : ", ").append(profile.name);
        return fail(ErrorCode::NotFound, "no dispenser profile of this name; there are " + known);
    }
    return *found;
}

}  // namespace simkiosk
