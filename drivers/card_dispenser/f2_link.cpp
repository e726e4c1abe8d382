#include "drivers/card_dispenser/f2_link.hpp"

#include "platform/base/log.hpp"

namespace simkiosk::f2 {

namespace {

constexpr Duration acknowledgeLimit = 300ms;  // clause 1.4.2 case 1
constexpr int mostSends = 3;
constexpr int mostNaks = 2;
constexpr int mostEots = 3;
constexpr Duration writeLimit = 2s;
// A repeatable command whose ACK is in doubt is not waited for to its limit: it is stopped and sent once more.
constexpr Duration doubtfulLimit = 3s;
// A motion whose ACK was lost still ends with its reply; the slowest move of field programs takes 6 s.
constexpr Duration lostAcknowledgePatience = 6s;
// Within a frame. The family's parent allows 250 ms between characters; converters and networks may hold bytes back.
constexpr Duration characterGap = 250ms;
constexpr Duration brokenFrameGap = 1s;
// The shortest reply has 11 bytes. Fewer than these after the ACK are noise; these and then quiet are a reply that lost
// its head, its end mark or a byte on the way.
constexpr std::size_t tornReplyBytes = 6;
constexpr Duration quietAfterTornReply = 500ms;
constexpr Duration resendLimit = 2s;    // for a reply asked for again with NAK
constexpr std::size_t mostItems = 256;  // a chattering line may not hold an exchange for ever

// How long the unit may work on a command after its ACK. Case 4 of the manual prints "20 msec" where its
// siblings say 20 s; the others are working numbers from units in the field.
Duration executionLimit(const Command& command) {
    switch (command.cm) {
        case 0x30: return 30s;  // INIT
        case 0x32: return 20s;  // MOVE
        case 0x33:              // ENTRY
        case 0x50:
        case 0x51:
        case 0x52: return 8s;  // card
        default: return 2s;
    }
}

Error silence(std::string message) { return {ErrorCode::Timeout, std::move(message), std::nullopt}; }

}  // namespace

Task<Result<Answer>> Link::exchange(Command command, Repeat repeat) {
    SIMKIOSK_CO_TRY(co_await settle());
    const int attempts = repeat == Repeat::Safe ? 2 : 1;
    Result<Answer> answer = fail(ErrorCode::Internal, "no attempt was made");
    for (int attemptsMade = 0; attemptsMade < attempts; ++attemptsMade) {
        answer = co_await attempt(command, repeat);
        m_unfinishedUntil.reset();
        if (answer || answer.error().code == ErrorCode::Disconnected) break;
    }
    co_return answer;
}

// The task that waited for the last command may have been destroyed while the unit worked. A new command before the
// reply to the last is against the half duplex of the line, so its reply is awaited, acknowledged and dropped.
Task<Result<void>> Link::settle() {
    if (!m_unfinishedUntil) {
        m_stream.discardInput();
        m_parser.clear();
        co_return Result<void>{};
    }
    const Instant until = *m_unfinishedUntil;
    for (std::size_t items = 0; items < mostItems; ++items) {
        const auto item = co_await nextItem(until);
        if (!item && item.error().code != ErrorCode::Timeout) co_return std::unexpected(item.error());
        if (!item) break;
        if (std::holds_alternative<Frame>(*item)) {
            SIMKIOSK_CO_TRY(co_await say(ack));
            break;
        }
    }
    m_unfinishedUntil.reset();
    co_return Result<void>{};
}

Task<Result<Answer>> Link::attempt(const Command& command, Repeat repeat) {
    auto opening = co_await sendUntilAcknowledged(command, repeat);
    SIMKIOSK_CO_TRY(opening);
    if (auto* early = std::get_if<Answer>(&*opening)) co_return std::move(*early);
    const bool doubtful = repeat == Repeat::Safe && std::get<Acknowledged>(*opening).doubtful;
    const Duration limit = doubtful ? std::min(doubtfulLimit, executionLimit(command)) : executionLimit(command);
    m_unfinishedUntil = m_clock.now() + limit;
    co_return co_await awaitReply(command, repeat, limit);
}

Task<Result<Link::Opening>> Link::sendUntilAcknowledged(const Command& command, Repeat repeat) {
    const Bytes frame = encodeCommand(m_address, command);
    bool declined = false;
    m_parser.forgetNoise();
    for (int sends = 0; sends < mostSends; ++sends) {
        SIMKIOSK_CO_TRY(co_await m_stream.write(frame, m_clock.now() + writeLimit));
        m_unfinishedUntil = m_clock.now() + acknowledgeLimit;
        const bool takesReply = repeat == Repeat::Never || sends > 0;
        auto opening = co_await awaitAcknowledgement(command, takesReply, *m_unfinishedUntil);
        declined = opening && !*opening;
        if (opening && *opening) {
            if (auto* acknowledged = std::get_if<Acknowledged>(&**opening))
                acknowledged->doubtful = sends > 0 || m_parser.noiseBytes() > 0;
            co_return std::move(**opening);
        }
        if (!opening && opening.error().code != ErrorCode::Timeout) co_return std::unexpected(opening.error());
        if (declined || repeat == Repeat::Safe) continue;  // cases 2 and 1

        // Case 1 would send a motion again, but only its ACK may have been lost: listen, then stop and leave it.
        m_unfinishedUntil = m_clock.now() + lostAcknowledgePatience;
        opening = co_await awaitAcknowledgement(command, takesReply, *m_unfinishedUntil);
        if (opening && *opening) co_return std::move(**opening);
        if (!opening && opening.error().code != ErrorCode::Timeout) co_return std::unexpected(opening.error());
        if (opening) continue;  // a late NAK: the unit has not taken it
        auto crossing = co_await endExecution(command);
        SIMKIOSK_CO_TRY(crossing);
        if (*crossing) co_return Opening(std::move(**crossing));
        co_return fail(silence("the dispenser did not acknowledge a command that may not be sent twice"));
    }
    if (declined) co_return fail(ErrorCode::Malformed, "the dispenser cannot read our frames: NAK each time");
    co_return fail(silence("the dispenser does not answer"));
}

// Acknowledged, an early answer, or nothing for NAK; Timeout at the deadline.
Task<Result<std::optional<Link::Opening>>> Link::awaitAcknowledgement(const Command& command, bool takesReply,
                                                                      Instant deadline) {
    for (std::size_t items = 0; items < mostItems; ++items) {
        const auto item = co_await nextItem(deadline);
        SIMKIOSK_CO_TRY(item);
        if (const auto* control = std::get_if<ControlByte>(&*item)) {
            if (control->value == ack) co_return std::optional<Opening>(Acknowledged{});
            if (control->value == nak) co_return std::optional<Opening>{};
        } else if (const auto* frame = std::get_if<Frame>(&*item)) {
            // A reply without ACK: the first one to a repeatable command may be a late reply to an earlier one, and
            // asking again costs nothing. The second is this command's, and to a motion it is the only one.
            SIMKIOSK_CO_TRY(co_await say(ack));
            auto answer = answerTo(command, *frame);
            if (answer && takesReply) co_return std::optional<Opening>(std::move(*answer));
        }
    }
    co_return fail(silence("the line chatters"));
}

Task<Result<Answer>> Link::awaitReply(const Command& command, Repeat repeat, Duration limit) {
    Instant deadline = m_clock.now() + limit;
    std::string trouble = "no reply within the command's limit";
    int naks = 0;
    m_parser.forgetNoise();
    for (std::size_t items = 0; items < mostItems; ++items) {
        const auto item = co_await nextItem(deadline, true);
        if (!item && item.error().code != ErrorCode::Timeout) co_return std::unexpected(item.error());
        if (!item && m_clock.now() >= deadline) break;
        const auto* frame = item ? std::get_if<Frame>(&*item) : nullptr;
        if (!item) {
            m_parser.forgetNoise();
            if (naks >= mostNaks) continue;  // only a noisy line, perhaps: the unit may still be at work
            trouble = "a torn reply";
        } else if (std::holds_alternative<ControlByte>(*item)) {
            continue;
        } else if (frame && frame->address == m_address) {
            auto reply = parseReply(frame->text);
            if (reply) {
                SIMKIOSK_CO_TRY(co_await say(ack));
                if (auto answer = answerTo(command, *frame)) co_return std::move(*answer);
                logWarning("dispenser.unsolicited_frame", "the dispenser sent a reply to another command; dropped");
                continue;
            }
            trouble = reply.error().message;
        } else {
            trouble = frame ? "a reply from another address" : "a damaged reply";
        }
        // Case 3: the unit sends its reply again without carrying out the command again.
        if (++naks > mostNaks) break;
        SIMKIOSK_CO_TRY(co_await say(nak));
        deadline = std::max(deadline, m_clock.now() + resendLimit);
    }
    auto crossing = co_await endExecution(command);
    SIMKIOSK_CO_TRY(crossing);
    if (*crossing) co_return std::move(**crossing);
    if (naks > 0 && repeat == Repeat::Safe) co_return fail(ErrorCode::Malformed, "dispenser: " + trouble);
    co_return fail(silence("dispenser: " + trouble));
}

// Cases 5 to 7: 04 stops the execution where it stands and is answered with 04. A reply that crosses it is as good
// as any. Nothing when the unit stopped, or when it did not answer at all.
Task<Result<std::optional<Answer>>> Link::endExecution(const Command& command) {
    for (int eots = 0; eots < mostEots; ++eots) {
        SIMKIOSK_CO_TRY(co_await say(eot));
        const Instant deadline = m_clock.now() + acknowledgeLimit;
        for (std::size_t items = 0; items < mostItems; ++items) {
            const auto item = co_await nextItem(deadline);
            if (!item && item.error().code != ErrorCode::Timeout) co_return std::unexpected(item.error());
            if (!item) break;
            if (*item == WireItem(ControlByte{eot})) co_return std::optional<Answer>{};
            if (const auto* frame = std::get_if<Frame>(&*item)) {
                SIMKIOSK_CO_TRY(co_await say(ack));
                if (auto answer = answerTo(command, *frame)) co_return answer;
            }
        }
    }
    co_return std::optional<Answer>{};
}

Task<Result<WireItem>> Link::nextItem(Instant deadline, bool replyDue) {
    Instant lastByte = m_clock.now();
    while (true) {
        if (auto item = m_parser.next()) co_return std::move(*item);
        const bool midFrame = m_parser.midFrame();
        const bool torn = replyDue && !midFrame && m_parser.noiseBytes() >= tornReplyBytes;
        const Instant quiet = torn ? lastByte + quietAfterTornReply : m_clock.now() + characterGap;
        const Instant until = midFrame || torn ? std::min(deadline, quiet) : deadline;
        const auto bytes = co_await m_stream.read(until);
        if (bytes) {
            m_parser.feed(*bytes);
            lastByte = m_clock.now();
            continue;
        }
        if (bytes.error().code != ErrorCode::Timeout) {
            m_parser.clear();
            m_unfinishedUntil.reset();
            co_return std::unexpected(bytes.error());
        }
        if (midFrame) {
            if (auto frame = m_parser.rescueFrame()) co_return WireItem(std::move(*frame));
            if (m_clock.now() - lastByte >= brokenFrameGap) {
                m_parser.clear();
                co_return WireItem(DamagedFrame{});
            }
        }
        if (m_clock.now() >= deadline || (torn && m_clock.now() >= quiet)) co_return std::unexpected(bytes.error());
    }
}

Task<Result<void>> Link::say(std::uint8_t control) {
    const Bytes byte{control};
    co_return co_await m_stream.write(byte, m_clock.now() + writeLimit);
}

// The frame's reply when it comes from our unit and echoes this command.
std::optional<Answer> Link::answerTo(const Command& command, const Frame& frame) const {
    if (frame.address != m_address) return std::nullopt;
    auto reply = parseReply(frame.text);
    if (!reply) return std::nullopt;
    const Command& echo = std::visit([](const auto& either) -> const Command& { return either.echo; }, *reply);
    if (echo.cm != command.cm || echo.pm != command.pm) return std::nullopt;
    return Answer{std::move(*reply), frame.raw};
}

}  // namespace simkiosk::f2
