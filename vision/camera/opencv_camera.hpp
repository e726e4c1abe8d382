// A V4L2 device or a network camera by way of OpenCV.
#pragma once

#include <string>

#include "vision/camera/camera_source.hpp"

namespace simkiosk {

struct CameraSettings {
    std::string address;  // "/dev/video0", "http://…/mjpeg", "https://…" or "rtsp://…"
    int width = 1280;     // asked of a V4L2 device; a network camera sends what it sends
    int height = 720;
    std::chrono::milliseconds openTimeLimit{3'000};
    // No frame for this long: the stream is lost and opened again. (A V4L2 device: OpenCV's own 10 s.)
    std::chrono::milliseconds readTimeLimit{2'000};
    std::chrono::milliseconds reconnectAfterMin{250};    // doubled with every failure …
    std::chrono::milliseconds reconnectAfterMax{4'000};  // … up to this
};

class OpenCvCamera : public CameraSource {
   public:
    // Invalid: an address of another kind. `clock`.now() is called from the capture thread.
    static Result<std::shared_ptr<OpenCvCamera>> create(CameraSettings settings, const Clock& clock);
    // Waits for a read that has begun, at most readTimeLimit or openTimeLimit.
    ~OpenCvCamera() override;

    void acquire() override;
    void release() override;
    CameraFrame newest() const override;
    Result<CameraFrame> waitForFrame(std::uint64_t after, std::chrono::milliseconds timeLimit) override;

   private:
    struct Capture;
    explicit OpenCvCamera(std::unique_ptr<Capture> capture);
    std::unique_ptr<Capture> m_capture;
};

}  // namespace simkiosk
