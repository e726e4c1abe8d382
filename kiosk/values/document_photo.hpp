// The portrait on an identity document's chip, still coded: bytes that anyone may have written. Only simkiosk-decoder
// turns them into pixels.
#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include "platform/base/bytes.hpp"

namespace simkiosk {

enum class PhotoFormat : std::uint8_t {
    Wlt = 0,       // Chinese resident identity cards, 1,024 bytes, by plug-in
    Jpeg = 1,      // ISO/IEC 10918-1
    Jpeg2000 = 2,  // ISO/IEC 15444-1: a JP2 file or a raw codestream
};

// "wlt", "jpeg", "jp2".
constexpr const char* toString(PhotoFormat format) {
    switch (format) {
        case PhotoFormat::Wlt: return "wlt";
        case PhotoFormat::Jpeg: return "jpeg";
        case PhotoFormat::Jpeg2000: return "jp2";
    }
    return "wlt";
}

struct DocumentPhoto {
    PhotoFormat format = PhotoFormat::Wlt;
    Bytes bytes;
};

// What the bytes begin as; the image type byte of ISO/IEC 19794-5 is often wrong and is not asked. WLT has no magic.
inline std::optional<PhotoFormat> photoFormatOf(ByteView bytes) {
    static constexpr std::array<std::uint8_t, 3> jpeg{0xFF, 0xD8, 0xFF};
    static constexpr std::array<std::uint8_t, 12> jp2{0, 0, 0, 12, 'j', 'P', ' ', ' ', 0x0D, 0x0A, 0x87, 0x0A};
    static constexpr std::array<std::uint8_t, 4> codestream{0xFF, 0x4F, 0xFF, 0x51};
    const auto begins = [&](ByteView magic) {
        return bytes.size() >= magic.size() && std::ranges::equal(bytes.first(magic.size()), magic);
    };
    if (begins(jpeg)) return PhotoFormat::Jpeg;
    if (begins(jp2) || begins(codestream)) return PhotoFormat::Jpeg2000;
    return std::nullopt;
}

}  // namespace simkiosk
