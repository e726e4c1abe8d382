#include "drivers/receipt_printer/escpos_glyphs.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>
#include <list>
#include <map>
#include <string>
#include <tuple>

namespace simkiosk::escpos {
namespace {

struct FontFile {
    const char* path;
    FT_Long face;       // in a collection
    double widthOfEm;   // of a cell
    double ascentOfEm;  // top of the cell to the base line
    double heightOfEm;  // of a cell
};
constexpr FontFile latin{"/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 0, 0.602, 0.93, 1.164};
constexpr FontFile latinBold{"/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf", 0, 0.602, 0.93, 1.164};
constexpr FontFile chinese{"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2, 1.0, 0.86, 1.0};  // 2: SC
constexpr FontFile chineseBold{"/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", 2, 1.0, 0.86, 1.0};

constexpr std::size_t mostCached = 4096;

}  // namespace

struct Glyphs::Fonts {
    FT_Library library = nullptr;
    struct Face {
        FontFile file;
        FT_Face face = nullptr;
    };
    std::array<Face, 4> faces{{{latin}, {latinBold}, {chinese}, {chineseBold}}};
    std::map<std::tuple<char32_t, int, int, bool>, Stamp> cache;

    Fonts() = default;
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;
    ~Fonts() {
        for (auto& entry : faces) {
            if (entry.face != nullptr) FT_Done_Face(entry.face);
        }
        if (library != nullptr) FT_Done_FreeType(library);
    }

    const Face* faceFor(char32_t character, bool bold) const {
        for (const std::size_t pair : {0U, 2U}) {
            const auto& entry = faces[pair + (bold ? 1 : 0)];
            if (FT_Get_Char_Index(entry.face, character) != 0) return &entry;
        }
        return nullptr;
    }
};

Result<Glyphs> Glyphs::load() {
    auto fonts = std::make_shared<Fonts>();
    if (FT_Init_FreeType(&fonts->library) != 0) return fail(ErrorCode::Internal, "FreeType does not start");
    for (auto& entry : fonts->faces) {
        if (FT_New_Face(fonts->library, entry.file.path, entry.file.face, &entry.face) != 0)
            return fail(ErrorCode::NotFound, std::string("the emulated printer's font is missing: ") + entry.file.path);
    }
    return Glyphs(std::move(fonts));
}

Stamp Glyphs::draw(char32_t character, int cellWidth, int cellHeight, bool bold) {
    const auto key = std::tuple(character, cellWidth, cellHeight, bold);
    if (const auto cached = m_fonts->cache.find(key); cached != m_fonts->cache.end()) return cached->second;
    if (m_fonts->cache.size() >= mostCached) m_fonts->cache.clear();

    Stamp stamp(cellWidth, cellHeight);
    const auto* font = m_fonts->faceFor(character, bold);
    if (font != nullptr) {
        FT_Set_Pixel_Sizes(font->face, static_cast<FT_UInt>(std::lround(cellWidth / font->file.widthOfEm)),
                           static_cast<FT_UInt>(std::lround(cellHeight / font->file.heightOfEm)));
        if (FT_Load_Char(font->face, character, FT_LOAD_RENDER | FT_LOAD_TARGET_NORMAL) == 0) {
            const auto& slot = *font->face->glyph;
            const int base = static_cast<int>(std::lround(cellHeight * font->file.ascentOfEm / font->file.heightOfEm));
            // Wider than its cell is squeezed to the left edge, never drawn outside.
            for (unsigned row = 0; row < slot.bitmap.rows; ++row) {
                for (unsigned column = 0; column < slot.bitmap.width; ++column) {
                    const int x = slot.bitmap_left + static_cast<int>(column);
                    const int y = base - slot.bitmap_top + static_cast<int>(row);
                    if (x < 0 || y < 0 || x >= cellWidth || y >= cellHeight) continue;
                    const auto at =
                        static_cast<std::ptrdiff_t>(row) * slot.bitmap.pitch + static_cast<std::ptrdiff_t>(column);
                    if (slot.bitmap.buffer[at] > 110) stamp.set(x, y);
                }
            }
        }
    }
    m_fonts->cache.emplace(key, stamp);
    return stamp;
}

}  // namespace simkiosk::escpos
