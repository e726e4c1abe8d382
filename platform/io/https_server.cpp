#include "platform/io/https_server.hpp"

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <list>
#include <optional>
#include <sstream>

#include "platform/base/log.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/io/event_loop_asio.hpp"
#include "platform/io/http_date.hpp"

namespace simkiosk {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Failure = boost::system::error_code;

HttpRequest toValue(http::request<http::string_body> message) {
    HttpRequest request;
    request.method = std::string(message.method_string());
    request.target = std::string(message.target());
    for (const auto& field : message) {
        std::string name(field.name_string());
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        auto& value = request.headers[name];
        value += (value.empty() ? "" : ", ") + std::string(field.value());
    }
    request.body = std::move(message.body());
    return request;
}

HttpResponse plainRefusal(unsigned status, const std::string&) {
    const auto code = std::to_string(status);
    return {status,
            {{"content-type", "application/json;charset=utf-8"}},
            R"({"code":")" + code + R"(","reason":"request not taken","status":")" + code + R"("})"};
}

}  // namespace

struct HttpsServer::State {
    State(EventLoop& loop, HttpsListen settings, HttpHandler serve)
        : clock(loop),
          context(asio::ssl::context::tls_server),
          acceptor(asioContext(loop)),
          listen(std::move(settings)),
          handler(std::move(serve)) {}

    const Clock& clock;
    asio::ssl::context context;
    tcp::acceptor acceptor;
    HttpsListen listen;
    HttpHandler handler;
    unsigned connections = 0;
    bool closed = false;
    std::list<std::function<void()>> closers;  // one for each open connection
};

namespace {

// One connection, from handshake to close. Kept alive by the operation that is under way.
template <typename State>
class Connection : public std::enable_shared_from_this<Connection<State>> {
   public:
    Connection(tcp::socket socket, std::shared_ptr<State> server)
        : m_server(std::move(server)),
          m_stream(std::move(socket), m_server->context),
          m_delay(m_stream.get_executor()) {
        ++m_server->connections;
        m_place = m_server->closers.insert(m_server->closers.end(), [this] { close(); });
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        --m_server->connections;
        m_server->closers.erase(m_place);
    }

    void begin() {
        lowest().expires_after(m_server->listen.requestLimit);
        m_stream.async_handshake(asio::ssl::stream_base::server, [self = this->shared_from_this()](Failure failure) {
            if (!failure) self->awaitRequest();
        });
    }

   private:
    beast::tcp_stream& lowest() { return beast::get_lowest_layer(m_stream); }
    void close() {
        Failure ignored;
        lowest().socket().close(ignored);
        m_delay.cancel();
    }

    // Two limits: a connection may idle, but a request that has begun must end soon (slow drip).
    void awaitRequest() {
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(m_server->listen.maxHeaderBytes));
        m_parser->body_limit(m_server->listen.maxBodyBytes);
        if (m_buffer.size() > 0) return readRequest();
        lowest().expires_after(m_server->listen.idleLimit);
        m_stream.async_read_some(m_buffer.prepare(4096),
                                 [self = this->shared_from_this()](Failure failure, std::size_t count) {
                                     if (failure) return;
                                     self->m_buffer.commit(count);
                                     self->readRequest();
                                 });
    }

    void readRequest() {
        lowest().expires_after(m_server->listen.requestLimit);
        http::async_read_header(m_stream, m_buffer, *m_parser,
                                [self = this->shared_from_this()](Failure failure, std::size_t) {
                                    failure ? self->handle(failure) : self->meetExpectation();
                                });
    }

    // RFC 9110 §10.1.1: a careful client sends its body only when it is told to.
    void meetExpectation() {
        const auto expected = m_parser->get()[http::field::expect];
        if (expected.empty() || m_parser->is_done() || m_parser->get().version() < 11) return readBody();
        if (!beast::iequals(expected, "100-continue")) return refuse(417);
        static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(m_stream, asio::buffer(goOn),
                          [self = this->shared_from_this()](Failure failure, std::size_t) {
                              failure ? self->close() : self->readBody();
                          });
    }

    void readBody() {
        http::async_read(m_stream, m_buffer, *m_parser,
                         [self = this->shared_from_this()](Failure failure, std::size_t) { self->handle(failure); });
    }

    void refuse(unsigned status) {
        m_refused = true;
        const auto& refusal = m_server->listen.refusal;
        const std::string target(m_parser->get().target());
        answer(refusal ? refusal(status, target) : plainRefusal(status, target), true);
    }

    void handle(Failure failure) {
        if (m_server->closed) return;
        if (failure == http::error::body_limit) return refuse(413);
        if (failure == http::error::header_limit) return refuse(431);
        if (failure && failure.category() == make_error_code(http::error::bad_method).category() &&
            failure != http::error::end_of_stream && failure != http::error::partial_message) {
            return refuse(400);
        }
        if (failure) return close();
        const bool last = !m_parser->get().keep_alive();
        HttpAnswer answered = m_server->handler(toValue(m_parser->release()));
        if (answered.delay <= Duration::zero()) return answer(std::move(answered), last);
        lowest().expires_never();
        m_delay.expires_after(std::chrono::duration_cast<std::chrono::steady_clock::duration>(answered.delay));
        m_delay.async_wait(
            [self = this->shared_from_this(), answered = std::move(answered), last](Failure cancelled) mutable {
                if (!cancelled) self->answer(std::move(answered), last);
            });
    }

    void answer(HttpAnswer answered, bool last) {
        if (answered.fate == HttpAnswer::Fate::Drop) return close();
        m_message = {};
        m_message.version(11);
        m_message.result(answered.response.status);
        // RFC 9110 §6.6.1: a server with a clock tells the time.
        m_message.set(http::field::date, httpDate(m_server->clock.wall()));
        for (const auto& [name, value] : answered.response.headers) m_message.set(name, value);
        m_message.body() = std::move(answered.response.body);
        m_message.keep_alive(!last);
        m_message.prepare_payload();
        lowest().expires_after(m_server->listen.requestLimit);
        if (answered.fate == HttpAnswer::Fate::SendHalf) return sendHalf();
        http::async_write(m_stream, m_message, [self = this->shared_from_this(), last](Failure failure, std::size_t) {
            if (failure) return self->close();
            if (self->m_refused) return self->linger();
            if (last) return self->shutDown();
            self->awaitRequest();
        });
    }

    void sendHalf() {
        std::ostringstream text;
        text << m_message;
        m_half = std::move(text).str();
        m_half.resize(m_half.size() - (m_message.body().size() + 1) / 2);
        asio::async_write(m_stream, asio::buffer(m_half),
                          [self = this->shared_from_this()](Failure, std::size_t) { self->close(); });
    }

    // Closing on unread bytes would reset the connection, and with it the refusal on its way.
    void linger() {
        lowest().expires_after(m_server->listen.lingerLimit);
        drain(m_server->listen.lingerBytes);
    }

    void drain(std::size_t left) {
        m_buffer.clear();
        m_stream.async_read_some(m_buffer.prepare(16 * 1024),
                                 [self = this->shared_from_this(), left](Failure failure, std::size_t count) {
                                     if (failure || count >= left) return self->close();
                                     self->drain(left - count);
                                 });
    }

    void shutDown() {
        m_stream.async_shutdown([self = this->shared_from_this()](Failure) { self->close(); });
    }

    std::shared_ptr<State> m_server;
    beast::ssl_stream<beast::tcp_stream> m_stream;
    asio::steady_timer m_delay;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::string_body> m_message;
    std::string m_half;
    bool m_refused = false;  // its request was not read to the end
    std::list<std::function<void()>>::iterator m_place;
};

template <typename State>
void acceptNext(const std::shared_ptr<State>& server) {
    server->acceptor.async_accept([server](Failure failure, tcp::socket socket) {
        if (server->closed || failure == asio::error::operation_aborted) return;
        if (!failure && server->connections < server->listen.maxConnections) {
            std::make_shared<Connection<State>>(std::move(socket), server)->begin();
        }
        acceptNext(server);
    });
}

}  // namespace

Result<std::unique_ptr<HttpsServer>> HttpsServer::start(EventLoop& loop, HttpsListen listen, HttpHandler handler) {
    auto state = std::make_shared<State>(loop, std::move(listen), std::move(handler));
    const auto& settings = state->listen;
    SSL_CTX_set_min_proto_version(state->context.native_handle(), TLS1_2_VERSION);
    Failure failure;
    state->context.use_certificate_chain_file(settings.certificateFile, failure);
    if (failure) return fail(ErrorCode::Invalid, "certificate cannot be used: " + failure.message());
    state->context.use_private_key_file(settings.keyFile, asio::ssl::context::pem, failure);
    if (failure) return fail(ErrorCode::Invalid, "private key cannot be used: " + failure.message());

    const auto address = asio::ip::make_address(settings.address, failure);
    if (failure) return fail(ErrorCode::Invalid, "not an IP address to listen on");
    const tcp::endpoint endpoint(address, settings.port);
    state->acceptor.open(endpoint.protocol(), failure);
    if (!failure) state->acceptor.set_option(tcp::acceptor::reuse_address(true), failure);
    if (!failure) state->acceptor.bind(endpoint, failure);
    if (!failure) state->acceptor.listen(asio::socket_base::max_listen_connections, failure);
    if (failure) return fail(ErrorCode::Busy, "cannot listen: " + failure.message());
    acceptNext(state);
    return std::unique_ptr<HttpsServer>(new HttpsServer(std::move(state)));
}

HttpsServer::HttpsServer(std::shared_ptr<State> state) : m_state(std::move(state)) {}

HttpsServer::~HttpsServer() {
    m_state->closed = true;
    Failure ignored;
    m_state->acceptor.close(ignored);
    const auto closers = m_state->closers;
    for (const auto& close : closers) close();
}

std::uint16_t HttpsServer::port() const {
    Failure ignored;
    return m_state->acceptor.local_endpoint(ignored).port();
}

}  // namespace simkiosk
