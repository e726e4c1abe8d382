// What runs out on the screen: a page, a reserved number, the card in the slot.
#include "tests/ui/screen_fixture.hpp"

namespace simkiosk {
namespace {

using namespace std::chrono_literals;

class TimeLimits : public ::testing::Test {
   protected:
    Snapshot of(Page page) { return snapshotOf(page, Language::En, kiosk.clock.now()); }

    ScreenUnderTest kiosk;
};

TEST_F(TimeLimits, theNumberIsKeptLongerWithOneTouchAndAskedOnce) {
    auto snapshot = of(Page::Review);
    snapshot.reservationExtendable = true;
    snapshot.reservationEndsAt = kiosk.clock.now() + 70s;
    kiosk.show(snapshot);
    EXPECT_FALSE(kiosk.press("Keep it longer")) << "not before it is nearly over";
    kiosk.clock.advance(15s);
    kiosk.rest(300ms);
    ASSERT_TRUE(kiosk.press("Keep it longer"));
    kiosk.intents.only<intent::ExtendReservation>();
    EXPECT_FALSE(kiosk.press("Keep it longer"));
    snapshot.reservationExtendable = false;
    snapshot.notice = Notice::ReservationExtended;
    kiosk.show(snapshot);
    EXPECT_FALSE(kiosk.press("Keep it longer"));
}

TEST_F(TimeLimits, timeOutWarnsCountsAndIsExtended) {
    auto snapshot = of(Page::Plans);
    snapshot.warnAt = kiosk.clock.now() + 30s;
    snapshot.expiresAt = kiosk.clock.now() + 60s;
    kiosk.show(snapshot);
    EXPECT_EQ(kiosk.find("secondsLeft"), nullptr);
    kiosk.clock.advance(35s);
    kiosk.rest(300ms);
    ASSERT_TRUE(kiosk.find("secondsLeft"));
    EXPECT_EQ(kiosk.find("secondsLeft")->property("text").toInt(), 25);
    kiosk.clock.advance(5s);
    kiosk.rest(300ms);
    EXPECT_EQ(kiosk.find("secondsLeft")->property("text").toInt(), 20);
    ASSERT_TRUE(kiosk.press("I am still here"));
    EXPECT_EQ(kiosk.intents.signsOfLife, 1U);
}

// Reading, comparing, drawing and walking by keys say nothing else to the kiosk, and are no silence.
TEST_F(TimeLimits, whateverIsTouchedIsASignOfLife) {
    const auto signsOf = [&](const std::function<void()>& deed) {
        kiosk.rest(1100ms);
        kiosk.intents.signsOfLife = 0;
        deed();
        return kiosk.intents.signsOfLife;
    };
    kiosk.show(of(Page::Plans));
    EXPECT_EQ(signsOf([] {}), 0U);
    EXPECT_EQ(signsOf([&] { kiosk.drag({540, 1200}, {540, 700}); }), 1U) << "once a second is enough";
    EXPECT_EQ(signsOf([&] { kiosk.key(Qt::Key_Down); }), 1U);
    kiosk.show(of(Page::Review));
    auto* pad = kiosk.find("signaturePad");
    ASSERT_TRUE(pad);
    const auto middle = pad->mapToScene({pad->width() / 2, pad->height() / 2}).toPoint();
    EXPECT_GE(signsOf([&] { kiosk.drag(middle, middle + QPoint(200, 60)); }), 1U);
    EXPECT_TRUE(kiosk.intents.take().empty());
}

// The phone needs the code to the last second: the warning stands beside it.
TEST_F(TimeLimits, thePaymentCodeIsNotCoveredByItsWarning) {
    for (const bool canStay : {true, false}) {
        auto snapshot = of(Page::Payment);
        snapshot.warnAt = kiosk.clock.now() - 1s;
        snapshot.expiresAt = kiosk.clock.now() + 25s;
        snapshot.canStay = canStay;
        kiosk.show(snapshot);
        EXPECT_EQ(kiosk.find("secondsLeft"), nullptr);
        bool said = false;
        for (const auto& item : kiosk.accessible())
            said |= item.name == u"In 25 seconds the payment code ends. Nothing is paid yet.";
        EXPECT_TRUE(said);
        ASSERT_TRUE(kiosk.find("paymentQr"));
        EXPECT_EQ(kiosk.press("I am still here"), canStay);
    }
    EXPECT_EQ(kiosk.intents.signsOfLife, 1U);
}

// Who has bought and paid is not told that anything is closed or deleted.
TEST_F(TimeLimits, theWarningSaysWhatEnds) {
    const auto warned = [&](Page page) {
        auto snapshot = of(page);
        snapshot.warnAt = kiosk.clock.now() - 1s;
        snapshot.expiresAt = kiosk.clock.now() + 25s;
        kiosk.show(snapshot);
        QString all;
        for (const auto& item : kiosk.accessible()) all += item.name + u'\n';
        return all;
    };
    EXPECT_TRUE(warned(Page::Plans).contains("close this purchase"));
    for (const auto page : {Page::Receipt, Page::Problem}) {
        const auto words = warned(page);
        EXPECT_TRUE(words.contains("seconds this page closes")) << toString(page);
        EXPECT_FALSE(words.contains("close this purchase")) << toString(page);
    }
}

TEST_F(TimeLimits, theSlotCountsDownAndSaysWhatItWillDo) {
    auto snapshot = of(Page::Issue);
    snapshot.issuePhase = IssuePhase::TakeCard;
    snapshot.takeBy = kiosk.clock.now() + 30s;
    kiosk.show(snapshot);
    ASSERT_TRUE(kiosk.find("takeCountdown"));
    EXPECT_TRUE(kiosk.find("takeCountdown")->property("text").toString().contains("30 more seconds"));
    EXPECT_EQ(kiosk.find("takeEnding"), nullptr);
    EXPECT_EQ(kiosk.speaker.chimes, 0);
    kiosk.clock.advance(16s);
    kiosk.rest(300ms);
    EXPECT_TRUE(kiosk.find("takeCountdown")->property("text").toString().contains("14 more seconds"));
    EXPECT_TRUE(kiosk.find("takeEnding"));
    EXPECT_EQ(kiosk.speaker.chimes, 1);
    snapshot.issuePhase = IssuePhase::Taken;
    snapshot.takeBy.reset();
    kiosk.show(snapshot);
    EXPECT_EQ(kiosk.find("takeCountdown"), nullptr);
}

TEST_F(TimeLimits, reservationCountsDown) {
    kiosk.show(of(Page::Review));
    EXPECT_EQ(kiosk.find("reservationLeft")->property("text").toString(), "9:41");
    kiosk.clock.advance(62s);
    kiosk.rest(300ms);
    EXPECT_EQ(kiosk.find("reservationLeft")->property("text").toString(), "8:39");
}

}  // namespace
}  // namespace simkiosk
