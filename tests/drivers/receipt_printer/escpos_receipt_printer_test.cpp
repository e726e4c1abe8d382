#include "drivers/receipt_printer/escpos_receipt_printer.hpp"

#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

#include "drivers/receipt_printer/escpos_model.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/model_stream.hpp"

namespace simkiosk {
namespace {

// A black box per line of text: enough to see that raster went out.
struct BoxRasterizer : TextRasterizer {
    Image rasterize(const ReceiptText&, int widthDots, int heightDots) override { return box(widthDots, heightDots); }
    Image rasterize(const ReceiptPair&, int widthDots, int heightDots) override { return box(widthDots, heightDots); }
    static Image box(int width, int height) {
        return {.width = width,
                .height = height,
                .format = PixelFormat::Gray8,
                .pixels = Bytes(static_cast<std::size_t>(width * height), 0)};
    }
};

struct Bench {
    explicit Bench(std::string_view profile, boost::json::object config = {})
        : model(makeModel(profile, std::move(config))),
          stream(*model, clock),
          printer(stream, clock, *escPosProfile(profile), rasterizer) {}

    static std::unique_ptr<EscPosPrinterModel> makeModel(std::string_view profile, boost::json::object config) {
        config["profile"] = profile;
        auto model = EscPosPrinterModel::create(config);
        SIMKIOSK_ASSERT(model.has_value());
        return std::move(*model);
    }
    void order(std::string_view what) { order(boost::json::object{{"do", what}}); }
    void order(const boost::json::object& what) { ASSERT_TRUE(model->control(what, clock.now())); }
    void fault(std::string_view kind) { order({{"do", "fault"}, {"kind", kind}}); }
    Result<PrintCompletion> print() { return runTask(clock, printer.print(receipt())); }
    Result<PrinterStatus> status() { return runTask(clock, printer.status()); }

    static ReceiptDocument receipt() {
        ReceiptDocument document;
        document.blocks.emplace_back(ReceiptText{.text = "SIM SHOP", .style = ReceiptText::Style::Large});
        document.blocks.emplace_back(ReceiptText{.text = "\u5408\u8BA1"});
        document.blocks.emplace_back(ReceiptPair{.label = "Total", .value = "69.00", .bold = true});
        document.blocks.emplace_back(ReceiptRule{});
        document.blocks.emplace_back(ReceiptQr{.payload = "https://shop.example/r/1"});
        document.blocks.emplace_back(ReceiptBarcode{.code128 = "SK1"});
        document.blocks.emplace_back(ReceiptFeed{.lines = 2});
        return document;
    }
    // 16 lines of Chinese: some 26 kB of raster.
    static ReceiptDocument longReceipt() {
        ReceiptDocument document;
        for (int line = 0; line < 16; ++line) document.blocks.emplace_back(ReceiptText{.text = "\u5408\u8BA1"});
        return document;
    }
    // As after a restart of the kiosk: a driver that knows nothing of what the printer did before.
    Result<PrintCompletion> printAfresh() {
        ModelStream line(*model, clock);
        EscPosReceiptPrinter driver(line, clock, *escPosProfile("generic-80mm"), rasterizer);
        const auto result = runTask(clock, driver.print(receipt()));
        written = line.written;
        return result;
    }
    double secondsOf(auto&& action) {
        const Instant begun = clock.now();
        action();
        return std::chrono::duration<double>(clock.now() - begun).count();
    }

    Bytes written;  // by printAfresh()
    ManualClock clock;
    BoxRasterizer rasterizer;
    std::unique_ptr<EscPosPrinterModel> model;
    ModelStream stream;
    EscPosReceiptPrinter printer;
};

std::string refusalOf(const Result<PrintCompletion>& result) {
    return result || !result.error().refusal ? "none" : result.error().refusal->code;
}

TEST(ReceiptPrinter, EachProfilePrintsAndProvesWhatItCan) {
    const std::map<std::string, PrintCompletion> expected{
        {"generic-80mm", PrintCompletion::Printed},          {"generic-80mm-gs-r", PrintCompletion::Accepted},
        {"generic-80mm-cjk-font", PrintCompletion::Printed}, {"generic-58mm", PrintCompletion::Accepted},
        {"epson-tm-t88", PrintCompletion::Printed},          {"epson-tm-t20", PrintCompletion::Printed},
        {"custom-vkp80", PrintCompletion::Printed},          {"no-completion-80mm", PrintCompletion::Accepted},
        {"write-only-80mm", PrintCompletion::Accepted}};
    ASSERT_EQ(expected.size(), escPosProfiles().size());
    for (const auto& [name, completion] : expected) {
        Bench bench(name);
        const auto result = bench.print();
        ASSERT_TRUE(result) << name << ": " << result.error().message;
        EXPECT_EQ(*result, completion) << name;
        bench.clock.advance(10s);
        bench.model->takeOutput(bench.clock.now());
        EXPECT_EQ(bench.model->receipts(), 1U) << name;
    }
}

TEST(ReceiptPrinter, PrintedMeansThePaperStandsStill) {
    Bench bench("generic-80mm");
    const Instant start = bench.clock.now();
    ASSERT_EQ(*bench.print(), PrintCompletion::Printed);
    EXPECT_GT(bench.clock.now() - start, 300ms);  // some 70 mm at 150 mm/s
    EXPECT_LT(bench.clock.now() - start, 3s);
    EXPECT_EQ(bench.model->receipts(), 1U);
}

TEST(ReceiptPrinter, WorksInAnyChunkingAndAtLineSpeed) {
    Bench bench("generic-80mm", {{"baud", 9600}});
    bench.stream.chunk = 1;
    EXPECT_EQ(*bench.print(), PrintCompletion::Printed);
}

TEST(ReceiptPrinter, StatusSaysWhatIsWrong) {
    Bench bench("generic-80mm");
    EXPECT_EQ(*bench.status(), (PrinterStatus{.online = true}));
    bench.order("paper_low");
    EXPECT_EQ(bench.status()->paper, PaperState::Low);
    EXPECT_TRUE(bench.status()->online);
    bench.order("paper_out");
    EXPECT_EQ(bench.status()->paper, PaperState::Out);
    EXPECT_FALSE(bench.status()->online);
    bench.order("open_cover");
    EXPECT_TRUE(bench.status()->coverOpen);
    bench.order("cutter_error");
    EXPECT_TRUE(bench.status()->cutterError);
    bench.order("overheat");
    EXPECT_TRUE(bench.status()->recoverableError);
}

TEST(ReceiptPrinter, RefusesBeforeThePrintWithTheReason) {
    const std::map<std::string, std::string> reasons{{"paper_out", "paper_end"},
                                                     {"open_cover", "cover_open"},
                                                     {"cutter_error", "cutter"},
                                                     {"overheat", "head_temperature"}};
    for (const auto& profile : {"generic-80mm", "custom-vkp80"}) {
        for (const auto& [order, reason] : reasons) {
            Bench bench(profile);
            bench.order(order);
            const auto result = bench.print();
            ASSERT_FALSE(result) << order;
            EXPECT_EQ(result.error().code, order == "overheat" ? ErrorCode::Busy : ErrorCode::Refused);
            EXPECT_EQ(refusalOf(result), reason) << profile;
            bench.order(order == "paper_out" ? "paper_ok" : order == "open_cover" ? "close_cover" : "clear_error");
            EXPECT_TRUE(bench.print()) << "back in service after " << order;
            EXPECT_EQ(bench.model->receipts(), 1U);
        }
    }
}

TEST(ReceiptPrinter, RecoversTheCutterOnce) {
    Bench bench("generic-80mm");
    bench.order({{"do", "cutter_error"}, {"recoverable", true}});
    EXPECT_EQ(*bench.print(), PrintCompletion::Printed);
    bench.order("cutter_error");
    EXPECT_EQ(refusalOf(bench.print()), "cutter");
    const auto sent = bench.stream.written.size();
    EXPECT_EQ(refusalOf(bench.print()), "cutter");
    const Bytes again(bench.stream.written.begin() + static_cast<std::ptrdiff_t>(sent), bench.stream.written.end());
    EXPECT_EQ(toHex(again), "100401100402100403100404");  // only looks, no second DLE ENQ 1
}

TEST(ReceiptPrinter, PaperEndInMidReceiptIsRefusedAndNoHalfReceiptFollows) {
    Bench bench("generic-80mm", {{"paper_mm", 30}});
    const auto result = bench.print();
    ASSERT_FALSE(result);
    EXPECT_EQ(refusalOf(result), "paper_end");
    // Whoever loads paper gets the rest of the held receipt; the next print begins by throwing away what is left.
    const auto sent = bench.stream.written.size();
    bench.order("paper_ok");
    ASSERT_FALSE(bench.print()) << "this roll is as short";
    const Bytes again(bench.stream.written.begin() + static_cast<std::ptrdiff_t>(sent), bench.stream.written.end());
    EXPECT_NE(toHex(again).find("100502"), std::string::npos);
}

TEST(ReceiptPrinter, WhatThePrinterHoldsIsThrownAwayBeforeTheNextReceipt) {
    Bench bench("generic-80mm");
    ASSERT_EQ(*bench.print(), PrintCompletion::Printed);
    bench.fault("stall");
    ASSERT_FALSE(bench.print());
    bench.fault("none");
    const auto sent = bench.stream.written.size();
    bench.fault("stall");
    bench.clock.advance(1s);
    ASSERT_FALSE(bench.print());
    const Bytes again(bench.stream.written.begin() + static_cast<std::ptrdiff_t>(sent), bench.stream.written.end());
    EXPECT_NE(toHex(again).find("100502"), std::string::npos);  // DLE ENQ 2
    bench.fault("none");
    EXPECT_EQ(*bench.print(), PrintCompletion::Printed);
}

TEST(ReceiptPrinter, ACloneWithoutProcessIdsIsAskedOtherwise) {
    Bench bench("generic-80mm");
    bench.fault("no_process_id");
    EXPECT_EQ(*bench.print(), PrintCompletion::Accepted);
    EXPECT_EQ(*bench.print(), PrintCompletion::Accepted);
}

TEST(ReceiptPrinter, NoProcessIdFromAPrinterThatHadThemIsTimeout) {
    Bench bench("generic-80mm");
    ASSERT_EQ(*bench.print(), PrintCompletion::Printed);
    bench.fault("no_process_id");
    const auto result = bench.print();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Timeout);
}

TEST(ReceiptPrinter, OneLostProcessIdIsAskedForAgain) {
    Bench bench("generic-80mm");
    ASSERT_EQ(*bench.print(), PrintCompletion::Printed);
    bench.order({{"do", "fault"}, {"kind", "no_process_id"}, {"count", 1}});
    EXPECT_EQ(*bench.print(), PrintCompletion::Printed);
}

TEST(ReceiptPrinter, StalledPrinterIsTimeoutNotPrinted) {
    for (const auto& profile : {"generic-80mm", "generic-80mm-gs-r", "custom-vkp80"}) {
        Bench bench(profile);
        ASSERT_TRUE(bench.print());
        bench.order("take_receipt");
        bench.fault("stall");
        const auto result = bench.print();
        ASSERT_FALSE(result) << profile;
        EXPECT_EQ(result.error().code, ErrorCode::Timeout);
    }
}

TEST(ReceiptPrinter, SilenceAndNoiseAreToldApart) {
    Bench bench("generic-80mm");
    bench.fault("silence");
    EXPECT_EQ(bench.status().error().code, ErrorCode::Timeout);
    EXPECT_EQ(bench.print().error().code, ErrorCode::Timeout);
    bench.fault("noise");
    EXPECT_EQ(bench.status().error().code, ErrorCode::Malformed);
    bench.order({{"do", "fault"}, {"kind", "noise"}, {"count", 1}});
    EXPECT_TRUE(bench.status()) << "one bad answer is asked again";
    bench.fault("none");
    EXPECT_TRUE(bench.print());
}

TEST(ReceiptPrinter, LyingStatusStillDoesNotMakeItPrinted) {
    Bench bench("generic-80mm");
    ASSERT_EQ(*bench.print(), PrintCompletion::Printed);
    bench.order("paper_out");
    bench.fault("lie_status");
    const auto result = bench.print();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Timeout);
}

TEST(ReceiptPrinter, UnplugInMidPrintAndBack) {
    Bench bench("generic-80mm");
    std::optional<Result<PrintCompletion>> result;
    TaskGroup group;
    group.spawn([](Bench& b, std::optional<Result<PrintCompletion>>& out) -> Task<void> {
        const auto document = Bench::receipt();
        out.emplace(co_await b.printer.print(document));
    }(bench, result));
    bench.clock.advance(100ms);
    ASSERT_FALSE(result);
    EXPECT_FALSE(bench.status().has_value() && !bench.status()->online);  // answers from what was last seen
    bench.stream.plugged = false;
    bench.clock.advance(30s);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->error().code, ErrorCode::Disconnected);
    EXPECT_EQ(bench.status().error().code, ErrorCode::Disconnected);
    bench.stream.plugged = true;
    EXPECT_TRUE(bench.status());
    EXPECT_EQ(*bench.print(), PrintCompletion::Printed);
}

TEST(ReceiptPrinter, AbandonedPrintLeavesThePrinterUsable) {
    Bench bench("generic-80mm");
    {
        TaskGroup group;
        group.spawn([](Bench& b) -> Task<void> {
            const auto document = Bench::receipt();
            co_await b.printer.print(document);
        }(bench));
        bench.clock.advance(50ms);
    }
    EXPECT_EQ(*bench.print(), PrintCompletion::Printed);
}

// At 9600 baud the receipt stands in the line for half a minute, and every question behind it.
TEST(ReceiptPrinter, ASlowPrinterIsNotADeadOne) {
    const std::map<std::string, PrintCompletion> expected{{"generic-80mm", PrintCompletion::Printed},
                                                          {"generic-80mm-gs-r", PrintCompletion::Accepted},
                                                          {"custom-vkp80", PrintCompletion::Printed},
                                                          {"no-completion-80mm", PrintCompletion::Accepted}};
    for (const auto& [profile, completion] : expected) {
        for (const int baud : {9600, 38400}) {
            Bench bench(profile, {{"baud", baud}});
            const auto result = runTask(bench.clock, bench.printer.print(Bench::longReceipt()));
            ASSERT_TRUE(result) << profile << ": " << result.error().message;
            EXPECT_EQ(*result, completion) << profile;
            EXPECT_EQ(bench.model->receipts(), 1U) << "accepted means: it took all bytes";
            EXPECT_TRUE(bench.status()->online) << profile;
        }
    }
}

TEST(ReceiptPrinter, TroubleInMidReceiptIsToldInSeconds) {
    for (const auto& profile : {"generic-80mm", "generic-80mm-gs-r", "custom-vkp80", "no-completion-80mm"}) {
        for (const std::string order : {"paper_out", "open_cover"}) {
            Bench bench(profile);
            std::optional<Result<PrintCompletion>> result;
            TaskGroup group;
            group.spawn([](Bench& b, std::optional<Result<PrintCompletion>>& out) -> Task<void> {
                const auto document = Bench::receipt();
                out.emplace(co_await b.printer.print(document));
            }(bench, result));
            bench.clock.advance(100ms);
            ASSERT_FALSE(result) << profile;
            bench.order(order);
            bench.clock.advance(3s);
            ASSERT_TRUE(result) << profile << " " << order;
            EXPECT_EQ(refusalOf(*result), order == "paper_out" ? "paper_end" : "cover_open") << profile;
        }
    }
}

TEST(ReceiptPrinter, AHotHeadInMidReceiptIsWaitedFor) {
    Bench bench("generic-80mm");
    std::optional<Result<PrintCompletion>> result;
    TaskGroup group;
    group.spawn([](Bench& b, std::optional<Result<PrintCompletion>>& out) -> Task<void> {
        const auto document = Bench::receipt();
        out.emplace(co_await b.printer.print(document));
    }(bench, result));
    bench.clock.advance(100ms);
    bench.order("overheat");
    bench.clock.advance(5s);
    EXPECT_FALSE(result);
    bench.order("clear_error");
    bench.clock.advance(5s);
    ASSERT_TRUE(result);
    EXPECT_TRUE(*result);
}

TEST(ReceiptPrinter, APrinterThatConfirmsNothingIsAcceptedWhenItsStatusStaysClean) {
    for (const auto& profile : {"generic-80mm", "generic-80mm-gs-r", "generic-58mm"}) {
        Bench bench(profile, {{"unanswered", {"gs_h", "gs_r", "esc_v"}}});
        Result<PrintCompletion> result;
        EXPECT_LT(bench.secondsOf([&] { result = bench.print(); }), 8) << profile;
        ASSERT_TRUE(result) << profile;
        EXPECT_EQ(*result, PrintCompletion::Accepted);
        EXPECT_LT(bench.secondsOf([&] { result = bench.print(); }), 4) << "known by now: " << profile;
        EXPECT_TRUE(result);
        EXPECT_EQ(bench.model->receipts(), 2U);
        bench.order("paper_out");
        EXPECT_EQ(refusalOf(bench.print()), "paper_end");
    }
}

TEST(ReceiptPrinter, WhatAPrinterDoesNotAnswerIsUnknownNotAFault) {
    struct Clone {
        boost::json::array unanswered;
        bool seesPaper;
    };
    const std::vector<Clone> clones{{{"eot2", "eot3", "eot4"}, false},
                                    {{"eot2", "eot3"}, true},
                                    {{"eot1", "eot2", "eot3"}, true},
                                    {{"eot1", "eot2", "eot3", "eot4", "gs_h"}, false},            // GS r
                                    {{"eot1", "eot2", "eot3", "eot4", "gs_h", "gs_r"}, false},    // ESC v
                                    {{"eot1", "eot2", "eot3", "eot4", "gs_r", "esc_v"}, false}};  // GS ( H
    for (const auto& clone : clones) {
        Bench bench("generic-80mm", {{"unanswered", clone.unanswered}});
        const auto which = boost::json::serialize(clone.unanswered);
        ASSERT_TRUE(bench.status()) << which;
        EXPECT_TRUE(bench.status()->online) << which;
        Result<PrintCompletion> result;
        EXPECT_LT(bench.secondsOf([&] { result = bench.print(); }), 8) << which;
        ASSERT_TRUE(result) << which << ": " << result.error().message;
        EXPECT_LT(bench.secondsOf([&] { result = bench.print(); }), 3) << "known by now: " << which;
        EXPECT_TRUE(result);
        bench.clock.advance(5s);
        bench.model->takeOutput(bench.clock.now());
        EXPECT_EQ(bench.model->receipts(), 2U) << which;
        if (!clone.seesPaper) continue;
        bench.order("paper_out");
        EXPECT_EQ(refusalOf(bench.print()), "paper_end") << which;
    }
    Bench custom("custom-vkp80", {{"unanswered", {"eot20"}}});
    EXPECT_EQ(*custom.print(), PrintCompletion::Printed) << "by process id";
}

TEST(ReceiptPrinter, APrinterThatAnswersNothingIsATimeout) {
    Bench bench("generic-80mm", {{"unanswered", {"eot1", "eot2", "eot3", "eot4", "gs_h", "gs_r", "esc_v"}}});
    EXPECT_LT(bench.secondsOf([&] { EXPECT_EQ(bench.status().error().code, ErrorCode::Timeout); }), 10);
    EXPECT_EQ(bench.print().error().code, ErrorCode::Timeout);
}

TEST(ReceiptPrinter, AnErrorThatIsOverIsRecoveredFrom) {
    Bench bench("generic-80mm");
    bench.order("error_stop");
    EXPECT_FALSE(bench.status()->online);
    EXPECT_EQ(*bench.print(), PrintCompletion::Printed);
    EXPECT_NE(toHex(bench.stream.written).find("100502"), std::string::npos);
    // Not while somebody has yet to act.
    const auto sent = bench.stream.written.size();
    bench.order("error_stop");
    bench.order("paper_out");
    EXPECT_EQ(refusalOf(bench.print()), "paper_end");
    const Bytes again(bench.stream.written.begin() + static_cast<std::ptrdiff_t>(sent), bench.stream.written.end());
    EXPECT_EQ(toHex(again).find("100502"), std::string::npos);
    bench.order("paper_ok");
    EXPECT_EQ(*bench.print(), PrintCompletion::Printed);
    EXPECT_EQ(bench.model->receipts(), 2U);
}

// A kiosk that was switched off in mid-receipt: nothing of the old one comes out before the new one.
TEST(ReceiptPrinter, RemainsOfAnEarlierRunAreNotPrinted) {
    const Bytes oldReceipt = toBytes("OLD RECEIPT\n\n\n\n\x1Di");
    Bench stopped("generic-80mm");
    stopped.order("error_stop");
    stopped.model->receive(oldReceipt, stopped.clock.now());
    ASSERT_TRUE(stopped.printAfresh());
    EXPECT_EQ(stopped.model->receipts(), 1U);
    EXPECT_NE(toHex(stopped.written).find("100502"), std::string::npos);

    Bench halfPicture("generic-80mm");
    Bytes picture{0x1D, 0x76, 0x30, 0x00, 0x48, 0x00, 0x80, 0x00};
    picture.resize(1000);
    halfPicture.model->receive(picture, halfPicture.clock.now());
    const auto result = halfPicture.printAfresh();
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, PrintCompletion::Printed);
    EXPECT_EQ(halfPicture.model->receipts(), 1U);

    Bench clean("generic-80mm");
    ASSERT_TRUE(clean.printAfresh());
    EXPECT_EQ(toHex(clean.written).find("100502"), std::string::npos) << "nothing to throw away";
}

TEST(ReceiptPrinter, WriteOnlyHasNoStatus) {
    Bench bench("write-only-80mm");
    EXPECT_EQ(bench.status().error().code, ErrorCode::Unsupported);
}

}  // namespace
}  // namespace simkiosk
