// Where the customer signs, with finger or pen. Collects every sample with its time and, where the pad tells,
// its force (after ISO/IEC 19794-7).
#pragma once

#include <QElapsedTimer>
#include <QQuickPaintedItem>

#include "kiosk/values/signature.hpp"

namespace simkiosk {

class SignaturePad : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY changed)
    // Size of a screen pixel; 24 inch at 1920×1080 has 0.2768 mm.
    Q_PROPERTY(double pixelPitchMm MEMBER m_pixelPitchMm NOTIFY changed)
    // Set by a stylus handler while a pen with pressure is down; negative: no pressure known.
    Q_PROPERTY(double stylusPressure MEMBER m_stylusPressure)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(bool full READ full NOTIFY changed)

   public:
    static constexpr std::size_t samplesAtMost = 20'000;  // more than two minutes of a fast pen

    explicit SignaturePad(QQuickItem* parent = nullptr);

    bool empty() const { return m_samples.empty(); }
    bool full() const { return m_samples.size() >= samplesAtMost; }
    Signature signature() const;

    Q_INVOKABLE void undo();  // the last stroke
    Q_INVOKABLE void clear();

    void paint(QPainter* painter) override;

   Q_SIGNALS:
    void changed();

   protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void touchEvent(QTouchEvent* event) override;
    void touchUngrabEvent() override;

   private:
    struct Place {
        PenSample sample;
        QPointF pixel;  // in the item, for painting
    };
    void begin(QPointF at, quint64 timestampMs, std::optional<double> pressure);
    void move(QPointF at, quint64 timestampMs, std::optional<double> pressure);
    void lift();
    void add(QPointF at, quint64 timestampMs, std::optional<double> pressure);
    double millimetresPerItemPixel() const;

    std::vector<Place> m_samples;
    QElapsedTimer m_ownTime;
    std::optional<quint64> m_firstTimestampMs;
    bool m_penDown = false;
    QColor m_ink = Qt::black;
    double m_pixelPitchMm = 0.2768;
    double m_stylusPressure = -1;
};

}  // namespace simkiosk
