// The camera view of a technician: every quality gate of the face check as a number beside its limits.
#pragma once

#include <memory>

#include "kiosk/ports/camera_inspector.hpp"
#include "platform/io/worker.hpp"
#include "vision/camera/camera_source.hpp"
#include "vision/face/face_models.hpp"
#include "vision/quality/face_quality.hpp"

namespace simkiosk {

// As imageObstacle() and frontalObstacle() judge them.
std::vector<CameraGate> gatesOf(const FaceQuality& quality, const QualityThresholds& thresholds);

// `worker` and `clock` outlive the task; clock.now() is called from the worker's threads, one of which is busy with it.
Task<Result<void>> inspectCamera(Worker& worker, const Clock& clock, std::shared_ptr<CameraSource> camera,
                                 std::shared_ptr<FaceModels> models, QualityThresholds thresholds,
                                 std::chrono::milliseconds limit, std::function<void(CameraReport)> onReport);

}  // namespace simkiosk
