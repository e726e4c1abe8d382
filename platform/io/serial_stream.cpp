#include "platform/io/serial_stream.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <cerrno>
#include <system_error>

#include "platform/io/asio_channel.hpp"
#include "platform/io/event_loop_asio.hpp"

namespace simkiosk {

namespace {

using Descriptor = boost::asio::posix::stream_descriptor;

// Closed on the way out unless released.
class OwnedFd {
   public:
    explicit OwnedFd(int fd) : m_fd(fd) {}
    OwnedFd(const OwnedFd&) = delete;
    OwnedFd& operator=(const OwnedFd&) = delete;
    ~OwnedFd() {
        if (m_fd >= 0) ::close(m_fd);
    }
    int get() const { return m_fd; }
    int release() { return std::exchange(m_fd, -1); }

   private:
    int m_fd;
};

std::unexpected<Error> openFailed(const std::string& path, int error) {
    const std::string reason = path + ": " + std::generic_category().message(error);
    switch (error) {
        case EACCES:
        case EPERM: return fail(ErrorCode::Refused, reason + "; is this user in the group dialout?");
        case EBUSY:
        case EWOULDBLOCK: return fail(ErrorCode::Busy, path + " is in use by another program");
        case EISDIR:
        case ELOOP:
        case ENAMETOOLONG: return fail(ErrorCode::Invalid, reason);
        default: return fail(ErrorCode::Disconnected, reason);
    }
}

struct Speed {
    unsigned baud;
    speed_t code;
};
constexpr std::array speeds{
    Speed{1200, B1200},     Speed{2400, B2400},     Speed{4800, B4800},     Speed{9600, B9600},
    Speed{19200, B19200},   Speed{38400, B38400},   Speed{57600, B57600},   Speed{115200, B115200},
    Speed{230400, B230400}, Speed{460800, B460800}, Speed{921600, B921600},
};

std::optional<speed_t> speedCode(unsigned baud) {
    for (const auto& speed : speeds) {
        if (speed.baud == baud) return speed.code;
    }
    return std::nullopt;
}

// Raw, 8 bits, 1 stop bit, no flow control, receiver on, modem lines ignored.
Result<void> configureLine(int fd, const std::string& path, SerialSettings settings) {
    termios line{};
    if (tcgetattr(fd, &line) != 0) return fail(ErrorCode::Invalid, path + " is not a serial line");
    const auto code = speedCode(settings.baud);
    if (!code) return fail(ErrorCode::Invalid, "a line speed of " + std::to_string(settings.baud) + " does not exist");
    cfmakeraw(&line);
    line.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | CRTSCTS | PARENB | PARODD | CSIZE);
    line.c_cflag |= CS8 | CLOCAL | CREAD;
    if (settings.evenParity) {
        line.c_cflag |= PARENB;
        line.c_iflag |= INPCK;
    }
    line.c_cc[VMIN] = 1;
    line.c_cc[VTIME] = 0;
    cfsetspeed(&line, *code);
    // Not read back: tcsetattr() succeeds when it could do any of it, and a pseudo-terminal drops parity silently.
    if (tcsetattr(fd, TCSANOW, &line) != 0) return openFailed(path, errno);
    return {};
}

Result<int> openLine(const std::string& path, SerialSettings settings) {
    OwnedFd fd(::open(path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    if (fd.get() < 0) return openFailed(path, errno);
    // A character device that is no terminal (usblp) has no line to configure, but the same bytes.
    struct stat about{};
    if (fstat(fd.get(), &about) != 0) return openFailed(path, errno);
    if (!S_ISCHR(about.st_mode)) return fail(ErrorCode::Invalid, path + " is not a device");
    // Two programs on one wire garble each other. flock() also holds root back, whom TIOCEXCL lets through.
    if (flock(fd.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return openFailed(path, EBUSY);
    if (isatty(fd.get())) {
        ioctl(fd.get(), TIOCEXCL);
        SIMKIOSK_TRY(configureLine(fd.get(), path, settings));
        // What arrived before us was meant for nobody.
        tcflush(fd.get(), TCIFLUSH);
    }
    return fd.release();
}

}  // namespace

struct SerialStream::Line : AsioChannel<Descriptor> {
    using AsioChannel::AsioChannel;
};

SerialStream::SerialStream(EventLoop& loop, std::string path, SerialSettings settings)
    : m_loop(loop), m_path(std::move(path)), m_settings(settings) {}

SerialStream::~SerialStream() { close(); }

Task<Result<void>> SerialStream::open(Instant) {
    if (isOpen()) co_return Result<void>{};
    const auto fd = openLine(m_path, m_settings);
    SIMKIOSK_CO_TRY(fd);
    Descriptor descriptor(asioContext(m_loop));
    boost::system::error_code error;
    descriptor.assign(*fd, error);
    if (error) {
        ::close(*fd);
        co_return fail(ErrorCode::Unsupported, m_path + " cannot be waited for: " + error.message());
    }
    descriptor.non_blocking(true, error);
    m_line = std::make_shared<Line>(m_loop, std::move(descriptor));
    co_return Result<void>{};
}

void SerialStream::close() {
    if (m_line) m_line->close();
    m_line.reset();
}

bool SerialStream::isOpen() const { return m_line && m_line->isOpen(); }

Task<Result<Bytes>> SerialStream::read(Instant deadline) {
    if (!isOpen()) co_return fail(ErrorCode::Disconnected, m_path + " is not open");
    co_return co_await Line::read(m_line, deadline);
}

Task<Result<void>> SerialStream::write(ByteView bytes, Instant deadline) {
    if (!isOpen()) co_return fail(ErrorCode::Disconnected, m_path + " is not open");
    co_return co_await Line::write(m_line, bytes, deadline);
}

void SerialStream::discardInput() {
    if (m_line) m_line->discardInput();
}

}  // namespace simkiosk
