// Frames of a recorded video, by OpenCV's FFmpeg. For a technician's tool: no customer's file comes here.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "kiosk/values/image.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

class VideoFile {
   public:
    // By its first bytes: MP4/MOV (ISO/IEC 14496-12 §4.3), Matroska/WebM, AVI, MPEG.
    static bool looksLikeVideo(const std::string& path);
    // Malformed: no video in it. Unsupported: more than 4096 pixels on a side.
    static Result<std::unique_ptr<VideoFile>> open(const std::string& path);
    ~VideoFile();

    // Bgr24; of a longer video every n-th frame, so that about `wanted` cover it. Empty at its end.
    Result<std::optional<Image>> next(std::size_t wanted);

   private:
    struct Capture;
    explicit VideoFile(std::unique_ptr<Capture> capture);
    std::unique_ptr<Capture> m_capture;
};

}  // namespace simkiosk
