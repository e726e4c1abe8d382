// The disk below its file handles: what is on it, whether it has power, what is wrong with it.
#pragma once

#include <functional>
#include <optional>

#include "tests/simulation/disk/disk_directory.hpp"
#include "tests/simulation/disk/storage_faults.hpp"
#include "tests/support/seeded_random.hpp"

namespace simkiosk {

struct DiskState {
    DiskState(std::uint64_t seed, std::function<WallTime()> wallTime) : random(seed), wall(std::move(wallTime)) {}

    // Called first by every operation: counts it; false when there is no power, or none any more.
    bool begins(DiskOperationKind kind, DiskEntry& entry, std::uint64_t offset = 0, std::uint64_t size = 0);
    std::optional<StorageFault> fault(DiskOperationKind kind, const DiskEntry& entry) {
        const auto struck = faults.next(kind, entry.name);
        failedSyncs += struck == StorageFault::SyncError;
        return struck;
    }
    std::optional<std::uint64_t> freeBytes() const;

    // Without a handle; SQLite's result codes.
    int remove(std::string_view name, bool syncDirectory);
    int exists(std::string_view name, bool& answer);

    SeededRandom random;
    Chance chance{random};
    std::function<WallTime()> wall;
    DiskDirectory directory;
    StorageFaults faults;
    std::function<bool(const DiskOperation&)> beforeOperation;
    bool powered = true;
    std::uint64_t operations = 0;  // begun, of those with a number
    bool readOnly = false;
    std::optional<std::uint64_t> readOnlyAfter;  // that many operations
    std::optional<std::uint64_t> capacityBytes;
    std::uint64_t generation = 0;  // of processes: handles of an earlier one are dead
    std::uint64_t openFiles = 0;
    std::uint64_t sleeps = 0;
    std::uint64_t failedSyncs = 0;
};

}  // namespace simkiosk
