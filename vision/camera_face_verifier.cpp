#include "vision/camera_face_verifier.hpp"

#include <atomic>
#include <cmath>
#include <mutex>

#include "platform/base/log.hpp"
#include "vision/camera/image_pool.hpp"
#include "vision/compare_faces.hpp"
#include "vision/frame_pipeline.hpp"
#include "vision/mirror.hpp"
#include "vision/newest_report.hpp"

namespace simkiosk {
namespace {

constexpr std::chrono::milliseconds kFrameWait{500};
constexpr std::chrono::milliseconds kStatusWait{4'000};
// A camera that refuses is not waited for as one that is slow to begin.
constexpr std::chrono::milliseconds kRefusalWait{1'500};
// Longer than one reconnection: a stream that hiccups is not a camera that is gone.
constexpr Duration kCameraGoneAfter = std::chrono::seconds(6);
constexpr double kProgressStep = 0.02;

using ProgressReport = NewestReport<FaceProgress>;

bool nearlySame(const FaceProgress& one, const FaceProgress& other) {
    return one.guidance == other.guidance && std::abs(one.progress - other.progress) < kProgressStep;
}

// Everything one check needs, owned by it: the verifier and the waiting task may go at any time.
struct Attempt {
    const Clock& clock;
    std::shared_ptr<CameraSource> camera;
    std::shared_ptr<FaceModels> models;
    FaceThresholds thresholds;
    Image document;
    std::chrono::milliseconds timeLimit;
    std::array<std::uint8_t, 8> random{};
    std::shared_ptr<ProgressReport> report;

    ~Attempt() { wipe(document.pixels); }
};

// The worker's loop: always the newest frame, whatever came in between is skipped.
Result<FaceVerdict> watch(const Attempt& attempt, FaceCheck& check, FramePipeline& pipeline) {
    const CameraUse use(attempt.camera);
    const Instant start = attempt.clock.now();
    const Instant end = start + attempt.timeLimit;
    Instant lastFrame = start;
    std::uint64_t number = attempt.camera->newest().number;
    while (attempt.clock.now() < end) {
        if (attempt.report->stopped()) return fail(ErrorCode::Cancelled, "the face check was given up");
        const auto frame = attempt.camera->waitForFrame(number, kFrameWait);
        if (!frame) {
            if (attempt.clock.now() - lastFrame > kCameraGoneAfter) {
                return fail(ErrorCode::Disconnected, "the camera gives no pictures");
            }
            continue;
        }
        number = frame->number;
        lastFrame = attempt.clock.now();
        const auto measurement = pipeline.measure(*frame->image, check);
        SIMKIOSK_TRY(measurement);
        const FaceStep step = check.feed(*measurement, frame->capturedAt);
        attempt.report->say(step.progress);
        if (step.verdict) return *step.verdict;
    }
    return check.timeUp();
}

// Whatever way the check ends, the nets keep nothing of the person.
struct ForgetWhenDone {
    FaceModels& models;
    ~ForgetWhenDone() {
        const auto forgotten = models.forget();
        if (!forgotten) logError("face.forget", "The face nets could not be cleared after a check");
    }
};

Result<FaceVerdict> runAttempt(const Attempt& attempt) {
    const ForgetWhenDone guard{*attempt.models};
    const auto face = findFace(*attempt.models, attempt.document);
    if (!face) {
        const bool noFace = face.error().code == ErrorCode::NotFound || face.error().code == ErrorCode::Invalid;
        return fail(noFace ? ErrorCode::Malformed : face.error().code, "the document's photo: " + face.error().message);
    }
    FaceCheck check(attempt.thresholds, attempt.random);
    FramePipeline pipeline(*attempt.models, face->embedding);
    return watch(attempt, check, pipeline);
}

}  // namespace

// Mirrors each frame once, however often the screen asks.
class CameraFaceVerifier::Preview {
   public:
    SharedImage of(const CameraFrame& frame) {
        const std::lock_guard lock(m_mutex);
        if (!frame.image) {
            m_mirrored.reset();
            m_pool.clear();
            return nullptr;
        }
        if (m_mirrored && frame.number == m_number) return m_mirrored;
        const auto target = m_pool.take();
        mirrorInto(*target, *frame.image);
        m_mirrored = target;
        m_number = frame.number;
        return m_mirrored;
    }

   private:
    std::mutex m_mutex;
    ImagePool m_pool;
    SharedImage m_mirrored;
    std::uint64_t m_number = 0;
};

CameraFaceVerifier::CameraFaceVerifier(Worker& worker, Clock& clock, std::shared_ptr<CameraSource> camera,
                                       std::shared_ptr<FaceModels> models, FaceThresholds thresholds, Random& random)
    : m_worker(worker),
      m_clock(clock),
      m_camera(std::move(camera)),
      m_models(std::move(models)),
      m_thresholds(std::move(thresholds)),
      m_random(random),
      m_preview(std::make_unique<Preview>()) {}

CameraFaceVerifier::~CameraFaceVerifier() = default;

Task<Result<void>> CameraFaceVerifier::status() {
    if (m_camera->newest().image) co_return Result<void>{};
    std::function<Result<void>()> look = [camera = m_camera]() -> Result<void> {
        const CameraUse use(camera);
        const auto seen = camera->newest().number;
        auto frame = camera->waitForFrame(seen, kRefusalWait);
        if (!frame && frame.error().code == ErrorCode::Timeout)
            frame = camera->waitForFrame(seen, kStatusWait - kRefusalWait);
        if (!frame) return fail(ErrorCode::Disconnected, frame.error().message);
        return {};
    };
    co_return co_await runOn<Result<void>>(m_worker, std::move(look));
}

Task<Result<FaceVerdict>> CameraFaceVerifier::verify(Image document, std::chrono::milliseconds timeLimit,
                                                     std::function<void(FaceProgress)> onProgress) {
    const auto report = std::make_shared<ProgressReport>(m_worker, std::move(onProgress), nearlySame);
    const std::shared_ptr<Attempt> attempt(
        new Attempt{m_clock, m_camera, m_models, m_thresholds, std::move(document), timeLimit, {}, report});
    m_random.fill(attempt->random);
    const StopWhenGone<FaceProgress> guard(report);
    std::function<Result<FaceVerdict>()> work = [attempt] { return runAttempt(*attempt); };
    co_return co_await runOn<Result<FaceVerdict>>(m_worker, std::move(work));
}

Task<Result<void>> CameraFaceVerifier::look(std::chrono::milliseconds timeLimit) {
    const auto stopped = std::make_shared<std::atomic<bool>>(false);
    struct Stop {
        std::shared_ptr<std::atomic<bool>> flag;
        ~Stop() { *flag = true; }
    } const guard{stopped};
    std::function<Result<void>()> work = [camera = m_camera, &clock = m_clock, timeLimit, stopped]() -> Result<void> {
        const CameraUse use(camera);
        const Instant end = clock.now() + timeLimit;
        Instant lastFrame = clock.now();
        auto number = camera->newest().number;
        while (!*stopped && clock.now() < end) {
            if (const auto frame = camera->waitForFrame(number, kFrameWait)) {
                number = frame->number;
                lastFrame = clock.now();
            } else if (clock.now() - lastFrame > kCameraGoneAfter) {
                return fail(ErrorCode::Disconnected, "the camera gives no pictures");
            }
        }
        return {};
    };
    co_return co_await runOn<Result<void>>(m_worker, std::move(work));
}

SharedImage CameraFaceVerifier::newestPreview() const { return m_preview->of(m_camera->newest()); }

}  // namespace simkiosk
