#include "vision/face/embedding.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace simkiosk {

Embedding::Embedding(std::span<const float, 512> raw) {
    const double square = std::inner_product(raw.begin(), raw.end(), raw.begin(), 0.0);
    if (!(square > 0) || !std::isfinite(square)) return;
    const auto scale = static_cast<float>(1 / std::sqrt(square));
    std::ranges::transform(raw, m_values.begin(), [scale](float value) { return value * scale; });
}

double Embedding::cosine(const Embedding& other) const {
    return std::inner_product(m_values.begin(), m_values.end(), other.m_values.begin(), 0.0);
}

}  // namespace simkiosk
