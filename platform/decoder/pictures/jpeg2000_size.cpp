#include "platform/decoder/pictures/jpeg2000_size.hpp"

#include <algorithm>

namespace simkiosk::decoder {

namespace {

constexpr std::uint32_t codestreamBox = 0x6A703263;  // "jp2c"

std::uint64_t getBe(ByteView bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (const auto byte : bytes.subspan(at, count)) value = value << 8 | byte;
    return value;
}

std::unexpected<Error> broken(const char* why) { return fail(ErrorCode::Malformed, why); }

// ISO/IEC 15444-1 I.4: length u32 (1: a u64 follows; 0: to the file's end), type u32, content.
Result<ByteView> codestreamOf(ByteView file) {
    if (photoFormatOf(file) != PhotoFormat::Jpeg2000) return broken("no JPEG 2000 file");
    if (file[0] == 0xFF) return file;
    while (file.size() >= 8) {
        std::uint64_t length = getBe(file, 0, 4);
        std::size_t header = 8;
        if (length == 1) {
            if (file.size() < 16) break;
            length = getBe(file, 8, 8);
            header = 16;
        }
        if (length == 0) length = file.size();
        if (length < header || length > file.size()) return broken("a box is longer than the file");
        if (getBe(file, 4, 4) == codestreamBox) return file.subspan(header, static_cast<std::size_t>(length) - header);
        file = file.subspan(static_cast<std::size_t>(length));
    }
    return broken("no codestream in the file");
}

}  // namespace

Result<Jpeg2000Size> readJpeg2000Size(ByteView file) {
    const auto found = codestreamOf(file);
    SIMKIOSK_TRY(found);
    const ByteView stream = *found;
    constexpr std::size_t fixedPart = 42;  // SOC, then SIZ up to its components
    if (stream.size() < fixedPart || getBe(stream, 0, 4) != 0xFF4FFF51) return broken("no size marker");
    Jpeg2000Size size;
    size.components = static_cast<unsigned>(getBe(stream, 40, 2));
    const std::size_t end = fixedPart + std::size_t{3} * size.components;
    if (getBe(stream, 4, 2) != end - 4 || stream.size() < end) return broken("a size marker of another length");
    const auto right = getBe(stream, 8, 4);
    const auto bottom = getBe(stream, 12, 4);
    const auto left = getBe(stream, 16, 4);
    const auto top = getBe(stream, 20, 4);
    const auto tileWidth = getBe(stream, 24, 4);
    const auto tileHeight = getBe(stream, 28, 4);
    const auto tileLeft = getBe(stream, 32, 4);
    const auto tileTop = getBe(stream, 36, 4);
    // B-3, B-4: the first tile begins at or before the image and reaches into it.
    const bool sound = right > left && bottom > top && tileLeft <= left && tileTop <= top &&
                       tileLeft + tileWidth > left && tileTop + tileHeight > top;
    if (!sound || size.components == 0) return broken("a size marker that contradicts itself");
    size.width = static_cast<std::uint32_t>(right - left);
    size.height = static_cast<std::uint32_t>(bottom - top);
    size.tiles = ((right - tileLeft + tileWidth - 1) / tileWidth) * ((bottom - tileTop + tileHeight - 1) / tileHeight);
    for (std::size_t at = fixedPart; at < end; at += 3) {
        size.bits = std::max(size.bits, (stream[at] & 0x7FU) + 1);
        if (stream[at + 1] == 0 || stream[at + 2] == 0) return broken("a component without samples");
    }
    return size;
}

}  // namespace simkiosk::decoder
