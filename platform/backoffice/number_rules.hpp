// Which telephone numbers the carrier sells, and what makes one worth more.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/values/product.hpp"

namespace simkiosk::backoffice {

// By the last digits: platinum AAAA, or three pairs of 6, 8 and 9; gold AAA, or a run such as
// 4567; silver AABB, ABAB, ABBA, or a pair 66, 88 or 99; standard otherwise. A 4 among the last four costs a class.
NumberClass classify(std::string_view digits);
Money priceOf(NumberClass numberClass);

// The pool a new back office starts with: always the same 2,400 numbers, each once, in the order they are offered.
std::vector<std::string> seedNumbers();

}  // namespace simkiosk::backoffice
