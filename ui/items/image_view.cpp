#include "ui/items/image_view.hpp"

namespace simkiosk {

QImage imageView(const SharedImage& image) {
    if (!image || image->empty() || image->width <= 0 || image->height <= 0) return {};
    const bool colour = image->format == PixelFormat::Bgr24;
    const qsizetype stride = qsizetype(image->width) * (colour ? 3 : 1);
    if (qsizetype(image->pixels.size()) < stride * image->height) return {};
    auto* owner = new SharedImage(image);
    return QImage(
        image->pixels.data(), image->width, image->height, stride,
        colour ? QImage::Format_BGR888 : QImage::Format_Grayscale8,
        [](void* held) { delete static_cast<SharedImage*>(held); }, owner);
}

}  // namespace simkiosk
