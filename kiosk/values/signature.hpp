// A handwritten signature with its dynamics (after ISO/IEC 19794-7: time, position, force).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace simkiosk {

struct PenSample {
    std::uint32_t timeMs = 0;            // since the first sample
    std::int32_t x = 0;                  // 0.01 mm, to the right
    std::int32_t y = 0;                  // 0.01 mm, downwards
    std::optional<std::uint16_t> force;  // 0..65535 of the pad's range; absent on a finger pad
    bool penDown = true;

    auto operator<=>(const PenSample&) const = default;
};

struct Signature {
    std::vector<PenSample> samples;
    std::int32_t padWidth = 0;   // 0.01 mm
    std::int32_t padHeight = 0;  // 0.01 mm
    // Whoever cannot draw on the glass signs by pressing OK on the page that says so; then there are no samples.
    bool confirmedByKey = false;

    bool operator==(const Signature&) const = default;
};

// The dynamics as RFC 8785 canonical JSON (names sorted, no blanks, integers only), for hashing and for the attachment
// of the signed contract, with "confirmedByKey":true in front where that is how it was signed:
// {"padHeight":…,"padWidth":…,"samples":[{"force":…,"penDown":…,"timeMs":…,"x":…,"y":…},…]}.
std::string canonicalJson(const Signature& signature);

}  // namespace simkiosk
