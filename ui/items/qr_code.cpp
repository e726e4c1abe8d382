#include "ui/items/qr_code.hpp"

#include <QPainter>

#include "ui/rendering/qr_modules.hpp"

namespace simkiosk {

void QrCode::setPayload(const QString& payload) {
    if (m_payload == payload) return;
    m_payload = payload;
    Q_EMIT payloadChanged();
    update();
}

void QrCode::paint(QPainter* painter) {
    if (m_payload.isEmpty()) return;
    const auto code = qrModules(m_payload.toStdString());
    if (!code) return;
    const int modules = code->width + 2 * qrQuietModules;
    const int pixels = int(std::min(width(), height())) / modules;  // per module
    if (pixels < 1) return;
    const int left = (int(width()) - pixels * modules) / 2;
    const int top = (int(height()) - pixels * modules) / 2;
    painter->fillRect(left, top, pixels * modules, pixels * modules, Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (!code->isDark(x, y)) continue;
            painter->fillRect(left + (x + qrQuietModules) * pixels, top + (y + qrQuietModules) * pixels, pixels, pixels,
                              Qt::black);
        }
    }
}

}  // namespace simkiosk
