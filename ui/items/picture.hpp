// Shows a QImage (document photo, contract page) scaled to fit, smoothly, with rounded corners.
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QVariant>

namespace simkiosk {

class Picture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QVariant image READ image WRITE setImage NOTIFY imageChanged)
    Q_PROPERTY(double cornerRadius MEMBER m_cornerRadius NOTIFY imageChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY imageChanged)
    Q_PROPERTY(double aspect READ aspect NOTIFY imageChanged)  // height / width; 1 when there is no picture

   public:
    explicit Picture(QQuickItem* parent = nullptr);

    QVariant image() const { return m_image; }
    void setImage(const QVariant& picture);  // a QImage; QML has no name for that type
    bool empty() const { return m_image.isNull(); }
    double aspect() const { return m_image.isNull() ? 1 : double(m_image.height()) / m_image.width(); }
    void paint(QPainter* painter) override;

   Q_SIGNALS:
    void imageChanged();

   private:
    QImage m_image;
    double m_cornerRadius = 0;
};

}  // namespace simkiosk
