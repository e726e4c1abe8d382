#include "drivers/receipt_printer/escpos_status.hpp"

#include <gtest/gtest.h>

namespace simkiosk::escpos {
namespace {

using Leading10 = ReplyParser::Leading10;

std::vector<Reply> parsed(std::string_view hex, Leading10 leading10, std::size_t chunk) {
    ReplyParser parser(leading10);
    const Bytes bytes = *fromHex(hex);
    for (std::size_t at = 0; at < bytes.size(); at += chunk)
        parser.feed(ByteView(bytes).subspan(at, std::min(chunk, bytes.size() - at)));
    std::vector<Reply> replies;
    while (auto reply = parser.next()) replies.push_back(*reply);
    return replies;
}

TEST(ReplyParser, TellsMixedRepliesApartInAnyChunking) {
    // DLE EOT, an automatic status with an XOFF inside, GS r, a process id, off-line, cleared, a text, XON.
    constexpr std::string_view stream = "16 1800130C0F 03 37223031323300 3723400037 2500 5F434849 4E4100 11 12";
    const std::vector<Reply> expected{RealTimeReply{0x16},
                                      FlowControl{true},
                                      AutomaticStatus{{0x18, 0x00, 0x0C, 0x0F}},
                                      PlainReply{0x03},
                                      ProcessDone{{0x30, 0x31, 0x32, 0x33}},
                                      OfflineReport{{0x40}},
                                      BufferCleared{},
                                      InfoText{0x5F, "CHINA"},
                                      FlowControl{false},
                                      RealTimeReply{0x12}};
    for (std::size_t chunk = 1; chunk <= 32; ++chunk)
        EXPECT_EQ(parsed(stream, Leading10::AutomaticStatus, chunk), expected);
}

TEST(ReplyParser, CustomFullStatusUsesAllBits) {
    const std::vector<Reply> expected{FullStatus{0x24, 0x13, 0x11, 0x00}, RealTimeReply{0x12}};
    for (std::size_t chunk = 1; chunk <= 7; ++chunk)
        EXPECT_EQ(parsed("100F24131100 12", Leading10::FullStatus, chunk), expected);
    EXPECT_EQ(parsed("100E12", Leading10::FullStatus, 1),
              (std::vector<Reply>{NoiseBytes{{0x10, 0x0E}}, RealTimeReply{0x12}}));
}

TEST(ReplyParser, RefusesWhatFitsNothing) {
    EXPECT_EQ(parsed("FF", Leading10::AutomaticStatus, 1), (std::vector<Reply>{NoiseBytes{{0xFF}}}));
    // An automatic status broken off by a real-time answer.
    EXPECT_EQ(parsed("100012", Leading10::AutomaticStatus, 1),
              (std::vector<Reply>{NoiseBytes{{0x10, 0x00}}, RealTimeReply{0x12}}));
    // A process id with a byte that no host sends, one too short, one too long.
    for (const auto* bad : {"37223031321F00", "3722303100", "372230313233 3400", "3700", "372600"}) {
        const auto replies = parsed(bad, Leading10::AutomaticStatus, 1);
        ASSERT_EQ(replies.size(), 1U) << bad;
        EXPECT_TRUE(std::holds_alternative<NoiseBytes>(replies[0])) << bad;
    }
    // A block that never ends is given up.
    std::string endless = "37";
    for (int i = 0; i < 200; ++i) endless += "41";
    const auto replies = parsed(endless, Leading10::AutomaticStatus, 7);
    ASSERT_FALSE(replies.empty());
    EXPECT_TRUE(std::holds_alternative<NoiseBytes>(replies[0]));
}

TEST(ReplyParser, RepliesAreLimited) {
    ReplyParser parser(Leading10::AutomaticStatus);
    parser.feed(Bytes(100'000, 0x12));
    int count = 0;
    while (parser.next()) ++count;
    EXPECT_LE(count, 256);
}

TEST(StatusDecode, RealTimeBits) {
    EXPECT_EQ(decode(RealTimeStatus{}), (PrinterStatus{.online = true}));
    EXPECT_FALSE(decode(RealTimeStatus{.printer = 0x1A}).online);
    EXPECT_TRUE(waitsForRecovery({.printer = 0x32}));
    EXPECT_TRUE(decode(RealTimeStatus{.offline = 0x16}).coverOpen);
    EXPECT_EQ(decode(RealTimeStatus{.offline = 0x32}).paper, PaperState::Out);
    EXPECT_TRUE(decode(RealTimeStatus{.offline = 0x52}).unrecoverableError);  // error without a cause
    EXPECT_FALSE(decode(RealTimeStatus{.offline = 0x52, .error = 0x1A}).unrecoverableError);
    EXPECT_TRUE(decode(RealTimeStatus{.error = 0x1A}).cutterError);
    EXPECT_TRUE(decode(RealTimeStatus{.error = 0x32}).unrecoverableError);
    EXPECT_TRUE(decode(RealTimeStatus{.error = 0x16}).unrecoverableError);
    EXPECT_TRUE(decode(RealTimeStatus{.error = 0x52}).recoverableError);
    EXPECT_EQ(decode(RealTimeStatus{.paper = 0x1E}).paper, PaperState::Low);
    EXPECT_EQ(decode(RealTimeStatus{.paper = 0x7E}).paper, PaperState::Out);
}

TEST(StatusDecode, AutomaticAndPaperSensor) {
    const auto status = decode(AutomaticStatus{{0x38, 0x08, 0x0F, 0x0F}});
    EXPECT_FALSE(status.online);
    EXPECT_TRUE(status.coverOpen);
    EXPECT_TRUE(status.cutterError);
    EXPECT_EQ(status.paper, PaperState::Out);
    EXPECT_EQ(decodePaperSensor(0x00), PaperState::Full);
    EXPECT_EQ(decodePaperSensor(0x03), PaperState::Low);
    EXPECT_EQ(decodePaperSensor(0x0C), PaperState::Out);
}

TEST(StatusDecode, CustomFull) {
    EXPECT_TRUE(decode(FullStatus{}).online);
    EXPECT_EQ(decode(FullStatus{.paper = 0x01}).paper, PaperState::Out);
    EXPECT_EQ(decode(FullStatus{.paper = 0x04}).paper, PaperState::Low);
    EXPECT_EQ(decode(FullStatus{.recoverable = 0x40}).paper, PaperState::Jammed);
    EXPECT_TRUE(decode(FullStatus{.user = 0x02}).coverOpen);
    EXPECT_TRUE(decode(FullStatus{.unrecoverable = 0x01}).cutterError);
    EXPECT_TRUE(decode(FullStatus{.unrecoverable = 0x80}).unrecoverableError);
    EXPECT_TRUE(decode(FullStatus{.recoverable = 0x01}).recoverableError);
    EXPECT_TRUE(ticketInOutput({.paper = 0x20}));
    EXPECT_TRUE(moving({.user = 0x08}));
}

}  // namespace
}  // namespace simkiosk::escpos
