// Which files the nets are, by content; vision/models/models.txt installs the same.
#pragma once

#include <string>
#include <string_view>

#include "platform/base/bytes.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

struct ModelFile {
    std::string_view name;
    std::string_view sha256;  // lower-case hexadecimal
};

inline constexpr ModelFile kDetectModel{"fr_detect.onnx",
                                        "6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854"};
inline constexpr ModelFile kLandmarkModel{"fr_landmark.onnx",
                                          "f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258"};
inline constexpr ModelFile kFeatureModel{"fr_feature.onnx",
                                         "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581"};
inline constexpr ModelFile kLivenessModel{"fr_liveness.onnx",
                                          "afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d"};
inline constexpr ModelFile kEyeModel{"fr_eye.onnx", "1afcea006abc1ccac3c517022abde0aa092bed74ff3c9fe6878483ef9e6e38de"};

// The file's bytes when they are the pinned ones. NotFound: not installed; Invalid: other bytes.
Result<Bytes> readModelFile(const std::string& folder, const ModelFile& file);

}  // namespace simkiosk
