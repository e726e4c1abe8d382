#include "drivers/receipt_printer/escpos_link.hpp"

#include <algorithm>

namespace simkiosk::escpos {
namespace {

constexpr auto openLimit = 3s;
constexpr auto answerLimit = 800ms;  // real-time replies come within a few ms; a busy serial line needs more
constexpr auto stopLimit = 20s;      // XOFF for longer is an off-line printer
constexpr std::size_t pieceBytes = 1024;
constexpr int mostNoise = 64;  // replies that fit nothing before the line counts as broken

}  // namespace

Link::Link(ByteStream& stream, Clock& clock, const EscPosProfile& profile)
    : m_stream(stream),
      m_clock(clock),
      m_profile(profile),
      m_parser(profile.statusRequests == EscPosProfile::StatusRequests::RealTimeAndFull
                   ? ReplyParser::Leading10::FullStatus
                   : ReplyParser::Leading10::AutomaticStatus) {}

Task<Result<void>> Link::open() {
    if (m_stream.isOpen()) co_return Result<void>{};
    m_parser.reset();
    m_stopped = false;
    co_return co_await m_stream.open(m_clock.now() + openLimit);
}

Task<Result<Link::View>> Link::view() {
    View view;
    const std::array targets{&view.realTime.printer, &view.realTime.offline, &view.realTime.error,
                             &view.realTime.paper};
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto answer = co_await realTime(static_cast<std::uint8_t>(i + 1));
        SIMKIOSK_CO_TRY(answer);
        *targets[i] = *answer;
    }
    view.status = decode(view.realTime);
    if (m_profile.statusRequests == EscPosProfile::StatusRequests::RealTimeAndFull) {
        const auto full = co_await fullStatus();
        SIMKIOSK_CO_TRY(full);
        view.full = *full;
        view.status = combine(view.status, decode(*full));
    }
    co_return view;
}

Task<Result<void>> Link::send(Bytes data, Instant deadline) {
    for (std::size_t at = 0; at < data.size(); at += pieceBytes) {
        if (m_stopped) SIMKIOSK_CO_TRY(co_await waitForXon(std::min(deadline, m_clock.now() + stopLimit)));
        const auto piece = ByteView(data).subspan(at, std::min(pieceBytes, data.size() - at));
        SIMKIOSK_CO_TRY(co_await m_stream.write(piece, deadline));
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

Task<Result<std::uint8_t>> Link::realTime(std::uint8_t n) {
    const auto reply = co_await ask<RealTimeReply>(statusRequest(n));
    SIMKIOSK_CO_TRY(reply);
    co_return reply->value;
}

Task<Result<FullStatus>> Link::fullStatus() { return ask<FullStatus>(statusRequest(0x14)); }

template <typename T>
Task<Result<T>> Link::ask(Bytes request) {
    Error last{ErrorCode::Timeout, "the printer does not answer", std::nullopt};
    for (int attempt = 0; attempt < 2; ++attempt) {
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
            if (const auto* wanted = std::get_if<T>(&*reply)) co_return *wanted;
            if (m_clock.now() >= deadline) break;
        }
    }
    co_return fail(last);
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
