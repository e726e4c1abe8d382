#include "tests/ui/screen_fixture.hpp"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace simkiosk {
namespace {

bool isPressable(QAccessible::Role role) {
    return role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::RadioButton;
}

void collect(QAccessibleInterface* node, QPoint windowOrigin, std::vector<ScreenUnderTest::Control>& found) {
    if (!node || !node->isValid() || node->state().invisible) return;
    const auto role = node->role();
    const QString name = node->text(QAccessible::Name);
    const auto* item = qobject_cast<QQuickItem*>(node->object());
    if (isPressable(role) || !name.isEmpty()) {
        found.push_back({.name = name,
                         .role = int(role),
                         .rect = node->rect().translated(-windowOrigin),
                         .enabled = !item || item->isEnabled(),  // Qt 6.4 leaves state().disabled out for QML items
                         .interface = node});
    }
    for (int i = 0; i < node->childCount(); ++i) collect(node->child(i), windowOrigin, found);
}

}  // namespace

DrawnPreview::DrawnPreview() {
    auto image = std::make_shared<Image>();
    image->width = 640;
    image->height = 480;
    image->pixels.resize(std::size_t(640 * 480 * 3));
    for (int y = 0; y < 480; ++y) {
        for (int x = 0; x < 640; ++x) {
            const double dx = (x - 320) / 95.0;
            const double dy = (y - 230) / 130.0;
            const bool face = dx * dx + dy * dy < 1;
            const double sx = (x - 320) / 220.0;
            const double sy = (y - 500) / 150.0;
            const bool shoulders = sx * sx + sy * sy < 1;
            auto* pixel = &image->pixels[std::size_t((y * 640 + x) * 3)];
            pixel[0] = std::uint8_t(face ? 140 : shoulders ? 120 : 205 - y / 8);
            pixel[1] = std::uint8_t(face ? 170 : shoulders ? 80 : 210 - y / 8);
            pixel[2] = std::uint8_t(face ? 215 : shoulders ? 60 : 205 - y / 10);
        }
    }
    m_picture = image;
}

ScreenUnderTest::ScreenUnderTest(QSize size)
    : screen(intents, preview, clock), shell(screen, {.size = size, .speaker = &speaker}) {
    const auto shown = shell.show();
    EXPECT_TRUE(shown) << shown.error().message;
    rest(std::chrono::milliseconds(50));
}

void ScreenUnderTest::show(const Snapshot& snapshot, std::chrono::milliseconds time) {
    screen.show(snapshot);
    rest(time);
    if (time < std::chrono::milliseconds(100)) return;  // the test wants to see the page before it has settled
    // A page is made in slices between frames, and for a moment after it is there touches are not for it.
    constexpr int loading = 2;  // QQuickLoader::Loading
    const auto moves = [this] {
        const auto* pages = find("pages");
        return find("settling") || (pages && pages->property("status").toInt() == loading);
    };
    for (int i = 0; i < 500 && moves(); ++i) rest(std::chrono::milliseconds(20));
}

void ScreenUnderTest::rest(std::chrono::milliseconds time) {
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

QQuickItem* ScreenUnderTest::find(const QString& objectName) {
    for (auto* item : shell.view().rootObject()->findChildren<QQuickItem*>(objectName)) {
        if (item->isVisible()) return item;
    }
    return nullptr;
}

bool ScreenUnderTest::comes(const QString& objectName) {
    for (int i = 0; i < 2000 && !find(objectName); ++i) rest(std::chrono::milliseconds(5));
    return find(objectName);
}

std::vector<ScreenUnderTest::Control> ScreenUnderTest::accessible() {
    std::vector<Control> found;
    collect(QAccessible::queryAccessibleInterface(&shell.view()), shell.view().mapToGlobal(QPoint(0, 0)), found);
    return found;
}

std::vector<ScreenUnderTest::Control> ScreenUnderTest::controls() {
    auto all = accessible();
    std::erase_if(all, [](const Control& control) { return !isPressable(QAccessible::Role(control.role)); });
    return all;
}

bool ScreenUnderTest::press(const QString& accessibleName) {
    for (const auto& control : controls()) {
        if (control.name != accessibleName || !control.enabled) continue;
        control.interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        rest(std::chrono::milliseconds(30));
        return true;
    }
    return false;
}

bool ScreenUnderTest::touch(const QString& accessibleName) {
    for (const auto& control : controls()) {
        if (control.name != accessibleName || !control.enabled) continue;
        QTest::mouseClick(&shell.view(), Qt::LeftButton, {}, control.rect.center());
        rest(std::chrono::milliseconds(30));
        return true;
    }
    return false;
}

void ScreenUnderTest::key(int code) {
    QTest::keyClick(&shell.view(), Qt::Key(code));
    rest(std::chrono::milliseconds(5));
}

QString ScreenUnderTest::keysAt() {
    auto* item = screen.models().access()->keysAt();
    auto* node = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    return node ? node->text(QAccessible::Name) : QString();
}

void ScreenUnderTest::drag(QPoint from, QPoint to) {
    QTest::mousePress(&shell.view(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step) QTest::mouseMove(&shell.view(), from + (to - from) * step / 10);
    QTest::mouseRelease(&shell.view(), Qt::LeftButton, {}, to);
    rest(std::chrono::milliseconds(20));
}

}  // namespace simkiosk
