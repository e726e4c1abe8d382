#include "vision/emulation/drawn_document.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <random>
#include <stdexcept>

namespace simkiosk {

namespace {

constexpr const char* kFont = "/usr/share/fonts/opentype/ocr-b/OCRB.otf";
constexpr int kEm = 44;  // px on the drawn page
constexpr double kPitch = kEm * 0.7229;

using Dice = std::mt19937_64;

double between(Dice& dice, double low, double high) { return std::uniform_real_distribution(low, high)(dice); }
int upTo(Dice& dice, int last) { return std::uniform_int_distribution(0, last)(dice); }

std::string letters(Dice& dice, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += static_cast<char>('A' + upTo(dice, 25));
    return text;
}
std::string digits(Dice& dice, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += static_cast<char>('0' + upTo(dice, 9));
    return text;
}
std::string filled(std::string text, std::size_t width) {
    text.resize(width, '<');
    return text;
}
std::string checked(std::string text) {
    text += mrzCheckDigit(text);
    return text;
}
std::string date(Dice& dice) {
    const auto two = [](int value) {
        return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
    };
    return digits(dice, 2) + two(1 + upTo(dice, 11)) + two(1 + upTo(dice, 27));
}
std::string number(Dice& dice) {
    std::string text;
    for (int i = 0; i < 9; ++i) text += upTo(dice, 2) == 0 ? letters(dice, 1) : digits(dice, 1);
    return text;
}
std::string name(Dice& dice) {
    std::string text = letters(dice, 3 + upTo(dice, 7)) + "<<" + letters(dice, 2 + upTo(dice, 6));
    return upTo(dice, 1) == 0 ? text : text + "<" + letters(dice, 4);
}

// Ink of one line, 0..255, the baseline at row kEm.
cv::Mat written(const std::string& text) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    if (FT_Init_FreeType(&library) != 0 || FT_New_Face(library, kFont, 0, &face) != 0) {
        throw std::runtime_error(std::string(kFont) + " is missing: install fonts-ocr-b");
    }
    FT_Set_Pixel_Sizes(face, 0, kEm);
    cv::Mat line(kEm * 3 / 2, static_cast<int>(std::ceil(static_cast<double>(text.size()) * kPitch)) + 4, CV_8U,
                 cv::Scalar(0));
    for (std::size_t i = 0; i < text.size(); ++i) {
        FT_Load_Char(face, static_cast<FT_ULong>(text[i]), FT_LOAD_RENDER | FT_LOAD_NO_HINTING);
        const auto& glyph = *face->glyph;
        cv::Mat stamp(static_cast<int>(glyph.bitmap.rows), static_cast<int>(glyph.bitmap.width), CV_8U,
                      glyph.bitmap.buffer, static_cast<std::size_t>(glyph.bitmap.pitch));
        const cv::Rect place(static_cast<int>(std::lround(static_cast<double>(i) * kPitch)) + glyph.bitmap_left,
                             kEm - glyph.bitmap_top, stamp.cols, stamp.rows);
        const cv::Rect inside = place & cv::Rect({}, line.size());
        if (!inside.empty()) stamp(cv::Rect(inside.tl() - place.tl(), inside.size())).copyTo(line(inside));
    }
    FT_Done_Face(face);
    FT_Done_FreeType(library);
    return line;
}

struct Page {
    cv::Mat paper;  // CV_32F, 1 is white
    cv::Mat ink;    // CV_32F, 1 is black
};

// Everything besides the zone is there to be mistaken for it.
Page drawPage(const std::vector<std::string>& lines, const Shot& shot, Dice& dice) {
    const int zoneWidth = static_cast<int>(static_cast<double>(lines.front().size()) * kPitch);
    const cv::Size size(zoneWidth + 5 * kEm, 20 * kEm);
    Page page{cv::Mat(size, CV_32F, cv::Scalar(0.9)), cv::Mat(size, CV_32F, cv::Scalar(0))};
    const double a = between(dice, 0.02, 0.09), b = between(dice, 0.1, 0.4), c = between(dice, 5, 30);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const double wave =
                std::sin(b * y + c * std::sin(a * x)) * std::sin(0.5 * b * x + c * std::sin(a * y * 0.7));
            page.paper.at<float>(y, x) -= static_cast<float>(shot.guilloche * std::pow(std::abs(wave), 3));
        }
    }
    cv::rectangle(page.ink, cv::Rect(kEm, 4 * kEm, 5 * kEm, 6 * kEm), cv::Scalar(0.6), cv::FILLED);
    cv::ellipse(page.ink, {kEm * 7 / 2, 7 * kEm}, {kEm, 2 * kEm}, 0, 0, 360, cv::Scalar(0.3), cv::FILLED);
    for (int row = 0; row < 6; ++row) {
        cv::putText(page.ink, "Nationality / Nationalite  UTOPIAN " + digits(dice, 6),
                    {8 * kEm, (3 + row * 3 / 2) * kEm}, cv::FONT_HERSHEY_SIMPLEX, 0.9, cv::Scalar(0.9), 2, cv::LINE_AA);
    }
    const double spacing = between(dice, 1.25, 1.55) * kEm;
    const double top = size.height - kEm * 1.2 - spacing * static_cast<double>(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        cv::Mat line;
        written(lines[i]).convertTo(line, CV_32F, 1 / 255.0);
        const cv::Rect place(2 * kEm, static_cast<int>(top + spacing * static_cast<double>(i)), line.cols, line.rows);
        cv::Mat zone = page.ink(place);
        cv::max(zone, line, zone);
    }
    return page;
}

cv::Mat onTable(const Page& page, const Shot& shot, Dice& dice) {
    cv::Mat sheet = page.paper.mul(1 - shot.contrast * page.ink);
    if (shot.upsideDown) cv::rotate(sheet, sheet, cv::ROTATE_180);
    const double scale = shot.pitchPx / kPitch;
    if (scale < 0.7) cv::GaussianBlur(sheet, sheet, {}, 0.4 / scale);
    const double w = sheet.cols * scale / 2, h = sheet.rows * scale / 2, angle = shot.angle * CV_PI / 180;
    const cv::Size frame(static_cast<int>(2.3 * w), static_cast<int>(2.6 * h + w * std::abs(std::sin(angle))));
    std::vector<cv::Point2f> from{{0, 0},
                                  {static_cast<float>(sheet.cols), 0},
                                  {static_cast<float>(sheet.cols), static_cast<float>(sheet.rows)},
                                  {0, static_cast<float>(sheet.rows)}};
    const double k = shot.perspective;
    const double corners[4][2] = {{-w, -h * (1 - k)}, {w * (1 - k / 2), -h}, {w, h}, {-w * (1 - k / 3), h * (1 - k)}};
    std::vector<cv::Point2f> to;
    for (const auto& corner : corners) {
        to.emplace_back(
            static_cast<float>(frame.width / 2.0 + corner[0] * std::cos(angle) - corner[1] * std::sin(angle)),
            static_cast<float>(frame.height / 2.0 + corner[0] * std::sin(angle) + corner[1] * std::cos(angle)));
    }
    cv::Mat picture;
    cv::warpPerspective(sheet, picture, cv::getPerspectiveTransform(from, to), frame, cv::INTER_LINEAR,
                        cv::BORDER_CONSTANT, cv::Scalar(between(dice, 0.2, 0.5)));
    if (shot.glare > 0) {
        cv::Mat spot(frame, CV_32F, cv::Scalar(0));
        const int x = static_cast<int>(frame.width * between(dice, 0.35, 0.65));
        cv::circle(spot, {x, frame.height / 2 + static_cast<int>(0.75 * h)}, static_cast<int>(0.35 * w),
                   cv::Scalar(shot.glare), cv::FILLED);
        cv::GaussianBlur(spot, spot, {}, 0.08 * w);
        picture += spot;
    }
    return picture;
}

}  // namespace

std::vector<std::string> inventedMrz(MrzFormat format, std::uint64_t seed) {
    Dice dice(seed);
    const std::string document = checked(number(dice)), birth = checked(date(dice)), expiry = checked(date(dice));
    const std::string sex(1, "MF<"[upTo(dice, 2)]);
    if (format == MrzFormat::Td1) {
        const std::string upper = filled("I<UTO" + document + (upTo(dice, 1) == 0 ? "" : digits(dice, 11)), 30);
        const std::string optional = filled(upTo(dice, 1) == 0 ? "" : letters(dice, 2) + digits(dice, 5), 11);
        const char composite = mrzCheckDigit(upper.substr(5) + birth + expiry + optional);
        return {upper, birth + sex + expiry + "UTO" + optional + composite, filled(name(dice), 30)};
    }
    if (format == MrzFormat::Td2) {
        const std::string optional = filled(upTo(dice, 1) == 0 ? "" : digits(dice, 7), 7);
        const std::string lower = document + "UTO" + birth + sex + expiry + optional;
        return {filled("I<UTO" + name(dice), 36), lower + mrzCheckDigit(document + birth + expiry + optional)};
    }
    const std::string optional = checked(filled(upTo(dice, 1) == 0 ? "" : letters(dice, 2) + digits(dice, 7), 14));
    const std::string lower = document + "UTO" + birth + sex + expiry + optional;
    return {filled("P<UTO" + name(dice), 44), lower + mrzCheckDigit(document + birth + expiry + optional)};
}

Image drawDocument(const std::vector<std::string>& lines, const Shot& shot, std::uint64_t seed) {
    Dice dice(seed);
    cv::Mat picture = onTable(drawPage(lines, shot, dice), shot, dice), noise, grey;
    if (shot.blurPx > 0) cv::GaussianBlur(picture, picture, {}, shot.blurPx);
    noise.create(picture.size(), CV_32F);
    cv::RNG random(seed);
    random.fill(noise, cv::RNG::NORMAL, 0, shot.noise);
    cv::Mat(picture * 225 + noise).convertTo(grey, CV_8U);
    std::vector<std::uint8_t> file;
    cv::imencode(".jpg", grey, file, {cv::IMWRITE_JPEG_QUALITY, shot.jpegQuality});
    const cv::Mat decoded = cv::imdecode(file, cv::IMREAD_COLOR);
    Image image;
    image.width = decoded.cols;
    image.height = decoded.rows;
    image.format = PixelFormat::Bgr24;
    image.pixels.assign(decoded.datastart, decoded.dataend);
    return image;
}

}  // namespace simkiosk
