#include "platform/io/tcp_stream.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "platform/io/asio_channel.hpp"
#include "platform/io/event_loop_asio.hpp"

namespace simkiosk {

namespace {

using boost::asio::ip::tcp;

// One attempt to connect. Shared with Asio's callbacks, which may outlive the task that waits.
struct Attempt : std::enable_shared_from_this<Attempt> {
    explicit Attempt(boost::asio::io_context& context) : resolver(context), socket(context) {}

    void start(const TcpAddress& address, Resolver<bool> whenEnded) {
        done.emplace(whenEnded);
        resolver.async_resolve(address.host, std::to_string(address.port), tcp::resolver::numeric_service,
                               [self = shared_from_this()](boost::system::error_code failed, const auto& found) {
                                   if (failed) return self->end(failed);
                                   self->connect(found);
                               });
    }
    void connect(const tcp::resolver::results_type& found) {
        if (done->settled()) return;
        boost::asio::async_connect(
            socket, found,
            [self = shared_from_this()](boost::system::error_code failed, const tcp::endpoint&) { self->end(failed); });
    }
    void end(boost::system::error_code failed) {
        error = failed;
        done->resolve(true);
    }
    void giveUp() {
        resolver.cancel();
        boost::system::error_code ignored;
        socket.close(ignored);
    }

    tcp::resolver resolver;
    tcp::socket socket;
    boost::system::error_code error;
    std::optional<Resolver<bool>> done;
};

// Ends the attempt when the waiting task is destroyed or has given up.
struct AttemptGuard {
    std::shared_ptr<Attempt> attempt;
    ~AttemptGuard() { attempt->giveUp(); }
};

}  // namespace

struct TcpStream::Connection : AsioChannel<tcp::socket> {
    using AsioChannel::AsioChannel;
};

TcpStream::TcpStream(EventLoop& loop, TcpAddress address) : m_loop(loop), m_address(std::move(address)) {}

TcpStream::~TcpStream() { close(); }

Task<Result<void>> TcpStream::open(Instant deadline) {
    if (isOpen()) co_return Result<void>{};
    const std::string where = toString(DeviceAddress(m_address));
    const AttemptGuard guard{std::make_shared<Attempt>(asioContext(m_loop))};
    Timer timer;
    const bool ended = co_await suspendUntil<bool>([&](Resolver<bool> done) {
        timer = Timer(m_loop, deadline, [done]() mutable { done.resolve(false); });
        guard.attempt->start(m_address, done);
    });
    if (!ended) co_return fail(ErrorCode::Timeout, where + " did not answer in time");
    boost::system::error_code error = guard.attempt->error;
    if (error) co_return fail(ErrorCode::Disconnected, where + ": " + error.message());
    tcp::socket socket = std::move(guard.attempt->socket);
    // Small frames are answered one by one; waiting for more to send would cost 40 ms each.
    socket.set_option(tcp::no_delay(true), error);
    socket.set_option(boost::asio::socket_base::keep_alive(true), error);
    socket.non_blocking(true, error);
    m_connection = std::make_shared<Connection>(m_loop, std::move(socket));
    co_return Result<void>{};
}

void TcpStream::close() {
    if (m_connection) m_connection->close();
    m_connection.reset();
}

bool TcpStream::isOpen() const { return m_connection && m_connection->isOpen(); }

Task<Result<Bytes>> TcpStream::read(Instant deadline) {
    if (!isOpen()) co_return fail(ErrorCode::Disconnected, toString(DeviceAddress(m_address)) + " is not open");
    co_return co_await Connection::read(m_connection, deadline);
}

Task<Result<void>> TcpStream::write(ByteView bytes, Instant deadline) {
    if (!isOpen()) co_return fail(ErrorCode::Disconnected, toString(DeviceAddress(m_address)) + " is not open");
    co_return co_await Connection::write(m_connection, bytes, deadline);
}

void TcpStream::discardInput() {
    if (m_connection) m_connection->discardInput();
}

}  // namespace simkiosk
