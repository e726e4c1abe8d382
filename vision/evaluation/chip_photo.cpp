#include "vision/evaluation/chip_photo.hpp"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"
#include "vision/image_file.hpp"

namespace simkiosk {
namespace {

constexpr int kWidth = 102;
constexpr int kHeight = 126;
// GA 490: the head takes about two thirds of the photo's height; the box reaches from chin to hairline.
constexpr double kPhotoPerFace = 1.75;
constexpr double kFaceCentreFromTop = 0.53;

cv::Mat framedAsOnADocument(const cv::Mat& picture, const FaceBox& box) {
    const double height = box.height() * kPhotoPerFace;
    const double scale = kHeight / height;
    const Point centre = box.centre();
    const double left = centre.x - height * kWidth / kHeight / 2;
    const double top = centre.y - height * kFaceCentreFromTop;
    // Averages first where it shrinks, as a scanner does; sampling alone would alias.
    cv::Mat small;
    const double reduction = std::min(1.0, scale);
    cv::resize(picture, small, {}, reduction, reduction, reduction < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    const double rest = scale / reduction;
    const cv::Matx23d map(rest, 0, -left * scale, 0, rest, -top * scale);
    cv::Mat photo;
    cv::warpAffine(small, photo, map, {kWidth, kHeight}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                   cv::Scalar(238, 236, 232));
    return photo;
}

}  // namespace

std::optional<ChipPhoto> chipPhotoNamed(std::string_view name) {
    if (name == "webp") return ChipPhoto::Webp;
    if (name == "jpeg") return ChipPhoto::Jpeg;
    return std::nullopt;
}

Result<Image> reducedToChipPhoto(FaceModels& models, const Image& picture, ChipPhoto kind) {
    const auto found = findFace(models, picture);
    SIMKIOSK_TRY(found);
    try {
        const cv::Mat photo = framedAsOnADocument(matView(picture), found->box);
        Bytes file;
        if (kind == ChipPhoto::Webp) {
            cv::imencode(".webp", photo, file, {cv::IMWRITE_WEBP_QUALITY, 20});
        } else {
            cv::imencode(".jpg", photo, file, {cv::IMWRITE_JPEG_QUALITY, 30});
        }
        return decodeImage(file);
    } catch (const std::exception& failure) {
        return fail(ErrorCode::Internal, std::string("chip photo: ") + failure.what());
    }
}

}  // namespace simkiosk
