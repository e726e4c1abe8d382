// An own drawing (ui/drawings/NAME.svg) in the colours of the theme: `currentColor` becomes `ink`.
#pragma once

#include <QColor>
#include <QPixmap>
#include <QQuickPaintedItem>

namespace simkiosk {

class Drawing : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString name MEMBER m_name NOTIFY drawingChanged)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY drawingChanged)

   public:
    explicit Drawing(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

   Q_SIGNALS:
    void drawingChanged();

   private:
    QPixmap render(QSize size) const;

    QString m_name;
    QColor m_ink = Qt::black;
};

}  // namespace simkiosk
