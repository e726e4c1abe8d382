#include "drivers/receipt_printer/escpos_model.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "drivers/receipt_printer/escpos_encoder.hpp"
#include "drivers/receipt_printer/escpos_png.hpp"

namespace simkiosk {
namespace {

const Instant start{1h};

std::unique_ptr<EscPosPrinterModel> model(boost::json::object config = {}) {
    if (!config.contains("mm_per_second")) config["mm_per_second"] = 0;
    auto made = EscPosPrinterModel::create(config);
    SIMKIOSK_ASSERT(made.has_value());
    return std::move(*made);
}

std::string answers(EscPosPrinterModel& printer, std::string_view hex, Instant now = start) {
    printer.receive(*fromHex(hex), now);
    return toHex(printer.takeOutput(now));
}

// What Debian's zbarimg, an independent decoder, reads from the last receipt.
std::string readBack(const EscPosPrinterModel& printer) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("simkiosk-receipt-" + std::to_string(std::random_device{}()) + ".png");
    SIMKIOSK_ASSERT(writePng(printer.lastReceipt(), path.string()).has_value());
    std::string text;
    FILE* pipe = popen(("zbarimg --quiet --nodbus " + path.string() + " 2>&1").c_str(), "r");
    SIMKIOSK_ASSERT(pipe != nullptr);
    std::array<char, 512> part{};
    while (std::fgets(part.data(), part.size(), pipe) != nullptr) text += part.data();
    pclose(pipe);
    if (std::getenv("SIMKIOSK_KEEP_RECEIPTS") == nullptr) std::filesystem::remove(path);
    return text;
}

Bytes fixture(std::string_view name) {
    std::ifstream file(std::string(std::getenv("SIMKIOSK_SOURCE")) + "/tests/drivers/receipt_printer/streams/" +
                       std::string(name));
    std::stringstream text;
    text << file.rdbuf();
    std::string digits = text.str();
    std::erase(digits, '\n');
    auto bytes = fromHex(digits);
    SIMKIOSK_ASSERT(bytes.has_value() && !bytes->empty());
    return *bytes;
}

TEST(PrinterModel, OurOwnCodesAreReadByAnIndependentDecoder) {
    for (const auto& profile : escPosProfiles()) {
        escpos::Encoder encoder(profile);
        // Bars of two dots, 22 modules for check and stop: that is what a narrow roll holds.
        const std::string barcode = profile.widthDots < 500 ? "SK-20260101" : "SK-20260101-000123456789";
        encoder.initialise();
        encoder.line("Receipt");
        encoder.align(escpos::Alignment::Centre);
        encoder.feedDots(16);
        encoder.qr("https://shop.example/receipt?id=42&check=ABC", 6);
        encoder.feedDots(30);
        encoder.code128(barcode);
        encoder.align(escpos::Alignment::Left);
        encoder.cut();
        auto printer = model({{"profile", profile.name}});
        printer->receive(encoder.take(), start);
        ASSERT_EQ(printer->receipts(), 1U) << profile.name;
        const auto text = readBack(*printer);
        EXPECT_NE(text.find("QR-Code:https://shop.example/receipt?id=42&check=ABC\n"), std::string::npos)
            << profile.name << ": " << text;
        EXPECT_NE(text.find("CODE-128:" + barcode + "\n"), std::string::npos) << profile.name << ": " << text;
    }
}

TEST(PrinterModel, StreamsOfIndependentEncodersAreReadInAnyChunking) {
    struct Stream {
        const char* file;
        const char* qr;
        const char* barcode;
    };
    for (const auto& [file, qr, barcode] :
         {Stream{"receipt-printer-encoder.hex", "QR-Code:https://shop.example/r/20240101-0001\n",
                 "CODE-128:SK20240101\n"},
          Stream{"node-thermal-printer.hex", "QR-Code:https://shop.example/r/20240101-0002\n", "CODE-128:SK20240102\n"},
          Stream{"receiptline.hex", "QR-Code:https://shop.example/r/20240101-0003\n", "CODE-128:SK20240103\n"}}) {
        const Bytes stream = fixture(file);
        auto whole = model();
        whole->receive(stream, start);
        ASSERT_EQ(whole->receipts(), 1U) << file;
        const auto text = readBack(*whole);
        EXPECT_NE(text.find(qr), std::string::npos) << file << ": " << text;
        EXPECT_NE(text.find(barcode), std::string::npos) << file << ": " << text;
        auto bytewise = model();
        for (const auto byte : stream) bytewise->receive(Bytes{byte}, start);
        EXPECT_EQ(bytewise->lastReceipt().pixels, whole->lastReceipt().pixels) << file;
    }
}

TEST(PrinterModel, OtherBarcodesAreReadToo) {
    auto printer = model();
    printer->receive(*fromHex("1B40 1B6101 1D7702 1D6850 1D6B430C"
                              "343030363338313333333933"
                              "0A0A"
                              "1D6B4506"
                              "414243313233"
                              "0A0A1D564100"),
                     start);
    const auto text = readBack(*printer);
    EXPECT_NE(text.find("EAN-13:4006381333931\n"), std::string::npos) << text;
    EXPECT_NE(text.find("CODE-39:ABC123\n"), std::string::npos) << text;
}

TEST(PrinterModel, AnswersLikeTheManuals) {
    auto printer = model();
    EXPECT_EQ(answers(*printer, "100401"), "12");
    EXPECT_EQ(answers(*printer, "100404"), "12");
    EXPECT_EQ(answers(*printer, "1D7201"), "00");
    EXPECT_EQ(answers(*printer, "1D4901"), "20");
    EXPECT_EQ(answers(*printer, "1D4945"),
              "5F4348494E4120474231383033"
              "3000");
    EXPECT_EQ(answers(*printer, "1D28480600303041424344"), "37224142434400");
    EXPECT_EQ(answers(*printer, "1D61FF"), "1000000F");
    ASSERT_TRUE(printer->control({{"do", "open_cover"}}, start));
    EXPECT_EQ(toHex(printer->takeOutput(start)), "3800000F");
    EXPECT_EQ(answers(*printer, "100401"), "1A");
    EXPECT_EQ(answers(*printer, "100402"), "16");
    EXPECT_EQ(answers(*printer, "10140801031401060208"), "372500");
}

TEST(PrinterModel, ObeysRealTimeCommandsInsideImagesAsRealPrintersDo) {
    auto printer = model();
    EXPECT_EQ(answers(*printer, "1D76300003000100 100404"), "12");
    EXPECT_EQ(printer->realTimeCommands(), 1U);
}

TEST(PrinterModel, AnswersTheProcessIdWhenThePaperStandsStill) {
    auto printer = model({{"mm_per_second", 150}});
    printer->receive(*fromHex("410A 1B4AF0 1D28480600303041424344"), start);
    EXPECT_TRUE(printer->takeOutput(start).empty());
    ASSERT_TRUE(printer->nextWake());
    EXPECT_TRUE(printer->takeOutput(start + 100ms).empty());
    EXPECT_EQ(toHex(printer->takeOutput(start + 300ms)), "37224142434400");  // 33.75 mm at 150 mm/s: 225 ms
}

TEST(PrinterModel, PrintsOnAfterANewRollOrLosesTheRest) {
    for (const bool loses : {false, true}) {
        auto printer = model({{"paper_mm", 20}, {"on_paper_end", loses ? "lose" : "continue"}});
        std::string lines = "1B40";
        for (int i = 0; i < 10; ++i) lines += "41420A";
        printer->receive(*fromHex(lines + "1D564100"), start);
        EXPECT_EQ(printer->receipts(), 0U);
        EXPECT_EQ(answers(*printer, "100404"), "7E");
        ASSERT_TRUE(printer->control({{"do", "paper_ok"}}, start));
        EXPECT_EQ(printer->receipts(), loses ? 0U : 1U);
    }
    auto printer = model();
    ASSERT_TRUE(printer->control({{"do", "paper_out"}}, start));
    printer->receive(*fromHex("410A1D564100"), start);
    EXPECT_EQ(printer->receipts(), 0U);
    ASSERT_TRUE(printer->control({{"do", "paper_ok"}}, start));
    EXPECT_EQ(printer->receipts(), 1U);
}

TEST(PrinterModel, PollingAnOfflinePrinterFillsNothing) {
    auto printer = model();
    ASSERT_TRUE(printer->control({{"do", "open_cover"}}, start));
    printer->receive(*fromHex("410A"), start);
    for (int i = 0; i < 1000; ++i) answers(*printer, "100401100402");
    const auto state = printer->control({{"do", "state"}}, start);
    EXPECT_EQ(state->as_object().at("buffered_bytes").to_number<int>(), 2);
}

TEST(PrinterModel, KeepsItsStateOverARestart) {
    auto printer = model();
    printer->receive(*fromHex("410A1D564100"), start);
    ASSERT_TRUE(printer->control({{"do", "paper_out"}}, start));
    ASSERT_TRUE(printer->control({{"do", "open_cover"}}, start));
    auto next = model();
    ASSERT_TRUE(next->loadState(printer->saveState()));
    EXPECT_EQ(next->receipts(), 1U);
    EXPECT_EQ(answers(*next, "100402"), "36");
    EXPECT_FALSE(next->loadState("rubbish"));
}

TEST(PrinterModel, RefusesOrdersAndSettingsItDoesNotKnow) {
    auto printer = model();
    EXPECT_EQ(printer->control({{"do", "dance"}}, start).error().code, ErrorCode::Invalid);
    EXPECT_EQ(printer->control({{"do", "fault"}, {"kind", "smoke"}}, start).error().code, ErrorCode::Invalid);
    EXPECT_EQ(printer->control({{"do", "save_receipt"}, {"path", "x.png"}}, start).error().code, ErrorCode::NotFound);
    EXPECT_FALSE(EscPosPrinterModel::create({{"profile", "nonesuch"}}));
    EXPECT_FALSE(EscPosPrinterModel::create({{"width_dots", 1}}));
    EXPECT_FALSE(EscPosPrinterModel::create({{"mm_per_second", -1}}));
}

TEST(PrinterModel, ChineseTextLeavesDotsAndWideCells) {
    auto printer = model();
    printer->receive(*fromHex("1C26 BACFBCC6 0A 1D564100"), start);
    const Image chinese = printer->lastReceipt();
    const auto dark = [](const Image& image, int left, int right) {
        int count = 0;
        for (int y = 0; y < image.height; ++y) {
            for (int x = left; x < right; ++x)
                count += image.pixels[static_cast<std::size_t>(y * image.width + x)] == 0;
        }
        return count;
    };
    EXPECT_GT(dark(chinese, 32, 56), 60);
    EXPECT_GT(dark(chinese, 56, 80), 60);
    EXPECT_EQ(dark(chinese, 80, 576), 0);
}

}  // namespace
}  // namespace simkiosk
