// A disk in memory for SQLite, which loses power and goes wrong as real ones do.
//
// While one lives it is SQLite's default VFS: product code opens "/journal.db" on it unchanged. Temporary files and
// ":memory:" stay where they were; a file of the real disk is opened by naming the VFS "unix". One disk at a time in a
// process, used by one thread; the same seed, calls and faults give the same bytes.
//
// A crash, step by step:
//   disk.cutPower();         // or beforeOperation() answered false: from here on every operation fails without effect
//   kiosk.reset();           // destructors may close files; nothing of that reaches the disk
//   disk.losePower(random);  // what was not synced is kept, lost or torn; the power is back
// Handles that are still open after that are dead: they fail, and closing them changes nothing.
#pragma once

#include "tests/simulation/disk/disk_state.hpp"
#include "tests/simulation/disk/disk_vfs.hpp"

namespace simkiosk {

// All files by name, as their readers see them.
using DiskContents = std::map<std::string, Bytes>;

class SimulatedDisk {
   public:
    // `seed` decides SQLite's own random numbers and all chance but losePower()'s. `wall` is SQLite's clock; without
    // it time stands still.
    explicit SimulatedDisk(std::uint64_t seed, std::function<WallTime()> wall = {});
    // Every file must have been closed.
    ~SimulatedDisk();

    void cutPower() { m_state.powered = false; }
    bool powered() const { return m_state.powered; }
    void losePower(Random& random);
    // A crash of the process alone, the operating system lives on: what was written stays, its locks are gone.
    void killProcesses();

    // Called before every write, sync, truncation and deletion. False: the power is gone, before it happens.
    void beforeOperation(std::function<bool(const DiskOperation&)> hook) { m_state.beforeOperation = std::move(hook); }
    std::uint64_t operations() const { return m_state.operations; }

    // Faults outlast a power cut; clearFaults() mends everything but what is stored wrong.
    void arm(StorageFault fault, std::uint64_t nth = 1, std::string suffix = {}, std::uint64_t times = 1);
    // ENOSPC: the files may grow by this much altogether.
    void limitSpace(std::uint64_t bytes) { m_state.capacityBytes = m_state.directory.bytesUsed() + bytes; }
    std::optional<std::uint64_t> freeBytes() const { return m_state.freeBytes(); }  // nothing: without a limit
    // EROFS after so many more writes, syncs, truncations and deletions.
    void remountReadOnly(std::uint64_t operations = 0) { m_state.readOnlyAfter = m_state.operations + operations; }
    void clearFaults();
    void flipBit(std::string_view file, std::uint64_t offset, unsigned bit);

    // Of all files whose name ends with `suffix`: "-wal", "journal.db", nothing for all.
    DiskCounters counters(std::string_view suffix = {}) const;
    std::uint64_t failedSyncs() const { return m_state.failedSyncs; }  // by a fault
    std::uint64_t sleeps() const { return m_state.sleeps; }

    DiskContents contents() const;
    Bytes content(std::string_view file) const;  // empty when there is none
    // Durable at once, name and bytes. No file that is open may be replaced.
    void put(std::string_view file, Bytes content);
    void put(const DiskContents& contents);

   private:
    DiskState m_state;
    DiskVfs m_vfs;
};

}  // namespace simkiosk
