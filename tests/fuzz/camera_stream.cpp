// Any bytes as what a network camera sends (MJPEG, multipart/x-mixed-replace) or a recorded video holds: FFmpeg, by
// way of OpenCV, takes them apart; what comes out is a picture or an end.
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "platform/base/assert.hpp"
#include "platform/base/bytes.hpp"
#include "vision/video_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace simkiosk;
    constexpr int kFramesMax = 4;
    const int file = ::memfd_create("stream", MFD_CLOEXEC);
    SIMKIOSK_ASSERT(file >= 0);
    const bool written = ::write(file, data, size) == static_cast<ssize_t>(size);
    SIMKIOSK_ASSERT(written);
    auto video = VideoFile::open("/proc/self/fd/" + std::to_string(file));
    for (int i = 0; video && i < kFramesMax; ++i) {
        const auto image = (*video)->next(kFramesMax);
        if (!image || !*image) break;
        const auto pixels = static_cast<std::size_t>((*image)->width) * static_cast<std::size_t>((*image)->height);
        SIMKIOSK_ASSERT(pixels > 0 && (*image)->pixels.size() == pixels * 3);
    }
    ::close(file);
    return 0;
}
