#include "tests/simulation/office_database.hpp"

#include <sqlite3.h>

#include <new>

#include "platform/base/assert.hpp"
#include "platform/base/bytes.hpp"

namespace simkiosk::simulation {

namespace {

constexpr const char* name = "/office";
constexpr const char* uri = "file:/office?vfs=memdb";

// The file beneath a connection to `uri`, and with it SQLite's own reader and writer of such files.
class MemoryFile {
   public:
    MemoryFile() {
        auto* vfs = sqlite3_vfs_find("memdb");
        SIMKIOSK_ASSERT(vfs != nullptr);
        m_room.resize(static_cast<std::size_t>(vfs->szOsFile));
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MAIN_DB;
        const int opened = vfs->xOpen(vfs, name, file(), flags, nullptr);
        SIMKIOSK_ASSERT(opened == SQLITE_OK);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { methods().xClose(file()); }

    Bytes content() {
        sqlite3_int64 size = 0;
        SIMKIOSK_ASSERT(methods().xFileSize(file(), &size) == SQLITE_OK && size > 0);
        Bytes bytes(static_cast<std::size_t>(size));
        SIMKIOSK_ASSERT(methods().xRead(file(), bytes.data(), static_cast<int>(size), 0) == SQLITE_OK);
        return bytes;
    }
    // A connection sees by the counter in the first page that its cache is of another file.
    void become(const Bytes& bytes) {
        const auto size = static_cast<int>(bytes.size());
        SIMKIOSK_ASSERT(methods().xWrite(file(), bytes.data(), size, 0) == SQLITE_OK &&
                        methods().xTruncate(file(), size) == SQLITE_OK);
    }

   private:
    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(m_room.data()); }
    const sqlite3_io_methods& methods() { return *file()->pMethods; }

    std::vector<std::max_align_t> m_room;
};

struct Kept {
    std::shared_ptr<backoffice::Store> store = std::make_shared<backoffice::Store>(uri);
    MemoryFile file;
    Bytes seeded = file.content();
};

}  // namespace

std::shared_ptr<backoffice::Store> officeAsNew() {
    static Kept kept;
    SIMKIOSK_ASSERT(kept.store.use_count() == 1);
    kept.file.become(kept.seeded);
    return kept.store;
}

}  // namespace simkiosk::simulation
