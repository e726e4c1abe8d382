// Any bytes from the decoder process are one allowed picture, or are refused.
#include <cstdint>

#include "platform/base/assert.hpp"
#include "platform/decoder/decoder_protocol.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    for (const auto format : {PhotoFormat::Wlt, PhotoFormat::Jpeg}) {
        const auto image = decoder::parseReply(bytes, format);
        if (!image) continue;
        SIMKIOSK_ASSERT(image->pixels.size() == std::size_t{3} * image->width * image->height);
        SIMKIOSK_ASSERT(format != PhotoFormat::Wlt || (image->width == 102 && image->height == 126));
        const Bytes again = decoder::encodeReply(decoder::Outcome::Decoded, &*image);
        SIMKIOSK_ASSERT(Bytes(bytes.begin(), bytes.end()) == again);
    }
    if (const auto request = decoder::parseRequestHeader(bytes))
        SIMKIOSK_ASSERT(decoder::sizeAllowed(request->format, request->size));
    return 0;
}
