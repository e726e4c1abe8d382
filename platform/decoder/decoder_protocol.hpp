// What the kiosk and simkiosk-decoder say to each other over one socket: one request, one reply, then the process
// ends. The reply comes from a process that has read hostile bytes and is parsed as such.
//
//   request  "WLTQ" | size u32be | the photo bytes
//   reply    "WLTA" | outcome u8 | width u16be | height u16be | size u32be | rows of BGR bytes
#pragma once

#include <cstdint>

#include "kiosk/values/image.hpp"
#include "platform/base/result.hpp"

namespace simkiosk::decoder {

inline constexpr std::size_t photoSize = 1024;  // a WLT photo, exactly
inline constexpr int photoWidth = 102;          // pixels
inline constexpr int photoHeight = 126;         // pixels
inline constexpr std::size_t pixelSize = std::size_t{3} * photoWidth * photoHeight;
inline constexpr std::size_t requestHeaderSize = 8;
inline constexpr std::size_t replyHeaderSize = 13;
inline constexpr std::size_t maxReplySize = replyHeaderSize + pixelSize;

enum class Outcome : std::uint8_t {
    Decoded = 0,
    NotAPhoto = 1,
    Damaged = 2,
    NotLicensed = 3,
    PluginUnusable = 4,  // it does not load, lacks a function or is of another ABI version
};

// `photo` is photoSize bytes.
Bytes encodeRequest(ByteView photo);
// The photo bytes; Malformed unless it is exactly one request.
Result<Bytes> parseRequest(ByteView request);

// `pixels` is empty unless decoded.
Bytes encodeReply(Outcome outcome, ByteView pixels = {});
// Malformed: the photo could not be decoded, or the reply is not exactly one picture of 102 × 126. Unsupported: the
// plug-in cannot work here.
Result<Image> parseReply(ByteView reply);

}  // namespace simkiosk::decoder
