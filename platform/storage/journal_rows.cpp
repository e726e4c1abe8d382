#include "platform/storage/journal_rows.hpp"

#include <fmt/format.h>

#include "platform/storage/hash_chain.hpp"

namespace simkiosk::journal_rows {

const std::string columns = "seq, boot_id, monotonic_ns, wall_ms, txn, step, kind, payload, prev_hash, hash";

std::string hashOf(const JournalRecord& record, const std::string& payloadText) {
    return hash_chain::linkHash(record.prevHash,
                                {std::to_string(record.seq), record.bootId, std::to_string(record.monotonicNs),
                                 std::to_string(record.wall.time_since_epoch().count()), record.transaction.text(),
                                 std::string(toString(record.step)), std::string(toString(record.kind)), payloadText});
}

Result<StoredRecord> readRow(SQLite::Statement& row) {
    StoredRecord stored;
    auto& record = stored.record;
    record.seq = static_cast<std::uint64_t>(row.getColumn(0).getInt64());
    record.bootId = row.getColumn(1).getString();
    record.monotonicNs = row.getColumn(2).getInt64();
    record.wall = WallTime(std::chrono::milliseconds(row.getColumn(3).getInt64()));
    const auto transaction = Uuid::parse(row.getColumn(4).getString());
    const auto step = parseJournalStep(row.getColumn(5).getString());
    const auto kind = parseRecordKind(row.getColumn(6).getString());
    stored.payloadText = row.getColumn(7).getString();
    auto payload = hash_chain::decodePayload(stored.payloadText, "journal");
    if (!transaction || !step || !kind || !payload) {
        return fail(ErrorCode::Malformed, fmt::format("journal record {} cannot be read", record.seq));
    }
    record.transaction = *transaction;
    record.step = *step;
    record.kind = *kind;
    record.payload = std::move(*payload);
    record.prevHash = row.getColumn(8).getString();
    record.hash = row.getColumn(9).getString();
    return stored;
}

SaleMarks marksOf(JournalStep step, RecordKind kind, const JournalPayload& payload) {
    const auto result = payload.find("result");
    const bool doubtful = result != payload.end() && result->second == "in_doubt";
    const bool settled = step == JournalStep::Case && kind == RecordKind::Resolved;
    return {.closed = step == JournalStep::Closed, .doubt = settled ? 2 : doubtful ? 1 : 0};
}

}  // namespace simkiosk::journal_rows
