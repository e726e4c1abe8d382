// Pictures from files that nobody vouches for: their header is read and judged before a decoder sees them.
// (Pictures from documents go through the sandboxed simkiosk-decoder instead.)
#pragma once

#include <string>

#include "kiosk/values/image.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

enum class ImageFileKind { Png, Jpeg, Webp };

struct ImageHeader {
    ImageFileKind kind = ImageFileKind::Png;
    bool cutOff = false;  // a JPEG without its end
    unsigned width = 0;   // pixels
    unsigned height = 0;  // pixels
    unsigned bitsPerSample = 8;
    bool cmyk = false;
    bool animated = false;
};

// Malformed: neither PNG (ISO/IEC 15948), JPEG (ITU-T T.81) nor WebP (RFC 9649), or cut off before its size.
Result<ImageHeader> readImageHeader(ByteView file);

// Bgr24, EXIF orientation applied. Malformed: empty, broken or cut off. Unsupported: 20,000 px a side, more than 50
// Mpx, 16 bits a sample, CMYK, animated; the message says which. `sideWanted` pixels on the longer side are enough:
// larger pictures may come reduced to a half, a quarter or an eighth, but not below it (0: as they are).
Result<Image> decodeImage(ByteView file, int sideWanted = 0);

// The same from a file of at most 64 MiB. NotFound when it cannot be read.
Result<Image> loadImage(const std::string& path, int sideWanted = 0);

}  // namespace simkiosk
