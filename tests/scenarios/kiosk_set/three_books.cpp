#include "tests/scenarios/kiosk_set/three_books.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <map>
#include <set>
#include <thread>

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;

// What the back office has written down.
struct OfficeBook {
    std::map<std::string, int> paymentsByStatus;
    std::multiset<std::string> activeIccids;
    std::set<std::string> openReservations;
};

// What the dispenser has in it and what has left it.
struct DispenserBook {
    std::set<std::string> taken;
    std::set<std::string> retained;
    std::string inPath;
};

SQLite::Database officeDatabase(const KioskSet& set) {
    return {(set.folder() / "backoffice" / "backoffice.sqlite").string(), SQLite::OPEN_READONLY, 2000};
}

OfficeBook readOffice(const KioskSet& set) {
    OfficeBook book;
    const auto database = officeDatabase(set);
    SQLite::Statement payments(database, "SELECT status, COUNT(*) FROM payment GROUP BY status");
    while (payments.executeStep()) book.paymentsByStatus[payments.getColumn(0)] = payments.getColumn(1);
    SQLite::Statement services(database, "SELECT iccid FROM service WHERE state = 'active'");
    while (services.executeStep()) book.activeIccids.insert(services.getColumn(0));
    SQLite::Statement reservations(database, "SELECT id FROM reservation WHERE state = 'reserved'");
    while (reservations.executeStep()) book.openReservations.insert(reservations.getColumn(0));
    return book;
}

std::set<std::string> texts(const boost::json::object& state, std::string_view key) {
    std::set<std::string> all;
    if (const auto* list = state.if_contains(key); list && list->is_array())
        for (const auto& text : list->get_array()) all.emplace(text.as_string());
    return all;
}

Result<DispenserBook> readDispenser(const KioskSet& set) {
    auto desk = set.desk();
    SIMKIOSK_TRY(desk);
    const auto state = desk->state("dispenser");
    SIMKIOSK_TRY(state);
    DispenserBook book{texts(*state, "taken"), texts(*state, "retained"), {}};
    if (const auto* card = state->if_contains("iccid"); card && card->is_string())
        book.inPath = std::string(card->get_string());
    return book;
}

// The last words of a sale: which steps it has outcomes for.
struct SaleBook {
    std::set<std::string> outcomes;  // steps with an outcome or a resolution
    bool presentedBeforeActivated = false;
};

std::map<std::string, SaleBook> readSales(const KioskSet& set) {
    std::map<std::string, SaleBook> sales;
    for (const JournalLine& line : readJournal(set)) {
        SaleBook& sale = sales[line.transaction];
        if (line.step == "presenting" && line.kind == "intent" && !sale.outcomes.contains("activating"))
            sale.presentedBeforeActivated = true;
        if (line.kind != "intent") sale.outcomes.insert(line.step);
    }
    return sales;
}

int count(const OfficeBook& book, const std::string& status) {
    const auto found = book.paymentsByStatus.find(status);
    return found == book.paymentsByStatus.end() ? 0 : found->second;
}

}  // namespace

std::string newestReservedNumber(const KioskSet& set) {
    const auto database = officeDatabase(set);
    SQLite::Statement newest(database, "SELECT msisdn FROM reservation ORDER BY rowid DESC LIMIT 1");
    return newest.executeStep() ? newest.getColumn(0).getString() : std::string();
}

std::vector<JournalLine> readJournal(const KioskSet& set) {
    std::vector<JournalLine> lines;
    const auto path = set.stateFolder() / "journal.db";
    if (!std::filesystem::exists(path)) return lines;
    try {
        SQLite::Database database(path.string(), SQLite::OPEN_READONLY, 2000);
        SQLite::Statement records(database, "SELECT txn, step, kind, payload FROM records ORDER BY seq");
        while (records.executeStep())
            lines.push_back({records.getColumn(0), records.getColumn(1), records.getColumn(2), records.getColumn(3)});
    } catch (const SQLite::Exception&) {
        lines.clear();  // being made just now
    }
    return lines;
}

std::vector<std::string> brokenInvariants(const KioskSet& set) {
    std::vector<std::string> broken;
    const OfficeBook office = readOffice(set);
    const auto dispenser = readDispenser(set);
    if (!dispenser) return {"the dispenser does not answer: " + dispenser.error().message};
    const auto sales = readSales(set);

    const int captured = count(office, "captured");
    if (office.activeIccids.size() > static_cast<std::size_t>(captured))
        broken.push_back("I1: more active SIMs than captured payments");
    for (const std::string& iccid : office.activeIccids) {
        if (office.activeIccids.count(iccid) > 1) broken.push_back("I1: " + iccid + " is active twice");
        if (!dispenser->taken.contains(iccid)) broken.push_back("I2: " + iccid + " is active and nobody has it");
    }
    for (const auto& [transaction, sale] : sales) {
        if (sale.presentedBeforeActivated) broken.push_back("I3: presented before it was activated: " + transaction);
        if (!sale.outcomes.contains("closed")) broken.push_back("I7: not closed: " + transaction);
    }
    if (static_cast<std::size_t>(captured) != dispenser->taken.size())
        broken.push_back("I4: " + std::to_string(captured) + " captured payments, " +
                         std::to_string(dispenser->taken.size()) + " cards taken");
    for (const char* open : {"pendingAuthorization", "authorized"})
        if (count(office, open) > 0) broken.push_back(std::string("I4: a payment is still ") + open);
    const auto taken = static_cast<std::size_t>(
        std::ranges::count_if(sales, [](const auto& sale) { return sale.second.outcomes.contains("taken"); }));
    if (taken != dispenser->taken.size())
        broken.push_back("I5: the journal knows of " + std::to_string(taken) + " cards taken, the dispenser of " +
                         std::to_string(dispenser->taken.size()));
    if (!dispenser->inPath.empty()) broken.push_back("I5: a card was left in the path");
    const auto verified =
        runToEnd({set.program("kioskctl").string(), "journal", "verify", "--state-dir", set.stateFolder().string()});
    if (!verified) broken.push_back("I6: " + verified.error().message);
    return broken;
}

int cardsTaken(const KioskSet& set) {
    const auto dispenser = readDispenser(set);
    return dispenser ? static_cast<int>(dispenser->taken.size()) : -1;
}

Result<void> waitForSettlement(const KioskSet& set, std::chrono::milliseconds patience) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::vector<std::string> open;
    do {
        std::this_thread::sleep_for(100ms);
        open.clear();
        for (const auto& [transaction, sale] : readSales(set))
            if (!sale.outcomes.contains("closed")) open.push_back(transaction);
        const OfficeBook office = readOffice(set);
        if (open.empty() && count(office, "authorized") == 0 && count(office, "pendingAuthorization") == 0) return {};
    } while (std::chrono::steady_clock::now() < deadline);
    return fail(ErrorCode::Timeout, std::to_string(open.size()) + " sales are not closed, or a payment is not settled");
}

}  // namespace simkiosk::scenario
