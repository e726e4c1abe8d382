// Units that differ, or lack something.
#include "tests/drivers/card_dispenser/f2_bench.hpp"

namespace simkiosk {
namespace {

class F2Profiles : public testing::TestWithParam<const char*> {};

TEST_P(F2Profiles, SellAndRetain) {
    F2Bench bench(R"({"profile":")" + std::string(GetParam()) +
                  R"(","cards":{"iccid_first":"8986011234567890123","count":4},"bin_capacity":1})");
    ASSERT_TRUE(bench.stage());
    ASSERT_TRUE(bench.readSim());
    ASSERT_EQ(bench.present()->card, CardPosition::Gate);
    bench.order(R"({"do":"take_card"})");
    ASSERT_TRUE(bench.stage());
    const auto retained = bench.retain();
    ASSERT_TRUE(retained) << retained.error().message;
    EXPECT_EQ(retained->bin, RetainBinLevel::Full);
    EXPECT_EQ(bench.number("bin"), 1);
    EXPECT_EQ(retained->sensors.size(), f2Profile(GetParam())->sensors);
}
INSTANTIATE_TEST_SUITE_P(All, F2Profiles,
                         testing::Values("crt-571", "crt-591-m001", "crt-591-hb-hdn", "mtk-f31", "f3"));

// MOVE 34 and ENTRY 32 are the magnetic reader's on this unit: a card that stopped at the gate is told, and retained.
TEST(F2HbHdn, AFeedThatStopsAtTheGateIsToldAndRetainedByMove39) {
    F2Bench bench(R"({"profile":"crt-591-hb-hdn","feed_stops_at_gate":true,
                      "cards":{"iccid_first":"89860112345678901237","count":4}})");
    const auto staged = bench.stage();
    ASSERT_FALSE(staged);
    EXPECT_EQ(staged.error().code, ErrorCode::Internal);
    EXPECT_NE(staged.error().message.find("gate"), std::string::npos) << staged.error().message;
    EXPECT_EQ(bench.sent(0x32, 0x31), 1U);
    EXPECT_EQ(bench.sent(0x32, 0x34), 0U);
    EXPECT_EQ(bench.sent(0x33, 0x32), 0U);
    ASSERT_TRUE(bench.retain());
    EXPECT_EQ(bench.sent(0x32, 0x33), 0U);
    EXPECT_EQ(bench.sent(0x32, 0x39), 1U);
    EXPECT_EQ(bench.number("bin"), 1);
}

// A jammed unit refuses INIT and tells its status all the same: neither hides the other.
TEST(F2CardDispenser, ARefusedInitIsToldBesideTheStatus) {
    F2Bench bench;
    bench.order(R"({"do":"fault","kind":"refuse","code":"10","command":"30"})");
    bench.stream.close();
    // What INIT would have told is asked for; the emulated unit answers A4 only when it is initialised.
    F2CardDispenser before(bench.stream, bench.clock, *f2Profile("crt-591-m001"));
    const auto refused = runTask(bench.clock, before.initialise());
    ASSERT_FALSE(refused);
    ASSERT_TRUE(before.initialisationRefusal());
    EXPECT_EQ(before.initialisationRefusal()->refusal->code, "10");
    ASSERT_TRUE(runTask(bench.clock, before.initialise()));
    EXPECT_FALSE(before.initialisationRefusal()) << "the jam is gone";

    bench.order(R"({"do":"fault","kind":"refuse","code":"10","command":"30"})");
    bench.stream.close();
    const auto status = bench.status();
    ASSERT_TRUE(status) << status.error().message;
    ASSERT_TRUE(bench.dispenser.initialisationRefusal());
    EXPECT_EQ(bench.dispenser.initialisationRefusal()->refusal->code, "10");
    EXPECT_EQ(status->firmware, "SK_F2_A_261122");
    EXPECT_EQ(bench.sent(0xA4, 0x30), 1U);
}

// The manual's recovery of 05 may be refused itself; 05 is what the technician must hear.
TEST(F2CardDispenser, ARefusedReleaseDoesNotHideContactsThatAreNotReleased) {
    F2Bench bench;
    ASSERT_TRUE(bench.initialise());
    bench.order(R"({"do":"fault","kind":"refuse","code":"05","command":"32"})");
    bench.order(R"({"do":"fault","kind":"refuse","code":"02","command":"51"})");
    const auto staged = bench.stage();
    ASSERT_FALSE(staged);
    EXPECT_EQ(staged.error().refusal->code, "05");
    EXPECT_EQ(bench.sent(0x32, 0x31), 1U);
}

TEST(F2CardDispenser, FallsBackToTheShortStatus) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"fault","kind":"refuse","code":"03","command":"31"})");
    const auto status = bench.status();
    ASSERT_TRUE(status);
    EXPECT_EQ(status->card, CardPosition::ReadPosition);
    EXPECT_TRUE(status->sensors.empty());
    EXPECT_EQ(bench.sent(0x31, 0x30), 1U);
}

TEST(F2CardDispenser, UnitWithoutCounterIsNotAskedAgain) {
    F2Bench bench;
    bench.order(R"({"do":"fault","kind":"refuse","code":"00","command":"A5"})");
    EXPECT_FALSE(bench.initialise()->binCount);
    EXPECT_FALSE(bench.status()->binCount);
    EXPECT_EQ(bench.sent(0xA5, 0x30), 1U);
}

TEST(F2CardDispenser, UnitWithoutEntrySlotIsServed) {
    F2Bench bench;
    bench.order(R"({"do":"fault","kind":"refuse","code":"03","command":"33","count":9})");
    ASSERT_TRUE(bench.stage());
    EXPECT_TRUE(bench.present());
}

TEST(F2CardDispenser, SpeaksToItsAddressOnly) {
    F2Bench bench(R"({"address":5,"cards":{"iccid_first":"89860112345678901237","count":4}})");
    EXPECT_EQ(bench.initialise().error().code, ErrorCode::Timeout);
    F2CardDispenser fifth(bench.stream, bench.clock, *f2Profile("crt-591-m001"), 5);
    EXPECT_TRUE(runTask(bench.clock, fifth.stage()));
}

TEST(F2CardDispenser, TellsAboutItselfAndResetsItsCounter) {
    F2Bench bench;
    const auto info = runTask(bench.clock, bench.dispenser.unitInfo());
    ASSERT_TRUE(info);
    EXPECT_EQ(info->firmware, "CRT-591-M001");
    EXPECT_EQ(info->serialNumber, "SK0000000001");
    EXPECT_EQ(info->version, "SK_F2_A_261122");
    EXPECT_EQ(info->configuration, "9V10SK");
    ASSERT_TRUE(bench.stage());
    ASSERT_TRUE(bench.retain());
    ASSERT_TRUE(runTask(bench.clock, bench.dispenser.resetBinCount()));
    EXPECT_EQ(bench.status()->binCount, 0U);
}

}  // namespace
}  // namespace simkiosk
