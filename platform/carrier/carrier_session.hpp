// How every call to the carrier is made: headers, deadlines, back-off with jitter, and what a status means to the
// caller. Holds no state of a sale.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "kiosk/values/language.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/carrier/carrier_config.hpp"
#include "platform/io/http.hpp"

namespace simkiosk {

struct CarrierCall {
    std::string method;
    std::string target;
    std::string body = {};
    std::optional<Uuid> key = std::nullopt;                   // idempotency
    std::optional<TransactionId> transaction = std::nullopt;  // correlation
    std::optional<Language> language = std::nullopt;
    bool repeatable = false;    // twice is like once (GET always is): may be sent again after an unknown outcome
    bool mayBeMissing = false;  // a 404 says that what the address names is not there; otherwise it says nothing
};

class CarrierSession {
   public:
    CarrierSession(HttpClient& http, Clock& clock, Random& random, CarrierConfig config);

    const CarrierConfig& config() const { return m_config; }
    Clock& clock() { return m_clock; }
    Instant callDeadline() const { return m_clock.now() + m_config.callDeadline; }

    // An answer with a 2xx status. Repeated, at most config.attempts times: a call that certainly had no effect
    // (no connection, 429, 503); and what is repeatable, also after an unknown outcome.
    // Each attempt has its own request id; an answer that carries another one answers somebody else: Malformed.
    // Errors: NotFound 404, if the call says that it may be missing; Conflict 409, 422; Busy 429, 503; Refused other
    // 4xx; Timeout when the effect is unknown (no answer, or another 5xx); Malformed for any other status.
    Task<Result<HttpResponse>> call(CarrierCall call, Instant deadline);

    // Waits before attempt number `attempt` (1 is the first repetition); false when the deadline would pass.
    Task<bool> backOff(unsigned attempt, Duration atLeast, Instant deadline);

   private:
    bool answers(const HttpResponse& response, const std::string& requestId) const;
    HttpRequest toRequest(const CarrierCall& call, const std::string& requestId) const;

    HttpClient& m_http;
    Clock& m_clock;
    Random& m_random;
    CarrierConfig m_config;
};

// Sends what must happen at most once. After an unknown outcome it asks by key before it decides: found is done,
// unknown is sent again with the same key. Timeout: still unknown, ask again later.
// `send` and `query` are called several times; they own what they capture until the task is done.
template <typename T>
Task<Result<T>> sendOnce(CarrierSession& session, std::function<Task<Result<T>>(Instant)> send,
                         std::function<Task<Result<T>>(Instant)> query) {
    const Instant deadline = session.callDeadline();
    Result<T> last = fail(ErrorCode::Timeout, "not sent");
    for (unsigned attempt = 0; attempt < session.config().attempts; ++attempt) {
        if (attempt > 0 && !co_await session.backOff(attempt, Duration::zero(), deadline)) break;
        last = co_await send(deadline);
        const bool unknown =
            !last && (last.error().code == ErrorCode::Timeout || last.error().code == ErrorCode::Malformed);
        if (!unknown) co_return last;
        auto found = co_await query(deadline);
        if (found) co_return found;
        if (found.error().code != ErrorCode::NotFound) break;
    }
    if (!last && last.error().code == ErrorCode::Malformed) co_return last;
    co_return fail(ErrorCode::Timeout, "effect unknown after asking by key: " + last.error().message);
}

}  // namespace simkiosk
