// A face check in a child process whose memory, core dump and folder are searched for the templates: while it runs they
// are in locked pages that no core dump has, afterwards they are nowhere.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <functional>

#include "platform/io/event_loop.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/vision/installed_models.hpp"
#include "tests/vision/memory/process_memory.hpp"
#include "vision/camera_face_verifier.hpp"
#include "vision/emulation/scene_renderer.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t kFrames = 12;
constexpr std::size_t kStopAtFrame = 8;

// Goes on by a frame with each frame: the process stands still while it is searched, which is no time of the check.
class FrameClock : public Clock {
   public:
    Instant now() const override { return Instant(Duration(m_now.load())); }
    WallTime wall() const override { return {}; }
    TimerId schedule(Instant, std::function<void()>) override { return 0; }
    void cancel(TimerId) override {}
    void advance(Duration by) { m_now += by.count(); }

   private:
    std::atomic<Duration::rep> m_now = 0;
};

// Gives a few frames, as fast as they are taken.
class DrawnCamera : public CameraSource {
   public:
    DrawnCamera(std::vector<SharedImage> frames, FrameClock& clock, std::function<void()> atFrame)
        : m_frames(std::move(frames)), m_clock(clock), m_atFrame(std::move(atFrame)) {}
    void acquire() override {}
    void release() override {}
    CameraFrame newest() const override { return {}; }
    Result<CameraFrame> waitForFrame(std::uint64_t after, std::chrono::milliseconds) override {
        if (after == kStopAtFrame) m_atFrame();
        m_clock.advance(66ms);
        if (after >= m_frames.size()) return fail(ErrorCode::Timeout, "the play is over");
        return CameraFrame{m_frames[after], after + 1, m_clock.now()};
    }

   private:
    std::vector<SharedImage> m_frames;
    FrameClock& m_clock;
    std::function<void()> m_atFrame;
};

void stopHere() { ::kill(::getpid(), SIGSTOP); }

class TemplateMemoryTest : public WithModels {
   protected:
    void SetUp() override {
        WithModels::SetUp();
        auto renderer = SceneRenderer::load(portrait("person-a"), portrait("person-b"));
        ASSERT_TRUE(renderer);
        for (std::size_t i = 0; i < kFrames; ++i) frames.push_back(std::make_shared<Image>((*renderer)->draw({})));
        auto photo = loadImage(portrait("person-a-id"));
        ASSERT_TRUE(photo);
        document = std::move(*photo);
    }
    void TearDown() override {
        if (child > 0) {
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
        }
    }

    // The child: one check from its beginning to its end, then a crash.
    [[noreturn]] void checkAndCrash() {
        const rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_CORE, &unlimited);
        if (::chdir(folder.path().c_str()) != 0) ::_exit(3);
        {
            EventLoop loop;
            FrameClock clock;
            SeededRandom random(1);
            const auto camera = std::make_shared<DrawnCamera>(frames, clock, stopHere);
            CameraFaceVerifier verifier(loop, clock, camera, sharedModels(), FaceThresholds{}, random);
            const auto verdict = runUntilDone(loop, verifier.verify(document, 1'500ms, [](FaceProgress) {}));
            if (!verdict || !*verdict || (*verdict)->matchScore < 0.5) ::_exit(4);
        }
        stopHere();
        std::signal(SIGABRT, SIG_DFL);
        std::abort();
    }

    // False: it ended.
    bool waitUntilStopped() {
        int status = 0;
        return ::waitpid(child, &status, WUNTRACED) == child && WIFSTOPPED(status);
    }

    std::vector<Pattern> patterns() {
        std::vector<Pattern> wanted;
        const auto add = [&](const Embedding& embedding) {
            wanted.push_back(patternOf(embedding.values(), 64));
            wanted.push_back(patternOf(embedding.values(), 320));
        };
        add(findFace(models(), document)->embedding);
        for (const SharedImage& frame : frames) {
            const auto boxes = models().detect(*frame);
            add(*models().embed(*frame, *models().landmarks(*frame, boxes->front())));
        }
        return wanted;
    }

    TemporaryFolder folder;
    std::vector<SharedImage> frames;
    Image document;
    pid_t child = -1;
};

TEST_F(TemplateMemoryTest, templatesAreGuardedWhileTheyLiveAndNowhereAfterwards) {
    child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) checkAndCrash();

    ASSERT_TRUE(waitUntilStopped()) << "in the middle of the check";
    const auto wanted = patterns();
    const Found during = search(child, wanted);
    EXPECT_GE(during.guarded, 2U) << "the search finds a template that is there";
    EXPECT_EQ(during.elsewhere, 0U);
    EXPECT_GT(during.bytesSearched, 20U << 20);

    ::kill(child, SIGCONT);
    ASSERT_TRUE(waitUntilStopped()) << "after the verdict";
    const Found after = search(child, wanted);
    EXPECT_EQ(after.guarded + after.elsewhere, 0U);
    EXPECT_GT(after.bytesSearched, 20U << 20);

    ::kill(child, SIGCONT);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    child = -1;
    EXPECT_TRUE(WIFSIGNALED(status));
    std::size_t cores = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        // Where the machine keeps core dumps elsewhere the search above has seen all that one holds.
        const bool core = entry.path().filename().string().starts_with("core");
        EXPECT_TRUE(core) << "the check wrote " << entry.path().filename();
        cores += core ? 1 : 0;
        EXPECT_EQ(occurrencesInFile(entry.path(), wanted), 0U) << entry.path().filename();
    }
    std::printf("%llu MB of memory and %zu core dump searched\n",
                static_cast<unsigned long long>(after.bytesSearched >> 20), cores);
}

}  // namespace
}  // namespace simkiosk
