#include "kiosk/ports/journal.hpp"

namespace simkiosk {

std::string_view toString(JournalStep step) {
    switch (step) {
        case JournalStep::Opened: return "opened";
        case JournalStep::Identified: return "identified";
        case JournalStep::Staging: return "staging";
        case JournalStep::Bound: return "bound";
        case JournalStep::Authorised: return "authorised";
        case JournalStep::Activating: return "activating";
        case JournalStep::Presenting: return "presenting";
        case JournalStep::Taken: return "taken";
        case JournalStep::Retaining: return "retaining";
        case JournalStep::Settling: return "settling";
        case JournalStep::Case: return "case";
        case JournalStep::Closed: return "closed";
    }
    return "";
}

Result<JournalStep> parseJournalStep(std::string_view word) {
    for (const auto step : allJournalSteps) {
        if (toString(step) == word) return step;
    }
    return fail(ErrorCode::Malformed, "unknown journal step");
}

std::string_view toString(RecordKind kind) {
    switch (kind) {
        case RecordKind::Intent: return "intent";
        case RecordKind::Outcome: return "outcome";
        case RecordKind::Resolved: return "resolved";
    }
    return "";
}

Result<RecordKind> parseRecordKind(std::string_view word) {
    for (const auto kind : {RecordKind::Intent, RecordKind::Outcome, RecordKind::Resolved}) {
        if (toString(kind) == word) return kind;
    }
    return fail(ErrorCode::Malformed, "unknown record kind");
}

Result<std::vector<JournalRecord>> Journal::recordsAfter(TransactionId transaction, std::uint64_t seq) const {
    auto found = records(transaction);
    SIMKIOSK_TRY(found);
    std::erase_if(*found, [&](const auto& record) { return record.seq <= seq; });
    return found;
}

Result<std::vector<TransactionId>> Journal::newestClosed(std::size_t atMost) const {
    const auto records = all();
    SIMKIOSK_TRY(records);
    std::vector<TransactionId> found;
    for (auto record = records->rbegin(); record != records->rend() && found.size() < atMost; ++record) {
        if (record->step == JournalStep::Closed) found.push_back(record->transaction);
    }
    return found;
}

}  // namespace simkiosk
