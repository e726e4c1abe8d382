// How long sales took on this machine, from its own journal: what the screen promises is what was measured.
#pragma once

#include <deque>

#include "kiosk/ports/journal.hpp"
#include "kiosk/session/usual_times.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

// Of one sale; a stage that did not happen in one go, or was explained by recovery, has no time.
struct SaleTimes {
    std::optional<Duration> whole;       // first touch to the card in the customer's hand
    std::optional<Duration> preparing;   // a card out of the stack, read and bound
    std::optional<Duration> activating;  // the carrier's order to its yes
    std::optional<Duration> handingOut;  // to the gate
};
SaleTimes timesOf(const std::vector<JournalRecord>& sale);

class TimeHistory {
   public:
    static constexpr std::size_t kept = 20;   // sales
    static constexpr std::size_t enough = 5;  // fewer say nothing

    // Reads the journal's newest sales, of those only what was closed since it last did; nothing when it cannot be
    // read.
    void follow(const Journal& journal);
    void add(const SaleTimes& times);
    // Medians.
    UsualTimes usual() const;

   private:
    std::deque<SaleTimes> m_sales;
    std::optional<TransactionId> m_newest;  // of those that were read
};

}  // namespace simkiosk
