// The technician's camera view: its meters judge as the face check does, and it follows the real pictures.
#include "vision/camera_inspector.hpp"

#include <boost/json.hpp>

#include "platform/io/event_loop.hpp"
#include "tests/vision/installed_models.hpp"
#include "vision/camera/opencv_camera.hpp"
#include "vision/emulation/emulated_camera.hpp"

namespace simkiosk {
namespace {

FaceQuality flawless() {
    FaceQuality quality;
    quality.faceHeight = 300;
    quality.sharpness = 60;
    quality.brightness = 130;
    return quality;
}

const CameraGate& gateOf(const std::vector<CameraGate>& gates, GateKind kind) {
    const auto found = std::ranges::find(gates, kind, &CameraGate::kind);
    SIMKIOSK_ASSERT(found != gates.end());
    return *found;
}

TEST(CameraGates, AFlawlessFacePassesEveryOne) {
    for (const auto& gate : gatesOf(flawless(), {})) EXPECT_TRUE(gate.good()) << static_cast<int>(gate.kind);
}

// Each gate alone says no exactly where the face check does.
TEST(CameraGates, EachJudgesAsTheFaceCheckDoes) {
    using Flaw = std::pair<GateKind, std::function<void(FaceQuality&)>>;
    const std::vector<Flaw> flaws{{GateKind::FaceHeight, [](auto& q) { q.faceHeight = 100; }},
                                  {GateKind::FaceHeight, [](auto& q) { q.faceHeight = 600; }},
                                  {GateKind::FaceHeight,
                                   [](auto& q) {
                                       q.faceHeight = 150;
                                       q.frameHeight = 1080;
                                   }},
                                  {GateKind::Beside, [](auto& q) { q.besideMiddle = -0.3; }},
                                  {GateKind::Margin, [](auto& q) { q.marginAbove = 0.01; }},
                                  {GateKind::Margin, [](auto& q) { q.marginBelow = -0.1; }},
                                  {GateKind::Turn, [](auto& q) { q.noseOffset = -0.2; }},
                                  {GateKind::Nod, [](auto& q) { q.noseDrop = 0.2; }},
                                  {GateKind::Nod, [](auto& q) { q.noseDrop = 0.8; }},
                                  {GateKind::Tilt, [](auto& q) { q.rollDegrees = -20; }},
                                  {GateKind::Brightness, [](auto& q) { q.brightness = 40; }},
                                  {GateKind::Brightness, [](auto& q) { q.brightness = 220; }},
                                  {GateKind::Overexposed, [](auto& q) { q.overexposed = 0.3; }},
                                  {GateKind::Sharpness, [](auto& q) { q.sharpness = 15; }},
                                  {GateKind::Evenness, [](auto& q) { q.unevenness = 0.4; }},
                                  {GateKind::EyeGlare, [](auto& q) { q.eyeGlare = 0.2; }},
                                  {GateKind::EyesOpen, [](auto& q) { q.eyesOpen = 0.05; }},
                                  {GateKind::Covering, [](auto& q) { q.covering = 0.4; }}};
    ASSERT_FALSE(imageObstacle(flawless(), {}) || frontalObstacle(flawless(), {}));
    for (const auto& [kind, spoil] : flaws) {
        auto quality = flawless();
        spoil(quality);
        SCOPED_TRACE(static_cast<int>(kind));
        EXPECT_TRUE(imageObstacle(quality, {}) || frontalObstacle(quality, {}));
        for (const auto& gate : gatesOf(quality, {})) EXPECT_EQ(gate.good(), gate.kind != kind);
    }
}

TEST(CameraGates, AVerySharpPictureIsNoFault) {
    auto quality = flawless();
    quality.sharpness = 4000;
    EXPECT_TRUE(gateOf(gatesOf(quality, {}), GateKind::Sharpness).good());
}

class CameraInspection : public WithModels {
   protected:
    std::vector<CameraReport> inspect(const std::string& address, std::chrono::milliseconds limit) {
        auto camera = std::shared_ptr<CameraSource>(*OpenCvCamera::create({.address = address}, loop));
        std::vector<CameraReport> reports;
        const auto keep = [&](CameraReport report) { reports.push_back(std::move(report)); };
        const auto ended = runUntilDone(loop, inspectCamera(loop, loop, camera, sharedModels(), {}, limit, keep));
        result = ended ? *ended : Result<void>(fail(ErrorCode::Internal, "stopped"));
        return reports;
    }
    EventLoop loop;
    Result<void> result;
};

TEST_F(CameraInspection, FollowsThePicturesOfARealStream) {
    auto emulator = *EmulatedCamera::load({.face = portrait("person-a"), .other = portrait("person-b")}, loop);
    ASSERT_TRUE(emulator->start());
    ASSERT_TRUE(emulator->control({{"do", "play"}, {"scene", "customer"}}));
    const auto reports = inspect(emulator->address(), std::chrono::milliseconds(8'000));
    ASSERT_TRUE(result) << result.error().message;
    ASSERT_GE(reports.size(), 5U);
    const auto withFace = std::ranges::find_if(reports, [](const auto& report) { return report.faces == 1; });
    ASSERT_NE(withFace, reports.end());
    EXPECT_EQ(withFace->gates.size(), 13U);
    EXPECT_GT(gateOf(withFace->gates, GateKind::FaceHeight).value, 50);
    EXPECT_EQ(withFace->width, 1280);
    EXPECT_GT(reports.back().framesPerSecond, 2);
    EXPECT_LT(reports.back().framesPerSecond, 70);
}

TEST_F(CameraInspection, ACameraThatIsGoneIsSaid) {
    const auto reports = inspect("http://127.0.0.1:1/", std::chrono::milliseconds(20'000));
    EXPECT_TRUE(reports.empty());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Disconnected);
}

}  // namespace
}  // namespace simkiosk
