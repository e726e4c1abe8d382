#include "ui/access/tactile_pad.hpp"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QQuickView>
#include <QTouchEvent>
#include <algorithm>
#include <utility>

namespace simkiosk {
namespace {

constexpr auto cornerHold = std::chrono::seconds(2);
constexpr double cornerPart = 0.12;  // of the screen's shorter side

}  // namespace

TactilePad::TactilePad(QQuickView& view) : QObject(&view), m_view(view) {
    view.installEventFilter(this);
    m_corner.setSingleShot(true);
    m_corner.setInterval(cornerHold);
    connect(&m_corner, &QTimer::timeout, this, [this] {
        // What lies under the finger is not pressed by it.
        m_swallow = true;
        if (auto* item = m_view.mouseGrabberItem()) item->ungrabMouse();
        Q_EMIT helpAsked();
    });
}

void TactilePad::startOver(bool customerLeft) {
    if (customerLeft) m_inUse = false;
    m_current = nullptr;
    Q_EMIT currentChanged();
}

std::optional<PageStop> TactilePad::currentStop() const {
    if (!m_current) return std::nullopt;
    const auto all = pageStops(m_view);
    const auto at = std::ranges::find(all, m_current.data(), [](const PageStop& stop) { return stop.item.data(); });
    return at == all.end() ? std::nullopt : std::optional(*at);
}

bool TactilePad::eventFilter(QObject*, QEvent* event) {
    if (!m_on) return false;
    switch (event->type()) {
        case QEvent::KeyPress: return key(static_cast<QKeyEvent*>(event)->key());
        case QEvent::MouseButtonPress: watchCorner(static_cast<QMouseEvent*>(event)->position(), true); break;
        case QEvent::TouchBegin:
            watchCorner(static_cast<QTouchEvent*>(event)->points().first().position(), true);
            break;
        case QEvent::MouseButtonRelease:
        case QEvent::TouchCancel: watchCorner({}, false); break;
        case QEvent::TouchEnd:
            watchCorner({}, false);
            if (std::exchange(m_swallow, false)) return cancel(*static_cast<QTouchEvent*>(event));
            break;
        default: break;
    }
    return false;
}

bool TactilePad::key(int code) {
    switch (code) {
        case Qt::Key_Up:
        case Qt::Key_Left:
        case Qt::Key_Backtab: walk(-1); return true;
        case Qt::Key_Down:
        case Qt::Key_Right:
        case Qt::Key_Tab: walk(1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Select:
        case Qt::Key_Space: press(); return true;
        case Qt::Key_Escape:
        case Qt::Key_Back:
            m_inUse = true;
            Q_EMIT wentBack();
            return true;
        case Qt::Key_F1:
        case Qt::Key_Help:
            m_inUse = true;
            Q_EMIT helpAsked();
            return true;
        default: return false;
    }
}

void TactilePad::walk(int step) {
    m_inUse = true;
    const auto all = stops();
    if (all.empty()) return;
    const auto count = std::ptrdiff_t(all.size());
    const auto at = std::ranges::find(all, m_current.data(), [](const PageStop& stop) { return stop.item.data(); });
    // From nowhere to the first or the last; from an end to the other, so that nothing is a dead end.
    const auto index = at == all.end() ? (step > 0 ? 0 : count - 1) : ((at - all.begin()) + step + count) % count;
    setCurrent(all[std::size_t(index)].item);
    Q_EMIT walked();
}

void TactilePad::press() {
    m_inUse = true;
    const auto stop = currentStop();
    if (!stop) return walk(1);
    pressStop(*stop);
    Q_EMIT pressed();
}

// True: the touch ends for the page as one that was taken away.
bool TactilePad::cancel(const QTouchEvent& touch) {
    QTouchEvent cancelled(QEvent::TouchCancel, touch.pointingDevice(), touch.modifiers(), touch.points());
    QCoreApplication::sendEvent(&m_view, &cancelled);
    return true;
}

void TactilePad::watchCorner(QPointF at, bool down) {
    if (!down) return m_corner.stop();
    m_swallow = false;
    if (m_current) setCurrent(nullptr);  // a finger has taken over
    const double side = std::min(m_view.width(), m_view.height()) * cornerPart;
    if (at.x() < side && at.y() > m_view.height() - side) m_corner.start();
}

std::vector<PageStop> TactilePad::stops() const {
    auto all = pageStops(m_view);
    if (!m_texts) std::erase_if(all, [](const PageStop& stop) { return !stop.control || !stop.enabled; });
    return all;
}

void TactilePad::setCurrent(QQuickItem* item) {
    if (m_current == item) return;
    m_current = item;
    if (item) {
        bringIntoView(*item);
        item->forceActiveFocus(Qt::TabFocusReason);
    }
    Q_EMIT currentChanged();
}

}  // namespace simkiosk
