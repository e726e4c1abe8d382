#include "ui/items/drawing.hpp"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace simkiosk {

Drawing::Drawing(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &Drawing::drawingChanged, this, [this] { update(); });
}

void Drawing::paint(QPainter* painter) {
    if (m_name.isEmpty()) return;
    QFile file(QStringLiteral(":/qt/qml/SimKiosk/Ui/drawings/%1.svg").arg(m_name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no drawing %s", qPrintable(m_name));
        return;
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", m_ink.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, boundingRect());
}

}  // namespace simkiosk
