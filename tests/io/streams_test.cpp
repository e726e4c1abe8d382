#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <pty.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include <filesystem>
#include <numeric>
#include <thread>

#include "platform/io/event_loop.hpp"
#include "platform/io/serial_stream.hpp"
#include "platform/io/stream_factory.hpp"
#include "platform/io/tcp_stream.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

Bytes allByteValues() {
    Bytes bytes(256);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
    return bytes;
}

// The far side of a serial line: the master of a pseudo-terminal behind a link at a fixed path.
class Pty {
   public:
    Pty() { plug(); }
    ~Pty() { unplug(); }
    void plug() {
        int slave = -1;
        ASSERT_EQ(openpty(&m_master, &slave, nullptr, nullptr, nullptr), 0);
        std::filesystem::create_symlink(ttyname(slave), path());
        close(slave);
    }
    void unplug() {
        if (m_master < 0) return;
        std::filesystem::remove(path());
        close(std::exchange(m_master, -1));
    }
    std::string path() const { return m_folder / "line"; }
    int master() const { return m_master; }
    void send(ByteView bytes) const { ASSERT_EQ(::write(m_master, bytes.data(), bytes.size()), bytes.size()); }
    Bytes receive(std::size_t count) const {
        Bytes bytes(count);
        std::size_t got = 0;
        while (got < count) {
            const auto some = ::read(m_master, bytes.data() + got, count - got);
            if (some <= 0) break;
            got += static_cast<std::size_t>(some);
        }
        bytes.resize(got);
        return bytes;
    }

   private:
    TemporaryFolder m_folder;
    int m_master = -1;
};

Task<Result<Bytes>> readExactly(Clock& clock, ByteStream& stream, std::size_t count, Duration within) {
    Bytes all;
    const Instant deadline = clock.now() + within;
    while (all.size() < count) {
        const auto some = co_await stream.read(deadline);
        SIMKIOSK_CO_TRY(some);
        append(all, *some);
    }
    co_return all;
}

Result<void> openNow(EventLoop& loop, ByteStream& stream) {
    return runUntilDone(loop, stream.open(loop.now() + 2s)).value();
}

class SerialStreamTest : public testing::Test {
   protected:
    EventLoop loop;
    Pty pty;
    SerialStream stream{loop, pty.path(), SerialSettings{.baud = 38400}};
};

TEST_F(SerialStreamTest, CarriesEveryByteValueBothWays) {
    ASSERT_TRUE(openNow(loop, stream));
    const Bytes all = allByteValues();
    pty.send(all);
    EXPECT_EQ(runUntilDone(loop, readExactly(loop, stream, 256, 2s))->value(), all);
    ASSERT_TRUE(runUntilDone(loop, stream.write(all, loop.now() + 2s))->has_value());
    EXPECT_EQ(pty.receive(256), all);
}

TEST_F(SerialStreamTest, SetsTheLineRawWithItsSpeed) {
    ASSERT_TRUE(openNow(loop, stream));
    termios line{};
    ASSERT_EQ(tcgetattr(pty.master(), &line), 0);
    EXPECT_EQ(cfgetospeed(&line), speed_t{B38400});
    EXPECT_FALSE(line.c_lflag & (ICANON | ECHO | ISIG));
    EXPECT_FALSE(line.c_iflag & (IXON | ICRNL));
    EXPECT_FALSE(line.c_oflag & OPOST);
}

TEST_F(SerialStreamTest, ParityIsAskedForAndNotReadBack) {
    SerialStream even(loop, pty.path(), SerialSettings{.baud = 9600, .evenParity = true});
    EXPECT_TRUE(openNow(loop, even));
}

TEST_F(SerialStreamTest, TimesOutAtTheDeadlineAndKeepsWhatComesLater) {
    ASSERT_TRUE(openNow(loop, stream));
    const Instant start = loop.now();
    const auto nothing = runUntilDone(loop, stream.read(start + 60ms)).value();
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::Timeout);
    EXPECT_GE(loop.now() - start, 60ms);
    EXPECT_LT(loop.now() - start, 500ms);
    EXPECT_TRUE(stream.isOpen());
    pty.send(toBytes("late"));
    EXPECT_EQ(toText(runUntilDone(loop, readExactly(loop, stream, 4, 1s))->value()), "late");
}

TEST_F(SerialStreamTest, ReadsWhatArrivesInPieces) {
    ASSERT_TRUE(openNow(loop, stream));
    const Bytes all = allByteValues();
    int sent = 0;
    std::function<void()> sendOne = [&] {
        pty.send(ByteView(all).subspan(sent++, 1));
        if (sent < 40) loop.schedule(loop.now() + 1ms, sendOne);
    };
    loop.schedule(loop.now() + 1ms, sendOne);
    EXPECT_EQ(runUntilDone(loop, readExactly(loop, stream, 40, 5s))->value(), Bytes(all.begin(), all.begin() + 40));
}

TEST_F(SerialStreamTest, WritesMoreThanTheKernelTakesAtOnce) {
    ASSERT_TRUE(openNow(loop, stream));
    Bytes large(200'000);
    for (std::size_t i = 0; i < large.size(); ++i) large[i] = static_cast<std::uint8_t>(i * 7);
    Bytes received;
    std::jthread device([&] { received = pty.receive(large.size()); });
    ASSERT_TRUE(runUntilDone(loop, stream.write(large, loop.now() + 10s))->has_value());
    device.join();
    EXPECT_EQ(received, large);
}

TEST_F(SerialStreamTest, AWriteNobodyReadsEndsAtItsDeadline) {
    ASSERT_TRUE(openNow(loop, stream));
    const Bytes large(200'000);
    const auto written = runUntilDone(loop, stream.write(large, loop.now() + 50ms)).value();
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Timeout);
}

TEST_F(SerialStreamTest, DiscardThrowsAwayWhatHasArrived) {
    ASSERT_TRUE(openNow(loop, stream));
    pty.send(toBytes("old"));
    stream.discardInput();
    pty.send(toBytes("new"));
    EXPECT_EQ(toText(runUntilDone(loop, readExactly(loop, stream, 3, 1s))->value()), "new");
}

TEST_F(SerialStreamTest, UnplugEndsReadAndWriteAndReplugIsFoundByPath) {
    ASSERT_TRUE(openNow(loop, stream));
    loop.schedule(loop.now() + 10ms, [&] { pty.unplug(); });
    const auto lost = runUntilDone(loop, stream.read(loop.now() + 5s)).value();
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code, ErrorCode::Disconnected);
    EXPECT_FALSE(stream.isOpen());
    const Bytes one{1};
    EXPECT_EQ(runUntilDone(loop, stream.write(one, loop.now() + 1s))->error().code, ErrorCode::Disconnected);
    EXPECT_EQ(openNow(loop, stream).error().code, ErrorCode::Disconnected);

    pty.plug();
    ASSERT_TRUE(openNow(loop, stream));
    pty.send(toBytes("back"));
    EXPECT_EQ(toText(runUntilDone(loop, readExactly(loop, stream, 4, 1s))->value()), "back");
}

TEST_F(SerialStreamTest, UnplugIsSeenByTheWriterToo) {
    ASSERT_TRUE(openNow(loop, stream));
    pty.unplug();
    const Bytes one{1};
    EXPECT_EQ(runUntilDone(loop, stream.write(one, loop.now() + 1s))->error().code, ErrorCode::Disconnected);
    EXPECT_FALSE(stream.isOpen());
}

TEST_F(SerialStreamTest, ASecondProgramOnTheSameLineIsRefused) {
    ASSERT_TRUE(openNow(loop, stream));
    SerialStream second(loop, pty.path(), {});
    EXPECT_EQ(openNow(loop, second).error().code, ErrorCode::Busy);
    stream.close();
    EXPECT_TRUE(openNow(loop, second));
}

TEST_F(SerialStreamTest, RefusesWhatIsNoSerialLine) {
    SerialStream file(loop, "/etc/hostname", {});
    EXPECT_EQ(openNow(loop, file).error().code, ErrorCode::Invalid);
    SerialStream none(loop, pty.path() + "-none", {});
    EXPECT_EQ(openNow(loop, none).error().code, ErrorCode::Disconnected);
    SerialStream odd(loop, pty.path(), SerialSettings{.baud = 12345});
    EXPECT_EQ(openNow(loop, odd).error().code, ErrorCode::Invalid);
}

TEST_F(SerialStreamTest, DestroyedReaderLeavesTheNextReaderItsBytes) {
    ASSERT_TRUE(openNow(loop, stream));
    const auto wait = [](EventLoop& owner, ByteStream& from) -> Task<void> {
        (void)co_await from.read(owner.now() + 10s);
    };
    {
        TaskGroup group;
        group.spawn(wait(loop, stream));
    }
    pty.send(toBytes("mine"));
    EXPECT_EQ(toText(runUntilDone(loop, readExactly(loop, stream, 4, 1s))->value()), "mine");
}

TEST_F(SerialStreamTest, StreamMayGoWhileItsReaderWaits) {
    auto owned = std::make_unique<SerialStream>(loop, pty.path(), SerialSettings{});
    ASSERT_TRUE(openNow(loop, *owned));
    loop.schedule(loop.now() + 10ms, [&] { owned.reset(); });
    const auto read = runUntilDone(loop, owned->read(loop.now() + 5s)).value();
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Disconnected);
}

TEST_F(SerialStreamTest, CloseEndsAWaitingRead) {
    ASSERT_TRUE(openNow(loop, stream));
    loop.schedule(loop.now() + 10ms, [&] { stream.close(); });
    EXPECT_EQ(runUntilDone(loop, stream.read(loop.now() + 5s))->error().code, ErrorCode::Disconnected);
}

// A TCP listener of the loopback interface at a free port.
class Listener {
   public:
    Listener() : m_fd(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        bind(m_fd, reinterpret_cast<sockaddr*>(&address), size);
        listen(m_fd, 4);
        getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { stop(); }
    void stop() {
        if (m_fd >= 0) close(std::exchange(m_fd, -1));
    }
    int accept() const { return ::accept(m_fd, nullptr, nullptr); }
    std::string address() const { return "tcp:127.0.0.1:" + std::to_string(m_port); }

   private:
    int m_fd;
    std::uint16_t m_port = 0;
};

class TcpStreamTest : public testing::Test {
   protected:
    EventLoop loop;
    Listener listener;
    std::unique_ptr<ByteStream> stream = openableStream(loop, parseDeviceAddress(listener.address()).value(), {});
};

TEST_F(TcpStreamTest, CarriesBytesBothWays) {
    ASSERT_TRUE(openNow(loop, *stream));
    ASSERT_TRUE(stream->isOpen());
    const int peer = listener.accept();
    const Bytes all = allByteValues();
    ASSERT_EQ(::write(peer, all.data(), all.size()), 256);
    EXPECT_EQ(runUntilDone(loop, readExactly(loop, *stream, 256, 2s))->value(), all);
    ASSERT_TRUE(runUntilDone(loop, stream->write(all, loop.now() + 1s))->has_value());
    Bytes got(256);
    EXPECT_EQ(recv(peer, got.data(), got.size(), MSG_WAITALL), 256);
    EXPECT_EQ(got, all);
    close(peer);
}

TEST_F(TcpStreamTest, PeerGoingIsDisconnectedAndReopenWorks) {
    ASSERT_TRUE(openNow(loop, *stream));
    close(listener.accept());
    EXPECT_EQ(runUntilDone(loop, stream->read(loop.now() + 2s))->error().code, ErrorCode::Disconnected);
    EXPECT_FALSE(stream->isOpen());
    EXPECT_TRUE(openNow(loop, *stream));
}

TEST_F(TcpStreamTest, NobodyListeningIsDisconnected) {
    listener.stop();
    EXPECT_EQ(openNow(loop, *stream).error().code, ErrorCode::Disconnected);
}

TEST_F(TcpStreamTest, UnknownHostIsDisconnectedOrLate) {
    TcpStream unknown(loop, {"no-such-host.invalid", 9100});
    const Instant start = loop.now();
    const auto opened = runUntilDone(loop, unknown.open(start + 3s)).value();
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().code == ErrorCode::Disconnected || opened.error().code == ErrorCode::Timeout);
    EXPECT_LT(loop.now() - start, 4s);
}

TEST_F(TcpStreamTest, ReadAndWriteKeepTheirDeadlines) {
    ASSERT_TRUE(openNow(loop, *stream));
    const int peer = listener.accept();
    EXPECT_EQ(runUntilDone(loop, stream->read(loop.now() + 40ms))->error().code, ErrorCode::Timeout);
    const Bytes large(64'000'000);
    EXPECT_EQ(runUntilDone(loop, stream->write(large, loop.now() + 100ms))->error().code, ErrorCode::Timeout);
    close(peer);
}

TEST_F(TcpStreamTest, DestroyingATaskThatConnectsIsSafe) {
    const auto connect = [](EventLoop& owner, ByteStream& to) -> Task<void> {
        (void)co_await to.open(owner.now() + 10s);
    };
    {
        TaskGroup group;
        group.spawn(connect(loop, *stream));
    }
    loop.schedule(loop.now() + 20ms, [&] { loop.stop(); });
    loop.run();
    EXPECT_FALSE(stream->isOpen());
    EXPECT_TRUE(openNow(loop, *stream));
}

TEST_F(TcpStreamTest, WriteToAPeerThatResetsIsDisconnectedWithoutSignal) {
    ASSERT_TRUE(openNow(loop, *stream));
    const int peer = listener.accept();
    const linger hard{.l_onoff = 1, .l_linger = 0};
    setsockopt(peer, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close(peer);
    const Bytes some(100);
    auto written = runUntilDone(loop, stream->write(some, loop.now() + 1s)).value();
    if (written) written = runUntilDone(loop, stream->write(some, loop.now() + 1s)).value();
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Disconnected);
}

}  // namespace
}  // namespace simkiosk
