// A list of presentations on disk, with what lists in the wild hold: missing, broken and odd files between good ones.
#include "vision/evaluation/judge_presentations.hpp"

#include <opencv2/imgcodecs.hpp>

#include "tests/support/temporary_folder.hpp"
#include "tests/vision/installed_models.hpp"
#include "vision/emulation/scene_renderer.hpp"

namespace simkiosk {
namespace {

class JudgePresentationsTest : public WithModels {
   protected:
    void SetUp() override {
        WithModels::SetUp();
        renderer = *SceneRenderer::load(portrait("person-a"), portrait("person-b"));
        writeFrame("live.jpg", {});
        Staging screen;
        screen.carrier = Carrier::Screen;
        writeFrame("replay.jpg", screen);
        root.write("text.jpg", "no picture at all");
        root.write("empty.png", "");
        cv::imwrite((root / "deep.png"), cv::Mat(64, 64, CV_16UC3, cv::Scalar::all(9)));
        cv::imwrite((root / "grey.png"), cv::Mat(240, 320, CV_8UC1, cv::Scalar::all(127)));
    }
    void writeFrame(const std::string& name, const Staging& staging) {
        const Bytes jpeg = renderer->drawJpeg(staging);
        root.write(name, std::string(jpeg.begin(), jpeg.end()));
    }
    Result<std::vector<JudgedLine>> judge(const std::string& csv) {
        auto list = readPresentationList(csv);
        EXPECT_TRUE(list) << list.error().message;
        return judgePresentations(models(), std::move(*list), root.path().string());
    }

    std::unique_ptr<SceneRenderer> renderer;
    TemporaryFolder root;
};

TEST_F(JudgePresentationsTest, whatCannotBeReadIsCountedAndTheRestJudged) {
    const auto lines = judge(
        "path,label,species\nnobody.jpg,live\ntext.jpg,attack,print\nempty.png,live\ndeep.png,live\ngrey.png,live\n" +
        std::filesystem::absolute(root / "live.jpg").string() + ",live\nreplay.jpg,attack,replay\n");
    ASSERT_TRUE(lines) << lines.error().message;
    ASSERT_EQ(lines->size(), 7U);
    for (const std::size_t broken : {0U, 1U, 2U, 3U}) {
        EXPECT_FALSE((*lines)[broken].report) << broken;
        EXPECT_FALSE((*lines)[broken].error.empty()) << broken;
    }
    ASSERT_TRUE((*lines)[4].report);
    EXPECT_EQ((*lines)[4].report->reason, "no_face");
    const PadEvaluation all = evaluatePad(fusedOf(*lines));
    EXPECT_EQ(all.bpcer.count, 5);
    EXPECT_EQ(all.bpcer.errors, 0);
    EXPECT_EQ(all.bonaFideUndecided.errors, 4);
    ASSERT_EQ(all.species.size(), 2U);
    EXPECT_EQ(all.species[0].undecided.errors, 1) << "the print that is no picture";
    EXPECT_EQ(all.species[1].apcer.errors, 0);
    EXPECT_EQ(singleNetOf(*lines, 0.3).size(), 2U) << "a frame with a face each";
    EXPECT_EQ(signalOf(*lines, 0).size(), 7U);
}

TEST_F(JudgePresentationsTest, aListOfWhichNothingIsThereHasTheWrongFolder) {
    const auto lines = judge("a/one.jpg,live\na/two.jpg,attack\n");
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error().code, ErrorCode::NotFound);
    EXPECT_NE(lines.error().message.find("a/one.jpg"), std::string::npos);
}

TEST_F(JudgePresentationsTest, aBrokenFrameDoesNotSpoilItsFolder) {
    std::filesystem::create_directories(root.path() / "frames");
    Staging moved;
    writeFrame("frames/1.jpg", moved);
    root.write("frames/2.jpg", "\xFF\xD8 cut off");
    moved.shiftX = 9;
    writeFrame("frames/3.jpg", moved);
    root.write("frames/notes.txt", "not a frame");
    const auto lines = judge("frames,live\n");
    ASSERT_TRUE(lines);
    ASSERT_TRUE((*lines)[0].report) << (*lines)[0].error;
    const PresentationReport& report = *(*lines)[0].report;
    ASSERT_EQ(report.frames.size(), 3U);
    EXPECT_STREQ(report.frames[1].hindrance, "unreadable");
    EXPECT_FALSE(report.frames[1].error.empty());
    EXPECT_EQ(report.usableFrames, 2);
    // Nothing but broken frames is no presentation.
    std::filesystem::create_directories(root.path() / "broken");
    root.write("broken/1.jpg", "\xFF\xD8 cut off");
    const auto none = judge("broken,live\nlive.jpg,live\n");
    ASSERT_TRUE(none);
    EXPECT_FALSE((*none)[0].report);
}

}  // namespace
}  // namespace simkiosk
