// What a frame costs, stage by stage, against the bare networks in the same run.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "vision/camera/camera_source.hpp"
#include "vision/face/face_models.hpp"

namespace simkiosk {

struct Latency {
    double p50 = 0;  // milliseconds of the clock on the wall
    double p99 = 0;
    double cpuP50 = 0;  // milliseconds of processor time of this thread: what a busy machine does not blur
};

struct StageLatency {
    std::string stage;
    Latency latency;
};

struct BenchRun {
    int threads = 1;
    std::vector<StageLatency> stages;     // repeated_frames, detect, landmarks, quality, eyes, pad, embed
    Latency frame;                        // all of them, one after the other
    Latency nets;                         // the bare networks of that frame, run again on the same inputs
    std::vector<StageLatency> stageNets;  // by the stage that runs them
    // A frame that is shown, and nothing more: decode (JPEG, as cameras send 1280 x 720), mirror, detect.
    std::vector<StageLatency> previewStages;
    Latency preview;  // all of them, one after the other
    // Signals that some frames need and the whole frame does not count: spectrum (the first frontal frames of a check),
    // surround (when the face has moved).
    std::vector<StageLatency> otherSignals;
    double framesPerSecond = 0;
    double previewFramesPerSecond = 0;  // one second over the median preview frame: one core does all of it
    double shownFramesPerSecond = 0;    // without the detection, which is another thread's and waited for by nobody
    double ratio = 0;                   // processor time of frame over nets, medians
    double ownAllocationsPerFrame = 0;  // operator new of this project's code; after the first frames
    double allAllocationsPerFrame = 0;  // and of the libraries
    int frames = 0;
    int withoutFace = 0;  // only repeated_frames and detect ran
};

// Cumulative counts of this thread; a program that cannot count gives none.
struct AllocationCounter {
    void (*count)(bool on) = nullptr;
    std::uint64_t (*own)() = nullptr;
    std::uint64_t (*all)() = nullptr;
};

struct BenchSettings {
    std::string models;
    int frames = 200;
    AllocationCounter allocations;
};

// One picture, a pixel changed each time so that it is never a repeated frame. NotFound: no face in it.
Result<BenchRun> benchPicture(const Image& picture, int threads, const BenchSettings& settings);
// The newest frame of a camera each time. NotFound: it never showed a face.
Result<BenchRun> benchCamera(CameraSource& camera, int threads, const BenchSettings& settings);

struct Memory {
    double residentMegabytes = 0;
    double peakMegabytes = 0;
};
Memory memoryNow();  // of this process

// Fills 1280 x 720 with the picture's upper part, as a camera would see it.
Image asCameraFrame(const Image& picture);

}  // namespace simkiosk
