#include "vision/face/embedding.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <numeric>
#include <system_error>

#include "platform/base/bytes.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t kPageBytes = Embedding::kLength * sizeof(float);  // the kernel gives whole pages

float* lockedPage() {
    void* page = ::mmap(nullptr, kPageBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "a page for a template");
    // DONTFORK: the decoder and other children never see it.
    const bool sealed = ::mlock(page, kPageBytes) == 0 && ::madvise(page, kPageBytes, MADV_DONTDUMP) == 0 &&
                        ::madvise(page, kPageBytes, MADV_DONTFORK) == 0;
    if (!sealed) {
        const int reason = errno;
        ::munmap(page, kPageBytes);
        throw std::system_error(reason, std::generic_category(),
                                "memory for face templates cannot be locked (raise LimitMEMLOCK)");
    }
    return static_cast<float*>(page);
}

}  // namespace

void Embedding::become(std::span<const float, kLength> raw) {
    const double square = std::inner_product(raw.begin(), raw.end(), raw.begin(), 0.0);
    if (!(square > 0) || !std::isfinite(square)) return forget();
    if (empty()) m_page.reset(lockedPage());
    const auto scale = static_cast<float>(1 / std::sqrt(square));
    std::ranges::transform(raw, m_page.get(), [scale](float value) { return value * scale; });
}

Embedding::Embedding(const Embedding& other) {
    if (other.empty()) return;
    m_page.reset(lockedPage());
    std::ranges::copy(other.values(), m_page.get());
}

Embedding& Embedding::operator=(const Embedding& other) {
    if (this != &other) *this = Embedding(other);
    return *this;
}

void Embedding::Unlock::operator()(float* page) const {
    wipe(std::span(reinterpret_cast<std::uint8_t*>(page), kPageBytes));
    ::munmap(page, kPageBytes);
}

double Embedding::cosine(const Embedding& other) const {
    return empty() || other.empty() ? 0 : cosineOf(values(), other.values());
}

double cosineOf(std::span<const float, Embedding::kLength> a, std::span<const float, Embedding::kLength> b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

Result<void> templatesCanBeLocked() {
    try {
        std::array<float, Embedding::kLength> any{};
        any[0] = 1;
        const Embedding probe(any);
        return {};
    } catch (const std::system_error& refused) {
        return fail(ErrorCode::Internal, refused.what());
    }
}

}  // namespace simkiosk
