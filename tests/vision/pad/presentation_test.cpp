// Recorded pictures, folders and broken files: what kioskctl face liveness decides.
#include "vision/presentation.hpp"

#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "tests/vision/installed_models.hpp"
#include "vision/emulation/scene_renderer.hpp"
#include "vision/face/mat_view.hpp"

namespace simkiosk {
namespace {

namespace fs = std::filesystem;

class PresentationTest : public WithModels {
   protected:
    void SetUp() override {
        WithModels::SetUp();
        folder = fs::temp_directory_path() / ("simkiosk-presentation-" + std::to_string(::getpid()));
        fs::create_directories(folder);
    }
    void TearDown() override { fs::remove_all(folder); }

    std::string write(const std::string& name, ByteView bytes) {
        std::ofstream file(folder / name, std::ios::binary);
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return folder / name;
    }
    std::string writePicture(const std::string& name, const cv::Mat& picture) {
        cv::imwrite((folder / name).string(), picture);
        return folder / name;
    }
    Result<PresentationReport> judge(const std::string& path) { return judgePresentation(models(), path); }

    fs::path folder;
};

TEST_F(PresentationTest, aStillIsJudgedByTheNetAndTheSpectrum) {
    auto renderer = *SceneRenderer::load(portrait("person-a"), portrait("person-b"));
    const auto live = judge(write("live.jpg", renderer->drawJpeg({})));
    ASSERT_TRUE(live) << live.error().message;
    EXPECT_EQ(live->pad.state, PadState::Live);
    EXPECT_EQ(live->reason, "pad");
    EXPECT_TRUE(live->scored);
    Staging screen;
    screen.carrier = Carrier::Screen;
    const auto replay = judge(write("replay.jpg", renderer->drawJpeg(screen)));
    ASSERT_TRUE(replay);
    EXPECT_EQ(replay->pad.state, PadState::Attack);
    EXPECT_EQ(replay->reason, "pad_moire");
    Staging dark;
    dark.light = 0.12;
    const auto dim = judge(write("dim.jpg", renderer->drawJpeg(dark)));
    ASSERT_TRUE(dim);
    EXPECT_EQ(dim->pad.state, PadState::Undecided) << dim->reason;
}

TEST_F(PresentationTest, aFolderOfOneRepeatedPictureIsNobody) {
    auto renderer = *SceneRenderer::load(portrait("person-a"), portrait("person-b"));
    const Bytes still = renderer->drawJpeg({});
    for (int i = 0; i < 12; ++i) write(std::to_string(i) + ".jpg", still);
    const auto report = judge(folder);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->pad.state, PadState::Undecided);
    EXPECT_EQ(report->reason, "frozen_stream");
    ASSERT_EQ(report->frames.size(), 12U);
    EXPECT_EQ(report->frames[2].name, "2.jpg") << "numbers count as numbers";
}

TEST_F(PresentationTest, aFaceThatFillsItsPictureIsUndecided) {
    const Image whole = *loadImage(installedFolder() + "/faces/astronaut.png");
    const auto boxes = models().detect(whole);
    ASSERT_TRUE(boxes && boxes->size() == 1);
    const FaceBox& box = boxes->front();
    const auto margin = static_cast<int>(0.1 * box.height());
    const cv::Rect tight(static_cast<int>(box.left) - margin, static_cast<int>(box.top) - margin,
                         static_cast<int>(box.width()) + 2 * margin, static_cast<int>(box.height()) + 2 * margin);
    const auto report = judge(writePicture("tight.png", matView(whole)(tight)));
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->pad.state, PadState::Undecided);
    EXPECT_TRUE(report->reason == "too_close" || report->reason == "no_face") << report->reason;
}

TEST_F(PresentationTest, noFaceIsUndecided) {
    const auto report = judge(writePicture("grey.png", cv::Mat(240, 320, CV_8UC3, cv::Scalar::all(127))));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->pad.state, PadState::Undecided);
    EXPECT_EQ(report->reason, "no_face");
    EXPECT_FALSE(report->scored);
}

TEST_F(PresentationTest, whatIsNoPresentationIsAnError) {
    const auto refused = [&](const std::string& path, ErrorCode code) {
        const auto report = judge(path);
        EXPECT_FALSE(report) << path;
        if (!report) EXPECT_EQ(report.error().code, code) << report.error().message;
    };
    refused(folder / "nothing.jpg", ErrorCode::NotFound);
    refused(folder, ErrorCode::NotFound);
    refused(write("empty.jpg", {}), ErrorCode::Malformed);
    refused(writePicture("one.png", cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(0))), ErrorCode::Unsupported);
    refused(writePicture("deep.png", cv::Mat(64, 64, CV_16UC3, cv::Scalar::all(0))), ErrorCode::Unsupported);
    refused(writePicture("long.png", cv::Mat(20, 20'001, CV_8UC3, cv::Scalar::all(0))), ErrorCode::Unsupported);
    const std::string_view brokenVideo(
        "\0\0\0\x18"
        "ftypisom\0\0\0\0isomavc1",
        24);
    refused(
        write("broken.mp4", ByteView(reinterpret_cast<const std::uint8_t*>(brokenVideo.data()), brokenVideo.size())),
        ErrorCode::Malformed);
    const auto sitter = decodeImage([&] {
        auto renderer = *SceneRenderer::load(portrait("person-a"), portrait("person-b"));
        return renderer->drawJpeg({});
    }());
    ASSERT_TRUE(sitter);
    Bytes cut;
    cv::imencode(".png", matView(*sitter), cut);
    cut.resize(40);
    refused(write("cut.png", cut), ErrorCode::Malformed);
}

}  // namespace
}  // namespace simkiosk
