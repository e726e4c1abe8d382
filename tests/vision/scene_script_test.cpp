#include "vision/emulation/scene_script.hpp"

#include <gtest/gtest.h>

#include "vision/pad/repeated_frames.hpp"

namespace simkiosk {
namespace {

TEST(SceneScript, wordsGoBothWays) {
    for (int i = 0; i <= static_cast<int>(Scene::Frozen); ++i) {
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
    EXPECT_NEAR(script.at(start + 1s).yawDegrees, 30, 0.1);
    EXPECT_EQ(script.at(start + 2100ms).yawDegrees, 0);
    ASSERT_TRUE(script.perform(Action::TurnRight, start + 3s));
    EXPECT_NEAR(script.at(start + 4s).yawDegrees, -30, 0.1);
    ASSERT_TRUE(script.perform(Action::Blink, start + 6s));
    EXPECT_NEAR(script.at(start + 6300ms).eyesClosed, 1, 0.01);
    EXPECT_EQ(script.at(start + 7s).eyesClosed, 0);
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

}  // namespace
}  // namespace simkiosk
