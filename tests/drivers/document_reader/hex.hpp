// Bytes as tests write them.
#pragma once

#include "platform/base/assert.hpp"
#include "platform/base/bytes.hpp"

namespace simkiosk {

inline Bytes hex(std::string_view text) {
    auto bytes = fromHex(text);
    SIMKIOSK_ASSERT(bytes.has_value());
    return *std::move(bytes);
}

}  // namespace simkiosk
