#include "vision/face/thresholds.hpp"

#include <algorithm>

#include "vision/face/model_files.hpp"

namespace simkiosk {

FaceThresholds calibratedTo(FaceThresholds shipped, double accept, double retry, const std::string& calibration) {
    shipped.match.accept = accept;
    shipped.match.retry = std::min(retry, accept);
    shipped.match.calibration = calibration;
    shipped.id += "; " + calibration;
    return shipped;
}

FaceThresholds raisedTo(FaceThresholds thresholds, double acceptMin, const std::string& pack) {
    if (acceptMin <= thresholds.match.accept) return thresholds;
    thresholds.match.accept = acceptMin;
    thresholds.id += "; raised by pack " + pack;
    return thresholds;
}

std::string modelId(const FaceThresholds& thresholds) {
    return "faceplugin-0.0.1/" + std::string(kFeatureModel.sha256.substr(0, 8)) + "+" +
           std::string(kLivenessModel.sha256.substr(0, 8)) + "/" + thresholds.id;
}

}  // namespace simkiosk
