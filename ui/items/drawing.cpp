#include "ui/items/drawing.hpp"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace simkiosk {

Drawing::Drawing(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &Drawing::drawingChanged, this, [this] { update(); });
}

void Drawing::paint(QPainter* painter) {
    if (m_name.isEmpty()) return;
    const QSize size = boundingRect().size().toSize();
    const QString key = QStringLiteral("%1 %2 %3x%4").arg(m_name, m_ink.name()).arg(size.width()).arg(size.height());
    QPixmap drawn;
    if (!QPixmapCache::find(key, &drawn)) {
        drawn = render(size);
        QPixmapCache::insert(key, drawn);
    }
    painter->drawPixmap(0, 0, drawn);
}

QPixmap Drawing::render(QSize size) const {
    QPixmap drawn(size);
    drawn.fill(Qt::transparent);
    QFile file(QStringLiteral(":/qt/qml/SimKiosk/Ui/drawings/%1.svg").arg(m_name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no drawing %s", qPrintable(m_name));
        return drawn;
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", m_ink.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(drawn.rect()));
    return drawn;
}

}  // namespace simkiosk
