// A QR code (ISO/IEC 18004, level M) with its quiet zone, in whole pixels per module so that every phone reads it.
#pragma once

#include <QQuickPaintedItem>

namespace simkiosk {

class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString payload READ payload WRITE setPayload NOTIFY payloadChanged)

   public:
    using QQuickPaintedItem::QQuickPaintedItem;

    QString payload() const { return m_payload; }
    void setPayload(const QString& payload);
    void paint(QPainter* painter) override;

   Q_SIGNALS:
    void payloadChanged();

   private:
    QString m_payload;
};

}  // namespace simkiosk
