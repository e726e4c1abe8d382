// The tables of the journal, their version, and the way from every older version to the newest.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "platform/base/result.hpp"

namespace simkiosk {

// Creates or migrates the tables in one transaction. Malformed: a version that this program does not know; nothing is
// changed then. Throws what SQLite throws.
Result<void> prepareJournalSchema(SQLite::Database& connection);

// Every table, index, view and trigger of the file, each with its SQL; in order. Throws what SQLite throws.
std::vector<std::string> journalTables(SQLite::Database& connection);

}  // namespace simkiosk
