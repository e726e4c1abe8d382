// Small pictures of one drawn head, 48 × 60, coded by other builds of the libraries; the fuzz targets begin with them.
#pragma once

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "kiosk/values/image.hpp"

namespace simkiosk {

inline Bytes pictureFile(const std::string& name) {
    const char* const source = std::getenv("SIMKIOSK_SOURCE");
    const std::string folder = name.ends_with(".jpg") ? "jpeg_picture/" : "jpeg2000_picture/";
    std::ifstream file(std::string(source ? source : ".") + "/tests/fuzz/corpus/" + folder + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// What was drawn: the red of a pixel.
inline int headLevel(int x, int y) {
    const auto inside = [&](int cx, int cy, int squared) {
        return (x - cx) * (x - cx) + (y - cy) * (y - cy) < squared;
    };
    if (inside(18, 24, 9) || inside(30, 24, 9)) return 40;
    return inside(24, 28, 17 * 17) ? 225 - x / 2 : 120 + y;
}

// Mean distance from the drawing, over all pixels and colours.
inline double differenceFromHead(const Image& image, bool grey) {
    double sum = 0;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const int red = headLevel(x, y);
            const int green = std::max(red - 20, 0);
            const int blue = std::max(red - 40, 0);
            const int luma = (299 * red + 587 * green + 114 * blue) / 1000;
            const auto* const pixel = &image.pixels[static_cast<std::size_t>(3 * (y * image.width + x))];
            sum += std::abs(pixel[0] - (grey ? luma : blue)) + std::abs(pixel[1] - (grey ? luma : green)) +
                   std::abs(pixel[2] - (grey ? luma : red));
        }
    return sum / static_cast<double>(image.pixels.size());
}

}  // namespace simkiosk
