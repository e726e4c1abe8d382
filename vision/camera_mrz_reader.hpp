// The kiosk's camera as a reader of machine readable zones: picture after picture, until one is proved by its check
// digits.
#pragma once

#include <memory>

#include "kiosk/ports/mrz_camera.hpp"
#include "platform/base/clock.hpp"
#include "platform/io/worker.hpp"
#include "vision/camera/camera_source.hpp"
#include "vision/ocr/mrz_ocr.hpp"

namespace simkiosk {

class CameraMrzReader : public MrzCamera {
   public:
    // `worker` and `clock` outlive this and every reading it began; clock.now() is called from the worker's threads. A
    // reading keeps one of them busy for its whole length.
    CameraMrzReader(Worker& worker, Clock& clock, std::shared_ptr<CameraSource> camera, std::shared_ptr<MrzOcr> ocr);

    Task<Result<Mrz>> read(std::chrono::milliseconds timeLimit, std::function<void(MrzGuidance)> onGuidance) override;

   private:
    Worker& m_worker;
    Clock& m_clock;
    std::shared_ptr<CameraSource> m_camera;
    std::shared_ptr<MrzOcr> m_ocr;
};

}  // namespace simkiosk
