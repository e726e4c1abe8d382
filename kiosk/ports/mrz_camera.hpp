// Reads the machine readable zone of a document that the customer holds up to the kiosk's camera (ICAO 9303-3).
#pragma once

#include <chrono>
#include <functional>

#include "kiosk/values/mrz.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

// What the customer can do about it.
enum class MrzGuidance {
    None,         // it was read
    NothingSeen,  // no lines of print: put the document before the camera
    Closer,       // the letters are too small
    Flatten,      // bent, tilted or seen from the side
    Glare,        // light is reflected
    Blurred,      // out of focus or moving
    HoldStill,    // well visible but in doubt: another picture may do
};
const char* toString(MrzGuidance guidance);  // "closer"

// The camera is the face check's, which tells how it is.
class MrzCamera {
   public:
    virtual ~MrzCamera() = default;

    // Runs until a zone was read whose check digits prove it, or `timeLimit` is over (Timeout). `onGuidance` is called
    // on the machine thread. Destroying the task stops the camera. Disconnected: the camera is gone.
    virtual Task<Result<Mrz>> read(std::chrono::milliseconds timeLimit,
                                   std::function<void(MrzGuidance)> onGuidance) = 0;
};

}  // namespace simkiosk
