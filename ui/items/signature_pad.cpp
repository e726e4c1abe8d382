#include "ui/items/signature_pad.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace simkiosk {
namespace {

constexpr double penWidth = 5;  // pixels

std::optional<double> pressureOf(const QEventPoint& point, const QPointingDevice* device) {
    const bool tells = device && device->capabilities().testFlag(QInputDevice::Capability::Pressure);
    return tells ? std::optional(point.pressure()) : std::nullopt;
}

}  // namespace

SignaturePad::SignaturePad(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptTouchEvents(true);
    setKeepMouseGrab(true);
    setKeepTouchGrab(true);
}

Signature SignaturePad::signature() const {
    const double hundredths = 100 * millimetresPerItemPixel();
    Signature signature{.samples = {},
                        .padWidth = std::int32_t(std::lround(width() * hundredths)),
                        .padHeight = std::int32_t(std::lround(height() * hundredths))};
    signature.samples.reserve(m_samples.size());
    for (const auto& place : m_samples) signature.samples.push_back(place.sample);
    return signature;
}

void SignaturePad::undo() {
    if (m_samples.empty()) return;
    m_samples.pop_back();  // the lift that ended the last stroke
    while (!m_samples.empty() && m_samples.back().sample.penDown) m_samples.pop_back();
    if (m_samples.empty()) clear();
    update();
    Q_EMIT changed();
}

void SignaturePad::clear() {
    m_samples.clear();
    m_firstTimestampMs.reset();
    m_penDown = false;
    update();
    Q_EMIT changed();
}

void SignaturePad::paint(QPainter* painter) {
    painter->setPen(QPen(m_ink, penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath stroke;
    bool open = false;
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        const auto& place = m_samples[i];
        if (!place.sample.penDown) {
            open = false;
        } else if (!open) {
            stroke.moveTo(place.pixel);
            stroke.lineTo(place.pixel + QPointF(0.1, 0));  // a dot is a stroke too
            open = true;
        } else {
            // Through the middle between two samples: a hand has no corners.
            const QPointF before = m_samples[i - 1].pixel;
            stroke.quadTo(before, (before + place.pixel) / 2);
        }
    }
    painter->drawPath(stroke);
}

void SignaturePad::mousePressEvent(QMouseEvent* event) {
    begin(event->position(), event->timestamp(), pressureOf(event->points().first(), event->pointingDevice()));
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event) {
    move(event->position(), event->timestamp(), pressureOf(event->points().first(), event->pointingDevice()));
}

void SignaturePad::mouseReleaseEvent(QMouseEvent*) { lift(); }

void SignaturePad::mouseUngrabEvent() { lift(); }

void SignaturePad::touchEvent(QTouchEvent* event) {
    // One finger signs; a resting palm is not ink.
    const auto& point = event->points().first();
    const auto pressure = pressureOf(point, event->pointingDevice());
    switch (point.state()) {
        case QEventPoint::Pressed: begin(point.position(), event->timestamp(), pressure); break;
        case QEventPoint::Updated: move(point.position(), event->timestamp(), pressure); break;
        case QEventPoint::Released: lift(); break;
        default: break;
    }
    event->accept();
}

void SignaturePad::touchUngrabEvent() { lift(); }

void SignaturePad::begin(QPointF at, quint64 timestampMs, std::optional<double> pressure) {
    if (m_samples.empty()) {
        m_ownTime.start();
        m_firstTimestampMs = timestampMs;
    }
    m_penDown = true;
    add(at, timestampMs, pressure);
}

void SignaturePad::move(QPointF at, quint64 timestampMs, std::optional<double> pressure) {
    if (m_penDown) add(at, timestampMs, pressure);
}

void SignaturePad::lift() {
    if (!m_penDown) return;
    m_penDown = false;
    auto last = m_samples.back();
    last.sample.penDown = false;
    m_samples.push_back(last);
    Q_EMIT changed();
}

void SignaturePad::add(QPointF at, quint64 timestampMs, std::optional<double> pressure) {
    if (full()) return;
    if (!pressure && m_stylusPressure >= 0) pressure = m_stylusPressure;
    // The device's own time is the truth about the hand; synthetic events carry none.
    const bool deviceTime = m_firstTimestampMs && *m_firstTimestampMs != 0 && timestampMs >= *m_firstTimestampMs;
    auto timeMs = std::uint32_t(deviceTime ? timestampMs - *m_firstTimestampMs : quint64(m_ownTime.elapsed()));
    if (!m_samples.empty()) timeMs = std::max(timeMs, m_samples.back().sample.timeMs);
    const QPointF inside(std::clamp(at.x(), 0.0, width()), std::clamp(at.y(), 0.0, height()));
    const double hundredths = 100 * millimetresPerItemPixel();
    PenSample sample{.timeMs = timeMs,
                     .x = std::int32_t(std::lround(inside.x() * hundredths)),
                     .y = std::int32_t(std::lround(inside.y() * hundredths)),
                     .force = std::nullopt,
                     .penDown = true};
    if (pressure) sample.force = std::uint16_t(std::lround(std::clamp(*pressure, 0.0, 1.0) * 65535));
    const QPointF from = m_samples.empty() ? inside : m_samples.back().pixel;
    m_samples.push_back({sample, inside});
    // Only the new piece: repainting the whole pad for each sample would lag behind a fast hand.
    const QRectF touched = QRectF(from, inside).normalized().adjusted(-120, -120, 120, 120);
    update(touched.intersected(boundingRect()).toAlignedRect());
    Q_EMIT changed();
}

double SignaturePad::millimetresPerItemPixel() const {
    return m_pixelPitchMm * mapRectToScene(QRectF(0, 0, 1, 1)).width();
}

}  // namespace simkiosk
