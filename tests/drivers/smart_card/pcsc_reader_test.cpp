// The reader's thread against a scripted service: what hangs, vanishes and is ambiguous.
#include "drivers/smart_card/pcsc_reader.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "drivers/smart_card/badge_model.hpp"
#include "drivers/smart_card/pcsc_badge.hpp"
#include "drivers/smart_card/reader_choice.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {
namespace {

using SteadyClock = std::chrono::steady_clock;

// What the service and its card do; shared with threads that may outlive a test.
struct Script {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::string> names{"Kiosk 00 00"};
    bool card = true;
    CardProtocol protocol = CardProtocol::T0;
    std::vector<std::string> answers;  // hex, in order; "hang" waits until released
    std::vector<std::string> heard;
    ErrorCode connectError = ErrorCode::Internal;  // Internal: none
    bool released = false;
    bool cancelled = false;
    unsigned version = 0;
    int connected = 0;
    int services = 0;

    void change(const std::function<void()>& what) {
        {
            const std::lock_guard lock(mutex);
            what();
            ++version;
        }
        changed.notify_all();
    }
};

class ScriptedCard : public PcscCard {
   public:
    explicit ScriptedCard(std::shared_ptr<Script> script) : m_script(std::move(script)) { ++m_script->connected; }
    ~ScriptedCard() override {
        m_script->change([this] { --m_script->connected; });
    }
    PoweredCard powered() const override { return {*fromHex("3B00"), m_script->protocol}; }
    Result<Bytes> transmit(ByteView command) override {
        std::unique_lock lock(m_script->mutex);
        m_script->heard.push_back(toHex(command));
        if (m_script->answers.empty()) return fail(ErrorCode::Disconnected, "removed");
        const std::string next = m_script->answers.front();
        m_script->answers.erase(m_script->answers.begin());
        if (next == "hang") {
            m_script->changed.wait(lock, [this] { return m_script->released; });
            return fail(ErrorCode::Disconnected, "the reader was unplugged");
        }
        if (next == "reset") return fail(ErrorCode::Conflict, "reset");
        return *fromHex(next);
    }
    Result<PoweredCard> reset(bool) override { return powered(); }

   private:
    std::shared_ptr<Script> m_script;
};

class ScriptedService : public PcscService {
   public:
    explicit ScriptedService(std::shared_ptr<Script> script) : m_script(std::move(script)) {
        m_script->change([this] { ++m_script->services; });
    }
    ~ScriptedService() override {
        m_script->change([this] { --m_script->services; });
    }
    Result<std::vector<std::string>> readers() override {
        const std::lock_guard lock(m_script->mutex);
        return m_script->names;
    }
    Result<PcscSlot> look(const std::string&) override {
        const std::lock_guard lock(m_script->mutex);
        return PcscSlot{.cardPresent = m_script->card, .flags = m_script->version};
    }
    Result<void> waitForChange(const std::string&, const PcscSlot& seen, std::chrono::milliseconds limit) override {
        std::unique_lock lock(m_script->mutex);
        m_script->changed.wait_for(lock, limit, [&] { return m_script->cancelled || m_script->version != seen.flags; });
        return {};
    }
    Result<std::unique_ptr<PcscCard>> connect(const std::string&) override {
        const std::lock_guard lock(m_script->mutex);
        if (m_script->connectError != ErrorCode::Internal) return fail(m_script->connectError, "no");
        return std::make_unique<ScriptedCard>(m_script);
    }
    void cancel() override {
        m_script->change([this] { m_script->cancelled = true; });
    }

   private:
    std::shared_ptr<Script> m_script;
};

struct PcscReaderTest : testing::Test {
    std::shared_ptr<Script> script = std::make_shared<Script>();
    EventLoop loop;
    PcscReader reader{loop, loop, "Kiosk*", [script = script]() -> Result<std::shared_ptr<PcscService>> {
                          return std::make_shared<ScriptedService>(script);
                      }};

    template <typename T>
    T run(Task<T> task) {
        return runUntilDone(loop, std::move(task)).value();
    }
    std::unique_ptr<PcscSession> connected() {
        auto session = run(reader.connect(loop.now() + 2s));
        EXPECT_TRUE(session) << (session ? "" : session.error().message);
        return session ? std::move(*session) : nullptr;
    }
    // Everything the threads held was let go.
    void expectReleased() {
        std::unique_lock lock(script->mutex);
        EXPECT_TRUE(script->changed.wait_for(lock, 5s, [this] { return script->services == 0; }));
        EXPECT_EQ(script->connected, 0);
    }
};

const CommandApdu readBinary{0x00, 0xB0, 0x00, 0x00, {}, 10};

TEST_F(PcscReaderTest, GivesAtrAndAnswers) {
    script->answers = {"01029000"};
    auto session = connected();
    EXPECT_EQ(toHex(session->atr()), "3B00");
    EXPECT_EQ(session->reader(), "Kiosk 00 00");
    const auto answer = run(session->transmit(readBinary));
    ASSERT_TRUE(answer);
    EXPECT_EQ(toHex(answer->data), "0102");
    session.reset();
    EXPECT_TRUE(run(reader.connect(loop.now() + 2s))) << "again after the first session";
}

// Cards announce more and ask for another Le whatever the protocol; only how a command is written differs.
TEST_F(PcscReaderTest, FollowsUpWithBothProtocols) {
    const std::vector<std::string> answers{"6102", "0A0B9000", "6C01", "0C9000"};
    for (const auto& [protocol, select] :
         {std::pair(CardProtocol::T0, "00A40004023F00"), std::pair(CardProtocol::T1, "00A40004023F0000")}) {
        script->protocol = protocol;
        script->answers = answers;
        script->heard.clear();
        const auto session = connected();
        EXPECT_EQ(toHex(run(session->transmit({0x00, 0xA4, 0x00, 0x04, *fromHex("3F00"), 256}))->data), "0A0B");
        EXPECT_EQ(toHex(run(session->transmit(readBinary))->data), "0C");
        EXPECT_EQ(script->heard, (std::vector<std::string>{select, "00C0000002", "00B000000A", "00B0000001"}));
    }
}

TEST_F(PcscReaderTest, HasNoExtendedLengthWithT0) {
    const auto session = connected();
    EXPECT_EQ(run(session->transmit({0x00, 0xB0, 0x00, 0x00, {}, 1000})).error().code, ErrorCode::Unsupported);
}

TEST_F(PcscReaderTest, ASuccessWithoutStatusWordIsALostCard) {
    for (const char* answer : {"", "90"}) {
        script->answers = {answer, "9000"};
        auto session = connected();
        EXPECT_EQ(run(session->transmit(readBinary)).error().code, ErrorCode::Disconnected);
        const auto heard = script->heard.size();
        EXPECT_EQ(run(session->transmit(readBinary)).error().code, ErrorCode::Disconnected);
        EXPECT_EQ(script->heard.size(), heard) << "nothing more is sent to it";
    }
    script->answers = {"1234"};
    EXPECT_EQ(run(connected()->transmit(readBinary)).error().code, ErrorCode::Malformed);
}

TEST_F(PcscReaderTest, AHangingCardCostsItsDeadlineAndNoMore) {
    script->answers = {"hang"};
    auto session = connected();
    session->setCommandLimit(100ms);
    const auto begin = SteadyClock::now();
    EXPECT_EQ(run(session->transmit(readBinary)).error().code, ErrorCode::Timeout);
    EXPECT_LT(SteadyClock::now() - begin, 1s);
    EXPECT_TRUE(reader.hangs());
    EXPECT_EQ(run(session->transmit(readBinary)).error().code, ErrorCode::Disconnected);
    // While it hangs nothing new is begun, and the machine thread is not held up either.
    const auto again = run(reader.connect(loop.now() + 200ms));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Timeout);
    EXPECT_EQ(script->services, 1);

    script->change([this] {
        script->released = true;
        script->answers = {"9000"};
    });
    auto fresh = connected();
    EXPECT_FALSE(reader.hangs());
    EXPECT_TRUE(run(fresh->transmit(readBinary)));
}

TEST_F(PcscReaderTest, AThreadThatHangsForEverIsLeftBehind) {
    script->answers = {"hang"};
    {
        EventLoop other;
        PcscReader brief(other, other, "", [script = script]() -> Result<std::shared_ptr<PcscService>> {
            return std::make_shared<ScriptedService>(script);
        });
        auto session = runUntilDone(other, brief.connect(other.now() + 2s)).value();
        ASSERT_TRUE(session);
        (*session)->setCommandLimit(50ms);
        EXPECT_FALSE(runUntilDone(other, (*session)->transmit(readBinary)).value());
    }
    // Loop and reader are gone; the thread comes back now and must touch neither.
    script->change([this] { script->released = true; });
    expectReleased();
}

TEST_F(PcscReaderTest, ADestroyedTaskGivesItsThreadUp) {
    script->answers = {"hang"};
    auto session = connected();
    {
        TaskGroup group;
        group.spawn([](PcscSession& card) -> Task<void> { (void)co_await card.transmit(readBinary); }(*session));
    }
    EXPECT_EQ(run(session->transmit(readBinary)).error().code, ErrorCode::Disconnected);
    script->change([this] { script->released = true; });
    EXPECT_TRUE(run(reader.connect(loop.now() + 2s)));
}

TEST_F(PcscReaderTest, OneCommandAtATime) {
    script->answers = {"hang"};
    auto session = connected();
    session->setCommandLimit(100ms);
    TaskGroup group;
    group.spawn([](PcscSession& card) -> Task<void> { (void)co_await card.transmit(readBinary); }(*session));
    EXPECT_EQ(run(session->transmit(readBinary)).error().code, ErrorCode::Busy);
    script->change([this] { script->released = true; });
}

TEST_F(PcscReaderTest, WaitsForReaderAndCard) {
    script->names.clear();
    script->card = false;
    auto missing = run(reader.connect(loop.now() + 200ms));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_NE(missing.error().message.find("no reader is connected"), std::string::npos);

    script->change([this] { script->names = {"Kiosk 00 00"}; });
    missing = run(reader.connect(loop.now() + 200ms));
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_NE(missing.error().message.find("no card in \"Kiosk 00 00\""), std::string::npos);

    const Timer inserted(loop, loop.now() + 100ms, [this] { script->change([this] { script->card = true; }); });
    const auto begin = SteadyClock::now();
    EXPECT_TRUE(run(reader.connect(loop.now() + 10s)));
    EXPECT_LT(SteadyClock::now() - begin, 5s);
}

TEST_F(PcscReaderTest, TellsChanges) {
    const auto now = run(reader.status(loop.now() + 2s));
    ASSERT_TRUE(now);
    EXPECT_TRUE(now->slot.cardPresent);
    EXPECT_EQ(run(reader.waitForChange(*now, loop.now() + 100ms)).error().code, ErrorCode::Timeout);
    const Timer removed(loop, loop.now() + 50ms, [this] { script->change([this] { script->card = false; }); });
    const auto later = run(reader.waitForChange(*now, loop.now() + 10s));
    ASSERT_TRUE(later);
    EXPECT_FALSE(later->slot.cardPresent);
}

TEST_F(PcscReaderTest, ResetBySomebodyElseIsToldAndTheSessionGoesOn) {
    script->answers = {"reset", "9000"};
    auto session = connected();
    EXPECT_EQ(run(session->transmit(readBinary)).error().code, ErrorCode::Conflict);
    EXPECT_TRUE(run(session->transmit(readBinary)));
    EXPECT_TRUE(run(session->reset()));
}

TEST_F(PcscReaderTest, ServiceErrorsAreToldAtOnce) {
    script->connectError = ErrorCode::Busy;
    EXPECT_EQ(run(reader.connect(loop.now() + 10s)).error().code, ErrorCode::Busy);
    PcscReader without(loop, loop, "", []() -> Result<std::shared_ptr<PcscService>> {
        return fail(ErrorCode::Disconnected, "no service");
    });
    EXPECT_EQ(run(without.connect(loop.now() + 10s)).error().code, ErrorCode::Disconnected);
    script->names = {"Kiosk A", "Kiosk B"};
    EXPECT_EQ(run(reader.connect(loop.now() + 10s)).error().code, ErrorCode::Invalid);
}

TEST_F(PcscReaderTest, NothingIsHeldAfterwards) {
    {
        EventLoop other;
        PcscReader brief(other, other, "", [script = script]() -> Result<std::shared_ptr<PcscService>> {
            return std::make_shared<ScriptedService>(script);
        });
        auto session = runUntilDone(other, brief.connect(other.now() + 2s)).value();
        ASSERT_TRUE(session);
    }
    expectReleased();
}

TEST(ReaderChoice, ByNamePartOrPattern) {
    const std::vector<std::string> names{"ACS ACR39U ICC Reader 00 00", "HID Omnikey 5422 [Contact] 00 00",
                                         "HID Omnikey 5422 [Contactless] 01 00"};
    EXPECT_EQ(chooseReader(names, names[1]), names[1]);
    EXPECT_EQ(chooseReader(names, "acr39"), names[0]);
    EXPECT_EQ(chooseReader(names, "*contactless*"), names[2]);
    const auto several = chooseReader(names, "omnikey");
    ASSERT_FALSE(several);
    EXPECT_EQ(several.error().code, ErrorCode::Invalid);
    EXPECT_NE(several.error().message.find(names[1]), std::string::npos);
    EXPECT_NE(several.error().message.find(names[2]), std::string::npos);
    EXPECT_EQ(several.error().message.find(names[0]), std::string::npos);
    EXPECT_EQ(chooseReader(names, "gemalto").error().code, ErrorCode::NotFound);
    EXPECT_EQ(chooseReader(names, "").error().code, ErrorCode::Invalid);
    EXPECT_EQ(chooseReader({names[0]}, ""), names[0]);
    EXPECT_EQ(chooseReader({}, "").error().code, ErrorCode::NotFound);
    EXPECT_EQ(chooseReader({"a"}, "a*b").error().code, ErrorCode::NotFound);
    EXPECT_EQ(chooseReader({"A b"}, "a?B"), "A b");
    // An exact name wins over being a part of another one.
    EXPECT_EQ(chooseReader({"Reader", "Reader 2"}, "Reader"), "Reader");
}

TEST_F(PcscReaderTest, ReadsABadgeAndNothingElse) {
    script->protocol = CardProtocol::T1;
    const auto badge = [this] { return run(readBadge(reader, loop)); };
    script->answers = {"04A1B2C3D4E5F69000"};
    const auto seen = badge();
    ASSERT_TRUE(seen && *seen);
    EXPECT_EQ(toHex((*seen)->bytes()), "04A1B2C3D4E5F6");
    EXPECT_EQ(script->heard, std::vector<std::string>{"FFCA000000"});
    // A passport draws its identifier anew; a card with contacts has none; a badge that is lifted has gone.
    for (const char* answer : {"08B2C3D49000", "6A81", "6D00", "6E00", ""}) {
        script->answers = {answer};
        const auto none = badge();
        ASSERT_TRUE(none) << answer << ": " << none.error().message;
        EXPECT_FALSE(*none) << answer;
    }
    for (const char* answer : {"9000", "0102030405060708090A0B9000"}) {
        script->answers = {answer};
        EXPECT_EQ(badge().error().code, ErrorCode::Malformed) << answer;
    }
    script->change([this] { script->card = false; });
    EXPECT_EQ(badge().value(), std::nullopt);
    script->change([this] { script->names.clear(); });
    EXPECT_EQ(badge().error().code, ErrorCode::Disconnected);
}

TEST(Badge, TheModelAnswersAsAReaderDoes) {
    const auto made = makeBadge({{"badge", "04A1B2C3D4E5F6"}});
    ASSERT_TRUE(made);
    BadgeModel model(*fromHex("04A1B2C3D4E5F6"));
    EXPECT_EQ(toHex(model.transmit(badgeQuestion().encode())), "04A1B2C3D4E5F69000");
    EXPECT_EQ(toHex(model.transmit(*fromHex("FFCA000004"))), "6C07");
    EXPECT_EQ(toHex(model.transmit(*fromHex("FFCA010000"))), "6A81");
    EXPECT_EQ(toHex(model.transmit(*fromHex("00A40000"))), "6E00");
    EXPECT_EQ(toHex(model.transmit(*fromHex("FF"))), "6700");
    for (const auto& options : {boost::json::object{{"badge", "04A1"}}, boost::json::object{{"badge", 7}},
                                boost::json::object{{"badge", "04A1B2C3"}, {"mrz", "x"}}, boost::json::object{}})
        EXPECT_EQ(makeBadge(options).error().code, ErrorCode::Invalid);
}

}  // namespace
}  // namespace simkiosk
