#include "vision/face/face_models.hpp"

#include <array>
#include <cmath>
#include <cstdlib>
#include <mutex>
#include <numbers>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include "vision/face/area_shrink.hpp"
#include "vision/face/mat_view.hpp"
#include "vision/face/model_files.hpp"

namespace simkiosk {

namespace {

// A net with the memory around it, which is used again for every picture.
struct Net {
    cv::dnn::Net net;
    cv::Mat input;  // 1 x channels x height x width, float
    std::vector<cv::String> outputNames;
    std::vector<cv::Mat> outputs;

    void run() {
        net.setInput(input);
        if (outputNames.size() == 1) {
            outputs.resize(1);
            outputs[0] = net.forward(outputNames[0]);  // the net's own memory, not a copy of it
        } else {
            net.forward(outputs, outputNames);
        }
    }
    // Checked before anything is read from it.
    void run(std::size_t expected) {
        run();
        if (outputs.empty() || outputs[0].total() != expected || outputs[0].type() != CV_32F) {
            throw std::runtime_error("unexpected output shape");
        }
    }
    const float* values(std::size_t output = 0) const { return outputs[output].ptr<float>(); }
};

}  // namespace

struct FaceModels::Nets {
    std::mutex oneAtATime;  // cv::dnn::Net keeps its activations
    Net detect;
    Net landmark;
    Net feature;
    Net liveness;
    Net eye;
    // Pictures on their way into a net.
    cv::Mat small;
    cv::Mat crop;
    cv::Mat grey;
    cv::Mat turned;
    AreaShrink shrink;

    Net& of(FaceNet which) {
        switch (which) {
            case FaceNet::Detect: return detect;
            case FaceNet::Landmark: return landmark;
            case FaceNet::Feature: return feature;
            case FaceNet::Liveness: return liveness;
            case FaceNet::Eye: return eye;
        }
        return detect;
    }
};

namespace {

constexpr double kDetectScoreMin = 0.65;
constexpr double kDetectOverlapMax = 0.4;
constexpr std::size_t kDetectCandidatesMax = 750;
constexpr std::size_t kDetectAnchors = 4420;
constexpr double kContextScale = 2.7;
constexpr int kLivenessSide = 128;
// A face that stands low in the picture, as of who sits, is no attack: with the crop merely pushed into the frame the
// net calls living faces below 0.6 of its height dead (0.4 and less; vision/docs/evaluation-pad.md).
constexpr double kContextShiftMost = 0.05;
constexpr double kEyeCropScale = 1.6;
constexpr double kTurnedSideMax = 4'096;  // pixels of a face turned upright

struct Layout {
    FaceNet net;
    const ModelFile& file;
    std::array<int, 4> input;
    std::vector<cv::String> outputs;
};

const std::array<Layout, 5>& layouts() {
    static const std::array<Layout, 5> kLayouts{
        Layout{FaceNet::Detect, kDetectModel, {1, 3, 240, 320}, {"scores", "boxes"}},
        Layout{FaceNet::Landmark, kLandmarkModel, {1, 1, 64, 64}, {}},
        Layout{FaceNet::Feature, kFeatureModel, {1, 3, 112, 112}, {}},
        Layout{FaceNet::Liveness, kLivenessModel, {1, 3, 128, 128}, {}},
        Layout{FaceNet::Eye, kEyeModel, {1, 1, 24, 24}, {}}};
    return kLayouts;
}

Result<void> loadNet(const std::string& folder, const Layout& layout, Net& net) {
    const auto bytes = readModelFile(folder, layout.file);
    SIMKIOSK_TRY(bytes);
    try {
        net.net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(bytes->data()), bytes->size());
        net.net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net.net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        net.input.create(4, layout.input.data(), CV_32F);
        net.outputNames = layout.outputs.empty() ? net.net.getUnconnectedOutLayersNames() : layout.outputs;
        return {};
    } catch (const cv::Exception& failure) {
        return fail(ErrorCode::Malformed, std::string(layout.file.name) + " does not load: " + failure.err);
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

// (pixel - mean) * scale, channel after channel, in the order the picture has them.
void fill(cv::Mat& input, const cv::Mat& picture, float scale, float mean) {
    const int channels = picture.channels();
    const auto plane = picture.total();
    SIMKIOSK_ASSERT(input.total() == plane * static_cast<std::size_t>(channels) && picture.isContinuous());
    const std::uint8_t* pixels = picture.ptr<std::uint8_t>();
    float* const target = input.ptr<float>();
    if (channels == 1) {
        for (std::size_t i = 0; i < plane; ++i) target[i] = (static_cast<float>(pixels[i]) - mean) * scale;
        return;
    }
    SIMKIOSK_ASSERT(channels == 3);
    float* const second = target + plane;
    float* const third = second + plane;
    for (std::size_t i = 0; i < plane; ++i) {
        target[i] = (static_cast<float>(pixels[3 * i]) - mean) * scale;
        second[i] = (static_cast<float>(pixels[3 * i + 1]) - mean) * scale;
        third[i] = (static_cast<float>(pixels[3 * i + 2]) - mean) * scale;
    }
}

// A square of side `side` around `centre`, edge pixels repeated where it leaves the picture.
void squareCrop(AreaShrink& shrink, const cv::Mat& frame, Point centre, double side, int outputSide, cv::Mat& crop) {
    const double scale = outputSide / side;
    const cv::Matx23d map(scale, 0, outputSide / 2.0 - centre.x * scale, 0, scale, outputSide / 2.0 - centre.y * scale);
    if (scale < 0.5) {
        // Averages when it shrinks much; bilinear sampling would alias.
        const cv::Rect wanted(cvRound(centre.x - side / 2), cvRound(centre.y - side / 2), cvRound(side), cvRound(side));
        const cv::Rect inside = wanted & cv::Rect(0, 0, frame.cols, frame.rows);
        if (inside == wanted && inside.area() > 0) {
            shrink.shrink(frame(inside), crop, {outputSide, outputSide});
            return;
        }
    }
    cv::warpAffine(frame, crop, map, {outputSide, outputSide}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
}

// What lies outside the frame looks as its edge does.
void resizeBeyondEdges(const cv::Mat& frame, const PixelRect& from, int outputSide, cv::Mat& to) {
    const cv::Rect wanted(from.x, from.y, from.width, from.height);
    if ((wanted & cv::Rect(0, 0, frame.cols, frame.rows)) == wanted) {
        cv::resize(frame(wanted), to, {outputSide, outputSide});
        return;
    }
    const double x = static_cast<double>(from.width) / outputSide;
    const double y = static_cast<double>(from.height) / outputSide;
    const cv::Matx23d map(x, 0, from.x + 0.5 * x - 0.5, 0, y, from.y + 0.5 * y - 0.5);
    cv::warpAffine(frame, to, map, {outputSide, outputSide}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
}

double softmaxAt(const float* values, std::size_t count, std::size_t index) {
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += std::exp(static_cast<double>(values[i] - values[index]));
    return 1 / sum;
}

// Where every row of the small picture falls on the middle of an odd number of rows, only these are looked at: to the
// bit what cv::resize makes of all of them, which reads the next row too and gives it no weight.
cv::Mat rowsThatCount(const cv::Mat& frame, int rows) {
    const int ratio = frame.rows / rows;
    if (frame.rows % rows != 0 || ratio % 2 == 0) return frame;
    return {rows, frame.cols, frame.type(), const_cast<std::uint8_t*>(frame.ptr(ratio / 2)), frame.step * ratio};
}

// The net wants 4:3. A portrait squeezed into it hides its face: it gets a margin instead; 16:9 is squeezed, as the
// net was measured.
void detectIn(Net& net, cv::Mat& small, const cv::Mat& frame, std::vector<FaceBox>& boxes) {
    constexpr int kWidth = 320;
    constexpr int kHeight = 240;
    const double widthWithMargin = std::max<double>(frame.cols, frame.rows * 4 / 3.0);
    const double margin = (widthWithMargin - frame.cols) / 2;
    const int used = std::max(1, cvRound(kWidth * frame.cols / widthWithMargin));
    small.create(kHeight, kWidth, CV_8UC3);
    if (used < kWidth) small.setTo(cv::Scalar::all(127));
    cv::Mat part = small(cv::Rect((kWidth - used) / 2, 0, used, kHeight));
    cv::resize(rowsThatCount(frame, kHeight), part, part.size());
    fill(net.input, small, 1 / 128.0F, 127);
    net.run(kDetectAnchors * 2);
    if (net.outputs.size() != 2 || net.outputs[1].total() != kDetectAnchors * 4) {
        throw std::runtime_error("unexpected output shape");
    }
    const float* scores = net.values(0);
    const float* corners = net.values(1);
    boxes.clear();
    for (std::size_t i = 0; i < kDetectAnchors && boxes.size() < kDetectCandidatesMax; ++i) {
        const double score = scores[2 * i + 1];
        if (!(score >= kDetectScoreMin)) continue;
        const float* corner = corners + 4 * i;
        const FaceBox box{corner[0] * widthWithMargin - margin, static_cast<double>(corner[1]) * frame.rows,
                          corner[2] * widthWithMargin - margin, static_cast<double>(corner[3]) * frame.rows, score};
        if (box.width() > 1 && box.height() > 1) boxes.push_back(box);
    }
    boxes = suppressOverlaps(std::move(boxes), kDetectOverlapMax);
}

void alignInto(cv::Mat& crop, const Image& image, const Landmarks& landmarks) {
    const Similarity map = similarityBetween(fivePoints(landmarks), alignedFivePoints());
    const cv::Matx23d matrix(map.a, -map.b, map.tx, map.b, map.a, map.ty);
    cv::warpAffine(matView(image), crop, matrix, {112, 112}, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
}

Landmarks landmarksIn(Net& net, AreaShrink& shrink, cv::Mat& crop, cv::Mat& grey, const cv::Mat& frame, Point centre,
                      double side) {
    squareCrop(shrink, frame, centre, side, 64, crop);
    cv::cvtColor(crop, grey, cv::COLOR_BGR2GRAY);
    fill(net.input, grey, 1 / 256.0F, 0);
    net.run(136);
    Landmarks result;
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = {centre.x - side / 2 + net.values()[2 * i] * side,
                     centre.y - side / 2 + net.values()[2 * i + 1] * side};
    }
    return result;
}

// The net's own memory: to be overwritten when read.
std::span<float, Embedding::kLength> runFeature(Net& net, const cv::Mat& aligned) {
    fill(net.input, aligned, 1 / 128.0F, 127);
    net.run(Embedding::kLength);
    return std::span<float, Embedding::kLength>(net.outputs[0].ptr<float>(), Embedding::kLength);
}

}  // namespace

FaceModels::FaceModels(std::unique_ptr<Nets> nets) : m_nets(std::move(nets)) {}
FaceModels::~FaceModels() = default;

Result<std::shared_ptr<FaceModels>> FaceModels::load(const std::string& folder, int threads) {
    SIMKIOSK_TRY(templatesCanBeLocked());
    cv::setNumThreads(threads);
    auto nets = std::make_unique<Nets>();
    for (const Layout& layout : layouts()) SIMKIOSK_TRY(loadNet(folder, layout, nets->of(layout.net)));
    return std::shared_ptr<FaceModels>(new FaceModels(std::move(nets)));
}

Result<std::vector<FaceBox>> FaceModels::detect(const Image& image) {
    std::vector<FaceBox> boxes;
    SIMKIOSK_TRY(detect(image, boxes));
    return boxes;
}

Result<void> FaceModels::detect(const Image& image, std::vector<FaceBox>& boxes) {
    return guarded<void>(m_nets->oneAtATime, [&]() -> Result<void> {
        detectIn(m_nets->detect, m_nets->small, matView(image), boxes);
        return {};
    });
}

Result<Landmarks> FaceModels::landmarks(const Image& image, const FaceBox& box) {
    return guarded<Landmarks>(m_nets->oneAtATime, [&] {
        Nets& nets = *m_nets;
        return landmarksIn(nets.landmark, nets.shrink, nets.crop, nets.grey, matView(image), box.centre(),
                           std::max(1.0, box.height()));
    });
}

Result<Landmarks> FaceModels::landmarksTwice(const Image& image, const FaceBox& box) {
    auto landmarks = this->landmarks(image, box);
    SIMKIOSK_TRY(landmarks);
    return guarded<Landmarks>(m_nets->oneAtATime, [&] {
        Nets& nets = *m_nets;
        const double side = std::clamp(box.height(), 1.0, kTurnedSideMax);
        const double room = std::ceil(side) + 2;
        const Point from = box.centre();
        const Point to{room / 2, room / 2};
        const double angle = rollDegrees(*landmarks) * std::numbers::pi / 180;
        const double c = std::cos(angle);
        const double s = std::sin(angle);
        const cv::Matx23d turn(c, s, to.x - c * from.x - s * from.y, -s, c, to.y + s * from.x - c * from.y);
        cv::warpAffine(matView(image), nets.turned, turn, cv::Size(cvRound(room), cvRound(room)), cv::INTER_LINEAR,
                       cv::BORDER_REPLICATE);
        const Landmarks upright = landmarksIn(nets.landmark, nets.shrink, nets.crop, nets.grey, nets.turned, to, side);
        for (std::size_t i = 0; i < upright.size(); ++i) {
            const double x = upright[i].x - to.x;
            const double y = upright[i].y - to.y;
            Point& point = (*landmarks)[i];
            point = {(point.x + from.x + c * x - s * y) / 2, (point.y + from.y + s * x + c * y) / 2};
        }
        return *landmarks;
    });
}

Result<Embedding> FaceModels::embed(const Image& image, const Landmarks& landmarks) {
    Embedding embedding;
    SIMKIOSK_TRY(embed(image, landmarks, embedding));
    return embedding;
}

Result<void> FaceModels::embed(const Image& image, const Landmarks& landmarks, Embedding& embedding) {
    return guarded<void>(m_nets->oneAtATime, [&]() -> Result<void> {
        Nets& nets = *m_nets;
        alignInto(nets.crop, image, landmarks);
        const std::span<float, Embedding::kLength> raw = runFeature(nets.feature, nets.crop);
        embedding.become(raw);
        // The net's own copy of the template; its last three layers share this memory.
        std::ranges::fill(raw, 0.F);
        return {};
    });
}

Result<double> FaceModels::liveScore(const Image& image, const FaceBox& box) {
    return guarded<double>(m_nets->oneAtATime, [&] {
        Net& net = m_nets->liveness;
        const cv::Mat frame = matView(image);
        const PixelRect crop = followingCrop(box, kContextScale, kContextShiftMost, frame.cols, frame.rows);
        resizeBeyondEdges(frame, crop, kLivenessSide, m_nets->crop);
        fill(net.input, m_nets->crop, 1, 0);
        net.run(3);
        return softmaxAt(net.values(), 3, 0);
    });
}

Result<EyesOpen> FaceModels::eyesOpen(const Image& image, const Landmarks& landmarks) {
    return guarded<EyesOpen>(m_nets->oneAtATime, [&] {
        const auto open = [&](std::size_t first) {
            const auto& l = landmarks;
            const Point centre{(l[first + 1].x + l[first + 2].x + l[first + 4].x + l[first + 5].x) / 4,
                               (l[first + 1].y + l[first + 2].y + l[first + 4].y + l[first + 5].y) / 4};
            const double side = std::max(4.0, std::abs(l[first + 3].x - l[first].x) * kEyeCropScale);
            squareCrop(m_nets->shrink, matView(image), centre, side, 24, m_nets->crop);
            cv::cvtColor(m_nets->crop, m_nets->grey, cv::COLOR_BGR2GRAY);
            fill(m_nets->eye.input, m_nets->grey, 1 / 255.0F, 0);
            m_nets->eye.run(2);
            return softmaxAt(m_nets->eye.values(), 2, 1);
        };
        return EyesOpen{open(36), open(42)};
    });
}

Result<void> FaceModels::forget() {
    return guarded<void>(m_nets->oneAtATime, [&]() -> Result<void> {
        for (cv::Mat* picture : {&m_nets->small, &m_nets->crop, &m_nets->grey, &m_nets->turned}) {
            if (!picture->empty()) picture->setTo(0);
        }
        m_nets->shrink.forget();
        for (const Layout& layout : layouts()) {
            Net& net = m_nets->of(layout.net);
            net.input.setTo(0);
            net.run();
        }
        return {};
    });
}

Result<void> FaceModels::repeat(FaceNet which) {
    return guarded<void>(m_nets->oneAtATime, [&]() -> Result<void> {
        m_nets->of(which).run();
        return {};
    });
}

std::string modelFolder(const std::string& fallback) {
    const char* named = std::getenv("SIMKIOSK_MODELS");
    return named != nullptr && *named != '\0' ? named : fallback;
}

}  // namespace simkiosk
