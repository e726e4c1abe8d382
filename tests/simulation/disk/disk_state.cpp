#include "tests/simulation/disk/disk_state.hpp"

#include <sqlite3.h>

namespace simkiosk {
namespace {

bool changes(DiskOperationKind kind) { return kind != DiskOperationKind::Open && kind != DiskOperationKind::Read; }

}  // namespace

bool DiskState::begins(DiskOperationKind kind, DiskEntry& entry, std::uint64_t offset, std::uint64_t size) {
    if (!powered) return false;
    if (readOnlyAfter && operations >= *readOnlyAfter) readOnly = true;
    if (changes(kind)) {
        ++operations;
        if (beforeOperation && !beforeOperation({kind, entry.name, operations, offset, size})) powered = false;
        if (!powered) return false;
    }
    entry.counters.count(kind, size);
    return true;
}

std::optional<std::uint64_t> DiskState::freeBytes() const {
    if (!capacityBytes) return std::nullopt;
    const auto used = directory.bytesUsed();
    return used < *capacityBytes ? *capacityBytes - used : 0;
}

int DiskState::remove(std::string_view name, bool syncDirectory) {
    auto& entry = directory.entry(name);
    if (!begins(DiskOperationKind::Delete, entry)) return SQLITE_IOERR_DELETE;
    if (!entry.node) return SQLITE_IOERR_DELETE_NOENT;
    if (readOnly || fault(DiskOperationKind::Delete, entry)) return SQLITE_IOERR_DELETE;
    entry.become(nullptr);
    if (syncDirectory) directory.sync(name);
    return SQLITE_OK;
}

// SQLite's unix VFS says of an empty file that it does not exist (unixAccess).
int DiskState::exists(std::string_view name, bool& answer) {
    if (!powered) return SQLITE_IOERR_ACCESS;
    const auto& entry = directory.entry(name);
    answer = entry.node && entry.node->file.size() > 0;
    return SQLITE_OK;
}

}  // namespace simkiosk
