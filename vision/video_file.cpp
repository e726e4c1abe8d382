#include "vision/video_file.hpp"

#include <array>
#include <cmath>
#include <fstream>
#include <opencv2/videoio.hpp>
#include <string_view>

#include "vision/face/mat_view.hpp"

namespace simkiosk {
namespace {

constexpr int kSideMax = 4096;
constexpr double kFramesMax = 200'000;  // two hours

}  // namespace

struct VideoFile::Capture {
    cv::VideoCapture video;
    double frames = 0;  // as the file says; 0: it does not
    cv::Mat frame;
};

VideoFile::VideoFile(std::unique_ptr<Capture> capture) : m_capture(std::move(capture)) {}
VideoFile::~VideoFile() = default;

bool VideoFile::looksLikeVideo(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<char, 12> head{};
    file.read(head.data(), head.size());
    const std::string_view bytes(head.data(), static_cast<std::size_t>(file.gcount()));
    using namespace std::string_view_literals;
    return (bytes.size() == 12 && bytes.substr(4, 4) == "ftyp") || bytes.starts_with("\x1A\x45\xDF\xA3"sv) ||
           (bytes.starts_with("RIFF") && bytes.size() == 12 && bytes.substr(8) == "AVI ") ||
           bytes.starts_with("\0\0\x01\xBA"sv) || bytes.starts_with("\0\0\x01\xB3"sv);
}

Result<std::unique_ptr<VideoFile>> VideoFile::open(const std::string& path) {
    try {
        auto capture = std::make_unique<Capture>();
        if (!capture->video.open(path, cv::CAP_FFMPEG)) return fail(ErrorCode::Malformed, "the video cannot be read");
        const double width = capture->video.get(cv::CAP_PROP_FRAME_WIDTH);
        const double height = capture->video.get(cv::CAP_PROP_FRAME_HEIGHT);
        if (width > kSideMax || height > kSideMax) {
            return fail(ErrorCode::Unsupported, "the video has more than 4096 pixels on a side");
        }
        const double frames = capture->video.get(cv::CAP_PROP_FRAME_COUNT);
        if (frames > kFramesMax) return fail(ErrorCode::Unsupported, "the video is longer than two hours");
        capture->frames = std::isfinite(frames) && frames > 0 ? frames : 0;
        return std::unique_ptr<VideoFile>(new VideoFile(std::move(capture)));
    } catch (const std::exception&) {
        return fail(ErrorCode::Malformed, "the video cannot be read");
    }
}

Result<std::optional<Image>> VideoFile::next(std::size_t wanted) {
    Capture& capture = *m_capture;
    try {
        const int step = std::max(1, static_cast<int>(capture.frames / static_cast<double>(wanted)));
        for (int i = 0; i < step; ++i) {
            if (!capture.video.grab()) return std::optional<Image>();
        }
        if (!capture.video.retrieve(capture.frame) || capture.frame.empty()) return std::optional<Image>();
        if (capture.frame.type() != CV_8UC3) return fail(ErrorCode::Unsupported, "the video is not in 8-bit colour");
        return std::optional(toImage(capture.frame));
    } catch (const std::exception&) {
        return fail(ErrorCode::Malformed, "the video breaks off");
    }
}

}  // namespace simkiosk
