#include "ui/items/soft_shadow.hpp"

#include <QPainter>

namespace simkiosk {

void SoftShadow::paint(QPainter* painter) {
    // Rings from the outside inwards; each adds a little, so that the edge falls off smoothly.
    constexpr int rings = 16;
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(20, 22, 50, int(255 * m_strength * 2 / rings)));
    const QRectF whole = boundingRect();
    for (int ring = 0; ring < rings; ++ring) {
        const double inset = m_spread * ring / rings;
        const double radius = m_cornerRadius + m_spread - inset;
        painter->drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), radius, radius);
    }
}

}  // namespace simkiosk
