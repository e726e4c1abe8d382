// The whole way of a photo, with the real child process, its sandbox and its plug-ins.
#include "platform/decoder/sandboxed_photo_decoder.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "drivers/id_card_reader/wlt_photo.hpp"
#include "tests/decoder/picture_files.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

// Does the work at once, on the caller's thread.
class InlineWorker : public Worker {
   public:
    void post(std::function<void()> work, std::function<void()> done) override {
        work();
        done();
    }
    void onMachine(std::function<void()> call) override { call(); }
};

std::string bin(const std::string& name) {
    const char* const folder = std::getenv("SIMKIOSK_BIN");
    return std::string(folder ? folder : "bin") + "/" + name;
}
std::string testPlugin(const std::string& behaviour) {
    return bin("test-plugins/libsimkiosk-wlt-test-" + behaviour + ".so");
}

// A face drawn with a compass: gradient, head, eyes.
Image drawnPortrait() {
    Image image{102, 126, PixelFormat::Bgr24, Bytes(std::size_t{3} * 102 * 126)};
    const auto inside = [](int x, int y, int cx, int cy, int r) {
        return (x - cx) * (x - cx) + (y - cy) * (y - cy) < r * r;
    };
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            int level = 120 + y / 2;
            if (inside(x, y, 51, 58, 36)) level = 225 - x / 3;
            if (inside(x, y, 38, 50, 5) || inside(x, y, 64, 50, 5)) level = 40;
            auto* const pixel = &image.pixels[static_cast<std::size_t>(3 * (y * image.width + x))];
            pixel[0] = static_cast<std::uint8_t>(level - 20);
            pixel[1] = static_cast<std::uint8_t>(level - 10);
            pixel[2] = static_cast<std::uint8_t>(level);
        }
    return image;
}

double meanDifference(const Image& a, const Image& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) sum += std::abs(int{a.pixels[i]} - int{b.pixels[i]});
    return sum / static_cast<double>(a.pixels.size());
}

class PhotoDecoding : public testing::Test {
   protected:
    Result<Image> decode(const std::string& plugin, Bytes wlt) {
        SandboxedPhotoDecoder decoder(worker, bin("simkiosk-decoder"), plugin);
        const auto begin = std::chrono::steady_clock::now();
        auto image = runTask(clock, decoder.decode(std::move(wlt)));
        took = std::chrono::steady_clock::now() - begin;
        return image;
    }
    Error failure(const std::string& plugin) {
        const auto image = decode(plugin, Bytes(1024, 0));
        return image ? Error{ErrorCode::Internal, "it was decoded"} : image.error();
    }
    void TearDown() override {
        EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "a child was left behind";
        EXPECT_EQ(errno, ECHILD);
    }

    InlineWorker worker;
    ManualClock clock;
    std::chrono::steady_clock::duration took{};
    const std::string webp = bin("libsimkiosk-wlt-webp.so");
};

TEST_F(PhotoDecoding, APortraitSurvivesTheCard) {
    const Image portrait = drawnPortrait();
    const auto block = packPhoto(portrait);
    ASSERT_TRUE(block);
    ASSERT_EQ(block->size(), 1024U);
    EXPECT_EQ(toHex(ByteView(*block).first(10)), "574C66007E00320000FF");
    const auto image = decode(webp, *block);
    ASSERT_TRUE(image) << image.error().message;
    EXPECT_EQ(image->width, 102);
    EXPECT_EQ(image->height, 126);
    EXPECT_EQ(image->pixels.size(), 38'556U);
    EXPECT_LT(meanDifference(*image, portrait), 6.0);
}

TEST_F(PhotoDecoding, NoPluginIsUnsupported) {
    SandboxedPhotoDecoder none(worker, bin("simkiosk-decoder"), "");
    EXPECT_FALSE(none.available());
    const auto image = runTask(clock, none.decode(Bytes(1024)));
    ASSERT_FALSE(image);
    EXPECT_EQ(image.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(image.error().message, "no decoder plug-in installed");

    EXPECT_EQ(failure(bin("there-is-no-such-plug-in.so")).code, ErrorCode::Unsupported);
    SandboxedPhotoDecoder installed(worker, bin("simkiosk-decoder"), webp);
    EXPECT_TRUE(installed.available());
    SandboxedPhotoDecoder noProgram(worker, bin("there-is-no-such-program"), webp);
    EXPECT_FALSE(noProgram.available());
}

TEST_F(PhotoDecoding, APluginThatCannotBeUsedIsUnsupported) {
    EXPECT_EQ(failure(testPlugin("wrong_abi")).code, ErrorCode::Unsupported);
    EXPECT_EQ(failure(bin("simkiosk-decoder")).code, ErrorCode::Unsupported) << "a program is no plug-in";
}

TEST_F(PhotoDecoding, GarbageIsMalformed) {
    EXPECT_EQ(failure(webp).code, ErrorCode::Malformed);
    const Bytes block = *packPhoto(drawnPortrait());
    for (const std::size_t at : {0U, 2U, 10U, 11U, 12U, 20U, 24U, 40U}) {
        Bytes damaged = block;
        damaged[at] ^= 0xFF;
        const auto image = decode(webp, damaged);
        ASSERT_FALSE(image) << at;
        EXPECT_EQ(image.error().code, ErrorCode::Malformed) << at;
    }
    EXPECT_EQ(decode(webp, Bytes(1023)).error().code, ErrorCode::Malformed);
    EXPECT_EQ(decode(webp, {}).error().code, ErrorCode::Malformed);
}

TEST_F(PhotoDecoding, ACrashIsMalformed) {
    EXPECT_EQ(failure(testPlugin("crash")).code, ErrorCode::Malformed);
    EXPECT_EQ(failure(testPlugin("overflow")).code, ErrorCode::Malformed);
    EXPECT_EQ(failure(testPlugin("exits")).code, ErrorCode::Malformed);
}

TEST_F(PhotoDecoding, ALoopIsKilledAtItsLimit) {
    EXPECT_EQ(failure(testPlugin("loop")).code, ErrorCode::Timeout);
    EXPECT_GE(took, std::chrono::milliseconds(1500));
    EXPECT_LE(took, std::chrono::milliseconds(3500));
}

TEST_F(PhotoDecoding, SystemCallsOutsideTheSandboxKill) {
    for (const auto* behaviour : {"open_file", "sleep", "exec_memory"}) {
        const auto error = failure(testPlugin(behaviour));
        EXPECT_EQ(error.code, ErrorCode::Malformed) << behaviour;
        EXPECT_EQ(error.message, "the photo decoder died of signal 31") << behaviour;  // SIGSYS
        EXPECT_LE(took, std::chrono::seconds(2)) << behaviour;
    }
}

TEST_F(PhotoDecoding, APluginCannotTalkItsWayAround) {
    EXPECT_EQ(failure(testPlugin("wrong_size")).code, ErrorCode::Malformed);
    EXPECT_EQ(failure(testPlugin("writes_reply")).code, ErrorCode::Malformed);
}

TEST_F(PhotoDecoding, OneAfterTheOtherLeavesNoDescriptorBehind) {
    const Bytes block = *packPhoto(drawnPortrait());
    ASSERT_TRUE(decode(webp, block));
    const int before = open("/dev/null", O_RDONLY);
    close(before);
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(decode(webp, block));
    const int after = open("/dev/null", O_RDONLY);
    close(after);
    EXPECT_EQ(before, after);
}

class PictureDecoding : public PhotoDecoding {
   protected:
    // Without any plug-in: none is needed.
    Result<Image> decode(DocumentPhoto photo, const std::string& program = bin("simkiosk-decoder")) {
        SandboxedPhotoDecoder decoder(worker, program, "");
        const auto begin = std::chrono::steady_clock::now();
        auto image = runTask(clock, decoder.decode(std::move(photo)));
        took = std::chrono::steady_clock::now() - begin;
        return image;
    }
    Error failure(DocumentPhoto photo, const std::string& program = bin("simkiosk-decoder")) {
        const auto image = decode(std::move(photo), program);
        return image ? Error{ErrorCode::Internal, "it was decoded"} : image.error();
    }
    // A decoder that does this instead.
    std::string standIn(const std::string& script) {
        const std::string path = folder / "decoder";
        std::ofstream(path) << "#!/bin/sh\n" << script << "\n";
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return path;
    }

    TemporaryFolder folder;
    const DocumentPhoto portrait{PhotoFormat::Jpeg, pictureFile("colour_420.jpg")};
};

TEST_F(PictureDecoding, BothFormatsAreDecodedInTheSandbox) {
    for (const char* name : {"colour_420.jpg", "progressive.jpg", "colour.jp2", "layers.j2k"}) {
        const Bytes file = pictureFile(name);
        const auto image = decode({*photoFormatOf(file), file});
        ASSERT_TRUE(image) << name << ": " << image.error().message;
        EXPECT_EQ(image->width, 48);
        EXPECT_EQ(image->height, 60);
        EXPECT_LT(differenceFromHead(*image, false), 5.0) << name;
    }
}

TEST_F(PictureDecoding, NeedsTheProgramButNoPlugin) {
    SandboxedPhotoDecoder decoder(worker, bin("simkiosk-decoder"), "");
    EXPECT_TRUE(decoder.available(PhotoFormat::Jpeg));
    EXPECT_TRUE(decoder.available(PhotoFormat::Jpeg2000));
    EXPECT_FALSE(decoder.available(PhotoFormat::Wlt));
    EXPECT_EQ(failure(portrait, folder / "none").code, ErrorCode::Unsupported);
}

TEST_F(PictureDecoding, RefusalsSayWhy) {
    EXPECT_EQ(failure({PhotoFormat::Jpeg, pictureFile("cmyk.jpg")}).code, ErrorCode::Unsupported);
    EXPECT_EQ(failure({PhotoFormat::Jpeg, pictureFile("colour.jp2")}).message,
              "the photo does not begin as its format does");
    Bytes cut = portrait.bytes;
    cut.resize(cut.size() - 40);
    EXPECT_EQ(failure({PhotoFormat::Jpeg, cut}).message, "the photo is damaged");
    EXPECT_EQ(failure({PhotoFormat::Jpeg2000, Bytes(5000, 0x42)}).code, ErrorCode::Malformed);
    EXPECT_EQ(failure({PhotoFormat::Jpeg, {}}).message, "a photo of no allowed size");
    EXPECT_EQ(failure({PhotoFormat::Jpeg2000, Bytes((2U << 20) + 1)}).message, "a photo of no allowed size");
}

// More than a socket's buffer holds, in both directions.
TEST_F(PictureDecoding, TheLargestFileArrivesWhole) {
    Bytes padded = portrait.bytes;
    padded.resize(2U << 20);
    EXPECT_TRUE(decode({PhotoFormat::Jpeg, padded}));
    EXPECT_LE(took, std::chrono::seconds(2));
}

TEST_F(PictureDecoding, ADecoderThatDiesIsARefusedPicture) {
    const auto error = failure(portrait, standIn("kill -SEGV $$"));
    EXPECT_EQ(error.code, ErrorCode::Malformed);
    EXPECT_EQ(error.message, "the photo decoder died of signal 11");
    EXPECT_EQ(failure(portrait, standIn("exit 3")).message, "the photo decoder gave up with 3");
    EXPECT_EQ(failure(portrait, standIn("exit 0")).message, "the decoder sent no reply");
    EXPECT_EQ(failure({PhotoFormat::Jpeg, Bytes(2U << 20, 1)}, standIn("kill -KILL $$")).code, ErrorCode::Malformed);
}

TEST_F(PictureDecoding, ADecoderThatHangsIsKilled) {
    // It does not even read: the sending must not wait for it.
    EXPECT_EQ(failure({PhotoFormat::Jpeg, Bytes(2U << 20, 1)}, standIn("exec sleep 30")).code, ErrorCode::Timeout);
    EXPECT_GE(took, std::chrono::milliseconds(2900));
    EXPECT_LE(took, std::chrono::milliseconds(3900));
}

TEST_F(PictureDecoding, ADecoderThatTalksTooMuchIsNotHeard) {
    EXPECT_EQ(failure(portrait, standIn("exec cat /dev/zero")).message, "the photo decoder's reply is too long");
}

TEST(PhotoPacking, RefusesWhatIsNoPicture) {
    EXPECT_EQ(packPhoto("there-is-no-such-picture.png").error().code, ErrorCode::NotFound);
    EXPECT_EQ(packPhoto(Image{}).error().code, ErrorCode::Invalid);
    EXPECT_EQ(packPhoto(drawnPortrait(), PhotoCrop{0, 0, 103, 126}).error().code, ErrorCode::Invalid);
    EXPECT_EQ(packPhoto(drawnPortrait(), PhotoCrop{0, 0, 0, 0}).error().code, ErrorCode::Invalid);
    EXPECT_TRUE(packPhoto(drawnPortrait(), PhotoCrop{10, 10, 51, 63}));
}

}  // namespace
}  // namespace simkiosk
