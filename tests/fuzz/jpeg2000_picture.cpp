// Any bytes as a JPEG 2000 picture: decoded to whole pixels within the limits, or refused.
#include <cstdint>

#include "platform/base/assert.hpp"
#include "platform/decoder/pictures/jpeg2000_size.hpp"
#include "platform/decoder/pictures/pictures.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView file(data, size);
    const auto header = decoder::readJpeg2000Size(file);
    // The library's time for a large and empty picture is not ours.
    if (header && std::uint64_t{header->width} * header->height > 65'536) return 0;
    const auto picture = decoder::decodeJpeg2000(file);
    SIMKIOSK_ASSERT(header || !picture);
    if (!picture) {
        SIMKIOSK_ASSERT(picture.error() != decoder::Outcome::Decoded);
        return 0;
    }
    SIMKIOSK_ASSERT(decoder::pictureAllowed(picture->width, picture->height));
    SIMKIOSK_ASSERT(picture->pixels.size() == std::size_t{3} * picture->width * picture->height);
    return 0;
}
