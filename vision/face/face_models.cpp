#include "vision/face/face_models.hpp"

#include <cmath>
#include <cstdlib>
#include <mutex>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"
#include "vision/face/model_files.hpp"

namespace simkiosk {

struct FaceModels::Nets {
    std::mutex oneAtATime;  // cv::dnn::Net keeps its activations
    cv::dnn::Net detect;
    cv::dnn::Net landmark;
    cv::dnn::Net feature;
    cv::dnn::Net liveness;
    cv::dnn::Net eye;
};

namespace {

constexpr double kDetectScoreMin = 0.65;
constexpr double kDetectOverlapMax = 0.4;
constexpr int kDetectCandidatesMax = 750;
constexpr double kContextScale = 2.7;
constexpr double kEyeCropScale = 1.6;

Result<cv::dnn::Net> loadNet(const std::string& folder, const ModelFile& file) {
    const auto bytes = readModelFile(folder, file);
    SIMKIOSK_TRY(bytes);
    try {
        cv::dnn::Net net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(bytes->data()), bytes->size());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        return net;
    } catch (const cv::Exception& failure) {
        return fail(ErrorCode::Malformed, std::string(file.name) + " does not load: " + failure.err);
    }
}

// OpenCV reports by exception; this is the one edge where they become values.
template <typename T, typename Work>
Result<T> guarded(std::mutex& mutex, Work work) {
    const std::lock_guard lock(mutex);
    try {
        return work();
    } catch (const std::exception& failure) {
        return fail(ErrorCode::Internal, std::string("face net: ") + failure.what());
    }
}

// A square of side `side` around `centre`, edge pixels repeated where it leaves the picture.
cv::Mat squareCrop(const cv::Mat& frame, Point centre, double side, int outputSide) {
    const double scale = outputSide / side;
    const cv::Matx23d map(scale, 0, outputSide / 2.0 - centre.x * scale, 0, scale, outputSide / 2.0 - centre.y * scale);
    if (scale < 0.5) {
        // Averages when it shrinks much; bilinear sampling would alias.
        const cv::Rect wanted(cvRound(centre.x - side / 2), cvRound(centre.y - side / 2), cvRound(side), cvRound(side));
        const cv::Rect inside = wanted & cv::Rect(0, 0, frame.cols, frame.rows);
        if (inside == wanted && inside.area() > 0) {
            cv::Mat crop;
            cv::resize(frame(inside), crop, {outputSide, outputSide}, 0, 0, cv::INTER_AREA);
            return crop;
        }
    }
    cv::Mat crop;
    cv::warpAffine(frame, crop, map, {outputSide, outputSide}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return crop;
}

cv::Mat grey(const cv::Mat& bgr) {
    cv::Mat result;
    cv::cvtColor(bgr, result, cv::COLOR_BGR2GRAY);
    return result;
}

cv::Mat run(cv::dnn::Net& net, const cv::Mat& blob, std::size_t expected) {
    net.setInput(blob);
    cv::Mat output = net.forward();
    if (output.total() != expected || output.type() != CV_32F) throw std::runtime_error("unexpected output shape");
    return output;
}

double softmaxAt(const cv::Mat& output, std::size_t index) {
    const auto* values = output.ptr<float>();
    double sum = 0;
    for (std::size_t i = 0; i < output.total(); ++i) sum += std::exp(static_cast<double>(values[i] - values[index]));
    return 1 / sum;
}

std::vector<FaceBox> detectIn(cv::dnn::Net& net, const cv::Mat& frame) {
    // The net wants 4:3. A portrait squeezed into it hides its face: it gets a margin instead; 16:9 is squeezed, as
    // the net was measured.
    cv::Mat padded = frame;
    int left = 0;
    if (frame.cols < frame.rows * 4 / 3) {
        left = (frame.rows * 4 / 3 - frame.cols) / 2;
        cv::copyMakeBorder(frame, padded, 0, 0, left, left, cv::BORDER_CONSTANT, cv::Scalar::all(127));
    }
    const cv::Mat blob =
        cv::dnn::blobFromImage(padded, 1 / 128.0, {320, 240}, cv::Scalar::all(127), false, false, CV_32F);
    net.setInput(blob);
    std::vector<cv::Mat> outputs;
    net.forward(outputs, std::vector<cv::String>{"scores", "boxes"});
    if (outputs.size() != 2 || outputs[0].total() * 2 != outputs[1].total()) {
        throw std::runtime_error("unexpected output shape");
    }
    const auto* scores = outputs[0].ptr<float>();
    const auto* corners = outputs[1].ptr<float>();
    std::vector<FaceBox> boxes;
    for (std::size_t i = 0; i < outputs[0].total() / 2 && boxes.size() < kDetectCandidatesMax; ++i) {
        const double score = scores[2 * i + 1];
        if (!(score >= kDetectScoreMin)) continue;
        const float* corner = corners + 4 * i;
        const FaceBox box{corner[0] * padded.cols - left, static_cast<double>(corner[1]) * padded.rows,
                          corner[2] * padded.cols - left, static_cast<double>(corner[3]) * padded.rows, score};
        if (box.width() > 1 && box.height() > 1) boxes.push_back(box);
    }
    return suppressOverlaps(std::move(boxes), kDetectOverlapMax);
}

Landmarks landmarksIn(cv::dnn::Net& net, const cv::Mat& frame, const FaceBox& box) {
    const double side = std::max(1.0, box.height());
    const cv::Mat crop = grey(squareCrop(frame, box.centre(), side, 64));
    const cv::Mat output = run(net, cv::dnn::blobFromImage(crop, 1 / 256.0), 136);
    const auto* values = output.ptr<float>();
    Landmarks result;
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = {box.centre().x - side / 2 + values[2 * i] * side,
                     box.centre().y - side / 2 + values[2 * i + 1] * side};
    }
    return result;
}

Embedding embedIn(cv::dnn::Net& net, const cv::Mat& frame, const Landmarks& landmarks) {
    const Similarity map = similarityBetween(fivePoints(landmarks), alignedFivePoints());
    const cv::Matx23d matrix(map.a, -map.b, map.tx, map.b, map.a, map.ty);
    cv::Mat aligned;
    cv::warpAffine(frame, aligned, matrix, {112, 112}, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    cv::Mat output = run(net, cv::dnn::blobFromImage(aligned, 1 / 128.0, {}, cv::Scalar::all(127)), 512);
    const Embedding embedding(std::span<const float, 512>(output.ptr<float>(), 512));
    aligned.setTo(0);
    return embedding;
}

double eyeOpenIn(cv::dnn::Net& net, const cv::Mat& frame, const Landmarks& l, std::size_t first) {
    const Point centre{(l[first + 1].x + l[first + 2].x + l[first + 4].x + l[first + 5].x) / 4,
                       (l[first + 1].y + l[first + 2].y + l[first + 4].y + l[first + 5].y) / 4};
    const double side = std::max(4.0, std::abs(l[first + 3].x - l[first].x) * kEyeCropScale);
    const cv::Mat crop = grey(squareCrop(frame, centre, side, 24));
    return softmaxAt(run(net, cv::dnn::blobFromImage(crop, 1 / 255.0), 2), 1);
}

}  // namespace

FaceModels::FaceModels(std::unique_ptr<Nets> nets) : m_nets(std::move(nets)) {}
FaceModels::~FaceModels() = default;

Result<std::shared_ptr<FaceModels>> FaceModels::load(const std::string& folder) {
    // One core for vision: the others belong to the screen and the machine (figures in vision/README.md).
    cv::setNumThreads(1);
    auto nets = std::make_unique<Nets>();
    for (auto& [net, file] : {std::pair<cv::dnn::Net&, const ModelFile&>(nets->detect, kDetectModel),
                              {nets->landmark, kLandmarkModel},
                              {nets->feature, kFeatureModel},
                              {nets->liveness, kLivenessModel},
                              {nets->eye, kEyeModel}}) {
        auto loaded = loadNet(folder, file);
        SIMKIOSK_TRY(loaded);
        net = std::move(*loaded);
    }
    return std::shared_ptr<FaceModels>(new FaceModels(std::move(nets)));
}

Result<std::vector<FaceBox>> FaceModels::detect(const Image& image) {
    return guarded<std::vector<FaceBox>>(m_nets->oneAtATime, [&] { return detectIn(m_nets->detect, matView(image)); });
}

Result<Landmarks> FaceModels::landmarks(const Image& image, const FaceBox& box) {
    return guarded<Landmarks>(m_nets->oneAtATime, [&] { return landmarksIn(m_nets->landmark, matView(image), box); });
}

Result<Embedding> FaceModels::embed(const Image& image, const Landmarks& landmarks) {
    return guarded<Embedding>(m_nets->oneAtATime, [&] { return embedIn(m_nets->feature, matView(image), landmarks); });
}

Result<double> FaceModels::liveScore(const Image& image, const FaceBox& box) {
    return guarded<double>(m_nets->oneAtATime, [&] {
        const cv::Mat frame = matView(image);
        const PixelRect crop = contextCrop(box, kContextScale, frame.cols, frame.rows);
        cv::Mat input;
        cv::resize(frame(cv::Rect(crop.x, crop.y, crop.width, crop.height)), input, {128, 128});
        return softmaxAt(run(m_nets->liveness, cv::dnn::blobFromImage(input), 3), 0);
    });
}

Result<EyesOpen> FaceModels::eyesOpen(const Image& image, const Landmarks& landmarks) {
    return guarded<EyesOpen>(m_nets->oneAtATime, [&] {
        const cv::Mat frame = matView(image);
        return EyesOpen{eyeOpenIn(m_nets->eye, frame, landmarks, 36), eyeOpenIn(m_nets->eye, frame, landmarks, 42)};
    });
}

std::string modelFolder(const std::string& fallback) {
    const char* named = std::getenv("SIMKIOSK_MODELS");
    return named != nullptr && *named != '\0' ? named : fallback;
}

}  // namespace simkiosk
