// Reader, service and emulated card together: libpcsclite, pcscd and vpcd are Debian's.
#include <gtest/gtest.h>

#include "drivers/smart_card/pcsc_reader.hpp"
#include "drivers/smart_card/sim_contents.hpp"
#include "drivers/smart_card/uicc_model.hpp"
#include "drivers/smart_card/vpcd_card.hpp"
#include "tests/support/pcscd_world.hpp"

namespace simkiosk {
namespace {

using SteadyClock = std::chrono::steady_clock;

// Before any thread is started.
[[maybe_unused]] const bool entered = [] {
    enterOwnNetwork();
    return true;
}();

TEST(VpcdCodec, SplitsInAnyChunking) {
    const Bytes stream = *fromHex("0001010001040000000500A4000C02000100");
    for (std::size_t chunk = 1; chunk <= stream.size(); ++chunk) {
        vpcd::Splitter splitter;
        std::vector<std::string> messages;
        for (std::size_t at = 0; at < stream.size(); at += chunk) {
            splitter.feed(ByteView(stream).subspan(at, std::min(chunk, stream.size() - at)));
            while (const auto message = splitter.next()) messages.push_back(toHex(*message));
        }
        EXPECT_EQ(messages, (std::vector<std::string>{"01", "04", "00A4000C02", "00"}));
        EXPECT_EQ(splitter.buffered(), 0U);
    }
    EXPECT_EQ(vpcd::classify(*fromHex("04")).request, vpcd::Request::GiveAtr);
    EXPECT_EQ(vpcd::classify(*fromHex("03")).request, vpcd::Request::Unknown);
    EXPECT_EQ(vpcd::classify(*fromHex("00A40004")).request, vpcd::Request::Command);
    EXPECT_EQ(toHex(vpcd::encode(*fromHex("9000"))), "00029000");
}

struct VpcdTest : testing::Test {
    PcscdWorld world;
    EventLoop loop;
    int removals = 0;
    VpcdCard slot{loop, TcpAddress{"127.0.0.1", world.port(1)}, CardTiming{}, [this] {
                      ++removals;
                      slot.remove();
                  }};
    PcscReader reader{loop, loop, "*virtual reader 00 01"};

    void SetUp() override { ASSERT_EQ(world.whyNot(), ""); }
    void insert(UiccConfig config = {.iccid = "89860112345678901237", .imsi = "460010123456789"}) {
        slot.insert(std::make_unique<UiccModel>(*UiccModel::create(std::move(config))));
    }
    template <typename T>
    T run(Task<T> task) {
        return runUntilDone(loop, std::move(task)).value();
    }
    std::unique_ptr<PcscSession> connected() {
        auto session = run(reader.connect(loop.now() + 10s));
        EXPECT_TRUE(session) << (session ? "" : session.error().message) << world.log();
        return session ? std::move(*session) : nullptr;
    }
};

const CommandApdu selectRoot{0x00, 0xA4, 0x00, 0x04, {0x3F, 0x00}, 256};

TEST_F(VpcdTest, ReadsASimFromEndToEnd) {
    insert();
    const auto names = run(PcscReader::list(loop, loop, loop.now() + 5s));
    ASSERT_TRUE(names);
    EXPECT_EQ(*names, (std::vector<std::string>{world.reader(0), world.reader(1)}));
    auto session = connected();
    ASSERT_TRUE(session);
    EXPECT_EQ(session->reader(), world.reader(1));
    EXPECT_EQ(toHex(session->atr()), "3B9F96801FC78031A073BE21136743200718000001A5");
    EXPECT_EQ(session->protocol(), CardProtocol::T0);
    const auto begin = SteadyClock::now();
    const auto sim = run(readSimContents(*session));
    ASSERT_TRUE(sim) << sim.error().message;
    EXPECT_EQ(sim->iccid.text(), "89860112345678901237");
    EXPECT_EQ(sim->imsi, "460010123456789");
    // Some 40 commands: without TCP_QUICKACK they would take 43 ms each.
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin);
    EXPECT_GT(slot.commandsAnswered(), 20U);
    EXPECT_LT(taken, slot.commandsAnswered() * 20ms) << slot.commandsAnswered() << " commands";
    RecordProperty("commands", static_cast<int>(slot.commandsAnswered()));
    RecordProperty("milliseconds", static_cast<int>(taken.count()));

    // A reset forgets the selection.
    EXPECT_TRUE(run(session->transmit({0x00, 0xA4, 0x00, 0x0C, {0x2F, 0xE2}})));
    EXPECT_TRUE(run(session->reset()));
    EXPECT_EQ(run(session->transmit({0x00, 0xB0, 0x00, 0x00, {}, 10}))->status.value, 0x6986);
}

TEST_F(VpcdTest, HotPlugIsSeen) {
    const auto before = run(reader.status(loop.now() + 5s));
    ASSERT_TRUE(before);
    EXPECT_EQ(before->reader, world.reader(1));
    EXPECT_FALSE(before->slot.cardPresent);
    const Timer later(loop, loop.now() + 300ms, [this] { insert(); });
    const auto after = run(reader.waitForChange(*before, loop.now() + 10s));
    ASSERT_TRUE(after) << after.error().message;
    EXPECT_TRUE(after->slot.cardPresent);
    EXPECT_FALSE(after->slot.atr.empty());
    const Timer gone(loop, loop.now() + 300ms, [this] { slot.remove(); });
    const auto without = run(reader.waitForChange(*after, loop.now() + 10s));
    ASSERT_TRUE(without);
    EXPECT_FALSE(without->slot.cardPresent);
    EXPECT_EQ(run(reader.connect(loop.now() + 500ms)).error().code, ErrorCode::NotFound);
}

TEST_F(VpcdTest, ACardThatVanishesInACommandIsDisconnected) {
    insert();
    auto session = connected();
    ASSERT_TRUE(session);
    slot.plan(PlannedFault{CardFault::RemovedMidApdu, 1, 1});
    EXPECT_FALSE(run(session->transmit(selectRoot))) << "SELECT is answered, GET RESPONSE is not";
    EXPECT_EQ(removals, 1);
    EXPECT_EQ(run(session->transmit(selectRoot)).error().code, ErrorCode::Disconnected);
    insert();
    session = connected();
    ASSERT_TRUE(session);
    EXPECT_TRUE(run(session->transmit(selectRoot)));
}

TEST_F(VpcdTest, EveryBrokenAnswerIsAnError) {
    insert();
    const std::vector<std::pair<CardFault, ErrorCode>> faults{{CardFault::OneByte, ErrorCode::Disconnected},
                                                              {CardFault::Garbage, ErrorCode::Malformed}};
    for (const auto& [fault, code] : faults) {
        auto session = connected();
        ASSERT_TRUE(session);
        slot.plan(PlannedFault{fault, 0, 1});
        const auto answer = run(session->transmit(selectRoot));
        ASSERT_FALSE(answer) << toString(fault);
        EXPECT_EQ(answer.error().code, code) << toString(fault) << answer.error().message;
    }
}

TEST_F(VpcdTest, ASilentCardBlocksNobody) {
    // With a wrong length the driver waits for bytes that never come.
    for (const CardFault fault : {CardFault::Silence, CardFault::WrongLength}) {
        insert();
        auto session = connected();
        ASSERT_TRUE(session);
        session->setCommandLimit(500ms);
        slot.plan(PlannedFault{fault, 0, 1});
        const auto begin = SteadyClock::now();
        EXPECT_EQ(run(session->transmit(selectRoot)).error().code, ErrorCode::Timeout);
        EXPECT_LT(SteadyClock::now() - begin, 2s);
        EXPECT_TRUE(reader.hangs());
        EXPECT_EQ(run(reader.connect(loop.now() + 300ms)).error().code, ErrorCode::Timeout);
        // Somebody takes the card out, and all is well again.
        slot.remove();
        session.reset();
        insert();
        session = connected();
        ASSERT_TRUE(session);
        EXPECT_TRUE(run(session->transmit(selectRoot)));
        session.reset();
        slot.remove();
    }
}

TEST_F(VpcdTest, ARestartedServiceIsFoundAgain) {
    insert();
    auto session = connected();
    ASSERT_TRUE(session);
    world.stop();
    EXPECT_EQ(run(session->transmit(selectRoot)).error().code, ErrorCode::Disconnected);
    const auto without = run(reader.connect(loop.now() + 2s));
    ASSERT_FALSE(without);
    EXPECT_EQ(without.error().code, ErrorCode::Disconnected);
    EXPECT_NE(without.error().message.find("pcscd"), std::string::npos) << without.error().message;
    world.start();
    ASSERT_EQ(world.whyNot(), "");
    session = connected();
    ASSERT_TRUE(session);
    EXPECT_TRUE(run(session->transmit(selectRoot)));
}

}  // namespace
}  // namespace simkiosk
