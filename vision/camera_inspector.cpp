#include "vision/camera_inspector.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

#include "platform/base/log.hpp"
#include "vision/frame_pipeline.hpp"
#include "vision/newest_report.hpp"

namespace simkiosk {
namespace {

constexpr std::chrono::milliseconds frameWait{500};
constexpr Duration cameraGoneAfter = std::chrono::seconds(6);
constexpr Duration rateOver = std::chrono::seconds(3);

using Reports = NewestReport<CameraReport>;

// The camera counts its frames, so those that vision skipped count too.
class FrameRate {
   public:
    double with(std::uint64_t number, Instant at) {
        m_seen.push_back({number, at});
        while (m_seen.size() > 2 && at - m_seen.front().at > rateOver) m_seen.pop_front();
        const auto& first = m_seen.front();
        const double seconds = std::chrono::duration<double>(at - first.at).count();
        return seconds > 0 ? static_cast<double>(number - first.number) / seconds : 0;
    }

   private:
    struct Seen {
        std::uint64_t number = 0;
        Instant at;
    };
    std::deque<Seen> m_seen;
};

// Everything one look needs, owned by it: the task that waits may go at any time.
struct Inspection {
    const Clock& clock;
    std::shared_ptr<CameraSource> camera;
    std::shared_ptr<FaceModels> models;
    QualityThresholds thresholds;
    std::chrono::milliseconds limit;
    std::shared_ptr<Reports> reports;
};

Result<CameraReport> measure(const Inspection& inspection, const Image& image, std::vector<FaceBox>& boxes,
                             FaceQualityMeter& meter) {
    CameraReport report{.width = image.width, .height = image.height, .gates = {}};
    auto& models = *inspection.models;
    SIMKIOSK_TRY(models.detect(image, boxes));
    report.faces = facesAmong(boxes);
    if (boxes.empty()) return report;
    const auto largest = *std::ranges::max_element(boxes, {}, &FaceBox::height);
    const auto landmarks = models.landmarks(image, largest);
    SIMKIOSK_TRY(landmarks);
    auto quality = meter.measure(image, largest, *landmarks);
    const auto eyes = models.eyesOpen(image, *landmarks);
    SIMKIOSK_TRY(eyes);
    quality.eyesOpen = std::min(eyes->left, eyes->right);
    report.gates = gatesOf(quality, inspection.thresholds);
    return report;
}

Result<void> watch(const Inspection& inspection) {
    const CameraUse use(inspection.camera);
    const Instant end = inspection.clock.now() + inspection.limit;
    Instant lastFrame = inspection.clock.now();
    std::uint64_t number = inspection.camera->newest().number;
    std::vector<FaceBox> boxes;
    FaceQualityMeter meter;
    FrameRate rate;
    while (inspection.clock.now() < end && !inspection.reports->stopped()) {
        const auto frame = inspection.camera->waitForFrame(number, frameWait);
        if (!frame) {
            if (inspection.clock.now() - lastFrame > cameraGoneAfter)
                return fail(ErrorCode::Disconnected, "the camera gives no pictures");
            continue;
        }
        number = frame->number;
        lastFrame = inspection.clock.now();
        auto report = measure(inspection, *frame->image, boxes, meter);
        SIMKIOSK_TRY(report);
        report->framesPerSecond = rate.with(number, frame->capturedAt);
        inspection.reports->say(std::move(*report));
    }
    return {};
}

}  // namespace

std::vector<CameraGate> gatesOf(const FaceQuality& quality, const QualityThresholds& t) {
    const double scale = std::max(1.0, quality.frameHeight / 720);
    return {{GateKind::FaceHeight, quality.faceHeight, t.faceHeightMin * scale,
             t.faceHeightMaxFraction * quality.frameHeight, quality.frameHeight},
            {GateKind::Beside, std::abs(quality.besideMiddle), 0, t.centreOffsetMax, 0.5},
            {GateKind::Margin, std::min(quality.marginAbove, quality.marginBelow), t.edgeMarginMin, 0.5, 0.5},
            {GateKind::Turn, std::abs(quality.noseOffset), 0, t.noseOffsetMax, 3 * t.noseOffsetMax},
            {GateKind::Nod, quality.noseDrop, t.noseDropMin, t.noseDropMax, 1},
            {GateKind::Tilt, std::abs(quality.rollDegrees), 0, t.rollDegreesMax, 3 * t.rollDegreesMax},
            {GateKind::Brightness, quality.brightness, t.brightnessMin, t.brightnessMax, 255},
            {GateKind::Overexposed, quality.overexposed, 0, t.overexposedMax, 1},
            {GateKind::Sharpness, quality.sharpness, t.sharpnessMin, 1e9, 8 * t.sharpnessMin},
            {GateKind::Evenness, quality.unevenness, 0, t.unevennessMax, 1},
            {GateKind::EyeGlare, quality.eyeGlare, 0, t.eyeGlareMax, 1},
            {GateKind::EyesOpen, quality.eyesOpen, t.eyesOpenMin, 1, 1},
            {GateKind::Covering, quality.covering, 0, t.coveringMax, 1}};
}

Task<Result<void>> inspectCamera(Worker& worker, const Clock& clock, std::shared_ptr<CameraSource> camera,
                                 std::shared_ptr<FaceModels> models, QualityThresholds thresholds,
                                 std::chrono::milliseconds limit, std::function<void(CameraReport)> onReport) {
    const auto reports = std::make_shared<Reports>(worker, std::move(onReport), std::equal_to<CameraReport>());
    const StopWhenGone<CameraReport> guard(reports);
    const std::shared_ptr<const Inspection> inspection(
        new Inspection{clock, std::move(camera), std::move(models), thresholds, limit, reports});
    std::function<Result<void>()> work = [inspection] {
        auto watched = watch(*inspection);
        // The nets keep nothing of whoever stood there.
        const auto forgotten = inspection->models->forget();
        if (!forgotten) logError("face.forget", "The face nets could not be cleared after a camera view");
        return watched;
    };
    co_return co_await runOn<Result<void>>(worker, std::move(work));
}

}  // namespace simkiosk
