// Counts as rates with honest bounds.
#pragma once

#include <cstdint>

namespace simkiosk {

struct Interval {
    double low = 0;
    double high = 1;
};

// Two-sided, exact (Clopper & Pearson 1934): of no errors in n the upper bound is about 3.7 / n at 95 %. Trials are
// taken as independent, which comparisons that share a picture are not: the true bounds are somewhat wider.
Interval clopperPearson(std::uint64_t events, std::uint64_t trials, double confidence = 0.95);
// The one-sided upper bound: "with this confidence not more than". No errors in n: 3 / n at 95 % (rule of three).
double upperBound(std::uint64_t events, std::uint64_t trials, double confidence = 0.95);

struct Rate {
    std::uint64_t events = 0;
    std::uint64_t trials = 0;

    double value() const { return trials == 0 ? 0 : static_cast<double>(events) / static_cast<double>(trials); }
    Interval bounds() const { return clopperPearson(events, trials); }
};

}  // namespace simkiosk
