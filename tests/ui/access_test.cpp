// By keys that are felt, by ear, and through the accessible tree: everything a finger and an eye can do.
#include <gtest/gtest.h>

#include <QAccessible>
#include <QElapsedTimer>
#include <QTest>
#include <functional>
#include <set>

#include "tests/ui/screen_fixture.hpp"
#include "ui/access/page_stops.hpp"

namespace simkiosk {
namespace {

using namespace std::chrono_literals;

class Access : public ::testing::Test {
   protected:
    Snapshot of(Page page, Language language = Language::En) {
        auto snapshot = snapshotOf(page, language, kiosk.clock.now());
        snapshot.modes = modes;
        return snapshot;
    }
    // Walks down until the keys are at it; false: they come round without.
    bool walkTo(const QString& name, int most = 80) {
        for (int i = 0; i < most; ++i) {
            if (kiosk.keysAt() == name) return true;
            kiosk.key(Qt::Key_Down);
        }
        return false;
    }
    void hearEverything() { modes.spoken = true; }

    ScreenUnderTest kiosk;
    DisplayModes modes;
};

// Nothing is out of reach of the keys, and it is always seen where they are.
TEST_F(Access, keysReachEveryControlOfEveryScene) {
    modes.still = true;
    std::set<Page> pages;
    for (const auto& scene : allScenes(Language::En, kiosk.clock.now())) {
        if (!scene.press.empty() || !pages.insert(scene.snapshot.page).second) continue;
        if (scene.snapshot.page == Page::Service) continue;  // staff have a keyboard
        SCOPED_TRACE(scene.name);
        kiosk.show(of(Page::Attract), 5ms);
        auto snapshot = scene.snapshot;
        snapshot.modes = modes;
        kiosk.show(snapshot, 150ms);
        std::set<QString> wanted;
        for (const auto& stop : pageStops(kiosk.shell.view()))
            if (stop.control && stop.enabled) wanted.insert(stop.name);
        std::set<QString> reached;
        QString first;
        for (int i = 0; i < 120; ++i) {
            kiosk.key(Qt::Key_Down);
            const auto at = kiosk.keysAt();
            if (at.isEmpty()) break;
            if (i == 0) first = at;
            if (i > 0 && at == first && reached.size() >= wanted.size()) break;
            reached.insert(at);
            const auto* item = kiosk.screen.models().access()->keysAt();
            EXPECT_TRUE(item->property("visualFocus").toBool() || kiosk.find("keysFrame")) << at.toStdString();
            const QRectF place = item->mapRectToScene(item->boundingRect());
            EXPECT_TRUE(QRectF(QPointF(), kiosk.shell.view().size()).intersects(place)) << at.toStdString();
        }
        for (const auto& name : wanted) EXPECT_TRUE(reached.contains(name)) << "no way to " << name.toStdString();
    }
}

TEST_F(Access, keysWalkBackAndAround) {
    kiosk.show(of(Page::Goodbye));
    kiosk.key(Qt::Key_Down);
    const auto first = kiosk.keysAt();
    kiosk.key(Qt::Key_Down);
    EXPECT_NE(kiosk.keysAt(), first);
    kiosk.key(Qt::Key_Up);
    EXPECT_EQ(kiosk.keysAt(), first);
    kiosk.key(Qt::Key_Up);
    EXPECT_NE(kiosk.keysAt(), first);
    kiosk.key(Qt::Key_Down);
    EXPECT_EQ(kiosk.keysAt(), first);
}

TEST_F(Access, theBackKeyGoesBackAndClosesWhatLiesOver) {
    kiosk.show(of(Page::Numbers));
    ASSERT_TRUE(kiosk.touch("Exit"));
    kiosk.key(Qt::Key_Escape);
    EXPECT_TRUE(kiosk.intents.take().empty());
    EXPECT_FALSE(kiosk.press("Stay here"));
    kiosk.key(Qt::Key_Escape);
    kiosk.intents.only<intent::Back>();
}

TEST_F(Access, aSheetKeepsTheKeys) {
    kiosk.show(of(Page::Plans));
    ASSERT_TRUE(kiosk.press("Seeing, hearing and reaching"));
    EXPECT_TRUE(walkTo("Large text"));
    EXPECT_FALSE(walkTo("Exit"));
    EXPECT_TRUE(walkTo("Large text"));
    kiosk.key(Qt::Key_Return);
    EXPECT_TRUE(kiosk.intents.only<intent::ChooseModes>().value().modes.largeText);
}

TEST_F(Access, everyModeIsAskedForAndShown) {
    const std::pair<const char*, bool DisplayModes::*> wishes[] = {
        {"Large text", &DisplayModes::largeText},
        {"High contrast", &DisplayModes::highContrast},
        {"Everything lower on the screen", &DisplayModes::reach},
        {"More time on every page", &DisplayModes::moreTime},
        {"Read everything aloud in the headset", &DisplayModes::spoken},
        {"Nothing moves", &DisplayModes::still}};
    for (const auto& [name, mode] : wishes) {
        kiosk.show(of(Page::Consents));
        ASSERT_TRUE(kiosk.press("Seeing, hearing and reaching"));
        ASSERT_TRUE(kiosk.press(QString::fromUtf8(name))) << name;
        const auto wanted = kiosk.intents.only<intent::ChooseModes>().value().modes;
        EXPECT_TRUE(wanted.*mode) << name;
        DisplayModes others = wanted;
        others.*mode = false;
        EXPECT_EQ(others, DisplayModes{}) << name;
    }
}

TEST_F(Access, noVoiceIsOfferedWithoutAHeadset) {
    kiosk.screen.models().access()->setVoice(false);
    kiosk.show(of(Page::Consents));
    ASSERT_TRUE(kiosk.press("Seeing, hearing and reaching"));
    EXPECT_FALSE(kiosk.press("Read everything aloud in the headset"));
}

TEST_F(Access, theHelpKeyAndAHeldCornerStartTheVoice) {
    kiosk.show(of(Page::Attract));
    kiosk.key(Qt::Key_F1);
    EXPECT_TRUE(kiosk.intents.only<intent::ChooseModes>().value().modes.spoken);
    kiosk.show(of(Page::Plans));
    QTest::mousePress(&kiosk.shell.view(), Qt::LeftButton, {}, {20, 1900});
    kiosk.rest(1500ms);
    EXPECT_TRUE(kiosk.intents.take().empty());
    kiosk.rest(800ms);
    QTest::mouseRelease(&kiosk.shell.view(), Qt::LeftButton, {}, {20, 1900});
    EXPECT_TRUE(kiosk.intents.only<intent::ChooseModes>().value().modes.spoken);
}

TEST_F(Access, everyPageIsSpokenInItsLanguage) {
    hearEverything();
    for (const auto language : allLanguages) {
        for (int number = 0; number <= int(Page::OutOfService); ++number) {
            const auto page = Page(number);
            const bool everyPage = language == Language::En || language == Language::Ar;
            if (!everyPage && page != Page::Consents) continue;
            SCOPED_TRACE(std::string(toString(page)) + " " + std::string(languageTag(language)));
            kiosk.show(of(page, language));
            kiosk.rest(450ms);
            const auto* heading = kiosk.find("heading");
            ASSERT_TRUE(heading);
            ASSERT_FALSE(kiosk.speaker.heard.empty());
            for (const auto& [words, spokenIn] : kiosk.speaker.heard) EXPECT_EQ(spokenIn, language);
            const auto said = kiosk.speaker.take();
            EXPECT_TRUE(said.contains(heading->property("text").toString())) << said.toStdString();
            EXPECT_TRUE(kiosk.find("caption"));
        }
    }
}

TEST_F(Access, silenceUntilItIsAskedFor) {
    kiosk.show(of(Page::Plans));
    kiosk.key(Qt::Key_Down);
    kiosk.rest(400ms);
    EXPECT_TRUE(kiosk.speaker.heard.empty());
    EXPECT_FALSE(kiosk.find("caption"));
}

TEST_F(Access, whatTheKeysAreAtIsSpokenWithItsState) {
    hearEverything();
    kiosk.show(of(Page::Consents));
    kiosk.rest(450ms);
    kiosk.speaker.take();
    ASSERT_TRUE(walkTo("Read my identity document"));
    EXPECT_TRUE(kiosk.speaker.take().contains("Read my identity document, switch, off"));
    kiosk.key(Qt::Key_Return);
    kiosk.rest(300ms);
    EXPECT_TRUE(kiosk.speaker.take().contains("switch, on"));
    kiosk.key(Qt::Key_F1);
    EXPECT_TRUE(kiosk.speaker.take().contains("Read my identity document"));
    kiosk.key(Qt::Key_F1);
    EXPECT_TRUE(kiosk.speaker.take().contains("Up and down"));
}

TEST_F(Access, guidanceNoticesAndProblemsAreSpokenAsTheyCome) {
    hearEverything();
    auto face = of(Page::LiveFace);
    kiosk.show(face);
    kiosk.rest(450ms);
    kiosk.speaker.take();
    for (const auto guidance : {FaceGuidance::TurnLeft, FaceGuidance::Blink, FaceGuidance::Done}) {
        face.face.guidance = guidance;
        kiosk.show(face);
        kiosk.rest(300ms);
        EXPECT_TRUE(kiosk.speaker.take().contains(kiosk.screen.models().face()->guidance()));
    }
    auto card = of(Page::IdentityCard);
    kiosk.show(card);
    kiosk.rest(450ms);
    kiosk.speaker.take();
    card.notice = Notice::CardRemovedTooSoon;
    kiosk.show(card);
    kiosk.rest(300ms);
    EXPECT_TRUE(kiosk.speaker.take().contains("lifted too soon"));
    auto problem = of(Page::Problem);
    problem.problem = Problem{ProblemCause::SimNotTaken, CardPlace::Retained, {}, MoneyPlace::BeingReturned, "C-7"};
    kiosk.show(problem);
    kiosk.rest(450ms);
    const auto said = kiosk.speaker.take();
    for (const auto* part : {"The SIM card was not taken", "SIM card: The machine took it back", "C-7"})
        EXPECT_TRUE(said.contains(part)) << part << " in " << said.toStdString();
}

// Led by words: none over the other, the newest when there is time for it, and never silence. An order does not wait.
TEST_F(Access, theFaceIsLedByWordsAtAHumanPace) {
    hearEverything();
    auto face = of(Page::LiveFace);
    const auto seen = [&](FaceGuidance guidance) {
        face.face.guidance = guidance;
        kiosk.show(face, 10ms);
    };
    // What is heard next, and after how long.
    const auto next = [&]() -> std::pair<QString, std::chrono::milliseconds> {
        QElapsedTimer silence;
        silence.start();
        while (kiosk.speaker.heard.empty() && silence.elapsed() < 12'000) kiosk.rest(40ms);
        return {kiosk.speaker.take(), std::chrono::milliseconds(silence.elapsed())};
    };
    seen(FaceGuidance::MoveRight);
    EXPECT_TRUE(next().first.contains("A little to the right"));
    seen(FaceGuidance::ComeCloser);
    kiosk.rest(300ms);
    seen(FaceGuidance::RaiseHead);
    const auto [newest, after] = next();
    EXPECT_TRUE(newest.contains("Raise your head a little")) << newest.toStdString();
    EXPECT_FALSE(newest.contains("closer")) << newest.toStdString();
    EXPECT_GT(after, 1500ms) << "the first is still in the ear";
    const auto [again, silence] = next();
    EXPECT_TRUE(again.contains("Raise your head a little")) << "said again in the silence";
    EXPECT_GT(silence, 4500ms);
    seen(FaceGuidance::Blink);
    const auto [order, wait] = next();
    EXPECT_TRUE(order.contains("Close and open your eyes"));
    EXPECT_LT(wait, 1500ms);
    seen(FaceGuidance::StayThere);
    EXPECT_TRUE(next().first.contains("Very good, hold still"));
}

TEST_F(Access, theCustomersDetailsAreShownWhileTheyAreHeld) {
    auto review = of(Page::Review);
    kiosk.show(review);
    const auto holder = [&] { return kiosk.screen.models().identity()->holder(); };
    EXPECT_TRUE(holder().contains("***")) << holder().toStdString();
    const auto controls = kiosk.controls();
    const auto button = std::ranges::find(controls, "Show my details", &ScreenUnderTest::Control::name);
    ASSERT_NE(button, controls.end());
    kiosk.intents.take();
    QTest::mousePress(&kiosk.shell.view(), Qt::LeftButton, {}, button->rect.center());
    EXPECT_TRUE(kiosk.intents.only<intent::ShowHolder>().value().shown);
    review.shownName = PersonalText("样本人");
    review.shownDocumentNumber = PersonalText("110101199001011234");
    kiosk.show(review);
    EXPECT_EQ(holder(), QString::fromUtf8("样本人\n110101199001011234"));
    QTest::mouseRelease(&kiosk.shell.view(), Qt::LeftButton, {}, button->rect.center());
    EXPECT_FALSE(kiosk.intents.only<intent::ShowHolder>().value().shown);
    kiosk.show(of(Page::Review));
    EXPECT_FALSE(holder().contains("19900101"));
}

// What a key uncovers is for the ear of who pressed it; what a finger uncovers is for the eye alone.
TEST_F(Access, ownDetailsAreReadOutOnlyWhenAKeyShowedThem) {
    hearEverything();
    auto review = of(Page::Review);
    kiosk.show(review);
    kiosk.rest(600ms);
    auto heard = kiosk.speaker.take();
    EXPECT_TRUE(heard.contains("Hidden from others")) << heard.toStdString();
    EXPECT_FALSE(heard.contains("1234"));
    review.shownName = PersonalText("样本人");
    review.shownDocumentNumber = PersonalText("110101199001011234");
    kiosk.show(review);
    kiosk.rest(600ms);
    EXPECT_FALSE(kiosk.speaker.take().contains("110101199001011234")) << "by a finger";
    kiosk.show(of(Page::Review));
    kiosk.rest(400ms);
    ASSERT_TRUE(walkTo("Show my details"));
    kiosk.speaker.take();
    kiosk.key(Qt::Key_Return);
    EXPECT_TRUE(kiosk.intents.only<intent::ShowHolder>().value().shown);
    kiosk.show(review);
    kiosk.rest(400ms);
    heard = kiosk.speaker.take();
    EXPECT_TRUE(heard.contains("110101199001011234")) << heard.toStdString();
    kiosk.show(of(Page::Review));
    kiosk.rest(400ms);
    EXPECT_FALSE(kiosk.screen.models().access()->caption().contains("110101199001011234"));
    kiosk.key(Qt::Key_Return);
    EXPECT_TRUE(kiosk.intents.only<intent::ShowHolder>().value().shown);
}

TEST_F(Access, aTimeOutIsSeenHeardAndSpokenOnce) {
    hearEverything();
    auto snapshot = of(Page::Plans);
    snapshot.warnAt = kiosk.clock.now() + 30s;
    snapshot.expiresAt = kiosk.clock.now() + 60s;
    kiosk.show(snapshot);
    kiosk.rest(450ms);
    EXPECT_EQ(kiosk.speaker.chimes, 0);
    kiosk.speaker.take();
    for (int second = 0; second < 4; ++second) {
        kiosk.clock.advance(second == 0 ? 31s : 1s);
        kiosk.rest(450ms);
    }
    EXPECT_EQ(kiosk.speaker.chimes, 1);
    EXPECT_EQ(kiosk.speaker.take().count("Are you still here?"), 1);
    ASSERT_TRUE(walkTo("I am still here"));
    kiosk.intents.signsOfLife = 0;
    kiosk.key(Qt::Key_Return);
    EXPECT_GE(kiosk.intents.signsOfLife, 1U);
}

TEST_F(Access, theChimeNeedsNoVoice) {
    auto snapshot = of(Page::Plans);
    snapshot.warnAt = kiosk.clock.now() - 1s;
    snapshot.expiresAt = kiosk.clock.now() + 20s;
    kiosk.show(snapshot);
    kiosk.rest(300ms);
    EXPECT_EQ(kiosk.speaker.chimes, 1);
    EXPECT_TRUE(kiosk.speaker.heard.empty());
}

TEST_F(Access, aDarkScreenShowsNothingAndATouchLightsIt) {
    modes.spoken = modes.dark = true;
    kiosk.show(of(Page::Review));
    const auto picture = kiosk.grab();
    for (int y = 5; y < picture.height(); y += 60)
        for (int x = 5; x < picture.width(); x += 60) ASSERT_EQ(picture.pixel(x, y), 0xFF000000) << x << ',' << y;
    kiosk.drag({500, 500}, {500, 500});
    EXPECT_FALSE(kiosk.intents.only<intent::ChooseModes>().value().modes.dark);
}

// The whole way through the pages, by whatever hand presses the control of a name. What the session answers is played
// here; tests/scenarios walks the real one.
void walkTheSale(ScreenUnderTest& kiosk, const DisplayModes& modes, const std::function<bool(const QString&)>& press) {
    const auto show = [&](Page page, auto change) {
        auto snapshot = snapshotOf(page, Language::En, kiosk.clock.now());
        snapshot.modes = modes;
        change(snapshot);
        kiosk.show(snapshot);
        kiosk.intents.take();
    };
    const auto as = [](Snapshot&) {};
    const auto asked = [&](auto expected, const char* control) {
        const auto all = kiosk.intents.take();
        ASSERT_FALSE(all.empty()) << control;
        EXPECT_TRUE(std::holds_alternative<decltype(expected)>(all.back())) << control;
    };
    show(Page::Attract, as);
    ASSERT_TRUE(press("Touch to start"));
    asked(intent::Start{}, "start");
    show(Page::Language, as);
    ASSERT_TRUE(press("Continue"));
    asked(intent::Next{}, "continue");
    show(Page::Plans, as);
    ASSERT_TRUE(press("Data king, ¥69 a month"));
    ASSERT_TRUE(press("Take Data king"));
    asked(intent::ChoosePlan{}, "plan");
    show(Page::Numbers, as);
    ASSERT_TRUE(press("199 0001 6688, Gold, ¥200"));
    ASSERT_TRUE(press("Reserve 199 0001 6688"));
    asked(intent::ReserveNumber{*Msisdn::parse("19900016688")}, "number");
    show(Page::Consents, as);
    ASSERT_TRUE(press("Read my identity document"));
    ASSERT_TRUE(press("Compare my face with its photo"));
    ASSERT_TRUE(press("Agree and go on"));
    asked(intent::GiveConsents{}, "consents");
    show(Page::Document, as);
    ASSERT_TRUE(press("Passport"));
    asked(intent::ChooseDocument{}, "document");
    show(Page::Review, as);
    ASSERT_TRUE(press("I sign by pressing OK"));
    const auto signing = kiosk.intents.take();
    ASSERT_EQ(signing.size(), 1u);
    EXPECT_TRUE(std::get<intent::Sign>(signing.front()).signature.confirmedByKey);
    show(Page::Receipt, as);
    ASSERT_TRUE(press("Done"));
    asked(intent::Finish{}, "receipt");
    show(Page::Goodbye, as);
    ASSERT_TRUE(press("Finish"));
    asked(intent::Finish{}, "goodbye");
}

TEST_F(Access, theSaleIsWalkedByKeysAlone) {
    walkTheSale(kiosk, {}, [&](const QString& name) {
        if (name == QLatin1String("I sign by pressing OK"))
            kiosk.key(Qt::Key_Down);  // the keys show that they are used
        if (!walkTo(name)) return false;
        kiosk.key(Qt::Key_Return);
        kiosk.rest(60ms);
        return true;
    });
}

TEST_F(Access, theSaleIsWalkedByKeysAndEarInLargeText) {
    modes = {.largeText = true, .spoken = true, .dark = true};
    walkTheSale(kiosk, modes, [&](const QString& name) {
        kiosk.rest(450ms);
        if (name == QLatin1String("I sign by pressing OK")) kiosk.key(Qt::Key_Down);
        if (!walkTo(name)) return false;
        EXPECT_TRUE(kiosk.speaker.take().contains(name)) << name.toStdString();
        kiosk.key(Qt::Key_Return);
        kiosk.rest(60ms);
        return true;
    });
}

TEST_F(Access, theSaleIsWalkedThroughTheAccessibleTreeAlone) {
    walkTheSale(kiosk, {}, [&](const QString& name) {
        kiosk.screen.models().access()->setKeys(true, nullptr);  // a screen reader's user draws nothing either
        return kiosk.press(name);
    });
}

}  // namespace
}  // namespace simkiosk
