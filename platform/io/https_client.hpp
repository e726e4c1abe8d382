// HTTPS/1.1 client on the event loop: TLS 1.2 or newer, the peer's certificate always checked.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/io/http.hpp"

namespace simkiosk {

class EventLoop;

struct HttpsEndpoint {
    std::string host;
    std::uint16_t port = 443;
    std::string caFile;      // PEM; empty: the system's store. Read at every new connection.
    std::string serverName;  // what the certificate must say; empty: `host`
};

// How far a new connection has come, for whoever looks for the place where it fails.
struct HttpsMilestone {
    enum class Kind { NameFound, Connected, Encrypted } kind = Kind::NameFound;
    std::string what;                             // the addresses; the one that answered; the certificate's subject
    std::optional<int> daysValid = std::nullopt;  // of the certificate, from now on
};

// Keeps one idle connection for the next exchange and gives it up when in doubt, so that a request is not lost
// in a connection the server is about to close. A request of which a byte may have left is never sent again by
// itself; the one exception is a GET on a kept connection that turns out to be dead before any answer byte.
class HttpsClient : public HttpClient {
   public:
    // `onMilestone` is called on the loop's thread, within send().
    HttpsClient(EventLoop& loop, HttpsEndpoint endpoint,
                std::function<void(const HttpsMilestone&)> onMilestone = nullptr);
    ~HttpsClient() override;

    // At most 8 exchanges at a time, then Busy. Answers: header 16 KiB, body 1 MiB, Malformed beyond.
    // Destroying the task closes its connection.
    Task<Result<HttpResponse>> send(HttpRequest request, Instant deadline) override;

   private:
    struct State;
    std::shared_ptr<State> m_state;
};

}  // namespace simkiosk
