#include "tests/scenarios/customer/json_lines.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstring>
#include <thread>

namespace simkiosk::customer {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t answerLimit = 16U << 20;

int connectOnce(const sockaddr_un& address) {
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return -1;
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return descriptor;
    ::close(descriptor);
    return -1;
}

}  // namespace

Result<JsonLines> JsonLines::connect(const std::string& socketPath, std::chrono::milliseconds patience) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (socketPath.size() >= sizeof address.sun_path)
        return fail(ErrorCode::Invalid, "socket path is longer than 107 characters: " + socketPath);
    std::memcpy(address.sun_path, socketPath.data(), socketPath.size());
    const auto deadline = SteadyClock::now() + patience;
    for (;;) {
        if (const int descriptor = connectOnce(address); descriptor >= 0) return JsonLines(descriptor, socketPath);
        if (SteadyClock::now() >= deadline) return fail(ErrorCode::Disconnected, "nobody listens on " + socketPath);
        std::this_thread::sleep_for(20ms);
    }
}

JsonLines::JsonLines(JsonLines&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_socketPath(std::move(other.m_socketPath)),
      m_unread(std::move(other.m_unread)) {}

JsonLines& JsonLines::operator=(JsonLines&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_socketPath, other.m_socketPath);
    std::swap(m_unread, other.m_unread);
    return *this;
}

Result<void> JsonLines::reopen() {
    auto fresh = connect(m_socketPath, 1s);
    SIMKIOSK_TRY(fresh);
    *this = std::move(*fresh);
    return {};
}

JsonLines::~JsonLines() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Result<boost::json::object> JsonLines::ask(const boost::json::object& order, std::chrono::milliseconds patience) {
    const std::string line = boost::json::serialize(order) + "\n";
    for (std::size_t sent = 0; sent < line.size();) {
        const ssize_t count = ::send(m_descriptor, line.data() + sent, line.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) return fail(ErrorCode::Disconnected, "the program has gone");
        sent += static_cast<std::size_t>(count);
    }
    const auto text = readLine(patience);
    SIMKIOSK_TRY(text);
    boost::system::error_code failed;
    const auto answer = boost::json::parse(*text, failed);
    if (failed || !answer.is_object()) return fail(ErrorCode::Malformed, "the answer is no JSON object: " + *text);
    const auto& object = answer.get_object();
    if (const auto* ok = object.if_contains("ok"); ok && ok->is_bool() && ok->get_bool()) return object;
    const auto* error = object.if_contains("error");
    return fail(ErrorCode::Refused,
                error && error->is_string() ? std::string(error->get_string()) : boost::json::serialize(answer));
}

Result<std::string> JsonLines::readLine(std::chrono::milliseconds patience) {
    const auto deadline = SteadyClock::now() + patience;
    for (;;) {
        if (const auto end = m_unread.find('\n'); end != std::string::npos) {
            std::string line = m_unread.substr(0, end);
            m_unread.erase(0, end + 1);
            return line;
        }
        if (m_unread.size() > answerLimit) return fail(ErrorCode::Malformed, "the answer does not end");
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now());
        pollfd waiting{m_descriptor, POLLIN, 0};
        if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) == 0)
            return fail(ErrorCode::Timeout, "no answer");
        char buffer[65536];
        const ssize_t count = ::recv(m_descriptor, buffer, sizeof buffer, 0);
        if (count <= 0) return fail(ErrorCode::Disconnected, "the program has gone");
        m_unread.append(buffer, static_cast<std::size_t>(count));
    }
}

}  // namespace simkiosk::customer
