// DG2: the holder's portrait as the chip keeps it (ICAO 9303-10 §4.7.2, ISO/IEC 19794-5). Takes the record apart; the
// image's own bytes are decoded elsewhere, in a sandbox.
#pragma once

#include "drivers/document_reader/secret_bytes.hpp"
#include "kiosk/values/document_photo.hpp"

namespace simkiosk {

struct FacePhoto {
    PhotoFormat format = PhotoFormat::Jpeg;
    SecretBytes image;
    // Pixels, from the image's own header; from the record's where that says nothing; 0 when neither does.
    unsigned width = 0;
    unsigned height = 0;
};

// The first face of the first biometric template. Malformed: the record breaks its format; Unsupported: an image of
// another kind, told by its first bytes and not by the record's type byte, which the field fills wrongly.
Result<FacePhoto> parseFaceGroup(ByteView dg2);
// An ISO/IEC 19794-5 record ("FAC").
Result<FacePhoto> parseFaceRecord(ByteView record);

}  // namespace simkiosk
