// Serves HTTPS/1.1 on the event loop: TLS 1.2 or newer, bounded in connections, sizes and time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "platform/io/http.hpp"

namespace simkiosk {

class EventLoop;

// What the handler decided, and how it leaves the machine. Everything but `response` is for an emulated peer
// that behaves badly on purpose: late, cut in the middle, or never.
struct HttpAnswer {
    enum class Fate {
        Send,
        SendHalf,  // the connection breaks in the middle of the body
        Drop,      // the connection breaks without an answer
    };

    HttpAnswer(HttpResponse made) : response(std::move(made)) {}  // NOLINT(google-explicit-constructor)

    HttpResponse response;
    Duration delay{};
    Fate fate = Fate::Send;
};

// Called on the machine thread, one request at a time; must not block.
using HttpHandler = std::function<HttpAnswer(HttpRequest)>;

// Answers a request that never reaches the handler: 400 no HTTP/1.1, 413, 417, 431. `target` is empty when unread.
using HttpRefusal = std::function<HttpResponse(unsigned status, const std::string& target)>;

struct HttpsListen {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;       // 0: any free one
    std::string certificateFile;  // PEM chain
    std::string keyFile;          // PEM
    unsigned maxConnections = 64;
    std::size_t maxHeaderBytes = 16 * 1024;
    std::size_t maxBodyBytes = 256 * 1024;
    Duration requestLimit = 15s;  // for the handshake, and for one request from its first byte to its last
    Duration idleLimit = 60s;     // a kept-alive connection without a request
    HttpRefusal refusal = {};     // none: a short JSON of the server's own
    // A client that is still sending reads its refusal only if somebody takes the rest off its hands: as much of it,
    // for as long.
    std::size_t lingerBytes = 16 * 1024 * 1024;
    Duration lingerLimit = 5s;
};

class HttpsServer {
   public:
    // Invalid: certificate or key cannot be used; Busy: the port is taken.
    static Result<std::unique_ptr<HttpsServer>> start(EventLoop& loop, HttpsListen listen, HttpHandler handler);
    // Closes every connection.
    ~HttpsServer();
    HttpsServer(const HttpsServer&) = delete;
    HttpsServer& operator=(const HttpsServer&) = delete;

    std::uint16_t port() const;

   private:
    struct State;
    explicit HttpsServer(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

}  // namespace simkiosk
