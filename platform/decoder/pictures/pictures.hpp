// JPEG and JPEG 2000 files into pixels. Runs in simkiosk-decoder only: the libraries behind it meet bytes that anyone
// may have written. How much memory a picture takes is decided by its header, before anything is decoded.
#pragma once

#include <expected>

#include "platform/decoder/decoder_protocol.hpp"

namespace simkiosk::decoder {

// Bgr24, at most maxPixels; or why not. Both refuse a file that breaks off. Bytes after the picture's end are ignored:
// some chips pad their files.
using Picture = std::expected<Image, Outcome>;

// Baseline, extended and progressive, grey, YCbCr and RGB, any subsampling; not CMYK, not 12 bits.
Picture decodeJpeg(ByteView file);

// JP2 file or raw codestream; grey, RGB and sYCC of 1 to 16 bits a sample, any subsampling, palettes; an alpha
// channel that says to be one is dropped. Not CMYK, not e-sYCC, not more than 1,024 tiles.
Picture decodeJpeg2000(ByteView file);

}  // namespace simkiosk::decoder
