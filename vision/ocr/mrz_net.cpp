#include "vision/ocr/mrz_net.hpp"

#include <algorithm>
#include <cmath>

// In the read-only data of the program: a kiosk cannot start with another net than the one it was tested with.
asm(R"(
    .section .rodata, "a"
    .balign 16
    .global simkiosk_mrz_net_begin
    .global simkiosk_mrz_net_end
simkiosk_mrz_net_begin:
    .incbin ")" SIMKIOSK_MRZ_NET R"("
simkiosk_mrz_net_end:
    .byte 0
    .previous
)");

extern "C" {
extern const std::uint8_t simkiosk_mrz_net_begin[];
extern const std::uint8_t simkiosk_mrz_net_end[];
}

namespace simkiosk {

ByteView mrzNetFile() {
    return {simkiosk_mrz_net_begin, static_cast<std::size_t>(simkiosk_mrz_net_end - simkiosk_mrz_net_begin)};
}

LineScores scoreLine(cv::dnn::Net& net, const cv::Mat& line) {
    // A few widths only: OpenCV lays the net out anew for each.
    const int width = (line.cols + 63) / 64 * 64;
    cv::Mat padded(line.rows, width, CV_32F, cv::Scalar(0));
    line.copyTo(padded.colRange(0, line.cols));
    const int shape[] = {1, 1, padded.rows, padded.cols};
    net.setInput(padded.reshape(1, 4, shape));
    const cv::Mat scores = net.forward();  // 1 × classes × 1 × width / 4

    LineScores result;
    const int frames = std::min(scores.size[3], (line.cols + 3) / 4);
    result.frames.resize(static_cast<std::size_t>(frames));
    for (int t = 0; t < frames; ++t) {
        auto& frame = result.frames[static_cast<std::size_t>(t)];
        for (std::size_t c = 0; c < mrzClasses; ++c) {
            frame[c] = scores.ptr<float>(0, static_cast<int>(c))[t];
        }
        const float most = *std::ranges::max_element(frame);
        float sum = 0;
        for (float& score : frame) sum += score = std::exp(score - most);
        // Nothing is impossible: a net is too sure of itself.
        for (float& score : frame) score = std::max(score / sum, 1e-7F);
    }
    return result;
}

}  // namespace simkiosk
