// Where one ESC/POS command ends and the next begins. Pure; knows lengths, not meanings.
#pragma once

#include <cstdint>
#include <optional>

#include "platform/base/bytes.hpp"

namespace simkiosk::escpos {

// Codes of one byte (0x0A), two (0x1B40) or, where a function byte follows GS ( or FS (, three (0x1D286B).
// Runs of text have code 0.
struct Command {
    std::uint32_t code = 0;
    ByteView arguments;  // what follows the code; for blocks without their length bytes
};

struct ParsedCommand {
    std::size_t length = 0;  // bytes of `stream` used up, 1 or more
    Command command;
    std::size_t discard = 0;  // that many further bytes are image data too large to keep
};

// The command at the front of `stream`; nothing while it is incomplete. Unknown commands are two bytes long, as
// Epson's printers treat them: the rest prints as text.
std::optional<ParsedCommand> parseCommand(ByteView stream);

inline constexpr std::size_t largestCommandBytes = 1 << 20;

}  // namespace simkiosk::escpos
