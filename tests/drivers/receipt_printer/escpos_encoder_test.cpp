#include "drivers/receipt_printer/escpos_encoder.hpp"

#include <gtest/gtest.h>

#include <random>

#include "drivers/receipt_printer/escpos_text.hpp"

namespace simkiosk::escpos {
namespace {

EscPosProfile generic() { return *escPosProfile("generic-80mm"); }

std::string encoded(auto write, const EscPosProfile& profile = generic()) {
    Encoder encoder(profile);
    write(encoder);
    return toHex(encoder.take());
}

TEST(EscPosEncoder, CommandsByteForByte) {
    EXPECT_EQ(encoded([](Encoder& e) { e.initialise(); }), "1B401C2E1B7400");
    EXPECT_EQ(encoded([](Encoder& e) { e.align(Alignment::Centre); }), "1B6101");
    EXPECT_EQ(encoded([](Encoder& e) { e.style({.bold = true, .widthFactor = 2, .heightFactor = 3}); }),
              "1B21001B45011D2112");
    EXPECT_EQ(encoded([](Encoder& e) { e.line("Ab\xC3"); }), "41623F0A");
    EXPECT_EQ(encoded([](Encoder& e) { e.qr("AB", 6); }),
              "1D286B0400314132001D286B03003143061D286B03003145311D286B050031503041421D286B0300315130");
    EXPECT_EQ(encoded([](Encoder& e) { e.code128("AB"); }), "1D68501D77031D48021D66001D6B49047B424142");
    EXPECT_EQ(encoded([](Encoder& e) { e.code128("AB1234"); }), "1D68501D77031D48021D66001D6B49087B42414231323334");
    EXPECT_EQ(encoded([](Encoder& e) { e.code128("{"); }), "1D68501D77031D48021D66001D6B49047B427B7B");
    EXPECT_EQ(encoded([](Encoder& e) { e.feedLines(3); }), "1B6403");
    EXPECT_EQ(encoded([](Encoder& e) { e.cut(); }), "1D564200");
    EXPECT_EQ(encoded([](Encoder& e) { e.requestProcessId({0x30, 0x31, 0x32, 0x33}); }), "1D28480600303030313233");
}

// Code C only where code B is wider than the paper: 24 digits are 598 dots in B, 561 in C at the wider module.
TEST(EscPosEncoder, Code128StaysInBWhereItFits) {
    const auto data = [](std::string_view text, const EscPosProfile& profile) {
        Encoder encoder(profile);
        encoder.code128(text);
        const auto all = toText(encoder.take());
        return all.substr(all.find("\x1Dk\x49") + 4);
    };
    EXPECT_EQ(data("ABC-12345", generic()), "{BABC-12345");
    EXPECT_EQ(data("12345678", generic()), "{B12345678");
    EXPECT_EQ(data("12345678901234567890123", generic()), "{B12345678901234567890123");
    EXPECT_EQ(data("123456789012345678901234", generic()), "{C\x0C\x22\x38\x4E\x5A\x0C\x22\x38\x4E\x5A\x0C\x22");
    EXPECT_EQ(data("SK-202501011234", *escPosProfile("generic-58mm")), "{BSK-{C\x14\x19\x01\x01\x0C\x22");
    EXPECT_TRUE(code128Fits("SK-202501011234", 384));
    EXPECT_FALSE(code128Fits("SK-ABCDEFGHIJKL", 384));
}

TEST(EscPosEncoder, CustomPrinterDiffers) {
    const auto custom = *escPosProfile("custom-vkp80");
    EXPECT_EQ(encoded([](Encoder& e) { e.cut(); }, custom), "1B64041B69");
    EXPECT_EQ(encoded([](Encoder& e) { e.present(); }, custom), "1C501401451E");
    EXPECT_TRUE(encoded([](Encoder& e) { e.qr("A", 6); }, custom).ends_with("315131"));
}

TEST(EscPosEncoder, PairsFillTheLine) {
    const auto hex = encoded([](Encoder& e) { e.pair("Total", "69.00", true); });
    const auto text = toText(*fromHex(hex));
    EXPECT_NE(text.find("Total" + std::string(38, ' ') + "69.00\n"), std::string::npos);
}

TEST(EscPosEncoder, WrapsAtBlanksAndCutsLongWords) {
    EXPECT_EQ(wrapWords("one two three", 7), (std::vector<std::string>{"one two", "three"}));
    EXPECT_EQ(wrapWords("abcdefghij", 4), (std::vector<std::string>{"abcd", "efgh", "ij"}));
    EXPECT_EQ(wrapWords("", 4), (std::vector<std::string>{""}));
    EXPECT_EQ(wrapWords("a    b", 3), (std::vector<std::string>{"a  ", "b"}));
}

Image stripes(int width, int height) {
    Image image{.width = width, .height = height, .format = PixelFormat::Gray8, .pixels = {}};
    image.pixels.assign(static_cast<std::size_t>(width * height), 255);
    for (int y = 0; y < height; ++y) image.pixels[static_cast<std::size_t>(y * width + (y % width))] = 0;
    return image;
}

TEST(EscPosEncoder, RasterInBandsWithoutWhiteColumns) {
    Image image = stripes(16, 300);
    for (int y = 0; y < 300; ++y) {
        for (int x = 8; x < 16; ++x) image.pixels[static_cast<std::size_t>(y * 16 + x)] = 255;
    }
    Encoder encoder(generic());
    encoder.raster(image);
    const Bytes bytes = encoder.take();
    EXPECT_EQ(bytes.size(), 3 * 8 + 300U);
    EXPECT_EQ(toHex(ByteView(bytes).first(8)), "1D76300001008000");
    EXPECT_EQ(toHex(ByteView(bytes).subspan(136, 8)), "1D76300001008000");
    EXPECT_EQ(toHex(ByteView(bytes).subspan(272, 8)), "1D76300001002C00");
}

// Every possible real-time sequence at every place, also half in the header and half in what follows.
TEST(RasterGuard, BreaksEveryRealTimeCommandAnywhere) {
    const Bytes before{0x1D, 0x76, 0x30, 0x00, 0x10, 0x04};
    const Bytes after{0x05, 0x01};
    for (const int second : {0x04, 0x05, 0x14}) {
        for (int third = 0; third < 256; ++third) {
            for (std::size_t at = 0; at < 6; ++at) {
                Bytes data(8, 0x10);
                data[at] = 0x10;
                data[at + 1] = static_cast<std::uint8_t>(second);
                data[at + 2] = static_cast<std::uint8_t>(third);
                const Bytes original = data;
                guardRaster(before, data, after);
                Bytes whole = before;
                append(whole, data);
                append(whole, after);
                ASSERT_FALSE(holdsRealTimeCommand(whole)) << toHex(whole);
                int turned = 0;
                for (std::size_t i = 0; i < data.size(); ++i) {
                    for (int bit = 0; bit < 8; ++bit) turned += ((data[i] ^ original[i]) >> bit) & 1;
                }
                ASSERT_LE(turned, 3);
            }
        }
    }
}

TEST(RasterGuard, LeavesInnocentDataAlone) {
    Bytes data{0x10, 0x04, 0x09, 0x10, 0x05, 0x03, 0x10, 0x14, 0x03, 0xFF};
    const Bytes original = data;
    guardRaster({}, data, {});
    EXPECT_EQ(data, original);
}

// Random pictures from an alphabet that is mostly dangerous bytes, through the whole encoder.
TEST(RasterGuard, WholeStreamsHoldNoRealTimeCommand) {
    std::mt19937 random(7);
    constexpr std::array<std::uint8_t, 12> alphabet{0x10, 0x10, 0x10, 0x04, 0x05, 0x14, 0, 1, 2, 8, 6, 0x11};
    for (int round = 0; round < 200; ++round) {
        const int widthBytes = 1 + static_cast<int>(random() % 72);
        const int rows = 1 + static_cast<int>(random() % 140);
        Image image{.width = widthBytes * 8, .height = rows, .format = PixelFormat::Gray8, .pixels = {}};
        for (int i = 0; i < widthBytes * rows; ++i) {
            const auto byte = alphabet[random() % alphabet.size()];
            for (int bit = 7; bit >= 0; --bit) image.pixels.push_back((byte >> bit & 1) != 0 ? 0 : 255);
        }
        Encoder encoder(generic());
        encoder.raster(image);
        encoder.line("next");
        ASSERT_FALSE(holdsRealTimeCommand(encoder.take())) << "round " << round;
    }
}

TEST(EscPosText, ChineseOnlyWhereTheFontHasIt) {
    EXPECT_EQ(toHex(*toGb18030TwoByte("A\u5408\u8BA1")), "41BACFBCC6");
    EXPECT_FALSE(toGb18030TwoByte("\U00020000"));  // four bytes in GB18030: no printer font
    EXPECT_FALSE(toGb18030TwoByte("\xFF\xFE"));
    EXPECT_FALSE(toGb18030TwoByte("a\x1B@"));
    const auto lines = wrapGb18030("\u5408\u8BA1\u5408", 5);
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->size(), 2U);  // no character is cut in half
}

TEST(EscPosProfiles, AreKnownByName) {
    EXPECT_EQ(escPosProfile("nonesuch").error().code, ErrorCode::Unsupported);
    for (const auto& profile : escPosProfiles()) {
        EXPECT_EQ(escPosProfile(profile.name)->name, profile.name);
        EXPECT_FALSE(profile.cut.empty());
        EXPECT_LE(profile.columns * 12, profile.widthDots);
    }
}

}  // namespace
}  // namespace simkiosk::escpos
