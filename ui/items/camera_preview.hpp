// What the camera sees, like a looking glass: the customer in an oval with a ring that fills as the check goes on, or a
// document in a frame.
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QTimer>

#include "ui/viewmodels/kiosk_models.hpp"

namespace simkiosk {

class CameraPreview : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(simkiosk::KioskModels* models MEMBER m_models NOTIFY lookChanged)
    Q_PROPERTY(bool framed MEMBER m_framed NOTIFY lookChanged)        // a document: a rectangle, no ring
    Q_PROPERTY(double progress MEMBER m_progress NOTIFY lookChanged)  // 0..1
    Q_PROPERTY(QColor ringColor MEMBER m_ringColor NOTIFY lookChanged)
    Q_PROPERTY(QColor trackColor MEMBER m_trackColor NOTIFY lookChanged)
    Q_PROPERTY(bool live READ live NOTIFY liveChanged)  // pictures are coming

   public:
    explicit CameraPreview(QQuickItem* parent = nullptr);

    bool live() const { return !m_frame.isNull(); }
    void paint(QPainter* painter) override;

   Q_SIGNALS:
    void lookChanged();
    void liveChanged();

   private:
    void fetch();
    QRectF window() const;

    KioskModels* m_models = nullptr;
    QTimer m_timer;
    SharedImage m_source;  // what m_frame was made of
    QImage m_frame;        // already scaled to the window
    bool m_framed = false;
    double m_progress = 0;
    QColor m_ringColor = Qt::blue;
    QColor m_trackColor = Qt::lightGray;
};

}  // namespace simkiosk
