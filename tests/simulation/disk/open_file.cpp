#include "tests/simulation/disk/open_file.hpp"

#include <sqlite3.h>

namespace simkiosk {
namespace {

// What os_unix.c calls isNewJrnl: the kinds of file whose name it makes durable with their first sync.
bool isNewJournal(int flags) {
    constexpr int journals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;
    return (flags & SQLITE_OPEN_CREATE) != 0 && (flags & journals) != 0;
}

}  // namespace

int OpenFile::open(DiskState& disk, std::string_view name, int flags, int& outFlags, std::unique_ptr<OpenFile>& file) {
    auto& entry = disk.directory.entry(name);
    if (!disk.begins(DiskOperationKind::Open, entry)) return SQLITE_CANTOPEN;
    if (disk.fault(DiskOperationKind::Open, entry)) return SQLITE_CANTOPEN;
    if (disk.readOnly && (flags & SQLITE_OPEN_READWRITE) != 0) {
        // EROFS: unixOpen tries again for reading only, and says so.
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
    const bool create = (flags & SQLITE_OPEN_CREATE) != 0;
    if (entry.node && create && (flags & SQLITE_OPEN_EXCLUSIVE) != 0) return SQLITE_CANTOPEN;
    if (!entry.node) {
        if (!create) return SQLITE_CANTOPEN;
        entry.become(std::make_shared<DiskNode>());
    }
    outFlags = flags;
    file.reset(new OpenFile(disk, entry, flags));
    return SQLITE_OK;
}

OpenFile::OpenFile(DiskState& disk, DiskEntry& entry, int flags)
    : m_disk(disk),
      m_entry(entry),
      m_node(entry.node),
      m_generation(disk.generation),
      m_deleteOnClose((flags & SQLITE_OPEN_DELETEONCLOSE) != 0),
      m_syncsDirectory(isNewJournal(flags)),
      m_readOnly((flags & SQLITE_OPEN_READONLY) != 0) {
    ++m_disk.openFiles;
}

OpenFile::~OpenFile() {
    --m_disk.openFiles;
    if (!alive()) return;
    unmapWalIndex();
    unlock(SQLITE_LOCK_NONE);
    if (m_deleteOnClose && m_entry.node == m_node) m_disk.remove(m_entry.name, false);
}

bool OpenFile::begins(DiskOperationKind kind, std::uint64_t offset, std::uint64_t size) {
    return alive() && m_disk.begins(kind, m_entry, offset, size);
}

int OpenFile::read(std::span<std::uint8_t> into, std::uint64_t offset) {
    if (!begins(DiskOperationKind::Read, offset, into.size())) return SQLITE_IOERR_READ;
    const auto fault = m_disk.fault(DiskOperationKind::Read, m_entry);
    if (fault == StorageFault::ReadError) return SQLITE_IOERR_READ;
    auto there = m_node->file.read(into, offset);
    if (fault && there > 0) {
        const auto at = m_disk.chance.below(there);
        const auto bit = static_cast<unsigned>(m_disk.chance.below(8));
        into[at] ^= static_cast<std::uint8_t>(1U << bit);
        if (fault == StorageFault::CorruptMedium) m_node->file.flipBit(offset + at, bit);
    }
    return there == into.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int OpenFile::write(ByteView bytes, std::uint64_t offset) {
    if (!begins(DiskOperationKind::Write, offset, bytes.size())) return SQLITE_IOERR_WRITE;
    // EROFS and EIO look the same to SQLite.
    if (m_readOnly || m_disk.readOnly) return SQLITE_IOERR_WRITE;
    auto& file = m_node->file;
    if (const auto fault = m_disk.fault(DiskOperationKind::Write, m_entry)) {
        if (fault == StorageFault::ShortWrite) file.write(bytes.first(m_disk.chance.below(bytes.size())), offset);
        return SQLITE_IOERR_WRITE;
    }
    const auto end = offset + bytes.size();
    const auto growth = end > file.size() ? end - file.size() : 0;
    const auto room = m_disk.freeBytes();
    if (room && growth > *room) {
        const auto missing = growth - *room;
        if (missing < bytes.size()) file.write(bytes.first(bytes.size() - missing), offset);
        return SQLITE_FULL;
    }
    file.write(bytes, offset);
    return SQLITE_OK;
}

int OpenFile::truncate(std::uint64_t size) {
    if (!begins(DiskOperationKind::Truncate, size)) return SQLITE_IOERR_TRUNCATE;
    if (m_readOnly || m_disk.readOnly) return SQLITE_IOERR_TRUNCATE;
    if (m_disk.fault(DiskOperationKind::Truncate, m_entry)) return SQLITE_IOERR_TRUNCATE;
    m_node->file.truncate(size);
    return SQLITE_OK;
}

int OpenFile::sync() {
    if (!begins(DiskOperationKind::Sync)) return SQLITE_IOERR_FSYNC;
    // A file system that went read-only has aborted its journal: fsync fails as after EIO.
    if (m_disk.readOnly || m_disk.fault(DiskOperationKind::Sync, m_entry)) {
        m_node->file.failSync(m_disk.chance);
        return SQLITE_IOERR_FSYNC;
    }
    m_node->file.sync();
    if (std::exchange(m_syncsDirectory, false)) m_disk.directory.sync(m_entry.name);
    return SQLITE_OK;
}

int OpenFile::size(std::uint64_t& bytes) const {
    if (!alive()) return SQLITE_IOERR_FSTAT;
    bytes = m_node->file.size();
    return SQLITE_OK;
}

int OpenFile::lock(int wanted) {
    if (!alive()) return SQLITE_IOERR_LOCK;
    return m_node->lock.lock(m_lock, wanted) ? SQLITE_OK : SQLITE_BUSY;
}

int OpenFile::unlock(int wanted) {
    if (!alive()) return SQLITE_IOERR_UNLOCK;
    m_node->lock.unlock(m_lock, wanted);
    return SQLITE_OK;
}

int OpenFile::checkReserved(bool& reserved) const {
    if (!alive()) return SQLITE_IOERR_CHECKRESERVEDLOCK;
    reserved = m_node->lock.reserved();
    return SQLITE_OK;
}

int OpenFile::mapWalIndex(int piece, int pieceSize, bool extend, volatile void** address) {
    if (!alive()) return SQLITE_IOERR_SHMMAP;
    if (!m_walIndex) {
        if (!m_node->walIndex) {
            // It is a file beside the database, which cannot be made here.
            if (m_disk.readOnly) return SQLITE_CANTOPEN;
            m_node->walIndex = std::make_shared<WalIndex>();
        }
        m_walIndex = m_node->walIndex;
    }
    *address = m_walIndex->piece(static_cast<std::size_t>(piece), static_cast<std::size_t>(pieceSize), extend);
    return SQLITE_OK;
}

int OpenFile::lockWalIndex(int first, int count, int flags) {
    if (!alive() || !m_walIndex) return SQLITE_IOERR_SHMLOCK;
    const unsigned mask = ((1U << count) - 1) << first;
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
        m_walIndex->unlock(m_walLocks, mask);
        return SQLITE_OK;
    }
    const bool got = (flags & SQLITE_SHM_SHARED) != 0 ? m_walIndex->lockShared(m_walLocks, mask)
                                                      : m_walIndex->lockExclusive(m_walLocks, mask);
    return got ? SQLITE_OK : SQLITE_BUSY;
}

int OpenFile::unmapWalIndex() {
    if (!m_walIndex) return SQLITE_OK;
    m_walIndex->unlock(m_walLocks, ~0U);
    m_walIndex.reset();
    // Nobody else looks into it: the next one starts empty, as after unixOpenSharedMemory's truncation.
    if (alive() && m_node->walIndex.use_count() == 1) m_node->walIndex.reset();
    return SQLITE_OK;
}

}  // namespace simkiosk
