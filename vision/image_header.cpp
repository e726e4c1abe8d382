#include <algorithm>
#include <optional>

#include "vision/image_file.hpp"

namespace simkiosk {
namespace {

constexpr std::uint8_t kPngSignature[] = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

bool hasAt(ByteView file, std::size_t at, std::string_view text) {
    return file.size() >= at + text.size() &&
           std::equal(text.begin(), text.end(), file.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

std::unexpected<Error> cutOff() { return fail(ErrorCode::Malformed, "the picture is cut off in its header"); }

// ISO/IEC 15948 §5.3: length, type, data, CRC; IHDR first. acTL before the picture data means animation.
Result<ImageHeader> readPng(ByteView file) {
    if (file.size() < 33 || !hasAt(file, 12, "IHDR") || readU32Be(file.subspan(8)) != 13) return cutOff();
    ImageHeader header{.kind = ImageFileKind::Png,
                       .width = readU32Be(file.subspan(16)),
                       .height = readU32Be(file.subspan(20)),
                       .bitsPerSample = file[24]};
    std::size_t at = 33;
    while (at + 8 <= file.size() && !hasAt(file, at + 4, "IDAT")) {
        if (hasAt(file, at + 4, "acTL")) header.animated = true;
        at += 12 + static_cast<std::size_t>(readU32Be(file.subspan(at)));
    }
    return header;
}

// ITU-T T.81 §B.1.1.2: what the decoder does not find before the end of the file it leaves grey, without a word. Coded
// data never holds this marker.
bool hasEndOfImage(ByteView afterHeader) {
    constexpr std::uint8_t kEndOfImage[] = {0xFF, 0xD9};
    return std::ranges::search(afterHeader, kEndOfImage).begin() != afterHeader.end();
}

// ITU-T T.81 §B.2.2: the first frame header (SOF0..SOF15 without DHT, JPG and DAC) carries the size.
Result<ImageHeader> readJpeg(ByteView file) {
    std::size_t at = 2;
    while (at + 4 <= file.size()) {
        if (file[at] != 0xFF) return fail(ErrorCode::Malformed, "the JPEG's markers are broken");
        const std::uint8_t marker = file[at + 1];
        if (marker == 0xFF) {  // fill byte
            ++at;
            continue;
        }
        const std::size_t length = readU16Be(file.subspan(at + 2));
        if (length < 2) return fail(ErrorCode::Malformed, "the JPEG's markers are broken");
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            if (at + 10 > file.size()) return cutOff();
            return ImageHeader{.kind = ImageFileKind::Jpeg,
                               .cutOff = !hasEndOfImage(file.subspan(at)),
                               .width = readU16Be(file.subspan(at + 7)),
                               .height = readU16Be(file.subspan(at + 5)),
                               .bitsPerSample = file[at + 4],
                               .cmyk = file[at + 9] == 4};
        }
        at += 2 + length;
    }
    return cutOff();
}

unsigned readU24Le(ByteView bytes) { return bytes[0] | (bytes[1] << 8) | (bytes[2] << 16); }

// RFC 9649 §2.5 to §2.7.
Result<ImageHeader> readWebp(ByteView file) {
    if (file.size() < 30) return cutOff();
    ImageHeader header{.kind = ImageFileKind::Webp};
    if (hasAt(file, 12, "VP8X")) {
        header.animated = (file[20] & 0x02U) != 0;
        header.width = 1 + readU24Le(file.subspan(24));
        header.height = 1 + readU24Le(file.subspan(27));
    } else if (hasAt(file, 12, "VP8L")) {
        if (file[20] != 0x2F) return fail(ErrorCode::Malformed, "the WebP's signature is broken");
        const std::uint32_t bits = readU16Le(file.subspan(21)) | (std::uint32_t{readU16Le(file.subspan(23))} << 16);
        header.width = 1 + (bits & 0x3FFFU);
        header.height = 1 + ((bits >> 14) & 0x3FFFU);
    } else if (hasAt(file, 12, "VP8 ")) {
        if (file[23] != 0x9D || file[24] != 0x01 || file[25] != 0x2A) {
            return fail(ErrorCode::Malformed, "the WebP's start code is broken");
        }
        header.width = readU16Le(file.subspan(26)) & 0x3FFFU;
        header.height = readU16Le(file.subspan(28)) & 0x3FFFU;
    } else {
        return fail(ErrorCode::Malformed, "the WebP holds no picture");
    }
    return header;
}

}  // namespace

Result<ImageHeader> readImageHeader(ByteView file) {
    if (file.empty()) return fail(ErrorCode::Malformed, "the picture is empty (0 bytes)");
    Result<ImageHeader> header = fail(ErrorCode::Malformed, "the picture is not PNG, JPEG or WebP");
    if (file.size() >= 8 && std::equal(std::begin(kPngSignature), std::end(kPngSignature), file.begin())) {
        header = readPng(file);
    } else if (file.size() >= 2 && file[0] == 0xFF && file[1] == 0xD8) {
        header = readJpeg(file);
    } else if (hasAt(file, 0, "RIFF") && hasAt(file, 8, "WEBP")) {
        header = readWebp(file);
    }
    if (header && (header->width == 0 || header->height == 0)) {
        return fail(ErrorCode::Malformed, "the picture has no width or no height");
    }
    return header;
}

}  // namespace simkiosk
