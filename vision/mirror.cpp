#include "vision/mirror.hpp"

#include <opencv2/core.hpp>

#include "vision/face/mat_view.hpp"

namespace simkiosk {

void mirrorInto(Image& to, const Image& from) {
    to.width = from.width;
    to.height = from.height;
    to.format = from.format;
    to.pixels.resize(from.pixels.size());
    cv::Mat target = matView(to);
    cv::flip(matView(from), target, 1);
}

}  // namespace simkiosk
