#include "ui/items/camera_preview.hpp"

#include <QPainter>
#include <QPainterPath>

#include "ui/items/image_view.hpp"

namespace simkiosk {
namespace {

constexpr auto frameTime = std::chrono::milliseconds(70);  // below 15 pictures a second
constexpr double ringWidth = 16;                           // pixels
constexpr double ringGap = 14;
constexpr double frameRadius = 28;

}  // namespace

CameraPreview::CameraPreview(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &CameraPreview::lookChanged, this, [this] { update(); });
    connect(&m_timer, &QTimer::timeout, this, &CameraPreview::fetch);
    m_timer.start(frameTime);
}

void CameraPreview::paint(QPainter* painter) {
    const QRectF place = window();
    QPainterPath shape;
    if (m_framed) {
        shape.addRoundedRect(place, frameRadius, frameRadius);
    } else {
        shape.addEllipse(place);
    }
    painter->fillPath(shape, m_trackColor);
    if (!m_frame.isNull()) {
        painter->save();
        painter->setClipPath(shape);
        painter->drawImage(place.topLeft(), m_frame);
        painter->restore();
    }
    if (m_framed) {
        painter->setPen(QPen(m_ringColor, ringWidth / 2));
        painter->drawPath(shape);
        return;
    }
    const double offset = ringGap + ringWidth / 2;
    const QRectF ring = place.adjusted(-offset, -offset, offset, offset);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_trackColor, ringWidth));
    painter->drawEllipse(ring);
    if (m_progress <= 0) return;
    constexpr int top = 90 * 16;  // sixteenths of a degree, clockwise from the top
    painter->setPen(QPen(m_ringColor, ringWidth, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(ring, top, -int(360 * 16 * std::min(1.0, m_progress)));
}

void CameraPreview::fetch() {
    if (!m_models || !isVisible()) return;
    auto newest = m_models->preview().newestPreview();
    if (newest == m_source) return;  // nothing new: keep the frame
    const bool wasLive = live();
    m_source = std::move(newest);
    const QImage whole = imageView(m_source);
    if (whole.isNull()) {
        m_frame = {};
    } else {
        // Cut out the middle in the window's shape before scaling: the rest would be thrown away.
        const QSize target = window().size().toSize();
        const QSize cut = target.scaled(whole.size(), Qt::KeepAspectRatio);
        const QRect middle(QPoint((whole.width() - cut.width()) / 2, (whole.height() - cut.height()) / 2), cut);
        m_frame = whole.copy(middle).convertToFormat(QImage::Format_RGB32).scaled(target);
    }
    update();
    if (live() != wasLive) Q_EMIT liveChanged();
}

QRectF CameraPreview::window() const {
    const double margin = ringWidth + ringGap;
    return boundingRect().adjusted(margin, margin, -margin, -margin);
}

}  // namespace simkiosk
