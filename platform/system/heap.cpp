#include "platform/system/heap.hpp"

#include <malloc.h>

namespace simkiosk {

void keepHeapSmall() {
    constexpr int largeBlockBytes = 128 * 1024;
    // A refusal leaves the default, which is only larger.
    static_cast<void>(mallopt(M_ARENA_MAX, 2));
    static_cast<void>(mallopt(M_MMAP_THRESHOLD, largeBlockBytes));
    static_cast<void>(mallopt(M_TRIM_THRESHOLD, largeBlockBytes));
}

}  // namespace simkiosk
