#include "drivers/card_dispenser/f2_link.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/drivers/card_dispenser/scripted_stream.hpp"
#include "tests/support/manual_clock.hpp"

namespace simkiosk::f2 {
namespace {

const Bytes ackByte{0x06}, nakByte{0x15}, eotByte{0x04};
const Command status{0x31, 0x30}, move{0x32, 0x31};
const Bytes statusFrame = encodeCommand(0, status), moveFrame = encodeCommand(0, move);
const Bytes statusReply = encodeFrame(0, toBytes("P10020"));
const Bytes moveReply = encodeFrame(0, toBytes("P21220"));

Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes all;
    for (const auto& part : parts) append(all, part);
    return all;
}

Bytes withWrongChecksum(Bytes frame) {
    frame.back() ^= 0xFF;
    return frame;
}

class F2Link : public testing::Test {
   protected:
    Result<Answer> exchange(Command command, Repeat repeat) {
        return runTask(clock, link.exchange(std::move(command), repeat));
    }
    Result<Answer> askStatus() { return exchange(status, Repeat::Safe); }
    Result<Answer> askMove() { return exchange(move, Repeat::Never); }
    std::size_t sent(const Bytes& frame) const {
        return static_cast<std::size_t>(std::ranges::count(stream.written, frame));
    }

    ManualClock clock;
    ScriptedStream stream{clock};
    Link link{stream, clock, 0};
};

TEST_F(F2Link, CommandAckReplyAck) {
    stream.script = {{{5ms, ackByte}, {40ms, statusReply}}};
    const auto answer = askStatus();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->raw, statusReply);
    EXPECT_EQ(stream.written, (std::vector<Bytes>{statusFrame, ackByte}));
}

TEST_F(F2Link, NegativeReplyIsAnAnswer) {
    stream.script = {{{5ms, ackByte}, {40ms, encodeFrame(0, toBytes("N2110"))}}};
    const auto answer = askMove();
    ASSERT_TRUE(answer);
    EXPECT_EQ(std::get<NegativeReply>(answer->reply).code, "10");
}

TEST_F(F2Link, AckAndReplyInOnePieceByteByByteAndBehindNoise) {
    for (const Bytes& wire :
         {joined({ackByte, moveReply}), joined({Bytes{0x00, 0xFF, 0x55}, ackByte, Bytes{0x7E}, moveReply})}) {
        stream.script.clear();
        ScriptedStream::Answer split;
        for (std::size_t i = 0; i < wire.size(); ++i) split.push_back({5ms + i * 20ms, Bytes{wire[i]}});
        stream.script = {{{5ms, wire}}, {}, split};
        EXPECT_TRUE(askMove());
        EXPECT_TRUE(askMove());
    }
}

TEST_F(F2Link, NoiseThatLooksLikeAFrameDoesNotHoldUpTheReply) {
    stream.script = {{{5ms, ackByte}, {40ms, joined({*fromHex("F2 00 01 00"), moveReply})}}};
    const auto before = clock.now();
    EXPECT_TRUE(askMove());
    EXPECT_LE(clock.now() - before, 500ms);
}

// Case 1.
TEST_F(F2Link, MissingAckOnStatusSendsThreeTimes) {
    stream.script = {{}, {}, {{5ms, ackByte}, {10ms, statusReply}}};
    EXPECT_TRUE(askStatus());
    EXPECT_EQ(sent(statusFrame), 3U);
}

TEST_F(F2Link, DeadUnitEndsWithTimeout) {
    const auto before = clock.now();
    EXPECT_EQ(askStatus().error().code, ErrorCode::Timeout);
    EXPECT_EQ(sent(statusFrame), 6U);  // two attempts of three
    EXPECT_LE(clock.now() - before, 2s);
}

TEST_F(F2Link, MissingAckOnMotionSendsExactlyOnce) {
    EXPECT_EQ(askMove().error().code, ErrorCode::Timeout);
    EXPECT_EQ(sent(moveFrame), 1U);
    EXPECT_EQ(stream.written.back(), eotByte);
}

TEST_F(F2Link, MotionWhoseAckWasLostEndsWithItsReply) {
    stream.script = {{{2500ms, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, ackByte}));
}

TEST_F(F2Link, LateAckOfAMotionCounts) {
    stream.script = {{{900ms, ackByte}, {9s, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(sent(moveFrame), 1U);
}

// Case 2.
TEST_F(F2Link, NakSendsEvenAMotionAgain) {
    stream.script = {{{5ms, nakByte}}, {{5ms, nakByte}}, {{5ms, ackByte}, {1s, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(sent(moveFrame), 3U);
}

TEST_F(F2Link, NakForEverIsMalformed) {
    stream.script = {{{5ms, nakByte}}, {{5ms, nakByte}}, {{5ms, nakByte}}};
    EXPECT_EQ(askMove().error().code, ErrorCode::Malformed);
    EXPECT_EQ(sent(moveFrame), 3U);
}

// Case 3.
TEST_F(F2Link, DamagedReplyIsAskedForAgain) {
    stream.script = {{{5ms, ackByte}, {1s, withWrongChecksum(moveReply)}}, {{5ms, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, nakByte, ackByte}));
}

TEST_F(F2Link, TruncatedReplyIsAskedForAgain) {
    stream.script = {{{5ms, ackByte}, {1s, Bytes(moveReply.begin(), moveReply.begin() + 6)}}, {{5ms, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, nakByte, ackByte}));
}

// A byte of the reply lost, or its head, length or end mark damaged: nothing on the wire is a frame any more.
TEST_F(F2Link, ATornReplyIsAskedForAgainSoonAndTheMotionIsNotRepeated) {
    Bytes lostByte = moveReply, lostHead = moveReply, lostEnd = moveReply, longer = moveReply, shorter = moveReply;
    lostByte.erase(lostByte.begin() + 5);
    lostHead[0] = 0x72;
    lostEnd[lostEnd.size() - 2] = 0x00;
    longer[3] ^= 0x01;
    shorter[3] ^= 0x02;
    for (const Bytes& torn : {lostByte, lostHead, lostEnd, longer, shorter}) {
        stream.written.clear();
        stream.script = {{{5ms, ackByte}, {1500ms, torn}}, {{20ms, moveReply}}};
        const auto before = clock.now();
        EXPECT_TRUE(askMove()) << toHex(torn);
        EXPECT_LE(clock.now() - before, 3s) << toHex(torn);
        EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, nakByte, ackByte})) << toHex(torn);
        stream.script.clear();
    }
}

// A motor makes noise while it runs: asking for a reply that is not there yet must not end the motion.
TEST_F(F2Link, ANoisyLineDoesNotStopAMotion) {
    const Bytes noise(9, 0xFF);
    stream.script = {{{5ms, ackByte}, {1s, noise}, {3s, noise}, {5s, noise}, {7s, noise}, {9s, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(sent(nakByte), 2U);
    EXPECT_EQ(sent(eotByte), 0U);
    EXPECT_EQ(sent(moveFrame), 1U);
}

TEST_F(F2Link, AFewStrayBytesAreNoReply) {
    stream.script = {{{5ms, ackByte}, {1s, *fromHex("FF 00 7F 55 80")}, {9s, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(sent(nakByte), 0U);
}

TEST_F(F2Link, AUnitThatNeverAcknowledgesIsUnderstoodAtTheSecondSend) {
    stream.script = {{{5ms, statusReply}}, {}, {{5ms, statusReply}}};
    const auto before = clock.now();
    EXPECT_TRUE(askStatus());
    EXPECT_LE(clock.now() - before, 1s);
    EXPECT_EQ(stream.written, (std::vector<Bytes>{statusFrame, ackByte, statusFrame, ackByte}));
}

TEST_F(F2Link, ReplyFromAnotherAddressIsNaked) {
    stream.script = {{{5ms, ackByte}, {1s, encodeFrame(1, toBytes("P21220"))}}, {{5ms, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, nakByte, ackByte}));
}

TEST_F(F2Link, ReplyThatBreaksItsFormatIsNaked) {
    stream.script = {{{5ms, ackByte}, {1s, encodeFrame(0, toBytes("P21920"))}}, {{5ms, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, nakByte, ackByte}));
}

TEST_F(F2Link, MotionWithOnlyBadRepliesIsUnknownAndNotRepeated) {
    const auto bad = withWrongChecksum(moveReply);
    stream.script = {{{5ms, ackByte}, {1s, bad}}, {{5ms, bad}}, {{5ms, bad}}, {{5ms, eotByte}}};
    EXPECT_EQ(askMove().error().code, ErrorCode::Timeout);
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, nakByte, nakByte, eotByte}));
}

// Case 4.
TEST_F(F2Link, MotionWithoutReplyIsStoppedAndNotRepeated) {
    stream.script = {{{5ms, ackByte}}, {{5ms, eotByte}}};
    const auto before = clock.now();
    EXPECT_EQ(askMove().error().code, ErrorCode::Timeout);
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, eotByte}));
    EXPECT_GE(clock.now() - before, 20s);
    EXPECT_LE(clock.now() - before, 21s);
}

TEST_F(F2Link, StatusWithoutReplyIsAskedOnceMore) {
    stream.script = {{{5ms, ackByte}}, {{5ms, eotByte}}, {{5ms, ackByte}, {10ms, statusReply}}};
    EXPECT_TRUE(askStatus());
    EXPECT_EQ(stream.written, (std::vector<Bytes>{statusFrame, eotByte, statusFrame, ackByte}));
}

// Case 6.
// INIT may take half a minute; one that was lost in noise is not waited for that long.
TEST_F(F2Link, AnAckOutOfNoiseIsNotTrustedForLong) {
    const Command initialise{0x30, 0x33};
    const Bytes reply = encodeFrame(0, joined({toBytes("P03020"), toBytes("CRT-591-M001")}));
    const Bytes frame = encodeCommand(0, initialise);
    for (const bool resent : {false, true}) {
        stream.written.clear();
        if (resent)
            stream.script = {{{5ms, Bytes{0x77}}}, {{5ms, ackByte}}, {{5ms, eotByte}}, {{5ms, ackByte}, {40ms, reply}}};
        else
            stream.script = {
                {{5ms, joined({Bytes{0x77}, ackByte})}}, {{5ms, eotByte}}, {{5ms, ackByte}, {40ms, reply}}};
        const Instant before = clock.now();
        EXPECT_TRUE(exchange(initialise, Repeat::Safe));
        EXPECT_LT(clock.now() - before, 5s);
        EXPECT_EQ(sent(frame), resent ? 3U : 2U);
    }
}

TEST_F(F2Link, AMotionWhoseAckCameOutOfNoiseHasItsWholeTime) {
    stream.script = {{{5ms, joined({Bytes{0x77}, ackByte})}, {12s, moveReply}}};
    EXPECT_TRUE(askMove());
    EXPECT_EQ(sent(moveFrame), 1U);
}

TEST_F(F2Link, EotIsSentThreeTimes) {
    stream.script = {{{5ms, ackByte}}};
    EXPECT_EQ(askMove().error().code, ErrorCode::Timeout);
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, eotByte, eotByte, eotByte}));
}

// Case 7.
TEST_F(F2Link, ReplyThatCrossesEotIsTaken) {
    stream.script = {{{5ms, ackByte}}, {{5ms, moveReply}, {10ms, eotByte}}};
    const auto answer = askMove();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->raw, moveReply);
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, eotByte, ackByte}));
}

TEST_F(F2Link, ReplyToAnotherCommandIsAcknowledgedAndDropped) {
    stream.script = {{{5ms, ackByte}, {10ms, moveReply}, {50ms, statusReply}}};
    const auto answer = askStatus();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->raw, statusReply);
    EXPECT_EQ(stream.written, (std::vector<Bytes>{statusFrame, ackByte, ackByte}));
}

TEST_F(F2Link, ReplyBeforeTheAckOfAStatusIsStale) {
    const Bytes stale = encodeFrame(0, toBytes("P10220"));
    stream.script = {{{5ms, stale}, {8ms, ackByte}, {50ms, statusReply}}};
    const auto answer = askStatus();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->raw, statusReply);
}

TEST_F(F2Link, WhatArrivedBeforeTheCommandIsThrownAway) {
    stream.script = {{{5ms, ackByte}, {10ms, statusReply}, {15ms, joined({ackByte, moveReply})}},
                     {},
                     {{5ms, ackByte}, {1s, moveReply}}};
    EXPECT_TRUE(askStatus());
    clock.advance(1s);
    const auto before = clock.now();
    EXPECT_TRUE(askMove());
    EXPECT_GE(clock.now() - before, 1s);
}

TEST_F(F2Link, UnpluggedMidCommand) {
    stream.script = {{{5ms, ackByte}}};
    stream.unplugAfter = 500ms;
    EXPECT_EQ(askMove().error().code, ErrorCode::Disconnected);
    EXPECT_EQ(sent(moveFrame), 1U);
}

TEST_F(F2Link, UnpluggedBeforeTheAck) {
    stream.unplugAfter = 100ms;
    EXPECT_EQ(askStatus().error().code, ErrorCode::Disconnected);
    EXPECT_EQ(sent(statusFrame), 1U);
}

TEST_F(F2Link, ReplyOfAnAbandonedMotionIsAwaitedBeforeTheNextCommand) {
    stream.script = {{{5ms, ackByte}, {3s, moveReply}}, {}, {{5ms, ackByte}, {10ms, statusReply}}};
    {
        TaskGroup group;
        group.spawn([](Link& l) -> Task<void> { (void)co_await l.exchange(move, Repeat::Never); }(link));
        clock.advance(1s);
    }
    EXPECT_TRUE(askStatus());
    EXPECT_EQ(stream.written, (std::vector<Bytes>{moveFrame, ackByte, statusFrame, ackByte}));
}

TEST_F(F2Link, ChatterEndsTheExchange) {
    Bytes chatter;
    for (int i = 0; i < 3000; ++i) append(chatter, encodeFrame(0, toBytes("P21220")));
    stream.script = {{{5ms, joined({ackByte, chatter})}}};
    EXPECT_FALSE(askStatus());
    EXPECT_LT(stream.written.size(), 2000U);
}

}  // namespace
}  // namespace simkiosk::f2
