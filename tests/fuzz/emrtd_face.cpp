// Any bytes as DG2 and as the face record in it: an image of a known kind, no longer than what it came in, or nothing.
#include <cstdint>

#include "drivers/document_reader/face_record.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    for (const auto& photo : {parseFaceGroup(input), parseFaceRecord(input)}) {
        if (!photo) continue;
        SIMKIOSK_ASSERT(photo->image.size() >= 3 && photo->image.size() + 46 <= size);
        SIMKIOSK_ASSERT(photo->width <= 65535 && photo->height <= 65535);
    }
    return 0;
}
