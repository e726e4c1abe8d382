// From the blocks of a receipt to the encoder's commands.
#include <algorithm>

#include "drivers/receipt_printer/escpos_encoder.hpp"
#include "drivers/receipt_printer/escpos_text.hpp"

namespace simkiosk::escpos {
namespace {

constexpr int normalLineDots = 30;
constexpr int largeLineDots = 60;
constexpr int smallLineDots = 24;

int lineHeight(ReceiptText::Style style) {
    switch (style) {
        case ReceiptText::Style::Large: return largeLineDots;
        case ReceiptText::Style::Small: return smallLineDots;
        case ReceiptText::Style::Normal:
        case ReceiptText::Style::Bold: break;
    }
    return normalLineDots;
}

TextStyle deviceStyle(ReceiptText::Style style) {
    switch (style) {
        case ReceiptText::Style::Bold: return {.bold = true};
        case ReceiptText::Style::Large: return {.bold = true, .widthFactor = 2, .heightFactor = 2};
        case ReceiptText::Style::Small: return {.fontB = true};
        case ReceiptText::Style::Normal: break;
    }
    return {};
}

struct BlockWriter {
    const EscPosProfile& profile;
    TextRasterizer& rasterizer;
    Encoder& encoder;

    void operator()(const ReceiptText& text) const {
        const TextStyle style = deviceStyle(text.style);
        const int cell = style.fontB ? 9 : 12 * style.widthFactor;
        // Font A fills the width; font B has columns of 9 dots where font A has 12.
        const int columns = style.fontB ? profile.columns * 12 / 9 : profile.columns * 12 / cell;
        if (isPrintableAscii(text.text)) {
            begin(text.align, style);
            for (const auto& part : wrapWords(text.text, columns)) encoder.line(part);
            end();
        } else if (const auto lines = chineseLines(text.text, columns)) {
            begin(text.align, style);
            for (const auto& part : *lines) encoder.chineseLine(part);
            end();
        } else {
            encoder.raster(rasterizer.rasterize(text, profile.widthDots, lineHeight(text.style)));
        }
    }
    void operator()(const ReceiptPair& pair) const {
        if (isPrintableAscii(pair.label) && isPrintableAscii(pair.value)) {
            encoder.pair(pair.label, pair.value, pair.bold);
            return;
        }
        if (const auto line = chinesePair(pair)) {
            encoder.style({.bold = pair.bold});
            encoder.chineseLine(*line);
            encoder.style({});
            return;
        }
        encoder.raster(rasterizer.rasterize(pair, profile.widthDots, normalLineDots));
    }
    void operator()(const ReceiptRule&) const { encoder.rule(); }
    void operator()(const ReceiptQr& qr) const {
        if (qr.payload.empty() || qr.payload.size() > 512) return;  // would not scan from paper of this width
        encoder.align(Alignment::Centre);
        encoder.feedDots(16);
        encoder.qr(qr.payload, std::clamp(qr.moduleDots, 3, 16));
        encoder.feedDots(16);
        encoder.align(Alignment::Left);
    }
    void operator()(const ReceiptBarcode& barcode) const {
        if (barcode.code128.empty() || barcode.code128.size() > 60 || !isPrintableAscii(barcode.code128)) return;
        encoder.align(Alignment::Centre);
        // A printer leaves out bars that are wider than its paper; the characters at least can be typed.
        if (!code128Fits(barcode.code128, profile.widthDots)) {
            for (const auto& part : wrapWords(barcode.code128, profile.columns)) encoder.line(part);
        } else {
            encoder.code128(barcode.code128);
        }
        encoder.feedDots(8);
        encoder.align(Alignment::Left);
    }
    void operator()(const ReceiptFeed& feed) const { encoder.feedLines(feed.lines); }

   private:
    void begin(ReceiptText::Align align, TextStyle style) const {
        encoder.align(static_cast<Alignment>(align));
        encoder.style(style);
    }
    void end() const {
        encoder.style({});
        encoder.align(Alignment::Left);
    }
    std::optional<std::vector<Bytes>> chineseLines(std::string_view text, int columns) const {
        if (!profile.chineseFont) return std::nullopt;
        return wrapGb18030(text, columns);
    }
    std::optional<Bytes> chinesePair(const ReceiptPair& pair) const {
        if (!profile.chineseFont) return std::nullopt;
        auto label = toGb18030TwoByte(pair.label);
        const auto value = toGb18030TwoByte(pair.value);
        if (!label || !value) return std::nullopt;
        // A Chinese character is two bytes and two columns, so bytes count columns.
        const auto columns = static_cast<std::size_t>(profile.columns);
        if (label->size() + 1 + value->size() > columns) return std::nullopt;
        label->insert(label->end(), columns - label->size() - value->size(), ' ');
        append(*label, *value);
        return label;
    }
};

}  // namespace

void encodeReceipt(const ReceiptDocument& document, const EscPosProfile& profile, TextRasterizer& rasterizer,
                   Encoder& encoder) {
    encoder.initialise();
    for (const auto& block : document.blocks) std::visit(BlockWriter{profile, rasterizer, encoder}, block);
    encoder.cut();
}

}  // namespace simkiosk::escpos
