#include "vision/pad/surround_motion.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "vision/face/area_shrink.hpp"
#include "vision/face/mat_view.hpp"

namespace simkiosk {
namespace {

constexpr double kFaceHeight = 96;  // pixels the face is brought to: small pictures are compared
constexpr int kPatch = 10;          // pixels of these
constexpr double kMovedMin = 3.5;   // pixels: less is landmark noise
constexpr int kRememberedFrames = 20;
constexpr double kTextureMin = 5;  // grey levels, deviation: a blank wall tells nothing
constexpr double kSameMax = 7;     // grey levels a pixel between pictures of the same thing
constexpr double kClearly = 0.6;   // one explanation is this much better than the other
constexpr double kNearMin = 1.1;   // box widths from the face's middle
constexpr double kNearMax = 2.0;
constexpr double kStillMax = 1.45;  // what is still further out may be the shop behind a small print
constexpr double kCornerMin = 1.5;
constexpr double kScaleKeptMin = 0.75;  // of the height wanted: the small picture serves again
constexpr double kScaleKeptMax = 1.3;
constexpr int kWidthMax = 640;
constexpr int kHeightMax = 480;

// Where the landmarks lie as a whole.
struct Place {
    Point centre;
    double spread = 0;
};
Place placeOf(const Landmarks& landmarks, double scale) {
    constexpr auto kPoints = static_cast<double>(std::tuple_size_v<Landmarks>);
    Place place;
    for (const Point& p : landmarks) {
        place.centre.x += p.x * scale / kPoints;
        place.centre.y += p.y * scale / kPoints;
    }
    for (const Point& p : landmarks) {
        place.spread += distance({p.x * scale, p.y * scale}, place.centre) / kPoints;
    }
    return place;
}

}  // namespace

struct SurroundProbe::Memory {
    cv::Mat colour;
    cv::Mat then;
    cv::Mat now;
    cv::Mat difference;
    AreaShrink smaller;
    double scale = 0;  // 0: nothing remembered
    Place place;
    double boxWidth = 0;
    double boxHeight = 0;
    int age = 0;

    // A picture of one column stays one.
    cv::Size sizeOf(const Image& image) const {
        return {std::max(1, cvRound(image.width * scale)), std::max(1, cvRound(image.height * scale))};
    }
    void shrink(const Image& image, cv::Mat& to) {
        smaller.shrink(matView(image), colour, sizeOf(image));
        cv::cvtColor(colour, to, cv::COLOR_BGR2GRAY);
    }
    void remember(const Image& image, const FaceBox& box, const Landmarks& landmarks) {
        scale = std::min({1.0, kFaceHeight / box.height(), kWidthMax / static_cast<double>(image.width),
                          kHeightMax / static_cast<double>(image.height)});
        shrink(image, then);
        placeFace(box, landmarks);
    }
    void placeFace(const FaceBox& box, const Landmarks& landmarks) {
        place = placeOf(landmarks, scale);
        boxWidth = box.width() * scale;
        boxHeight = box.height() * scale;
        age = 0;
    }
    // Mean difference of the patch then at `from` with the one now about `to`, the best within a pixel.
    double unlike(cv::Point from, cv::Point to) {
        double best = 255;
        for (int dy = -1; dy <= 1; ++dy) {
            for (int dx = -1; dx <= 1; ++dx) {
                const cv::Rect target(to.x + dx, to.y + dy, kPatch, kPatch);
                if ((target & cv::Rect(0, 0, now.cols, now.rows)) != target) continue;
                cv::absdiff(then(cv::Rect(from, cv::Size(kPatch, kPatch))), now(target), difference);
                best = std::min(best, cv::mean(difference)[0]);
            }
        }
        return best;
    }
    void judge(cv::Point corner, const Place& moved, SurroundPatches& patches) {
        const double x = corner.x + kPatch / 2.0 - place.centre.x;
        const double y = corner.y + kPatch / 2.0 - place.centre.y;
        const double side = std::abs(x) / boxWidth;
        const double radius = std::hypot(x, y) / boxWidth;
        const bool edge = corner.x < then.cols / 10 || corner.x + kPatch > then.cols - then.cols / 10;
        const bool beside = side > kNearMin && side < kNearMax && y > -0.7 * boxHeight && y < 0.45 * boxHeight;
        const bool above = radius > kCornerMin && side < kNearMax && y <= -0.7 * boxHeight && y > -1.5 * boxHeight;
        const bool far = side > kNearMax && (edge || side > kNearMax + 0.5);
        if (!beside && !above && !far) return;
        cv::Scalar mean;
        cv::Scalar deviation;
        cv::meanStdDev(then(cv::Rect(corner, cv::Size(kPatch, kPatch))), mean, deviation);
        if (deviation[0] < kTextureMin) return;
        const double growth = moved.spread / place.spread;
        const cv::Point carried(cvRound(moved.centre.x + x * growth - kPatch / 2.0),
                                cvRound(moved.centre.y + y * growth - kPatch / 2.0));
        if (std::max(std::abs(carried.x - corner.x), std::abs(carried.y - corner.y)) < 3) return;
        const double asStill = unlike(corner, corner);
        const double asFace = unlike(corner, carried);
        if (asStill < kSameMax && asStill < kClearly * asFace) {
            if (far || side < kStillMax) ++(far ? patches.stillFar : patches.stillNear);
        } else if (asFace < kSameMax && asFace < kClearly * asStill) {
            if (far) {
                ++patches.withFaceFar;
                return;
            }
            if (beside) ++(x < 0 ? patches.withFaceLeft : patches.withFaceRight);
            if (radius > kCornerMin && y < 0) ++patches.withFaceCorner;
        }
    }
};

SurroundProbe::SurroundProbe() : m_memory(std::make_unique<Memory>()) {}
SurroundProbe::~SurroundProbe() = default;
void SurroundProbe::forget() { m_memory->scale = 0; }

std::optional<SurroundPatches> SurroundProbe::observe(const Image& image, const FaceBox& box,
                                                      const Landmarks& landmarks) {
    Memory& memory = *m_memory;
    if (memory.scale == 0 || memory.sizeOf(image) != memory.then.size()) {
        if (box.height() > 0) memory.remember(image, box, landmarks);
        return std::nullopt;
    }
    const Place moved = placeOf(landmarks, memory.scale);
    const double grown = std::abs(moved.spread - memory.place.spread) / memory.place.spread * 2 * memory.boxWidth;
    if (!(distance(moved.centre, memory.place.centre) + grown >= kMovedMin)) {
        if (++memory.age > kRememberedFrames) memory.remember(image, box, landmarks);
        return std::nullopt;
    }
    memory.shrink(image, memory.now);
    SurroundPatches patches;
    for (int y = 0; y + kPatch <= memory.then.rows; y += kPatch) {
        for (int x = 0; x + kPatch <= memory.then.cols; x += kPatch) memory.judge({x, y}, moved, patches);
    }
    const double height = box.height() * memory.scale / kFaceHeight;
    if (height > kScaleKeptMin && height < kScaleKeptMax) {
        cv::swap(memory.now, memory.then);
        memory.placeFace(box, landmarks);
    } else {
        memory.remember(image, box, landmarks);
    }
    return patches;
}

void SurroundMotion::add(const SurroundPatches& p) {
    const int carried = p.withFaceLeft + p.withFaceRight + p.withFaceCorner;
    // A camera that shakes moves everything: the far shop has to stand still.
    const bool shopStands = p.stillFar >= m_thresholds.stillPatchesMin && p.stillFar >= 3 * p.withFaceFar;
    if (shopStands && p.withFaceLeft >= 2 && p.withFaceRight >= 2 && p.withFaceCorner >= 2 &&
        carried >= 2 * p.stillNear)
        ++m_held;
    else if (p.stillNear >= m_thresholds.stillPatchesMin && p.stillNear >= 3 * carried)
        ++m_free;
}

PadSignal SurroundMotion::signal() const {
    const double balance = m_held - 2.0 * m_free;
    const double limit = m_thresholds.heldObservationsMin;
    PadSignal signal{.name = "pad_rigid", .measured = balance, .threshold = limit};
    signal.frames = m_held + m_free;
    signal.liveness = livenessBetween(balance, 2 * limit, limit - 0.5, 0);
    if (balance >= limit)
        signal.state = PadState::Attack;
    else if (m_free >= m_thresholds.heldObservationsMin)
        signal.state = PadState::Live;
    return signal;
}

}  // namespace simkiosk
