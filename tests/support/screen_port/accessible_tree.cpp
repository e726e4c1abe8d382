#include "tests/support/screen_port/accessible_tree.hpp"

#include <QAccessible>
#include <QGuiApplication>
#include <QJsonArray>
#include <QMetaEnum>
#include <QQuickItem>
#include <QQuickWindow>
#include <functional>

namespace simkiosk::screen_port {
namespace {

constexpr int itemLimit = 2000;
constexpr int depthLimit = 64;
constexpr qreal leastSeen = 0.5;      // less than half in view: a person scrolls first
constexpr qreal leastOpacity = 0.05;  // fainter than this cannot be seen

struct Sight {
    QRectF rect;     // whole, window pixels
    QRectF visible;  // the part inside the window and every clipping ancestor
    bool shown = true;
};

Sight sightOf(QAccessibleInterface& control, const QWindow& window) {
    Sight sight;
    auto* item = qobject_cast<QQuickItem*>(control.object());
    if (!item) {
        sight.rect = control.rect().translated(-window.position());
        sight.visible = sight.rect & QRectF(QPointF(), window.size());
        sight.shown = !control.state().invisible;
        return sight;
    }
    sight.rect = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    sight.visible = sight.rect & QRectF(QPointF(), window.size());
    sight.shown = item->isVisible() && !sight.rect.isEmpty();
    qreal opacity = 1;
    for (QQuickItem* at = item; at; at = at->parentItem()) {
        opacity *= at->opacity();
        if (at->clip()) sight.visible &= at->mapRectToScene(at->clipRect());
    }
    sight.shown = sight.shown && opacity > leastOpacity;
    return sight;
}

qreal seenPart(const Sight& sight) {
    const qreal whole = sight.rect.width() * sight.rect.height();
    if (!sight.shown || whole <= 0 || sight.visible.isEmpty()) return 0;
    return sight.visible.width() * sight.visible.height() / whole;
}

QString roleWord(QAccessible::Role role) {
    const char* key = QMetaEnum::fromType<QAccessible::Role>().valueToKey(role);
    return QString::fromLatin1(key ? key : "Unknown");
}

bool isEnabled(QAccessibleInterface& control) {
    const auto* item = qobject_cast<QQuickItem*>(control.object());
    return !control.state().disabled && (!item || item->isEnabled());
}

bool isControl(QAccessible::Role role) {
    switch (role) {
        case QAccessible::NoRole:
        case QAccessible::StaticText:
        case QAccessible::Heading:
        case QAccessible::Paragraph:
        case QAccessible::Graphic:
        case QAccessible::Pane:
        case QAccessible::Client:
        case QAccessible::Window:
        case QAccessible::Grouping:
        case QAccessible::Section:
        case QAccessible::AlertMessage:
        case QAccessible::ProgressBar:
        case QAccessible::List: return false;
        default: return true;
    }
}

using Visit = std::function<void(QAccessibleInterface& control, QWindow& window, int depth)>;

void walk(QAccessibleInterface* control, QWindow& window, int depth, int& left, const Visit& visit) {
    if (!control || !control->isValid() || depth > depthLimit || left-- <= 0) return;
    visit(*control, window, depth);
    for (int i = 0; i < control->childCount(); ++i) walk(control->child(i), window, depth + 1, left, visit);
}

void walkScreen(const Visit& visit) {
    int left = itemLimit;
    for (QWindow* window : QGuiApplication::topLevelWindows())
        if (window->isVisible()) walk(QAccessible::queryAccessibleInterface(window), *window, 0, left, visit);
}

QJsonObject describe(QAccessibleInterface& control, const QWindow& window, int depth) {
    const Sight sight = sightOf(control, window);
    const QAccessible::State state = control.state();
    QJsonObject item{{"role", roleWord(control.role())},
                     {"name", control.text(QAccessible::Name)},
                     {"depth", depth},
                     {"x", sight.rect.x()},
                     {"y", sight.rect.y()},
                     {"w", sight.rect.width()},
                     {"h", sight.rect.height()},
                     {"enabled", isEnabled(control)},
                     {"visible", sight.shown},
                     {"seen", seenPart(sight)},
                     {"control", isControl(control.role())}};
    if (const QString text = control.text(QAccessible::Description); !text.isEmpty()) item["description"] = text;
    if (const QString text = control.text(QAccessible::Value); !text.isEmpty()) item["value"] = text;
    if (state.checkable) item["checked"] = bool(state.checked);
    if (state.focused) item["focused"] = true;
    if (control.object() && !control.object()->objectName().isEmpty()) item["object"] = control.object()->objectName();
    return item;
}

void collectNames(const QQuickItem& item, int depth, QJsonArray& names) {
    if (!item.isVisible() || item.opacity() <= leastOpacity || depth > depthLimit || names.size() >= itemLimit) return;
    if (!item.objectName().isEmpty()) names.append(item.objectName());
    for (const QQuickItem* child : item.childItems()) collectNames(*child, depth + 1, names);
}

}  // namespace

QJsonObject describeScreen() {
    QJsonArray windows;
    QJsonArray pages;
    for (QWindow* window : QGuiApplication::topLevelWindows()) {
        if (!window->isVisible()) continue;
        QJsonArray items;
        int left = itemLimit;
        walk(
            QAccessible::queryAccessibleInterface(window), *window, 0, left,
            [&](QAccessibleInterface& control, QWindow& in, int depth) { items.append(describe(control, in, depth)); });
        windows.append(QJsonObject{
            {"title", window->title()}, {"width", window->width()}, {"height", window->height()}, {"items", items}});
        if (const auto* quick = qobject_cast<QQuickWindow*>(window)) collectNames(*quick->contentItem(), 0, pages);
    }
    return {{"windows", windows}, {"pages", pages}};
}

Target findControl(const ControlQuery& query) {
    QList<Target> found;
    walkScreen([&](QAccessibleInterface& control, QWindow& window, int) {
        if (!isControl(control.role())) return;
        const QString name = control.text(QAccessible::Name);
        if (query.contains ? !name.contains(query.name) : name != query.name) return;
        const Sight sight = sightOf(control, window);
        if (!sight.shown) return;
        Target target{&window, sight.visible.center(), {}};
        if (seenPart(sight) < leastSeen)
            target.trouble = QStringLiteral("is scrolled out of view");
        else if (!isEnabled(control))
            target.trouble = QStringLiteral("is disabled");
        found.append(target);
    });
    if (found.isEmpty()) return {nullptr, {}, QStringLiteral("is not on the screen")};
    if (query.index >= found.size()) return {nullptr, {}, QStringLiteral("is there only %1 times").arg(found.size())};
    if (query.index >= 0) return found[query.index];
    if (found.size() > 1) return {nullptr, {}, QStringLiteral("is there %1 times: which?").arg(found.size())};
    return found.front();
}

QWindow* shownWindow() {
    QWindow* shown = nullptr;
    for (QWindow* window : QGuiApplication::topLevelWindows())
        if (window->isVisible()) shown = window;
    return shown;
}

}  // namespace simkiosk::screen_port
