#include <gtest/gtest.h>

#include "tests/drivers/card_dispenser/f2_bench.hpp"

namespace simkiosk {
namespace {

constexpr const char* anIccid = "89860112345678901237";

// A unit with one staged card of these properties.
F2Bench benchWith(const std::string& card, const std::string& unit = "") {
    return F2Bench(R"({"cards":[{"iccid":"89860112345678901237")" + card + "}]" + unit + "}");
}

void expectReads(F2Bench bench, const std::string& what) {
    ASSERT_TRUE(bench.stage()) << what;
    const auto sim = bench.readSim();
    ASSERT_TRUE(sim) << what << ": " << sim.error().message;
    EXPECT_EQ(sim->iccid.text(), anIccid) << what;
    EXPECT_EQ(sim->atr.front() & 0xFB, 0x3B) << what;
    EXPECT_FALSE(bench.flag("powered")) << what;
}

TEST(F2ReadSim, EveryKindOfCardThroughEveryKindOfUnit) {
    for (const char* kind : {R"(,"gsm":false)", R"(,"usim":false)", ""}) {
        for (const char* t0 : {"", R"(,"announces_data":false)", R"(,"insists_on_le":true)"}) {
            for (const char* unit : {"", R"(,"unit_fetches_data":true)"}) {
                expectReads(benchWith(std::string(kind) + t0, unit), std::string(kind) + t0 + unit);
            }
        }
    }
}

TEST(F2ReadSim, TwiceTheSame) {
    F2Bench bench = benchWith("");
    ASSERT_TRUE(bench.stage());
    const auto first = bench.readSim();
    const auto second = bench.readSim();
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->iccid, second->iccid);
    EXPECT_EQ(first->atr, second->atr);
}

TEST(F2ReadSim, PowersAtThreeVoltFirst) {
    F2Bench bench = benchWith("");
    ASSERT_TRUE(bench.stage());
    ASSERT_TRUE(bench.readSim());
    const std::string wire = toHex(bench.stream.written);
    EXPECT_NE(wire.find("F20000044351303503E2"), std::string::npos);
    EXPECT_EQ(wire.find("F20000044351303303E4"), std::string::npos);
    EXPECT_NE(wire.find("F200000343513103D1"), std::string::npos);  // off
}

TEST(F2ReadSim, MuteCardIsResetOnceMoreThenBad) {
    F2Bench bench = benchWith(R"(,"fault":"mute")");
    ASSERT_TRUE(bench.stage());
    const auto sim = bench.readSim();
    ASSERT_FALSE(sim);
    EXPECT_EQ(sim.error().code, ErrorCode::Refused);
    EXPECT_EQ(sim.error().refusal->code, "63");
    EXPECT_NE(sim.error().refusal->recovery.find("bad card"), std::string::npos);
    EXPECT_EQ(bench.sent(0x51, 0x30), 2U);
    EXPECT_EQ(bench.sent(0x51, 0x31), 1U);  // off again
    EXPECT_TRUE(bench.retain());
}

TEST(F2ReadSim, AtrThatIsNotEmvWorksByIso) { expectReads(benchWith(R"(,"fault":"foreign_atr")"), "foreign ATR"); }

TEST(F2ReadSim, OtherVoltageAfter69And61) {
    for (const char* code : {"69", "61"}) {
        F2Bench bench = benchWith("");
        ASSERT_TRUE(bench.stage());
        bench.order(R"({"do":"fault","kind":"refuse","command":"51","count":2,"code":")" + std::string(code) + R"("})");
        EXPECT_TRUE(bench.readSim()) << code;
        EXPECT_EQ(bench.sent(0x51, 0x30), 3U) << code;
        bench.order(R"({"do":"fault","kind":"refuse","command":"51","count":3,"code":")" + std::string(code) + R"("})");
        EXPECT_EQ(bench.readSim().error().refusal->code, code);
    }
}

TEST(F2ReadSim, ShortCircuitIsABadCardAtOnce) {
    F2Bench bench = benchWith("");
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"fault","kind":"refuse","command":"51","code":"60"})");
    EXPECT_EQ(bench.readSim().error().refusal->code, "60");
    EXPECT_EQ(bench.sent(0x51, 0x30), 1U);
    EXPECT_EQ(bench.sent(0x51, 0x31), 1U);
}

// A refusal in the middle of the reading: the first two commands of CM 51 are the reset and the first SELECT.
TEST(F2ReadSim, CardThatFallsSilentIsResetOnceAndReadByTwoG) {
    for (const char* code : {"63", "64", "65", "67", "68"}) {
        F2Bench bench = benchWith("");
        ASSERT_TRUE(bench.stage());
        ASSERT_TRUE(runTask(bench.clock, bench.dispenser.powerSim()));
        bench.order(R"({"do":"fault","kind":"refuse","command":"51","code":")" + std::string(code) + R"("})");
        const CommandApdu select{0x00, 0xA4, 0x00, 0x04, *fromHex("3F00")};
        EXPECT_EQ(runTask(bench.clock, bench.dispenser.transmit(select)).error().refusal->code, code);
        bench.order(R"({"do":"fault","kind":"refuse","command":"51","code":")" + std::string(code) + R"("})");
        const auto resetsBefore = bench.sent(0x51, 0x30);
        ASSERT_TRUE(bench.readSim()) << code;
        EXPECT_EQ(bench.sent(0x51, 0x30), resetsBefore + 2) << code;
    }
}

TEST(F2ReadSim, OtherProtocolAfter62And66) {
    for (const char* code : {"62", "66"}) {
        F2Bench bench = benchWith("");
        ASSERT_TRUE(bench.stage());
        ASSERT_TRUE(runTask(bench.clock, bench.dispenser.powerSim()));
        bench.order(R"({"do":"fault","kind":"refuse","command":"51","code":")" + std::string(code) + R"("})");
        const CommandApdu select{0x00, 0xA4, 0x00, 0x04, *fromHex("3F00")};
        const auto answer = runTask(bench.clock, bench.dispenser.transmit(select));
        ASSERT_TRUE(answer) << code;
        EXPECT_EQ(answer->status.sw1(), 0x61);
        EXPECT_EQ(bench.sent(0x51, 0x39), 1U);
    }
}

TEST(F2ReadSim, CardThatDeclinesSaysWhy) {
    F2Bench bench = benchWith(R"(,"fault":"6f00")");
    ASSERT_TRUE(bench.stage());
    const auto sim = bench.readSim();
    ASSERT_FALSE(sim);
    EXPECT_EQ(sim.error().code, ErrorCode::Refused);
    EXPECT_NE(sim.error().message.find("6F00"), std::string::npos);
    EXPECT_FALSE(bench.flag("powered"));
}

TEST(F2ReadSim, PowerIsTakenBeforeTheNextMotionWhenReadingWasCancelled) {
    F2Bench bench = benchWith("");
    ASSERT_TRUE(bench.stage());
    {
        TaskGroup group;
        group.spawn([](F2CardDispenser& d) -> Task<void> { (void)co_await d.readSim(); }(bench.dispenser));
        bench.clock.advance(150ms);
        EXPECT_TRUE(bench.flag("powered"));
    }
    EXPECT_TRUE(bench.retain());  // a powered card would be refused with 05
    EXPECT_EQ(bench.sent(0x32, 0x33), 1U);
}

TEST(F2ReadSim, CommandsNeedPower) {
    F2Bench bench = benchWith("");
    ASSERT_TRUE(bench.stage());
    EXPECT_EQ(runTask(bench.clock, bench.dispenser.transmit({0x00, 0xA4, 0x00, 0x04, *fromHex("3F00")})).error().code,
              ErrorCode::NotFound);
}

TEST(F2ReadSim, CardAtTheAntennaIsMute) {
    F2Bench bench = benchWith("");
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"move_by_hand","to":"read_position"})");
    EXPECT_EQ(bench.readSim().error().refusal->code, "63");
}

TEST(F2ReadSim, SurvivesTheLossOfAnyOneCommandOrReply) {
    for (const char* kind : {"ignore", "no_ack", "silence", "silence_after_ack"}) {
        for (int lost = 1; lost <= 7; ++lost) {
            F2Bench bench = benchWith("");
            ASSERT_TRUE(bench.stage());
            if (lost > 1) {  // the commands before it only make noise
                bench.order(R"({"do":"fault","command":"51","kind":"noise","count":)" + std::to_string(lost - 1) + "}");
            }
            bench.order(R"({"do":"fault","command":"51","kind":")" + std::string(kind) + R"("})");
            const auto sim = bench.readSim();
            ASSERT_TRUE(sim) << kind << " of command " << lost << ": " << sim.error().message;
            EXPECT_FALSE(bench.flag("powered"));
        }
    }
}

TEST(F2ReadSim, SurvivesWireFaultsOnEveryCommand) {
    for (const char* kind : {"nak", "no_ack", "bad_bcc", "partial", "duplicate", "stale_reply", "noise", "oversize"}) {
        F2Bench bench = benchWith("");
        ASSERT_TRUE(bench.stage());
        bench.order(R"({"do":"fault","command":"51","kind":")" + std::string(kind) + R"("})");
        EXPECT_TRUE(bench.readSim()) << kind;
    }
}

}  // namespace
}  // namespace simkiosk
