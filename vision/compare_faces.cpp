#include "vision/compare_faces.hpp"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"

namespace simkiosk {
namespace {

// Below this many pixels of face the landmarks lose their footing; a document photo's face has 60 to 90.
constexpr double kFaceHeightWanted = 160;
constexpr double kLargestEnlargement = 4;

// Whom the picture is of: large and in the middle. A passer-by at the edge may be nearer to the camera.
const FaceBox& wanted(const std::vector<FaceBox>& boxes, const Image& picture) {
    const Point middle{picture.width / 2.0, picture.height / 2.0};
    return *std::ranges::max_element(boxes, {}, [&](const FaceBox& box) {
        const double away = distance(box.centre(), middle);
        return box.height() * box.width() - 2 * away * away;
    });
}

// Copies of somebody's picture go as they came.
struct WipedWhenGone {
    Image image;
    WipedWhenGone() = default;
    WipedWhenGone(const WipedWhenGone&) = delete;
    WipedWhenGone& operator=(const WipedWhenGone&) = delete;
    ~WipedWhenGone() { wipe(image.pixels); }
    void become(Image other) {
        wipe(image.pixels);
        image = std::move(other);
    }
};

Image scaled(const Image& picture, double scale) {
    // A picture of one column stays one.
    const cv::Size size(std::max(1, cvRound(picture.width * scale)), std::max(1, cvRound(picture.height * scale)));
    cv::Mat result;
    cv::resize(matView(picture), result, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return toImage(result);
}

// A face that fills its picture (a tight crop) is found once there is something around it.
Image withMargin(const Image& picture) {
    cv::Mat result;
    const int margin = std::max(picture.width, picture.height) / 3;
    cv::copyMakeBorder(matView(picture), result, margin, margin, margin, margin, cv::BORDER_CONSTANT,
                       cv::Scalar::all(127));
    return toImage(result);
}

Result<FoundFace> measure(FaceModels& models, const Image& picture, const std::vector<FaceBox>& boxes) {
    FoundFace found;
    found.box = wanted(boxes, picture);
    found.faces = static_cast<int>(boxes.size());
    const auto landmarks = models.landmarksTwice(picture, found.box);
    SIMKIOSK_TRY(landmarks);
    SIMKIOSK_TRY(models.embed(picture, *landmarks, found.embedding));
    found.quality = measureQuality(picture, found.box, *landmarks);
    const auto eyes = models.eyesOpen(picture, *landmarks);
    SIMKIOSK_TRY(eyes);
    found.quality.eyesOpen = std::min(eyes->left, eyes->right);
    return found;
}

Result<FoundFace> findIn(FaceModels& models, const Image& picture) {
    const int side = std::max(picture.width, picture.height);
    double scale = side > kLargestFaceSide ? static_cast<double>(kLargestFaceSide) / side : 1;
    double margin = 0;
    WipedWhenGone copy;
    if (scale < 1) copy.become(scaled(picture, scale));
    const auto working = [&]() -> const Image& { return copy.image.empty() ? picture : copy.image; };

    auto boxes = models.detect(working());
    SIMKIOSK_TRY(boxes);
    if (boxes->empty()) {
        margin = std::max(working().width, working().height) / 3;  // NOLINT(bugprone-integer-division): as withMargin()
        copy.become(withMargin(working()));
        boxes = models.detect(working());
        SIMKIOSK_TRY(boxes);
    }
    if (boxes->empty()) return fail(ErrorCode::NotFound, "no face in the picture");

    const double enlargement = std::min(kLargestEnlargement, kFaceHeightWanted / wanted(*boxes, working()).height());
    if (enlargement > 1 && std::max(working().width, working().height) * enlargement <= kLargestFaceSide) {
        WipedWhenGone enlarged;
        enlarged.become(scaled(working(), enlargement));
        auto again = models.detect(enlarged.image);
        SIMKIOSK_TRY(again);
        if (!again->empty()) {
            copy.become(std::move(enlarged.image));
            boxes = std::move(again);
            margin *= enlargement;
            scale *= enlargement;
        }
    }
    auto found = measure(models, working(), *boxes);
    SIMKIOSK_TRY(found);
    FaceBox& box = found->box;
    box = {(box.left - margin) / scale, (box.top - margin) / scale, (box.right - margin) / scale,
           (box.bottom - margin) / scale, box.score};
    found->quality.faceHeight = box.height();
    return found;
}

}  // namespace

Result<FoundFace> findFace(FaceModels& models, const Image& picture) {
    if (picture.empty() || picture.format != PixelFormat::Bgr24) {
        return fail(ErrorCode::Invalid, "a face is sought in a colour picture");
    }
    try {
        return findIn(models, picture);
    } catch (const std::exception& failure) {
        return fail(ErrorCode::Internal, std::string("finding a face: ") + failure.what());
    }
}

Result<FaceComparison> compareFaces(FaceModels& models, const Image& a, const Image& b,
                                    const MatchThresholds& thresholds) {
    FaceComparison comparison;
    comparison.threshold = thresholds.accept;
    const auto first = findFace(models, a);
    if (!first) return fail(first.error().code, "first picture: " + first.error().message);
    const auto second = findFace(models, b);
    if (!second) return fail(second.error().code, "second picture: " + second.error().message);
    comparison.score = first->embedding.cosine(second->embedding);
    comparison.decision = decideMatch(comparison.score, thresholds);
    comparison.quality = {first->quality, second->quality};
    comparison.faces = {first->faces, second->faces};
    return comparison;
}

FaceDecision decideMatch(double score, const MatchThresholds& thresholds) {
    if (score >= thresholds.accept) return FaceDecision::Accept;
    return score >= thresholds.retry ? FaceDecision::Retry : FaceDecision::Reject;
}

}  // namespace simkiosk
