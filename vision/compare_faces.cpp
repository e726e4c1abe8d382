#include "vision/compare_faces.hpp"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"

namespace simkiosk {
namespace {

// Below this many pixels of face the landmarks lose their footing; a document photo's face has 60 to 90.
constexpr double kFaceHeightWanted = 160;
constexpr double kLargestEnlargement = 4;
constexpr int kLargestWorkingSide = 2400;

const FaceBox& largest(const std::vector<FaceBox>& boxes) {
    return *std::ranges::max_element(boxes, {}, [](const FaceBox& box) { return box.height() * box.width(); });
}

Image scaled(const Image& picture, double scale) {
    cv::Mat result;
    cv::resize(matView(picture), result, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
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
    found.box = largest(boxes);
    found.faces = static_cast<int>(boxes.size());
    const auto landmarks = models.landmarks(picture, found.box);
    SIMKIOSK_TRY(landmarks);
    const auto embedding = models.embed(picture, *landmarks);
    SIMKIOSK_TRY(embedding);
    found.embedding = *embedding;
    found.quality = measureQuality(picture, found.box, *landmarks);
    return found;
}

}  // namespace

Result<FoundFace> findFace(FaceModels& models, const Image& picture) {
    if (picture.empty() || picture.format != PixelFormat::Bgr24) {
        return fail(ErrorCode::Invalid, "a face is sought in a colour picture");
    }
    const int side = std::max(picture.width, picture.height);
    double scale = side > kLargestWorkingSide ? static_cast<double>(kLargestWorkingSide) / side : 1;
    Image working = scale < 1 ? scaled(picture, scale) : picture;
    double margin = 0;

    auto boxes = models.detect(working);
    SIMKIOSK_TRY(boxes);
    if (boxes->empty()) {
        margin = std::max(working.width, working.height) / 3;  // NOLINT(bugprone-integer-division): as withMargin()
        working = withMargin(working);
        boxes = models.detect(working);
        SIMKIOSK_TRY(boxes);
    }
    if (boxes->empty()) return fail(ErrorCode::NotFound, "no face in the picture");

    const double enlargement = std::min(kLargestEnlargement, kFaceHeightWanted / largest(*boxes).height());
    if (enlargement > 1 && std::max(working.width, working.height) * enlargement <= kLargestWorkingSide) {
        Image enlarged = scaled(working, enlargement);
        auto again = models.detect(enlarged);
        SIMKIOSK_TRY(again);
        if (!again->empty()) {
            working = std::move(enlarged);
            boxes = std::move(again);
            margin *= enlargement;
            scale *= enlargement;
        }
    }
    auto found = measure(models, working, *boxes);
    SIMKIOSK_TRY(found);
    FaceBox& box = found->box;
    box = {(box.left - margin) / scale, (box.top - margin) / scale, (box.right - margin) / scale,
           (box.bottom - margin) / scale, box.score};
    found->quality.faceHeight = box.height();
    return found;
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
