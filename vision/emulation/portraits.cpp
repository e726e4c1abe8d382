#include "vision/emulation/portraits.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <fstream>
#include <numbers>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"
#include "vision/image_file.hpp"

namespace simkiosk {
namespace {

constexpr int kFrameWidth = 1280;
constexpr int kFrameHeight = 720;
constexpr double kFaceHeight = 290;  // 40 % of the frame's height
const Point kFaceCentre{640, 330};
constexpr int kIdWidth = 102;
constexpr int kIdHeight = 126;
// ISO/IEC 19794-5 full frontal, as issuers store it: some 15 kB.
constexpr int kChipWidth = 413;
constexpr int kChipHeight = 531;
constexpr int kChipQuality = 72;
constexpr int kChipCompression = 24;  // 1000 would be without loss

// Which face of which picture: the most frontal ones, found by their place (fractions of the picture).
struct Sitter {
    const char* name;
    const char* file;
    Point place;
};
constexpr Sitter kSitters[] = {{"person-a", "astronaut.png", {0.44, 0.23}}, {"person-b", "sample6.jpg", {0.83, 0.27}}};

struct Sitting {
    cv::Mat frame;  // BGR, kFrameWidth x kFrameHeight
    FaceBox box;
    Landmarks landmarks;
};

// Scales, shifts and straightens the photograph so that the face has the frame's size and place.
Result<Sitting> pose(FaceModels& models, const Image& photo, Point place) {
    const auto boxes = models.detect(photo);
    SIMKIOSK_TRY(boxes);
    const Point wanted{place.x * photo.width, place.y * photo.height};
    const auto nearest =
        std::ranges::min_element(*boxes, {}, [&](const FaceBox& b) { return distance(b.centre(), wanted); });
    if (nearest == boxes->end()) return fail(ErrorCode::NotFound, "no face in the picture");
    const auto tilted = models.landmarks(photo, *nearest);
    SIMKIOSK_TRY(tilted);
    const double scale = kFaceHeight / nearest->height();
    const double roll = rollDegrees(*tilted) * std::numbers::pi / 180;
    const double a = scale * std::cos(roll);
    const double b = -scale * std::sin(roll);
    const Point centre = nearest->centre();
    const Similarity map{a, b, kFaceCentre.x - (a * centre.x - b * centre.y),
                         kFaceCentre.y - (b * centre.x + a * centre.y)};
    Sitting sitting;
    cv::warpAffine(matView(photo), sitting.frame, cv::Matx23d(map.a, -map.b, map.tx, map.b, map.a, map.ty),
                   {kFrameWidth, kFrameHeight}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    sitting.box = {kFaceCentre.x - nearest->width() * scale / 2, kFaceCentre.y - kFaceHeight / 2,
                   kFaceCentre.x + nearest->width() * scale / 2, kFaceCentre.y + kFaceHeight / 2, nearest->score};
    const auto landmarks = models.landmarks(toImage(sitting.frame), sitting.box);
    SIMKIOSK_TRY(landmarks);
    sitting.landmarks = *landmarks;
    return sitting;
}

// Where a head and shoulders can be, then GrabCut for the outline, then a soft edge.
cv::Mat cutOut(const Sitting& sitting) {
    const double unit = sitting.box.height();
    const auto at = [&](double x, double y) {
        return cv::Point(cvRound(kFaceCentre.x + x * unit), cvRound(kFaceCentre.y + y * unit));
    };
    cv::Mat mask(sitting.frame.size(), CV_8UC1, cv::Scalar(cv::GC_BGD));
    const auto size = [&](double x, double y) { return cv::Size(cvRound(x * unit), cvRound(y * unit)); };
    const std::vector<cv::Point> shoulders{at(-0.35, 0.55), at(0.35, 0.55), at(1.15, 0.95),
                                           at(1.3, 3),      at(-1.3, 3),    at(-1.15, 0.95)};
    cv::ellipse(mask, at(0, -0.1), size(0.62, 0.82), 0, 0, 360, cv::Scalar(cv::GC_PR_FGD), cv::FILLED);
    cv::fillPoly(mask, std::vector{shoulders}, cv::Scalar(cv::GC_PR_FGD));
    cv::ellipse(mask, at(0, 0), size(0.34, 0.5), 0, 0, 360, cv::Scalar(cv::GC_FGD), cv::FILLED);
    const std::vector<cv::Point> chest{at(-0.2, 0.4), at(0.2, 0.4), at(0.5, 1.0),
                                       at(0.6, 3),    at(-0.6, 3),  at(-0.5, 1.0)};
    cv::fillPoly(mask, std::vector{chest}, cv::Scalar(cv::GC_FGD));
    cv::Mat background;
    cv::Mat foreground;
    cv::grabCut(sitting.frame, mask, {}, background, foreground, 3, cv::GC_INIT_WITH_MASK);
    cv::Mat alpha = (mask == cv::GC_FGD) | (mask == cv::GC_PR_FGD);
    cv::morphologyEx(alpha, alpha, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {25, 25}));
    cv::erode(alpha, alpha, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    cv::GaussianBlur(alpha, alpha, {}, 3);
    return alpha;
}

cv::Mat idPhoto(const Sitting& sitting, const cv::Mat& alpha, cv::Size size) {
    const cv::Mat ground(sitting.frame.size(), CV_8UC3, cv::Scalar(238, 236, 232));
    cv::Mat weight;
    cv::cvtColor(alpha, weight, cv::COLOR_GRAY2BGR);
    cv::Mat front;
    cv::Mat behind;
    cv::multiply(sitting.frame, weight, front, 1 / 255.0);
    cv::multiply(ground, cv::Scalar::all(255) - weight, behind, 1 / 255.0);
    const cv::Mat whole = front + behind;
    // GA 490: the head takes about two thirds of the photo's height.
    const double height = kFaceHeight * 1.75;
    const double width = height * size.width / size.height;
    const cv::Rect crop(cvRound(kFaceCentre.x - width / 2), cvRound(kFaceCentre.y - height * 0.53), cvRound(width),
                        cvRound(height));
    cv::Mat photo;
    cv::resize(whole(crop), photo, size, 0, 0, cv::INTER_AREA);
    return photo;
}

boost::json::object describe(const Sitting& sitting) {
    boost::json::array points;
    for (const Point& point : sitting.landmarks) points.push_back(boost::json::array{point.x, point.y});
    const FaceBox& box = sitting.box;
    return {{"box", boost::json::array{box.left, box.top, box.right, box.bottom}}, {"landmarks", std::move(points)}};
}

Result<void> save(const Sitting& sitting, const std::string& stem) {
    const cv::Mat alpha = cutOut(sitting);
    cv::Mat cutout;
    cv::merge(std::vector{sitting.frame, alpha}, cutout);
    // merge() of a 3- and a 1-channel picture: BGRA.
    const bool written = cv::imwrite(stem + ".png", cutout) &&
                         cv::imwrite(stem + "-id.png", idPhoto(sitting, alpha, {kIdWidth, kIdHeight})) &&
                         cv::imwrite(stem + "-chip.jpg", idPhoto(sitting, alpha, {kChipWidth, kChipHeight}),
                                     {cv::IMWRITE_JPEG_QUALITY, kChipQuality}) &&
                         cv::imwrite(stem + "-chip.jp2", idPhoto(sitting, alpha, {kChipWidth, kChipHeight}),
                                     {cv::IMWRITE_JPEG2000_COMPRESSION_X1000, kChipCompression});
    std::ofstream description(stem + ".json");
    description << boost::json::serialize(describe(sitting)) << '\n';
    if (!written || !description.flush()) return fail(ErrorCode::Storage, stem + " cannot be written");
    return {};
}

}  // namespace

Result<void> makePortraits(FaceModels& models, const std::string& sourceFolder, const std::string& targetFolder) {
    try {
        for (const Sitter& sitter : kSitters) {
            const auto photo = loadImage(sourceFolder + "/" + sitter.file);
            if (!photo) return fail(photo.error().code, std::string(sitter.file) + ": " + photo.error().message);
            const auto sitting = pose(models, *photo, sitter.place);
            if (!sitting) return fail(sitting.error().code, std::string(sitter.file) + ": " + sitting.error().message);
            SIMKIOSK_TRY(save(*sitting, targetFolder + "/" + sitter.name));
        }
        return {};
    } catch (const std::exception& failure) {
        return fail(ErrorCode::Storage, std::string("portraits: ") + failure.what());
    }
}

}  // namespace simkiosk
