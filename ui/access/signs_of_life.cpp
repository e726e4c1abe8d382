#include "ui/access/signs_of_life.hpp"

#include <QMouseEvent>
#include <QQuickView>
#include <utility>

namespace simkiosk {
namespace {

constexpr qint64 pauseMs = 1000;

bool isSign(const QEvent& event) {
    switch (event.type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::TabletPress:
        case QEvent::TabletMove:
        case QEvent::Wheel: return true;
        case QEvent::MouseMove: return static_cast<const QMouseEvent&>(event).buttons() != Qt::NoButton;
        default: return false;
    }
}

}  // namespace

SignsOfLife::SignsOfLife(QQuickView& view, std::function<void()> seen) : QObject(&view), m_seen(std::move(seen)) {
    view.installEventFilter(this);
}

bool SignsOfLife::eventFilter(QObject*, QEvent* event) {
    const bool lately = m_sinceLast.isValid() && m_sinceLast.elapsed() < pauseMs;
    if (!lately && isSign(*event)) {
        m_sinceLast.start();
        m_seen();
    }
    return false;
}

}  // namespace simkiosk
