// Any bytes from the decoder process are one picture of exactly 102 × 126, or are refused.
#include <cstdint>

#include "platform/base/assert.hpp"
#include "platform/decoder/decoder_protocol.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    if (const auto image = decoder::parseReply(bytes)) {
        SIMKIOSK_ASSERT(image->width == 102 && image->height == 126 && image->pixels.size() == decoder::pixelSize);
        const Bytes again = decoder::encodeReply(decoder::Outcome::Decoded, image->pixels);
        SIMKIOSK_ASSERT(Bytes(bytes.begin(), bytes.end()) == again);
    }
    if (const auto photo = decoder::parseRequest(bytes)) SIMKIOSK_ASSERT(photo->size() == decoder::photoSize);
    return 0;
}
