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

class FaceModels {
   public:
    // NotFound or Invalid (wrong bytes) name the file and what to do; Malformed: OpenCV cannot load it.
    static Result<std::shared_ptr<FaceModels>> load(const std::string& folder);
    ~FaceModels();
    FaceModels(const FaceModels&) = delete;
    FaceModels& operator=(const FaceModels&) = delete;

    // All pictures Bgr24, not mirrored. Safe from any thread, one call at a time. Pictures of any shape are brought
    // to the nets' own; a failure inside OpenCV is Internal.
    // Best first; pixels of `image`. Boxes may reach outside it.
    Result<std::vector<FaceBox>> detect(const Image& image);
    Result<Landmarks> landmarks(const Image& image, const FaceBox& box);
    Result<Embedding> embed(const Image& image, const Landmarks& landmarks);
    // Passive PAD: probability of a live presentation, 0..1.
    Result<double> liveScore(const Image& image, const FaceBox& box);
    Result<EyesOpen> eyesOpen(const Image& image, const Landmarks& landmarks);

   private:
    struct Nets;
    explicit FaceModels(std::unique_ptr<Nets> nets);
    std::unique_ptr<Nets> m_nets;
};

// SIMKIOSK_MODELS of the environment or, without it, `fallback`.
std::string modelFolder(const std::string& fallback);

}  // namespace simkiosk
