// What the camera sees of a face, measured against the limits of the face check: for technicians who set a camera up.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "platform/base/result.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

enum class GateKind {
    FaceHeight,   // pixels
    Beside,       // the frame's middle, fraction of its width
    Margin,       // to the upper or lower edge, the smaller one, fraction of the frame's height
    Turn,         // nose tip beside the middle of the eyes, eye distances
    Nod,          // nose tip between eyes (0) and mouth (1)
    Tilt,         // degrees
    Brightness,   // mean grey, 0..255
    Overexposed,  // share of the face, 0..1
    Sharpness,
    Evenness,  // difference of the cheeks' light, 0..1
    EyeGlare,  // share of the eyes' surroundings, 0..1
    EyesOpen,  // the less open eye, 0..1
    Covering,  // difference in colour of mouth and chin to the cheeks
};

// A value is good from `least` to `most`; `end` is where its meter ends, and a limit at 0, at `end` or beyond is none.
struct CameraGate {
    GateKind kind = GateKind::FaceHeight;
    double value = 0;
    double least = 0;
    double most = 0;
    double end = 1;

    bool good() const { return value >= least && value <= most; }
    bool operator==(const CameraGate&) const = default;
};

struct CameraReport {
    int width = 0;  // of the picture, pixels
    int height = 0;
    double framesPerSecond = 0;  // as the camera gives them, over the last seconds
    int faces = 0;
    std::vector<CameraGate> gates;  // of the largest face; empty without one

    bool operator==(const CameraReport&) const = default;
};

// Reports until `limit` is over, or until the task is destroyed; the preview shows what the camera sees meanwhile. No
// picture is kept. Disconnected: the camera gives no pictures.
using InspectCamera =
    std::function<Task<Result<void>>(std::chrono::milliseconds limit, std::function<void(CameraReport)>)>;

}  // namespace simkiosk
