#include "drivers/receipt_printer/escpos_canvas.hpp"

#include <algorithm>

namespace simkiosk::escpos {
namespace {

constexpr int longestSheet = 40'000;  // dots, 5 m: beyond it the paper runs but nothing more is kept

}  // namespace

void Stamp::fill(int x, int y, int w, int h) {
    for (int row = std::max(0, y); row < std::min(height, y + h); ++row) {
        for (int column = std::max(0, x); column < std::min(width, x + w); ++column) set(column, row);
    }
}

Stamp Stamp::scaled(int horizontally, int vertically) const {
    if (horizontally == 1 && vertically == 1) return *this;
    Stamp larger(width * horizontally, height * vertically);
    for (int y = 0; y < larger.height; ++y) {
        for (int x = 0; x < larger.width; ++x) larger.set(x, y, at(x / horizontally, y / vertically));
    }
    return larger;
}

void Canvas::blit(const Stamp& stamp, int x, int y) {
    growTo(y + stamp.height);
    if (!m_keepsDots) {
        m_blank = false;
        return;
    }
    for (int row = 0; row < stamp.height; ++row) {
        const int targetRow = y + row;
        if (targetRow < 0 || targetRow >= m_height) continue;
        for (int column = 0; column < stamp.width; ++column) {
            const int target = x + column;
            if (!stamp.at(column, row) || target < 0 || target >= m_width) continue;
            m_dots[static_cast<std::size_t>(targetRow) * static_cast<std::size_t>(m_width) +
                   static_cast<std::size_t>(target)] = 1;
            m_blank = false;
        }
    }
}

void Canvas::growTo(int height) {
    height = std::min(height, longestSheet);
    if (height <= m_height) return;
    m_height = height;
    if (m_keepsDots) m_dots.resize(static_cast<std::size_t>(m_height) * static_cast<std::size_t>(m_width));
}

Image Canvas::take(int marginDots) {
    if (!m_keepsDots) {
        *this = Canvas(m_width, false);
        return {};
    }
    Image image{.width = m_width + 2 * marginDots,
                .height = m_height + 2 * marginDots,
                .format = PixelFormat::Gray8,
                .pixels = {}};
    image.pixels.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height), 255);
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            if (m_dots[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x)] ==
                0)
                continue;
            image.pixels[static_cast<std::size_t>(y + marginDots) * static_cast<std::size_t>(image.width) +
                         static_cast<std::size_t>(x + marginDots)] = 0;
        }
    }
    *this = Canvas(m_width);
    return image;
}

}  // namespace simkiosk::escpos
