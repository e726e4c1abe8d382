// A sale in doubt as staff see it: its story, the evidence, and what to do. Nothing about the customer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/values/money.hpp"
#include "kiosk/values/sale_reason.hpp"
#include "kiosk/values/uuid.hpp"

namespace simkiosk {

// What happened, one event a line; the screen has the words.
enum class StoryEvent {
    Opened,  // amount
    Identified,
    IdentifiedByStaff,
    StagingBegan,
    Staged,
    NotStaged,
    Bound,  // detail: the ICCID
    PaymentAsked,
    Authorised,
    NotAuthorised,
    ActivationAsked,
    Active,
    Accepted,
    ActivationFailed,
    PresentingBegan,
    Presented,
    NotPresented,
    Taken,
    RetainingBegan,
    Retained,
    CaptureBegan,
    Captured,
    ReversalBegan,
    Reversed,
    InDoubt,
    CaseOpened,    // detail: its number
    CaseResolved,  // detail: who
    Closed,
    PowerLost,  // the machine was started anew between two records
};

struct StoryLine {
    StoryEvent event = StoryEvent::Opened;
    std::string at;            // local time
    bool foundLater = false;   // not seen as it happened: found out by looking at the machine or asking the carrier
    bool outcomeKnown = true;  // false: it was announced, and what came of it was never written
    std::string detail = {};
    std::optional<Money> amount = std::nullopt;
    std::optional<SaleReason> reason = std::nullopt;  // where there is one; detail: one that this program does not know

    bool operator==(const StoryLine&) const = default;
};

// Where the card of a sale in doubt turned out to be.
enum class CardFinding { InBin, InMachine, InStack, WithCustomer, NotFound };
inline constexpr CardFinding allCardFindings[] = {CardFinding::InBin, CardFinding::InMachine, CardFinding::InStack,
                                                  CardFinding::WithCustomer, CardFinding::NotFound};
const char* toString(CardFinding finding);  // "in_bin"

// Why a finding is recommended.
enum class CaseReason {
    SensorSeesCard,   // a card stands in the path now
    BinCountedOne,    // the bin's counter is one higher than before the doubt
    LeftByTheGate,    // it was on its way out, the path is empty, the bin counted nothing
    PathEmpty,        // it had left the stack; path and bin show nothing
    DispenserSilent,  // nothing can be asked: look inside
};

struct CaseAdvice {
    CardFinding finding = CardFinding::NotFound;
    CaseReason reason = CaseReason::PathEmpty;

    bool operator==(const CaseAdvice&) const = default;
};

enum class CaseMoney { NothingPaid, GivenBack, BeingGivenBack, Unclear };

struct CaseView {
    TransactionId sale;
    std::string number;
    std::string iccid;  // empty: never read
    std::optional<Money> amount;
    CaseMoney money = CaseMoney::NothingPaid;
    std::vector<StoryLine> story;
    std::vector<std::string> evidence;  // the journal's records, one a line
    std::string dispenserThen;          // as it was described when the doubt arose; empty: it was not
    std::string dispenserNow;           // empty: it does not answer
    CaseAdvice advice;
    CardFinding chosen = CardFinding::NotFound;
    bool needsSecond = false;  // of the chosen finding: another person signs too
};

}  // namespace simkiosk
