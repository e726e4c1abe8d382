// Text between UTF-8 and what printers store in their fonts.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "platform/base/bytes.hpp"

namespace simkiosk::escpos {

bool isPrintableAscii(std::string_view text);

// ASCII and the two-byte part of GB18030 only; nothing when a character lies outside or the text is not UTF-8:
// printers with a Chinese font hold GBK and print blanks for the rest, without an error.
std::optional<Bytes> toGb18030TwoByte(std::string_view utf8);
// The same, broken into lines of at most `columns` (a Chinese character takes two).
std::optional<std::vector<Bytes>> wrapGb18030(std::string_view utf8, int columns);

}  // namespace simkiosk::escpos
