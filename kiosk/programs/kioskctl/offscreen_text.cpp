#include "kiosk/programs/kioskctl/offscreen_text.hpp"

#include <QGuiApplication>
#include <QStringDecoder>
#include <QTemporaryDir>

#include "ui/rendering/qt_text_rasterizer.hpp"

namespace simkiosk {

struct OffscreenText::Offscreen {
    Offscreen() {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Qt looks for a display's socket there before it reads which platform is wanted, and warns and falls back to
        // a folder of everybody's when there was no login that made one.
        if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")) {
            runtimeFolder.emplace();
            if (runtimeFolder->isValid()) qputenv("XDG_RUNTIME_DIR", runtimeFolder->path().toLocal8Bit());
        }
        application.emplace(argumentCount, arguments);
    }
    int argumentCount = 1;
    char name[9] = "kioskctl";
    char* arguments[2] = {name, nullptr};
    std::optional<QTemporaryDir> runtimeFolder;  // removed at the end
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
