#include "vision/face/thresholds.hpp"

#include "vision/face/model_files.hpp"

namespace simkiosk {

std::string modelId(const FaceThresholds& thresholds) {
    return "faceplugin-0.0.1/" + std::string(kFeatureModel.sha256.substr(0, 8)) + "+" +
           std::string(kLivenessModel.sha256.substr(0, 8)) + "/" + thresholds.id;
}

}  // namespace simkiosk
