// The kiosk's face check: a camera, the nets and the logic of FaceCheck, on a worker thread.
#pragma once

#include <memory>

#include "kiosk/ports/face_verifier.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/base/clock.hpp"
#include "platform/io/worker.hpp"
#include "vision/camera/camera_source.hpp"
#include "vision/face/face_models.hpp"
#include "vision/face/thresholds.hpp"

namespace simkiosk {

class CameraFaceVerifier : public FaceVerifier, public PreviewSource {
   public:
    // `worker`, `clock` and `random` outlive this and every check it began; clock.now() is called from the worker's
    // threads. A check keeps one of them busy for its whole length.
    CameraFaceVerifier(Worker& worker, Clock& clock, std::shared_ptr<CameraSource> camera,
                       std::shared_ptr<FaceModels> models, FaceThresholds thresholds, Random& random);
    ~CameraFaceVerifier() override;

    Task<Result<void>> status() override;
    Task<Result<FaceVerdict>> verify(Image document, std::chrono::milliseconds timeLimit,
                                     std::function<void(FaceProgress)> onProgress) override;
    Task<Result<void>> look(std::chrono::milliseconds timeLimit) override;
    SharedImage newestPreview() const override;

   private:
    class Preview;

    Worker& m_worker;
    Clock& m_clock;
    std::shared_ptr<CameraSource> m_camera;
    std::shared_ptr<FaceModels> m_models;
    FaceThresholds m_thresholds;
    Random& m_random;
    std::unique_ptr<Preview> m_preview;
};

}  // namespace simkiosk
