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

TEST(F2HbHdn, RetainsByMove39AndCarriesOnFromTheGate) {
    F2Bench bench(R"({"profile":"crt-591-hb-hdn","feed_stops_at_gate":true,
                      "cards":{"iccid_first":"89860112345678901237","count":4}})");
    const auto staged = bench.stage();
    ASSERT_TRUE(staged) << staged.error().message;
    EXPECT_EQ(staged->card, CardPosition::ReadPosition);
    EXPECT_EQ(bench.sent(0x32, 0x34), 1U);
    ASSERT_TRUE(bench.retain());
    EXPECT_EQ(bench.sent(0x32, 0x33), 0U);
    EXPECT_EQ(bench.sent(0x32, 0x39), 1U);
    EXPECT_EQ(bench.number("bin"), 1);
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
