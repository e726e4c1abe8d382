// kioskctl face bench
#include <boost/json/array.hpp>

#include "kiosk/programs/kioskctl/face_command.hpp"
#include "platform/io/event_loop.hpp"
#include "vision/camera/opencv_camera.hpp"
#include "vision/evaluation/allocation_count/allocation_count.hpp"
#include "vision/evaluation/frame_bench.hpp"
#include "vision/image_file.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

struct BenchOptions {
    std::string camera;
    std::string image;
    std::string models;
    int frames = 200;
};

json::object toJson(const Latency& latency) {
    return {{"p50_ms", latency.p50}, {"p99_ms", latency.p99}, {"cpu_p50_ms", latency.cpuP50}};
}

json::object toJson(const std::vector<StageLatency>& latencies) {
    json::object stages;
    for (const StageLatency& stage : latencies) stages[stage.stage] = toJson(stage.latency);
    return stages;
}

json::object toJson(const BenchRun& run) {
    json::object nets = toJson(run.nets);
    nets["stages"] = toJson(run.stageNets);
    json::object preview = toJson(run.preview);
    preview["stages"] = toJson(run.previewStages);
    return {{"threads", run.threads},
            {"frames", run.frames},
            {"frames_without_face", run.withoutFace},
            {"stages", toJson(run.stages)},
            {"frame", toJson(run.frame)},
            {"bare_networks", std::move(nets)},
            {"ratio", run.ratio},
            {"frames_per_second", run.framesPerSecond},
            {"preview", std::move(preview)},
            {"other_signals", toJson(run.otherSignals)},
            {"preview_fps", run.previewFramesPerSecond},
            {"shown_fps", run.shownFramesPerSecond},
            {"allocations_per_frame", run.ownAllocationsPerFrame},
            {"library_allocations_per_frame", run.allAllocationsPerFrame - run.ownAllocationsPerFrame}};
}

Result<std::vector<BenchRun>> onOneAndTwoThreads(const std::function<Result<BenchRun>(int)>& measure) {
    std::vector<BenchRun> runs;
    for (const int threads : {1, 2}) {
        auto run = measure(threads);
        SIMKIOSK_TRY(run);
        runs.push_back(std::move(*run));
    }
    return runs;
}

Result<std::vector<BenchRun>> measure(const BenchOptions& options, const BenchSettings& settings) {
    if (!options.camera.empty()) {
        const EventLoop clock;
        const auto camera = OpenCvCamera::create({.address = options.camera}, clock);
        SIMKIOSK_TRY(camera);
        const CameraUse use(*camera);
        return onOneAndTwoThreads([&](int threads) { return benchCamera(**camera, threads, settings); });
    }
    const auto picture = loadImage(options.image.empty() ? settings.models + "/faces/astronaut.png" : options.image);
    if (!picture) return fail(picture.error().code, "the picture: " + picture.error().message);
    const Image frame = options.image.empty() ? asCameraFrame(*picture) : *picture;
    return onOneAndTwoThreads([&](int threads) { return benchPicture(frame, threads, settings); });
}

int bench(const Output& output, const BenchOptions& options) {
    const BenchSettings settings{.models = faceModelFolder(options.models),
                                 .frames = options.frames,
                                 .allocations = {.count = countAllocations,
                                                 .own = [] { return allocationsSoFar().own; },
                                                 .all = [] { return allocationsSoFar().all; }}};
    const Memory before = memoryNow();
    const auto runs = measure(options, settings);
    if (!runs) return output.failure(aboutFiles(runs.error()));
    json::array listed;
    for (const BenchRun& run : *runs) listed.push_back(toJson(run));
    const Memory after = memoryNow();
    return output.success({{"source", options.camera.empty() ? "picture" : "camera"},
                           {"runs", std::move(listed)},
                           {"resident_before_mb", before.residentMegabytes},
                           {"resident_mb", after.residentMegabytes},
                           {"peak_mb", after.peakMegabytes}});
}

}  // namespace

void addFaceBench(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<BenchOptions>();
    auto* command =
        group.add_subcommand("bench", "what a frame costs, stage by stage, on one and two threads")->fallthrough();
    auto* camera =
        command->add_option("--camera", options->camera, "/dev/videoN, http://, https:// or rtsp://")->type_name("URL");
    command->add_option("--image", options->image, "a picture with a face; without both an installed portrait")
        ->type_name("FILE")
        ->excludes(camera);
    command->add_option("--frames", options->frames, "frames measured, after a few to warm up")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    addModelsOption(*command, options->models);
    command->callback([&line, options] { line.action = [&line, options] { return bench(line.output, *options); }; });
}

}  // namespace simkiosk
