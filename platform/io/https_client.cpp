#include "platform/io/https_client.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <optional>
#include <sstream>

#include "platform/io/certificate_text.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/io/event_loop_asio.hpp"

namespace simkiosk {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Failure = boost::system::error_code;

constexpr unsigned exchangeLimit = 8;
constexpr std::uint32_t headerLimitBytes = 16 * 1024;
constexpr int mostAnnouncements = 8;
constexpr std::uint64_t bodyLimitBytes = 1024 * 1024;
// Servers commonly close after 5 s and more; younger connections are rarely met half closed.
constexpr Duration idleLimit = 4s;

// A TLS connection that has done its handshake; its context must outlive the stream.
struct Wire {
    Wire(asio::io_context& io, asio::ssl::context made) : context(std::move(made)), stream(io, context) {}
    asio::ssl::context context;
    beast::ssl_stream<beast::tcp_stream> stream;
};

struct IdleWire {
    std::unique_ptr<Wire> wire;
    Instant since;
};

// Nothing to read and not closed. Anything else (close notify, a late answer) makes it unusable.
bool stillQuiet(Wire& wire) {
    char byte = 0;
    const int handle = beast::get_lowest_layer(wire.stream).socket().native_handle();
    const auto got = ::recv(handle, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

Result<asio::ssl::context> makeContext(const HttpsEndpoint& endpoint) {
    asio::ssl::context context(asio::ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
    Failure failure;
    if (endpoint.caFile.empty()) {
        context.set_default_verify_paths(failure);
    } else {
        context.load_verify_file(endpoint.caFile, failure);
    }
    if (failure) return fail(ErrorCode::Disconnected, "the trusted certificates cannot be read: " + failure.message());
    context.set_verify_mode(asio::ssl::verify_peer, failure);
    return context;
}

// Not trusted by the chain, or trusted and of somebody else.
std::string reasonOf(bool trusted, asio::ssl::verify_context& chain) {
    auto* store = chain.native_handle();
    const auto* certificate = X509_STORE_CTX_get_current_cert(store);
    const std::string why =
        trusted ? "it is not issued to this host name" : X509_verify_cert_error_string(X509_STORE_CTX_get_error(store));
    return "; certificate " + (certificate ? subjectOf(certificate) : std::string()) + ": " + why;
}

std::string addressesOf(const tcp::resolver::results_type& found) {
    std::string list;
    for (const auto& entry : found) list += (list.empty() ? "" : ", ") + entry.endpoint().address().to_string();
    return list;
}

// In one piece: a message in parts is copied together in the connection's own buffer, where it stays until the next
// one.
std::string toText(const HttpRequest& request, const HttpsEndpoint& endpoint) {
    http::request<http::string_body> message;
    message.version(11);
    message.method_string(request.method);
    message.target(request.target);
    message.set(http::field::host, endpoint.host + ":" + std::to_string(endpoint.port));
    for (const auto& [name, value] : request.headers) message.set(name, value);
    message.body() = request.body;
    message.keep_alive(true);
    message.prepare_payload();
    std::ostringstream text;
    text << message;
    return std::move(text).str();
}

HttpResponse toValue(http::response<http::string_body> message) {
    HttpResponse response;
    response.status = message.result_int();
    for (const auto& field : message) {
        std::string name(field.name_string());
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        response.headers[name] = std::string(field.value());
    }
    response.body = std::move(message.body());
    return response;
}

// Header injection ends here: a line break in a name, value or target is a defect of the caller.
bool wellFormed(const HttpRequest& request) {
    const auto clean = [](std::string_view text) {
        return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    };
    const bool target = request.target.starts_with('/') && clean(request.target) && !request.target.contains(' ');
    return target && !request.method.empty() && std::ranges::all_of(request.headers, [&](const auto& header) {
               return clean(header.first) && clean(header.second) && !header.first.empty();
           });
}

}  // namespace

struct HttpsClient::State {
    State(EventLoop& eventLoop, HttpsEndpoint to, std::function<void(const HttpsMilestone&)> tell)
        : loop(eventLoop), io(asioContext(eventLoop)), endpoint(std::move(to)), onMilestone(std::move(tell)) {
        if (endpoint.serverName.empty()) endpoint.serverName = endpoint.host;
    }

    void reached(const HttpsMilestone& milestone) const {
        if (onMilestone) onMilestone(milestone);
    }

    std::unique_ptr<Wire> takeIdle() {
        if (!idle) return nullptr;
        IdleWire kept = std::move(*idle);
        idle.reset();
        const bool usable = loop.now() - kept.since < idleLimit && stillQuiet(*kept.wire);
        return usable ? std::move(kept.wire) : nullptr;
    }

    EventLoop& loop;
    asio::io_context& io;
    HttpsEndpoint endpoint;
    std::function<void(const HttpsMilestone&)> onMilestone;
    std::optional<IdleWire> idle;
    unsigned exchanges = 0;
};

namespace {

// One request and its answer. Lives as long as an operation is under way; settles its resolver once.
template <typename State>
class Exchange : public std::enable_shared_from_this<Exchange<State>> {
   public:
    using Answer = Resolver<Result<HttpResponse>>;

    Exchange(std::shared_ptr<State> client, HttpRequest request, Answer answer)
        : m_client(std::move(client)),
          m_resolver(m_client->io),
          m_deadline(m_client->io),
          m_repeatable(request.method == "GET"),
          m_message(toText(request, m_client->endpoint)),
          m_answer(std::move(answer)) {
        ++m_client->exchanges;
    }
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;
    ~Exchange() { --m_client->exchanges; }

    void begin(Duration limit) {
        m_deadline.expires_after(std::chrono::duration_cast<std::chrono::steady_clock::duration>(limit));
        m_deadline.async_wait([weak = this->weak_from_this()](Failure cancelled) {
            if (const auto self = weak.lock(); self && !cancelled) self->giveUp("no answer before the deadline");
        });
        m_wire = m_client->takeIdle();
        m_reused = m_wire != nullptr;
        if (m_reused) {
            write();
        } else {
            resolve();
        }
    }

    // The awaiting task is gone: no further byte leaves.
    void abandon() {
        m_done = true;
        close();
    }

   private:
    void resolve() {
        const auto& endpoint = m_client->endpoint;
        m_resolver.async_resolve(endpoint.host, std::to_string(endpoint.port),
                                 [self = this->shared_from_this()](Failure failure, tcp::resolver::results_type found) {
                                     if (self->m_done) return;
                                     if (failure) return self->finish(self->unseen("name: " + failure.message()));
                                     self->m_client->reached({HttpsMilestone::Kind::NameFound, addressesOf(found)});
                                     self->connect(std::move(found));
                                 });
    }

    void connect(tcp::resolver::results_type found) {
        auto context = makeContext(m_client->endpoint);
        if (!context) return finish(fail(std::move(context).error()));
        m_wire = std::make_unique<Wire>(m_client->io, std::move(*context));
        beast::get_lowest_layer(m_wire->stream)
            .async_connect(found, [self = this->shared_from_this()](Failure failure, const tcp::endpoint& peer) {
                if (self->m_done) return;
                if (failure) return self->finish(self->unseen("connection: " + failure.message()));
                self->m_client->reached({HttpsMilestone::Kind::Connected, peer.address().to_string()});
                self->handshake();
            });
    }

    void handshake() {
        const auto& name = m_client->endpoint.serverName;
        Failure notAnAddress;
        asio::ip::make_address(name, notAnAddress);
        if (notAnAddress) SSL_set_tlsext_host_name(m_wire->stream.native_handle(), name.c_str());
        m_wire->stream.set_verify_callback([self = this, rightName = asio::ssl::host_name_verification(name)](
                                               bool trusted, asio::ssl::verify_context& chain) {
            const bool good = rightName(trusted, chain);
            if (!good) self->m_distrust = reasonOf(trusted, chain);
            return good;
        });
        m_wire->stream.async_handshake(
            asio::ssl::stream_base::client, [self = this->shared_from_this()](Failure failure) {
                if (self->m_done) return;
                if (failure) return self->finish(self->unseen("TLS: " + failure.message() + self->m_distrust));
                self->encrypted();
                self->write();
            });
    }

    void encrypted() {
        const std::unique_ptr<X509, decltype(&X509_free)> peer(
            SSL_get1_peer_certificate(m_wire->stream.native_handle()), &X509_free);
        if (!peer) return;
        m_client->reached(
            {HttpsMilestone::Kind::Encrypted, subjectOf(peer.get()), daysLeft(peer.get(), m_client->loop.wall())});
    }

    void write() {
        m_mayHaveLeft = true;
        asio::async_write(m_wire->stream, asio::buffer(m_message),
                          [self = this->shared_from_this()](Failure failure, std::size_t) {
                              if (self->m_done) return;
                              if (failure) return self->broken(failure);
                              self->read();
                          });
    }

    void read() {
        m_parser.emplace();
        m_parser->header_limit(headerLimitBytes);
        m_parser->body_limit(bodyLimitBytes);
        http::async_read(m_wire->stream, m_buffer, *m_parser,
                         [self = this->shared_from_this()](Failure failure, std::size_t) {
                             if (self->m_done) return;
                             if (failure) return self->broken(failure);
                             self->answered();
                         });
    }

    void answered() {
        // 1xx announce an answer (RFC 9110 §15.2); a server that only announces gives none.
        if (m_parser->get().result_int() < 200) {
            return ++m_announcements > mostAnnouncements ? giveUp("the server only announces an answer") : read();
        }
        const bool keep = m_parser->get().keep_alive() && m_buffer.size() == 0;
        if (keep) m_client->idle = IdleWire{std::move(m_wire), m_client->loop.now()};
        finish(toValue(m_parser->release()));
    }

    // After the first byte may have left, the effect is unknown whatever the failure was.
    void broken(Failure failure) {
        const bool nothingHeard = m_buffer.size() == 0 && (!m_parser || !m_parser->got_some());
        if (m_reused && m_repeatable && nothingHeard) {
            m_reused = false;
            m_mayHaveLeft = false;
            m_wire.reset();
            m_parser.reset();
            return resolve();
        }
        const bool broke = failure == http::error::end_of_stream || failure == http::error::partial_message;
        const bool notHttp = failure.category() == make_error_code(http::error::bad_version).category();
        if (notHttp && !broke) return finish(fail(ErrorCode::Malformed, "answer: " + failure.message()));
        giveUp("the connection broke before the whole answer was there: " + failure.message());
    }

    void giveUp(const std::string& why) {
        if (m_done) return;
        if (!m_mayHaveLeft) return finish(unseen(why));
        finish(fail(ErrorCode::Timeout, "effect unknown: " + why));
    }

    std::unexpected<Error> unseen(const std::string& why) {
        return fail(ErrorCode::Disconnected, "the request did not leave; " + why);
    }

    void finish(Result<HttpResponse> result) {
        if (m_done) return;
        m_done = true;
        const auto self = this->shared_from_this();
        close();
        m_answer.resolve(std::move(result));
    }

    void close() {
        m_deadline.cancel();
        m_resolver.cancel();
        if (m_wire) {
            Failure ignored;
            beast::get_lowest_layer(m_wire->stream).socket().close(ignored);
        }
    }

    std::shared_ptr<State> m_client;
    tcp::resolver m_resolver;
    asio::steady_timer m_deadline;
    const bool m_repeatable;
    const std::string m_message;
    Answer m_answer;
    std::unique_ptr<Wire> m_wire;
    std::string m_distrust;  // why the certificate is not believed
    beast::flat_buffer m_buffer;
    std::optional<http::response_parser<http::string_body>> m_parser;
    int m_announcements = 0;
    bool m_reused = false;
    bool m_mayHaveLeft = false;
    bool m_done = false;
};

}  // namespace

HttpsClient::HttpsClient(EventLoop& loop, HttpsEndpoint endpoint,
                         std::function<void(const HttpsMilestone&)> onMilestone)
    : m_state(std::make_shared<State>(loop, std::move(endpoint), std::move(onMilestone))) {}

HttpsClient::~HttpsClient() {
    m_state->idle.reset();
    m_state->onMilestone = nullptr;  // an exchange may outlive this by a moment
}

Task<Result<HttpResponse>> HttpsClient::send(HttpRequest request, Instant deadline) {
    if (!wellFormed(request)) co_return fail(ErrorCode::Invalid, "the request is not HTTP");
    if (m_state->exchanges >= exchangeLimit) co_return fail(ErrorCode::Busy, "too many requests under way");
    const Duration limit = deadline - m_state->loop.now();
    if (limit <= Duration::zero()) co_return fail(ErrorCode::Disconnected, "the deadline had passed before sending");

    struct Underway {
        std::shared_ptr<Exchange<State>> exchange;
        ~Underway() {
            if (exchange) exchange->abandon();
        }
    } underway;
    co_return co_await suspendUntil<Result<HttpResponse>>([&](Resolver<Result<HttpResponse>> answer) {
        underway.exchange = std::make_shared<Exchange<State>>(m_state, std::move(request), std::move(answer));
        underway.exchange->begin(limit);
    });
}

}  // namespace simkiosk
