// The kiosk's side of the talk with one customer: what is shown, what was said, and how long it may take.
#pragma once

#include "kiosk/session/delays.hpp"
#include "kiosk/session/intent.hpp"
#include "kiosk/session/session_machine.hpp"
#include "platform/base/mailbox.hpp"

namespace simkiosk {

class Conversation {
   public:
    Conversation(Screen& screen, Clock& clock);

    // The customer's words, on the machine thread. Too many at once are dropped. Language and modes are shown at once,
    // also while a page listens to nothing else; of a language listen() tells the pages that have more to do about it.
    void hear(Intent intent);

    // Edit, then publish.
    Snapshot& snapshot() { return m_snapshot; }
    const Snapshot& snapshot() const { return m_snapshot; }
    void publish();

    // Moves to the page the table says, forgets unheard words, starts the page's time-out, publishes.
    void apply(SessionEvent event);
    Page page() const { return m_snapshot.page; }

    // The next word that concerns the page, or nothing at `until` or when the page's time is over (see expired()).
    // "Still here" is dealt with on the way, and whenever it is heard.
    Task<std::optional<Intent>> listen(Instant until);
    Task<std::optional<Intent>> listen();
    // The customer has been silent for the page's whole time.
    bool expired() const;

    // A motor or the carrier is in charge: no time-out by silence until resumed.
    void suspendTimeout();
    void resumeTimeout();
    // Another time for this page than the table's, until it is touched.
    void expireAfter(Duration time);
    // The page's time-out begins; however often it is touched, the page ends then.
    void endAt(Instant end);
    // As long as this for whoever is quick, longer for whoever asked for more time or hears everything read out.
    Duration patiently(Duration time) const;

    // The customer's own name and document number in full: until they are hidden, another page, or
    // delays::holderShown is over.
    void showHolder(PersonalText name, PersonalText documentNumber);
    void hideHolder();

    // Wipes everything about the last customer; language back to the default, modes to none.
    void reset(Language language);

   private:
    void showChoice();
    void stay();
    void touch();
    void coverHolder();

    Screen& m_screen;
    Clock& m_clock;
    Mailbox<Intent> m_heard;
    Snapshot m_snapshot;
    std::optional<Instant> m_holderHiddenAt;
    std::optional<Instant> m_endsAt;  // of this page
};

}  // namespace simkiosk
