// Which operation of the disk goes wrong, and how.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "tests/simulation/disk/disk_operation.hpp"

namespace simkiosk {

enum class StorageFault {
    OpenError,      // the file cannot be opened
    ReadError,      // EIO
    CorruptRead,    // one bit of what is read is wrong, once
    CorruptMedium,  // one bit of what is read is wrong, and stays so on the disk
    WriteError,     // EIO, nothing is written
    ShortWrite,     // EIO after the first part
    SyncError,      // EIO; see SimulatedFile::failSync
    TruncateError,  // EIO
    DeleteError,    // EIO
};
DiskOperationKind operationOf(StorageFault fault);

class StorageFaults {
   public:
    static constexpr std::uint64_t forever = std::numeric_limits<std::uint64_t>::max();

    // The `nth` operation of the fault's kind from now on (1: the next) goes wrong, and so do `times` - 1 after it.
    // Only files whose name ends with `suffix` count.
    void arm(StorageFault fault, std::uint64_t nth = 1, std::string suffix = {}, std::uint64_t times = 1);
    void clear() { m_armed.clear(); }

    // Called once for each operation: the fault it suffers.
    std::optional<StorageFault> next(DiskOperationKind kind, std::string_view file);

   private:
    struct Armed {
        StorageFault fault = StorageFault::WriteError;
        std::uint64_t wait = 0;   // operations before it strikes
        std::uint64_t times = 0;  // strikes left
        std::string suffix;
    };
    std::vector<Armed> m_armed;
};

}  // namespace simkiosk
