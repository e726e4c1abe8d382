// Byte strings and their hexadecimal form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace simkiosk {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// 0 to 15, of either case; -1 when it is none.
int hexDigit(char c);
// Upper-case, no separators: "F20000".
std::string toHex(ByteView bytes);
// Accepts upper and lower case and blanks between bytes; Malformed otherwise.
Result<Bytes> fromHex(std::string_view text);

Bytes toBytes(std::string_view text);
std::string toText(ByteView bytes);

// Big-endian reads; the caller has checked the length.
std::uint16_t readU16Be(ByteView bytes);
std::uint16_t readU16Le(ByteView bytes);
std::uint32_t readU32Be(ByteView bytes);

std::string toBase64(ByteView bytes);
Result<Bytes> fromBase64(std::string_view text);

void append(Bytes& to, ByteView more);

// Overwrites before the memory is given back; the compiler may not drop it.
void wipe(std::span<std::uint8_t> secret);
void wipe(std::string& secret);

}  // namespace simkiosk
