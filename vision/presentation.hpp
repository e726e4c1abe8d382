// Live or attack, from recorded pictures: one still, a folder of frames, or a video. The same signals as before the
// kiosk's camera, without a challenge: a still has only the net and the spectrum, a sequence all of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "vision/face/face_models.hpp"
#include "vision/face/thresholds.hpp"
#include "vision/pad/pad_subsystem.hpp"
#include "vision/pad/repeated_frames.hpp"
#include "vision/quality/face_quality.hpp"

namespace simkiosk {

struct PresentationFrame {
    std::string name;
    int faces = 0;
    FaceQuality quality;         // of the largest
    const char* hindrance = "";  // why the nets' word on it does not count: "no_face", "too_far", "blurred", …
    std::string error;           // of an "unreadable" one
    std::optional<double> liveScore;
    std::optional<double> gridPeak;
    PlaneFit plane;  // against the first usable frame's landmarks
};

struct PresentationReport {
    PadAssessment pad;
    std::string reason;  // of the signal that refused, "pad", or what stood in the way: "no_face", "frozen_stream", …
    bool scored = false;
    int usableFrames = 0;
    std::vector<PresentationFrame> frames;
};

class PresentationJudge {
   public:
    PresentationJudge(FaceModels& models, const FaceThresholds& thresholds);

    // In the order they were taken. `image` is Bgr24. Internal: a net failed.
    Result<void> add(const Image& image, std::string name);
    // A frame that does not decode takes its place in the report and says nothing.
    void addUnreadable(std::string name, std::string error);
    // `sequence`: frames of one presentation; a still otherwise.
    PresentationReport report(bool sequence) const;

   private:
    Result<void> measure(const Image& image, const FaceBox& box, PresentationFrame& frame);
    // `context`: how many times the face fits into its picture.
    const char* hindranceOf(const FaceQuality& quality, double context) const;

    FaceModels& m_models;
    FaceThresholds m_thresholds;
    PadSubsystem m_pad;
    SpectrumProbe m_spectrum;
    SurroundProbe m_surround;
    RepeatedFrames m_repeated;
    int m_repeatedFrames = 0;
    int m_usable = 0;
    std::optional<Landmarks> m_first;
    std::vector<PresentationFrame> m_frames;
};

// An image, a folder of images (in the order of their names) or a video, at most 600 frames of it, evenly taken.
// NotFound, Malformed, Unsupported: as loadImage(), and for a folder without pictures or of which none can be read.
Result<PresentationReport> judgePresentation(FaceModels& models, const std::string& path,
                                             const FaceThresholds& thresholds = {});

}  // namespace simkiosk
