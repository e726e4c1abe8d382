// How the units of the F2 family differ, as data.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "platform/base/result.hpp"

namespace simkiosk {

struct F2Profile {
    std::string_view name;          // "crt-591-m001"
    std::string_view title;         // "Creator CRT-591-M001"
    std::array<unsigned, 5> bauds;  // 8N1; most likely first; the unit finds the speed at its first INIT
    std::size_t sensors;            // bytes after STATUS 31, as its manual says
    std::size_t mostSensors;        // bytes accepted
    std::uint8_t moveToRead;        // PM of MOVE: from the stacker, or the path, to the contact station
    std::uint8_t moveToGate;        // present
    std::uint8_t moveToBin;         // retain
    std::uint8_t moveToMagnetic;    // 0: none; to the magnetic head, which is no contact station
    std::uint8_t enableEntry;       // PM of ENTRY
    char binFull;                   // what st2 says when the bin is full
    std::string_view firmware;      // an example of what INIT answers

    bool operator==(const F2Profile&) const = default;
};

std::span<const F2Profile> f2Profiles();

// crt-571 | crt-591-m001 | crt-591-hb-hdn | mtk-f31 | f3; upper case is accepted. NotFound otherwise.
Result<F2Profile> f2Profile(std::string_view name);

}  // namespace simkiosk
