#include "vision/quality/face_quality.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <opencv2/imgproc.hpp>

#include "vision/face/area_shrink.hpp"
#include "vision/face/mat_view.hpp"
#include "vision/quality/face_placement.hpp"

namespace simkiosk {

// The face without its margins, about 90 px high: a tenth of what fr_feature sees is cut off on each side.
struct FaceQualityMeter::Scratch {
    cv::Mat colour;
    cv::Mat grey;
    AreaShrink shrink;

    ~Scratch() {
        shrink.forget();
        for (cv::Mat* picture : {&colour, &grey}) {
            if (!picture->empty()) picture->setTo(0);
        }
    }
};

namespace {

constexpr int kMeasuredSide = 112;  // what fr_feature sees
constexpr int kSaturated = 250;

// From the frame's pixels to those of the small picture.
struct Window {
    cv::Rect face;
    double scale = 1;

    Point into(Point p) const { return {(p.x - face.x) * scale, (p.y - face.y) * scale}; }
};

Point meanOf(const Landmarks& l, std::initializer_list<std::size_t> indices) {
    Point sum;
    for (const std::size_t i : indices) {
        sum.x += l[i].x / static_cast<double>(indices.size());
        sum.y += l[i].y / static_cast<double>(indices.size());
    }
    return sum;
}

cv::Rect patch(const cv::Mat& picture, Point centre, double width, double height) {
    const cv::Rect wanted(cvRound(centre.x - width / 2), cvRound(centre.y - height / 2), std::max(1, cvRound(width)),
                          std::max(1, cvRound(height)));
    return wanted & cv::Rect(0, 0, picture.cols, picture.rows);
}

double saturatedShare(const cv::Mat& grey) {
    if (grey.empty()) return 0;
    std::size_t count = 0;
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        count += static_cast<std::size_t>(std::count_if(row, row + grey.cols, [](int v) { return v >= kSaturated; }));
    }
    return static_cast<double>(count) / static_cast<double>(grey.total());
}

// Variance of the four-neighbour Laplacian, the edge mirrored (cv::Laplacian gives the same, but allocates).
double sharpnessOf(const cv::Mat& grey, double brightness) {
    double sum = 0;
    double squares = 0;
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        const auto* above = grey.ptr<std::uint8_t>(y > 0 ? y - 1 : 1);
        const auto* below = grey.ptr<std::uint8_t>(y + 1 < grey.rows ? y + 1 : y - 1);
        for (int x = 0; x < grey.cols; ++x) {
            const int left = row[x > 0 ? x - 1 : 1];
            const int right = row[x + 1 < grey.cols ? x + 1 : x - 1];
            const double edge = above[x] + below[x] + left + right - 4 * row[x];
            sum += edge;
            squares += edge * edge;
        }
    }
    const auto count = static_cast<double>(grey.total());
    const double mean = sum / count;
    // Against the contrast of the light: a dim face is not a blurred one.
    const double light = std::max(brightness, 20.0) / 128;
    return (squares / count - mean * mean) / (light * light);
}

// Skin to skin: the cheeks, between eye, mouth and jaw.
double unevennessOf(const cv::Mat& grey, const Window& window, const Landmarks& l, double eyes) {
    const double side = eyes * window.scale * 0.35;
    const cv::Rect left = patch(grey, window.into(meanOf(l, {36, 41, 40, 48, 2, 3})), side, side);
    const cv::Rect right = patch(grey, window.into(meanOf(l, {45, 46, 47, 54, 14, 13})), side, side);
    if (left.area() == 0 || right.area() == 0) return 0;
    const double a = cv::mean(grey(left))[0];
    const double b = cv::mean(grey(right))[0];
    return std::abs(a - b) / std::max(a + b, 1.0);
}

double eyeGlareOf(const cv::Mat& grey, const Window& window, const Landmarks& l, double eyes) {
    double worst = 0;
    for (const std::size_t first : {std::size_t{36}, std::size_t{42}}) {
        const Point centre = meanOf(l, {first, first + 1, first + 2, first + 3, first + 4, first + 5});
        const double width = eyes * window.scale * 0.6;
        const cv::Rect eye = patch(grey, window.into(centre), width, width * 0.6);
        if (eye.area() > 0) worst = std::max(worst, saturatedShare(grey(eye)));
    }
    return worst;
}

// Red and blue against brightness (the u and v of a colour, without its light): skin differs little from skin.
std::array<double, 2> chroma(const cv::Mat& colour, const cv::Rect& where) {
    const cv::Scalar mean = cv::mean(colour(where));
    const double light = std::max((mean[0] + mean[1] + mean[2]) / 3, 8.0);
    return {mean[0] / light, mean[2] / light};
}

double coveringOf(const cv::Mat& colour, const Window& window, const Landmarks& l, double eyes) {
    const double unit = eyes * window.scale;
    const Point mouth = meanOf(l, {51, 57, 8});
    const Point bridge = meanOf(l, {27, 28, 29});
    const cv::Rect below = patch(colour, window.into(mouth), unit * 0.7, unit * 0.5);
    const cv::Rect above = patch(colour, window.into(bridge), unit * 0.3, unit * 0.35);
    if (below.area() == 0 || above.area() == 0) return 0;
    const auto a = chroma(colour, below);
    const auto b = chroma(colour, above);
    return std::hypot(a[0] - b[0], a[1] - b[1]);
}

double noseDropOf(const Landmarks& landmarks) {
    const FivePoints five = fivePoints(landmarks);
    const Point eyes{(five[0].x + five[1].x) / 2, (five[0].y + five[1].y) / 2};
    const Point mouth{(five[3].x + five[4].x) / 2, (five[3].y + five[4].y) / 2};
    const double length = distance(eyes, mouth);
    if (length <= 0) return 0.5;
    return ((five[2].x - eyes.x) * (mouth.x - eyes.x) + (five[2].y - eyes.y) * (mouth.y - eyes.y)) / (length * length);
}

}  // namespace

FaceQualityMeter::FaceQualityMeter() : m_scratch(std::make_unique<Scratch>()) {}
FaceQualityMeter::~FaceQualityMeter() = default;

FaceQuality FaceQualityMeter::measure(const Image& image, const FaceBox& box, const Landmarks& landmarks) {
    const cv::Mat frame = matView(image);
    const Point centre = box.centre();
    FaceQuality quality{.faceHeight = box.height(),
                        .noseOffset = noseOffset(landmarks),
                        .noseDrop = noseDropOf(landmarks),
                        .rollDegrees = rollDegrees(landmarks),
                        .besideMiddle = centre.x / image.width - 0.5,
                        .marginAbove = box.top / image.height,
                        .marginBelow = 1 - box.bottom / image.height,
                        .frameHeight = static_cast<double>(image.height)};
    // The middle of the box: hair and background say nothing about the light on the face.
    const double marginX = box.width() * 0.1;
    const double marginY = box.height() * 0.1;
    Window window;
    window.face = cv::Rect(cv::Point(cvRound(box.left + marginX), cvRound(box.top + marginY)),
                           cv::Point(cvRound(box.right - marginX), cvRound(box.bottom - marginY))) &
                  cv::Rect(0, 0, frame.cols, frame.rows);
    if (window.face.width < 8 || window.face.height < 8) return quality;
    window.scale = kMeasuredSide * 0.8 / window.face.height;
    auto& [colour, grey, shrink] = *m_scratch;
    const cv::Size size(std::max(8, cvRound(window.face.width * window.scale)), cvRound(kMeasuredSide * 0.8));
    if (window.scale < 1)
        shrink.shrink(frame(window.face), colour, size);
    else
        cv::resize(frame(window.face), colour, size);
    cv::cvtColor(colour, grey, cv::COLOR_BGR2GRAY);
    quality.brightness = cv::mean(grey)[0];
    quality.overexposed = saturatedShare(grey);
    quality.sharpness = sharpnessOf(grey, quality.brightness);
    const double eyes = eyeDistance(landmarks);
    quality.unevenness = unevennessOf(grey, window, landmarks, eyes);
    quality.eyeGlare = eyeGlareOf(grey, window, landmarks, eyes);
    quality.covering = coveringOf(colour, window, landmarks, eyes);
    return quality;
}

FaceQuality measureQuality(const Image& image, const FaceBox& box, const Landmarks& landmarks) {
    return FaceQualityMeter().measure(image, box, landmarks);
}

std::optional<FaceGuidance> imageObstacle(const FaceQuality& quality, const QualityThresholds& thresholds) {
    if (const auto misplaced = placementObstacle(quality, thresholds)) return misplaced;
    if (quality.brightness < thresholds.brightnessMin) return FaceGuidance::MoreLight;
    if (quality.brightness > thresholds.brightnessMax || quality.overexposed > thresholds.overexposedMax) {
        return FaceGuidance::LessLight;
    }
    if (quality.sharpness < thresholds.sharpnessMin) return FaceGuidance::HoldStill;
    return std::nullopt;
}

std::optional<FaceGuidance> frontalObstacle(const FaceQuality& quality, const QualityThresholds& thresholds) {
    const bool straight = std::abs(quality.noseOffset) < thresholds.noseOffsetMax &&
                          std::abs(quality.rollDegrees) < thresholds.rollDegreesMax &&
                          quality.noseDrop > thresholds.noseDropMin && quality.noseDrop < thresholds.noseDropMax;
    if (!straight) return FaceGuidance::LookStraight;
    if (quality.unevenness > thresholds.unevennessMax) return FaceGuidance::EvenLight;
    if (quality.eyeGlare > thresholds.eyeGlareMax || quality.eyesOpen < thresholds.eyesOpenMin) {
        return FaceGuidance::OpenEyes;
    }
    if (quality.covering > thresholds.coveringMax) return FaceGuidance::UncoverFace;
    return std::nullopt;
}

}  // namespace simkiosk
