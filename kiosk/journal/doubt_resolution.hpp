// A sale in doubt is settled by people: what the evidence points to, who must sign, and the record they leave.
#pragma once

#include <optional>

#include "kiosk/journal/sale_facts.hpp"
#include "kiosk/session/case_view.hpp"

namespace simkiosk {

// The one finding that the evidence points to. `now`: nothing when the dispenser does not answer. Pure.
CaseAdvice adviseOnDoubt(const std::vector<JournalRecord>& records, const SaleFacts& facts,
                         const std::optional<DispenserStatus>& now);
// How the dispenser was described when the doubt arose; empty when it was not.
std::string dispenserAtDoubt(const std::vector<JournalRecord>& records);

CaseMoney caseMoney(const SaleFacts& facts);
// Another person signs too where a card or money is out of the machine: it is given up, or was given back.
bool needsSecondPerson(CardFinding finding, const SaleFacts& facts);

struct DoubtResolution {
    TransactionId sale;
    std::string clerk;        // who settled it: a name or a staff number
    std::string second = {};  // who signed too; empty: nobody
    std::string finding;      // what was found, in words
    std::optional<unsigned> countedStack = std::nullopt;
    std::optional<unsigned> countedBin = std::nullopt;
};
// Writes the record that lets the kiosk dispense again, after the whole chain was verified; hands back how many sales
// are still in doubt. Invalid: a name or finding that is none; NotFound: no such sale; Conflict: it is not in doubt;
// Malformed: the journal was changed, and nothing is written on top of that.
Result<std::size_t> resolveDoubt(Journal& journal, const DoubtResolution& resolution);

}  // namespace simkiosk
