// Walks the whole journal and finds the first record that is not as it was written.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>

#include "platform/storage/journal_mark.hpp"

namespace simkiosk {

struct JournalCheck {
    std::uint64_t records = 0;              // that are in order, from the first on
    std::string head;                       // hash of the last of them
    std::string finding;                    // what is wrong; empty when all is well
    std::optional<std::uint64_t> firstBad;  // the first record that was changed, is missing or was added

    bool sound() const { return finding.empty(); }
};

// One consistent picture, also while a kiosk writes. A record is found that was flipped, dropped, swapped, truncated or
// cut off at the end, and a file that SQLite says is damaged. `marked`: an end that the journal once had; up to it
// nothing may be missing. Not found: the whole folder set back to an older state.
JournalCheck checkJournal(SQLite::Database& connection, const SecretKey& machineKey,
                          const std::optional<MarkedEnd>& marked);

}  // namespace simkiosk
