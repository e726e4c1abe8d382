#include "tests/simulation/office_database.hpp"

#include <sqlite3.h>

#include "platform/backoffice/back_office.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"

namespace simkiosk::simulation {

namespace {

constexpr const char* seededUri = "file:/seeded-office?vfs=memdb";

sqlite3* open(const char* uri) {
    sqlite3* connection = nullptr;
    const int opened =
        sqlite3_open_v2(uri, &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, nullptr);
    SIMKIOSK_ASSERT(opened == SQLITE_OK);
    return connection;
}

// Seeded by the back office itself, once; lives as long as the process.
sqlite3* seeded() {
    static sqlite3* const connection = [] {
        auto* kept = open(seededUri);
        ManualClock clock;
        SeededRandom random(1);
        const BackOffice office(seededUri, clock, random);
        return kept;
    }();
    return connection;
}

}  // namespace

OfficeDatabase::OfficeDatabase() : m_connection(open(uri)) {
    auto* copy = sqlite3_backup_init(m_connection, "main", seeded(), "main");
    SIMKIOSK_ASSERT(copy != nullptr);
    const int done = sqlite3_backup_step(copy, -1);
    SIMKIOSK_ASSERT(done == SQLITE_DONE);
    sqlite3_backup_finish(copy);
}

OfficeDatabase::~OfficeDatabase() { sqlite3_close(m_connection); }

}  // namespace simkiosk::simulation
