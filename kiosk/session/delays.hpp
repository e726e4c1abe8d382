// Every time the kiosk waits for a person or a peer, in one table. Device protocols keep theirs with the driver.
#pragma once

#include "kiosk/session/snapshot.hpp"

namespace simkiosk::delays {

// How long a page waits for a customer who does nothing; the warning, seen and heard, begins `warning` before the end.
// A farewell is shorter than that and ends without one. While a motor or the carrier is in charge there is none; of the
// payment page it begins when the code is shown.
struct PageTimeout {
    Page page;
    Duration idle;
};
inline constexpr std::array pageTimeouts{
    PageTimeout{Page::Language, 60s},    PageTimeout{Page::Plans, 120s},    PageTimeout{Page::Numbers, 150s},
    PageTimeout{Page::Consents, 120s},   PageTimeout{Page::Document, 90s},  PageTimeout{Page::IdentityCard, 90s},
    PageTimeout{Page::Passport, 150s},   PageTimeout{Page::LiveFace, 120s}, PageTimeout{Page::Review, 180s},
    PageTimeout{Page::StaffCheck, 180s}, PageTimeout{Page::Payment, 180s},  PageTimeout{Page::Receipt, 60s},
    PageTimeout{Page::Goodbye, 8s},      PageTimeout{Page::Problem, 60s},   PageTimeout{Page::Service, 120s},
};
inline constexpr Duration warning = 30s;
// For whoever asked for more time (EN 301 549, WCAG 2.2.1), and while everything is read out, which takes longer than
// reading.
inline constexpr int patience = 3;
// The attract page forgets a language or a mode that somebody chose and walked away from.
inline constexpr Duration attractChoices = 45s;

inline constexpr Duration holderShown = 8s;  // name and document number in full
inline constexpr Duration farewell = 12s;    // problem page after the customer left or cancelled

inline constexpr Duration identityCardPoll = 300ms;  // GA 450 readers: not faster
inline constexpr Duration deviceReturn = 6s;         // a device that answers nothing may come back within this
inline constexpr Duration officeReturn = 12s;        // the same for the back office, while numbers are looked for
inline constexpr Duration officeRetry = 2s;
inline constexpr auto faceCheck = std::chrono::milliseconds(25s);
inline constexpr int faceTries = 3;
inline constexpr Duration qualification = 60s;  // registration and question; the calls keep their own time
inline constexpr Duration staffPoll = 3s;
inline constexpr Duration badgePoll = 500ms;
inline constexpr Duration staffCheck = 600s;                     // from the call to their answer
inline constexpr auto mrzLook = std::chrono::milliseconds(30s);  // one try to read the printed lines
inline constexpr Duration chipPlacing = 30s;                     // from the printed lines to the document on the reader
inline constexpr Duration chipReading = 25s;                     // a chip with a large picture on a slow reader
inline constexpr int chipTries = 3;                              // of a chip that breaks off, before the sale ends
inline constexpr Duration payment = 180s;                        // the number is kept at least so long for it
inline constexpr Duration paymentPoll = 500ms;                   // at first; then a twentieth of the time waited,
inline constexpr Duration paymentPollMost = 2s;                  // … but never longer than this
inline constexpr Duration activation = 60s;                      // from order to active
inline constexpr Duration activationPoll = 500ms;
inline constexpr Duration takeCard = 30s;  // from presented to retained
inline constexpr Duration takePoll = 300ms;
inline constexpr Duration settlement = 6s;  // before the customer is let go; then in the background
inline constexpr Duration settlementTick = 500ms;
inline constexpr Duration settlementRetry = 5s;
inline constexpr Duration settlementRetryMost = 120s;
inline constexpr Duration settlementCase = 900s;     // older than this: a staff case (invariant I7)
inline constexpr Duration sameCustomer = 60s;        // after a restart: the customer can still stand there
inline constexpr Duration healthPoll = 3s;           // devices and back office, between sales
inline constexpr Duration returnPoll = 500ms;        // the same, while nothing can be sold
inline constexpr Duration serviceTick = 250ms;       // staff see a change of the machine within this
inline constexpr Duration recoveryQuestion = 400ms;  // to the back office, before the sale goes on or is undone
inline constexpr Duration recoveryRetryMost = 60s;   // between two tries to free a card that is stuck
inline constexpr Duration backOfficePoll = 15s;      // one short question, to see whether it is there
inline constexpr Duration catalogueAge = 300s;       // older than this it is asked for again
inline constexpr int simCardsPerSale = 3;            // bad cards in a row before the kiosk stops issuing

}  // namespace simkiosk::delays
