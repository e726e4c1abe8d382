// What does not make a person of a picture does not change the judgement: mirroring, a little tilt, size.
#include <opencv2/imgproc.hpp>

#include "tests/vision/installed_models.hpp"
#include "vision/emulation/scene_renderer.hpp"
#include "vision/face/mat_view.hpp"
#include "vision/presentation.hpp"

namespace simkiosk {
namespace {

struct Change {
    const char* name;
    bool mirrored = false;
    double degrees = 0;
    double scale = 1;
};
constexpr Change kChanges[] = {{"as it is"},
                               {"mirrored", true},
                               {"tilted left", false, -5},
                               {"tilted right", false, 5},
                               {"smaller", false, 0, 0.7},
                               {"larger", false, 0, 1.4},
                               {"all", true, 3, 1.2}};

Image changed(const Image& image, const Change& change) {
    cv::Mat picture = matView(image).clone();
    if (change.mirrored) cv::flip(picture, picture, 1);
    const cv::Point2f middle(static_cast<float>(picture.cols) / 2, static_cast<float>(picture.rows) / 2);
    cv::warpAffine(picture, picture, cv::getRotationMatrix2D(middle, change.degrees, 1), picture.size(),
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::resize(picture, picture, {}, change.scale, change.scale, change.scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return toImage(picture);
}

class SameJudgementTest : public WithModels {
   protected:
    void expectAlways(Carrier carrier, PadState state) {
        auto renderer = SceneRenderer::load(portrait("person-a"), portrait("person-b"));
        ASSERT_TRUE(renderer);
        Staging staging;
        staging.carrier = carrier;
        const Image frame = (*renderer)->draw(staging);
        for (const Change& change : kChanges) {
            PresentationJudge judge(models(), FaceThresholds{});
            ASSERT_TRUE(judge.add(changed(frame, change), change.name));
            const PresentationReport report = judge.report(false);
            EXPECT_EQ(report.pad.state, state) << change.name << ": " << report.reason << " " << report.pad.liveness;
        }
    }
};

TEST_F(SameJudgementTest, aPersonStaysAlive) { expectAlways(Carrier::Person, PadState::Live); }
TEST_F(SameJudgementTest, aPrintStaysAnAttack) { expectAlways(Carrier::Print, PadState::Attack); }
TEST_F(SameJudgementTest, aBentPrintStaysAnAttack) { expectAlways(Carrier::BentPrint, PadState::Attack); }

}  // namespace
}  // namespace simkiosk
