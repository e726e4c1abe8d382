// What is asked of the disk, and how often it was.
#pragma once

#include <cstdint>
#include <string_view>

namespace simkiosk {

enum class DiskOperationKind { Open, Read, Write, Sync, Truncate, Delete };

struct DiskOperation {
    DiskOperationKind kind = DiskOperationKind::Write;
    std::string_view file;
    std::uint64_t number = 0;  // 1, 2, 3 … of the writes, syncs, truncations and deletions of this disk
    std::uint64_t offset = 0;  // of a truncation: the new size
    std::uint64_t size = 0;    // bytes
};

// Asked for, whether or not it succeeded.
struct DiskCounters {
    std::uint64_t opens = 0;
    std::uint64_t reads = 0;
    std::uint64_t writes = 0;
    std::uint64_t syncs = 0;
    std::uint64_t truncates = 0;
    std::uint64_t deletes = 0;
    std::uint64_t bytesRead = 0;
    std::uint64_t bytesWritten = 0;

    void count(DiskOperationKind kind, std::uint64_t size);
    DiskCounters& operator+=(const DiskCounters& other);
    bool operator==(const DiskCounters&) const = default;
};

}  // namespace simkiosk
