// Three books of one day — journal, dispenser, back office — side by side: every difference is named with its ICCID.
// Pure: whoever calls has read the books.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/journal/sale_facts.hpp"
#include "kiosk/ports/payment.hpp"
#include "kiosk/ports/sim_stock.hpp"

namespace simkiosk {

// A day, or any other stretch of wall time. Wall times are for people; a sale that is open or in doubt always counts.
struct ReconciledTime {
    WallTime from = WallTime::min();
    WallTime to = WallTime::max();

    bool contains(WallTime wall) const { return wall >= from && wall < to; }
};

struct JournalSale {
    WallTime openedAt;
    SaleFacts facts;
    bool doubtOpen = false;  // in doubt, and no clerk has settled it
};

// The bin's counter rose between two records, and no sale retained a card.
struct UnexplainedCards {
    WallTime noticedAt;
    unsigned cards = 0;
};

struct JournalBook {
    std::vector<JournalSale> sales;  // oldest first
    std::vector<UnexplainedCards> unexplained;
    std::optional<unsigned> binCount;  // the newest that stands in a record
    bool retaining = false;            // announced, outcome unknown: one card more is no difference
};
// Malformed: a sale that cannot be told from its records.
Result<JournalBook> readJournalBook(const std::vector<JournalRecord>& all, const std::vector<TransactionId>& inDoubt);
// The same of a journal as it stands, verified first.
Result<JournalBook> readBook(const Journal& journal);
bool counts(const JournalSale& sale, const ReconciledTime& time);

struct DeviceBook {
    DispenserStatus status;
    std::optional<Iccid> cardInPath;  // read, where it can be read
};

// Nothing moves; a card at the read position is read where it stands. `dispenser` must outlive the task.
Task<Result<DeviceBook>> readBook(CardDispenser& dispenser);

// What the back office says about one sale; nothing: it does not know of it.
struct OfficeSale {
    bool answered = true;  // false: some question got no answer, and nothing is concluded
    std::optional<PaymentStatus> payment = std::nullopt;
    std::optional<Money> amount = std::nullopt;
    std::optional<ActivationStatus> service = std::nullopt;  // under the sale's key
    unsigned activeLines = 0;                                // on this ICCID, under whatever key
    std::optional<SimStockStatus> card = std::nullopt;
    bool numberReserved = false;  // held by the reservation, not by a line
};
struct OfficeBook {
    std::map<TransactionId, OfficeSale> sales;
    std::vector<Iccid> strangeLines;           // active, of this kiosk, and under no key of the journal
    std::vector<std::string> strangePayments;  // ids; hold money of this kiosk, and under no key of the journal
};

enum class DifferenceKind {
    OpenSale,             // not brought to its end
    InDoubt,              // waits for a clerk
    SoldNotActive,        // with the customer, and not active
    ActiveNotSold,        // active, and not with a customer
    ActiveTwice,          // two active lines on one card
    InDoubtNotSuspended,  // could be used by whoever has it
    CapturedNotTaken,     // money taken, no card handed out
    TakenNotCaptured,     // card handed out, money not taken
    AuthorisedLeft,       // money neither taken nor given back
    AmountDiffers,
    PaymentMissing,      // the journal knows it, the back office does not
    ReservationLeft,     // a number held for a sale that has ended
    UnknownActiveLine,   // active, and no sale of the journal
    UnknownPayment,      // holds money, and no sale of the journal
    CardInPath,          // of no open sale
    CardMissing,         // should be in the path, and is not
    BinCountDiffers,     // more cards than sales have retained
    OfficeDidNotAnswer,  // for this sale nothing can be said
};
const char* toString(DifferenceKind kind);  // "sold_not_active"

struct Difference {
    DifferenceKind kind = DifferenceKind::OpenSale;
    std::string iccid;  // empty when none is known
    std::optional<TransactionId> transaction;
    std::string detail;  // for a technician: what each book says
};

// A book that could not be read is absent; nothing is concluded from it.
std::vector<Difference> compareBooks(const JournalBook& journal, const std::optional<DeviceBook>& device,
                                     const std::optional<OfficeBook>& office, const ReconciledTime& time);

}  // namespace simkiosk
