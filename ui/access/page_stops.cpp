#include "ui/access/page_stops.hpp"

#include <QQuickWindow>

namespace simkiosk {
namespace {

constexpr int depthLimit = 64;
constexpr std::size_t stopLimit = 500;

bool isControl(QAccessible::Role role) {
    return role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::RadioButton;
}

bool isRead(QAccessible::Role role) {
    return role == QAccessible::StaticText || role == QAccessible::Heading || role == QAccessible::AlertMessage ||
           role == QAccessible::Graphic || role == QAccessible::Canvas;
}

bool isShown(const QQuickItem& item) {
    if (!item.isVisible() || item.width() <= 0 || item.height() <= 0) return false;
    for (const auto* at = &item; at; at = at->parentItem())
        if (at->opacity() <= 0.05 && at->objectName() != QLatin1String("pages")) return false;
    return true;
}

void collect(QAccessibleInterface* node, int depth, std::vector<PageStop>& stops) {
    if (!node || !node->isValid() || depth > depthLimit || stops.size() >= stopLimit) return;
    const auto role = node->role();
    auto* item = qobject_cast<QQuickItem*>(node->object());
    if (item && (isControl(role) || isRead(role)) && isShown(*item)) {
        const QString name = node->text(QAccessible::Name);
        const auto state = node->state();
        if (!name.isEmpty())
            stops.push_back({.item = item,
                             .role = role,
                             .name = name,
                             .description = node->text(QAccessible::Description),
                             .control = isControl(role),
                             .enabled = item->isEnabled(),  // Qt 6.4 leaves state().disabled out for QML items
                             .checkable = bool(state.checkable),
                             .checked = bool(state.checked),
                             .alert = role == QAccessible::AlertMessage,
                             .paced = item->property("paced").toBool()});
    }
    for (int i = 0; i < node->childCount(); ++i) collect(node->child(i), depth + 1, stops);
}

QQuickItem* findSheet(QQuickItem& item) {
    QQuickItem* found = nullptr;
    for (auto* child : item.childItems()) {
        if (!child->isVisible()) continue;
        // The last one lies on top; one inside another, too.
        const bool covers = child->property("sheetHeight").isValid() && (!found || child->z() >= found->z());
        if (covers) found = child;
        if (auto* inside = findSheet(*child); inside && !covers && (!found || inside->z() > found->z())) found = inside;
    }
    return found;
}

}  // namespace

QQuickItem* openSheet(QQuickItem& root) { return findSheet(root); }

std::vector<PageStop> pageStops(QQuickWindow& window) {
    std::vector<PageStop> stops;
    collect(QAccessible::queryAccessibleInterface(&window), 0, stops);
    const auto* sheet = openSheet(*window.contentItem());
    if (sheet) std::erase_if(stops, [&](const PageStop& stop) { return !sheet->isAncestorOf(stop.item); });
    return stops;
}

void pressStop(const PageStop& stop) {
    if (!stop.item || !stop.control || !stop.enabled) return;
    auto* node = QAccessible::queryAccessibleInterface(stop.item);
    if (node && node->actionInterface()) node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

void bringIntoView(QQuickItem& item) {
    constexpr double air = 24;
    for (auto* at = item.parentItem(); at; at = at->parentItem()) {
        if (!at->inherits("QQuickFlickable")) continue;
        auto* content = at->property("contentItem").value<QQuickItem*>();
        if (!content) continue;
        const QRectF place = item.mapRectToItem(content, item.boundingRect());
        const double top = at->property("contentY").toDouble();
        const double origin = at->property("originY").toDouble();
        const double most = origin + std::max(0.0, at->property("contentHeight").toDouble() - at->height());
        double wanted = top;
        if (place.bottom() + air > top + at->height()) wanted = place.bottom() + air - at->height();
        if (place.top() - air < wanted) wanted = place.top() - air;
        at->setProperty("contentY", std::clamp(wanted, origin, most));
    }
}

}  // namespace simkiosk
