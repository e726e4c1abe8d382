// Every page × state × language × orientation: loads, nothing is cut off or overlaps, targets are large enough,
// everything has a name. With SIMKIOSK_GALLERY=DIR in the environment the pictures are kept there.
#include <gtest/gtest.h>

#include <QDir>
#include <set>

#include "tests/ui/screen_fixture.hpp"

namespace simkiosk {
namespace {

constexpr int leastTarget = 72;  // 20 mm on a 24-inch display at 1080p

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

void expectReadable(ScreenUnderTest& kiosk, const std::string& where) {
    auto* root = kiosk.shell.view().rootObject();
    const QRectF window(0, 0, root->width(), root->height());
    std::vector<QQuickItem*> texts;
    collectTexts(root, texts);
    EXPECT_FALSE(texts.empty()) << where;
    for (const auto* text : texts) {
        const auto words = text->property("text").toString().toStdString();
        EXPECT_FALSE(text->property("truncated").toBool()) << where << ": cut off: " << words;
        EXPECT_LE(text->property("contentWidth").toDouble(), text->width() + 1.5) << where << ": too wide: " << words;
        EXPECT_LE(text->property("contentHeight").toDouble(), text->height() + 2) << where << ": too high: " << words;
        const QRectF seen = seenRect(*text, inkRect(*text));
        if (seen.isEmpty()) continue;  // scrolled away
        EXPECT_TRUE(window.contains(seen)) << where << ": leaves the screen: " << words;
        for (const auto* other : texts) {
            if (other >= text || !lieInTheSameSheet(text, other)) continue;
            const QRectF both = seen & seenRect(*other, inkRect(*other));
            EXPECT_TRUE(both.width() < 4 || both.height() < 8)
                << where << ": \"" << words << "\" lies over \"" << other->property("text").toString().toStdString()
                << '"';
        }
    }
}

void expectReachable(ScreenUnderTest& kiosk, const std::string& where) {
    const QRect window(QPoint(0, 0), kiosk.shell.view().size());
    std::multiset<QString> names;
    for (const auto& control : kiosk.controls()) {
        EXPECT_FALSE(control.name.isEmpty())
            << where << ": a control without a name at " << control.rect.x() << ',' << control.rect.y();
        if (control.rect.isEmpty()) continue;
        EXPECT_GE(control.rect.width(), leastTarget) << where << ": " << control.name.toStdString();
        EXPECT_GE(control.rect.height(), leastTarget) << where << ": " << control.name.toStdString();
        if (window.intersects(control.rect)) names.insert(control.name);
    }
    for (const auto& name : names)
        EXPECT_EQ(names.count(name), 1u) << where << ": two controls are called " << name.toStdString();
}

void expectMainActionInItsPlace(ScreenUnderTest& kiosk, const std::string& where) {
    auto* action = kiosk.find("mainAction");
    if (!action) return;
    const QRectF rect = action->mapRectToScene(action->boundingRect());
    const QSize window = kiosk.shell.view().size();
    EXPECT_GE(rect.top(), window.height() * 2 / 3) << where;
    EXPECT_LE(rect.bottom(), window.height()) << where;
    EXPECT_GE(rect.right(), window.width() - 70) << where;
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

struct Look {
    Language language;
    QSize size;
};

class Gallery : public ::testing::TestWithParam<Look> {};

TEST_P(Gallery, everyPageIsReadableAndReachable) {
    const auto [language, size] = GetParam();
    const QString directory = qEnvironmentVariable("SIMKIOSK_GALLERY");
    const QString only = qEnvironmentVariable("SIMKIOSK_GALLERY_ONLY");
    ScreenUnderTest kiosk(size);
    const auto inEnglish = allScenes(Language::En, kiosk.clock.now());
    const std::string tag(languageTag(language));
    for (const auto& scene : allScenes(language, kiosk.clock.now())) {
        if (!only.isEmpty() && !QString::fromStdString(scene.name).contains(only)) continue;
        const std::string where = scene.name + " " + tag;
        kiosk.show(snapshotOf(Page::Attract, language, kiosk.clock.now()), std::chrono::milliseconds(5));
        if (!scene.press.empty()) {
            // Press in English, where the name is known, then change the language as a customer would.
            auto english = scene.snapshot;
            english.language = Language::En;
            kiosk.show(english);
            for (const auto& name : QString::fromStdString(scene.press).split('|')) {
                ASSERT_TRUE(kiosk.press(name)) << where << ": nothing to press called " << name.toStdString();
                kiosk.rest(std::chrono::milliseconds(60));
            }
        }
        kiosk.show(scene.snapshot, std::chrono::milliseconds(100));
        const QImage picture = whenStill(kiosk);
        ASSERT_TRUE(kiosk.find(toString(scene.snapshot.page))) << where << ": the page did not load";
        expectReadable(kiosk, where);
        expectReachable(kiosk, where);
        expectMainActionInItsPlace(kiosk, where);
        EXPECT_EQ(picture.size(), size);
        if (directory.isEmpty()) continue;
        const QString folder =
            QStringLiteral("%1/%2_%3")
                .arg(directory, QString::fromStdString(tag), size.width() > size.height() ? "landscape" : "portrait");
        QDir().mkpath(folder);
        picture.save(QStringLiteral("%1/%2.png").arg(folder, QString::fromStdString(scene.name)));
    }
}

constexpr QSize portrait(1080, 1920);
constexpr QSize landscape(1920, 1080);
std::string nameOf(const ::testing::TestParamInfo<Look>& look) {
    const bool wide = look.param.size.width() > look.param.size.height();
    const char* language = look.param.language == Language::ZhCn ? "zh"
                           : look.param.language == Language::En ? "en"
                                                                 : "es";
    return std::string(language) + (wide ? "_landscape" : "_portrait");
}

INSTANTIATE_TEST_SUITE_P(Looks, Gallery,
                         ::testing::Values(Look{Language::ZhCn, portrait}, Look{Language::En, portrait},
                                           Look{Language::Es, portrait}, Look{Language::ZhCn, landscape},
                                           Look{Language::En, landscape}, Look{Language::Es, landscape}),
                         nameOf);

}  // namespace
}  // namespace simkiosk
