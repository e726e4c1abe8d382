#include "vision/ocr/mrz_guidance.hpp"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace simkiosk {

namespace {

// Below this the picture holds fewer pixels than a character needs.
constexpr double kSmallestCapHeightPx = 8;
constexpr double kLargestAngle = 0.26;        // radians
constexpr double kLargestPerspective = 0.25;  // height of one end against the other
constexpr double kLargestBend = 0.5;          // of a capital's height
// Edges of sharp print climb half of the contrast within a pixel of the strip or so.
constexpr double kSharpEdge = 0.16;

cv::Rect zoneOf(const cv::Mat& grey, const std::vector<StripLine>& lines) {
    const auto& first = lines.front();
    const auto& last = lines.back();
    const double top = std::min(first.middle(first.left), first.middle(first.right)) - first.height;
    const double bottom = std::max(last.middle(last.left), last.middle(last.right)) + last.height;
    const cv::Rect zone(cv::Point(static_cast<int>(first.left), static_cast<int>(top)),
                        cv::Point(static_cast<int>(first.right), static_cast<int>(bottom)));
    return zone & cv::Rect({}, grey.size());
}

double percentile(const cv::Mat& values, double share) {
    std::vector<float> sorted;
    values.clone().reshape(1, 1).convertTo(sorted, CV_32F);
    const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(sorted.size() - 1));
    std::ranges::nth_element(sorted, at);
    return *at;
}

// A bright patch on paper that is not itself white.
bool hasGlare(const cv::Mat& zone) {
    const double paper = percentile(zone, 0.6);
    const double white = cv::countNonZero(zone >= 250) / static_cast<double>(zone.total());
    return paper < 235 && white > 0.04;
}

bool isBlurred(const cv::Mat& zone) {
    cv::Mat edges, smooth;
    cv::GaussianBlur(zone, smooth, {}, 0.8);
    cv::Sobel(smooth, edges, CV_32F, 1, 0, 3, 1.0 / 8);
    const double contrast = percentile(zone, 0.95) - percentile(zone, 0.03);
    return percentile(cv::abs(edges), 0.97) < kSharpEdge * contrast;
}

}  // namespace

MrzGuidance guidanceFor(const Strip& strip, const std::vector<StripLine>& lines, const TextBand& band) {
    const cv::Rect zone = zoneOf(strip.grey, lines);
    if (zone.width < 20 || zone.height < 10) return MrzGuidance::NothingSeen;
    const cv::Mat grey = strip.grey(zone);
    const auto& line = lines.front();
    const double width = line.right - line.left;
    if (hasGlare(grey)) return MrzGuidance::Glare;
    if (line.height / strip.scale < kSmallestCapHeightPx) return MrzGuidance::Closer;
    const double perspective = std::abs(line.heightSlope) * width / line.height;
    const double bend = std::abs(line.c) * width * width / 4 / line.height;
    if (std::abs(band.angle) > kLargestAngle || perspective > kLargestPerspective || bend > kLargestBend) {
        return MrzGuidance::Flatten;
    }
    return isBlurred(grey) ? MrzGuidance::Blurred : MrzGuidance::HoldStill;
}

}  // namespace simkiosk
