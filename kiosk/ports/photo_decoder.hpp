// Turns the photo bytes of an identity document into pixels, outside the kiosk's process.
#pragma once

#include "kiosk/values/document_photo.hpp"
#include "kiosk/values/image.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

class PhotoDecoder {
   public:
    virtual ~PhotoDecoder() = default;

    // BGR pixels. Unsupported: nothing installed decodes this format, or the picture has a form that no document
    // photo has (CMYK, more than 16 bits a sample); Malformed: the bytes could not be decoded, are more than is
    // allowed, or the decoder died of them; Timeout: it was killed at its limit.
    virtual Task<Result<Image>> decode(DocumentPhoto photo) = 0;
    // What decodes this format is installed.
    virtual bool available(PhotoFormat format) const = 0;

    // The 1,024 bytes of a resident identity card, and the plug-in they need.
    Task<Result<Image>> decode(Bytes wlt) { return decode(DocumentPhoto{PhotoFormat::Wlt, std::move(wlt)}); }
    bool available() const { return available(PhotoFormat::Wlt); }
};

}  // namespace simkiosk
