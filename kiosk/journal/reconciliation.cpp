#include "kiosk/journal/reconciliation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simkiosk {

namespace {

constexpr unsigned binCounterWraps = 1000;  // counters of the F2 family show three digits

bool taken(const SaleFacts& facts) { return facts.card == CardFact::Taken; }

const char* word(CardFact card) {
    switch (card) {
        case CardFact::NotStaged: return "no card was staged";
        case CardFact::Staging:
        case CardFact::Staged:
        case CardFact::Presenting:
        case CardFact::Presented:
        case CardFact::Retaining: return "the card is in the machine";
        case CardFact::Taken: return "the customer has the card";
        case CardFact::Retained: return "the card is in the retain bin";
        case CardFact::InDoubt: return "the card is in doubt";
    }
    return "";
}

const char* word(const std::optional<PaymentStatus>& payment) { return payment ? toString(*payment) : "unknown"; }
const char* word(const std::optional<ActivationStatus>& service) { return service ? toString(*service) : "unknown"; }

// Follows the bin's counter from record to record. A lower one means that the bin was emptied, or that the unit forgot
// its count; then it starts from nothing.
class BinStory {
   public:
    explicit BinStory(JournalBook& book) : m_book(book) {}

    void hear(const JournalRecord& record, const std::optional<unsigned>& count, bool retained) {
        if (!count) return;
        const auto before = m_book.binCount;
        const bool counted = before && *count == (*before + 1) % binCounterWraps;
        // Some units' counters stand still; then the unit's own word was enough.
        if (!(retained && (counted || before == count))) {
            const auto more = risenBy(before, *count);
            if (more > 0) m_book.unexplained.push_back({record.wall, more});
        }
        m_book.binCount = count;
    }

    static unsigned risenBy(const std::optional<unsigned>& before, unsigned now) {
        if (!before) return 0;
        return now >= *before ? now - *before : now;
    }

   private:
    JournalBook& m_book;
};

class Comparison {
   public:
    Comparison(const JournalBook& journal, const ReconciledTime& time) : m_journal(journal), m_time(time) {}

    void sales() {
        for (const auto& sale : m_journal.sales) {
            if (!counts(sale, m_time)) continue;
            if (!sale.facts.closed) add(DifferenceKind::OpenSale, sale.facts, word(sale.facts.card));
            if (sale.doubtOpen) add(DifferenceKind::InDoubt, sale.facts, "count the stack and the retain bin");
        }
    }

    void office(const OfficeBook& book) {
        for (const auto& sale : m_journal.sales) {
            if (!counts(sale, m_time)) continue;
            const auto found = book.sales.find(sale.facts.transaction);
            if (found == book.sales.end() || !found->second.answered) {
                add(DifferenceKind::OfficeDidNotAnswer, sale.facts, "ask again when the back office can be reached");
                continue;
            }
            line(sale, found->second);
            money(sale.facts, found->second);
            if (sale.facts.closed && found->second.numberReserved) {
                add(DifferenceKind::ReservationLeft, sale.facts, "reservation " + sale.facts.reservationId);
            }
        }
        for (const auto& iccid : book.strangeLines) {
            m_differences.push_back({DifferenceKind::UnknownActiveLine, iccid.text(), saleOf(iccid),
                                     "active at the back office, under no key of the journal"});
        }
        for (const auto& id : book.strangePayments) {
            m_differences.push_back(
                {DifferenceKind::UnknownPayment, "", std::nullopt, "payment " + id + " holds money of this kiosk"});
        }
    }

    void device(const DeviceBook& book) {
        const auto owner = std::ranges::find_if(
            m_journal.sales, [](const auto& sale) { return !sale.facts.closed && cardInside(sale.facts.card); });
        const bool owned = owner != m_journal.sales.end();
        const bool inPath = book.status.card != CardPosition::None;
        const std::string read = book.cardInPath ? book.cardInPath->text() : "";
        const bool another = owned && owner->facts.iccid && book.cardInPath && *owner->facts.iccid != *book.cardInPath;
        if (inPath && (!owned || another)) {
            m_differences.push_back(
                {DifferenceKind::CardInPath, read, book.cardInPath ? saleOf(*book.cardInPath) : std::nullopt,
                 fmt::format("the dispenser sees a card ({}) of no open sale", toString(book.status.card))});
        }
        if (!inPath && owned && owner->facts.card == CardFact::Staged) {
            add(DifferenceKind::CardMissing, owner->facts,
                "the journal has it at the read position, the path is empty");
        }
        bin(book.status);
    }

    std::vector<Difference> take() { return std::move(m_differences); }

   private:
    void line(const JournalSale& sale, const OfficeSale& seen) {
        const auto& facts = sale.facts;
        // "Active by …" stands on the receipt of an order that was accepted.
        const bool promised = facts.service == ServiceFact::Accepted && seen.service == ActivationStatus::InProgress;
        if (taken(facts) && seen.activeLines == 0 && !promised) {
            add(DifferenceKind::SoldNotActive, facts, fmt::format("back office: {}", word(seen.service)));
        }
        if (!taken(facts) && seen.activeLines > 0) {
            add(DifferenceKind::ActiveNotSold, facts, fmt::format("journal: {}", word(facts.card)));
        }
        if (seen.activeLines > 1) {
            add(DifferenceKind::ActiveTwice, facts, fmt::format("{} active lines", seen.activeLines));
        }
        if (sale.doubtOpen && facts.iccid && seen.card != SimStockStatus::Suspended) {
            add(DifferenceKind::InDoubtNotSuspended, facts, "the back office must suspend this card");
        }
    }

    void money(const SaleFacts& facts, const OfficeSale& seen) {
        const auto says = fmt::format("back office: {}, journal: {}", word(seen.payment), word(facts.card));
        const bool left = seen.payment == PaymentStatus::Authorized || seen.payment == PaymentStatus::Pending;
        const bool known = facts.money == MoneyFact::Authorised || facts.money == MoneyFact::Capturing ||
                           facts.money == MoneyFact::Captured || !facts.authorizationCode.empty();
        if (!seen.payment) {
            if (known || taken(facts)) add(DifferenceKind::PaymentMissing, facts, says);
        } else if (taken(facts) && seen.payment != PaymentStatus::Captured) {
            add(DifferenceKind::TakenNotCaptured, facts, says);
        } else if (!taken(facts) && seen.payment == PaymentStatus::Captured) {
            add(DifferenceKind::CapturedNotTaken, facts, says);
        } else if (left) {
            add(DifferenceKind::AuthorisedLeft, facts, says);
        }
        if (seen.amount && facts.total && *seen.amount != *facts.total) {
            add(DifferenceKind::AmountDiffers, facts,
                fmt::format("back office: {}, journal: {}", seen.amount->amount(), facts.total->amount()));
        }
    }

    void bin(const DispenserStatus& status) {
        for (const auto& found : m_journal.unexplained) {
            if (!m_time.contains(found.noticedAt)) continue;
            m_differences.push_back(
                {DifferenceKind::BinCountDiffers, "", std::nullopt,
                 fmt::format("{} in the bin that no sale retained, noticed during the day", cards(found.cards))});
        }
        if (!status.binCount) return;
        auto more = BinStory::risenBy(m_journal.binCount, *status.binCount);
        if (m_journal.retaining && more > 0) --more;
        if (more == 0) return;
        m_differences.push_back(
            {DifferenceKind::BinCountDiffers, "", std::nullopt,
             fmt::format("{} in the bin that no sale retained: the dispenser counts {}, the journal {}", cards(more),
                         *status.binCount, m_journal.binCount.value_or(0))});
    }

    static std::string cards(unsigned number) { return fmt::format("{} card{}", number, number == 1 ? "" : "s"); }

    std::optional<TransactionId> saleOf(const Iccid& iccid) const {
        const auto found =
            std::ranges::find_if(m_journal.sales, [&](const auto& sale) { return sale.facts.iccid == iccid; });
        if (found == m_journal.sales.end()) return std::nullopt;
        return found->facts.transaction;
    }

    void add(DifferenceKind kind, const SaleFacts& facts, std::string detail) {
        m_differences.push_back({kind, facts.iccid ? facts.iccid->text() : "", facts.transaction, std::move(detail)});
    }

    const JournalBook& m_journal;
    const ReconciledTime& m_time;
    std::vector<Difference> m_differences;
};

}  // namespace

Result<JournalBook> readJournalBook(const std::vector<JournalRecord>& all, const std::vector<TransactionId>& inDoubt) {
    JournalBook book;
    BinStory bin(book);
    std::map<TransactionId, std::vector<JournalRecord>> bySale;
    std::vector<TransactionId> order;
    for (const auto& record : all) {
        auto& records = bySale[record.transaction];
        if (records.empty()) order.push_back(record.transaction);
        records.push_back(record);
        if (record.step == JournalStep::Retaining) book.retaining = record.kind == RecordKind::Intent;
        const auto result = record.payload.find("result");
        const bool retained = result != record.payload.end() && result->second == "retained";
        const auto status = takeStatus(record.payload);
        bin.hear(record, status ? status->binCount : std::nullopt, retained);
    }
    for (const auto& transaction : order) {
        const auto& records = bySale[transaction];
        auto facts = foldSale(records);
        SIMKIOSK_TRY(facts);
        const bool doubtOpen = std::ranges::find(inDoubt, transaction) != inDoubt.end();
        book.sales.push_back({records.front().wall, std::move(*facts), doubtOpen});
    }
    return book;
}

Result<JournalBook> readBook(const Journal& journal) {
    SIMKIOSK_TRY(journal.verify());
    const auto records = journal.all();
    SIMKIOSK_TRY(records);
    const auto doubts = journal.inDoubt();
    SIMKIOSK_TRY(doubts);
    return readJournalBook(*records, *doubts);
}

Task<Result<DeviceBook>> readBook(CardDispenser& dispenser) {
    DeviceBook book;
    const auto status = co_await dispenser.status();
    SIMKIOSK_CO_TRY(status);
    book.status = *status;
    if (status->card == CardPosition::ReadPosition) {
        if (const auto sim = co_await dispenser.readSim()) book.cardInPath = sim->iccid;
    }
    co_return book;
}

bool counts(const JournalSale& sale, const ReconciledTime& time) {
    return time.contains(sale.openedAt) || !sale.facts.closed || sale.doubtOpen;
}

std::vector<Difference> compareBooks(const JournalBook& journal, const std::optional<DeviceBook>& device,
                                     const std::optional<OfficeBook>& office, const ReconciledTime& time) {
    Comparison comparison(journal, time);
    comparison.sales();
    if (device) comparison.device(*device);
    if (office) comparison.office(*office);
    return comparison.take();
}

const char* toString(DifferenceKind kind) {
    switch (kind) {
        case DifferenceKind::OpenSale: return "open_sale";
        case DifferenceKind::InDoubt: return "in_doubt";
        case DifferenceKind::SoldNotActive: return "sold_not_active";
        case DifferenceKind::ActiveNotSold: return "active_not_sold";
        case DifferenceKind::ActiveTwice: return "active_twice";
        case DifferenceKind::InDoubtNotSuspended: return "in_doubt_not_suspended";
        case DifferenceKind::CapturedNotTaken: return "captured_not_taken";
        case DifferenceKind::TakenNotCaptured: return "taken_not_captured";
        case DifferenceKind::AuthorisedLeft: return "authorised_left";
        case DifferenceKind::AmountDiffers: return "amount_differs";
        case DifferenceKind::PaymentMissing: return "payment_missing";
        case DifferenceKind::ReservationLeft: return "reservation_left";
        case DifferenceKind::UnknownActiveLine: return "unknown_active_line";
        case DifferenceKind::UnknownPayment: return "unknown_payment";
        case DifferenceKind::CardInPath: return "card_in_path";
        case DifferenceKind::CardMissing: return "card_missing";
        case DifferenceKind::BinCountDiffers: return "bin_count_differs";
        case DifferenceKind::OfficeDidNotAnswer: return "office_did_not_answer";
    }
    return "";
}

}  // namespace simkiosk
