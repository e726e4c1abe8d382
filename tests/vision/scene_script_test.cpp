#include "vision/emulation/scene_script.hpp"

#include <gtest/gtest.h>

#include "vision/pad/repeated_frames.hpp"

namespace simkiosk {
namespace {

TEST(SceneScript, wordsGoBothWays) {
    for (int i = 0; i <= static_cast<int>(Scene::MotionBlur); ++i) {
        EXPECT_EQ(*parseScene(toString(static_cast<Scene>(i))), static_cast<Scene>(i));
    }
    EXPECT_FALSE(parseScene("Present"));
    EXPECT_FALSE(parseAction(""));
}

TEST(SceneScript, actionsBeginAndEndByThemselves) {
    SceneScript script;
    const Instant start{1h};
    script.play(Scene::Present, start);
    ASSERT_TRUE(script.perform(Action::TurnLeft, start));
    EXPECT_NEAR(script.at(start + 550ms).yawDegrees, 30, 0.1);
    EXPECT_EQ(script.at(start + 1300ms).yawDegrees, 0);
    ASSERT_TRUE(script.perform(Action::TurnRight, start + 3s));
    EXPECT_NEAR(script.at(start + 3550ms).yawDegrees, -30, 0.1);
    ASSERT_TRUE(script.perform(Action::Blink, start + 3700ms)) << "begins when the head is back";
    EXPECT_EQ(script.at(start + 3850ms).eyesClosed, 0);
    EXPECT_NEAR(script.at(start + 4300ms).eyesClosed, 1, 0.01);
    EXPECT_EQ(script.at(start + 5s).eyesClosed, 0);
    ASSERT_TRUE(script.perform(Action::Nod, start + 6s));
    EXPECT_GT(script.at(start + 6400ms).pitchDegrees, 20);
    ASSERT_TRUE(script.perform(Action::ComeNearer, start + 8s));
    EXPECT_GT(script.at(start + 8800ms).scale, 1.2);
}

TEST(SceneScript, attackersDoWhatTheirMeansAllow) {
    SceneScript script;
    const Instant now{1h};
    const auto can = [&](Scene scene, Action action) {
        script.play(scene, now);
        return script.perform(action, now).has_value();
    };
    EXPECT_FALSE(can(Scene::PrintedPhoto, Action::Blink));
    EXPECT_TRUE(can(Scene::EyeCutout, Action::Blink));
    EXPECT_FALSE(can(Scene::EyeCutout, Action::Nod));
    EXPECT_FALSE(can(Scene::Mask, Action::Blink));
    EXPECT_TRUE(can(Scene::Mask, Action::TurnLeft));
    EXPECT_TRUE(can(Scene::ScreenReplay, Action::Blink));
    EXPECT_FALSE(can(Scene::InjectedStill, Action::TurnLeft));
    script.play(Scene::EyeCutout, now);
    ASSERT_TRUE(script.perform(Action::TurnLeft, now));
    EXPECT_GT(script.at(now + 600ms).turnDegrees, 30) << "the board turns, not the face on it";
    EXPECT_EQ(script.at(now + 600ms).yawDegrees, 0);
    script.play(Scene::Swap, now);
    EXPECT_TRUE(script.at(now).person);
    ASSERT_TRUE(script.perform(Action::Blink, now));
    EXPECT_FALSE(script.at(now).person);
}

TEST(SceneScript, whoWalksAwayIsGone) {
    SceneScript script;
    script.play(Scene::WalksAway, Instant{1h});
    EXPECT_TRUE(script.at(Instant{1h} + 500ms).person);
    EXPECT_LT(script.at(Instant{1h} + 1s).scale, 0.7);
    EXPECT_FALSE(script.at(Instant{1h} + 2s).person);
    EXPECT_FALSE(script.perform(Action::Blink, Instant{1h} + 2s));
}

TEST(RepeatedFrames, noticesAnEqualFrameAndOneChangedPixelRow) {
    Image frame{.width = 64, .height = 48, .format = PixelFormat::Bgr24, .pixels = Bytes(64 * 48 * 3, 7)};
    RepeatedFrames frames;
    EXPECT_FALSE(frames.seenBefore(frame));
    EXPECT_TRUE(frames.seenBefore(frame));
    for (std::size_t i = 0; i < 64 * 3; ++i) frame.pixels[i] = 8;
    EXPECT_FALSE(frames.seenBefore(frame));
}

TEST(SceneScript, somebodyStepsAsideAndStaysThere) {
    SceneScript script;
    const Instant start{};
    script.play(Scene::Present, start);
    ASSERT_TRUE(script.stand(300, 200, start));
    EXPECT_NEAR(script.at(start).shiftX, 0, 10);
    EXPECT_NEAR(script.at(start + 350ms).shiftX, 150, 10);
    EXPECT_NEAR(script.at(start + 5s).shiftX, 300, 10);
    EXPECT_NEAR(script.at(start + 5s).shiftY, 200, 10);
    ASSERT_TRUE(script.stand(0, 200, start + 5s));
    EXPECT_NEAR(script.at(start + 5s).shiftX, 300, 10);
    EXPECT_NEAR(script.at(start + 6s).shiftX, 0, 10);
    EXPECT_FALSE(script.stand(900, 0, start + 6s));
    script.play(Scene::Customer, start + 7s);
    EXPECT_NEAR(script.at(start + 9s).shiftY, 0, 10);
}

}  // namespace
}  // namespace simkiosk
