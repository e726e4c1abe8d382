#include "tests/simulation/disk/storage_faults.hpp"

#include "platform/base/assert.hpp"

namespace simkiosk {

DiskOperationKind operationOf(StorageFault fault) {
    switch (fault) {
        case StorageFault::OpenError: return DiskOperationKind::Open;
        case StorageFault::ReadError:
        case StorageFault::CorruptRead:
        case StorageFault::CorruptMedium: return DiskOperationKind::Read;
        case StorageFault::WriteError:
        case StorageFault::ShortWrite: return DiskOperationKind::Write;
        case StorageFault::SyncError: return DiskOperationKind::Sync;
        case StorageFault::TruncateError: return DiskOperationKind::Truncate;
        case StorageFault::DeleteError: return DiskOperationKind::Delete;
    }
    SIMKIOSK_ASSERT(false);
}

void StorageFaults::arm(StorageFault fault, std::uint64_t nth, std::string suffix, std::uint64_t times) {
    SIMKIOSK_ASSERT(nth > 0 && times > 0);
    m_armed.push_back({fault, nth - 1, times, std::move(suffix)});
}

std::optional<StorageFault> StorageFaults::next(DiskOperationKind kind, std::string_view file) {
    if (m_armed.empty()) return std::nullopt;
    std::optional<StorageFault> struck;
    for (auto& armed : m_armed) {
        if (operationOf(armed.fault) != kind || !file.ends_with(armed.suffix)) continue;
        if (armed.wait > 0) {
            --armed.wait;
        } else if (!struck) {
            struck = armed.fault;
            if (armed.times != forever) --armed.times;
        }
    }
    std::erase_if(m_armed, [](const Armed& armed) { return armed.times == 0; });
    return struck;
}

}  // namespace simkiosk
