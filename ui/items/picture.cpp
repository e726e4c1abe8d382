#include "ui/items/picture.hpp"

#include <QPainter>
#include <QPainterPath>

namespace simkiosk {

Picture::Picture(QQuickItem* parent) : QQuickPaintedItem(parent) { setAntialiasing(true); }

void Picture::setImage(const QVariant& picture) {
    const auto image = picture.value<QImage>();
    if (image.constBits() == m_image.constBits() && image.size() == m_image.size()) return;
    m_image = image;
    Q_EMIT imageChanged();
    update();
}

void Picture::paint(QPainter* painter) {
    if (m_image.isNull() || width() < 1 || height() < 1) return;
    // Two steps: smooth scaling of the picture itself is far better downwards than a painter transform.
    const QSizeF fitted = QSizeF(m_image.size()).scaled(size(), Qt::KeepAspectRatio);
    const QRectF target(QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted);
    const auto scaled = m_image.scaled(fitted.toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (m_cornerRadius > 0) {
        QPainterPath frame;
        frame.addRoundedRect(target, m_cornerRadius, m_cornerRadius);
        painter->setClipPath(frame);
    }
    painter->drawImage(target.topLeft(), scaled);
}

}  // namespace simkiosk
