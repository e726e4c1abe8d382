// Internal to vision: an Image's pixels as cv::Mat without a copy, and back with one. Only .cpp files include this.
#pragma once

#include <opencv2/core.hpp>

#include "kiosk/values/image.hpp"
#include "platform/base/assert.hpp"

namespace simkiosk {

inline cv::Mat matView(const Image& image) {
    const int type = image.format == PixelFormat::Bgr24 ? CV_8UC3 : CV_8UC1;
    SIMKIOSK_ASSERT(image.width > 0 && image.height > 0);
    SIMKIOSK_ASSERT(image.pixels.size() == static_cast<std::size_t>(image.width) *
                                               static_cast<std::size_t>(image.height) * CV_ELEM_SIZE(type));
    // OpenCV has no read-only view; nothing in vision writes through it.
    return cv::Mat(image.height, image.width, type, const_cast<std::uint8_t*>(image.pixels.data()));
}

// Reuses the memory `image` already has.
inline void copyInto(Image& image, const cv::Mat& mat) {
    SIMKIOSK_ASSERT(mat.type() == CV_8UC3 || mat.type() == CV_8UC1);
    image.width = mat.cols;
    image.height = mat.rows;
    image.format = mat.type() == CV_8UC3 ? PixelFormat::Bgr24 : PixelFormat::Gray8;
    image.pixels.resize(mat.total() * mat.elemSize());
    cv::Mat target(mat.rows, mat.cols, mat.type(), image.pixels.data());
    mat.copyTo(target);
}

inline Image toImage(const cv::Mat& mat) {
    Image image;
    copyInto(image, mat);
    return image;
}

}  // namespace simkiosk
