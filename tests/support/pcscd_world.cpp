#include "tests/support/pcscd_world.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <sstream>
#include <thread>

namespace simkiosk {

namespace {

constexpr const char* driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
constexpr const char* service = "/usr/sbin/pcscd";

// libpcsclite asks for the path once in a process: all worlds of a program share it, one after the other.
const std::string& socketPath() {
    static const TemporaryFolder folder;
    static const std::string path = folder / "socket";
    return path;
}

// Two neighbouring free ports, for the reader's two slots.
std::uint16_t freePorts() {
    const auto bound = [](std::uint16_t port) {
        const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        socklen_t size = sizeof address;
        const bool done = bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                          getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0;
        close(fd);
        return done ? ntohs(address.sin_port) : std::uint16_t{0};
    };
    for (int attempt = 0; attempt < 100; ++attempt) {
        const std::uint16_t port = bound(0);
        if (port != 0 && port < 65535 && bound(static_cast<std::uint16_t>(port + 1)) != 0) return port;
    }
    return 0;
}

// The way systemd starts it: with a listening socket as descriptor 3, so that it needs no fixed path.
int listenAt(const std::string& path) {
    unlink(path.c_str());
    const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || listen(fd, 16) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

bool answersAt(std::uint16_t port) {
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool answers = connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    close(fd);
    return answers;
}

}  // namespace

void enterOwnNetwork() {
    if (unshare(CLONE_NEWNS | CLONE_NEWNET) != 0) return;
    mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    mkdir("/run/pcscd", 0755);
    mount("tmpfs", "/run/pcscd", "tmpfs", 0, "mode=0755");
    const int fd = socket(AF_INET, SOCK_DGRAM, 0);
    ifreq loopback{};
    std::strncpy(loopback.ifr_name, "lo", IFNAMSIZ - 1);
    loopback.ifr_flags = IFF_UP | IFF_RUNNING;
    ioctl(fd, SIOCSIFFLAGS, &loopback);
    close(fd);
}

PcscdWorld::PcscdWorld() {
    if (access(service, X_OK) != 0) m_whyNot = "the package pcscd is not installed";
    if (access(driver, R_OK) != 0) m_whyNot = "the package vsmartcard-vpcd is not installed";
    m_port = freePorts();
    if (m_whyNot.empty() && m_port == 0) m_whyNot = "there are no two free ports in a row";
    if (!m_whyNot.empty()) return;
    std::ostringstream port;
    port << "0x" << std::hex << std::uppercase << m_port;
    std::filesystem::create_directory(m_folder / "readers");
    m_folder.write("readers/kiosk.conf", "FRIENDLYNAME \"Kiosk virtual reader\"\nDEVICENAME   /dev/null:" + port.str() +
                                             "\nLIBPATH      " + driver + "\nCHANNELID    " + port.str() + "\n");
    setenv("PCSCLITE_CSOCK_NAME", socketPath().c_str(), 1);
    start();
}

PcscdWorld::~PcscdWorld() { stop(); }

void PcscdWorld::start() {
    if (!m_whyNot.empty() || m_pid > 0) return;
    const int listener = listenAt(socketPath());
    if (listener < 0) {
        m_whyNot = "no socket can be made in the temporary folder";
        return;
    }
    const std::string config = m_folder / "readers";
    const std::string log = m_folder / "pcscd.log";
    m_pid = fork();
    if (m_pid == 0) {
        const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(out, STDOUT_FILENO);
        dup2(out, STDERR_FILENO);
        dup2(listener, 3);
        fcntl(3, F_SETFD, 0);
        setenv("LISTEN_FDS", "1", 1);
        setenv("LISTEN_PID", std::to_string(getpid()).c_str(), 1);
        execl(service, service, "--foreground", "--config", config.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    close(listener);
    for (int i = 0; i < 100; ++i) {
        // A client that hangs up at once is a card that came and went.
        if (answersAt(port(1))) return;
        int status = 0;
        if (waitpid(m_pid, &status, WNOHANG) == m_pid) {
            m_pid = -1;
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    m_whyNot = "pcscd does not start with its virtual reader (it must run as root): " + this->log();
}

void PcscdWorld::stop() {
    if (m_pid < 0) return;
    kill(m_pid, SIGTERM);
    // The driver has no time-out: a card that is silent would keep it for ever.
    int status = 0;
    for (int i = 0; i < 40; ++i) {
        if (waitpid(m_pid, &status, WNOHANG) == m_pid) {
            m_pid = -1;
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    kill(m_pid, SIGKILL);
    waitpid(m_pid, &status, 0);
    m_pid = -1;
}

std::string PcscdWorld::log() const {
    std::ifstream file(m_folder / "pcscd.log");
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace simkiosk
