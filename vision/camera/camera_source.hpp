// A camera as vision uses it: switched on while somebody needs it, and only its newest frame exists.
#pragma once

#include <memory>

#include "kiosk/values/image.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

struct CameraFrame {
    SharedImage image;         // Bgr24, not mirrored; null: none yet
    std::uint64_t number = 0;  // counts up by one with every frame the camera gave, across reconnections
    Instant capturedAt{};      // when it was received
};

// Safe from any thread.
class CameraSource {
   public:
    virtual ~CameraSource() = default;

    // Counted: the camera runs while at least one user has it (see CameraUse). Returns at once.
    virtual void acquire() = 0;
    virtual void release() = 0;
    // Empty while the camera is off or has nothing yet.
    virtual CameraFrame newest() const = 0;
    // Blocks until there is a frame numbered above `after`. Timeout: none came, Disconnected: and the camera is gone.
    virtual Result<CameraFrame> waitForFrame(std::uint64_t after, std::chrono::milliseconds timeLimit) = 0;
};

// The camera is on while this lives.
class CameraUse {
   public:
    explicit CameraUse(std::shared_ptr<CameraSource> camera) : m_camera(std::move(camera)) { m_camera->acquire(); }
    CameraUse(const CameraUse&) = delete;
    CameraUse& operator=(const CameraUse&) = delete;
    ~CameraUse() { m_camera->release(); }

   private:
    std::shared_ptr<CameraSource> m_camera;
};

}  // namespace simkiosk
