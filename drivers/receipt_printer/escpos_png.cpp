#include "drivers/receipt_printer/escpos_png.hpp"

#include <opencv2/imgcodecs.hpp>

namespace simkiosk {

Result<void> writePng(const Image& image, const std::string& path) {
    if (image.empty()) return fail(ErrorCode::NotFound, "no picture to write");
    Bytes pixels = image.pixels;
    const cv::Mat view(image.height, image.width, image.format == PixelFormat::Gray8 ? CV_8UC1 : CV_8UC3,
                       pixels.data());
    bool written = false;
    try {
        written = cv::imwrite(path, view);
    } catch (const cv::Exception&) {
        written = false;  // an unknown file type; the message would name our build's folders
    }
    if (!written) return fail(ErrorCode::Storage, "cannot write the picture " + path);
    return {};
}

}  // namespace simkiosk
