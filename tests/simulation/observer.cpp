#include "tests/simulation/observer.hpp"

#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "tests/simulation/shop.hpp"

namespace simkiosk::simulation {

namespace {

namespace json = boost::json;

constexpr const char* services =
    "/tmf-api/ServiceActivationAndConfiguration/v4/service?limit=1000&fields=state,supportingResource";
constexpr const char* payments = "/payment/v4/payment?limit=1000&fields=correlatorId,status";
constexpr const char* reservations =
    "/tmf-api/resourcePoolManagement/v1/reservation?reservationState=reserved&limit=1000&fields=id";
const std::string stock = "/tmf-api/resourceInventoryManagement/v4/resource/";
constexpr const char* tickets = "/tmf-api/troubleTicket/v4/troubleTicket?limit=1000";

std::string textAt(const json::value& object, const char* name) {
    const auto* value = object.as_object().if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::set<std::string> listed(const json::value& unit, const char* name) {
    std::set<std::string> cards;
    for (const auto& iccid : unit.at(name).as_array()) cards.emplace(iccid.as_string());
    return cards;
}

bool isCaptured(const std::string& status) { return status == "captured" || status == "done"; }

}  // namespace

bool Truth::isActive(const std::string& iccid) const {
    const auto found = services.find(iccid);
    return found != services.end() && found->second == "active";
}

Truth Observer::truth() {
    Truth truth = cardsAndMoney();
    std::map<std::string, unsigned> lines;
    for (const auto& service : m_shop.office("GET", services).as_array()) {
        const auto iccid = textAt(service.at("supportingResource").at(0), "id");
        const auto state = textAt(service, "state");
        if (state != "terminated") truth.linesOnOneCard = std::max(truth.linesOnOneCard, ++lines[iccid]);
        auto& known = truth.services[iccid];
        if (known.empty() || known == "terminated") known = state;
    }
    truth.reserved = static_cast<unsigned>(m_shop.office("GET", reservations).as_array().size());
    truth.tickets = m_shop.office("GET", tickets).as_array();
    truth.cases = static_cast<unsigned>(truth.tickets.size());
    return truth;
}

Truth Observer::cardsAndMoney() {
    Truth truth;
    const auto unit = m_shop.order(Device::Dispenser, {{"do", "state"}});
    truth.stacker = unit.at("stacker").to_number<unsigned>();
    truth.bin = listed(unit, "retained");
    truth.taken = listed(unit, "taken");
    truth.inPath = textAt(unit, "iccid");
    for (const auto& payment : m_shop.office("GET", payments).as_array()) {
        const auto status = textAt(payment, "status");
        truth.payments[textAt(payment, "correlatorId")] = status;
        truth.authorised += status == "authorized";
        truth.captured += isCaptured(status);
        truth.givenBack += status == "canceled" || status == "refunded";
    }
    return truth;
}

std::string Observer::cardInPath() { return textAt(m_shop.order(Device::Dispenser, {{"do", "state"}}), "iccid"); }

void Observer::note(const char* wrong) {
    if (!m_seenWrong.contains(wrong)) m_seenWrong += wrong;
}

std::string Observer::whereCardsAre() {
    const auto unit = m_shop.order(Device::Dispenser, {{"do", "state"}});
    return json::serialize(json::array{unit.at("card"), unit.at("draws"), unit.at("counter")});
}

// Every intent stands in the journal before the effect it announces, and announces one motion: a second one after the
// first was carried out is a repetition on doubt. Only carrying a card to the bin is safe to repeat.
void Observer::cardWillMove() {
    auto& journal = m_shop.journal();
    const auto open = journal.unfinished();
    if (!open) return;  // nobody can tell
    for (const auto& transaction : *open) {
        const auto records = journal.records(transaction);
        if (!records) return;
        const auto sale = foldSale(*records);
        const bool announced = sale && (sale->card == CardFact::Staging || sale->card == CardFact::Presenting ||
                                        sale->card == CardFact::Retaining);
        if (!announced) continue;
        const auto intent = records->back().hash;
        const auto from = whereCardsAre();
        if (sale->card != CardFact::Retaining && m_movedUnder == intent && m_movedFrom != from)
            note("a motion is repeated under one intent. ");
        m_movedUnder = intent;
        m_movedFrom = from;
        return;
    }
    note("a motor moves, and no open intent says so. ");
}

bool Observer::doubted() {
    const auto records = m_shop.journal().all();
    return records && std::ranges::any_of(*records, [](const JournalRecord& record) {
               const auto found = record.payload.find("result");
               return found != record.payload.end() && found->second == "in_doubt";
           });
}

void Observer::moneyWasCaptured() {
    const auto seen = cardsAndMoney();
    if (seen.captured > seen.taken.size()) note("I4: money is taken before the card is. ");
}

void Observer::writtenAfterFailedSync() { note("the journal is written on after a failed sync. "); }

// A sale that does not begin at its beginning goes on with a customer of before the restart.
void Observer::pageChanges(Page from, Page to) {
    const bool idle = from == Page::Attract || from == Page::OutOfService;
    const bool middle = to == Page::Payment || to == Page::Issue || to == Page::Receipt;
    if (idle && middle && !m_shop.sameCustomerMayBeThere()) note("a sale goes on with whoever stands there now. ");
}

void Observer::cardWillBePresented() {
    const auto iccid = cardInPath();
    const auto service =
        m_shop.office("GET", "/tmf-api/ServiceActivationAndConfiguration/v4/service?supportingResource.id=" + iccid);
    const bool active = service.is_array() && !service.as_array().empty() && textAt(service.at(0), "state") == "active";
    if (!active) note("I3: a card is presented whose service is not active. ");
}

void Observer::diskHasFailed() {
    const auto told = [&] {
        return std::ranges::any_of(m_shop.office("GET", tickets).as_array(), [](const json::value& ticket) {
            return textAt(ticket, "ticketType") == "journal_unusable";
        });
    };
    if (!m_shop.runUntil(told, 5min)) note("a disk has failed, and staff were not told. ");
    if (m_shop.screen().page != Page::OutOfService) note("a disk has failed, and the kiosk serves on. ");
}

void Observer::customerArrived() {
    const auto now = cardsAndMoney();
    m_takenBefore = now.taken.size();
    m_authorisedBefore = now.authorised;
    m_givenBackBefore = now.givenBack;
    m_paidBefore = 0;
}

void Observer::look() {
    const auto& screen = m_shop.screen();
    // One whom a crash interrupted may begin anew: the page speaks of this sale, not of the one before.
    if (screen.page == Page::Language) m_paidBefore = m_shop.customer().paid();
    if (!m_shop.running() || screen.page != Page::Problem) {
        m_problemHeard = false;
        return;
    }
    if (screen.busy || m_problemHeard || !screen.problem) return;
    m_problemHeard = true;
    const auto told = *screen.problem;
    const auto seen = cardsAndMoney();
    const auto lie = [&](const char* what) { m_lies += std::string(toString(told.cause)) + ": " + what + ". "; };
    if (told.card == CardPlace::NoneIssued && !seen.inPath.empty()) lie("a card is in the path, none was admitted");
    if (told.card == CardPlace::InMachine && seen.inPath.empty()) lie("no card is in the path");
    if (told.card == CardPlace::Retained && seen.bin.empty()) lie("no card is in the bin");
    if (told.card == CardPlace::WithCustomer && seen.taken.size() == m_takenBefore) lie("the customer has no card");
    const auto liesOn = [&](Device reader) { return !m_shop.order(reader, {{"do", "state"}}).at("card").is_null(); };
    const bool onReader =
        m_shop.customer().placedDocument() && (liesOn(Device::Reader) || liesOn(Device::PassportReader));
    if (told.document == DocumentPlace::NotUsed && onReader) lie("the document lies on the reader");
    const bool paid = m_shop.customer().paid() > m_paidBefore;
    switch (told.money) {
        case MoneyPlace::NothingPaid:
            if (paid) lie("the customer has paid");
            break;
        case MoneyPlace::ReturnedInFull:
            // Earlier customers' sales may be settled meanwhile.
            if (seen.authorised > m_authorisedBefore || seen.givenBack <= m_givenBackBefore)
                lie("the money is not back");
            break;
        case MoneyPlace::BeingReturned: break;
        case MoneyPlace::Paid:
            if (!paid) lie("nothing was paid");
            break;
        case MoneyPlace::BeingClarified: break;
    }
}

std::string Observer::violations() {
    const auto seen = truth();
    m_cases = seen.cases;
    std::string wrong = m_seenWrong;
    std::size_t active = 0;
    for (const auto& [iccid, state] : seen.services) {
        if (state != "active") continue;
        ++active;
        if (!seen.taken.contains(iccid)) wrong += "I2: an active SIM is inside the machine. ";
    }
    if (seen.linesOnOneCard > 1) wrong += "I1: a card has two lines. ";
    if (active != seen.captured) wrong += "I1: as many active SIMs as sales paid. ";
    if (seen.authorised != 0) wrong += "I4: money is neither taken nor given back. ";
    auto& journal = m_shop.journal();
    if (!journal.verify()) wrong += "I6: the chain is broken. ";
    const auto unfinished = journal.unfinished();
    const auto all = journal.all();
    if (!unfinished || !all) return wrong + "I6: the journal cannot be read. ";
    if (!unfinished->empty()) wrong += "I7: a sale is open. ";

    std::map<std::string, std::vector<JournalRecord>> records;
    std::set<std::string> bound;
    unsigned retained = 0;
    for (const auto& record : *all) {
        const auto result = record.payload.find("result");
        retained += result != record.payload.end() && result->second == "retained";
        if (record.step == JournalStep::Bound && !bound.insert(record.payload.at("iccid")).second)
            wrong += "I1: a card is bound twice. ";
        records[record.transaction.text()].push_back(record);
    }
    std::vector<SaleFacts> sales;
    for (const auto& [transaction, story] : records) {
        auto facts = foldSale(story);
        if (!facts) {
            wrong += "a sale cannot be read: " + facts.error().message + ". ";
            continue;
        }
        wrong += wrongResolution(story);
        if (journal.personalData(facts->transaction)) wrong += "personal data outlives its sale. ";
        wrong += wrongSale(*facts, seen);
        sales.push_back(std::move(*facts));
    }
    return wrong + wrongBooks(sales, retained, seen);
}

// One sale's three books.
std::string Observer::wrongSale(const SaleFacts& sale, const Truth& seen) {
    std::string wrong;
    const auto iccid = sale.iccid ? sale.iccid->text() : std::string();
    const bool active = seen.isActive(iccid);
    const auto payment = sale.payKey ? seen.payments.find(sale.payKey->text()) : seen.payments.end();
    const auto money = payment == seen.payments.end() ? std::string() : payment->second;
    if (sale.card == CardFact::Taken) {
        if (!active) wrong += "I1: sold and not active. ";
        if (!isCaptured(money)) wrong += "I4: sold and not captured, " + money + ". ";
        if (!seen.taken.contains(iccid)) wrong += "I5: sold and not taken. ";
        return wrong;
    }
    if (active) wrong += "I1: not sold and active. ";
    // What was undone is worthless for good: its line ended, its card locked.
    if (sale.money == MoneyFact::Reversed && !iccid.empty()) {
        const auto line = seen.services.find(iccid);
        if (line != seen.services.end() && line->second != "terminated") wrong += "I1: undone, and its line goes on. ";
        if (!m_shop.wasUnlocked(iccid) && textAt(m_shop.office("GET", stock + iccid), "resourceStatus") != "suspended")
            wrong += "I1: undone, and its card is not suspended. ";
    }
    if (isCaptured(money)) wrong += "I4: not sold and captured. ";
    if (sale.card == CardFact::InDoubt) {
        wrong += wrongCase(sale, seen);
    } else if (seen.taken.contains(iccid)) {
        wrong += "I5: not sold and taken. ";
    } else if (!iccid.empty() && !seen.bin.contains(iccid)) {
        wrong += "I5: a bound card is neither sold nor retained. ";
    }
    return wrong;
}

// A sale in doubt, as staff find it: which SIM, and how the journal, the sensors and the counters come to the doubt.
std::string Observer::wrongCase(const SaleFacts& sale, const Truth& seen) {
    const auto found = std::ranges::find_if(
        seen.tickets, [&](const json::value& ticket) { return textAt(ticket, "id") == sale.caseNumber; });
    if (found == seen.tickets.end()) return "I7: in doubt without a case. ";
    const auto named = [&](const char* role) {
        for (const auto& entity : found->at("relatedEntity").as_array())
            if (textAt(entity, "role") == role) return textAt(entity, "id");
        return std::string();
    };
    std::string wrong;
    if (named("transaction") != sale.transaction.text()) wrong += "I7: a case names another sale. ";
    if (named("simCard") != (sale.iccid ? sale.iccid->text() : "")) wrong += "I7: a case names another SIM. ";
    std::string notes;
    for (const auto& note : found->at("note").as_array()) notes += textAt(note, "text") + "\n";
    for (const char* evidence : {"opened", "result=in_doubt", "dispenser=", "bin"})
        if (!notes.contains(evidence)) wrong += fmt::format("I7: a case has no evidence: {}. ", evidence);
    return wrong;
}

// Who settles a doubt stands in the audit log first, and settles it once.
std::string Observer::wrongResolution(const std::vector<JournalRecord>& story) {
    const auto resolves = [](const JournalRecord& record) {
        return record.step == JournalStep::Case && record.kind == RecordKind::Resolved;
    };
    const auto resolution = std::ranges::find_if(story, resolves);
    if (resolution == story.end()) return "";
    if (std::ranges::count_if(story, resolves) > 1) return "I7: a doubt is settled twice. ";
    const auto* log = m_shop.auditLog();
    const auto audit = log ? log->all() : Result<std::vector<AuditRecord>>(std::vector<AuditRecord>{});
    const bool signedFor = audit && std::ranges::any_of(*audit, [&](const AuditRecord& record) {
                               const auto& details = record.entry.details;
                               const auto sale = details.find("transaction");
                               return record.entry.action == "resolve_case" && record.entry.outcome == "signed" &&
                                      record.entry.who == resolution->payload.at("clerk") && sale != details.end() &&
                                      sale->second == resolution->transaction.text();
                           });
    return signedFor ? "" : "I7: a doubt is settled, and the audit log does not say by whom. ";
}

// All cards, counted. One that is in doubt may be in the books or not, and stays one card.
std::string Observer::wrongBooks(const std::vector<SaleFacts>& sales, unsigned retained, const Truth& seen) {
    unsigned sold = 0;
    int doubts = 0;
    for (const auto& sale : sales) {
        doubts += sale.card == CardFact::InDoubt;
        sold += sale.card == CardFact::Taken;
    }
    std::string wrong;
    if (doubts == 0 && !seen.inPath.empty()) wrong += "a card is still in the path. ";
    const auto bin = static_cast<int>(seen.bin.size());
    const auto unexplained = [&](int really, int told) { return really < told || really > told + doubts; };
    const auto taken = static_cast<int>(seen.taken.size());
    if (unexplained(taken, static_cast<int>(sold))) wrong += fmt::format("I5: sold {}, taken {}. ", sold, taken);
    if (unexplained(bin, static_cast<int>(retained) + m_shop.binByHand))
        wrong += fmt::format("I5: retained {}, in the bin {}. ", retained, bin);
    const auto all = static_cast<int>(seen.stacker) + bin + taken + !seen.inPath.empty();
    if (all != static_cast<int>(Shop::cardsAtStart) + m_shop.cardsByHand) wrong += "I5: a card is lost. ";
    return wrong;
}

}  // namespace simkiosk::simulation
