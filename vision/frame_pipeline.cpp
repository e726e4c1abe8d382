#include "vision/frame_pipeline.hpp"

#include <algorithm>

namespace simkiosk {
namespace {

// The detector sees faces in hair and shelves now and then; they are flat, small or unsure.
constexpr double kFlattest = 0.75;  // height over width; a face has 1.1 to 1.7
constexpr double kNarrowest = 2.5;
constexpr double kSmallestHeight = 48;    // pixels: a passer-by in the background is not a second customer
constexpr double kBystanderShare = 0.35;  // nor is a face of less than this share of the customer's height

bool plausible(const FaceBox& box) {
    const double shape = box.height() / box.width();
    return shape > kFlattest && shape < kNarrowest && box.height() >= kSmallestHeight;
}

// The grey mean of a sparse grid: enough to tell a dark shop from an empty one.
double frameBrightness(const Image& image) {
    constexpr std::size_t kStride = 3 * 997;
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t at = 1; at < image.pixels.size(); at += kStride, ++count) sum += image.pixels[at];
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

}  // namespace

int facesAmong(std::vector<FaceBox>& boxes) {
    std::erase_if(boxes, [](const FaceBox& box) { return !plausible(box); });
    if (boxes.empty()) return 0;
    const double largest = std::ranges::max_element(boxes, {}, &FaceBox::height)->height();
    return static_cast<int>(
        std::ranges::count_if(boxes, [&](const FaceBox& box) { return box.height() >= kBystanderShare * largest; }));
}

Result<FrameMeasurement> FramePipeline::measure(const Image& image, const FaceCheck& check) {
    FrameMeasurement frame;
    frame.frameBrightness = frameBrightness(image);
    frame.repeated = m_repeated.seenBefore(image);
    if (frame.repeated) return frame;
    SIMKIOSK_TRY(m_models.detect(image, m_boxes));
    frame.faces = facesAmong(m_boxes);
    if (m_boxes.empty()) return frame;
    frame.box = *std::ranges::max_element(m_boxes, {}, &FaceBox::height);
    SIMKIOSK_TRY(measureFace(image, check, frame));
    return frame;
}

Result<void> FramePipeline::measureFace(const Image& image, const FaceCheck& check, FrameMeasurement& frame) {
    const auto landmarks = m_models.landmarks(image, frame.box);
    SIMKIOSK_TRY(landmarks);
    frame.quality = m_quality.measure(image, frame.box, *landmarks);
    frame.eyeAspect = eyeAspectRatio(*landmarks);
    frame.noseDrop = noseDrop(*landmarks);
    frame.landmarks = *landmarks;
    if (m_surroundTrack != check.track() || frame.faces != 1) m_surround.forget();
    m_surroundTrack = check.track();
    frame.surround = m_surround.observe(image, frame.box, *landmarks);
    const auto eyes = m_models.eyesOpen(image, *landmarks);
    SIMKIOSK_TRY(eyes);
    frame.eyes = *eyes;
    frame.quality.eyesOpen = std::min(eyes->left, eyes->right);
    if (check.wantsLiveScore(frame)) {
        const auto live = m_models.liveScore(image, frame.box);
        SIMKIOSK_TRY(live);
        frame.liveScore = *live;
    }
    if (check.wantsSpectrum(frame)) frame.gridPeak = m_spectrum.peak(image, frame.box);
    if (!check.wantsEmbedding(frame)) return {};
    SIMKIOSK_TRY(m_models.embed(image, *landmarks, m_face));
    frame.matchScore = m_face.cosine(m_document);
    if (m_track == check.track()) {
        frame.continuity = m_face.cosine(m_trackFace);
    } else {
        m_track = check.track();
        m_trackFace = m_face;
    }
    return {};
}

}  // namespace simkiosk
