// Locks this process in for good: from here on it computes, reads descriptor 0, writes descriptor 1, and ends.
#pragma once

namespace simkiosk::decoder {

// Before any plug-in code is loaded: limits, no new privileges, no core dump, dies with its parent.
bool confine();
// Before any hostile byte is read: system calls are cut down to memory, clock, read(0) and write(1); anything else
// kills the process. False when the kernel refuses; then nothing may be decoded.
bool seal();

}  // namespace simkiosk::decoder
