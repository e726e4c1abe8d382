#include "ui/items/qr_code.hpp"

#include <qrencode.h>

#include <QPainter>
#include <memory>

namespace simkiosk {

namespace {
constexpr int quietModules = 4;  // ISO/IEC 18004 §5.3.8
}

void QrCode::setPayload(const QString& payload) {
    if (m_payload == payload) return;
    m_payload = payload;
    Q_EMIT payloadChanged();
    update();
}

void QrCode::paint(QPainter* painter) {
    if (m_payload.isEmpty()) return;
    const auto bytes = m_payload.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code) return;
    const int modules = code->width + 2 * quietModules;
    const int pixels = int(std::min(width(), height())) / modules;  // per module
    if (pixels < 1) return;
    const int left = (int(width()) - pixels * modules) / 2;
    const int top = (int(height()) - pixels * modules) / 2;
    painter->fillRect(left, top, pixels * modules, pixels * modules, Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1) == 0) continue;
            painter->fillRect(left + (x + quietModules) * pixels, top + (y + quietModules) * pixels, pixels, pixels,
                              Qt::black);
        }
    }
}

}  // namespace simkiosk
