// One open handle. Every call answers with one of SQLite's result codes, the one its unix VFS gives in the same case.
#pragma once

#include "tests/simulation/disk/disk_state.hpp"

namespace simkiosk {

class OpenFile {
   public:
    // `flags` and `outFlags` as in sqlite3_vfs::xOpen.
    static int open(DiskState& disk, std::string_view name, int flags, int& outFlags, std::unique_ptr<OpenFile>& file);
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    // Gives its locks back, unless the process it belonged to is gone.
    ~OpenFile();

    int read(std::span<std::uint8_t> into, std::uint64_t offset);
    int write(ByteView bytes, std::uint64_t offset);
    int truncate(std::uint64_t size);
    int sync();
    int size(std::uint64_t& bytes) const;

    int lock(int wanted);
    int unlock(int wanted);
    int checkReserved(bool& reserved) const;

    int mapWalIndex(int piece, int pieceSize, bool extend, volatile void** address);
    int lockWalIndex(int first, int count, int flags);
    int unmapWalIndex();

   private:
    OpenFile(DiskState& disk, DiskEntry& entry, int flags);
    bool alive() const { return m_disk.powered && m_generation == m_disk.generation; }
    bool begins(DiskOperationKind kind, std::uint64_t offset = 0, std::uint64_t size = 0);

    DiskState& m_disk;
    DiskEntry& m_entry;
    std::shared_ptr<DiskNode> m_node;
    std::uint64_t m_generation;
    bool m_deleteOnClose;
    bool m_syncsDirectory;  // with its next sync
    bool m_readOnly;
    int m_lock = 0;
    std::shared_ptr<WalIndex> m_walIndex;
    WalIndex::Held m_walLocks;
};

}  // namespace simkiosk
