// Turns the photo bytes of an identity card into pixels, outside the kiosk's process.
#pragma once

#include "kiosk/values/image.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

class PhotoDecoder {
   public:
    virtual ~PhotoDecoder() = default;

    // `wlt`: the 1,024 bytes from the card. Unsupported: no decoder plug-in is installed; Malformed: the bytes
    // could not be decoded, or the decoder died of them; Timeout: it was killed at its limit.
    virtual Task<Result<Image>> decode(Bytes wlt) = 0;
    // A plug-in is installed.
    virtual bool available() const = 0;
};

}  // namespace simkiosk
