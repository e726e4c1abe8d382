// What is on the screen, in the order it is read: from the tree that assistive technology reads, so that there is one
// source for what is seen, spoken and reached by keys.
#pragma once

#include <QAccessible>
#include <QPointer>
#include <QQuickItem>
#include <vector>

class QQuickWindow;

namespace simkiosk {

struct PageStop {
    QPointer<QQuickItem> item;
    QAccessible::Role role = QAccessible::NoRole;
    QString name;
    QString description;
    bool control = false;  // can be pressed
    bool enabled = true;
    bool checkable = false;
    bool checked = false;
    bool alert = false;  // changes by itself and wants to be heard
    bool paced = false;  // and changes often: what leads somebody step by step

    bool operator==(const PageStop&) const = default;
};

// Of the sheet that lies over the page when one is open, else of the page and then the header.
std::vector<PageStop> pageStops(QQuickWindow& window);
// The open sheet, or null.
QQuickItem* openSheet(QQuickItem& root);
// As a finger would: the control's own accessible action.
void pressStop(const PageStop& stop);
// Moves what can be scrolled so far that the item is in view.
void bringIntoView(QQuickItem& item);

}  // namespace simkiosk
