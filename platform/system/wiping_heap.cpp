// What is freed is wiped: nothing of a customer lies about in the heap until somebody else's data happens to overwrite
// it. Here and not where each string dies, because copies are made by libraries (Qt, SQLite, JSON, TLS) that do not
// know what they hold. The C library's own functions, replaced by definition in the program (ISO C allows the
// implementation this; glibc documents it as "Replacing malloc"). Not with a sanitizer, whose heap wants to see every
// call.
#include "platform/system/wiping_heap.hpp"

#if !defined(__SANITIZE_ADDRESS__) && !__has_feature(address_sanitizer)

#include <malloc.h>
#include <string.h>

#include <algorithm>
#include <cstddef>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void __libc_free(void* block);

void free(void* block) noexcept {
    if (block) explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

void* realloc(void* block, std::size_t size) noexcept {
    if (!block) return __libc_malloc(size);
    const std::size_t room = malloc_usable_size(block);
    // Stays where it is when it fits and does not waste much.
    if (size <= room && size >= room / 2) return block;
    if (size == 0) {
        free(block);
        return nullptr;
    }
    void* moved = __libc_malloc(size);
    if (!moved) return nullptr;
    memcpy(moved, block, std::min(size, room));
    free(block);
    return moved;
}
}

namespace simkiosk {
bool freedMemoryIsWiped() { return true; }
}  // namespace simkiosk

#else

namespace simkiosk {
bool freedMemoryIsWiped() { return false; }
}  // namespace simkiosk

#endif
