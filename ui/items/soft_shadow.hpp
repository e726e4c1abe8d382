// A soft shadow under a card, painted once per size: shader effects do not exist in the software renderer.
#pragma once

#include <QImage>
#include <QQuickPaintedItem>

namespace simkiosk {

class SoftShadow : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(double cornerRadius MEMBER m_cornerRadius NOTIFY lookChanged)
    Q_PROPERTY(double spread MEMBER m_spread NOTIFY lookChanged)      // pixels around the card
    Q_PROPERTY(double strength MEMBER m_strength NOTIFY lookChanged)  // 0..1, darkest at the card's edge

   public:
    explicit SoftShadow(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {
        setAntialiasing(true);
        connect(this, &SoftShadow::lookChanged, this, [this] { update(); });
    }
    void paint(QPainter* painter) override;

   Q_SIGNALS:
    void lookChanged();

   private:
    QImage cornersOnly(int size) const;

    double m_cornerRadius = 24;
    double m_spread = 32;
    double m_strength = 0.10;
};

}  // namespace simkiosk
