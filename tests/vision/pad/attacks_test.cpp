// The emulated customer and every attack the emulated camera can play, drawn, compressed and seen by the real nets, in
// virtual time: 15 pictures a second, no waiting.
#include <cstdio>
#include <set>

#include "tests/vision/installed_models.hpp"
#include "vision/emulation/scene_renderer.hpp"
#include "vision/frame_pipeline.hpp"

namespace simkiosk {
namespace {

constexpr Duration kFrame = 66ms;
constexpr Duration kReaction = 200ms;  // from the sentence on the screen to the movement

struct Checked {
    FaceVerdict verdict;
    std::set<FaceGuidance> guidance;
    double seconds = 0;  // from face in place to the verdict
};

std::optional<Action> answerTo(FaceGuidance guidance) {
    switch (guidance) {
        case FaceGuidance::TurnLeft: return Action::TurnLeft;
        case FaceGuidance::TurnRight: return Action::TurnRight;
        case FaceGuidance::Nod: return Action::Nod;
        case FaceGuidance::Blink: return Action::Blink;
        case FaceGuidance::ComeNearer: return Action::ComeNearer;
        default: return std::nullopt;
    }
}

class AttacksTest : public WithModels {
   protected:
    void SetUp() override {
        WithModels::SetUp();
        renderer = std::move(*SceneRenderer::load(portrait("person-a"), portrait("person-b")));
        document = findFace(models(), *loadImage(s_portraits / "person-a-id.png"))->embedding;
    }

    // Whoever is in the scene does what is asked, where they can.
    Checked check(Scene scene, std::uint8_t draw, Duration limit = 10s, bool obeys = true) {
        std::array<std::uint8_t, 8> random{};
        random.fill(draw);
        FaceCheck logic(FaceThresholds{}, random);
        FramePipeline pipeline(models(), document);
        SceneScript script;
        const Instant start{1h};
        script.play(scene, start);
        Checked result;
        FaceGuidance asked = FaceGuidance::Done;
        std::optional<Instant> answerAt;
        for (Instant now = start; now - start < limit; now += kFrame) {
            if (answerAt && now >= *answerAt) {
                // What paper cannot do is refused; the attacker goes on holding it up.
                static_cast<void>(script.perform(*answerTo(asked), now));
                answerAt.reset();
            }
            const Image frame = *decodeImage(renderer->drawJpeg(script.at(now)));
            const auto measured = pipeline.measure(frame, logic);
            EXPECT_TRUE(measured);
            const FaceStep step = logic.feed(*measured, now);
            result.guidance.insert(step.progress.guidance);
            result.seconds = std::chrono::duration<double>(now + kFrame - start).count();
            if (step.verdict) return said(result, *step.verdict, scene);
            if (step.progress.guidance != asked) {
                asked = step.progress.guidance;
                answerAt = obeys && answerTo(asked) ? std::optional(now + kReaction) : std::nullopt;
            }
        }
        return said(result, logic.timeUp(), scene);
    }
    static Checked said(Checked result, FaceVerdict verdict, Scene scene) {
        result.verdict = std::move(verdict);
        std::printf("%-15s %-7s %-15s %.2f s, match %.2f, live %.2f\n", toString(scene),
                    toString(result.verdict.decision), result.verdict.reason.c_str(), result.seconds,
                    result.verdict.matchScore, result.verdict.liveScore);
        return result;
    }
    void expectAttack(Scene scene, std::set<std::string> reasons) {
        const Checked checked = check(scene, 0);
        EXPECT_EQ(checked.verdict.decision, FaceDecision::Attack) << checked.verdict.reason;
        EXPECT_TRUE(reasons.contains(checked.verdict.reason)) << checked.verdict.reason;
    }

    std::unique_ptr<SceneRenderer> renderer;
    Embedding document;
};

class EveryDraw : public AttacksTest, public ::testing::WithParamInterface<int> {};

// From the face in place to the verdict, with 0.2 s to react to each sentence; most of it is the challenge.
TEST_P(EveryDraw, theHonestPersonPassesEverySignalInTime) {
    const Checked checked = check(Scene::Present, static_cast<std::uint8_t>(GetParam()));
    EXPECT_EQ(checked.verdict.decision, FaceDecision::Accept) << checked.verdict.reason;
    EXPECT_TRUE(checked.guidance.contains(FaceGuidance::Blink));
    EXPECT_LE(checked.seconds, 2.5);
}
INSTANTIATE_TEST_SUITE_P(All, EveryDraw, ::testing::Range(0, 6));

TEST_F(AttacksTest, whoDoesNothingIsNotAccepted) {
    const Checked checked = check(Scene::Present, 0, 6s, false);
    EXPECT_EQ(checked.verdict.decision, FaceDecision::Retry);
    EXPECT_EQ(checked.verdict.reason, "challenge");
}
TEST_F(AttacksTest, aPrintedPhoto) { expectAttack(Scene::PrintedPhoto, {"pad_passive", "pad_rigid", "pad_moire"}); }
TEST_F(AttacksTest, aPrintTurnedAbout) {
    expectAttack(Scene::TurnedPhoto, {"pad_passive", "pad_flat", "pad_rigid", "pad_moire"});
}
TEST_F(AttacksTest, aBentPrint) { expectAttack(Scene::BentPhoto, {"pad_passive", "pad_rigid", "pad_moire"}); }
TEST_F(AttacksTest, aScreen) { expectAttack(Scene::ScreenReplay, {"pad_passive", "pad_rigid", "pad_moire"}); }
TEST_F(AttacksTest, aPrintWithLivingEyes) {
    expectAttack(Scene::EyeCutout, {"pad_passive", "pad_flat", "pad_rigid", "pad_moire"});
}
TEST_F(AttacksTest, aMaskDoesNotBlink) {
    const Checked checked = check(Scene::Mask, 3, 20s);
    EXPECT_NE(checked.verdict.decision, FaceDecision::Accept);
    const std::set<std::string> reasons{"pad_passive", "challenge", "match", "match_uncertain"};
    EXPECT_TRUE(reasons.contains(checked.verdict.reason)) << checked.verdict.reason;
}
TEST_F(AttacksTest, aSwapInTheMiddle) {
    const Checked checked = check(Scene::Swap, 0);
    EXPECT_NE(checked.verdict.decision, FaceDecision::Accept);
    const std::set<std::string> reasons{"face_changed", "match"};
    EXPECT_TRUE(reasons.contains(checked.verdict.reason)) << checked.verdict.reason;
}
TEST_F(AttacksTest, anInjectedStill) {
    const Checked checked = check(Scene::InjectedStill, 0);
    EXPECT_EQ(checked.verdict.decision, FaceDecision::Retry);
    EXPECT_EQ(checked.verdict.reason, "frozen_stream");
}
TEST_F(AttacksTest, tooMuchLight) {
    const Checked checked = check(Scene::OverExposure, 0, 2s);
    EXPECT_EQ(checked.verdict.decision, FaceDecision::Retry);
    EXPECT_EQ(checked.verdict.reason, "too_bright");
}
TEST_F(AttacksTest, smearedFrames) {
    const Checked checked = check(Scene::MotionBlur, 0, 2s);
    EXPECT_NE(checked.verdict.decision, FaceDecision::Accept);
    const std::set<std::string> reasons{"blurred", "pad_passive"};
    EXPECT_TRUE(reasons.contains(checked.verdict.reason)) << checked.verdict.reason;
}
TEST_F(AttacksTest, twoPeople) {
    const Checked checked = check(Scene::TwoPeople, 0, 2s);
    EXPECT_EQ(checked.verdict.decision, FaceDecision::Retry);
    EXPECT_EQ(checked.verdict.reason, "several_faces");
}
TEST_F(AttacksTest, darkness) {
    const Checked checked = check(Scene::Darkness, 0, 2s);
    EXPECT_EQ(checked.verdict.decision, FaceDecision::Retry);
    EXPECT_EQ(checked.verdict.reason, "too_dark");
}

}  // namespace
}  // namespace simkiosk
