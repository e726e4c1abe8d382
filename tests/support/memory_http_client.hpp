// An HttpClient that ends in a handler in the same process, on virtual time. Faults happen on this wire, too.
#pragma once

#include <functional>
#include <vector>

#include "platform/io/https_server.hpp"

namespace simkiosk {

class MemoryHttpClient : public HttpClient {
   public:
    MemoryHttpClient(Clock& clock, HttpHandler handler) : m_clock(clock), m_handler(std::move(handler)) {}

    bool reachable = true;                                        // false: no connection is made
    Duration latency = 20ms;                                      // before the handler sees the request
    std::vector<std::pair<HttpRequest, HttpResponse>> exchanges;  // what the handler saw and answered
    std::size_t attempts = 0;                                     // every send, also those that did not leave
    std::function<void(const HttpRequest&, const HttpResponse&)> onExchange;

    Task<Result<HttpResponse>> send(HttpRequest request, Instant deadline) override {
        ++attempts;
        if (m_clock.now() + latency >= deadline) co_return fail(ErrorCode::Disconnected, "the deadline was too short");
        co_await sleepFor(m_clock, latency);
        if (!reachable) co_return fail(ErrorCode::Disconnected, "no route to the back office");
        HttpAnswer answer = m_handler(request);
        exchanges.emplace_back(request, answer.response);
        if (onExchange && answer.fate == HttpAnswer::Fate::Send) onExchange(request, answer.response);
        if (m_clock.now() + answer.delay >= deadline) {
            co_await sleepUntil(m_clock, deadline);
            co_return fail(ErrorCode::Timeout, "effect unknown: no answer before the deadline");
        }
        if (answer.delay > Duration::zero()) co_await sleepFor(m_clock, answer.delay);
        if (answer.fate != HttpAnswer::Fate::Send)
            co_return fail(ErrorCode::Timeout, "effect unknown: connection broke");
        co_return answer.response;
    }

   private:
    Clock& m_clock;
    HttpHandler m_handler;
};

}  // namespace simkiosk
