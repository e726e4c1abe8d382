#include "vision/evaluation/frame_bench.hpp"

#include <time.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"
#include "vision/mirror.hpp"
#include "vision/pad/repeated_frames.hpp"
#include "vision/pad/screen_grid.hpp"
#include "vision/pad/surround_motion.hpp"
#include "vision/quality/face_quality.hpp"

namespace simkiosk {
namespace {

constexpr int kWarmUpFrames = 10;
constexpr int kCountedFrames = 20;
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
        const auto room = static_cast<std::size_t>(std::max({expected, kWarmUpFrames, kCountedFrames}));
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

// Which networks a stage runs; the eyes' runs once for each.
struct StageNets {
    Stage stage;
    FaceNet net;
    int runs;
};
constexpr StageNets kStageNets[]{{Detect, FaceNet::Detect, 1},
                                 {LandmarkPoints, FaceNet::Landmark, 1},
                                 {Eyes, FaceNet::Eye, 2},
                                 {Pad, FaceNet::Liveness, 1},
                                 {Embed, FaceNet::Feature, 1}};

class Bench {
   public:
    Bench(FaceModels& models, const BenchSettings& settings)
        : m_models(models),
          m_settings(settings),
          m_stages(samples(kStages, settings.frames)),
          m_stageNets(samples(kStages, settings.frames)),
          m_frame(settings.frames),
          m_nets(settings.frames),
          m_decode(settings.frames),
          m_mirror(settings.frames),
          m_find(settings.frames),
          m_preview(settings.frames),
          m_spectrumCost(settings.frames),
          m_surroundCost(settings.frames) {}

    // One frame through everything, then its networks alone, then what a preview needs, then what only some frames do.
    Result<void> frame(const Image& image) {
        m_frame.begin();
        const auto face = stages(image);
        m_frame.end();
        ++m_run.frames;
        SIMKIOSK_TRY(face);
        if (!*face) {
            ++m_run.withoutFace;
            return {};
        }
        m_wholeFrames.push_back({m_frame.lastWall(), m_frame.lastCpu()});
        SIMKIOSK_TRY(bareNets());
        SIMKIOSK_TRY(preview(image));
        otherSignals(image);
        return {};
    }

    void warmedUp() {
        for (auto* stages : {&m_stages, &m_stageNets}) {
            for (Samples& samples : *stages) samples.clear();
        }
        for (Samples* samples :
             {&m_frame, &m_nets, &m_decode, &m_mirror, &m_find, &m_preview, &m_spectrumCost, &m_surroundCost})
            samples->clear();
        m_wholeFrames.clear();
        m_wholeFrames.reserve(static_cast<std::size_t>(m_settings.frames));
        m_run = {};
    }

    // Afterwards, of frames that are not timed: who counts takes time.
    Result<void> countAllocations(const std::function<Result<SharedImage>()>& next, BenchRun& run) {
        const AllocationCounter& counter = m_settings.allocations;
        if (counter.count == nullptr) return {};
        for (Samples& samples : m_stages) samples.clear();
        const std::uint64_t own = counter.own();
        const std::uint64_t all = counter.all();
        for (int i = 0; i < kCountedFrames; ++i) {
            const auto image = next();
            SIMKIOSK_TRY(image);
            counter.count(true);
            const auto face = stages(**image);
            counter.count(false);
            SIMKIOSK_TRY(face);
        }
        run.ownAllocationsPerFrame = static_cast<double>(counter.own() - own) / kCountedFrames;
        run.allAllocationsPerFrame = static_cast<double>(counter.all() - all) / kCountedFrames;
        return {};
    }

    Result<BenchRun> result(int threads) {
        if (m_wholeFrames.empty()) return fail(ErrorCode::NotFound, "no face was seen, so nothing was measured");
        Samples whole(m_settings.frames);
        for (const auto& [wall, cpu] : m_wholeFrames) whole.add(wall, cpu);
        m_run.threads = threads;
        for (std::size_t i = 0; i < kStages; ++i) m_run.stages.push_back({kStageNames[i], m_stages[i].latency()});
        for (const StageNets& one : kStageNets) {
            m_run.stageNets.push_back({kStageNames[one.stage], m_stageNets[one.stage].latency()});
        }
        m_run.frame = whole.latency();
        m_run.nets = m_nets.latency();
        const auto frames = static_cast<double>(m_wholeFrames.size());
        m_run.framesPerSecond = 1000 * frames / whole.wallSum();
        m_run.previewStages = {
            {"decode", m_decode.latency()}, {"mirror", m_mirror.latency()}, {"detect", m_find.latency()}};
        m_run.preview = m_preview.latency();
        m_run.otherSignals = {{"spectrum", m_spectrumCost.latency()}, {"surround", m_surroundCost.latency()}};
        m_run.previewFramesPerSecond = 1000 / m_run.preview.p50;
        m_run.shownFramesPerSecond = 1000 / (m_decode.latency().p50 + m_mirror.latency().p50);
        m_run.ratio = m_run.frame.cpuP50 / m_run.nets.cpuP50;
        return m_run;
    }

   private:
    // One by one: a copy would not keep the room that is reserved.
    static std::vector<Samples> samples(std::size_t stages, int frames) {
        std::vector<Samples> all;
        all.reserve(stages);
        while (all.size() < stages) all.emplace_back(frames);
        return all;
    }

    Result<void> bareNets() {
        m_nets.begin();
        for (const StageNets& one : kStageNets) {
            Samples& alone = m_stageNets[one.stage];
            alone.begin();
            for (int i = 0; i < one.runs; ++i) SIMKIOSK_TRY(m_models.repeat(one.net));
            alone.end();
        }
        m_nets.end();
        return {};
    }

    // What each picture costs that the customer sees of himself: decoded as a camera sends it, mirrored for the screen,
    // and the face in it found. Everything else is done on the frames that need it, on another thread.
    Result<void> preview(const Image& image) {
        if (m_jpeg.empty()) cv::imencode(".jpg", matView(image), m_jpeg, {cv::IMWRITE_JPEG_QUALITY, 85});
        m_preview.begin();
        m_decode.begin();
        cv::imdecode(m_jpeg, cv::IMREAD_COLOR, &m_decoded);
        m_decode.end();
        m_mirror.begin();
        mirrorInto(m_mirrored, image);
        m_mirror.end();
        m_find.begin();
        SIMKIOSK_TRY(m_models.detect(image, m_boxes));
        m_find.end();
        m_preview.end();
        return {};
    }

    // As if the face had moved since the last frame: the surround is compared only then.
    void otherSignals(const Image& image) {
        m_spectrumCost.begin();
        m_spectrum.peak(image, m_box);
        m_spectrumCost.end();
        m_movedBy = m_movedBy > 0 ? 0 : m_box.width() / 4;
        for (Point& point : m_landmarks) point.x += m_movedBy;
        m_surroundCost.begin();
        m_surround.observe(image, m_box, m_landmarks);
        m_surroundCost.end();
    }

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
        SIMKIOSK_TRY(timed(Embed, [&] { return m_models.embed(image, *landmarks, m_face); }));
        m_box = box;
        m_landmarks = *landmarks;
        return true;
    }

    FaceModels& m_models;
    const BenchSettings& m_settings;
    RepeatedFrames m_repeated;
    FaceQualityMeter m_quality;
    std::vector<FaceBox> m_boxes;
    Embedding m_face;
    std::vector<Samples> m_stages;
    std::vector<Samples> m_stageNets;
    Samples m_frame;
    Samples m_nets;
    Samples m_decode;
    Samples m_mirror;
    Samples m_find;
    Samples m_preview;
    Samples m_spectrumCost;
    Samples m_surroundCost;
    FaceBox m_box;
    Landmarks m_landmarks{};
    double m_movedBy = 0;
    SpectrumProbe m_spectrum;
    SurroundProbe m_surround;
    Bytes m_jpeg;
    cv::Mat m_decoded;
    Image m_mirrored;
    std::vector<std::pair<double, double>> m_wholeFrames;  // wall, processor
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
    auto run = bench.result(threads);
    SIMKIOSK_TRY(run);
    SIMKIOSK_TRY(bench.countAllocations(next, *run));
    SIMKIOSK_TRY((*models)->forget());
    return run;
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
