#include "vision/evaluation/binomial.hpp"

#include <boost/math/special_functions/beta.hpp>

namespace simkiosk {

Interval clopperPearson(std::uint64_t events, std::uint64_t trials, double confidence) {
    if (trials == 0) return {};
    const double tail = (1 - confidence) / 2;
    const auto k = static_cast<double>(events);
    const auto n = static_cast<double>(trials);
    return {events == 0 ? 0 : boost::math::ibeta_inv(k, n - k + 1, tail),
            events >= trials ? 1 : boost::math::ibeta_inv(k + 1, n - k, 1 - tail)};
}

double upperBound(std::uint64_t events, std::uint64_t trials, double confidence) {
    return clopperPearson(events, trials, 2 * confidence - 1).high;
}

}  // namespace simkiosk
