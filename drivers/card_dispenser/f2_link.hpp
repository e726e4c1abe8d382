// The F2 family's handshake over a byte stream: command, ACK, execution, reply, ACK
// ("CRT-591-M001 communication protocol" clause 1.4; its cases are cited in f2_link.cpp).
//
// A command that must not happen twice is sent again only when the unit has said NAK, that is, has not taken it.
// Silence in its place ends with Timeout, after which only the unit's status can tell what happened.
#pragma once

#include <optional>

#include "drivers/card_dispenser/f2_codec.hpp"
#include "platform/io/byte_stream.hpp"

namespace simkiosk::f2 {

// May a command be carried out twice when the wire lost an answer?
enum class Repeat { Safe, Never };

struct Answer {
    Reply reply;
    Bytes raw;  // the frame as it stood on the wire
};

class Link {
   public:
    // Both outlive the link. `address` is the unit's, 0 to 15 by its switches.
    Link(ByteStream& stream, Clock& clock, std::uint8_t address)
        : m_stream(stream), m_clock(clock), m_address(address) {}

    // One command and its reply, positive or negative. The stream is open.
    // Timeout: not acknowledged, or no reply within the command's limit; with Repeat::Never the effect is unknown.
    // Malformed: the unit keeps answering NAK, or a repeatable command's replies keep breaking their format.
    // Disconnected: the stream ended.
    Task<Result<Answer>> exchange(Command command, Repeat repeat);

   private:
    // Doubtful: out of noise, or to a command sent again; the unit may be done with the first one.
    struct Acknowledged {
        bool doubtful = false;
    };
    using Opening = std::variant<Acknowledged, Answer>;

    Task<Result<void>> settle();
    Task<Result<Answer>> attempt(const Command& command, Repeat repeat);
    Task<Result<Opening>> sendUntilAcknowledged(const Command& command, Repeat repeat);
    Task<Result<std::optional<Opening>>> awaitAcknowledgement(const Command& command, bool takesReply,
                                                              Instant deadline);
    Task<Result<Answer>> awaitReply(const Command& command, Repeat repeat, Duration limit);
    Task<Result<std::optional<Answer>>> endExecution(const Command& command);
    // Timeout at the deadline; where a reply is due, also when the line has fallen quiet behind the pieces of one.
    Task<Result<WireItem>> nextItem(Instant deadline, bool replyDue = false);
    Task<Result<void>> say(std::uint8_t control);
    std::optional<Answer> answerTo(const Command& command, const Frame& frame) const;

    ByteStream& m_stream;
    Clock& m_clock;
    std::uint8_t m_address;
    FrameParser m_parser;
    // Until when the unit may still be busy with a command whose waiter was destroyed.
    std::optional<Instant> m_unfinishedUntil;
};

}  // namespace simkiosk::f2
