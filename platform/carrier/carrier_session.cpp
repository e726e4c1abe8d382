#include "platform/carrier/carrier_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "platform/base/number.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk {

namespace {

// The carrier's `reason` word, when it is one; its message may hold anything and is not repeated.
std::string reasonOf(const HttpResponse& response) {
    const auto object = tmf::parseObject(response.body);
    if (!object) return {};
    const auto reason = tmf::requiredText(*object, "reason");
    if (!reason || reason->size() > 40) return {};
    const bool word = std::ranges::all_of(*reason, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    return word ? " " + *reason : std::string();
}

Error toError(const HttpResponse& response, bool mayBeMissing) {
    const unsigned status = response.status;
    const auto text = "back office: " + std::to_string(status) + reasonOf(response);
    // "There is no payment with this key" is an empty list. A 404 to that question comes from a gateway that lost its
    // way; taking it for an answer would leave money or a service with nobody.
    if (status == 404) return {mayBeMissing ? ErrorCode::NotFound : ErrorCode::Malformed, text};
    if (status == 409 || status == 422) return {ErrorCode::Conflict, text};
    if (status == 429 || status == 503) return {ErrorCode::Busy, text};
    if (status >= 400 && status < 500) return {ErrorCode::Refused, text};
    if (status >= 500 && status < 600) return {ErrorCode::Timeout, text};  // it may have happened before it failed
    return {ErrorCode::Malformed, text};
}

Duration retryAfter(const HttpResponse& response) {
    const auto header = response.headers.find("retry-after");
    if (header == response.headers.end()) return Duration::zero();
    return std::chrono::seconds(std::min(numberIn<unsigned>(header->second).value_or(0), 3600U));
}

}  // namespace

CarrierSession::CarrierSession(HttpClient& http, Clock& clock, Random& random, CarrierConfig config)
    : m_http(http), m_clock(clock), m_random(random), m_config(std::move(config)) {}

Task<Result<HttpResponse>> CarrierSession::call(CarrierCall call, Instant deadline) {
    const bool harmless = call.repeatable || call.method == "GET";
    for (unsigned attempt = 1;; ++attempt) {
        const Instant limit = std::min(deadline, m_clock.now() + m_config.exchangeDeadline);
        const auto requestId = Uuid::v7(m_clock.wall(), m_random).text();
        auto answered = co_await m_http.send(toRequest(call, requestId), limit);
        if (answered && !answers(*answered, requestId))
            answered = fail(ErrorCode::Malformed, "effect unknown: the answer is to another request");
        if (answered && answered->status >= 200 && answered->status < 300) co_return answered;
        const Error error = answered ? toError(*answered, call.mayBeMissing) : answered.error();
        const bool noEffect = error.code == ErrorCode::Disconnected || error.code == ErrorCode::Busy;
        const bool repeatable =
            noEffect || (harmless && (error.code == ErrorCode::Timeout || error.code == ErrorCode::Malformed));
        const auto atLeast = answered ? retryAfter(*answered) : Duration::zero();
        if (!repeatable || attempt >= m_config.attempts) co_return fail(error);
        if (!co_await backOff(attempt, atLeast, deadline)) co_return fail(error);
    }
}

Task<bool> CarrierSession::backOff(unsigned attempt, Duration atLeast, Instant deadline) {
    if (atLeast > m_config.longestBackOff) co_return false;
    const auto ceiling =
        std::min<Duration>(m_config.longestBackOff, m_config.firstBackOff * (1LL << std::min(attempt - 1, 20U)));
    // Full jitter: a shop's kiosks that lost the same server must not come back in step.
    std::array<std::uint8_t, 2> bytes{};
    m_random.fill(bytes);
    const auto share = (bytes[0] * 256 + bytes[1]) % 1001;
    const Instant when = m_clock.now() + std::max<Duration>(atLeast, ceiling * share / 1000);
    if (when >= deadline) co_return false;
    co_await sleepUntil(m_clock, when);
    co_return true;
}

// A carrier that does not repeat the id is taken at its word.
bool CarrierSession::answers(const HttpResponse& response, const std::string& requestId) const {
    const auto repeated = response.headers.find(m_config.requestIdHeader);
    return repeated == response.headers.end() || repeated->second == requestId;
}

HttpRequest CarrierSession::toRequest(const CarrierCall& call, const std::string& requestId) const {
    HttpRequest request{call.method, call.target, {{"accept", "application/json"}}, call.body};
    request.headers[m_config.requestIdHeader] = requestId;
    if (!call.body.empty()) request.headers["content-type"] = "application/json;charset=utf-8";
    if (call.key) request.headers[m_config.idempotencyHeader] = call.key->text();
    if (call.transaction) request.headers[m_config.correlationHeader] = call.transaction->text();
    if (call.language) {
        // A catalogue that does not speak the language answers in the one its reader understands next best.
        request.headers["accept-language"] =
            fmt::format("{}, {};q=0.5", languageTag(*call.language), languageTag(nearest(*call.language)));
    }
    if (!m_config.extraHeaderName.empty()) request.headers[m_config.extraHeaderName] = m_config.extraHeaderValue;
    return request;
}

}  // namespace simkiosk
