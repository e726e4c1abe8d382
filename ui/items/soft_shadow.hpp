// A soft shadow under a card: nine pieces of one small picture, which all cards of a look share. Shader effects do not
// exist in the software renderer, and a painted item of every card's size would cost its area in memory and time.
#pragma once

#include <QImage>
#include <QQuickItem>

namespace simkiosk {

class SoftShadow : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(double cornerRadius MEMBER m_cornerRadius NOTIFY lookChanged)
    Q_PROPERTY(double spread MEMBER m_spread NOTIFY lookChanged)      // pixels around the card
    Q_PROPERTY(double strength MEMBER m_strength NOTIFY lookChanged)  // 0..1, darkest at the card's edge

   public:
    explicit SoftShadow(QQuickItem* parent = nullptr);

   Q_SIGNALS:
    void lookChanged();

   protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;

   private:
    int corner() const { return int(m_cornerRadius + m_spread) + 1; }
    QImage tile() const;
    QImage paintTile() const;

    double m_cornerRadius = 24;
    double m_spread = 32;
    double m_strength = 0.10;
    bool m_lookIsNew = true;
};

}  // namespace simkiosk
