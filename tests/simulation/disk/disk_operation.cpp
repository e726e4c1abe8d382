#include "tests/simulation/disk/disk_operation.hpp"

namespace simkiosk {

void DiskCounters::count(DiskOperationKind kind, std::uint64_t size) {
    switch (kind) {
        case DiskOperationKind::Open: ++opens; return;
        case DiskOperationKind::Read:
            ++reads;
            bytesRead += size;
            return;
        case DiskOperationKind::Write:
            ++writes;
            bytesWritten += size;
            return;
        case DiskOperationKind::Sync: ++syncs; return;
        case DiskOperationKind::Truncate: ++truncates; return;
        case DiskOperationKind::Delete: ++deletes; return;
    }
}

DiskCounters& DiskCounters::operator+=(const DiskCounters& other) {
    opens += other.opens;
    reads += other.reads;
    writes += other.writes;
    syncs += other.syncs;
    truncates += other.truncates;
    deletes += other.deletes;
    bytesRead += other.bytesRead;
    bytesWritten += other.bytesWritten;
    return *this;
}

}  // namespace simkiosk
