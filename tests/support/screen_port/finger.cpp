#include "tests/support/screen_port/finger.hpp"

#include <qpa/qwindowsysteminterface.h>

#include <QTimer>
#include <algorithm>

namespace simkiosk::screen_port {
namespace {

constexpr qreal fingertipPx = 24;
constexpr int releaseAfterMs = 15;  // from the last stroke to lifting

}  // namespace

Finger::Finger()
    : m_panel(std::make_unique<QPointingDevice>(
          QStringLiteral("screen port panel"), 0x51, QInputDevice::DeviceType::TouchScreen,
          QPointingDevice::PointerType::Finger,
          QInputDevice::Capability::Position | QInputDevice::Capability::Area | QInputDevice::Capability::Pressure |
              QInputDevice::Capability::NormalizedPosition,
          10, 0)),
      m_pen(std::make_unique<QPointingDevice>(
          QStringLiteral("screen port pen"), 0x52, QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Pen,
          QInputDevice::Capability::Position | QInputDevice::Capability::Pressure, 1, 1)) {
    QWindowSystemInterface::registerInputDevice(m_panel.get());
    QWindowSystemInterface::registerInputDevice(m_pen.get());
    m_uptime.start();
}

void Finger::play(QWindow* window, Tool tool, QList<Stroke> strokes, std::function<void()> done) {
    m_window = window;
    m_tool = tool;
    m_strokes = std::move(strokes);
    m_done = std::move(done);
    m_next = 0;
    m_down = false;
    m_gesture.start();
    step();
}

void Finger::step() {
    while (m_window && m_next < m_strokes.size()) {
        const Stroke& stroke = m_strokes[m_next];
        const qint64 waitMs = stroke.timeMs - m_gesture.elapsed();
        if (waitMs > 0) {
            QTimer::singleShot(static_cast<int>(waitMs), Qt::PreciseTimer, this, &Finger::step);
            return;
        }
        if (stroke.lifted && m_down) {
            inject(stroke, QEventPoint::State::Released);
            m_down = false;
        } else if (!stroke.lifted) {
            inject(stroke, m_down ? QEventPoint::State::Updated : QEventPoint::State::Pressed);
            m_down = true;
        }
        ++m_next;
    }
    QTimer::singleShot(releaseAfterMs, Qt::PreciseTimer, this, [this] {
        if (m_window && m_down) inject(m_strokes.back(), QEventPoint::State::Released);
        m_down = false;
        m_strokes.clear();
        // After the release has been delivered.
        QTimer::singleShot(0, this, [done = std::move(m_done)] { done(); });
    });
}

void Finger::inject(const Stroke& stroke, QEventPoint::State state) {
    switch (m_tool) {
        case Tool::Touch: return injectTouch(stroke, state);
        case Tool::Pen: return injectPen(stroke, state);
        case Tool::Mouse: return injectMouse(stroke, state);
    }
}

void Finger::injectTouch(const Stroke& stroke, QEventPoint::State state) {
    const QPointF global = stroke.at + m_window->position();
    QWindowSystemInterface::TouchPoint point;
    point.id = 1;
    point.state = state;
    point.pressure = state == QEventPoint::State::Released ? 0 : stroke.pressure;
    point.area = QRectF(global - QPointF(fingertipPx / 2, fingertipPx / 2), QSizeF(fingertipPx, fingertipPx));
    point.normalPosition =
        QPointF(stroke.at.x() / std::max(1, m_window->width()), stroke.at.y() / std::max(1, m_window->height()));
    QWindowSystemInterface::handleTouchEvent(m_window, static_cast<ulong>(m_uptime.elapsed()), m_panel.get(), {point});
}

void Finger::injectPen(const Stroke& stroke, QEventPoint::State state) {
    const bool down = state != QEventPoint::State::Released;
    QWindowSystemInterface::handleTabletEvent(m_window, static_cast<ulong>(m_uptime.elapsed()), m_pen.get(), stroke.at,
                                              stroke.at + m_window->position(), down ? Qt::LeftButton : Qt::NoButton,
                                              down ? stroke.pressure : 0, 0, 0, 0, 0, 0);
}

void Finger::injectMouse(const Stroke& stroke, QEventPoint::State state) {
    const QPointF global = stroke.at + m_window->position();
    const bool down = state != QEventPoint::State::Released;
    const QEvent::Type type = state == QEventPoint::State::Pressed    ? QEvent::MouseButtonPress
                              : state == QEventPoint::State::Released ? QEvent::MouseButtonRelease
                                                                      : QEvent::MouseMove;
    QWindowSystemInterface::handleMouseEvent(m_window, static_cast<ulong>(m_uptime.elapsed()), stroke.at, global,
                                             down ? Qt::LeftButton : Qt::NoButton,
                                             type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, type);
}

}  // namespace simkiosk::screen_port
