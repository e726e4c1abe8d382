#include "ui/items/soft_shadow.hpp"

#include <QPainter>

namespace simkiosk {

void SoftShadow::paint(QPainter* painter) {
    const int corner = int(m_cornerRadius + m_spread) + 1;
    if (width() < 2 * corner || height() < 2 * corner) return;
    const QImage tile = cornersOnly(2 * corner + 1);
    // Four corners as they are, four edges stretched; the middle lies under the card and is never seen.
    const double right = width() - corner;
    const double bottom = height() - corner;
    const double across = width() - 2 * corner;
    const double down = height() - 2 * corner;
    const auto piece = [&](QRectF target, QRectF source) { painter->drawImage(target, tile, source); };
    piece(QRectF(0, 0, corner, corner), QRectF(0, 0, corner, corner));
    piece(QRectF(right, 0, corner, corner), QRectF(corner + 1, 0, corner, corner));
    piece(QRectF(0, bottom, corner, corner), QRectF(0, corner + 1, corner, corner));
    piece(QRectF(right, bottom, corner, corner), QRectF(corner + 1, corner + 1, corner, corner));
    piece(QRectF(corner, 0, across, corner), QRectF(corner, 0, 1, corner));
    piece(QRectF(corner, bottom, across, corner), QRectF(corner, corner + 1, 1, corner));
    piece(QRectF(0, corner, corner, down), QRectF(0, corner, corner, 1));
    piece(QRectF(right, corner, corner, down), QRectF(corner + 1, corner, corner, 1));
}

QImage SoftShadow::cornersOnly(int size) const {
    QImage tile(size, size, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Rings from the outside inwards; each adds a little, so that the edge falls off smoothly.
    constexpr int rings = 16;
    painter.setBrush(QColor(20, 22, 50, int(255 * m_strength * 2 / rings)));
    for (int ring = 0; ring < rings; ++ring) {
        const double inset = m_spread * ring / rings;
        const double radius = m_cornerRadius + m_spread - inset;
        painter.drawRoundedRect(QRectF(tile.rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    }
    return tile;
}

}  // namespace simkiosk
