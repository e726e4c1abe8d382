// A back office's database in memory, seeded already: filling its number pool anew for every shop would be most of a
// simulated sale's time.
#pragma once

struct sqlite3;

namespace simkiosk::simulation {

// While one lives, a connection to `uri` sees the database. One at a time in a process.
class OfficeDatabase {
   public:
    static constexpr const char* uri = "file:/office?vfs=memdb";

    OfficeDatabase();
    ~OfficeDatabase();
    OfficeDatabase(const OfficeDatabase&) = delete;
    OfficeDatabase& operator=(const OfficeDatabase&) = delete;

   private:
    sqlite3* m_connection = nullptr;
};

}  // namespace simkiosk::simulation
