// How a record stands in the table and what is hashed of it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "kiosk/ports/journal.hpp"

namespace simkiosk::journal_rows {

// The columns that readRow() expects, in this order.
extern const std::string columns;

// The text form that is hashed; changing it is a new version of the schema.
std::string hashOf(const JournalRecord& record, const std::string& payloadText);

struct StoredRecord {
    JournalRecord record;
    std::string payloadText;
};
// Malformed names the record that cannot be read.
Result<StoredRecord> readRow(SQLite::Statement& row);

// What a record says about the life of its sale: the columns of the table `sales`, which only grow.
struct SaleMarks {
    bool closed = false;
    int doubt = 0;  // 1 in doubt, 2 resolved by a clerk

    bool operator==(const SaleMarks&) const = default;
};
SaleMarks marksOf(JournalStep step, RecordKind kind, const JournalPayload& payload);

}  // namespace simkiosk::journal_rows
