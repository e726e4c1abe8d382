// simkiosk-vision-bench [MODELS]: what each stage costs, one thread, on the emulated camera's own frames.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "vision/compare_faces.hpp"
#include "vision/emulation/portraits.hpp"
#include "vision/emulation/scene_renderer.hpp"
#include "vision/frame_pipeline.hpp"
#include "vision/image_file.hpp"

namespace {

using namespace simkiosk;
constexpr int kRuns = 100;

double residentMegabytes() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word == "VmRSS:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

void time(const char* stage, const std::function<void()>& work) {
    work();
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    std::printf("%-38s median %6.2f ms   p95 %6.2f ms\n", stage, times[kRuns / 2], times[kRuns * 95 / 100]);
}

template <typename T>
T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "simkiosk-vision-bench: %s\n", result.error().message.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string folder = argc > 1 ? argv[1] : modelFolder("models");
    std::printf("%-38s %6.0f MB resident\n", "before the nets", residentMegabytes());
    const auto start = std::chrono::steady_clock::now();
    const auto models = must(FaceModels::load(folder));
    const double loading = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    std::printf("%-38s %6.0f ms, with their hashes checked\n", "nets loaded in", loading);

    const std::string faces = folder + "/faces";
    const std::filesystem::path portraits = faces + "/person-a.png";
    if (const auto made = makePortraits(*models, faces, faces); !made) {
        std::fprintf(stderr, "simkiosk-vision-bench: %s\n", made.error().message.c_str());
        return 1;
    }
    const Image document = must(loadImage(faces + "/person-a-id.png"));
    Bytes jpeg;
    {
        const auto renderer = must(SceneRenderer::load(portraits, faces + "/person-b.png"));
        jpeg = renderer->drawJpeg({});
        time("emulated frame: draw", [&] { renderer->draw({}); });
        time("emulated frame: draw and encode", [&] { renderer->drawJpeg({}); });
        Staging turned;
        turned.yawDegrees = 25;
        time("emulated frame: turning, and encode", [&] { renderer->drawJpeg(turned); });
    }
    const Image frame = must(decodeImage(jpeg));
    const FaceBox box = must(models->detect(frame)).front();
    const Landmarks landmarks = must(models->landmarks(frame, box));
    time("decode 1280x720", [&] { must(decodeImage(jpeg)); });
    time("frame hash", [&] { frameHash(frame); });
    time("detect", [&] { must(models->detect(frame)); });
    time("landmarks", [&] { must(models->landmarks(frame, box)); });
    time("quality", [&] { measureQuality(frame, box, landmarks); });
    time("eyes", [&] { must(models->eyesOpen(frame, landmarks)); });
    time("passive PAD", [&] { must(models->liveScore(frame, box)); });
    time("align and embed", [&] { must(models->embed(frame, landmarks)); });
    const Embedding photo = must(findFace(*models, document)).embedding;
    // A check at its start wants everything of every frame.
    const FaceCheck check(FaceThresholds{}, {});
    FramePipeline pipeline(*models, photo);
    Image changing = frame;
    time("whole frame, everything wanted", [&] {
        ++changing.pixels[0];
        must(pipeline.measure(changing, check));
    });
    std::printf("%-38s %6.0f MB resident\n", "at the end (the emulator's share gone)", residentMegabytes());
    return 0;
}
