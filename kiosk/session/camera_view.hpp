// The page of the camera view: numbers only, the picture comes from the preview.
#pragma once

#include <string>

#include "kiosk/ports/camera_inspector.hpp"

namespace simkiosk {

struct CameraView {
    CameraReport report;
    bool begun = false;  // a first picture was measured
    bool over = false;   // it has ended by itself: its time, or the camera
    std::string why;     // of an end that was a failure, for people who know it
};

}  // namespace simkiosk
