#include "vision/emulation/carriers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace simkiosk {
namespace {

const cv::Rect kPhotographed(390, 90, 500, 600);  // of the portrait's frame
constexpr int kBorder = 22;
constexpr double kCameraDistance = 1400;  // pixels: how strongly what is nearer looks larger
constexpr int kWidth = 1280;
constexpr int kHeight = 720;

cv::Mat onGround(const Cutout& cutout, const cv::Scalar& colour) {
    cv::Mat photo(cutout.premultiplied.size(), CV_8UC3, colour);
    cv::multiply(photo, cutout.transparency, photo, 1 / 255.0);
    photo += cutout.premultiplied;
    return photo(kPhotographed).clone();
}

// Where the board's corners are seen.
std::array<cv::Point2f, 4> cornersOf(const cv::Mat& board, const Staging& staging) {
    const double angle = staging.turnDegrees * std::numbers::pi / 180;
    std::array<cv::Point2f, 4> corners;
    const double halfWidth = board.cols / 2.0;
    const double halfHeight = board.rows / 2.0;
    const double lean = staging.shiftX / board.cols;  // the hand is never straight
    const std::array<std::pair<int, int>, 4> signs{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const double x = signs[i].first * halfWidth * std::cos(angle);
        const double depth = signs[i].first * halfWidth * std::sin(angle);
        const double nearer = staging.scale * kCameraDistance / (kCameraDistance - depth);
        const double y = signs[i].second * halfHeight + x * lean;
        corners.at(i) = {static_cast<float>(kWidth / 2.0 + staging.shiftX * 1.5 + x * nearer),
                         static_cast<float>(kHeight / 2.0 + staging.shiftY * 1.5 + y * nearer)};
    }
    return corners;
}

}  // namespace

cv::Mat printOnPaper(const Cutout& cutout) {
    cv::Mat photo = onGround(cutout, cv::Scalar(214, 190, 160));
    cv::GaussianBlur(photo, photo, {}, 1.6);
    photo.convertTo(photo, -1, 0.62, 58);
    for (int y = 0; y < photo.rows; ++y) {
        auto* row = photo.ptr<cv::Vec3b>(y);
        for (int x = 0; x < photo.cols; ++x) {
            const double dots = 9 * std::sin((x + y) * 1.9) * std::sin((x - y) * 1.9);
            const double sheen = 38 * std::exp(-std::pow((x + 0.6 * y - 380) / 120.0, 2));
            for (int c = 0; c < 3; ++c) row[x][c] = cv::saturate_cast<uchar>(row[x][c] + dots + sheen);
        }
    }
    cv::copyMakeBorder(photo, photo, kBorder, kBorder, kBorder, kBorder, cv::BORDER_CONSTANT,
                       cv::Scalar(232, 234, 236));
    return photo;
}

cv::Mat bendPaper(const cv::Mat& print) {
    constexpr double kHalfAngle = 0.95;  // radians of the cylinder that are paper, either side
    cv::Mat mapX(print.size(), CV_32F);
    cv::Mat mapY(print.size(), CV_32F);
    for (int y = 0; y < print.rows; ++y) {
        for (int x = 0; x < print.cols; ++x) {
            const double across = (x - print.cols / 2.0) / (print.cols / 2.0) * std::sin(kHalfAngle);
            const double along = std::asin(std::clamp(across, -1.0, 1.0)) / kHalfAngle;
            mapX.at<float>(y, x) = static_cast<float>(print.cols / 2.0 * (1 + along));
            mapY.at<float>(y, x) = static_cast<float>(y);
        }
    }
    cv::Mat bent;
    cv::remap(print, bent, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    for (int x = 0; x < bent.cols; ++x) {
        const double across = (x - bent.cols / 2.0) / (bent.cols / 2.0);
        bent.col(x) *= 1 - 0.3 * across * across;
    }
    return bent;
}

cv::Mat withLiveEyes(const cv::Mat& print, const Cutout& person, const Landmarks& landmarks) {
    const cv::Mat living = onGround(person, cv::Scalar(214, 190, 160));
    cv::Mat board = print.clone();
    for (const std::size_t first : {36U, 42U}) {
        const Point a = landmarks[first];
        const Point b = landmarks[first + 3];
        const double width = distance(a, b);
        const cv::Point centre(cvRound((a.x + b.x) / 2) - kPhotographed.x, cvRound((a.y + b.y) / 2) - kPhotographed.y);
        const cv::Size hole(cvRound(width * 0.68), cvRound(width * 0.48));
        cv::Mat mask(living.size(), CV_8UC1, cv::Scalar(0));
        cv::ellipse(mask, centre, hole, 0, 0, 360, cv::Scalar(255), cv::FILLED);
        cv::Mat target = board(cv::Rect(kBorder, kBorder, living.cols, living.rows));
        living.copyTo(target, mask);
        cv::ellipse(target, centre, hole, 0, 0, 360, cv::Scalar(120, 125, 130), 2, cv::LINE_AA);  // the cut's edge
    }
    return board;
}

cv::Mat showOnScreen(const Cutout& person) {
    cv::Mat shown = onGround(person, cv::Scalar(190, 176, 160));
    shown.convertTo(shown, -1, 1.08, 6);
    cv::copyMakeBorder(shown, shown, kBorder, kBorder, kBorder, kBorder, cv::BORDER_CONSTANT, cv::Scalar(24, 22, 22));
    return shown;
}

void placeBoard(cv::Mat& canvas, const cv::Mat& board, const Staging& staging) {
    const auto w = static_cast<float>(board.cols);
    const auto h = static_cast<float>(board.rows);
    const std::array<cv::Point2f, 4> from{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
    const std::array<cv::Point2f, 4> to = cornersOf(board, staging);
    const cv::Mat map = cv::getPerspectiveTransform(from.data(), to.data());
    cv::Mat seen;
    cv::Mat where;
    cv::warpPerspective(board, seen, map, canvas.size(), cv::INTER_LINEAR);
    cv::warpPerspective(cv::Mat(board.size(), CV_8UC1, cv::Scalar(255)), where, map, canvas.size(), cv::INTER_NEAREST);
    seen.copyTo(canvas, where);
}

void addScreenGrid(cv::Mat& canvas, const Staging& staging) {
    // A pitch of 2.9 camera pixels, a few degrees askew; green leads, as a Bayer camera sees it.
    const double pitch = 2.9 * staging.scale;
    const double sine = std::sin(0.09);
    const double cosine = std::cos(0.09);
    const int halfWidth = cvRound(kPhotographed.width / 2.0 * staging.scale);
    const int halfHeight = cvRound(kPhotographed.height / 2.0 * staging.scale);
    const cv::Point centre(cvRound(kWidth / 2.0 + staging.shiftX * 1.5), cvRound(kHeight / 2.0 + staging.shiftY * 1.5));
    const cv::Rect glass = cv::Rect(centre.x - halfWidth, centre.y - halfHeight, 2 * halfWidth, 2 * halfHeight) &
                           cv::Rect(0, 0, canvas.cols, canvas.rows);
    for (int y = glass.y; y < glass.y + glass.height; ++y) {
        auto* row = canvas.ptr<cv::Vec3b>(y);
        for (int x = glass.x; x < glass.x + glass.width; ++x) {
            const double along = (x * cosine + y * sine) * 2 * std::numbers::pi / pitch;
            const double down = (y * cosine - x * sine) * 2 * std::numbers::pi / pitch;
            const double green = 1 + 0.12 * std::sin(along) + 0.08 * std::sin(down);
            const double rest = 1 + 0.06 * std::sin(along + 2) + 0.08 * std::sin(down);
            row[x] = {cv::saturate_cast<uchar>(row[x][0] * rest), cv::saturate_cast<uchar>(row[x][1] * green),
                      cv::saturate_cast<uchar>(row[x][2] * rest)};
        }
    }
}

}  // namespace simkiosk
