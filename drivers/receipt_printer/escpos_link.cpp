#include "drivers/receipt_printer/escpos_link.hpp"

#include <algorithm>

namespace simkiosk::escpos {
namespace {

constexpr auto openLimit = 3s;
constexpr auto answerLimit = 800ms;  // real-time replies come within a few ms; a busy serial line needs more
constexpr auto stopLimit = 20s;      // XOFF, or a full line, for longer is an off-line printer
constexpr auto quiet = 300ms;        // after it nothing late is on its way
constexpr std::size_t pieceBytes = 1024;
constexpr int mostNoise = 64;          // replies that fit nothing before the line counts as broken
constexpr unsigned looksToForget = 2;  // one unanswered look may be a hiccup
constexpr unsigned looksToForgetAll = 5;
constexpr std::uint8_t fullStatus = 20;  // Custom's n
constexpr std::array<std::uint8_t, 5> questions{1, 2, 3, 4, fullStatus};

// Small letters, which the driver's own ids never hold: an answer that comes late proves no receipt.
constexpr ProcessId idOfLook{'l', 'o', 'o', 'k'};

Bytes oldPaperSensorRequest() { return {0x1B, 0x76}; }  // ESC v

}  // namespace

void View::conclude() {
    status = decode(realTime);
    if (full) status = combine(status, decode(*full));
}

Link::Link(ByteStream& stream, Clock& clock, const EscPosProfile& profile)
    : m_stream(stream),
      m_clock(clock),
      m_profile(profile),
      m_parser(profile.statusRequests == EscPosProfile::StatusRequests::RealTimeAndFull
                   ? ReplyParser::Leading10::FullStatus
                   : ReplyParser::Leading10::AutomaticStatus) {}

Task<Result<void>> Link::open() {
    if (m_stream.isOpen() && m_openings > 0) co_return Result<void>{};
    m_parser.reset();
    m_stopped = false;
    forget();
    SIMKIOSK_CO_TRY(co_await m_stream.open(m_clock.now() + openLimit));
    ++m_openings;
    co_return Result<void>{};
}

Task<Result<View>> Link::view() {
    if (m_lateAnswers) co_await letPass();
    auto view = co_await look();
    if (view) {
        m_failedLooks = 0;
    } else if (++m_failedLooks >= looksToForgetAll) {
        forget();
    }
    co_return view;
}

Task<Result<View>> Link::look() {
    View view;
    Error last{ErrorCode::Timeout, "the printer does not answer", std::nullopt};
    std::vector<std::uint8_t> answered;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const auto n = questions[i];
        if (n == fullStatus && m_profile.statusRequests != EscPosProfile::StatusRequests::RealTimeAndFull) continue;
        if (m_silentLooks[i] >= looksToForget) continue;
        const bool first = answered.empty() && (m_answered.empty() ? i == 0 : m_answered.front() == n);
        // Who is silent so far may well stay so, and once is enough to find that out.
        const auto asked = co_await askRealTime(n, first || !answered.empty() ? 2 : 1, view);
        if (asked) {
            m_silentLooks[i] = 0;
            answered.push_back(n);
            continue;
        }
        last = asked.error();
        if (last.code == ErrorCode::Disconnected || (first && !m_answered.empty())) co_return fail(last);
        ++m_silentLooks[i];
    }
    m_answered = answered;
    if (answered.empty()) {
        auto alive = co_await signOfLife();
        if (alive || alive.error().code == ErrorCode::Disconnected) co_return alive;
        m_silentLooks = {};  // switched off: what it does not answer was not learnt from that
        co_return fail(last);
    }
    view.conclude();
    co_return view;
}

Task<Result<void>> Link::send(Bytes data, Instant deadline) {
    for (std::size_t at = 0; at < data.size(); at += pieceBytes) {
        if (m_stopped) SIMKIOSK_CO_TRY(co_await waitForXon(std::min(deadline, m_clock.now() + stopLimit)));
        const auto piece = ByteView(data).subspan(at, std::min(pieceBytes, data.size() - at));
        SIMKIOSK_CO_TRY(co_await m_stream.write(piece, std::min(deadline, m_clock.now() + stopLimit)));
        // Looks, without waiting, whether the printer asked to stop.
        const auto heard = co_await m_stream.read(m_clock.now());
        if (heard) {
            hear(*heard);
        } else if (heard.error().code != ErrorCode::Timeout) {
            co_return fail(heard.error());
        }
    }
    co_return Result<void>{};
}

Task<Result<void>> Link::request(Bytes data, Instant deadline) {
    SIMKIOSK_CO_TRY(co_await m_stream.write(data, deadline));
    co_return Result<void>{};
}

Task<Result<Reply>> Link::nextReply(Instant deadline) {
    int noise = 0;
    while (true) {
        while (auto reply = m_parser.next()) {
            if (const auto* flow = std::get_if<FlowControl>(&*reply)) {
                m_stopped = flow->stop;
            } else if (std::holds_alternative<NoiseBytes>(*reply)) {
                if (++noise > mostNoise) co_return fail(ErrorCode::Malformed, "the printer's line babbles");
            } else {
                co_return std::move(*reply);
            }
        }
        auto bytes = co_await m_stream.read(deadline);
        if (!bytes && bytes.error().code == ErrorCode::Timeout && noise > 0)
            co_return fail(ErrorCode::Malformed, "the printer answers with bytes that are no reply");
        SIMKIOSK_CO_TRY(bytes);
        m_parser.feed(*bytes);
    }
}

Task<Result<void>> Link::askRealTime(std::uint8_t n, int attempts, View& view) {
    if (n == fullStatus) {
        const auto full = co_await ask<FullStatus>(statusRequest(n), attempts);
        SIMKIOSK_CO_TRY(full);
        view.full = *full;
        co_return Result<void>{};
    }
    const auto reply = co_await ask<RealTimeReply>(statusRequest(n), attempts);
    SIMKIOSK_CO_TRY(reply);
    view.realTime.answer(n, reply->value);
    co_return Result<void>{};
}

// Requests of the data stream: an off-line printer leaves them unanswered, which is all that can be known of it.
Task<Result<View>> Link::signOfLife() {
    View view;
    view.status.online = true;
    Error last{ErrorCode::Timeout, "the printer does not answer", std::nullopt};
    const auto known = m_sign;
    for (const auto sign : {Sign::GsR, Sign::EscV, Sign::ProcessId}) {
        if (known && *known != sign) continue;
        const auto answered = co_await askSign(sign, view.status);
        if (answered) {
            m_sign = sign;
            co_return view;
        }
        if (answered.error().code == ErrorCode::Disconnected) co_return fail(answered.error());
        last = answered.error();
    }
    m_sign.reset();
    co_return fail(last);
}

Task<Result<void>> Link::askSign(Sign sign, PrinterStatus& status) {
    Encoder encoder(m_profile);
    if (sign == Sign::ProcessId) {
        encoder.requestProcessId(idOfLook);
        SIMKIOSK_CO_TRY(co_await ask<ProcessDone>(encoder.take(), 1));
        co_return Result<void>{};
    }
    encoder.requestPaperSensor();
    const auto reply = co_await ask<PlainReply>(sign == Sign::GsR ? encoder.take() : oldPaperSensorRequest(), 1);
    SIMKIOSK_CO_TRY(reply);
    status.paper = decodePaperSensor(reply->value);
    co_return Result<void>{};
}

template <typename T>
Task<Result<T>> Link::ask(Bytes request, int attempts) {
    Error last{ErrorCode::Timeout, "the printer does not answer", std::nullopt};
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_stream.discardInput();
        m_parser.reset();
        SIMKIOSK_CO_TRY(co_await m_stream.write(request, m_clock.now() + answerLimit));
        const Instant deadline = m_clock.now() + answerLimit;
        while (true) {
            auto reply = co_await nextReply(deadline);
            if (!reply) {
                if (reply.error().code == ErrorCode::Disconnected) co_return fail(reply.error());
                last = reply.error();
                break;
            }
            if (const auto* wanted = std::get_if<T>(&*reply)) {
                const T answer = *wanted;
                // The slow answer to the first attempt; that to the second must not pass for the next question's.
                if (attempt > 0) co_await letPass();
                co_return answer;
            }
            if (m_clock.now() >= deadline) break;
        }
    }
    co_return fail(last);
}

// What was learnt about the printer: another may stand there now.
void Link::forget() {
    m_lateAnswers = false;
    m_silentLooks = {};
    m_answered.clear();
    m_failedLooks = 0;
    m_sign.reset();
}

// Until nothing came for a while; bounded, since some lines never fall silent.
Task<void> Link::letPass() {
    const Instant end = m_clock.now() + 2 * answerLimit;
    Instant until = m_clock.now() + answerLimit;
    while (m_clock.now() < until) {
        const auto reply = co_await nextReply(until);
        if (!reply) break;
        until = std::min(end, m_clock.now() + quiet);
    }
    m_lateAnswers = false;
}

Task<Result<void>> Link::waitForXon(Instant deadline) {
    while (m_stopped) {
        const auto bytes = co_await m_stream.read(deadline);
        SIMKIOSK_CO_TRY(bytes);
        hear(*bytes);
    }
    co_return Result<void>{};
}

// While data goes out: only flow control matters now, but a reply is kept for who asks next.
void Link::hear(ByteView bytes) {
    for (const auto byte : bytes) {
        if (byte == 0x11) m_stopped = false;
        if (byte == 0x13) m_stopped = true;
    }
    m_parser.feed(bytes);
}

}  // namespace simkiosk::escpos
