// The page of the camera view: numbers only, the picture comes from the preview.
#pragma once

#include <optional>

#include "kiosk/ports/camera_inspector.hpp"
#include "kiosk/session/reason.hpp"

namespace simkiosk {

struct CameraView {
    CameraReport report;
    bool begun = false;                        // a first picture was measured
    bool over = false;                         // it has ended by itself: its time, or the camera
    std::optional<Reason> why = std::nullopt;  // of an end that was a failure
};

}  // namespace simkiosk
