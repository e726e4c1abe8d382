#include "vision/face/face_geometry.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace simkiosk {
namespace {

Point mean(const Landmarks& landmarks, std::initializer_list<std::size_t> indices) {
    Point sum;
    for (const std::size_t i : indices) {
        sum.x += landmarks[i].x;
        sum.y += landmarks[i].y;
    }
    const auto count = static_cast<double>(indices.size());
    return {sum.x / count, sum.y / count};
}

double oneEyeAspect(const Landmarks& l, std::size_t first) {
    const double width = distance(l[first], l[first + 3]);
    if (width <= 0) return 0;
    return (distance(l[first + 1], l[first + 5]) + distance(l[first + 2], l[first + 4])) / (2 * width);
}

}  // namespace

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double overlap(const FaceBox& a, const FaceBox& b) {
    const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    if (width <= 0 || height <= 0) return 0;
    const double both = width * height;
    return both / (a.width() * a.height() + b.width() * b.height() - both);
}

std::vector<FaceBox> suppressOverlaps(std::vector<FaceBox> boxes, double limit) {
    std::ranges::sort(boxes, std::ranges::greater{}, &FaceBox::score);
    auto kept = boxes.begin();
    for (auto box = boxes.begin(); box != boxes.end(); ++box) {
        const bool covered =
            std::any_of(boxes.begin(), kept, [&](const FaceBox& better) { return overlap(better, *box) > limit; });
        if (!covered) *kept++ = *box;
    }
    boxes.erase(kept, boxes.end());
    return boxes;
}

FivePoints fivePoints(const Landmarks& l) {
    return {mean(l, {37, 38, 40, 41}), mean(l, {43, 44, 46, 47}), l[30], mean(l, {48, 60}), mean(l, {54, 64})};
}

const FivePoints& alignedFivePoints() {
    static constexpr FivePoints kPoints{
        Point{38.29, 51.70}, {73.53, 51.50}, {56.03, 71.74}, {41.55, 92.37}, {70.73, 92.20}};
    return kPoints;
}

Similarity similarityBetween(const FivePoints& from, const FivePoints& to) {
    Point fromMean;
    Point toMean;
    for (std::size_t i = 0; i < from.size(); ++i) {
        fromMean.x += from[i].x / 5;
        fromMean.y += from[i].y / 5;
        toMean.x += to[i].x / 5;
        toMean.y += to[i].y / 5;
    }
    double dot = 0;
    double cross = 0;
    double square = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const double x = from[i].x - fromMean.x;
        const double y = from[i].y - fromMean.y;
        const double u = to[i].x - toMean.x;
        const double v = to[i].y - toMean.y;
        dot += x * u + y * v;
        cross += x * v - y * u;
        square += x * x + y * y;
    }
    if (square <= 0) return {1, 0, toMean.x - fromMean.x, toMean.y - fromMean.y};
    const double a = dot / square;
    const double b = cross / square;
    return {a, b, toMean.x - (a * fromMean.x - b * fromMean.y), toMean.y - (b * fromMean.x + a * fromMean.y)};
}

PixelRect contextCrop(const FaceBox& box, double scale, int frameWidth, int frameHeight) {
    if (box.width() <= 0 || box.height() <= 0 || frameWidth < 2 || frameHeight < 2) return {};
    const double fitting = std::min({scale, (frameWidth - 1) / box.width(), (frameHeight - 1) / box.height()});
    const double width = box.width() * fitting;
    const double height = box.height() * fitting;
    const Point centre = box.centre();
    // A box as large as the frame may come out larger by a rounding: no room to move is not less than none.
    const double left = std::clamp(centre.x - width / 2, 0.0, std::max(0.0, frameWidth - 1 - width));
    const double top = std::clamp(centre.y - height / 2, 0.0, std::max(0.0, frameHeight - 1 - height));
    return {static_cast<int>(left), static_cast<int>(top), std::max(1, static_cast<int>(width)),
            std::max(1, static_cast<int>(height))};
}

PixelRect followingCrop(const FaceBox& box, double scale, double most, int frameWidth, int frameHeight) {
    PixelRect crop = contextCrop(box, scale, frameWidth, frameHeight);
    const Point centre = box.centre();
    if (crop.height <= 0 || !(centre.y < frameHeight)) return crop;
    const double highest = centre.y - (0.5 + most) * crop.height;
    crop.y = std::max(crop.y, static_cast<int>(std::lround(highest)));
    return crop;
}

double eyeDistance(const Landmarks& landmarks) {
    const FivePoints five = fivePoints(landmarks);
    return distance(five[0], five[1]);
}

double rollDegrees(const Landmarks& landmarks) {
    const FivePoints five = fivePoints(landmarks);
    return std::atan2(five[1].y - five[0].y, five[1].x - five[0].x) * 180 / std::numbers::pi;
}

double noseOffset(const Landmarks& landmarks) {
    const FivePoints five = fivePoints(landmarks);
    const double eyes = distance(five[0], five[1]);
    if (eyes <= 0) return 0;
    const Point along{(five[1].x - five[0].x) / eyes, (five[1].y - five[0].y) / eyes};
    const Point middle{(five[0].x + five[1].x) / 2, (five[0].y + five[1].y) / 2};
    return ((five[2].x - middle.x) * along.x + (five[2].y - middle.y) * along.y) / eyes;
}

double noseDrop(const Landmarks& landmarks) {
    const FivePoints points = fivePoints(landmarks);
    const Point eyes{(points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2};
    const Point way{(points[3].x + points[4].x) / 2 - eyes.x, (points[3].y + points[4].y) / 2 - eyes.y};
    const double square = way.x * way.x + way.y * way.y;
    if (!(square > 0)) return 0;
    return ((points[2].x - eyes.x) * way.x + (points[2].y - eyes.y) * way.y) / square;
}

double eyeAspectRatio(const Landmarks& landmarks) {
    return (oneEyeAspect(landmarks, 36) + oneEyeAspect(landmarks, 42)) / 2;
}

}  // namespace simkiosk
