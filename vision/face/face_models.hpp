// The nets: picture in, measurements out. Inputs and decoding follow the table in vision/README.md to the byte; the
// package's own JavaScript does not (3-point affine, RGB) and loses a factor of 18 in equal error rate.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/values/image.hpp"
#include "platform/base/result.hpp"
#include "vision/face/embedding.hpp"
#include "vision/face/face_geometry.hpp"

namespace simkiosk {

struct EyesOpen {
    double left = 0;  // of the picture, 0..1
    double right = 0;
};

enum class FaceNet { Detect, Landmark, Feature, Liveness, Eye };

class FaceModels {
   public:
    // NotFound or Invalid (wrong bytes) name the file and what to do; Malformed: OpenCV cannot load it; Internal:
    // this process may not lock memory for templates. `threads` is OpenCV's, of the whole process: one core for
    // vision, the others belong to the screen and the machine.
    static Result<std::shared_ptr<FaceModels>> load(const std::string& folder, int threads = 1);
    ~FaceModels();
    FaceModels(const FaceModels&) = delete;
    FaceModels& operator=(const FaceModels&) = delete;

    // All pictures Bgr24, not mirrored. Safe from any thread, one call at a time. Pictures of any shape are brought
    // to the nets' own; a failure inside OpenCV is Internal.
    // Best first; pixels of `image`. Boxes may reach outside it.
    Result<std::vector<FaceBox>> detect(const Image& image);
    // The same into a vector that is used again: after the first pictures of one size nothing is allocated here.
    Result<void> detect(const Image& image, std::vector<FaceBox>& boxes);
    Result<Landmarks> landmarks(const Image& image, const FaceBox& box);
    // The mean of these and of what the net says of the face turned upright: for single pictures, at twice the cost.
    Result<Landmarks> landmarksTwice(const Image& image, const FaceBox& box);
    Result<Embedding> embed(const Image& image, const Landmarks& landmarks);
    // The same into a template that is used again, and with it its locked page.
    Result<void> embed(const Image& image, const Landmarks& landmarks, Embedding& embedding);
    // Passive PAD: probability of a live presentation, 0..1.
    Result<double> liveScore(const Image& image, const FaceBox& box);
    Result<EyesOpen> eyesOpen(const Image& image, const Landmarks& landmarks);

    // Overwrites what the nets still hold of the last person: crops, inputs and every layer's activations, by showing
    // them nobody. To be called when a decision has been made.
    Result<void> forget();
    // Runs one net again on what it was shown last: the part of a stage that is not this project's code.
    Result<void> repeat(FaceNet net);

   private:
    struct Nets;
    explicit FaceModels(std::unique_ptr<Nets> nets);
    std::unique_ptr<Nets> m_nets;
};

// SIMKIOSK_MODELS of the environment or, without it, `fallback`.
std::string modelFolder(const std::string& fallback);

}  // namespace simkiosk
