#include <pty.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <boost/asio/posix/stream_descriptor.hpp>
#include <cerrno>
#include <system_error>

#include "drivers/emulation/device_line.hpp"
#include "platform/io/event_loop_asio.hpp"

namespace simkiosk {

namespace {

using Descriptor = boost::asio::posix::stream_descriptor;

std::unexpected<Error> systemFailure(const std::string& what) {
    return fail(ErrorCode::Internal, what + ": " + std::generic_category().message(errno));
}

class PtyWire : public DeviceWire {
   public:
    PtyWire(EventLoop& loop, std::string path) : m_loop(loop), m_path(std::move(path)) {}
    ~PtyWire() override { unplug(); }

    std::string address() const override { return m_path; }
    bool plugged() const override { return m_line != nullptr; }

    Result<void> plug(Receiver receiver) override {
        if (plugged()) return {};
        int master = -1;
        int slave = -1;
        // Raw from the start: before the host has set its line, nothing may be echoed or translated.
        termios line{};
        cfmakeraw(&line);
        line.c_cflag |= CS8 | CREAD | CLOCAL;
        line.c_cc[VMIN] = 1;
        cfsetspeed(&line, B9600);
        if (openpty(&master, &slave, nullptr, &line, nullptr) != 0) return systemFailure("no pseudo-terminal");
        // Kept open, so that the line survives a host that goes and comes.
        m_slave = slave;
        Descriptor descriptor(asioContext(m_loop), master);
        SIMKIOSK_TRY(link(ttyname(slave)));
        m_line = std::make_shared<DeviceLine<Descriptor>>(std::move(descriptor), std::move(receiver), nullptr);
        m_line->start();
        return {};
    }

    void unplug() override {
        if (!m_line) return;
        // Removed first: who opens the path now finds nothing instead of a dead line.
        ::unlink(m_path.c_str());
        m_line->close();
        m_line.reset();
        ::close(std::exchange(m_slave, -1));
    }

    void send(ByteView bytes) override {
        if (m_line) m_line->send(bytes);
    }

   private:
    // Replaces a link that a killed predecessor left, and nothing else.
    Result<void> link(const char* terminal) {
        struct stat about{};
        if (lstat(m_path.c_str(), &about) == 0 && !S_ISLNK(about.st_mode)) {
            closeSlave();
            return fail(ErrorCode::Invalid, m_path + " exists and is no link to a terminal");
        }
        const std::string fresh = m_path + ".new";
        ::unlink(fresh.c_str());
        if (symlink(terminal, fresh.c_str()) != 0 || rename(fresh.c_str(), m_path.c_str()) != 0) {
            const auto failure = systemFailure(m_path);
            closeSlave();
            return failure;
        }
        return {};
    }
    void closeSlave() { ::close(std::exchange(m_slave, -1)); }

    EventLoop& m_loop;
    std::string m_path;
    int m_slave = -1;
    std::shared_ptr<DeviceLine<Descriptor>> m_line;
};

}  // namespace

std::unique_ptr<DeviceWire> makePtyWire(EventLoop& loop, std::string path) {
    return std::make_unique<PtyWire>(loop, std::move(path));
}

}  // namespace simkiosk
