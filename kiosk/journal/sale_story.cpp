#include "kiosk/journal/sale_story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace simkiosk {

namespace {

std::string field(const JournalRecord& record, const char* name) {
    const auto found = record.payload.find(name);
    return found == record.payload.end() ? std::string() : found->second;
}

std::optional<StoryEvent> announcedBy(const JournalRecord& record) {
    switch (record.step) {
        case JournalStep::Staging: return StoryEvent::StagingBegan;
        case JournalStep::Authorised: return StoryEvent::PaymentAsked;
        case JournalStep::Activating: return StoryEvent::ActivationAsked;
        case JournalStep::Presenting: return StoryEvent::PresentingBegan;
        case JournalStep::Retaining: return StoryEvent::RetainingBegan;
        case JournalStep::Settling:
            return field(record, "settlement") == "capture" ? StoryEvent::CaptureBegan : StoryEvent::ReversalBegan;
        default: return std::nullopt;
    }
}

std::optional<StoryEvent> cardEvent(const std::string& result) {
    static const std::map<std::string, StoryEvent> events{
        {"staged", StoryEvent::Staged},       {"not_staged", StoryEvent::NotStaged},
        {"presented", StoryEvent::Presented}, {"not_presented", StoryEvent::NotPresented},
        {"taken", StoryEvent::Taken},         {"retained", StoryEvent::Retained}};
    const auto found = events.find(result);
    return found == events.end() ? std::nullopt : std::optional(found->second);
}

std::optional<StoryEvent> told(const JournalRecord& record) {
    const auto result = field(record, "result");
    if (result == "in_doubt" && record.step != JournalStep::Closed) return StoryEvent::InDoubt;
    switch (record.step) {
        case JournalStep::Opened: return StoryEvent::Opened;
        case JournalStep::Identified:
            return field(record, "verified_by") == "staff" ? StoryEvent::IdentifiedByStaff : StoryEvent::Identified;
        case JournalStep::Bound: return StoryEvent::Bound;
        case JournalStep::Authorised:
            return result == "authorised" ? StoryEvent::Authorised : StoryEvent::NotAuthorised;
        case JournalStep::Activating:
            return result == "active"     ? StoryEvent::Active
                   : result == "accepted" ? StoryEvent::Accepted
                                          : StoryEvent::ActivationFailed;
        case JournalStep::Settling: return result == "capture" ? StoryEvent::Captured : StoryEvent::Reversed;
        case JournalStep::Case:
            return record.kind == RecordKind::Resolved ? StoryEvent::CaseResolved : StoryEvent::CaseOpened;
        case JournalStep::Closed: return StoryEvent::Closed;
        case JournalStep::Staging:
        case JournalStep::Presenting:
        case JournalStep::Taken:
        case JournalStep::Retaining: return cardEvent(result);
    }
    return std::nullopt;
}

std::optional<Money> amountIn(const JournalRecord& record) {
    const auto currency = parseCurrency(field(record, "currency"));
    if (!currency) return std::nullopt;
    const auto amount = Money::parse(field(record, "amount"), *currency);
    return amount ? std::optional(*amount) : std::nullopt;
}

// What staff need of it besides when it was.
void addDetails(StoryLine& line, const JournalRecord& record) {
    switch (line.event) {
        case StoryEvent::Opened: line.amount = amountIn(record); break;
        case StoryEvent::Bound: line.detail = field(record, "iccid"); break;
        case StoryEvent::NotStaged:
        case StoryEvent::NotPresented:
        case StoryEvent::NotAuthorised:
        case StoryEvent::ActivationFailed:
        case StoryEvent::InDoubt:
            line.reason = parseSaleReason(field(record, "reason"));
            if (!line.reason) line.detail = field(record, "reason");
            break;
        case StoryEvent::CaseOpened: line.detail = field(record, "case"); break;
        case StoryEvent::CaseResolved: line.detail = field(record, "clerk"); break;
        default: break;
    }
}

// A card's motion ends in the record of the same step, or in the fact that it was taken or retained.
bool answers(const JournalRecord& intent, const JournalRecord& later) {
    if (later.kind == RecordKind::Intent) return false;
    const bool motion = intent.step == JournalStep::Staging || intent.step == JournalStep::Presenting ||
                        intent.step == JournalStep::Retaining;
    return later.step == intent.step || (motion && later.step == JournalStep::Taken);
}

}  // namespace

std::vector<StoryLine> storyOf(const std::vector<JournalRecord>& records,
                               const std::function<std::string(WallTime)>& localTime) {
    std::vector<StoryLine> story;
    for (auto record = records.begin(); record != records.end(); ++record) {
        if (record != records.begin() && record->bootId != std::prev(record)->bootId)
            story.push_back({StoryEvent::PowerLost, localTime(record->wall)});
        const bool intent = record->kind == RecordKind::Intent;
        const bool answered =
            intent && std::any_of(record, records.end(), [&](const auto& later) { return answers(*record, later); });
        if (answered) continue;
        const auto event = intent ? announcedBy(*record) : told(*record);
        if (!event) continue;
        StoryLine line{*event, localTime(record->wall), record->kind == RecordKind::Resolved, !intent};
        addDetails(line, *record);
        story.push_back(std::move(line));
    }
    return story;
}

std::string lineOf(const JournalRecord& record, const std::function<std::string(WallTime)>& localTime) {
    auto line =
        fmt::format("{} {} {} {}", record.seq, localTime(record.wall), toString(record.step), toString(record.kind));
    for (const auto& [name, value] : record.payload) line += fmt::format(" {}={}", name, value);
    return line;
}

}  // namespace simkiosk
