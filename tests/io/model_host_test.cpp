// A model on its real wire: the stream a driver uses at one end, the emulator's host at the other.
#include "drivers/emulation/model_host.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "platform/io/stream_factory.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

// Answers every byte with its complement after a delay, and counts what it heard.
class ComplementModel : public DeviceModel {
   public:
    void receive(ByteView bytes, Instant now) override {
        heard += bytes.size();
        for (const auto byte : bytes) m_answer.push_back(static_cast<std::uint8_t>(~byte));
        m_due = now + 20ms;
    }
    Bytes takeOutput(Instant now) override {
        if (!m_due || now < *m_due) return {};
        m_due.reset();
        return std::exchange(m_answer, {});
    }
    std::optional<Instant> nextWake() const override { return m_due; }
    Result<boost::json::value> control(const boost::json::object& order, Instant) override {
        if (order.at("do") != "reset") return fail(ErrorCode::Invalid, "only reset is known");
        heard = 0;
        return saveState();
    }
    boost::json::value saveState() const override { return boost::json::object{{"heard", heard}}; }
    Result<void> loadState(const boost::json::value& state) override {
        heard = state.at("heard").to_number<std::size_t>();
        return {};
    }

    std::size_t heard = 0;

   private:
    Bytes m_answer;
    std::optional<Instant> m_due;
};

enum class WireKind { Pty, Tcp };

class ModelHostTest : public testing::TestWithParam<WireKind> {
   protected:
    ModelHostTest() {
        auto model = std::make_unique<ComplementModel>();
        m_model = model.get();
        host = std::make_unique<ModelHost>(
            loop, std::move(model),
            GetParam() == WireKind::Pty ? makePtyWire(loop, linkPath()) : makeTcpWire(loop, "127.0.0.1", 0));
        EXPECT_TRUE(host->plug());
        stream = openableStream(loop, parseDeviceAddress(host->address()).value(), {});
    }
    ~ModelHostTest() override { host.reset(); }

    std::string linkPath() const { return m_folder / "device"; }

    Result<void> open() { return runUntilDone(loop, stream->open(loop.now() + 2s)).value(); }
    // What comes back for `bytes`: as many again, or what was there at the deadline.
    Bytes exchange(Bytes bytes, Duration within) {
        const auto talk = [](EventLoop& owner, ByteStream& wire, Bytes out, Instant deadline) -> Task<Bytes> {
            Bytes in;
            if (!co_await wire.write(out, deadline)) co_return in;
            while (in.size() < out.size()) {
                const auto some = co_await wire.read(deadline);
                if (!some) break;
                append(in, *some);
            }
            (void)owner;
            co_return in;
        };
        return runUntilDone(loop, talk(loop, *stream, std::move(bytes), loop.now() + within)).value();
    }
    void order(boost::json::object what) {
        const auto done = host->control(what);
        EXPECT_TRUE(done) << done.error().message;
    }

    EventLoop loop;
    std::unique_ptr<ModelHost> host;
    std::unique_ptr<ByteStream> stream;
    ComplementModel* m_model = nullptr;
    TemporaryFolder m_folder;
};

const Bytes question{0x00, 0x03, 0x0A, 0x0D, 0x11, 0x13, 0x7F, 0xFF};
const Bytes answer{0xFF, 0xFC, 0xF5, 0xF2, 0xEE, 0xEC, 0x80, 0x00};

TEST_P(ModelHostTest, CarriesBytesUnchangedBothWays) {
    ASSERT_TRUE(open());
    EXPECT_EQ(exchange(question, 2s), answer);
    EXPECT_EQ(m_model->heard, question.size());
    Bytes large(20'000, 0x5A);
    EXPECT_EQ(exchange(large, 5s), Bytes(20'000, 0xA5));
}

TEST_P(ModelHostTest, AHostMayGoAndComeBack) {
    ASSERT_TRUE(open());
    EXPECT_EQ(exchange(question, 2s), answer);
    stream->close();
    ASSERT_TRUE(open());
    EXPECT_EQ(exchange(question, 2s), answer);
}

TEST_P(ModelHostTest, UnpluggedIsDisconnectedAndPluggedIsBack) {
    ASSERT_TRUE(open());
    loop.schedule(loop.now() + 10ms, [&] { order({{"do", "unplug"}}); });
    const auto lost = runUntilDone(loop, stream->read(loop.now() + 2s)).value();
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code, ErrorCode::Disconnected);
    EXPECT_FALSE(host->plugged());
    EXPECT_FALSE(open());
    order({{"do", "plug"}});
    EXPECT_EQ(stream->isOpen(), false);
    ASSERT_TRUE(open());
    EXPECT_EQ(exchange(question, 2s), answer);
}

TEST_P(ModelHostTest, SilentDeviceWorksOnUnlessItIsDeaf) {
    ASSERT_TRUE(open());
    order({{"do", "silent"}});
    EXPECT_EQ(exchange(question, 120ms), Bytes{});
    EXPECT_EQ(m_model->heard, question.size());
    order({{"do", "silent"}, {"deaf", true}});
    EXPECT_EQ(exchange(question, 120ms), Bytes{});
    EXPECT_EQ(m_model->heard, question.size());
    order({{"do", "normal"}});
    EXPECT_EQ(exchange(question, 2s), answer);
}

TEST_P(ModelHostTest, GarbageHasTheLengthOfTheAnswerAndNothingElse) {
    ASSERT_TRUE(open());
    order({{"do", "garbage"}});
    const Bytes noise = exchange(question, 2s);
    EXPECT_EQ(noise.size(), answer.size());
    EXPECT_NE(noise, answer);
}

TEST_P(ModelHostTest, SlowAnswersLateAndByteByByte) {
    ASSERT_TRUE(open());
    order({{"do", "slow"}, {"delay_ms", 150}, {"byte_ms", 10}});
    const Instant start = loop.now();
    EXPECT_EQ(exchange(question, 5s), answer);
    EXPECT_GE(loop.now() - start, 150ms + 70ms);
}

TEST_P(ModelHostTest, AFaultMayHealByItself) {
    ASSERT_TRUE(open());
    order({{"do", "silent"}, {"for_ms", 100}});
    EXPECT_EQ(exchange(question, 70ms), Bytes{});
    runUntilDone(loop, [](EventLoop& owner) -> Task<int> {
        co_await sleepFor(owner, 60ms);
        co_return 0;
    }(loop));
    EXPECT_EQ(exchange(question, 2s), answer);
}

TEST_P(ModelHostTest, ChangesAreAnnouncedBeforeTheAnswerGoesOut) {
    ASSERT_TRUE(open());
    std::size_t saved = 0;
    host->onChange([&] { saved = m_model->heard; });
    EXPECT_EQ(exchange(question, 2s), answer);
    EXPECT_EQ(saved, question.size());
}

TEST_P(ModelHostTest, OrdersGoToTheModelAndNonsenseIsRefused) {
    m_model->heard = 7;
    order({{"do", "reset"}});
    EXPECT_EQ(m_model->heard, 0);
    for (const boost::json::object& nonsense : {boost::json::object{},
                                                {{"do", 3}},
                                                {{"do", "fly"}},
                                                {{"do", "slow"}, {"delay_ms", "long"}},
                                                {{"do", "slow"}, {"byte_ms", -1}},
                                                {{"do", "silent"}, {"deaf", "yes"}}}) {
        const auto done = host->control(nonsense);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Invalid);
    }
    EXPECT_EQ(host->control({{"do", "state"}}).value().at("wire"), "normal");
}

INSTANTIATE_TEST_SUITE_P(Wires, ModelHostTest, testing::Values(WireKind::Pty, WireKind::Tcp),
                         [](const auto& instance) { return instance.param == WireKind::Pty ? "Pty" : "Tcp"; });

TEST(PtyWire, ReplacesTheLinkOfAKilledPredecessorButNoFile) {
    EventLoop loop;
    const TemporaryFolder folder;
    std::filesystem::create_symlink("/dev/pts/nowhere", folder / "stale");
    auto wire = makePtyWire(loop, folder / "stale");
    EXPECT_TRUE(wire->plug([](ByteView) {}));
    EXPECT_TRUE(std::filesystem::exists(folder / "stale"));
    wire->unplug();
    EXPECT_FALSE(std::filesystem::exists(std::filesystem::symlink_status(folder / "stale")));

    std::filesystem::create_directory(folder / "precious");
    auto other = makePtyWire(loop, folder / "precious");
    const auto plugged = other->plug([](ByteView) {});
    ASSERT_FALSE(plugged);
    EXPECT_EQ(plugged.error().code, ErrorCode::Invalid);
}

TEST(TcpWire, AFreePortIsKeptOverUnplugAndATakenOneIsReported) {
    EventLoop loop;
    auto wire = makeTcpWire(loop, "127.0.0.1", 0);
    ASSERT_TRUE(wire->plug([](ByteView) {}));
    const std::string address = wire->address();
    EXPECT_FALSE(address.ends_with(":0"));
    wire->unplug();
    ASSERT_TRUE(wire->plug([](ByteView) {}));
    EXPECT_EQ(wire->address(), address);
    const auto port = std::get<TcpAddress>(parseDeviceAddress(address).value()).port;
    auto second = makeTcpWire(loop, "127.0.0.1", port);
    EXPECT_EQ(second->plug([](ByteView) {}).error().code, ErrorCode::Invalid);
    EXPECT_EQ(makeTcpWire(loop, "localhost", 0)->plug([](ByteView) {}).error().code, ErrorCode::Invalid);
}

}  // namespace
}  // namespace simkiosk
