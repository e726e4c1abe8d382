#include "kiosk/programs/devices/control_server.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/local/stream_protocol.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "platform/io/asio_channel.hpp"
#include "platform/io/event_loop_asio.hpp"

namespace simkiosk {

namespace {

using Unix = boost::asio::local::stream_protocol;
using Channel = AsioChannel<Unix::socket>;

constexpr std::size_t longestLine = 64 * 1024;
constexpr std::size_t longestAnswer = 16 * 1024 * 1024;
constexpr int mostClients = 16;
// A client may hold its connection open between orders (a test does), but not for ever.
constexpr auto idleLimit = 1h;
constexpr auto answerLimit = 5s;

// One line without its end; what follows stays in `buffer`.
Task<Result<std::string>> readLine(std::shared_ptr<Channel> channel, std::string& buffer, std::size_t limit,
                                   Instant deadline) {
    while (true) {
        if (const auto end = buffer.find('\n'); end != std::string::npos) {
            std::string line = buffer.substr(0, end);
            buffer.erase(0, end + 1);
            co_return line;
        }
        if (buffer.size() > limit) co_return fail(ErrorCode::Malformed, "the line is too long");
        const auto more = co_await Channel::read(channel, deadline);
        SIMKIOSK_CO_TRY(more);
        buffer += toText(*more);
    }
}

Task<Result<void>> writeLine(std::shared_ptr<Channel> channel, const boost::json::object& line, Instant deadline) {
    const Bytes bytes = toBytes(boost::json::serialize(line) + "\n");
    co_return co_await Channel::write(std::move(channel), bytes, deadline);
}

Result<std::shared_ptr<Channel>> connectTo(EventLoop& loop, const std::string& path) {
    if (path.empty() || path.size() > 100)
        return fail(ErrorCode::Invalid, "the socket's path must have 1 to 100 bytes");
    Unix::socket socket(asioContext(loop));
    boost::system::error_code error;
    // A local connect does not block: the listener's queue takes it or refuses it.
    socket.connect(Unix::endpoint(path), error);
    if (error) return fail(ErrorCode::Disconnected, path + ": " + error.message());
    socket.non_blocking(true, error);
    return std::make_shared<Channel>(loop, std::move(socket));
}

}  // namespace

struct ControlServer::State {
    State(EventLoop& owner, std::string socketPath, Handler orderHandler)
        : loop(owner), path(std::move(socketPath)), handler(std::move(orderHandler)), acceptor(asioContext(owner)) {}

    EventLoop& loop;
    std::string path;
    Handler handler;
    Unix::acceptor acceptor;
    int clients = 0;
    TaskGroup sessions;
};

namespace {

Task<void> serve(EventLoop& loop, ControlServer::Handler& handler, std::shared_ptr<Channel> channel, int& clients) {
    struct Leaving {
        int& count;
        ~Leaving() { --count; }
    };
    ++clients;
    const Leaving leaving{clients};
    std::string buffer;
    while (true) {
        const auto line = co_await readLine(channel, buffer, longestLine, loop.now() + idleLimit);
        if (!line && line.error().code != ErrorCode::Malformed) co_return;
        boost::json::object answer{{"ok", false}, {"error", "no JSON object on this line"}};
        if (line) {
            boost::system::error_code wrong;
            const auto order = boost::json::parse(*line, wrong);
            if (!wrong) answer = handler(order);
        }
        const auto written = co_await writeLine(channel, answer, loop.now() + answerLimit);
        if (!line || !written) co_return;
    }
}

}  // namespace

Result<std::unique_ptr<ControlServer>> ControlServer::listen(EventLoop& loop, const std::string& path,
                                                             Handler handler) {
    // A killed predecessor leaves its socket behind; a living one answers on it.
    struct stat about{};
    if (lstat(path.c_str(), &about) == 0) {
        if (!S_ISSOCK(about.st_mode)) return fail(ErrorCode::Invalid, path + " exists and is no socket");
        if (connectTo(loop, path)) return fail(ErrorCode::Conflict, "another program already serves " + path);
        ::unlink(path.c_str());
    }
    if (path.empty() || path.size() > 100)
        return fail(ErrorCode::Invalid, "the socket's path must have 1 to 100 bytes");
    auto state = std::make_shared<State>(loop, path, std::move(handler));
    boost::system::error_code error;
    state->acceptor.open(Unix(), error);
    if (!error) state->acceptor.bind(Unix::endpoint(path), error);
    if (!error) state->acceptor.listen(mostClients, error);
    if (error) return fail(ErrorCode::Invalid, path + ": " + error.message());
    // Who may order these devices about is who started them.
    ::chmod(path.c_str(), 0600);

    const auto acceptNext = [](auto& self, const std::weak_ptr<State>& weak) -> void {
        const auto server = weak.lock();
        if (!server) return;
        server->acceptor.async_accept([self, weak](boost::system::error_code failed, Unix::socket socket) {
            const auto here = weak.lock();
            if (!here || failed == boost::asio::error::operation_aborted) return;
            boost::system::error_code ignored;
            if (!failed && here->clients < mostClients) {
                socket.non_blocking(true, ignored);
                here->sessions.spawn(serve(here->loop, here->handler,
                                           std::make_shared<Channel>(here->loop, std::move(socket)), here->clients));
            }
            self(self, weak);
        });
    };
    acceptNext(acceptNext, state);
    return std::unique_ptr<ControlServer>(new ControlServer(std::move(state)));
}

ControlServer::ControlServer(std::shared_ptr<State> state) : m_state(std::move(state)) {}

ControlServer::~ControlServer() { ::unlink(m_state->path.c_str()); }

Task<Result<boost::json::object>> askControlSocket(EventLoop& loop, std::string path, boost::json::object order,
                                                   Instant deadline) {
    const auto channel = connectTo(loop, path);
    SIMKIOSK_CO_TRY(channel);
    SIMKIOSK_CO_TRY(co_await writeLine(*channel, order, deadline));
    std::string buffer;
    const auto line = co_await readLine(*channel, buffer, longestAnswer, deadline);
    SIMKIOSK_CO_TRY(line);
    boost::system::error_code wrong;
    auto answer = boost::json::parse(*line, wrong);
    if (wrong || !answer.is_object()) co_return fail(ErrorCode::Malformed, "the answer is no JSON object");
    co_return std::move(answer.get_object());
}

}  // namespace simkiosk
