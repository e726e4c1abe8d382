#include "vision/evaluation/frame_bench.hpp"

#include <time.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"
#include "vision/pad/repeated_frames.hpp"
#include "vision/quality/face_quality.hpp"

namespace simkiosk {
namespace {

constexpr int kWarmUpFrames = 10;
constexpr std::chrono::milliseconds kFrameWait{5'000};

double cpuMilliseconds() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}
double wallMilliseconds() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

class Samples {
   public:
    explicit Samples(int expected) {
        const auto room = static_cast<std::size_t>(std::max(expected, kWarmUpFrames));
        m_wall.reserve(room);
        m_cpu.reserve(room);
    }
    void begin() {
        m_wallStart = wallMilliseconds();
        m_cpuStart = cpuMilliseconds();
    }
    void end() { add(wallMilliseconds() - m_wallStart, cpuMilliseconds() - m_cpuStart); }
    void add(double wall, double cpu) {
        m_wall.push_back(wall);
        m_cpu.push_back(cpu);
    }
    void clear() {
        m_wall.clear();
        m_cpu.clear();
    }
    double lastWall() const { return m_wall.back(); }
    double lastCpu() const { return m_cpu.back(); }
    double wallSum() const {
        double sum = 0;
        for (const double wall : m_wall) sum += wall;
        return sum;
    }
    Latency latency() const { return {at(m_wall, 0.50), at(m_wall, 0.99), at(m_cpu, 0.50)}; }

   private:
    static double at(std::vector<double> values, double share) {
        if (values.empty()) return 0;
        std::ranges::sort(values);
        return values[std::min(values.size() - 1,
                               static_cast<std::size_t>(share * static_cast<double>(values.size())))];
    }

    std::vector<double> m_wall;
    std::vector<double> m_cpu;
    double m_wallStart = 0;
    double m_cpuStart = 0;
};

enum Stage : std::size_t { RepeatedFrame, Detect, LandmarkPoints, Quality, Eyes, Pad, Embed, kStages };
constexpr std::array<const char*, kStages> kStageNames{
    "repeated_frames", "detect", "landmarks", "quality", "eyes", "pad", "embed"};

class Bench {
   public:
    Bench(FaceModels& models, const BenchSettings& settings)
        : m_models(models), m_settings(settings), m_frame(settings.frames), m_nets(settings.frames) {
        // One by one: a copy would not keep the room that is reserved.
        m_stages.reserve(kStages);
        while (m_stages.size() < kStages) m_stages.emplace_back(settings.frames);
    }

    // One frame through everything, then its networks alone.
    Result<void> frame(const Image& image) {
        const std::uint64_t own = count(m_settings.allocations.own);
        const std::uint64_t all = count(m_settings.allocations.all);
        m_frame.begin();
        const auto face = stages(image);
        m_frame.end();
        m_ownAllocations += count(m_settings.allocations.own) - own;
        m_allAllocations += count(m_settings.allocations.all) - all;
        ++m_run.frames;
        SIMKIOSK_TRY(face);
        if (!*face) {
            ++m_run.withoutFace;
            return {};
        }
        m_wholeFrames.push_back({m_frame.lastWall(), m_frame.lastCpu()});
        m_nets.begin();
        for (const FaceNet net :
             {FaceNet::Detect, FaceNet::Landmark, FaceNet::Eye, FaceNet::Eye, FaceNet::Liveness, FaceNet::Feature}) {
            SIMKIOSK_TRY(m_models.repeat(net));
        }
        m_nets.end();
        return {};
    }

    void warmedUp() {
        for (Samples& samples : m_stages) samples.clear();
        m_frame.clear();
        m_nets.clear();
        m_wholeFrames.clear();
        m_wholeFrames.reserve(static_cast<std::size_t>(m_settings.frames));
        m_ownAllocations = 0;
        m_allAllocations = 0;
        m_run = {};
    }

    Result<BenchRun> result(int threads) {
        if (m_wholeFrames.empty()) return fail(ErrorCode::NotFound, "no face was seen, so nothing was measured");
        Samples whole(m_settings.frames);
        for (const auto& [wall, cpu] : m_wholeFrames) whole.add(wall, cpu);
        m_run.threads = threads;
        for (std::size_t i = 0; i < kStages; ++i) m_run.stages.push_back({kStageNames[i], m_stages[i].latency()});
        m_run.frame = whole.latency();
        m_run.nets = m_nets.latency();
        const auto frames = static_cast<double>(m_wholeFrames.size());
        m_run.framesPerSecond = 1000 * frames / whole.wallSum();
        m_run.previewFramesPerSecond = 1000 * frames / (whole.wallSum() - m_stages[Embed].wallSum());
        m_run.ratio = m_run.frame.cpuP50 / m_run.nets.cpuP50;
        m_run.ownAllocationsPerFrame = static_cast<double>(m_ownAllocations) / m_run.frames;
        m_run.allAllocationsPerFrame = static_cast<double>(m_allAllocations) / m_run.frames;
        return m_run;
    }

   private:
    static std::uint64_t count(std::uint64_t (*counter)()) { return counter == nullptr ? 0 : counter(); }

    template <typename Work>
    auto timed(Stage stage, Work work) {
        m_stages[stage].begin();
        auto result = work();
        m_stages[stage].end();
        return result;
    }

    // False: no face.
    Result<bool> stages(const Image& image) {
        timed(RepeatedFrame, [&] { return m_repeated.seenBefore(image); });
        SIMKIOSK_TRY(timed(Detect, [&] { return m_models.detect(image, m_boxes); }));
        if (m_boxes.empty()) return false;
        const FaceBox box = *std::ranges::max_element(m_boxes, {}, &FaceBox::height);
        const auto landmarks = timed(LandmarkPoints, [&] { return m_models.landmarks(image, box); });
        SIMKIOSK_TRY(landmarks);
        timed(Quality, [&] { return m_quality.measure(image, box, *landmarks); });
        SIMKIOSK_TRY(timed(Eyes, [&] { return m_models.eyesOpen(image, *landmarks); }));
        SIMKIOSK_TRY(timed(Pad, [&] { return m_models.liveScore(image, box); }));
        SIMKIOSK_TRY(timed(Embed, [&] { return m_models.embed(image, *landmarks); }));
        return true;
    }

    FaceModels& m_models;
    const BenchSettings& m_settings;
    RepeatedFrames m_repeated;
    FaceQualityMeter m_quality;
    std::vector<FaceBox> m_boxes;
    std::vector<Samples> m_stages;
    Samples m_frame;
    Samples m_nets;
    std::vector<std::pair<double, double>> m_wholeFrames;  // wall, processor
    std::uint64_t m_ownAllocations = 0;
    std::uint64_t m_allAllocations = 0;
    BenchRun m_run;
};

// `next` gives frame after frame.
Result<BenchRun> bench(const std::function<Result<SharedImage>()>& next, int threads, const BenchSettings& settings) {
    const auto models = FaceModels::load(settings.models, threads);
    SIMKIOSK_TRY(models);
    Bench bench(**models, settings);
    for (int i = 0; i < kWarmUpFrames + settings.frames; ++i) {
        if (i == kWarmUpFrames) bench.warmedUp();
        const auto image = next();
        SIMKIOSK_TRY(image);
        SIMKIOSK_TRY(bench.frame(**image));
    }
    SIMKIOSK_TRY((*models)->forget());
    return bench.result(threads);
}

}  // namespace

Result<BenchRun> benchPicture(const Image& picture, int threads, const BenchSettings& settings) {
    const auto changing = std::make_shared<Image>(picture);
    return bench(
        [&]() -> Result<SharedImage> {
            // Where the frame hash looks: the first bytes.
            for (std::size_t i = 0; i < 4 && ++changing->pixels[i] == 0; ++i) {
            }
            return SharedImage(changing);
        },
        threads, settings);
}

Result<BenchRun> benchCamera(CameraSource& camera, int threads, const BenchSettings& settings) {
    std::uint64_t number = 0;
    return bench(
        [&]() -> Result<SharedImage> {
            auto frame = camera.waitForFrame(number, kFrameWait);
            SIMKIOSK_TRY(frame);
            number = frame->number;
            return std::move(frame->image);
        },
        threads, settings);
}

Memory memoryNow() {
    Memory memory;
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        double kilobytes = 0;
        if (word == "VmRSS:" && status >> kilobytes) memory.residentMegabytes = kilobytes / 1024;
        if (word == "VmHWM:" && status >> kilobytes) memory.peakMegabytes = kilobytes / 1024;
    }
    return memory;
}

Image asCameraFrame(const Image& picture) {
    constexpr int kWidth = 1280;
    constexpr int kHeight = 720;
    const double scale =
        std::max(static_cast<double>(kWidth) / picture.width, static_cast<double>(kHeight) / picture.height);
    cv::Mat frame;
    const double left = (kWidth - picture.width * scale) / 2;
    cv::warpAffine(matView(picture), frame, cv::Matx23d(scale, 0, left, 0, scale, 0), {kWidth, kHeight},
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return toImage(frame);
}

}  // namespace simkiosk
