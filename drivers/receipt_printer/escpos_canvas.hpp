// Paper that grows downwards, one byte a dot.
#pragma once

#include "kiosk/values/image.hpp"

namespace simkiosk::escpos {

// Black dots on transparent ground: a glyph, a code, a picture.
struct Stamp {
    int width = 0;   // dots
    int height = 0;  // dots
    Bytes dots;      // 1 black, rows tightly packed

    Stamp() = default;
    Stamp(int w, int h) : width(w), height(h), dots(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
    // A stamp of that size without dots, for a canvas that does not keep them.
    static Stamp outline(int w, int h) {
        Stamp stamp;
        stamp.width = w;
        stamp.height = h;
        return stamp;
    }
    bool at(int x, int y) const { return dots[index(x, y)] != 0; }
    void set(int x, int y, bool black = true) { dots[index(x, y)] = black ? 1 : 0; }
    void fill(int x, int y, int w, int h);
    Stamp scaled(int horizontally, int vertically) const;

   private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
};

class Canvas {
   public:
    // One that does not keep its dots knows only how long the sheet is, and hands out empty pictures.
    explicit Canvas(int widthDots, bool keepsDots = true) : m_width(widthDots), m_keepsDots(keepsDots) {}

    int width() const { return m_width; }
    int height() const { return m_height; }
    // What lies outside the paper is not printed.
    void blit(const Stamp& stamp, int x, int y);
    void growTo(int height);
    // The paper so far as Gray8 with white margins; starts a new sheet.
    Image take(int marginDots);
    bool blank() const { return m_blank; }

   private:
    int m_width;
    bool m_keepsDots;
    int m_height = 0;
    bool m_blank = true;
    Bytes m_dots;
};

}  // namespace simkiosk::escpos
