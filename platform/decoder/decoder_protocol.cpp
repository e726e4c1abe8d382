#include "platform/decoder/decoder_protocol.hpp"

#include <algorithm>
#include <array>

// Only the standard library here: the sandboxed program loads nothing it does not need.
namespace simkiosk::decoder {

namespace {

constexpr std::array<std::uint8_t, 4> requestMagic{'W', 'L', 'T', 'Q'};
constexpr std::array<std::uint8_t, 4> replyMagic{'W', 'L', 'T', 'A'};

void putBe(Bytes& to, std::uint64_t value, unsigned bytes) {
    while (bytes-- > 0) to.push_back(static_cast<std::uint8_t>(value >> 8 * bytes));
}

std::uint32_t getBe(ByteView bytes) {
    std::uint32_t value = 0;
    for (const auto byte : bytes) value = value << 8 | byte;
    return value;
}

bool startsWith(ByteView bytes, ByteView magic) {
    return bytes.size() >= magic.size() && std::ranges::equal(bytes.first(magic.size()), magic);
}

}  // namespace

Bytes encodeRequest(ByteView photo) {
    Bytes request(requestMagic.begin(), requestMagic.end());
    putBe(request, photo.size(), 4);
    request.insert(request.end(), photo.begin(), photo.end());
    return request;
}

Result<Bytes> parseRequest(ByteView request) {
    if (request.size() != requestHeaderSize + photoSize || !startsWith(request, requestMagic) ||
        getBe(request.subspan(4, 4)) != photoSize)
        return fail(ErrorCode::Malformed, "not a request for one photo");
    const ByteView photo = request.subspan(requestHeaderSize);
    return Bytes(photo.begin(), photo.end());
}

Bytes encodeReply(Outcome outcome, ByteView pixels) {
    Bytes reply(replyMagic.begin(), replyMagic.end());
    reply.reserve(replyHeaderSize + pixels.size());
    reply.push_back(static_cast<std::uint8_t>(outcome));
    putBe(reply, pixels.empty() ? 0 : photoWidth, 2);
    putBe(reply, pixels.empty() ? 0 : photoHeight, 2);
    putBe(reply, pixels.size(), 4);
    reply.insert(reply.end(), pixels.begin(), pixels.end());
    return reply;
}

Result<Image> parseReply(ByteView reply) {
    if (reply.size() < replyHeaderSize || !startsWith(reply, replyMagic))
        return fail(ErrorCode::Malformed, "the decoder sent no reply");
    const std::uint32_t width = getBe(reply.subspan(5, 2));
    const std::uint32_t height = getBe(reply.subspan(7, 2));
    const std::uint32_t size = getBe(reply.subspan(9, 4));
    if (size != reply.size() - replyHeaderSize) return fail(ErrorCode::Malformed, "the decoder's reply is not whole");
    const std::uint8_t outcome = reply[4];
    if (outcome != static_cast<std::uint8_t>(Outcome::Decoded) && size != 0)
        return fail(ErrorCode::Malformed, "the decoder's reply contradicts itself");
    switch (static_cast<Outcome>(outcome)) {
        case Outcome::Decoded: break;
        case Outcome::NotAPhoto: return fail(ErrorCode::Malformed, "the photo is none this plug-in knows");
        case Outcome::Damaged: return fail(ErrorCode::Malformed, "the photo is damaged");
        case Outcome::NotLicensed:
            return fail(ErrorCode::Unsupported, "the decoder plug-in is not licensed on this machine");
        case Outcome::PluginUnusable: return fail(ErrorCode::Unsupported, "the decoder plug-in cannot be used");
        default: return fail(ErrorCode::Malformed, "the decoder's reply has an unknown outcome");
    }
    if (width != photoWidth || height != photoHeight || size != pixelSize)
        return fail(ErrorCode::Malformed, "the decoded photo does not have 102 x 126 pixels");
    const ByteView pixels = reply.subspan(replyHeaderSize);
    return Image{photoWidth, photoHeight, PixelFormat::Bgr24, Bytes(pixels.begin(), pixels.end())};
}

}  // namespace simkiosk::decoder
