#include "tests/simulation/network.hpp"

#include <fmt/format.h>

namespace simkiosk::simulation {

namespace {

constexpr Duration latency = 20ms;
constexpr Duration veryLate = 45s;  // longer than any call of the kiosk waits

unsigned statusOf(NetworkFault fault) {
    switch (fault) {
        case NetworkFault::Status400: return 400;
        case NetworkFault::Status403: return 403;
        case NetworkFault::Status404: return 404;
        case NetworkFault::Status409: return 409;
        case NetworkFault::Status429: return 429;
        case NetworkFault::Status500: return 500;
        case NetworkFault::Status503: return 503;
        default: return 0;
    }
}

// Identifiers stay out of the story's target, so that lines of one kind look alike.
std::string_view pathOf(const HttpRequest& request) {
    const std::string_view target = request.target;
    return target.substr(0, target.find('?'));
}

}  // namespace

void Network::disturb(NetworkFault fault, unsigned times) { m_faults.insert(m_faults.end(), times, fault); }

void Network::heal() {
    reachable = true;
    declinesCapture = false;
    m_faults.clear();
    m_partedUntil = m_clock.now();
}

Task<Result<HttpResponse>> Network::exchange(HttpRequest request, Instant deadline) {
    const auto fault = nextFault();
    const auto is = [fault](NetworkFault kind) { return fault == kind; };
    m_story.tell("{} {}{}", request.method, pathOf(request), fault ? fmt::format(" [{}]", toString(*fault)) : "");
    const auto lost = [&]() -> Result<HttpResponse> {
        return fail(ErrorCode::Timeout, "effect unknown: no answer before the deadline");
    };
    if (!reachable || m_clock.now() < m_partedUntil || is(NetworkFault::Refused))
        co_return fail(ErrorCode::Disconnected, "no route to the back office");
    if (is(NetworkFault::TlsFailure))
        co_return fail(ErrorCode::Disconnected, "the peer's certificate cannot be trusted");
    if (is(NetworkFault::LostRequest) || is(NetworkFault::LateRequest)) {
        if (is(NetworkFault::LateRequest)) deliverLater(request);
        co_await sleepUntil(m_clock, deadline);
        co_return lost();
    }
    if (const auto status = fault ? statusOf(*fault) : 0) co_return HttpResponse{status, {}, "{}"};
    if (declinesCapture && request.target.ends_with("/capture")) co_return HttpResponse{403, {}, "{}"};

    if (is(NetworkFault::WrongTransaction)) {
        auto another = m_lastAnswer;
        serve(request);
        co_return another;
    }
    auto answer = serve(request);
    if (is(NetworkFault::Duplicate)) deliverLater(request);
    if (is(NetworkFault::LostResponse)) co_return fail(ErrorCode::Timeout, "effect unknown: connection broke");
    if (is(NetworkFault::LateResponse)) {
        co_await sleepUntil(m_clock, deadline);
        co_return lost();
    }
    if (is(NetworkFault::SlowDrip)) {
        const auto now = m_clock.now();
        co_await sleepUntil(m_clock, now + (deadline - now) * 9 / 10);
    }
    if (is(NetworkFault::Truncated)) answer.body.resize(answer.body.size() / 2);
    if (is(NetworkFault::Malformed)) answer.body = "<html>" + answer.body.substr(0, answer.body.size() / 2);
    co_return answer;
}

std::optional<NetworkFault> Network::nextFault() {
    if (m_faults.empty()) return std::nullopt;
    const auto fault = m_faults.front();
    m_faults.pop_front();
    return fault;
}

HttpResponse Network::serve(const HttpRequest& request, const char* late) {
    m_lastAnswer = m_office.handle(request);
    m_story.tell("back office{}: {} {} {}", late, request.method, pathOf(request), m_lastAnswer.status);
    if (request.target.ends_with("/capture")) onCapture();
    return m_lastAnswer;
}

void Network::deliverLater(HttpRequest request) {
    m_clock.schedule(m_clock.now() + veryLate, [this, request = std::move(request)] { serve(request, ", late"); });
}

Task<Result<HttpResponse>> NetworkClient::send(HttpRequest request, Instant deadline) {
    co_await sleepFor(m_network.clock(), latency);
    if (!m_before()) co_return fail(ErrorCode::Disconnected, "power cut");
    auto answer = co_await m_network.exchange(std::move(request), deadline);
    if (!m_after()) co_return fail(ErrorCode::Timeout, "power cut");
    co_return answer;
}

}  // namespace simkiosk::simulation
