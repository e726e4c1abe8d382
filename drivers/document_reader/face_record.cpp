#include "drivers/document_reader/face_record.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t recordHeaderBytes = 14;
constexpr std::size_t facialBlockBytes = 20;
constexpr std::size_t featurePointBytes = 8;
constexpr std::size_t imageBlockBytes = 12;

std::unexpected<Error> broken(const char* how) {
    return fail(ErrorCode::Malformed, std::string("the chip's portrait: ") + how);
}

using Size = std::pair<unsigned, unsigned>;

template <std::size_t count>
bool startsWith(ByteView bytes, const std::array<std::uint8_t, count>& magic) {
    return bytes.size() >= count && std::equal(magic.begin(), magic.end(), bytes.begin());
}

// The frame header among JPEG's segments (ITU-T T.81 §B.1).
std::optional<Size> jpegSize(ByteView image) {
    std::size_t at = 2;
    while (at + 9 <= image.size()) {
        if (image[at] != 0xFF) return std::nullopt;
        const std::uint8_t marker = image[at + 1];
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) return Size{readU16Be(image.subspan(at + 7, 2)), readU16Be(image.subspan(at + 5, 2))};
        const std::size_t length = readU16Be(image.subspan(at + 2, 2));
        if (length < 2) return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

// SIZ right after the start of a codestream (ISO/IEC 15444-1 §A.5.1).
std::optional<Size> codestreamSize(ByteView image) {
    if (image.size() < 24) return std::nullopt;
    const auto at = [&](std::size_t offset) { return readU32Be(image.subspan(offset, 4)); };
    const std::uint32_t right = at(8), bottom = at(12), left = at(16), top = at(20);
    if (right <= left || bottom <= top) return std::nullopt;
    return Size{right - left, bottom - top};
}

// "ihdr" inside "jp2h" (ISO/IEC 15444-1 §I.5.3.1); it stands early.
std::optional<Size> jp2Size(ByteView image) {
    constexpr std::array<std::uint8_t, 4> imageHeader{'i', 'h', 'd', 'r'};
    const ByteView start = image.first(std::min<std::size_t>(image.size(), 1024));
    const auto found = std::ranges::search(start, imageHeader);
    const auto at = static_cast<std::size_t>(found.begin() - start.begin()) + imageHeader.size();
    if (found.empty() || at + 8 > start.size()) return std::nullopt;
    return Size{readU32Be(start.subspan(at + 4, 4)), readU32Be(start.subspan(at, 4))};
}

std::optional<Size> sizeOf(PhotoFormat format, ByteView image) {
    constexpr unsigned most = 65535;
    std::optional<Size> size;
    switch (format) {
        case PhotoFormat::Jpeg: size = jpegSize(image); break;
        case PhotoFormat::Jpeg2000: size = image[0] == 0 ? jp2Size(image) : codestreamSize(image); break;
        case PhotoFormat::Wlt: break;  // no chip of ICAO 9303 has it
    }
    if (size && (size->first > most || size->second > most)) return std::nullopt;
    return size;
}

}  // namespace

Result<FacePhoto> parseFaceGroup(ByteView dg2) {
    const auto group = wholeTlv(dg2, 0x75);
    SIMKIOSK_TRY(group);
    const auto templates = wholeTlv(*group, 0x7F61);
    SIMKIOSK_TRY(templates);
    const auto first = findTlv(*templates, 0x7F60);
    if (!first) return broken("no biometric template");
    auto record = findTlv(*first, 0x5F2E);
    if (!record) record = findTlv(*first, 0x7F2E);
    if (!record) return broken("no biometric data");
    return parseFaceRecord(*record);
}

Result<FacePhoto> parseFaceRecord(ByteView record) {
    constexpr std::array<std::uint8_t, 8> magic{'F', 'A', 'C', 0, '0', '1', '0', 0};
    if (record.size() < recordHeaderBytes + facialBlockBytes + imageBlockBytes) return broken("too short");
    if (!startsWith(record, magic)) return broken("no ISO 19794-5 record");
    std::size_t length = readU32Be(record.subspan(8, 4));
    if (length == 0) length = record.size();  // some issuers leave it to the object around it
    if (length > record.size() || length < recordHeaderBytes) return broken("longer than it is");
    if (readU16Be(record.subspan(12, 2)) == 0) return broken("no face in it");

    const ByteView faces = record.subspan(recordHeaderBytes, length - recordHeaderBytes);
    if (faces.size() < facialBlockBytes) return broken("cut short");
    // The first block's length, with what is in it; some issuers leave it 0 for an only face.
    std::size_t block = readU32Be(faces.first(4));
    if (block == 0) block = faces.size();
    if (block > faces.size()) return broken("a face longer than its record");
    const std::size_t points = readU16Be(faces.subspan(4, 2)) * featurePointBytes;
    if (block < facialBlockBytes + points + imageBlockBytes) return broken("no room for an image");
    const ByteView information = faces.subspan(facialBlockBytes + points, imageBlockBytes);
    const ByteView image = faces.first(block).subspan(facialBlockBytes + points + imageBlockBytes);

    const auto format = photoFormatOf(image);
    if (!format) return fail(ErrorCode::Unsupported, "the chip's portrait is neither JPEG nor JPEG 2000");
    FacePhoto photo{*format, SecretBytes(image), readU16Be(information.subspan(2, 2)),
                    readU16Be(information.subspan(4, 2))};
    if (const auto size = sizeOf(*format, image)) std::tie(photo.width, photo.height) = *size;
    return photo;
}

}  // namespace simkiosk
