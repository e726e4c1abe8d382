#include "drivers/card_dispenser/f2_card_dispenser.hpp"

#include "drivers/card_dispenser/f2_errors.hpp"
#include "tests/drivers/card_dispenser/f2_bench.hpp"

namespace simkiosk {
namespace {

TEST(F2CardDispenser, InitialisesWithoutMovingAnything) {
    F2Bench bench;
    const auto status = bench.initialise();
    ASSERT_TRUE(status) << status.error().message;
    EXPECT_EQ(status->card, CardPosition::None);
    EXPECT_EQ(status->stacker, StackerLevel::Enough);
    EXPECT_EQ(status->bin, RetainBinLevel::Ok);
    EXPECT_EQ(status->firmware, "CRT-591-M001");
    EXPECT_EQ(status->sensors.size(), 8U);
    EXPECT_EQ(status->binCount, 0U);
    EXPECT_EQ(toHex(ByteView(status->rawReply).first(7)), "F200000E503131");
    EXPECT_EQ(bench.sent(0x30, 0x33), 1U);
    EXPECT_EQ(bench.sent(0x33, 0x31), 1U);
    EXPECT_EQ(bench.number("moves"), 0);
}

TEST(F2CardDispenser, SellsACard) {
    F2Bench bench;
    const auto staged = bench.stage();  // opens and initialises by itself
    ASSERT_TRUE(staged) << staged.error().message;
    EXPECT_EQ(staged->card, CardPosition::ReadPosition);
    const auto sim = bench.readSim();
    ASSERT_TRUE(sim) << sim.error().message;
    EXPECT_EQ(sim->iccid.text(), "89860112345678901237");
    EXPECT_EQ(sim->atr.size(), 22U);
    EXPECT_FALSE(bench.flag("powered"));
    const auto presented = bench.present();
    ASSERT_TRUE(presented) << presented.error().message;
    EXPECT_EQ(presented->card, CardPosition::Gate);
    bench.clock.advance(5s);
    EXPECT_EQ(bench.status()->card, CardPosition::Gate);  // not drawn in again
    bench.order(R"({"do":"take_card"})");
    EXPECT_EQ(bench.status()->card, CardPosition::None);
    EXPECT_EQ(bench.state().at("taken").as_array().at(0).as_string(), "89860112345678901237");
    EXPECT_EQ(bench.number("moves"), 2);
}

TEST(F2CardDispenser, MotionKeepsTheRawReplyInFrontOfTheStatus) {
    F2Bench bench;
    EXPECT_EQ(toHex(bench.stage()->rawReply).substr(0, 24), "F20000065032313232300394");
}

TEST(F2CardDispenser, RetainsFromReadPositionAndGate) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    const auto retained = bench.retain();
    ASSERT_TRUE(retained) << retained.error().message;
    EXPECT_EQ(retained->card, CardPosition::None);
    EXPECT_EQ(retained->binCount, 1U);
    ASSERT_TRUE(bench.stage());
    ASSERT_TRUE(bench.present());
    ASSERT_TRUE(bench.retain());
    EXPECT_EQ(bench.number("bin"), 2);
    EXPECT_EQ(bench.state().at("retained").as_array().size(), 2U);
}

TEST(F2CardDispenser, SecondStageIsAConflictAndMovesNothing) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    EXPECT_EQ(bench.stage().error().code, ErrorCode::Conflict);
    EXPECT_EQ(bench.number("moves"), 1);
}

TEST(F2CardDispenser, NothingToPresentRetainOrRead) {
    F2Bench bench;
    EXPECT_EQ(bench.present().error().code, ErrorCode::NotFound);
    EXPECT_EQ(bench.retain().error().code, ErrorCode::NotFound);
    EXPECT_EQ(bench.readSim().error().code, ErrorCode::NotFound);
    EXPECT_EQ(bench.number("moves"), 0);
}

TEST(F2CardDispenser, PresentingAPresentedCardMovesNothing) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    ASSERT_TRUE(bench.present());
    EXPECT_EQ(bench.present()->card, CardPosition::Gate);
    EXPECT_EQ(bench.readSim().error().code, ErrorCode::NotFound);
    EXPECT_EQ(bench.number("moves"), 2);
}

TEST(F2CardDispenser, DisablesEntryBeforePresenting) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    bench.model->receive(f2::encodeCommand(0, {0x33, 0x30}), bench.clock.now());  // somebody enabled it
    bench.clock.advance(100ms);
    ASSERT_TRUE(bench.present());
    bench.clock.advance(5s);
    EXPECT_EQ(bench.status()->card, CardPosition::Gate);
}

TEST(F2CardDispenser, StackerLevels) {
    F2Bench bench(R"({"cards":{"iccid_first":"89860112345678901237","count":3},"few_below":3})");
    EXPECT_EQ(bench.status()->stacker, StackerLevel::Enough);
    ASSERT_TRUE(bench.stage());
    EXPECT_EQ(bench.status()->stacker, StackerLevel::Few);
    bench.order(R"({"do":"empty"})");
    EXPECT_EQ(bench.status()->stacker, StackerLevel::Empty);
}

TEST(F2CardDispenser, EmptyStackerRefusesWithA0) {
    F2Bench bench(R"({"cards":[]})");
    const auto staged = bench.stage();
    ASSERT_FALSE(staged);
    EXPECT_EQ(staged.error().code, ErrorCode::Refused);
    EXPECT_EQ(staged.error().refusal->code, "A0");
    EXPECT_EQ(staged.error().refusal->meaning, "stacker empty");
    bench.order(R"({"do":"refill","count":2})");
    EXPECT_TRUE(bench.stage());
}

TEST(F2CardDispenser, FullBinIsSeenBeforeTheMotion) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"fill_bin"})");
    EXPECT_EQ(bench.status()->bin, RetainBinLevel::Full);
    EXPECT_EQ(bench.retain().error().refusal->code, "A1");
    EXPECT_EQ(bench.number("moves"), 1);
    bench.order(R"({"do":"empty_bin"})");
    EXPECT_TRUE(bench.retain());
}

// --- Every code of the manual's table, from the motion, reported with the table's recovery ------------------------

TEST(F2CardDispenser, ReportsEveryErrorOfAMotionWithItsRecovery) {
    for (const auto& known : f2::errorTable()) {
        F2Bench bench;
        ASSERT_TRUE(bench.initialise());
        const std::string code(known.code);
        bench.order(R"({"do":"fault","kind":"refuse","count":9,"command":"32","code":")" + code + R"("})");
        const auto staged = bench.stage();
        ASSERT_FALSE(staged) << code;
        EXPECT_EQ(staged.error().code, ErrorCode::Refused) << code;
        ASSERT_TRUE(staged.error().refusal) << code;
        EXPECT_EQ(staged.error().refusal->code, code);
        EXPECT_EQ(staged.error().refusal->meaning, known.meaning) << code;
        EXPECT_EQ(staged.error().refusal->recovery, known.instruction) << code;
        // Sent again only where the unit has not taken the packet (04), or asks for the card's power off first (05).
        const std::size_t sends = code == "04" ? 4 : code == "05" ? 2 : 1;
        EXPECT_EQ(bench.sent(0x32, 0x31), sends) << code;
        EXPECT_EQ(bench.sent(0x51, 0x31), code == "05" ? 1U : 0U) << code;
        const bool initialisesAgain = known.recovery == f2::Recovery::Initialise;
        EXPECT_EQ(bench.sent(0x30, 0x33), initialisesAgain ? 2U : 1U) << code;
        EXPECT_EQ(bench.number("draws"), 0) << code;
    }
}

TEST(F2CardDispenser, PacketErrorIsResentUpToThreeTimes) {
    F2Bench bench;
    bench.order(R"({"do":"fault","kind":"refuse","code":"04","count":3,"command":"32"})");
    EXPECT_TRUE(bench.stage());
    EXPECT_EQ(bench.number("draws"), 1);
}

TEST(F2CardDispenser, ContactNotReleasedIsPoweredOffAndMovedOnce) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    ASSERT_TRUE(runTask(bench.clock, bench.dispenser.powerSim()));
    bench.order(R"({"do":"fault","kind":"refuse","code":"05","command":"32"})");
    EXPECT_TRUE(bench.present());
    EXPECT_EQ(bench.sent(0x32, 0x30), 2U);
}

TEST(F2CardDispenser, SwappedEmptyCodeIsEmpty) {
    F2Bench bench;
    bench.order(R"({"do":"fault","kind":"refuse","code":"0A","command":"32"})");
    EXPECT_EQ(bench.stage().error().refusal->meaning, "stacker empty");
}

TEST(F2CardDispenser, JamIsHeldUntilThePathIsClear) {
    F2Bench bench;
    ASSERT_TRUE(bench.initialise());
    bench.order(R"({"do":"jam"})");
    EXPECT_EQ(bench.stage().error().refusal->code, "10");
    EXPECT_EQ(bench.status()->card, CardPosition::ReadPosition);  // still tells
    EXPECT_EQ(bench.present().error().refusal->code, "10");
    bench.order(R"({"do":"clear_jam"})");
    EXPECT_EQ(bench.status()->card, CardPosition::None);
    EXPECT_TRUE(bench.stage());
    EXPECT_GE(bench.sent(0x30, 0x33), 2U);  // initialised again before the motion
}

TEST(F2CardDispenser, JammedUnitTellsItsStatusToANewHost) {
    F2Bench bench;
    ASSERT_TRUE(bench.initialise());
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"jam"})");
    F2CardDispenser newHost(bench.stream, bench.clock, *f2Profile("crt-591-m001"));
    bench.stream.close();
    const auto status = runTask(bench.clock, newHost.status());
    ASSERT_TRUE(status) << status.error().message;
    EXPECT_EQ(status->card, CardPosition::ReadPosition);
}

TEST(F2CardDispenser, CardMovedByHandIsNotMovedOn) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"move_by_hand","to":"gate"})");
    EXPECT_EQ(bench.retain().error().refusal->code, "45");
    EXPECT_EQ(bench.number("bin"), 0);
    EXPECT_TRUE(bench.retain());  // the caller has decided; the unit is initialised again
}

TEST(F2CardDispenser, CardPulledOutByHand) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"move_by_hand","to":"none"})");
    EXPECT_EQ(bench.present().error().code, ErrorCode::NotFound);
    EXPECT_EQ(bench.status()->card, CardPosition::None);
}

TEST(F2CardDispenser, PowerCycledUnitIsInitialisedAgainAndNothingMoves) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"power_cycle"})");
    EXPECT_EQ(bench.status()->card, CardPosition::ReadPosition);
    EXPECT_EQ(bench.sent(0x30, 0x33), 2U);
    EXPECT_EQ(bench.number("moves"), 1);
    bench.order(R"({"do":"power_cycle"})");
    EXPECT_TRUE(bench.present());
}

TEST(F2CardDispenser, PowerCutDuringAMotionIsNotRepeated) {
    F2Bench bench;
    ASSERT_TRUE(bench.initialise());
    std::optional<Result<DispenserStatus>> staged;
    TaskGroup group;
    group.spawn([](F2CardDispenser& d, std::optional<Result<DispenserStatus>>& out) -> Task<void> {
        out.emplace(co_await d.stage());
    }(bench.dispenser, staged));
    bench.clock.advance(1500ms);
    EXPECT_TRUE(bench.flag("moving"));
    bench.order(R"({"do":"power_cycle"})");
    bench.clock.advance(60s);
    ASSERT_TRUE(staged.has_value());
    EXPECT_EQ(bench.sent(0x32, 0x31), 1U);
    EXPECT_EQ(bench.number("draws"), 1);
    EXPECT_EQ(bench.status()->card, CardPosition::ReadPosition);  // stopped on its way: in the path
}

// --- The wire at its worst -----------------------------------------------------------------------------------------

TEST(F2CardDispenser, WireFaultsNeverMoveTwice) {
    for (const char* kind :
         {"nak", "no_ack", "silence", "silence_after_ack", "late_reply", "reply_on_eot", "bad_bcc", "partial",
          "duplicate", "stale_reply", "oversize", "noise", "wrong_echo", "wrong_address", "head_45"}) {
        for (const std::size_t chunk : {std::size_t{1}, std::size_t{4096}}) {
            F2Bench bench;
            bench.stream.chunk = chunk;
            ASSERT_TRUE(bench.initialise());
            bench.order(R"({"do":"fault","command":"32","kind":")" + std::string(kind) + R"("})");
            const auto staged = bench.stage();
            ASSERT_TRUE(staged) << kind << ": " << staged.error().message;
            EXPECT_EQ(staged->card, CardPosition::ReadPosition) << kind;
            EXPECT_EQ(bench.number("draws"), 1) << kind;
            EXPECT_EQ(bench.number("moves"), 1) << kind;
            const auto sim = bench.readSim();
            ASSERT_TRUE(sim) << kind << ": " << sim.error().message;
            EXPECT_TRUE(bench.present()) << kind;
        }
    }
}

TEST(F2CardDispenser, LostMotionIsTimeoutAndNotRepeated) {
    F2Bench bench;
    ASSERT_TRUE(bench.initialise());
    bench.order(R"({"do":"fault","kind":"ignore","command":"32"})");
    EXPECT_EQ(bench.stage().error().code, ErrorCode::Timeout);
    EXPECT_EQ(bench.sent(0x32, 0x31), 1U);
    EXPECT_EQ(bench.number("draws"), 0);
    EXPECT_TRUE(bench.stage());  // the caller has read the status and decided
}

TEST(F2CardDispenser, LostRetainReplyIsMadeGoodByTheCounter) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"fault","kind":"silence_after_ack","command":"32"})");
    const auto retained = bench.retain();
    ASSERT_TRUE(retained) << retained.error().message;
    EXPECT_EQ(bench.number("bin"), 1);
}

// Position and count decide about money: one from before and one from after would say that the customer has the card.
TEST(F2CardDispenser, PositionAndCountAreOfOneMoment) {
    for (Duration after = 0ms; after < 40ms; after += 1ms) {
        F2Bench bench;
        ASSERT_TRUE(bench.stage());
        const auto atGate = bench.present();
        ASSERT_TRUE(atGate);
        bench.clock.schedule(bench.clock.now() + after, [&] { bench.order(R"({"do":"retract"})"); });
        const auto status = bench.status();
        ASSERT_TRUE(status);
        const bool gone = status->card == CardPosition::None;
        EXPECT_EQ(status->binCount, gone ? 1U : 0U) << after / 1ms << " ms";
        EXPECT_EQ(status->sensors == atGate->sensors, !gone) << after / 1ms << " ms";
    }
}

TEST(F2CardDispenser, EmptyPathAfterALostRetainWithoutCounterIsUnknown) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    ASSERT_TRUE(bench.present());
    bench.order(R"({"do":"fault","kind":"refuse","code":"03","command":"A5","count":99})");
    bench.order(R"({"do":"fault","kind":"silence_after_ack","command":"32"})");
    EXPECT_EQ(bench.retain().error().code, ErrorCode::Timeout);
}

TEST(F2CardDispenser, WireFaultsOnStatusAreMadeGood) {
    for (const char* kind :
         {"nak", "ignore", "no_ack", "silence", "silence_after_ack", "late_reply", "reply_on_eot", "bad_bcc", "partial",
          "duplicate", "stale_reply", "oversize", "noise", "wrong_echo", "wrong_address"}) {
        F2Bench bench;
        ASSERT_TRUE(bench.stage());
        bench.order(R"({"do":"fault","command":"31","kind":")" + std::string(kind) + R"("})");
        const auto status = bench.status();
        ASSERT_TRUE(status) << kind << ": " << status.error().message;
        EXPECT_EQ(status->card, CardPosition::ReadPosition) << kind;
    }
}

TEST(F2CardDispenser, SilentUnitIsTimeoutAndComesBackByItself) {
    F2Bench bench;
    ASSERT_TRUE(bench.initialise());
    bench.stream.silent = true;
    EXPECT_EQ(bench.status().error().code, ErrorCode::Timeout);
    EXPECT_EQ(bench.stage().error().code, ErrorCode::Timeout);
    EXPECT_EQ(bench.number("moves"), 0);
    bench.stream.silent = false;
    EXPECT_TRUE(bench.status());
}

TEST(F2CardDispenser, UnpluggedUnitIsDisconnectedAndIsInitialisedWhenItIsBack) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    bench.stream.plugged = false;
    EXPECT_EQ(bench.status().error().code, ErrorCode::Disconnected);
    EXPECT_EQ(bench.present().error().code, ErrorCode::Disconnected);
    bench.stream.plugged = true;
    const auto status = bench.status();
    ASSERT_TRUE(status) << status.error().message;
    EXPECT_EQ(status->card, CardPosition::ReadPosition);
    EXPECT_EQ(bench.sent(0x30, 0x33), 2U);
}

TEST(F2CardDispenser, UnpluggedDuringAMotion) {
    F2Bench bench;
    ASSERT_TRUE(bench.initialise());
    std::optional<Result<DispenserStatus>> staged;
    TaskGroup group;
    group.spawn([](F2CardDispenser& d, std::optional<Result<DispenserStatus>>& out) -> Task<void> {
        out.emplace(co_await d.stage());
    }(bench.dispenser, staged));
    bench.clock.advance(1s);
    EXPECT_EQ(bench.status().error().code, ErrorCode::Busy);
    bench.stream.plugged = false;
    bench.clock.advance(30s);
    ASSERT_TRUE(staged.has_value());
    EXPECT_EQ(staged->error().code, ErrorCode::Disconnected);
    bench.stream.plugged = true;
    EXPECT_EQ(bench.status()->card, CardPosition::ReadPosition);
    EXPECT_EQ(bench.number("draws"), 1);
}

TEST(F2CardDispenser, KilledDuringAMotionANewHostFindsTheCard) {
    F2Bench bench;
    {
        TaskGroup group;
        group.spawn([](F2CardDispenser& d) -> Task<void> { (void)co_await d.stage(); }(bench.dispenser));
        bench.clock.advance(2500ms);
        EXPECT_TRUE(bench.flag("moving"));
    }
    bench.stream.close();
    F2CardDispenser newHost(bench.stream, bench.clock, *f2Profile("crt-591-m001"));
    const auto status = runTask(bench.clock, newHost.status());
    ASSERT_TRUE(status) << status.error().message;
    EXPECT_EQ(status->card, CardPosition::ReadPosition);
    EXPECT_EQ(bench.number("draws"), 1);
}

TEST(F2CardDispenser, CancelledOperationLeavesTheDispenserUsable) {
    F2Bench bench;
    ASSERT_TRUE(bench.initialise());
    {
        TaskGroup group;
        group.spawn([](F2CardDispenser& d) -> Task<void> { (void)co_await d.stage(); }(bench.dispenser));
        bench.clock.advance(500ms);
    }
    EXPECT_EQ(bench.status()->card, CardPosition::ReadPosition);
    EXPECT_EQ(bench.number("draws"), 1);
}

TEST(F2CardDispenser, StuckSensorContradictsTheMotion) {
    F2Bench bench;
    ASSERT_TRUE(bench.stage());
    bench.order(R"({"do":"stick_sensor","n":3,"value":true})");
    const auto presented = bench.present();
    ASSERT_FALSE(presented);
    EXPECT_EQ(presented.error().refusal->code, "12");
    bench.order(R"({"do":"unstick"})");
    EXPECT_EQ(bench.status()->card, CardPosition::Gate);
}

}  // namespace
}  // namespace simkiosk
