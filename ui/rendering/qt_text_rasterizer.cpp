#include "ui/rendering/qt_text_rasterizer.hpp"

#include <QFont>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <algorithm>

#include "platform/base/assert.hpp"
#include "ui/rendering/fonts.hpp"

namespace simkiosk {
namespace {

constexpr int threshold = 150;  // a little over the middle: thin strokes of Chinese characters survive
constexpr int tallestText = 4000;
constexpr double chineseOfLine = 0.78;     // CJK fonts stand 1.45 em high; their ink fits into this part of a line
constexpr double latinOfLine = 2.0 / 3.0;  // columns of 12 dots on lines of 30, as the device font A

constexpr double arabicOfLine = 0.62;  // its marks above and below need the rest

bool isLatin(const QString& words) {
    return std::ranges::all_of(words, [](QChar c) { return c.unicode() < 0x0590; });
}

double partOfLine(const QString& words) {
    return isLatin(words) ? latinOfLine : words.isRightToLeft() ? arabicOfLine : chineseOfLine;
}

// Han and kana break anywhere, everything else after a blank.
bool breaksAnywhere(QChar c) {
    switch (c.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Bopomofo: return true;
        default: return c.isSurrogate() || c.unicode() >= 0x3000;
    }
}

QFont receiptFont(const QString& words, int lineDots, bool bold) {
    const bool latin = isLatin(words);
    QFont font = latin ? deviceLikeFont() : documentFont();
    font.setPixelSize(std::max(8, static_cast<int>(lineDots * partOfLine(words))));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferFullHinting);
    return font;
}

// A line begins where its words are read from.
Qt::Alignment horizontal(ReceiptText::Align align, bool fromTheRight) {
    switch (align) {
        case ReceiptText::Align::Centre: return Qt::AlignHCenter;
        case ReceiptText::Align::Right: return fromTheRight ? Qt::AlignLeft : Qt::AlignRight;
        case ReceiptText::Align::Left: break;
    }
    return fromTheRight ? Qt::AlignRight : Qt::AlignLeft;
}

// The lines `words` needs at this width.
QStringList wrapped(const QString& words, const QFontMetrics& metrics, int widthDots) {
    QStringList lines;
    QString line;
    qsizetype lastBlank = -1;
    for (const auto character : words) {
        line += character;
        if (character == QLatin1Char(' ')) lastBlank = line.size();
        if (line.size() == 1 || character.isLowSurrogate() || metrics.horizontalAdvance(line.trimmed()) <= widthDots)
            continue;
        const bool atBlank = !breaksAnywhere(character) && lastBlank > 0;
        const qsizetype cut = atBlank ? lastBlank : line.size() - (character.isSurrogate() ? 2 : 1);
        lines += line.left(cut).trimmed();
        line = line.mid(cut);
        lastBlank = -1;
    }
    lines += line.trimmed();
    return lines;
}

class Sheet {
   public:
    Sheet(int widthDots, int heightDots)
        : m_image(widthDots, std::min(heightDots, tallestText), QImage::Format_Grayscale8) {
        m_image.fill(Qt::white);
    }
    void line(const QString& words, const QFont& font, int y, int heightDots, Qt::Alignment align) {
        QPainter painter(&m_image);
        painter.setFont(font);
        painter.setPen(Qt::black);
        painter.drawText(
            QRect(0, y, m_image.width(), heightDots),
            static_cast<int>(align | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextDontClip | Qt::TextSingleLine,
            words);
    }
    Image dots() const {
        Image image{.width = m_image.width(), .height = m_image.height(), .format = PixelFormat::Gray8, .pixels = {}};
        image.pixels.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
        for (int y = 0; y < image.height; ++y) {
            const uchar* row = m_image.constScanLine(y);
            for (int x = 0; x < image.width; ++x) image.pixels.push_back(row[x] < threshold ? 0 : 255);
        }
        return image;
    }

   private:
    QImage m_image;
};

}  // namespace

Image QtTextRasterizer::rasterize(const ReceiptText& text, int widthDots, int heightDots) {
    SIMKIOSK_ASSERT(widthDots > 0 && heightDots > 0);
    const bool bold = text.style == ReceiptText::Style::Bold || text.style == ReceiptText::Style::Large;
    const auto words = QString::fromStdString(text.text);
    const QFont font = receiptFont(words, heightDots, bold);
    const auto lines = wrapped(words, QFontMetrics(font), widthDots);
    Sheet sheet(widthDots, static_cast<int>(lines.size()) * heightDots);
    for (int i = 0; i < lines.size(); ++i)
        sheet.line(lines[i], font, i * heightDots, heightDots, horizontal(text.align, words.isRightToLeft()));
    return sheet.dots();
}

Image QtTextRasterizer::rasterize(const ReceiptPair& pair, int widthDots, int heightDots) {
    SIMKIOSK_ASSERT(widthDots > 0 && heightDots > 0);
    const auto label = QString::fromStdString(pair.label);
    const auto value = QString::fromStdString(pair.value);
    const QFont font = receiptFont(label + value, heightDots, pair.bold);
    const QFontMetrics metrics(font);
    const auto start = horizontal(ReceiptText::Align::Left, label.isRightToLeft());
    const auto end = horizontal(ReceiptText::Align::Right, label.isRightToLeft());
    if (metrics.horizontalAdvance(label) + heightDots + metrics.horizontalAdvance(value) <= widthDots) {
        Sheet sheet(widthDots, heightDots);
        sheet.line(label, font, 0, heightDots, start);
        sheet.line(value, font, 0, heightDots, end);
        return sheet.dots();
    }
    const auto labels = wrapped(label, metrics, widthDots);
    const auto values = wrapped(value, metrics, widthDots);
    Sheet sheet(widthDots, static_cast<int>(labels.size() + values.size()) * heightDots);
    int y = 0;
    for (const auto& line : labels) sheet.line(line, font, std::exchange(y, y + heightDots), heightDots, start);
    for (const auto& line : values) sheet.line(line, font, std::exchange(y, y + heightDots), heightDots, end);
    return sheet.dots();
}

}  // namespace simkiosk
