#include "platform/storage/journal_rows.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "platform/base/sha256.hpp"

namespace simkiosk::journal_rows {

namespace {

Result<JournalPayload> decodePayload(const std::string& text) {
    boost::system::error_code error;
    const auto value = boost::json::parse(text, error);
    if (error || !value.is_object()) return fail(ErrorCode::Malformed, "journal payload is not a JSON object");
    JournalPayload payload;
    for (const auto& [name, field] : value.get_object()) {
        if (!field.is_string()) return fail(ErrorCode::Malformed, "journal payload field is not a string");
        payload.emplace(std::string(name), std::string(field.get_string()));
    }
    return payload;
}

}  // namespace

const std::string noHash(64, '0');
const std::string columns = "seq, boot_id, monotonic_ns, wall_ms, txn, step, kind, payload, prev_hash, hash";

std::string encodePayload(const JournalPayload& payload) {
    boost::json::object object;
    for (const auto& [name, value] : payload) object[name] = value;
    return boost::json::serialize(object);
}

std::string hashOf(const JournalRecord& record, const std::string& payloadText) {
    return sha256Hex(
        toBytes(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", record.prevHash, record.seq, record.bootId,
                            record.monotonicNs, record.wall.time_since_epoch().count(), record.transaction.text(),
                            toString(record.step), toString(record.kind), payloadText)));
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
    auto payload = decodePayload(stored.payloadText);
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

std::string headMessage(std::uint64_t seq, const std::string& hash) { return fmt::format("{}:{}", seq, hash); }

}  // namespace simkiosk::journal_rows
