// The decision logic on measurements made by hand: no pictures, no nets, no waiting.
#include "vision/face_check.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

constexpr Duration kFrame = 66ms;

FrameMeasurement goodFrame() {
    FrameMeasurement frame;
    frame.faces = 1;
    frame.box = {500, 200, 740, 490, 1};
    frame.quality = {.faceHeight = 290,
                     .sharpness = 200,
                     .brightness = 130,
                     .overexposed = 0,
                     .noseOffset = 0.02,
                     .rollDegrees = 1,
                     .besideMiddle = 0.05,
                     .frameHeight = 720};
    frame.eyeAspect = 0.3;
    frame.eyes = {1, 1};
    return frame;
}

class FaceCheckTest : public ::testing::Test {
   protected:
    // 0 draws TurnLeft, then Blink; 1 TurnRight; 2 Nod; 3 to 5 the same, Blink first.
    void draw(std::uint8_t challenge) {
        std::array<std::uint8_t, 8> random{};
        random.fill(challenge);
        check.emplace(FaceThresholds{}, random);
    }
    void SetUp() override { draw(0); }

    FaceStep feed(FrameMeasurement frame) {
        if (frame.faces == 1 && !frame.repeated) {
            if (check->wantsLiveScore(frame)) frame.liveScore = live;
            if (check->wantsEmbedding(frame)) {
                frame.matchScore = match;
                if (track == check->track()) frame.continuity = continuity;
                track = check->track();
                ++embeddings;
            }
        }
        now += kFrame;
        const FaceStep step = check->feed(frame, now);
        if (step.verdict) verdict = step.verdict;
        guidance = step.progress.guidance;
        return step;
    }
    void feed(FrameMeasurement frame, int times) {
        for (int i = 0; i < times && !verdict; ++i) feed(frame);
    }
    void feedUntil(FaceGuidance wanted, int limit = 60) {
        for (int i = 0; i < limit && guidance != wanted && !verdict; ++i) feed(goodFrame());
        ASSERT_EQ(guidance, wanted);
    }
    void blink() {
        FrameMeasurement closed = goodFrame();
        closed.eyes = {0.05, 0.1};
        closed.eyeAspect = 0.15;
        feed(closed, 2);
        feed(goodFrame());
    }
    FrameMeasurement turned(double offset) {
        FrameMeasurement frame = goodFrame();
        frame.quality.noseOffset = offset;
        return frame;
    }

    std::optional<FaceCheck> check;
    Instant now{1h};
    double live = 0.95;
    double match = 0.7;
    double continuity = 0.8;
    int track = -1;
    int embeddings = 0;
    FaceGuidance guidance = FaceGuidance::Done;
    std::optional<FaceVerdict> verdict;
};

TEST_F(FaceCheckTest, acceptsTheLivingRightPersonAfterTheChallenge) {
    feedUntil(FaceGuidance::TurnLeft);
    feed(turned(0.30), 3);
    EXPECT_EQ(guidance, FaceGuidance::Blink);
    blink();
    feed(goodFrame(), 10);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Accept);
    EXPECT_EQ(verdict->reason, "match");
    EXPECT_DOUBLE_EQ(verdict->matchScore, 0.7);
    EXPECT_DOUBLE_EQ(verdict->matchThreshold, 0.5);
    EXPECT_DOUBLE_EQ(verdict->liveScore, 0.95);
    EXPECT_DOUBLE_EQ(verdict->liveThreshold, 0.3);
    EXPECT_NE(verdict->modelId.find("87aacdfe"), std::string::npos);
    EXPECT_LE(embeddings, 5) << "embeddings cost most: no more than are used";
}

TEST_F(FaceCheckTest, turningTheWrongWayIsNoAnswer) {
    feedUntil(FaceGuidance::TurnLeft);
    feed(turned(-0.40), 5);
    EXPECT_FALSE(verdict);
    EXPECT_EQ(guidance, FaceGuidance::TurnLeft);
}

TEST_F(FaceCheckTest, oneOutlierIsNoTurn) {
    feedUntil(FaceGuidance::TurnLeft);
    feed(turned(0.40));
    feed(goodFrame(), 5);
    EXPECT_EQ(guidance, FaceGuidance::TurnLeft);
}

TEST_F(FaceCheckTest, turnRightIsTheOtherWay) {
    draw(1);
    feedUntil(FaceGuidance::TurnRight);
    feed(turned(-0.25), 2);
    blink();
    feed(goodFrame(), 10);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Accept);
}

TEST_F(FaceCheckTest, aBlinkNeedsBothEyesClosedThenOpen) {
    draw(3);
    feedUntil(FaceGuidance::Blink);
    FrameMeasurement wink = goodFrame();
    wink.eyes = {0.05, 0.95};
    wink.eyeAspect = 0.2;
    feed(wink, 2);
    feed(goodFrame(), 2);
    EXPECT_EQ(guidance, FaceGuidance::Blink) << "one eye is not enough";
    FrameMeasurement closed = goodFrame();
    closed.eyes = {0.05, 0.1};
    closed.eyeAspect = 0.15;
    feed(closed, 2);
    EXPECT_EQ(guidance, FaceGuidance::Blink) << "eyes that stay closed are no blink";
    feed(goodFrame(), 2);
    EXPECT_EQ(guidance, FaceGuidance::TurnLeft);
    feed(turned(0.30), 2);
    feed(goodFrame(), 12);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Accept);
}

TEST_F(FaceCheckTest, noBlinkIsAskedOfEyesThatWereNeverSeenOpen) {
    draw(3);
    FrameMeasurement glasses = goodFrame();
    glasses.eyes = {0.6, 0.5};
    feed(glasses, 12);
    EXPECT_EQ(guidance, FaceGuidance::ComeNearer);
}

TEST_F(FaceCheckTest, theChallengeHasATimeLimit) {
    feedUntil(FaceGuidance::TurnLeft);
    feed(goodFrame(), 260);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Retry);
    EXPECT_EQ(verdict->reason, "challenge");
}

TEST_F(FaceCheckTest, aDeadFaceIsAnAttackOnlyAfterEveryChanceToRecover) {
    live = 0.1;
    feed(goodFrame(), 20);
    EXPECT_FALSE(verdict);
    feed(goodFrame(), 2);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Attack);
    EXPECT_EQ(verdict->reason, "pad_passive");
}

TEST_F(FaceCheckTest, anotherSignalRefusesAtOnceAndIsNamed) {
    FrameMeasurement screen = goodFrame();
    screen.gridPeak = 2.6;
    feed(screen, 4);
    EXPECT_FALSE(verdict) << "a few frames are too few";
    feed(screen, 2);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Attack);
    EXPECT_EQ(verdict->reason, "pad_moire");
}

TEST_F(FaceCheckTest, aFewBadFramesAreNoAttack) {
    live = 0.1;
    feed(goodFrame(), 6);
    live = 0.95;
    feedUntil(FaceGuidance::TurnLeft);
}

TEST_F(FaceCheckTest, passivePadGoesOnAfterTheChallenge) {
    feedUntil(FaceGuidance::TurnLeft);
    feed(turned(0.30), 3);
    live = 0.05;  // something else is held up now
    feed(goodFrame(), 40);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Attack);
}

TEST_F(FaceCheckTest, anotherPersonIsRejectedAfterSeveralLooks) {
    match = 0.1;
    feed(goodFrame(), 40);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Reject);
    EXPECT_EQ(verdict->reason, "match");
    EXPECT_GE(embeddings, 9);
}

TEST_F(FaceCheckTest, betweenTheThresholdsAPersonDecides) {
    match = 0.45;
    feedUntil(FaceGuidance::TurnLeft);
    feed(turned(0.30), 3);
    EXPECT_EQ(guidance, FaceGuidance::Blink);
    blink();
    feed(goodFrame(), 10);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Retry);
    EXPECT_EQ(verdict->reason, "match_uncertain");
}

TEST_F(FaceCheckTest, theThresholdsThemselvesBelongToTheBetterSide) {
    match = 0.50;
    feedUntil(FaceGuidance::TurnLeft);
    feed(turned(0.30), 3);
    EXPECT_EQ(guidance, FaceGuidance::Blink);
    blink();
    feed(goodFrame(), 10);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Accept);
}

TEST_F(FaceCheckTest, somebodyElseAfterTheChallengeIsNotAccepted) {
    feedUntil(FaceGuidance::TurnLeft);
    feed(turned(0.30), 3);
    blink();
    match = 0.1;
    continuity = 0.6;
    feed(goodFrame(), 10);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Retry);
    EXPECT_EQ(verdict->reason, "face_changed");
}

TEST_F(FaceCheckTest, aSwappedFaceStartsOver) {
    feedUntil(FaceGuidance::TurnLeft);
    feed(turned(0.30), 3);
    blink();
    continuity = 0.1;
    const int before = check->track();
    feed(goodFrame(), 1);
    EXPECT_EQ(check->track(), before + 1);
    EXPECT_FALSE(verdict);
}

TEST_F(FaceCheckTest, aFaceThatJumpsStartsOver) {
    feed(goodFrame(), 4);
    FrameMeasurement elsewhere = goodFrame();
    elsewhere.box = {100, 200, 340, 490, 1};
    const int before = check->track();
    feed(elsewhere);
    EXPECT_EQ(check->track(), before + 1);
}

TEST_F(FaceCheckTest, aLostFaceStartsOverButAMissedFrameDoesNot) {
    feed(goodFrame(), 4);
    feed(FrameMeasurement{}, 3);
    EXPECT_EQ(check->track(), 0);
    EXPECT_EQ(guidance, FaceGuidance::LookAtCamera);
    feed(FrameMeasurement{}, 12);
    EXPECT_EQ(check->track(), 1);
    EXPECT_EQ(check->timeUp().reason, "no_face");
    EXPECT_EQ(check->timeUp().decision, FaceDecision::Retry);
}

TEST_F(FaceCheckTest, aSecondFaceStartsOverButOneFalseAlarmDoesNot) {
    FrameMeasurement crowd = goodFrame();
    crowd.faces = 2;
    feed(goodFrame(), 4);
    feed(crowd);
    EXPECT_EQ(guidance, FaceGuidance::OnePersonOnly);
    EXPECT_EQ(check->track(), 0);
    feed(goodFrame());
    feed(crowd, 2);
    EXPECT_EQ(check->track(), 1);
    EXPECT_EQ(check->timeUp().reason, "several_faces");
}

TEST_F(FaceCheckTest, badFramesAreGuidedAndNotCounted) {
    const auto guided = [&](auto change) {
        FrameMeasurement frame = goodFrame();
        change(frame.quality);
        EXPECT_FALSE(check->wantsLiveScore(frame));
        EXPECT_FALSE(check->wantsEmbedding(frame));
        feed(frame);
        return guidance;
    };
    EXPECT_EQ(guided([](FaceQuality& q) { q.faceHeight = 111; }), FaceGuidance::ComeCloser);
    EXPECT_EQ(guided([](FaceQuality& q) { q.faceHeight = 600; }), FaceGuidance::MoveBack);
    EXPECT_EQ(guided([](FaceQuality& q) { q.besideMiddle = 0.3; }), FaceGuidance::MoveRight);
    EXPECT_EQ(guided([](FaceQuality& q) { q.besideMiddle = -0.3; }), FaceGuidance::MoveLeft);
    EXPECT_EQ(guided([](FaceQuality& q) { q.marginBelow = -0.1; }), FaceGuidance::RaiseHead);
    EXPECT_EQ(guided([](FaceQuality& q) { q.marginAbove = 0; }), FaceGuidance::LowerHead);
    EXPECT_EQ(guided([](FaceQuality& q) { q.brightness = 20; }), FaceGuidance::MoreLight);
    EXPECT_EQ(guided([](FaceQuality& q) { q.overexposed = 0.5; }), FaceGuidance::LessLight);
    EXPECT_EQ(guided([](FaceQuality& q) { q.sharpness = 5; }), FaceGuidance::HoldStill);
    EXPECT_EQ(guided([](FaceQuality& q) { q.noseOffset = 0.12; }), FaceGuidance::LookStraight);
    EXPECT_EQ(guided([](FaceQuality& q) { q.noseOffset = -0.3; }), FaceGuidance::LookStraight);
    EXPECT_EQ(guided([](FaceQuality& q) { q.rollDegrees = 15; }), FaceGuidance::LookStraight);
    EXPECT_EQ(embeddings, 0);
}

TEST_F(FaceCheckTest, aDarkShopAsksForLight) {
    FrameMeasurement dark;
    dark.frameBrightness = 9;
    feed(dark);
    EXPECT_EQ(guidance, FaceGuidance::MoreLight);
    EXPECT_EQ(check->timeUp().reason, "too_dark");
}

TEST_F(FaceCheckTest, aFrozenStreamEndsTheCheckUndecided) {
    feed(goodFrame(), 4);
    FrameMeasurement frozen = goodFrame();
    frozen.repeated = true;
    feed(frozen, 8);
    EXPECT_FALSE(verdict);
    feed(frozen);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->decision, FaceDecision::Retry);
    EXPECT_EQ(verdict->reason, "frozen_stream");
}

TEST_F(FaceCheckTest, timeUpNeverAccepts) {
    EXPECT_EQ(check->timeUp().decision, FaceDecision::Retry);
    feedUntil(FaceGuidance::TurnLeft);
    EXPECT_EQ(check->timeUp().decision, FaceDecision::Retry);
    EXPECT_EQ(check->timeUp().reason, "challenge");
    draw(0);
    live = 0.0;
    feed(goodFrame(), 10);
    EXPECT_EQ(check->timeUp().decision, FaceDecision::Attack);
}

TEST_F(FaceCheckTest, progressOnlyGrowsOnTheStraightWay) {
    double last = 0;
    for (int i = 0; i < 30 && guidance != FaceGuidance::TurnLeft; ++i) {
        const double progress = feed(goodFrame()).progress.progress;
        EXPECT_GE(progress, last);
        last = progress;
    }
    for (int i = 0; i < 3; ++i) last = feed(turned(0.3)).progress.progress;
    EXPECT_GT(last, 0.5);
    blink();
    for (int i = 0; i < 10 && !verdict; ++i) last = feed(goodFrame()).progress.progress;
    EXPECT_EQ(last, 1);
}

}  // namespace
}  // namespace simkiosk
