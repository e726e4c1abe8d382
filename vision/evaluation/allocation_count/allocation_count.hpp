// Counts the allocations of this thread, and which of them this program's own code made (templates of libraries that
// were compiled into it and called by it included) rather than a shared library. Linking this replaces operator new.
#pragma once

#include <cstdint>

namespace simkiosk {

struct AllocationCount {
    std::uint64_t own = 0;
    std::uint64_t all = 0;  // own, and operator new called inside libraries (their malloc is not seen)
};

// Off when a thread begins: finding out who allocates takes longer than allocating, and nothing is timed meanwhile.
void countAllocations(bool on);
// While it was on.
AllocationCount allocationsSoFar();

}  // namespace simkiosk
