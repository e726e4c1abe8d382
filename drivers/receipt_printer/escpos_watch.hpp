// The status of a printer at work.
#pragma once

#include "drivers/receipt_printer/escpos_link.hpp"

namespace simkiosk::escpos {

// Asks round by round, one question at a time, while other replies are waited for. Where a printer answers real-time
// requests in the order of its data, or the data still waits in the kernel or a serial server, a question stands
// behind all of it: unanswered means busy, not dead, and how long to bear that is the caller's to say.
class StatusWatch {
   public:
    // Asks what the link's last view() had answers to; nothing of that: only listens.
    StatusWatch(Link& link, Clock& clock, Duration every);
    ~StatusWatch();
    StatusWatch(const StatusWatch&) = delete;
    StatusWatch& operator=(const StatusWatch&) = delete;

    struct Event {
        std::optional<View> view;    // a round is complete
        std::optional<Reply> reply;  // a reply that answers no status question
    };
    // The next event; nothing by the deadline is Timeout. Noise on the line is passed over.
    Task<Result<Event>> next(Instant deadline);
    bool asks() const { return !m_questions.empty(); }

   private:
    Task<Result<void>> ask(Instant deadline);
    // True: the answer to the question that stands.
    bool take(const Reply& reply);

    Link& m_link;
    Clock& m_clock;
    Duration m_every;
    std::vector<std::uint8_t> m_questions;
    std::size_t m_at = 0;    // in the round
    unsigned m_asked = 0;    // times the question at m_at was sent
    unsigned m_surplus = 0;  // answers still to come to questions that were asked more than once
    Instant m_due;           // when to ask (again)
    View m_view;
};

}  // namespace simkiosk::escpos
