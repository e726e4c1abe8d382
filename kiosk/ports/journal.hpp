// The append-only story of every sale. See kiosk/journal for what the records mean.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/values/uuid.hpp"
#include "platform/base/bytes.hpp"

namespace simkiosk {

// The ten states of a sale, and the two ways out of the ordinary (a card retained, a staff case).
enum class JournalStep {
    Opened,
    Identified,
    Staging,
    Bound,
    Authorised,
    Activating,
    Presenting,
    Taken,
    Retaining,
    Settling,
    Case,
    Closed,
};
inline constexpr std::array allJournalSteps{
    JournalStep::Opened,     JournalStep::Identified, JournalStep::Staging,    JournalStep::Bound,
    JournalStep::Authorised, JournalStep::Activating, JournalStep::Presenting, JournalStep::Taken,
    JournalStep::Retaining,  JournalStep::Settling,   JournalStep::Case,       JournalStep::Closed,
};
std::string_view toString(JournalStep step);  // "staging"
Result<JournalStep> parseJournalStep(std::string_view word);

enum class RecordKind {
    Intent,    // durable before the effect it announces
    Outcome,   // what came of it, or a fact without an effect
    Resolved,  // what recovery found out about an intent without outcome
};
std::string_view toString(RecordKind kind);  // "intent"
Result<RecordKind> parseRecordKind(std::string_view word);

// Flat and textual: readable in ten years. Nothing about a person stands here.
using JournalPayload = std::map<std::string, std::string>;

struct NewRecord {
    TransactionId transaction;
    JournalStep step = JournalStep::Opened;
    RecordKind kind = RecordKind::Outcome;
    JournalPayload payload;
};

struct JournalRecord {
    std::uint64_t seq = 0;         // 1, 2, 3 … without gaps
    std::string bootId;            // of the machine's boot
    std::int64_t monotonicNs = 0;  // within that boot; decisions use this
    WallTime wall;                 // for people
    TransactionId transaction;
    JournalStep step = JournalStep::Opened;
    RecordKind kind = RecordKind::Outcome;
    JournalPayload payload;
    std::string prevHash;  // SHA-256 of the record before, lower-case hex; 64 zeros for the first
    std::string hash;      // SHA-256 over all of the above
};

class Journal {
   public:
    virtual ~Journal() = default;

    // Durable when it returns: one commit, one fdatasync, all records or none. With `personalData` the bytes are
    // sealed under a key of this sale in the same commit; a Closed record destroys that key in the same commit.
    // Conflict: a Bound record names an ICCID that was bound before. Refused: no room for another sale (an Opened
    // record only). Busy: another program writes; nothing was written. Storage: a write or sync failed; from then on
    // every call fails, because a failed fsync cannot be retried (service stops).
    virtual Result<void> append(std::vector<NewRecord> records, const Bytes* personalData = nullptr) = 0;

    virtual Result<std::vector<JournalRecord>> records(TransactionId transaction) const = 0;
    // Those of the sale that came after record number `seq`.
    virtual Result<std::vector<JournalRecord>> recordsAfter(TransactionId transaction, std::uint64_t seq) const;
    virtual Result<std::vector<JournalRecord>> all() const = 0;
    // Oldest first: sales without a Closed record.
    virtual Result<std::vector<TransactionId>> unfinished() const = 0;
    // Sales that ended in doubt and have no Case record resolved by a clerk.
    virtual Result<std::vector<TransactionId>> inDoubt() const = 0;
    // At most so many of the sales that were closed last, the newest first.
    virtual Result<std::vector<TransactionId>> newestClosed(std::size_t atMost) const;
    virtual Result<Bytes> personalData(TransactionId transaction) const = 0;  // NotFound when destroyed
    // Recomputes the chain; Malformed names the first record that breaks it.
    virtual Result<void> verify() const = 0;
    // Between sales: moves the log into the main file, so that destroyed keys are gone from the disk.
    virtual Result<void> tidy() = 0;
    // A sale may begin.
    virtual bool healthy() const = 0;
    // Why not, as one sentence for a technician; empty when one may.
    virtual std::string trouble() const { return healthy() ? "" : "the journal failed"; }

    // Of this boot, for comparing monotonic times.
    virtual const std::string& bootId() const = 0;
};

}  // namespace simkiosk
