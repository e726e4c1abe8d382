// The whole way in real time: scripted person → JPEG → HTTP → OpenCV → nets → verdict.
#include "vision/emulation/emulated_camera.hpp"

#include <boost/json.hpp>
#include <thread>

#include "platform/io/event_loop.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/vision/installed_models.hpp"
#include "vision/camera/opencv_camera.hpp"
#include "vision/camera_face_verifier.hpp"

namespace simkiosk {
namespace {

// Draws the challenges: 0 turn left, 1 turn right, 2 nod, each then a blink; 3 to 5 the blink first.
class ChosenRandom : public Random {
   public:
    explicit ChosenRandom(std::uint8_t value) : m_value(value) {}
    void fill(std::span<std::uint8_t> bytes) override { std::ranges::fill(bytes, m_value); }

   private:
    std::uint8_t m_value;
};

struct Checked {
    Result<FaceVerdict> verdict = fail(ErrorCode::Internal, "not run");
    std::set<FaceGuidance> guidance;
    double seconds = 0;
    std::size_t reports = 0;
};

class EmulatedCameraTest : public WithModels {
   protected:
    void SetUp() override {
        WithModels::SetUp();
        auto loaded = EmulatedCamera::load({.face = portrait("person-a"), .other = portrait("person-b")}, loop);
        ASSERT_TRUE(loaded) << loaded.error().message;
        emulator = std::move(*loaded);
        ASSERT_TRUE(emulator->start());
        camera = *OpenCvCamera::create({.address = emulator->address()}, loop);
        document = *loadImage(s_portraits / "person-a-id.png");
    }

    void stand(double right, double down) {
        ASSERT_TRUE(emulator->control({{"do", "stand"}, {"right", right}, {"down", down}}));
    }
    void play(const char* scene) { ASSERT_TRUE(emulator->control({{"do", "play"}, {"scene", scene}})); }

    // Does what the screen asks for, as the scripted customer does; `cooperative` false: just stands there.
    Checked check(Random& random, std::chrono::milliseconds limit, bool cooperative = true) {
        Checked checked;
        CameraFaceVerifier verifier(loop, loop, camera, sharedModels(), FaceThresholds{}, random);
        FaceGuidance asked = FaceGuidance::Done;
        const auto follow = [&](FaceProgress progress) {
            ++checked.reports;
            checked.guidance.insert(progress.guidance);
            sawPreview = sawPreview || verifier.newestPreview() != nullptr;
            if (progress.guidance == asked || !cooperative) return;
            asked = progress.guidance;
            if (asked == FaceGuidance::MoveRight || asked == FaceGuidance::RaiseHead) stand(0, 0);
            const char* action = asked == FaceGuidance::TurnLeft    ? "turn_left"
                                 : asked == FaceGuidance::TurnRight ? "turn_right"
                                 : asked == FaceGuidance::Blink     ? "blink"
                                 : asked == FaceGuidance::Nod       ? "nod"
                                                                    : nullptr;
            if (action) EXPECT_TRUE(emulator->control({{"do", "perform"}, {"action", action}}));
        };
        const Instant start = loop.now();
        auto result = runUntilDone(loop, verifier.verify(document, limit, follow));
        checked.seconds = std::chrono::duration<double>(loop.now() - start).count();
        if (result) checked.verdict = std::move(*result);
        std::printf("verdict %s (%s) after %.1f s, match %.2f, live %.2f\n",
                    checked.verdict ? toString(checked.verdict->decision) : toString(checked.verdict.error().code),
                    checked.verdict ? checked.verdict->reason.c_str() : checked.verdict.error().message.c_str(),
                    checked.seconds, checked.verdict ? checked.verdict->matchScore : 0,
                    checked.verdict ? checked.verdict->liveScore : 0);
        return checked;
    }

    EventLoop loop;
    std::unique_ptr<EmulatedCamera> emulator;
    std::shared_ptr<OpenCvCamera> camera;
    Image document;
    bool sawPreview = false;
};

class EveryChallenge : public EmulatedCameraTest, public ::testing::WithParamInterface<std::uint8_t> {};

TEST_P(EveryChallenge, isPassedByTheRightPersonInUnder15Seconds) {
    play("customer");
    ChosenRandom random(GetParam());
    const Checked checked = check(random, 30s);
    ASSERT_TRUE(checked.verdict) << checked.verdict.error().message;
    EXPECT_EQ(checked.verdict->decision, FaceDecision::Accept) << checked.verdict->reason;
    EXPECT_EQ(checked.verdict->reason, "match");
    EXPECT_GE(checked.verdict->matchScore, 0.50);
    EXPECT_GE(checked.verdict->liveScore, 0.3);
    EXPECT_LT(checked.seconds, 15);
    EXPECT_TRUE(checked.guidance.contains(FaceGuidance::Blink));
    EXPECT_TRUE(sawPreview);
    EXPECT_LT(checked.reports, 200U);
}
INSTANTIATE_TEST_SUITE_P(All, EveryChallenge, ::testing::Values(0, 4, 2));

TEST_F(EmulatedCameraTest, nobodyPassesWithoutTheChallenge) {
    play("present");
    ChosenRandom random(0);
    const Checked checked = check(random, 5s, false);
    ASSERT_TRUE(checked.verdict);
    EXPECT_EQ(checked.verdict->decision, FaceDecision::Retry);
    EXPECT_EQ(checked.verdict->reason, "challenge");
}

TEST_F(EmulatedCameraTest, somebodyElseIsRejected) {
    play("other_person");
    ChosenRandom random(0);
    const Checked checked = check(random, 15s);
    ASSERT_TRUE(checked.verdict);
    EXPECT_EQ(checked.verdict->decision, FaceDecision::Reject);
    EXPECT_LT(checked.verdict->matchScore, 0.40);
}

TEST_F(EmulatedCameraTest, aPrintedPhotoIsAnAttack) {
    play("printed_photo");
    ChosenRandom random(0);
    const Checked checked = check(random, 15s);
    ASSERT_TRUE(checked.verdict);
    EXPECT_EQ(checked.verdict->decision, FaceDecision::Attack);
    EXPECT_EQ(checked.verdict->reason, "pad_passive");
    EXPECT_LT(checked.verdict->liveScore, 0.3);
}

TEST_F(EmulatedCameraTest, twoPeopleAreAskedToBeOne) {
    play("two_people");
    ChosenRandom random(0);
    const Checked checked = check(random, 3s);
    ASSERT_TRUE(checked.verdict);
    EXPECT_EQ(checked.verdict->decision, FaceDecision::Retry);
    EXPECT_EQ(checked.verdict->reason, "several_faces");
    EXPECT_TRUE(checked.guidance.contains(FaceGuidance::OnePersonOnly));
}

TEST_F(EmulatedCameraTest, darknessAsksForLight) {
    play("darkness");
    ChosenRandom random(0);
    const Checked checked = check(random, 3s);
    ASSERT_TRUE(checked.verdict);
    EXPECT_EQ(checked.verdict->reason, "too_dark");
    EXPECT_TRUE(checked.guidance.contains(FaceGuidance::MoreLight));
}

TEST_F(EmulatedCameraTest, aFrozenStreamDecidesNothing) {
    play("frozen");
    ChosenRandom random(0);
    const Checked checked = check(random, 10s);
    ASSERT_TRUE(checked.verdict);
    EXPECT_EQ(checked.verdict->decision, FaceDecision::Retry);
    EXPECT_EQ(checked.verdict->reason, "frozen_stream");
}

TEST_F(EmulatedCameraTest, walkingAwayIsNoticed) {
    play("walks_away");
    ChosenRandom random(0);
    const Checked checked = check(random, 5s);
    ASSERT_TRUE(checked.verdict);
    EXPECT_EQ(checked.verdict->decision, FaceDecision::Retry);
    EXPECT_EQ(checked.verdict->reason, "no_face");
}

TEST_F(EmulatedCameraTest, anUnpluggedCameraIsReportedAndComesBack) {
    play("present");
    SeededRandom random(1);
    CameraFaceVerifier verifier(loop, loop, camera, sharedModels(), FaceThresholds{}, random);
    const auto status = [&] { return *runUntilDone(loop, verifier.status()); };
    EXPECT_TRUE(status());
    ASSERT_TRUE(emulator->control({{"do", "unplug"}}));
    const auto gone = status();
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::Disconnected);
    ASSERT_TRUE(emulator->control({{"do", "plug"}}));
    EXPECT_TRUE(status());
    EXPECT_EQ(verifier.newestPreview(), nullptr) << "no picture of anybody while the camera is not in use";
}

TEST_F(EmulatedCameraTest, aSilentCameraAndGarbageEndTheCheck) {
    for (const char* fault : {"silent", "garbage"}) {
        ASSERT_TRUE(emulator->control({{"do", fault}}));
        ChosenRandom random(0);
        const Checked checked = check(random, 20s);
        ASSERT_FALSE(checked.verdict) << fault;
        EXPECT_EQ(checked.verdict.error().code, ErrorCode::Disconnected) << fault;
        EXPECT_LT(checked.seconds, 12) << fault;
        ASSERT_TRUE(emulator->control({{"do", "normal"}}));
    }
}

TEST_F(EmulatedCameraTest, destroyingTheTaskStopsTheCheckAndItsReports) {
    play("present");
    SeededRandom random(1);
    std::optional<CameraFaceVerifier> verifier;
    verifier.emplace(loop, loop, camera, sharedModels(), FaceThresholds{}, random);
    std::size_t reports = 0;
    {
        TaskGroup group;
        const auto begin = [](FaceVerifier& v, Image photo, std::size_t& count) -> Task<void> {
            co_await v.verify(std::move(photo), 60s, [&count](FaceProgress) { ++count; });
        };
        group.spawn(begin(*verifier, document, reports));
        Timer wait(loop, loop.now() + 3s, [this] { loop.stop(); });
        loop.run();
        EXPECT_GT(reports, 0U);
    }
    verifier.reset();
    const std::size_t before = reports;
    // A moment; longer only where the machine is busy.
    for (int moment = 0; moment < 10 && camera->newest().image != nullptr; ++moment) {
        Timer wait(loop, loop.now() + 1s, [this] { loop.stop(); });
        loop.run();
    }
    EXPECT_EQ(reports, before);
    EXPECT_EQ(camera->newest().image, nullptr) << "the camera is off again";
}

TEST_F(EmulatedCameraTest, aDocumentWithoutAFaceIsRefused) {
    document = {.width = 102, .height = 126, .format = PixelFormat::Bgr24, .pixels = Bytes(102 * 126 * 3, 200)};
    ChosenRandom random(0);
    const Checked checked = check(random, 5s);
    ASSERT_FALSE(checked.verdict);
    EXPECT_EQ(checked.verdict.error().code, ErrorCode::Malformed);
}

TEST_F(EmulatedCameraTest, ordersThatMakeNoSenseAreRefused) {
    const auto refused = [&](const char* json) {
        const auto answer = emulator->control(boost::json::parse(json).as_object());
        return !answer && answer.error().code == ErrorCode::Invalid;
    };
    EXPECT_TRUE(refused(R"({})"));
    EXPECT_TRUE(refused(R"({"do":"fly"})"));
    EXPECT_TRUE(refused(R"({"do":"play"})"));
    EXPECT_TRUE(refused(R"({"do":"play","scene":"opera"})"));
    EXPECT_TRUE(refused(R"({"do":"perform","action":"blink"})")) << "nobody is there yet";
    play("printed_photo");
    EXPECT_TRUE(refused(R"({"do":"perform","action":"blink"})")) << "paper does not blink";
}

TEST(EmulatedCameraSettings, refuseWhatTheyDoNotKnow) {
    const auto parse = [](const char* json) {
        return EmulatedCameraSettings::parse(boost::json::parse(json).as_object());
    };
    EXPECT_TRUE(parse(R"({"face":"a.png","other":"b.png","port":0,"fps":15})"));
    EXPECT_FALSE(parse(R"({"face":"a.png"})"));
    EXPECT_FALSE(parse(R"({"face":"a.png","other":"b.png","port":70000})"));
    EXPECT_FALSE(parse(R"({"face":"a.png","other":"b.png","fps":0})"));
    EXPECT_FALSE(parse(R"({"face":"a.png","other":"b.png","size":3})"));
}

TEST(OpenCvCameraAddress, isADeviceOrANetworkCamera) {
    EventLoop loop;
    for (const char* bad : {"", "/etc/passwd", "file:///etc/passwd", "concat:a|b", "video0"}) {
        const auto camera = OpenCvCamera::create({.address = bad}, loop);
        ASSERT_FALSE(camera) << bad;
        EXPECT_EQ(camera.error().code, ErrorCode::Invalid);
    }
}

// From a wheelchair, or a head taller than the others: the face stands low or high in the picture, and is judged as
// any.
TEST_F(EmulatedCameraTest, aFaceLowOrHighInThePictureIsAccepted) {
    for (const double down : {190.0, -150.0}) {
        SCOPED_TRACE(down);
        play("present");
        stand(0, down);
        std::this_thread::sleep_for(900ms);
        ChosenRandom random(2);  // a nod, whose chin comes near the edge
        const auto checked = check(random, 30s);
        ASSERT_TRUE(checked.verdict);
        EXPECT_EQ(checked.verdict->decision, FaceDecision::Accept) << checked.verdict->reason;
        EXPECT_FALSE(checked.guidance.contains(FaceGuidance::RaiseHead));
        EXPECT_FALSE(checked.guidance.contains(FaceGuidance::LowerHead));
    }
}

// Nor does it help an attack to be held there.
TEST_F(EmulatedCameraTest, aPhotoHeldLowIsAnAttack) {
    for (const double down : {100.0, 150.0}) {
        SCOPED_TRACE(down);
        play("printed_photo");
        stand(0, down);
        std::this_thread::sleep_for(900ms);
        ChosenRandom random(0);
        const auto checked = check(random, 12s, false);
        ASSERT_TRUE(checked.verdict);
        EXPECT_EQ(checked.verdict->decision, FaceDecision::Attack) << checked.verdict->reason;
    }
}

TEST_F(EmulatedCameraTest, whoStandsBesideIsLedIn) {
    play("present");
    stand(400, 0);
    std::this_thread::sleep_for(900ms);  // is there before the check begins
    ChosenRandom random(0);
    const auto checked = check(random, 30s);
    ASSERT_TRUE(checked.verdict);
    EXPECT_TRUE(checked.guidance.contains(FaceGuidance::MoveRight));
    EXPECT_FALSE(checked.guidance.contains(FaceGuidance::MoveLeft));
    EXPECT_TRUE(checked.guidance.contains(FaceGuidance::StayThere));
}

// For the screen alone: pictures come, and stop with the task.
TEST_F(EmulatedCameraTest, aLookIsAPreviewAndNothingElse) {
    play("present");
    ChosenRandom random(0);
    CameraFaceVerifier verifier(loop, loop, camera, sharedModels(), FaceThresholds{}, random);
    EXPECT_FALSE(verifier.newestPreview());
    {
        TaskGroup looking;
        looking.spawn([](CameraFaceVerifier& faces) -> Task<void> { co_await faces.look(60s); }(verifier));
        const auto seen = [](EventLoop& time, CameraFaceVerifier& faces) -> Task<bool> {
            for (int i = 0; i < 100 && !faces.newestPreview(); ++i) co_await sleepFor(time, 50ms);
            co_return faces.newestPreview() != nullptr;
        };
        EXPECT_TRUE(runUntilDone(loop, seen(loop, verifier)));
    }
    const auto gone = [](EventLoop& time, CameraFaceVerifier& faces) -> Task<bool> {
        for (int i = 0; i < 100 && faces.newestPreview(); ++i) co_await sleepFor(time, 50ms);
        co_return faces.newestPreview() == nullptr;
    };
    EXPECT_TRUE(runUntilDone(loop, gone(loop, verifier)));
}

}  // namespace
}  // namespace simkiosk
