// SHA-256 (FIPS 180-4).
#pragma once

#include <string>

#include "platform/base/bytes.hpp"

namespace simkiosk {

Bytes sha256(ByteView bytes);           // 32 bytes
std::string sha256Hex(ByteView bytes);  // 64 characters, lower case

}  // namespace simkiosk
