#include "platform/carrier/network_check.hpp"

#include "platform/carrier/carrier_catalog.hpp"
#include "platform/carrier/carrier_session.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/io/http_date.hpp"

namespace simkiosk {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

// Passes every request on and keeps what the answer says of the time.
class TimedClient : public HttpClient {
   public:
    TimedClient(HttpClient& inner, const Clock& clock) : m_inner(inner), m_clock(clock) {}

    Task<Result<HttpResponse>> send(HttpRequest request, Instant deadline) override {
        const auto sent = m_clock.wall();
        auto answer = co_await m_inner.send(std::move(request), deadline);
        if (!answer) co_return answer;
        const auto header = answer->headers.find("date");
        serverTime = header == answer->headers.end() ? std::nullopt : parseHttpDate(header->second);
        // The header was written somewhere between the two.
        ourTime = sent + (m_clock.wall() - sent) / 2;
        co_return answer;
    }

    std::optional<WallTime> serverTime;
    WallTime ourTime;

   private:
    HttpClient& m_inner;
    const Clock& m_clock;
};

NetworkStep stepOf(HttpsMilestone::Kind kind) {
    switch (kind) {
        case HttpsMilestone::Kind::NameFound: return NetworkStep::NameFound;
        case HttpsMilestone::Kind::Connected: return NetworkStep::Connected;
        case HttpsMilestone::Kind::Encrypted: break;
    }
    return NetworkStep::Encrypted;
}

// What has been told, and since when the step after it runs.
class Report {
   public:
    Report(const Clock& clock, std::function<void(NetworkFinding)> tell)
        : m_clock(clock), m_tell(std::move(tell)), m_since(clock.now()) {}

    void passed(NetworkStep step, std::string what = {}, std::optional<int> figure = std::nullopt) {
        tell({step, std::move(what), took(), true, figure});
    }
    void failed(Error error, std::optional<int> figure = std::nullopt) {
        tell({m_next, fail(std::move(error)), took(), true, figure});
    }
    void unknown() { tell({m_next, {}, took(), false}); }

   private:
    milliseconds took() const { return duration_cast<milliseconds>(m_clock.now() - m_since); }
    void tell(NetworkFinding finding) {
        m_next = static_cast<NetworkStep>(static_cast<int>(finding.step) + 1);
        m_since = m_clock.now();
        m_tell(std::move(finding));
    }

    const Clock& m_clock;
    std::function<void(NetworkFinding)> m_tell;
    Instant m_since;
    NetworkStep m_next = NetworkStep::NameFound;  // the one that fails, if anything does
};

void compareClocks(Report& report, const TimedClient& client) {
    if (!client.serverTime) return report.unknown();
    const auto ahead = duration_cast<std::chrono::seconds>(client.ourTime - *client.serverTime);
    const int figure = static_cast<int>(ahead.count());
    if (std::chrono::abs(ahead) <= clockTolerance) return report.passed(NetworkStep::ClockAgrees, {}, figure);
    report.failed({ErrorCode::Invalid, "this machine's clock differs from the server's", std::nullopt}, figure);
}

}  // namespace

Task<void> checkNetwork(EventLoop& loop, Random& random, HttpsEndpoint endpoint, CarrierConfig config,
                        std::function<void(NetworkFinding)> onFinding) {
    const auto report = std::make_shared<Report>(loop, std::move(onFinding));
    // Once each: a technician wants to see the failure, not the third try.
    config.attempts = 1;
    config.callDeadline = config.exchangeDeadline;
    HttpsClient https(loop, std::move(endpoint), [report](const HttpsMilestone& milestone) {
        report->passed(stepOf(milestone.kind), milestone.what, milestone.daysValid);
    });
    TimedClient timed(https, loop);
    CarrierSession session(timed, loop, random, std::move(config));
    CarrierCatalog catalog(session);
    const auto answered = co_await catalog.answers();
    if (!answered) {
        report->failed(answered.error());
        co_return;
    }
    report->passed(NetworkStep::CarrierAsked);
    compareClocks(*report, timed);
}

}  // namespace simkiosk
