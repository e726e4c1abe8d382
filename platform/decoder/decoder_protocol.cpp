#include "platform/decoder/decoder_protocol.hpp"

#include <algorithm>
#include <array>

// Only the standard library here: the sandboxed program loads nothing it does not need.
namespace simkiosk::decoder {

namespace {

constexpr std::array<std::uint8_t, 4> requestMagic{'S', 'K', 'D', 'Q'};
constexpr std::array<std::uint8_t, 4> replyMagic{'S', 'K', 'D', 'A'};

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

// Nothing when it was decoded.
std::optional<Error> refusalOf(std::uint8_t outcome) {
    const auto because = [](ErrorCode code, const char* why) { return Error{code, why, std::nullopt}; };
    switch (static_cast<Outcome>(outcome)) {
        case Outcome::Decoded: return std::nullopt;
        case Outcome::NotAPhoto: return because(ErrorCode::Malformed, "the photo does not begin as its format does");
        case Outcome::Damaged: return because(ErrorCode::Malformed, "the photo is damaged");
        case Outcome::NotLicensed:
            return because(ErrorCode::Unsupported, "the decoder plug-in is not licensed on this machine");
        case Outcome::PluginUnusable: return because(ErrorCode::Unsupported, "the decoder plug-in cannot be used");
        case Outcome::TooLarge: return because(ErrorCode::Malformed, "the photo has more pixels than is allowed");
        case Outcome::UnsupportedPicture:
            return because(ErrorCode::Unsupported, "the photo is neither grey nor RGB of at most 16 bits");
    }
    return because(ErrorCode::Malformed, "the decoder's reply has an unknown outcome");
}

bool sizeExpected(PhotoFormat format, std::uint32_t width, std::uint32_t height) {
    return format == PhotoFormat::Wlt ? width == wltWidth && height == wltHeight : pictureAllowed(width, height);
}

}  // namespace

Bytes encodeRequest(const DocumentPhoto& photo) {
    Bytes request;
    request.reserve(requestHeaderSize + photo.bytes.size());
    request.assign(requestMagic.begin(), requestMagic.end());
    request.push_back(static_cast<std::uint8_t>(photo.format));
    putBe(request, photo.bytes.size(), 4);
    request.insert(request.end(), photo.bytes.begin(), photo.bytes.end());
    return request;
}

Result<RequestHeader> parseRequestHeader(ByteView header) {
    if (header.size() != requestHeaderSize || !startsWith(header, requestMagic) ||
        header[4] > static_cast<std::uint8_t>(PhotoFormat::Jpeg2000))
        return fail(ErrorCode::Malformed, "not a request for one photo");
    const RequestHeader request{static_cast<PhotoFormat>(header[4]), getBe(header.subspan(5))};
    if (!sizeAllowed(request.format, request.size)) return fail(ErrorCode::Malformed, "a photo of no allowed size");
    return request;
}

Bytes encodeReply(Outcome outcome, const Image* picture) {
    const std::size_t size = picture ? picture->pixels.size() : 0;
    Bytes reply;
    reply.reserve(replyHeaderSize + size);
    reply.assign(replyMagic.begin(), replyMagic.end());
    reply.push_back(static_cast<std::uint8_t>(outcome));
    putBe(reply, picture ? static_cast<std::uint64_t>(picture->width) : 0, 2);
    putBe(reply, picture ? static_cast<std::uint64_t>(picture->height) : 0, 2);
    putBe(reply, size, 4);
    if (picture) reply.insert(reply.end(), picture->pixels.begin(), picture->pixels.end());
    return reply;
}

Result<Image> parseReply(ByteView reply, PhotoFormat format) {
    if (reply.size() < replyHeaderSize || !startsWith(reply, replyMagic))
        return fail(ErrorCode::Malformed, "the decoder sent no reply");
    const std::uint32_t width = getBe(reply.subspan(5, 2));
    const std::uint32_t height = getBe(reply.subspan(7, 2));
    const std::uint32_t size = getBe(reply.subspan(9, 4));
    if (size != reply.size() - replyHeaderSize) return fail(ErrorCode::Malformed, "the decoder's reply is not whole");
    if (auto refusal = refusalOf(reply[4])) {
        if (width || height || size) return fail(ErrorCode::Malformed, "the decoder's reply contradicts itself");
        return fail(*std::move(refusal));
    }
    if (!sizeExpected(format, width, height) || size != std::size_t{3} * width * height)
        return fail(ErrorCode::Malformed, "the decoded photo does not have the pixels of its format");
    const ByteView pixels = reply.subspan(replyHeaderSize);
    return Image{static_cast<int>(width), static_cast<int>(height), PixelFormat::Bgr24,
                 Bytes(pixels.begin(), pixels.end())};
}

}  // namespace simkiosk::decoder
