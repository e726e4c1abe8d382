// After the first frames of one size, no stage of the pipeline and no camera buffer allocates.
#include "tests/vision/installed_models.hpp"
#include "vision/camera/image_pool.hpp"
#include "vision/emulation/scene_renderer.hpp"
#include "vision/evaluation/allocation_count/allocation_count.hpp"
#include "vision/frame_pipeline.hpp"

namespace simkiosk {
namespace {

constexpr int kWarmUp = 5;
constexpr int kFrames = 20;

using AllocationsTest = WithModels;

// Of this program's own code, while `work` runs kFrames times.
template <typename Work>
std::uint64_t ownAllocations(Work work) {
    for (int i = 0; i < kWarmUp; ++i) work();
    const std::uint64_t before = allocationsSoFar().own;
    countAllocations(true);
    for (int i = 0; i < kFrames; ++i) work();
    countAllocations(false);
    return allocationsSoFar().own - before;
}

TEST(AllocationCount, countsWhatThisProgramAllocates) {
    EXPECT_EQ(ownAllocations([] { delete new volatile int(1); }), static_cast<std::uint64_t>(kFrames));
    EXPECT_EQ(ownAllocations([] {}), 0U);
    const AllocationCount before = allocationsSoFar();
    delete new volatile int(1);
    EXPECT_EQ(allocationsSoFar().all, before.all) << "counted though nobody asked";
}

TEST_F(AllocationsTest, aFrameThatWantsEverythingAllocatesNothing) {
    auto renderer = SceneRenderer::load(portrait("person-a"), portrait("person-b"));
    ASSERT_TRUE(renderer);
    Image frame = *decodeImage((*renderer)->drawJpeg({}));
    const Embedding photo = findFace(models(), *loadImage(portrait("person-a-id")))->embedding;
    const FaceCheck check(FaceThresholds{}, {});  // at its start a check wants everything of every frame
    FramePipeline pipeline(models(), photo);
    int embedded = 0;
    const auto count = ownAllocations([&] {
        ++frame.pixels[0];  // no repeated frame
        const auto measured = pipeline.measure(frame, check);
        ASSERT_TRUE(measured);
        if (measured->liveScore && measured->matchScore) ++embedded;
    });
    EXPECT_EQ(count, 0U);
    EXPECT_EQ(embedded, kWarmUp + kFrames) << "or not everything was measured";
}

TEST(ImagePoolAllocations, buffersGoRound) {
    ImagePool pool;
    SharedImage newest;
    SharedImage shown;
    EXPECT_EQ(ownAllocations([&] {
                  const auto next = pool.take();
                  next->pixels.resize(1280 * 720 * 3);
                  shown = newest;  // two users hold older ones
                  newest = next;
              }),
              0U);
}

TEST(ImagePoolAllocations, aBufferInUseIsNotGivenOut) {
    ImagePool pool;
    std::vector<SharedImage> held;
    for (int i = 0; i < 10; ++i) {
        const auto next = pool.take();
        EXPECT_TRUE(std::ranges::find(held, next) == held.end());
        held.push_back(next);
    }
    const Image* last = held.back().get();
    held.clear();
    pool.clear();
    EXPECT_TRUE(last != nullptr);
}

}  // namespace
}  // namespace simkiosk
