// A kiosk screen without a machine behind it: snapshots are invented here, intents are collected.
#pragma once

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QImage>
#include <QQuickItem>
#include <QQuickView>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/manual_clock.hpp"
#include "ui/shell.hpp"

class QAccessibleInterface;

namespace simkiosk {

class CollectedIntents : public IntentSink {
   public:
    void submit(Intent intent) override {
        if (std::holds_alternative<intent::StillHere>(intent))
            ++signsOfLife;
        else
            m_all.push_back(std::move(intent));
    }
    std::vector<Intent> take() { return std::exchange(m_all, {}); }
    // The one intent that was asked for; fails the test when it is none, several, or another one.
    template <typename T>
    std::optional<T> only() {
        const auto all = take();
        EXPECT_EQ(all.size(), 1U);
        if (all.size() != 1 || !std::holds_alternative<T>(all.front())) {
            ADD_FAILURE() << "not the expected intent";
            return std::nullopt;
        }
        return std::get<T>(all.front());
    }

    unsigned signsOfLife = 0;  // "still here", by whatever was touched

   private:
    std::vector<Intent> m_all;
};

// A drawn face-like picture instead of a camera.
class DrawnPreview : public PreviewSource {
   public:
    DrawnPreview();
    SharedImage newestPreview() const override { return m_picture; }

   private:
    SharedImage m_picture;
};

// The far side of the headset: what was said, in which language, and how often it chimed.
class HeardSpeaker : public Speaker {
   public:
    bool canSpeak() const override { return connected; }
    void say(const std::string& words, Language language) override { heard.emplace_back(words, language); }
    void hush() override { ++hushed; }
    bool canChime() const override { return connected; }
    void chime(Chime) override { ++chimes; }
    void adjust(SpeakingManner) override {}
    // Everything since the last call, one utterance a line.
    QString take() {
        QString all;
        for (const auto& [words, language] : heard) all += QString::fromStdString(words) + u'\n';
        heard.clear();
        return all;
    }

    bool connected = true;
    std::vector<std::pair<std::string, Language>> heard;
    int hushed = 0;
    int chimes = 0;
};

// One page in one state, as the machine would describe it.
struct Scene {
    std::string name;  // for file names: "plans_selected"
    Snapshot snapshot;
    std::string press = {};  // accessible names in English to press one after the other, with | between; empty: none
};

// Every page, in the states that differ to the eye.
std::vector<Scene> allScenes(Language language, Instant now);
// The pages of staff, which are among them.
std::vector<Scene> serviceScenes(Language language, Instant now);
Snapshot snapshotOf(Page page, Language language, Instant now);
std::vector<ProductOffering> inventedOfferings();

class ScreenUnderTest {
   public:
    explicit ScreenUnderTest(QSize size = {1080, 1920});

    // Shows a snapshot and lets animations come to rest.
    void show(const Snapshot& snapshot, std::chrono::milliseconds rest = std::chrono::milliseconds(400));
    void rest(std::chrono::milliseconds time);

    QImage grab() { return shell.view().grabWindow(); }
    QQuickItem* find(const QString& objectName);  // visible one, or null
    bool comes(const QString& objectName);        // waits until it is visible; a page is made in slices

    struct Control {
        QString name;
        int role = 0;
        QRect rect;  // in the window
        bool enabled = false;
        QAccessibleInterface* interface = nullptr;
    };
    // What assistive technology sees and can reach, depth first.
    std::vector<Control> accessible();
    std::vector<Control> controls();            // of those, the ones to press
    bool press(const QString& accessibleName);  // through the accessibility interface
    bool touch(const QString& accessibleName);  // by a pointer event in its middle
    void drag(QPoint from, QPoint to);
    void key(int code);  // of the tactile pad
    QString keysAt();    // the accessible name of what the keys are at; empty: nothing

    ManualClock clock;
    CollectedIntents intents;
    DrawnPreview preview;
    HeardSpeaker speaker;
    KioskScreen screen;
    Shell shell;
};

}  // namespace simkiosk
