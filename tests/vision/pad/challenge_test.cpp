// Which challenges are asked, when they count as done, and what replaces them.
#include "vision/pad/challenge.hpp"

#include <gtest/gtest.h>

#include <set>

namespace simkiosk {
namespace {

ChallengeObservation straight() {
    ChallengeObservation seen;
    seen.noseOffset = 0.02;
    seen.noseDrop = 0.55;
    seen.faceHeight = 290;
    seen.eyeAspect = 0.3;
    return seen;
}

class ChallengeTest : public ::testing::Test {
   protected:
    void begin(std::uint8_t random, bool eyesReadable = true) {
        ChallengeBaseline baseline;
        ChallengeObservation seen = straight();
        if (!eyesReadable) seen.eyesOpen = 0.5;
        for (int i = 0; i < 7; ++i) baseline.add(seen, thresholds);
        plan.emplace(random, baseline, thresholds, now);
    }
    ChallengePlan::State see(const ChallengeObservation& seen, int times = 1) {
        auto state = ChallengePlan::State::Asking;
        for (int i = 0; i < times && state == ChallengePlan::State::Asking; ++i)
            state = plan->observe(seen, now += 66ms);
        return state;
    }
    // What a willing person shows when asked.
    ChallengePlan::State answer(FaceGuidance guidance) {
        ChallengeObservation seen = straight();
        if (guidance == FaceGuidance::TurnLeft) seen.noseOffset = 0.3;
        if (guidance == FaceGuidance::TurnRight) seen.noseOffset = -0.3;
        if (guidance == FaceGuidance::Nod) seen.noseDrop = 0.65;
        if (guidance == FaceGuidance::ComeNearer) seen.faceHeight = 340;
        if (guidance == FaceGuidance::Blink) {
            seen.eyesOpen = seen.eyesMostOpen = 0.05;
            seen.eyeAspect = 0.1;
        }
        const auto state = see(seen, 2);
        return state == ChallengePlan::State::Asking ? see(straight()) : state;
    }
    FaceGuidance waitForAnother() {
        const FaceGuidance before = plan->guidance();
        for (int i = 0; i < 200 && plan->guidance() == before; ++i) {
            last = see(straight());
            if (last != ChallengePlan::State::Asking) break;
        }
        return plan->guidance();
    }

    ChallengeThresholds thresholds;
    Instant now{1h};
    std::optional<ChallengePlan> plan;
    ChallengePlan::State last = ChallengePlan::State::Asking;
};

TEST_F(ChallengeTest, asksAMovementAndABlinkInEitherOrder) {
    std::set<std::pair<FaceGuidance, FaceGuidance>> asked;
    for (std::uint8_t random = 0; random < 24; ++random) {
        begin(random);
        const FaceGuidance first = plan->guidance();
        EXPECT_EQ(answer(first), ChallengePlan::State::Asking);
        const FaceGuidance second = plan->guidance();
        EXPECT_TRUE((first == FaceGuidance::Blink) != (second == FaceGuidance::Blink));
        EXPECT_EQ(answer(second), ChallengePlan::State::Done);
        asked.emplace(first, second);
    }
    EXPECT_EQ(asked.size(), 6U);
}

TEST_F(ChallengeTest, eyesThatCannotBeReadAreReplacedByComingNearer) {
    begin(0, false);
    EXPECT_EQ(plan->guidance(), FaceGuidance::TurnLeft);
    answer(FaceGuidance::TurnLeft);
    EXPECT_EQ(plan->guidance(), FaceGuidance::ComeNearer);
    EXPECT_EQ(answer(FaceGuidance::ComeNearer), ChallengePlan::State::Done);
}

TEST_F(ChallengeTest, aMovementThatIsNotDoneIsReplacedByAnother) {
    begin(0);
    EXPECT_EQ(plan->guidance(), FaceGuidance::TurnLeft);
    EXPECT_EQ(waitForAnother(), FaceGuidance::TurnRight);
    EXPECT_EQ(waitForAnother(), FaceGuidance::Nod);
    EXPECT_EQ(answer(FaceGuidance::Nod), ChallengePlan::State::Asking);
    EXPECT_EQ(answer(FaceGuidance::Blink), ChallengePlan::State::Done);
}

TEST_F(ChallengeTest, whoDoesNothingIsAskedThreeTimesInAll) {
    begin(1);
    const Instant start = now;
    while (last == ChallengePlan::State::Asking) last = see(straight());
    EXPECT_EQ(last, ChallengePlan::State::Failed);
    EXPECT_LT(now - start, 16s);
}

TEST_F(ChallengeTest, readableEyesThatNeverBlinkAreAPersonsToJudge) {
    begin(3);
    EXPECT_EQ(plan->guidance(), FaceGuidance::Blink);
    const FaceGuidance instead = waitForAnother();
    EXPECT_EQ(instead, FaceGuidance::ComeNearer);
    EXPECT_EQ(answer(instead), ChallengePlan::State::Asking);
    EXPECT_EQ(answer(plan->guidance()), ChallengePlan::State::Failed);
}

TEST_F(ChallengeTest, ablinkNobodyAskedForPaysWhatIsOwed) {
    begin(3);
    const FaceGuidance instead = waitForAnother();
    answer(FaceGuidance::Blink);
    EXPECT_EQ(answer(instead), ChallengePlan::State::Asking);
    EXPECT_EQ(answer(plan->guidance()), ChallengePlan::State::Done);
}

TEST_F(ChallengeTest, aNodComesBackAndATurnedFaceDoesNotBlink) {
    begin(2);
    ASSERT_EQ(plan->guidance(), FaceGuidance::Nod);
    ChallengeObservation bent = straight();
    bent.noseDrop = 0.65;
    see(bent, 5);
    EXPECT_EQ(plan->guidance(), FaceGuidance::Nod) << "the head is still down";
    see(straight());
    EXPECT_EQ(plan->guidance(), FaceGuidance::Blink);
    ChallengeObservation away = straight();
    away.noseOffset = 0.3;
    away.eyesOpen = away.eyesMostOpen = 0.05;
    away.eyeAspect = 0.1;
    see(away, 3);
    EXPECT_EQ(see(straight()), ChallengePlan::State::Asking);
}

}  // namespace
}  // namespace simkiosk
