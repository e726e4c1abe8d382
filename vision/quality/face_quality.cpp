#include "vision/quality/face_quality.hpp"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"

namespace simkiosk {
namespace {

constexpr int kMeasuredSide = 112;  // what fr_feature sees

struct PixelQuality {
    double sharpness = 0;
    double brightness = 0;
    double overexposed = 0;
};

PixelQuality measurePixels(const cv::Mat& frame, const FaceBox& box) {
    // The middle of the box: hair and background say nothing about the light on the face.
    const double marginX = box.width() * 0.1;
    const double marginY = box.height() * 0.1;
    const cv::Rect face = cv::Rect(cv::Point(cvRound(box.left + marginX), cvRound(box.top + marginY)),
                                   cv::Point(cvRound(box.right - marginX), cvRound(box.bottom - marginY))) &
                          cv::Rect(0, 0, frame.cols, frame.rows);
    if (face.width < 8 || face.height < 8) return {};
    cv::Mat grey;
    cv::cvtColor(frame(face), grey, cv::COLOR_BGR2GRAY);
    PixelQuality quality;
    quality.brightness = cv::mean(grey)[0];
    quality.overexposed = cv::countNonZero(grey >= 250) / static_cast<double>(grey.total());
    const double scale = kMeasuredSide * 0.8 / grey.rows;
    cv::Mat small;
    cv::resize(grey, small, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Mat edges;
    cv::Laplacian(small, edges, CV_32F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(edges, mean, deviation);
    // Against the contrast of the light: a dim face is not a blurred one.
    const double light = std::max(quality.brightness, 20.0) / 128;
    quality.sharpness = deviation[0] * deviation[0] / (light * light);
    return quality;
}

}  // namespace

FaceQuality measureQuality(const Image& image, const FaceBox& box, const Landmarks& landmarks) {
    const PixelQuality pixels = measurePixels(matView(image), box);
    const Point centre = box.centre();
    return {.faceHeight = box.height(),
            .sharpness = pixels.sharpness,
            .brightness = pixels.brightness,
            .overexposed = pixels.overexposed,
            .noseOffset = noseOffset(landmarks),
            .rollDegrees = rollDegrees(landmarks),
            .centreOffset = std::max(std::abs(centre.x / image.width - 0.5), std::abs(centre.y / image.height - 0.5)),
            .frameHeight = static_cast<double>(image.height)};
}

std::optional<FaceGuidance> imageObstacle(const FaceQuality& quality, const QualityThresholds& thresholds) {
    const double frameScale = quality.frameHeight / 720;
    if (quality.faceHeight < thresholds.faceHeightMin * std::max(1.0, frameScale)) return FaceGuidance::ComeCloser;
    if (quality.faceHeight > thresholds.faceHeightMaxFraction * quality.frameHeight) return FaceGuidance::MoveBack;
    if (quality.centreOffset > thresholds.centreOffsetMax) return FaceGuidance::Centre;
    if (quality.brightness < thresholds.brightnessMin) return FaceGuidance::MoreLight;
    if (quality.brightness > thresholds.brightnessMax || quality.overexposed > thresholds.overexposedMax) {
        return FaceGuidance::LessLight;
    }
    if (quality.sharpness < thresholds.sharpnessMin) return FaceGuidance::HoldStill;
    return std::nullopt;
}

std::optional<FaceGuidance> frontalObstacle(const FaceQuality& quality, const QualityThresholds& thresholds) {
    const bool straight = std::abs(quality.noseOffset) < thresholds.noseOffsetMax &&
                          std::abs(quality.rollDegrees) < thresholds.rollDegreesMax;
    if (!straight) return FaceGuidance::LookStraight;
    return std::nullopt;
}

}  // namespace simkiosk
