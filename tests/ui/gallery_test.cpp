// Every page × state × language × size × mode: loads, nothing is cut off or overlaps, every text stands out from its
// ground, targets are large enough, everything has a name, the main action is in view. With SIMKIOSK_GALLERY=DIR in the
// environment the pictures are kept there.
#include <gtest/gtest.h>

#include <QDir>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "tests/ui/screen_fixture.hpp"

namespace simkiosk {
namespace {

constexpr int leastTarget = 72;  // of the 1080-wide stage: 20 mm on a 24-inch display at 1080p

struct Look {
    const char* mode;
    DisplayModes modes;
    Language language;
    QSize size;

    bool wide() const { return size.width() > size.height(); }
    // Screen pixels of a pixel of the stage.
    double fit() const { return std::min(size.width(), size.height()) / 1080.0; }
    std::string name() const {
        std::string text(languageTag(language));
        std::erase(text, '-');
        return text + "_" + std::to_string(size.width()) + "_" + mode;
    }
};

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(QRgb colour) {
    const auto linear = [](int channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

double contrast(QRgb a, QRgb b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

// Parts of a text that are too narrow to be a gap between words: what is hidden by something that lies over it, or runs
// into a ground of its own colour, is seen in one of them. Lines may be shorter than the text is wide, so only a text
// of one line is cut.
std::vector<QRect> partsOf(const QRect& place, int letterPixels, bool oneLine) {
    const int width = 4 * letterPixels;
    if (!oneLine || place.width() < 2 * width) return {place};
    std::vector<QRect> parts;
    for (int x = place.left(); x + width <= place.right() + 1; x += width)
        parts.emplace_back(x, place.top(), width, place.height());
    return parts;
}

// The two colours a text is seen by: the ground is what most of its pixels show, the ink what differs from it most. Ink
// thinner than a pixel is a mixture with the ground, so it is looked for among all pixels.
double contrastOf(const QImage& picture, const QRect& place) {
    std::map<QRgb, int> counts;
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x) ++counts[picture.pixel(x, y)];
    const auto ground = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->first;
    double most = 1;
    for (const auto& [colour, count] : counts) most = std::max(most, contrast(colour, ground));
    return most;
}

// What of an item can be seen: cut by every clipping ancestor.
QRectF seenRect(const QQuickItem& item, QRectF local) {
    QRectF seen = item.mapRectToScene(local);
    for (const auto* parent = item.parentItem(); parent; parent = parent->parentItem()) {
        if (parent->clip()) seen &= parent->mapRectToScene(parent->boundingRect());
    }
    return seen;
}

bool inherits(const QQuickItem& item, const char* type) { return item.inherits(type); }

void collectTexts(QQuickItem* item, std::vector<QQuickItem*>& texts) {
    if (!item->isVisible() || item->opacity() == 0) return;
    if (inherits(*item, "QQuickText") && !item->property("text").toString().isEmpty()) texts.push_back(item);
    for (auto* child : item->childItems()) collectTexts(child, texts);
}

QRectF inkRect(const QQuickItem& text) {
    const double width = text.property("contentWidth").toDouble();
    const double height = text.property("contentHeight").toDouble();
    const int alignment = text.property("effectiveHorizontalAlignment").toInt();
    const int vertical = text.property("verticalAlignment").toInt();
    const double x = alignment == Qt::AlignRight     ? text.width() - width
                     : alignment == Qt::AlignHCenter ? (text.width() - width) / 2
                                                     : 0;
    const double y = vertical == Qt::AlignVCenter ? (text.height() - height) / 2 : 0;
    return {x, y + 4, width, height - 8};  // without the air above and below the letters
}

bool lieInTheSameSheet(const QQuickItem* a, const QQuickItem* b) {
    const auto sheetOf = [](const QQuickItem* item) -> const QQuickItem* {
        for (; item; item = item->parentItem()) {
            if (item->property("sheetHeight").isValid()) return item;
        }
        return nullptr;
    };
    return sheetOf(a) == sheetOf(b);
}

void expectReadable(ScreenUnderTest& kiosk, const QImage& picture, const Look& look, const std::string& where) {
    // AA, and AAA where high contrast was asked for. Large letters may have less (WCAG 1.4.3, 1.4.6).
    constexpr int largeLetters = 32;  // stage pixels: 18 pt at arm's length
    const double fit = look.fit();
    auto* root = kiosk.shell.view().rootObject();
    const QRectF window(0, 0, root->width(), root->height());
    std::vector<QQuickItem*> texts;
    collectTexts(root, texts);
    EXPECT_FALSE(texts.empty()) << where;
    const QQuickItem* sheetOpen = nullptr;
    for (const auto* text : texts)
        if (!lieInTheSameSheet(text, root)) sheetOpen = text;
    for (const auto* text : texts) {
        const auto words = text->property("text").toString().toStdString();
        EXPECT_FALSE(text->property("truncated").toBool()) << where << ": cut off: " << words;
        EXPECT_LE(text->property("contentWidth").toDouble(), text->width() + 1.5) << where << ": too wide: " << words;
        EXPECT_LE(text->property("contentHeight").toDouble(), text->height() + 2) << where << ": too high: " << words;
        const auto pixels = text->property("font").value<QFont>().pixelSize();
        const QRectF ink = inkRect(*text);
        const QRectF seen = seenRect(*text, ink);
        if (seen.isEmpty()) continue;  // scrolled away
        EXPECT_TRUE(window.adjusted(-1, -1, 1, 1).contains(seen)) << where << ": leaves the screen: " << words;
        const bool covered = sheetOpen && !lieInTheSameSheet(text, sheetOpen);
        const bool half =
            seen.height() > ink.height() * fit / 2;  // of what is scrolled away there may be no ink to see
        if (!covered && half && text->opacity() == 1 && seen.width() > 8 && seen.height() > 8) {
            const double least =
                look.modes.highContrast ? (pixels >= largeLetters ? 4.5 : 7) : (pixels >= largeLetters ? 3 : 4.5);
            // Thin strokes of letters on a smaller screen are never the pure ink.
            const auto place = seen.toAlignedRect() & picture.rect();
            for (const auto& part : partsOf(place, int(pixels * fit), text->property("lineCount").toInt() == 1))
                EXPECT_GE(contrastOf(picture, part), least * (fit < 1 ? 0.8 : 0.95))
                    << where << ": too faint: " << words << " at " << part.x() << ',' << part.y();
        }
        for (const auto* other : texts) {
            if (other >= text || !lieInTheSameSheet(text, other)) continue;
            const QRectF both = seen & seenRect(*other, inkRect(*other));
            EXPECT_TRUE(both.width() < 4 || both.height() < 8 * fit)
                << where << ": \"" << words << "\" lies over \"" << other->property("text").toString().toStdString()
                << '"';
        }
    }
}

// Not scrolled away.
bool isSeen(const ScreenUnderTest::Control& control) {
    const auto* item = qobject_cast<const QQuickItem*>(control.interface->object());
    return !item || !seenRect(*item, item->boundingRect()).isEmpty();
}

void expectReachable(ScreenUnderTest& kiosk, const Look& look, const std::string& where) {
    const QRect window(QPoint(0, 0), kiosk.shell.view().size());
    std::multiset<QString> names;
    for (const auto& control : kiosk.controls()) {
        EXPECT_FALSE(control.name.isEmpty())
            << where << ": a control without a name at " << control.rect.x() << ',' << control.rect.y();
        if (control.rect.isEmpty()) continue;
        EXPECT_GE(control.rect.width(), leastTarget * look.fit() - 1) << where << ": " << control.name.toStdString();
        EXPECT_GE(control.rect.height(), leastTarget * look.fit() - 1) << where << ": " << control.name.toStdString();
        // A lying screen is little more than half as high as a standing one: there nothing stands in the upper quarter.
        const int highest = look.size.height() / (look.wide() ? 4 : 2);
        if (look.modes.reach && isSeen(control))
            EXPECT_GE(control.rect.bottom(), highest) << where << ": " << control.name.toStdString();
        if (window.intersects(control.rect)) names.insert(control.name);
    }
    for (const auto& name : names)
        EXPECT_EQ(names.count(name), 1u) << where << ": two controls are called " << name.toStdString();
}

void expectMainActionInItsPlace(ScreenUnderTest& kiosk, const Look& look, const std::string& where) {
    auto* action = kiosk.find("mainAction");
    if (!action) return;
    const QRectF rect = action->mapRectToScene(action->boundingRect());
    const QSize window = kiosk.shell.view().size();
    EXPECT_GE(rect.top(), window.height() * (look.modes.largeText ? 0.5 : 0.66)) << where;
    EXPECT_LE(rect.bottom(), window.height()) << where;
    // At the end of the line, wherever lines end.
    const bool fromTheRight = kiosk.shell.view().rootObject()->property("fromTheRight").toBool();
    EXPECT_GE(fromTheRight ? window.width() - rect.left() : rect.right(), window.width() - 70 * look.fit()) << where;
}

// The page at rest: two pictures in a row are the same. Some pages never rest; those have had time to begin.
QImage whenStill(ScreenUnderTest& kiosk) {
    constexpr int mostLooks = 8;
    QImage before = kiosk.grab();
    for (int looks = 0; looks < mostLooks; ++looks) {
        kiosk.rest(std::chrono::milliseconds(80));
        QImage now = kiosk.grab();
        if (now == before) return now;
        before = std::move(now);
    }
    return before;
}

void show(ScreenUnderTest& kiosk, const Scene& scene, const Look& look, const std::string& where) {
    auto snapshot = scene.snapshot;
    // From another page, as every page is reached: in the middle of a day the attract page is made anew too.
    const auto from = snapshot.page == Page::Attract ? Page::Goodbye : Page::Attract;
    auto before = snapshotOf(from, look.language, kiosk.clock.now());
    before.modes = snapshot.modes = look.modes;
    kiosk.show(before, std::chrono::milliseconds(5));
    if (!scene.press.empty()) {
        // Press in English, where the name is known, then change the language as a customer would.
        auto english = snapshot;
        english.language = Language::En;
        kiosk.show(english);
        for (const auto& name : QString::fromStdString(scene.press).split('|')) {
            ASSERT_TRUE(kiosk.press(name)) << where << ": nothing to press called " << name.toStdString();
            kiosk.rest(std::chrono::milliseconds(60));
        }
    }
    kiosk.show(snapshot, std::chrono::milliseconds(100));
}

void check(const Look& look, bool onlyOneStateOfAPage) {
    const QString directory = qEnvironmentVariable("SIMKIOSK_GALLERY");
    const QString only = qEnvironmentVariable("SIMKIOSK_GALLERY_ONLY");
    ScreenUnderTest kiosk(look.size);
    std::set<Page> seen;
    for (const auto& scene : allScenes(look.language, kiosk.clock.now())) {
        if (!only.isEmpty() && !QString::fromStdString(scene.name).contains(only)) continue;
        if (!seen.insert(scene.snapshot.page).second && onlyOneStateOfAPage) continue;
        if (scene.snapshot.page == Page::Service && look.mode != std::string_view("plain")) continue;  // has no modes
        const std::string where = scene.name + " " + look.name();
        ASSERT_NO_FATAL_FAILURE(show(kiosk, scene, look, where));
        const QImage picture = whenStill(kiosk);
        ASSERT_TRUE(kiosk.find(toString(scene.snapshot.page))) << where << ": the page did not load";
        expectReadable(kiosk, picture, look, where);
        expectReachable(kiosk, look, where);
        expectMainActionInItsPlace(kiosk, look, where);
        EXPECT_EQ(picture.size(), look.size);
        if (directory.isEmpty()) continue;
        const QString folder = QStringLiteral("%1/%2").arg(directory, QString::fromStdString(look.name()));
        QDir().mkpath(folder);
        picture.save(QStringLiteral("%1/%2.png").arg(folder, QString::fromStdString(scene.name)));
    }
}

constexpr QSize portrait(1080, 1920);
constexpr QSize landscape(1920, 1080);
constexpr QSize small(800, 1280);

// Pages at rest are compared and pictured sooner; how they move is seen in the plain mode.
std::vector<std::pair<const char*, DisplayModes>> allModes() {
    return {{"plain", {}},
            {"large", {.largeText = true, .still = true}},
            {"contrast", {.highContrast = true, .still = true}},
            {"reach", {.reach = true, .still = true}}};
}

std::vector<Look> everyLook() {
    std::vector<Look> looks;
    for (const auto& [mode, modes] : allModes())
        for (const auto size : {portrait, landscape, small})
            for (const auto language : allLanguages) looks.push_back({mode, modes, language, size});
    return looks;
}

// One of each: a language, a size and a mode that differ most from the plain one.
std::vector<Look> aFewLooks() {
    const auto modes = allModes();
    return {{"large", modes[1].second, Language::Es, portrait},
            {"contrast", modes[2].second, Language::ZhTw, small},
            {"reach", modes[3].second, Language::Ar, portrait},
            {"reach", modes[3].second, Language::Es, landscape},
            {"plain", {.still = true}, Language::Ar, landscape}};
}

std::string nameOf(const ::testing::TestParamInfo<Look>& look) { return look.param.name(); }

class Gallery : public ::testing::TestWithParam<Look> {};
TEST_P(Gallery, everyPageIsReadableAndReachable) { check(GetParam(), false); }
INSTANTIATE_TEST_SUITE_P(Looks, Gallery, ::testing::ValuesIn(everyLook()), nameOf);

class Sample : public ::testing::TestWithParam<Look> {};
TEST_P(Sample, everyPageIsReadableAndReachable) { check(GetParam(), true); }
INSTANTIATE_TEST_SUITE_P(AFew, Sample, ::testing::ValuesIn(aFewLooks()), nameOf);

}  // namespace
}  // namespace simkiosk
