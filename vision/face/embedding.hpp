// A face as 512 numbers of length one. Personal data: it lives in a page of its own that is never swapped, never in a
// core dump and not inherited by child processes, is overwritten when it goes, never logged, never stored.
#pragma once

#include <memory>
#include <span>

#include "platform/base/result.hpp"

namespace simkiosk {

class Embedding {
   public:
    static constexpr std::size_t kLength = 512;

    Embedding() = default;  // empty
    // Any length; normalised here; empty when that is not possible. Throws std::system_error when the page cannot be
    // locked (RLIMIT_MEMLOCK): a template that may be swapped out is worse than none.
    explicit Embedding(std::span<const float, kLength> raw) { become(raw); }
    Embedding(const Embedding& other);
    Embedding(Embedding&&) noexcept = default;
    Embedding& operator=(const Embedding& other);
    Embedding& operator=(Embedding&&) noexcept = default;

    // What the constructor makes of it, in the page there is.
    void become(std::span<const float, kLength> raw);

    bool empty() const { return !m_page; }
    // -1..1; 0 when either is empty.
    double cosine(const Embedding& other) const;
    // For measurements on data sets: what is copied from here is no longer protected. Not of an empty one.
    std::span<const float, kLength> values() const { return std::span<const float, kLength>(m_page.get(), kLength); }
    void forget() { m_page.reset(); }

   private:
    struct Unlock {
        void operator()(float* page) const;
    };
    std::unique_ptr<float, Unlock> m_page;
};

// -1..1 of two vectors of length one.
double cosineOf(std::span<const float, Embedding::kLength> a, std::span<const float, Embedding::kLength> b);

// Internal, saying what to change, when this process may not lock a page.
Result<void> templatesCanBeLocked();

}  // namespace simkiosk
