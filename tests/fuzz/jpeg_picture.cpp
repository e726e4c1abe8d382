// Any bytes as a JPEG picture: decoded to whole pixels within the limits, or refused.
#include <cstdint>

#include "platform/base/assert.hpp"
#include "platform/decoder/pictures/pictures.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView file(data, size);
    const auto picture = decoder::decodeJpeg(file);
    if (!picture) {
        SIMKIOSK_ASSERT(picture.error() != decoder::Outcome::Decoded);
        return 0;
    }
    SIMKIOSK_ASSERT(decoder::pictureAllowed(picture->width, picture->height));
    SIMKIOSK_ASSERT(picture->pixels.size() == std::size_t{3} * picture->width * picture->height);
    return 0;
}
