// What the kiosk and simkiosk-decoder say to each other over one socket: one request, one reply, then the process
// ends. The reply comes from a process that has read hostile bytes and is parsed as such.
//
//   request  "SKDQ" | format u8 | size u32be | the photo bytes
//   reply    "SKDA" | outcome u8 | width u16be | height u16be | size u32be | rows of BGR bytes
#pragma once

#include <cstdint>

#include "kiosk/values/document_photo.hpp"
#include "kiosk/values/image.hpp"

namespace simkiosk::decoder {

inline constexpr std::size_t wltSize = 1024;  // a WLT photo, exactly
inline constexpr int wltWidth = 102;          // pixels
inline constexpr int wltHeight = 126;         // pixels

// The pictures of ICAO chips. A portrait has some 0.2 megapixels in 15 kB; what is far beyond is no portrait. Four
// megapixels of JPEG 2000 take 130 MB to decode, half of what the sandbox allows.
inline constexpr std::size_t maxFileSize = std::size_t{2} << 20;  // bytes
inline constexpr int maxSide = 4096;                              // pixels
inline constexpr std::size_t maxPixels = std::size_t{4} << 20;

inline constexpr std::size_t requestHeaderSize = 9;
inline constexpr std::size_t replyHeaderSize = 13;
// The longest reply to a photo of this format, in bytes.
constexpr std::size_t maxReplySize(PhotoFormat format) {
    return replyHeaderSize + 3 * (format == PhotoFormat::Wlt ? std::size_t{wltWidth} * wltHeight : maxPixels);
}
// False: no decoder need be started for a file of this size.
constexpr bool sizeAllowed(PhotoFormat format, std::size_t bytes) {
    return format == PhotoFormat::Wlt ? bytes == wltSize : bytes > 0 && bytes <= maxFileSize;
}
constexpr bool pictureAllowed(std::uint64_t width, std::uint64_t height) {
    return width > 0 && height > 0 && width <= maxSide && height <= maxSide && width * height <= maxPixels;
}

enum class Outcome : std::uint8_t {
    Decoded = 0,
    NotAPhoto = 1,
    Damaged = 2,  // cut off, or it contradicts itself
    NotLicensed = 3,
    PluginUnusable = 4,      // it does not load, lacks a function or is of another ABI version
    TooLarge = 5,            // more pixels than pictureAllowed()
    UnsupportedPicture = 6,  // a sound file in a form that no document photo has
};

struct RequestHeader {
    PhotoFormat format;
    std::size_t size;  // bytes that follow; sizeAllowed()
};

Bytes encodeRequest(const DocumentPhoto& photo);
// `header` is the first requestHeaderSize bytes; Malformed unless they announce one allowed photo.
Result<RequestHeader> parseRequestHeader(ByteView header);

// `picture` is null unless decoded; Bgr24.
Bytes encodeReply(Outcome outcome, const Image* picture = nullptr);
// To a request of this format. Malformed: the photo could not be decoded, or the reply is not exactly one allowed
// picture (WLT: of 102 × 126). Unsupported: the plug-in cannot work here, or the picture's form.
Result<Image> parseReply(ByteView reply, PhotoFormat format);

}  // namespace simkiosk::decoder
