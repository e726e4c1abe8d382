// What is on the screen, as an assistive technology hears it: roles, names, values, states and where they are.
// GUI thread only.
#pragma once

#include <QJsonObject>
#include <QPointF>
#include <QPointer>
#include <QString>
#include <QWindow>
#include <optional>

namespace simkiosk::screen_port {

// {"windows":[{"title","width","height","items":[…]}],"pages":[…]}. An item: role, name, description, value,
// object, x, y, w, h (window pixels), enabled, visible, focused, checked, seen (0 to 1: the part of it that is
// inside the window and not clipped away). `pages` are the objectNames of visible QML items, outermost first.
// At most 2,000 items.
QJsonObject describeScreen();

// How a control is told from others. `contains` also finds a name inside a longer one ("Basic, 69.00 a month").
struct ControlQuery {
    QString name;
    bool contains = false;
    int index = -1;  // which of several of the same name, in reading order; -1: there must be just one
};

struct Target {
    QPointer<QWindow> window;
    QPointF centre;   // window pixels, of the visible part
    QString trouble;  // why it cannot be touched; empty when it can
};

// The control a person would touch: visible, enabled, not scrolled away. Texts and pictures are no controls.
Target findControl(const ControlQuery& query);

// The window on top that can be seen; null when there is none.
QWindow* shownWindow();

}  // namespace simkiosk::screen_port
