#include "vision/presentation.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "vision/image_file.hpp"
#include "vision/video_file.hpp"

namespace simkiosk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFramesMax = 600;
constexpr std::size_t kFilesMax = 20'000;
constexpr int kSideMin = 16;
constexpr int kSequenceFramesMin = 3;

// "frame2" before "frame10": digits count as numbers.
bool inOrder(const std::string& a, const std::string& b) {
    std::size_t i = 0;
    std::size_t j = 0;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto number = [&](const std::string& text, std::size_t& at) {
        while (at < text.size() && text[at] == '0') ++at;
        const std::size_t begin = at;
        while (at < text.size() && digit(text[at])) ++at;
        return text.substr(begin, at - begin);
    };
    while (i < a.size() && j < b.size()) {
        if (digit(a[i]) && digit(b[j])) {
            const std::string x = number(a, i);
            const std::string y = number(b, j);
            if (x != y) return x.size() != y.size() ? x.size() < y.size() : x < y;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.size() - i < b.size() - j;
}

bool picture(const fs::path& path) {
    std::string extension = path.extension();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension == ".jpg" || extension == ".jpeg" || extension == ".png" || extension == ".webp";
}

Result<std::vector<std::string>> picturesIn(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (!picture(at->path())) continue;
        names.push_back(at->path().filename());
        if (names.size() > kFilesMax) return fail(ErrorCode::Unsupported, "the folder holds more than 20,000 pictures");
    }
    if (error) return fail(ErrorCode::NotFound, "the folder cannot be read");
    if (names.empty()) return fail(ErrorCode::NotFound, "the folder holds no pictures (jpg, png, webp)");
    std::ranges::sort(names, inOrder);
    return names;
}

Result<PresentationReport> judgeFolder(PresentationJudge& judge, const std::string& folder) {
    const auto names = picturesIn(folder);
    SIMKIOSK_TRY(names);
    const std::size_t taken = std::min(kFramesMax, names->size());
    std::optional<Error> unreadable;
    std::size_t read = 0;
    for (std::size_t i = 0; i < taken; ++i) {
        const std::string& name = (*names)[i * names->size() / taken];
        const auto image = loadImage(folder + "/" + name);
        auto added = image ? judge.add(*image, name) : std::unexpected(image.error());
        if (added) {
            ++read;
            continue;
        }
        if (added.error().code == ErrorCode::Internal) return std::unexpected(added.error());
        judge.addUnreadable(name, added.error().message);
        if (!unreadable) unreadable = Error{added.error().code, name + ": " + added.error().message};
    }
    if (read == 0) return std::unexpected(*unreadable);
    return judge.report(names->size() > 1);
}

Result<PresentationReport> judgeVideo(PresentationJudge& judge, const std::string& path) {
    auto video = VideoFile::open(path);
    SIMKIOSK_TRY(video);
    for (std::size_t i = 0; i < kFramesMax; ++i) {
        const auto image = (*video)->next(kFramesMax);
        SIMKIOSK_TRY(image);
        if (!*image) break;
        SIMKIOSK_TRY(judge.add(**image, std::to_string(i)));
    }
    return judge.report(true);
}

}  // namespace

PresentationJudge::PresentationJudge(FaceModels& models, const FaceThresholds& thresholds)
    : m_models(models), m_thresholds(thresholds), m_pad(thresholds.pad) {}

const char* PresentationJudge::hindranceOf(const FaceQuality& quality, double context) const {
    const PadThresholds& limits = m_thresholds.pad;
    if (context < limits.stillContextMin) return "too_close";
    if (quality.faceHeight < limits.stillFaceHeightMin) return "too_far";
    if (quality.brightness < limits.stillBrightnessMin) return "too_dark";
    if (quality.overexposed > limits.stillOverexposedMax) return "too_bright";
    if (quality.sharpness < limits.stillSharpnessMin) return "blurred";
    if (std::abs(quality.noseOffset) > limits.stillNoseOffsetMax) return "not_frontal";
    return "";
}

Result<void> PresentationJudge::add(const Image& image, std::string name) {
    if (std::min(image.width, image.height) < kSideMin) {
        return fail(ErrorCode::Unsupported, "the picture has less than 16 pixels on a side");
    }
    PresentationFrame frame;
    frame.name = std::move(name);
    frame.hindrance = "no_face";
    if (m_repeated.seenBefore(image)) {
        ++m_repeatedFrames;
        frame.hindrance = "repeated";
        m_frames.push_back(std::move(frame));
        return {};
    }
    const auto boxes = m_models.detect(image);
    SIMKIOSK_TRY(boxes);
    frame.faces = static_cast<int>(boxes->size());
    if (!boxes->empty()) {
        SIMKIOSK_TRY(measure(image, *std::ranges::max_element(*boxes, {}, &FaceBox::height), frame));
    }
    m_frames.push_back(std::move(frame));
    return {};
}

void PresentationJudge::addUnreadable(std::string name, std::string error) {
    PresentationFrame frame;
    frame.name = std::move(name);
    frame.hindrance = "unreadable";
    frame.error = std::move(error);
    m_frames.push_back(std::move(frame));
}

Result<void> PresentationJudge::measure(const Image& image, const FaceBox& box, PresentationFrame& frame) {
    const auto landmarks = m_models.landmarks(image, box);
    SIMKIOSK_TRY(landmarks);
    frame.quality = measureQuality(image, box, *landmarks);
    const double context = std::min(image.width / box.width(), image.height / box.height());
    frame.hindrance = hindranceOf(frame.quality, context);
    const auto live = m_models.liveScore(image, box);
    SIMKIOSK_TRY(live);
    frame.liveScore = *live;
    frame.gridPeak = m_spectrum.peak(image, box);
    if (m_first) frame.plane = fitPlane(*m_first, *landmarks);
    const bool usable = *frame.hindrance == '\0';
    if (usable && !m_first) m_first = *landmarks;
    m_usable += usable ? 1 : 0;
    PadObservation seen;
    seen.frontal = usable;
    seen.liveScore = *live;
    if (usable) seen.gridPeak = frame.gridPeak;
    seen.landmarks = *landmarks;
    seen.surround = m_surround.observe(image, box, *landmarks);
    m_pad.add(seen);
    return {};
}

PresentationReport PresentationJudge::report(bool sequence) const {
    PresentationReport report;
    report.usableFrames = m_usable;
    report.frames = m_frames;
    report.scored = m_usable > 0;
    // Of a folder of two pictures no third can be asked for.
    const int framesMin = std::min(kSequenceFramesMin, std::max(1, static_cast<int>(m_frames.size())));
    report.pad = m_pad.assess(sequence ? framesMin : 1);
    report.reason = report.pad.reason;
    const bool frozen = sequence && m_repeatedFrames > m_thresholds.pad.identicalFramesMax;
    if (frozen && report.pad.state != PadState::Attack) {
        report.pad.state = PadState::Undecided;
        report.reason = "frozen_stream";
    } else if (report.pad.state == PadState::Undecided && m_usable == 0 && !m_frames.empty()) {
        report.reason = m_frames.back().hindrance;
    }
    return report;
}

Result<PresentationReport> judgePresentation(FaceModels& models, const std::string& path,
                                             const FaceThresholds& thresholds) {
    PresentationJudge judge(models, thresholds);
    std::error_code error;
    if (fs::is_directory(path, error)) return judgeFolder(judge, path);
    if (!fs::is_regular_file(path, error))
        return fail(ErrorCode::NotFound, "there is no such picture, folder or video");
    if (VideoFile::looksLikeVideo(path)) return judgeVideo(judge, path);
    const auto image = loadImage(path);
    SIMKIOSK_TRY(image);
    SIMKIOSK_TRY(judge.add(*image, fs::path(path).filename()));
    return judge.report(false);
}

}  // namespace simkiosk
