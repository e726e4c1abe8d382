#include "platform/decoder/sandboxed_photo_decoder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>

#include "platform/decoder/decoder_protocol.hpp"

namespace simkiosk {

namespace {

// The child's life is bounded in real time: it is a process, it knows no other.
using SteadyClock = std::chrono::steady_clock;
constexpr auto wallLimit = std::chrono::seconds(3);

class Descriptor {
   public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { reset(); }

    int get() const { return m_fd; }
    void reset(int fd = -1) {
        if (m_fd >= 0) close(m_fd);
        m_fd = fd;
    }

   private:
    int m_fd;
};

// A started decoder; killed and reaped at the latest when this goes out of scope.
class Child {
   public:
    Child() = default;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() { end(); }

    bool start(const std::string& program, const std::string& plugin, int socket) {
        posix_spawn_file_actions_t files;
        posix_spawnattr_t attributes;
        if (posix_spawn_file_actions_init(&files) != 0) return false;
        if (posix_spawnattr_init(&attributes) != 0) {
            posix_spawn_file_actions_destroy(&files);
            return false;
        }
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        std::string name = "simkiosk-decoder";
        std::string argument = plugin;
        std::array<char*, 3> arguments{name.data(), argument.data(), nullptr};
        std::array<char*, 1> noEnvironment{nullptr};
        const bool started =
            posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO) == 0 &&
            posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO) == 0 &&
            posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
            posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1) == 0 &&
            posix_spawnattr_setsigmask(&attributes, &none) == 0 &&
            posix_spawnattr_setsigdefault(&attributes, &all) == 0 &&
            posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) == 0 &&
            posix_spawn(&m_pid, program.c_str(), &files, &attributes, arguments.data(), noEnvironment.data()) == 0;
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&files);
        if (!started) m_pid = 0;
        return started;
    }

    // Kills it unless it has ended already; its wait status.
    int end() {
        int status = 0;
        if (m_pid <= 0) return status;
        kill(m_pid, SIGKILL);
        while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_pid = 0;
        return status;
    }

   private:
    pid_t m_pid = 0;
};

int millisecondsUntil(SteadyClock::time_point deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
    return left > 0 ? static_cast<int>(left) : 0;
}

// All of it, unless the child closes its end or the time is over: receiveReply() will find out which.
void sendRequest(int socket, ByteView request, SteadyClock::time_point deadline) {
    while (!request.empty()) {
        pollfd ready{socket, POLLOUT, 0};
        const int count = poll(&ready, 1, millisecondsUntil(deadline));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        const ssize_t sent = send(socket, request.data(), request.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (sent <= 0) return;
        request = request.subspan(static_cast<std::size_t>(sent));
    }
}

enum class Ending { Closed, Overlong, Late };

// Everything the child says until it closes its end.
Ending receiveReply(int socket, SteadyClock::time_point deadline, std::size_t maxSize, Bytes& reply) {
    std::array<std::uint8_t, 65536> part{};
    while (true) {
        pollfd ready{socket, POLLIN, 0};
        const int count = poll(&ready, 1, millisecondsUntil(deadline));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return Ending::Late;
        const ssize_t got = recv(socket, part.data(), part.size(), MSG_DONTWAIT);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got <= 0) return Ending::Closed;  // a reset, too, is an end
        if (reply.size() + static_cast<std::size_t>(got) > maxSize) return Ending::Overlong;
        append(reply, ByteView(part).first(static_cast<std::size_t>(got)));
    }
}

Result<Image> runDecoder(const std::string& program, const std::string& plugin, const DocumentPhoto& photo) {
    std::array<int, 2> pair{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        return fail(ErrorCode::Internal, "no socket for the photo decoder");
    const Descriptor ours(pair[0]);
    Descriptor theirs(pair[1]);
    const auto deadline = SteadyClock::now() + wallLimit;
    Child child;
    if (!child.start(program, plugin, theirs.get()))
        return fail(ErrorCode::Unsupported, "the decoder program cannot be started");
    theirs.reset();

    Bytes reply;
    // A child that died before it read closes the socket: its ending says more than the failed sending.
    sendRequest(ours.get(), decoder::encodeRequest(photo), deadline);
    const Ending ending = receiveReply(ours.get(), deadline, decoder::maxReplySize(photo.format), reply);
    const int status = child.end();
    if (ending == Ending::Late || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
        return fail(ErrorCode::Timeout, "the photo decoder was killed at its time limit");
    if (ending == Ending::Overlong) return fail(ErrorCode::Malformed, "the photo decoder's reply is too long");
    if (WIFSIGNALED(status))
        return fail(ErrorCode::Malformed, fmt::format("the photo decoder died of signal {}", WTERMSIG(status)));
    if (WEXITSTATUS(status) != 0)
        return fail(ErrorCode::Malformed, fmt::format("the photo decoder gave up with {}", WEXITSTATUS(status)));
    return decoder::parseReply(reply, photo.format);
}

}  // namespace

SandboxedPhotoDecoder::SandboxedPhotoDecoder(Worker& worker, std::string decoderProgram, std::string pluginPath)
    : m_worker(worker), m_decoderProgram(std::move(decoderProgram)), m_pluginPath(std::move(pluginPath)) {}

bool SandboxedPhotoDecoder::available(PhotoFormat format) const {
    const bool pluginThere = !m_pluginPath.empty() && access(m_pluginPath.c_str(), R_OK) == 0;
    return access(m_decoderProgram.c_str(), X_OK) == 0 && (format != PhotoFormat::Wlt || pluginThere);
}

Task<Result<Image>> SandboxedPhotoDecoder::decode(DocumentPhoto photo) {
    const bool wlt = photo.format == PhotoFormat::Wlt;
    if (!available(photo.format))
        co_return fail(ErrorCode::Unsupported, wlt ? "no decoder plug-in installed" : "no photo decoder installed");
    if (!decoder::sizeAllowed(photo.format, photo.bytes.size()))
        co_return fail(ErrorCode::Malformed, wlt ? "a card photo has 1,024 bytes" : "a photo of no allowed size");
    std::string plugin = "-";
    if (wlt) {
        // dlopen() looks for a bare name in the system's folders: it is given the very file.
        std::error_code wrong;
        plugin = std::filesystem::absolute(m_pluginPath, wrong).string();
        if (wrong) co_return fail(ErrorCode::Unsupported, "no decoder plug-in installed");
    }
    co_return co_await runOn<Result<Image>>(
        m_worker, [program = m_decoderProgram, plugin = std::move(plugin), photo = std::move(photo)] {
            return runDecoder(program, plugin, photo);
        });
}

}  // namespace simkiosk
