#include "drivers/receipt_printer/escpos_commands.hpp"

#include <algorithm>

namespace simkiosk::escpos {
namespace {

constexpr std::uint8_t dle = 0x10;
constexpr std::uint8_t esc = 0x1B;
constexpr std::uint8_t fs = 0x1C;
constexpr std::uint8_t gs = 0x1D;

bool isText(std::uint8_t byte) { return byte >= 0x20 && byte != 0x7F; }

// Arguments of a fixed count; -1 where the length depends on the arguments.
int escArguments(std::uint8_t second) {
    switch (second) {
        case '@':
        case '2':
        case 'i':
        case 'm':
        case '<':
        case 'L':
        case 'S':
        case 0x0C:
        case 'v':
        case 'u': return 0;
        case '!':
        case '-':
        case '3':
        case 'a':
        case 'd':
        case 'e':
        case 'J':
        case 'K':
        case 't':
        case 'R':
        case 'E':
        case 'G':
        case 'M':
        case 'V':
        case '{':
        case ' ':
        case '%':
        case '=':
        case '?':
        case 'T':
        case 'U':
        case 'r':
        case 0x1E: return 1;
        case '$':
        case '\\':
        case 'c': return 2;
        case 'p': return 3;
        case 'W': return 8;
        default: return -1;
    }
}

int fsArguments(std::uint8_t second) {
    switch (second) {
        case '&':
        case '.': return 0;
        case '!':
        case '-':
        case 'C':
        case 'W': return 1;
        case 'S':
        case 'p': return 2;
        case 'P': return 4;  // Custom: present, steps, LED, what then, after how long
        default: return -1;
    }
}

int gsArguments(std::uint8_t second) {
    switch (second) {
        case ':': return 0;
        case '!':
        case 'B':
        case 'b':
        case 'h':
        case 'w':
        case 'H':
        case 'f':
        case 'a':
        case 'I':
        case 'r':
        case 'T':
        case '/': return 1;
        case 'L':
        case 'W':
        case 'P':
        case '$':
        case '\\': return 2;
        case '^': return 3;
        default: return -1;
    }
}

std::size_t u16(ByteView at) { return at[0] + (static_cast<std::size_t>(at[1]) << 8); }
std::size_t u32(ByteView at) { return u16(at) + (u16(at.subspan(2)) << 16); }

// `head` bytes of header (code and sizes) are there, `data` bytes follow; arguments begin at `from`.
std::optional<ParsedCommand> block(ByteView stream, std::uint32_t code, std::size_t from, std::size_t head,
                                   std::size_t data) {
    if (data > largestCommandBytes) return ParsedCommand{head, {0x1D0000, {}}, data};
    if (stream.size() < head + data) return std::nullopt;
    return ParsedCommand{head + data, {code, stream.subspan(from, head + data - from)}};
}

std::optional<ParsedCommand> fixed(ByteView stream, int arguments) {
    const auto code = static_cast<std::uint32_t>(stream[0] << 8 | stream[1]);
    return block(stream, code, 2, 2, static_cast<std::size_t>(arguments));
}

// Arguments up to and with a zero, at most `most`.
std::optional<ParsedCommand> untilZero(ByteView stream, std::uint32_t code, std::size_t from, std::size_t most) {
    const auto rest = stream.subspan(from);
    const auto end = std::ranges::find(rest.first(std::min(rest.size(), most)), std::uint8_t{0});
    const auto count = static_cast<std::size_t>(end - rest.begin());
    if (count == std::min(rest.size(), most)) {
        if (rest.size() < most) return std::nullopt;
        return ParsedCommand{from + most, {code, rest.first(most)}};
    }
    return ParsedCommand{from + count + 1, {code, rest.first(count)}};
}

std::optional<ParsedCommand> escCommand(ByteView stream) {
    const auto second = stream[1];
    if (const int count = escArguments(second); count >= 0) return fixed(stream, count);
    switch (second) {
        case '*': {  // m nL nH, columns of 1 or 3 bytes
            if (stream.size() < 5) return std::nullopt;
            return block(stream, 0x1B2A, 2, 5, u16(stream.subspan(3)) * (stream[2] >= 32 ? 3 : 1));
        }
        case 'D': return untilZero(stream, 0x1B44, 2, 32);
        case '&': {  // user-defined characters: y c1 c2, then per character x and x × y bytes
            if (stream.size() < 5) return std::nullopt;
            std::size_t at = 5;
            for (int c = stream[3]; c <= stream[4]; ++c) {
                if (stream.size() <= at) return std::nullopt;
                at += 1 + static_cast<std::size_t>(stream[at]) * stream[2];
            }
            return block(stream, 0x1B26, 2, 5, at - 5);
        }
        case '(': {
            if (stream.size() < 5) return std::nullopt;
            return block(stream, 0x1B2800U | stream[2], 5, 5, u16(stream.subspan(3)));
        }
        default: return ParsedCommand{2, {0x1B00U | second, {}}};
    }
}

std::optional<ParsedCommand> fsCommand(ByteView stream) {
    const auto second = stream[1];
    if (const int count = fsArguments(second); count >= 0) return fixed(stream, count);
    if (second == '(') {
        if (stream.size() < 5) return std::nullopt;
        return block(stream, 0x1C2800U | stream[2], 5, 5, u16(stream.subspan(3)));
    }
    return ParsedCommand{2, {0x1C00U | second, {}}};
}

std::optional<ParsedCommand> gsBarcode(ByteView stream) {
    if (stream.size() < 4) return std::nullopt;
    if (stream[2] < 65) {  // function A: ends with a zero, and is no longer than 255
        auto parsed = untilZero(stream, 0x1D6B, 3, 255);
        if (parsed) parsed->command.arguments = stream.subspan(2, parsed->command.arguments.size() + 1);
        return parsed;
    }
    auto parsed = block(stream, 0x1D6B, 2, 4, stream[3]);
    return parsed;
}

std::optional<ParsedCommand> gsCommand(ByteView stream) {
    const auto second = stream[1];
    if (const int count = gsArguments(second); count >= 0) return fixed(stream, count);
    switch (second) {
        case 'v': {  // GS v 0 m xL xH yL yH
            if (stream.size() < 3) return std::nullopt;
            if (stream[2] != '0') return ParsedCommand{2, {0x1D76, {}}};
            if (stream.size() < 8) return std::nullopt;
            return block(stream, 0x1D7630, 3, 8, u16(stream.subspan(4)) * u16(stream.subspan(6)));
        }
        case '(': {  // pL pH
            if (stream.size() < 5) return std::nullopt;
            return block(stream, 0x1D2800U | stream[2], 5, 5, u16(stream.subspan(3)));
        }
        case '8': {  // p1 to p4, the long form of GS ( L
            if (stream.size() < 7) return std::nullopt;
            return block(stream, 0x1D2800U | stream[2], 7, 7, u32(stream.subspan(3)));
        }
        case 'k': return gsBarcode(stream);
        case 'V': {  // 41 42 61 62 …: a feed follows
            if (stream.size() < 3) return std::nullopt;
            return block(stream, 0x1D56, 2, 3, stream[2] >= 65 ? 1 : 0);
        }
        case '*': {  // x y, x × y × 8 bytes
            if (stream.size() < 4) return std::nullopt;
            return block(stream, 0x1D2A, 2, 4, static_cast<std::size_t>(stream[2]) * stream[3] * 8);
        }
        case 'e': {  // Custom's presenter
            if (stream.size() < 3) return std::nullopt;
            const std::size_t more = stream[2] == 0x03 ? 1 : stream[2] == 0x20 ? 2 : 0;
            return block(stream, 0x1D65, 2, 3, more);
        }
        default: return ParsedCommand{2, {0x1D00U | second, {}}};
    }
}

// Real-time commands were obeyed on arrival; in the stream they are only skipped.
std::optional<ParsedCommand> dleCommand(ByteView stream) {
    switch (stream[1]) {
        case 0x04: {
            if (stream.size() < 3) return std::nullopt;
            return block(stream, 0x1004, 2, 3, stream[2] == 7 || stream[2] == 8 || stream[2] == 18 ? 1 : 0);
        }
        case 0x05: return block(stream, 0x1005, 2, 2, 1);
        case 0x14: {
            if (stream.size() < 3) return std::nullopt;
            return block(stream, 0x1014, 2, 3, stream[2] == 8 ? 7 : 2);
        }
        default: return ParsedCommand{1, {dle, {}}};
    }
}

}  // namespace

std::optional<ParsedCommand> parseCommand(ByteView stream) {
    if (stream.empty()) return std::nullopt;
    const auto first = stream.front();
    if (isText(first)) {
        const auto end = std::ranges::find_if_not(stream, isText);
        const auto length = static_cast<std::size_t>(end - stream.begin());
        return ParsedCommand{length, {0, stream.first(length)}};
    }
    const bool prefix = first == dle || first == esc || first == fs || first == gs;
    if (!prefix) return ParsedCommand{1, {first, {}}};
    if (stream.size() < 2) return std::nullopt;
    switch (first) {
        case esc: return escCommand(stream);
        case fs: return fsCommand(stream);
        case gs: return gsCommand(stream);
        default: return dleCommand(stream);
    }
}

}  // namespace simkiosk::escpos
