#include "kiosk/journal/doubt_resolution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace simkiosk {

namespace {

// The record that called the card's place unknown; null for a sale that is not in doubt.
const JournalRecord* doubtIn(const std::vector<JournalRecord>& records) {
    for (const auto& record : records | std::views::reverse) {
        const auto result = record.payload.find("result");
        const bool doubtful = result != record.payload.end() && result->second == "in_doubt";
        if (doubtful && record.step != JournalStep::Closed) return &record;
    }
    return nullptr;
}

// A name or a sentence that stays readable in the journal.
Result<std::string> plainWords(const std::string& text, const char* what) {
    constexpr std::size_t longest = 500;
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return fail(ErrorCode::Invalid, std::string("say ") + what);
    const bool control = std::ranges::any_of(text, [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; });
    if (control || text.size() > longest) {
        return fail(ErrorCode::Invalid, fmt::format("{} is one line of at most {} bytes", what, longest));
    }
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Result<void> checkInDoubt(const Journal& journal, const TransactionId& sale) {
    const auto records = journal.records(sale);
    SIMKIOSK_TRY(records);
    if (records->empty()) return fail(ErrorCode::NotFound, "the journal knows no such sale");
    const auto doubts = journal.inDoubt();
    SIMKIOSK_TRY(doubts);
    if (std::ranges::find(*doubts, sale) == doubts->end()) {
        return fail(ErrorCode::Conflict, "this sale is not in doubt, or was resolved before");
    }
    return {};
}

}  // namespace

CaseAdvice adviseOnDoubt(const std::vector<JournalRecord>& records, const SaleFacts& facts,
                         const std::optional<DispenserStatus>& now) {
    if (!now) return {CardFinding::InMachine, CaseReason::DispenserSilent};
    if (now->card != CardPosition::None) return {CardFinding::InMachine, CaseReason::SensorSeesCard};
    const auto& before = facts.beforeMotion;
    if (before && before->binCount && now->binCount && *now->binCount == (*before->binCount + 1) % 1000)
        return {CardFinding::InBin, CaseReason::BinCountedOne};
    const auto* doubt = doubtIn(records);
    const bool onItsWayOut = doubt && (doubt->step == JournalStep::Presenting || doubt->step == JournalStep::Retaining);
    if (onItsWayOut) return {CardFinding::WithCustomer, CaseReason::LeftByTheGate};
    return {CardFinding::NotFound, CaseReason::PathEmpty};
}

std::string dispenserAtDoubt(const std::vector<JournalRecord>& records) {
    const auto* doubt = doubtIn(records);
    if (!doubt) return {};
    const auto found = doubt->payload.find("dispenser");
    return found == doubt->payload.end() ? std::string() : found->second;
}

CaseMoney caseMoney(const SaleFacts& facts) {
    switch (facts.money) {
        case MoneyFact::None:
        case MoneyFact::NotAuthorised: return CaseMoney::NothingPaid;
        case MoneyFact::Reversed:
            return facts.authorizationCode.empty() ? CaseMoney::NothingPaid : CaseMoney::GivenBack;
        case MoneyFact::Authorised:
        case MoneyFact::Reversing: return CaseMoney::BeingGivenBack;
        case MoneyFact::Requested:
        case MoneyFact::Capturing:
        case MoneyFact::Captured: return CaseMoney::Unclear;
    }
    return CaseMoney::Unclear;
}

bool needsSecondPerson(CardFinding finding, const SaleFacts& facts) {
    const bool cardOut = finding == CardFinding::WithCustomer || finding == CardFinding::NotFound;
    return cardOut || caseMoney(facts) != CaseMoney::NothingPaid;
}

Result<std::size_t> resolveDoubt(Journal& journal, const DoubtResolution& resolution) {
    const auto clerk = plainWords(resolution.clerk, "the clerk's name");
    SIMKIOSK_TRY(clerk);
    const auto finding = plainWords(resolution.finding, "what was found");
    SIMKIOSK_TRY(finding);
    SIMKIOSK_TRY(journal.verify());
    SIMKIOSK_TRY(checkInDoubt(journal, resolution.sale));
    JournalPayload payload{{"result", "resolved"}, {"clerk", *clerk}, {"finding", *finding}};
    if (!resolution.second.empty()) payload["second"] = resolution.second;
    if (resolution.countedStack) payload["counted_stack"] = std::to_string(*resolution.countedStack);
    if (resolution.countedBin) payload["counted_bin"] = std::to_string(*resolution.countedBin);
    SIMKIOSK_TRY(journal.append({{resolution.sale, JournalStep::Case, RecordKind::Resolved, std::move(payload)}}));
    const auto left = journal.inDoubt();
    SIMKIOSK_TRY(left);
    return left->size();
}

}  // namespace simkiosk
