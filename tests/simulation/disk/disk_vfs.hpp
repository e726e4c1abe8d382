// The disk as SQLite's default VFS, for as long as this lives.
#pragma once

#include "tests/simulation/disk/disk_state.hpp"

namespace simkiosk {

class DiskVfs {
   public:
    static constexpr const char* name = "simulated-disk";

    // One at a time: SQLite's list of file systems and its random generator belong to the whole process.
    explicit DiskVfs(DiskState& disk);
    DiskVfs(const DiskVfs&) = delete;
    DiskVfs& operator=(const DiskVfs&) = delete;
    ~DiskVfs();
};

}  // namespace simkiosk
