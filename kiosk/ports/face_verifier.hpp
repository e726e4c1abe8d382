// Is the person at the kiosk alive, and the one on the document? (ISO/IEC 30107 and 19795 words.)
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "kiosk/values/image.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

// What the customer should do now; one sentence each on the screen.
enum class FaceGuidance {
    LookAtCamera,  // no face yet
    OnePersonOnly,
    ComeCloser,
    MoveBack,
    MoveLeft,  // the customer's own left
    MoveRight,
    RaiseHead,  // too low in the picture, or cut off there
    LowerHead,
    LookStraight,
    HoldStill,
    StayThere,  // everything is right
    MoreLight,
    LessLight,
    EvenLight,    // light from one side only
    OpenEyes,     // closed, or behind glasses that reflect
    UncoverFace,  // a mask, a scarf, a hand
    TurnLeft,     // the active challenge: the customer's own left
    TurnRight,
    Blink,
    Nod,
    ComeNearer,  // as a challenge; ComeCloser is about the picture
    Done,
};

struct FaceProgress {
    FaceGuidance guidance = FaceGuidance::LookAtCamera;
    double progress = 0;  // 0..1 of the whole check
};

enum class FaceDecision {
    Accept,
    Retry,   // not decided: too dark, face lost, between the thresholds
    Reject,  // another person
    Attack,  // a presentation attack
};
const char* toString(FaceDecision decision);  // accept | retry | reject | attack

struct FaceVerdict {
    FaceDecision decision = FaceDecision::Retry;
    double matchScore = 0;  // cosine, -1..1
    double matchThreshold = 0;
    double liveScore = 0;  // median of the passive PAD net, 0..1
    double liveThreshold = 0;
    std::string reason;   // which stage decided, e.g. "match", "pad_passive", "pad_flat", "challenge", "face_lost"
    std::string modelId;  // which nets and thresholds, for the journal
};

class FaceVerifier {
   public:
    virtual ~FaceVerifier() = default;

    // Camera reachable and models loaded. Disconnected: no camera.
    virtual Task<Result<void>> status() = 0;
    // Runs until decided or `timeLimit` is over (then Retry). `onProgress` is called on the machine thread.
    // Destroying the task stops the check. Disconnected: the camera is gone; Malformed: no face in `document`.
    virtual Task<Result<FaceVerdict>> verify(Image document, std::chrono::milliseconds timeLimit,
                                             std::function<void(FaceProgress)> onProgress) = 0;
    // The camera runs for the screen alone (PreviewSource), nothing is judged. Ends when the task is destroyed, at
    // `timeLimit`, or with Disconnected.
    virtual Task<Result<void>> look(std::chrono::milliseconds timeLimit) = 0;
};

// The newest camera picture for the screen, mirrored like a looking glass; may be called from any thread.
class PreviewSource {
   public:
    virtual ~PreviewSource() = default;
    virtual SharedImage newestPreview() const = 0;  // null when the camera is not in use
};

}  // namespace simkiosk
