#include "vision/evaluation/allocation_count/allocation_count.hpp"

#include <execinfo.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <new>

extern "C" {
// Set by the linker: the program's code lies between them.
extern const char __executable_start;
extern const char etext;
}

namespace {

constinit thread_local simkiosk::AllocationCount t_count;
constinit thread_local bool t_counting = false;
constinit thread_local bool t_lookingUp = false;

bool inThisProgram(const void* code) {
    return code >= static_cast<const void*>(&__executable_start) && code < static_cast<const void*>(&etext);
}

// The code that allocates is ours and so is its caller. A library shares templates of the standard library with the
// program it is loaded into: one of those, called by the library, allocates for the library.
bool forThisProgram(const void* caller) {
    if (!inThisProgram(caller) || t_lookingUp) return false;
    t_lookingUp = true;  // backtrace() may allocate
    std::array<void*, 8> frames{};
    const int depth = ::backtrace(frames.data(), static_cast<int>(frames.size()));
    t_lookingUp = false;
    const auto end = frames.begin() + depth;
    const auto at = std::find(frames.begin(), end, caller);
    return at == end || at + 1 == end || inThisProgram(*(at + 1));
}

void* counted(std::size_t size, std::size_t alignment, const void* caller) {
    if (t_counting) {
        ++t_count.all;
        if (forThisProgram(caller)) ++t_count.own;
    }
    if (size == 0) size = 1;
    void* const memory = alignment <= alignof(std::max_align_t)
                             ? std::malloc(size)
                             : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

}  // namespace

namespace simkiosk {

void countAllocations(bool on) { t_counting = on; }
AllocationCount allocationsSoFar() { return t_count; }

}  // namespace simkiosk

void* operator new(std::size_t size) { return counted(size, 1, __builtin_return_address(0)); }
void* operator new[](std::size_t size) { return counted(size, 1, __builtin_return_address(0)); }
void* operator new(std::size_t size, std::align_val_t alignment) {
    return counted(size, static_cast<std::size_t>(alignment), __builtin_return_address(0));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return counted(size, static_cast<std::size_t>(alignment), __builtin_return_address(0));
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
