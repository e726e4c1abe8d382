// The size marker of a JPEG 2000 file (ISO/IEC 15444-1 A.5.1), read before the library sees a byte: what it would
// allocate follows from these numbers.
#pragma once

#include "platform/decoder/decoder_protocol.hpp"

namespace simkiosk::decoder {

struct Jpeg2000Size {
    std::uint32_t width = 0;  // of the reference grid
    std::uint32_t height = 0;
    std::uint64_t tiles = 0;
    unsigned components = 0;
    unsigned bits = 0;  // of the deepest component
};

// Of a JP2 file or a raw codestream. Malformed: no file of either form, or it breaks off before the marker's end, or
// a box says to be longer than the file.
Result<Jpeg2000Size> readJpeg2000Size(ByteView file);

}  // namespace simkiosk::decoder
