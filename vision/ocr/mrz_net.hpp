// The net that reads one line. Internal to vision/ocr: only .cpp files include this.
#pragma once

#include <opencv2/dnn.hpp>

#include "platform/base/bytes.hpp"
#include "vision/ocr/mrz_lattice.hpp"

namespace simkiosk {

// The ONNX file as committed, part of the program.
ByteView mrzNetFile();

// `line` as cutLine gives it. cv::Exception when OpenCV fails.
LineScores scoreLine(cv::dnn::Net& net, const cv::Mat& line);

}  // namespace simkiosk
