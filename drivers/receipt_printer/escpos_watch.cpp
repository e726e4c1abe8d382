#include "drivers/receipt_printer/escpos_watch.hpp"

namespace simkiosk::escpos {
namespace {

// A question or its answer was lost, or stands behind much data: asking seldom does not swell that.
constexpr auto askAgainAfter = 5s;

}  // namespace

StatusWatch::StatusWatch(Link& link, Clock& clock, Duration every)
    : m_link(link),
      m_clock(clock),
      m_every(every),
      m_questions(link.answeredQuestions()),
      m_due(m_questions.empty() ? Instant::max() : clock.now() + every) {}

StatusWatch::~StatusWatch() {
    if (m_asked + m_surplus > 0) m_link.expectLateAnswers();
}

Task<Result<StatusWatch::Event>> StatusWatch::next(Instant deadline) {
    while (true) {
        if (m_clock.now() >= m_due) SIMKIOSK_CO_TRY(co_await ask(deadline));
        auto reply = co_await m_link.nextReply(std::min(deadline, m_due));
        if (!reply) {
            if (reply.error().code == ErrorCode::Disconnected) co_return fail(reply.error());
            if (m_clock.now() >= deadline) co_return fail(ErrorCode::Timeout, "the printer does not answer");
            continue;
        }
        const bool status = std::holds_alternative<RealTimeReply>(*reply) || std::holds_alternative<FullStatus>(*reply);
        if (!status) co_return Event{.view = {}, .reply = std::move(*reply)};
        if (!take(*reply)) continue;
        if (m_at < m_questions.size()) {
            m_due = m_clock.now();
            continue;
        }
        m_at = 0;
        m_due = m_clock.now() + m_every;
        View view = std::exchange(m_view, {});
        view.conclude();
        co_return Event{.view = view, .reply = {}};
    }
}

Task<Result<void>> StatusWatch::ask(Instant deadline) {
    m_due = m_clock.now() + askAgainAfter;
    ++m_asked;
    co_return co_await m_link.request(statusRequest(m_questions[m_at]), deadline);
}

bool StatusWatch::take(const Reply& reply) {
    if (m_questions.empty()) return false;
    const auto n = m_questions.at(m_at);
    if (const auto* full = std::get_if<FullStatus>(&reply)) {
        if (m_asked == 0 || n != 20) return false;
        m_view.full = *full;
    } else {
        // Answers come in the order of the questions, so those to repeated ones come first.
        if (m_surplus > 0) {
            --m_surplus;
            return false;
        }
        if (m_asked == 0 || n == 20) return false;
        m_view.realTime.answer(n, std::get<RealTimeReply>(reply).value);
        m_surplus = m_asked - 1;
    }
    m_asked = 0;
    ++m_at;
    return true;
}

}  // namespace simkiosk::escpos
