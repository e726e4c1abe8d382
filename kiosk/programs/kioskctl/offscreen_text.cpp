#include "kiosk/programs/kioskctl/offscreen_text.hpp"

#include <QGuiApplication>
#include <QStringDecoder>

#include "ui/rendering/qt_text_rasterizer.hpp"

namespace simkiosk {

struct OffscreenText::Offscreen {
    Offscreen() {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application.emplace(argumentCount, arguments);
    }
    int argumentCount = 1;
    char name[9] = "kioskctl";
    char* arguments[2] = {name, nullptr};
    std::optional<QGuiApplication> application;
    QtTextRasterizer rasterizer;
};

OffscreenText::OffscreenText() = default;
OffscreenText::~OffscreenText() = default;

OffscreenText::Offscreen& OffscreenText::offscreen() {
    if (!m_offscreen) m_offscreen = std::make_unique<Offscreen>();
    return *m_offscreen;
}

Image OffscreenText::rasterize(const ReceiptText& text, int widthDots, int heightDots) {
    return offscreen().rasterizer.rasterize(text, widthDots, heightDots);
}

Image OffscreenText::rasterize(const ReceiptPair& pair, int widthDots, int heightDots) {
    return offscreen().rasterizer.rasterize(pair, widthDots, heightDots);
}

bool isPrintableUtf8(std::string_view text) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError() && !decoded.contains(QChar(QChar::Null));
}

}  // namespace simkiosk
