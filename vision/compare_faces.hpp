// One picture against another, without a camera: `kioskctl face verify A B`, and the photo of the document.
#pragma once

#include <array>

#include "kiosk/ports/face_verifier.hpp"
#include "vision/face/face_models.hpp"
#include "vision/face/thresholds.hpp"
#include "vision/quality/face_quality.hpp"

namespace simkiosk {

// The face a picture is of, ready to be matched.
struct FoundFace {
    FaceBox box;  // pixels of the picture given
    Embedding embedding;
    FaceQuality quality;
    int faces = 0;  // in the whole picture
};

// More pixels than this on a side are not looked at.
inline constexpr int kLargestFaceSide = 2400;

// Of several the one with the greatest area minus twice the squared distance of its centre from the picture's: large
// and in the middle. For pictures as small as a 102x126 document photo: enlarged for detection where needed; for tight
// crops with a margin around. NotFound: no face.
Result<FoundFace> findFace(FaceModels& models, const Image& picture);

struct FaceComparison {
    double score = 0;  // cosine, -1..1
    double threshold = 0;
    FaceDecision decision = FaceDecision::Retry;  // Accept, Retry (between the thresholds) or Reject
    std::array<FaceQuality, 2> quality;
    std::array<int, 2> faces{};
};

// NotFound names the picture without a face.
Result<FaceComparison> compareFaces(FaceModels& models, const Image& a, const Image& b,
                                    const MatchThresholds& thresholds = {});

FaceDecision decideMatch(double score, const MatchThresholds& thresholds);

}  // namespace simkiosk
