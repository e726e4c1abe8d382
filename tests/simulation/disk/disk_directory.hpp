// Names and the files behind them, as they are and as a power cut would leave them.
//
// Strict POSIX, which is less than ext4 and xfs give: making and deleting a name is durable only after a sync of the
// directory, never by a sync of the file, and each name is on its own. Until then a deleted file may come back and a
// new one may vanish with everything that was synced in it. SQLite asks for no more: its unix VFS syncs the directory
// with the first sync of every journal and WAL, and a database's own name is made durable by its first journal.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "tests/simulation/disk/disk_operation.hpp"
#include "tests/simulation/disk/shared_locks.hpp"
#include "tests/simulation/disk/simulated_file.hpp"

namespace simkiosk {

// A file and what the open handles of it share.
struct DiskNode {
    SimulatedFile file;
    DatabaseLock lock;
    std::shared_ptr<WalIndex> walIndex;  // a dead process may still look into its own

    void forgetProcesses() {
        lock = {};
        walIndex.reset();
    }
};

struct DiskEntry {
    std::string name;
    std::shared_ptr<DiskNode> node;                // null: no such file
    std::vector<std::shared_ptr<DiskNode>> older;  // what a power cut may bring back, the durable one first
    DiskCounters counters;                         // of everything that ever had this name

    void become(std::shared_ptr<DiskNode> next);
};

class DiskDirectory {
   public:
    // Stays at its address as long as the directory lives.
    DiskEntry& entry(std::string_view name);
    // Everything in the same folder as `name` is durable by name from now on.
    void sync(std::string_view name);
    void losePower(Chance& chance, Survival survival);
    void forgetProcesses();

    std::uint64_t bytesUsed() const;
    const std::map<std::string, DiskEntry, std::less<>>& entries() const { return m_entries; }

   private:
    std::map<std::string, DiskEntry, std::less<>> m_entries;
};

}  // namespace simkiosk
