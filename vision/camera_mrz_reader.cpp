#include "vision/camera_mrz_reader.hpp"

#include "vision/newest_report.hpp"

namespace simkiosk {
namespace {

constexpr std::chrono::milliseconds kFrameWait{500};
constexpr Duration kCameraGoneAfter = std::chrono::seconds(6);

using GuidanceReport = NewestReport<MrzGuidance>;

// Everything one reading needs, owned by it: the reader and the waiting task may go at any time.
struct Attempt {
    const Clock& clock;
    std::shared_ptr<CameraSource> camera;
    std::shared_ptr<MrzOcr> ocr;
    std::chrono::milliseconds timeLimit;
    std::shared_ptr<GuidanceReport> report;
};

// Always the newest frame, whatever came in between is skipped.
Result<Mrz> watch(const Attempt& attempt) {
    const CameraUse use(attempt.camera);
    const Instant end = attempt.clock.now() + attempt.timeLimit;
    Instant lastFrame = attempt.clock.now();
    std::uint64_t number = attempt.camera->newest().number;
    while (attempt.clock.now() < end) {
        if (attempt.report->stopped()) return fail(ErrorCode::Cancelled, "the reading was given up");
        const auto frame = attempt.camera->waitForFrame(number, kFrameWait);
        if (!frame) {
            if (attempt.clock.now() - lastFrame > kCameraGoneAfter)
                return fail(ErrorCode::Disconnected, "the camera gives no pictures");
            continue;
        }
        number = frame->number;
        lastFrame = attempt.clock.now();
        auto reading = attempt.ocr->read(*frame->image);
        SIMKIOSK_TRY(reading);
        attempt.report->say(reading->guidance);
        if (reading->accepted()) return std::move(*reading->verdict.mrz);
    }
    return fail(ErrorCode::Timeout, "no machine readable zone was read");
}

}  // namespace

CameraMrzReader::CameraMrzReader(Worker& worker, Clock& clock, std::shared_ptr<CameraSource> camera,
                                 std::shared_ptr<MrzOcr> ocr)
    : m_worker(worker), m_clock(clock), m_camera(std::move(camera)), m_ocr(std::move(ocr)) {}

Task<Result<Mrz>> CameraMrzReader::read(std::chrono::milliseconds timeLimit,
                                        std::function<void(MrzGuidance)> onGuidance) {
    const auto report = std::make_shared<GuidanceReport>(m_worker, std::move(onGuidance), std::equal_to<MrzGuidance>());
    const StopWhenGone<MrzGuidance> guard(report);
    const std::shared_ptr<const Attempt> attempt(new Attempt{m_clock, m_camera, m_ocr, timeLimit, report});
    std::function<Result<Mrz>()> work = [attempt] { return watch(*attempt); };
    co_return co_await runOn<Result<Mrz>>(m_worker, std::move(work));
}

}  // namespace simkiosk
