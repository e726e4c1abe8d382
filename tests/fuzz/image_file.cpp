// Any bytes as a picture file: the header is judged, and what passes as small is decoded.
#include "vision/image_file.hpp"
#include "platform/base/assert.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace simkiosk;
    const ByteView file(data, size);
    const auto header = readImageHeader(file);
    if (!header) return 0;
    SIMKIOSK_ASSERT(header->width > 0 && header->height > 0);
    if (header->width > 256 || header->height > 256) return 0;  // decoders' time, not ours
    const auto image = decodeImage(file);
    if (image) {
        SIMKIOSK_ASSERT(image->pixels.size() == static_cast<std::size_t>(image->width) * image->height * 3);
    }
    return 0;
}
