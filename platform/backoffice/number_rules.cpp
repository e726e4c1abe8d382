#include "platform/backoffice/number_rules.hpp"

#include <array>
#include <set>

namespace simkiosk::backoffice {

namespace {

bool isLucky(char digit) { return digit == '6' || digit == '8' || digit == '9'; }

bool isRun(std::string_view tail) {
    int step = tail[1] - tail[0];
    if (step != 1 && step != -1) return false;
    for (std::size_t i = 1; i + 1 < tail.size(); ++i) {
        if (tail[i + 1] - tail[i] != step) return false;
    }
    return true;
}

int rank(std::string_view digits) {
    const auto tail = digits.substr(digits.size() - 4);
    const char a = tail[0], b = tail[1], c = tail[2], d = tail[3];
    const auto six = digits.substr(digits.size() - 6);
    const bool threePairs = six[0] == six[1] && six[2] == six[3] && six[4] == six[5];
    if (a == b && b == c && c == d) return 3;
    if (threePairs && isLucky(six[0]) && isLucky(six[2]) && isLucky(six[4])) return 3;
    if ((b == c && c == d) || isRun(tail)) return 2;
    if ((a == b && c == d) || (a == c && b == d) || (a == d && b == c)) return 1;
    if (c == d && isLucky(d)) return 1;
    return 0;
}

// splitmix64: the pool must be the same on every machine, so no standard distribution is used.
struct Sequence {
    std::uint64_t state;
    std::uint64_t next() {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    char digit() { return static_cast<char>('0' + next() % 10); }
};

// Ends like a number of `wanted` often does; classify() has the last word.
std::string candidate(Sequence& random, NumberClass wanted) {
    static constexpr std::array prefixes{"138", "139", "150", "158", "166", "178", "186", "188", "195", "199"};
    std::string digits = prefixes[random.next() % prefixes.size()];
    for (int i = 0; i < 8; ++i) digits += random.digit();
    const std::size_t end = digits.size();
    const char a = random.digit();
    const char b = random.digit();
    switch (wanted) {
        case NumberClass::Standard: break;
        case NumberClass::Silver:
            switch (random.next() % 4) {
                case 0: digits.replace(end - 4, 4, {a, a, b, b}); break;
                case 1: digits.replace(end - 4, 4, {a, b, a, b}); break;
                case 2: digits.replace(end - 4, 4, {a, b, b, a}); break;
                default: digits.replace(end - 2, 2, a < '5' ? "88" : "66");
            }
            break;
        case NumberClass::Gold:
            if (random.next() % 3 == 0) {
                const char first = static_cast<char>('0' + random.next() % 7);
                digits.replace(
                    end - 4, 4,
                    {first, static_cast<char>(first + 1), static_cast<char>(first + 2), static_cast<char>(first + 3)});
            } else {
                digits.replace(end - 3, 3, 3, a);
            }
            break;
        case NumberClass::Platinum:
            if (random.next() % 2 == 0) {
                digits.replace(end - 4, 4, 4, a);
            } else {
                digits.replace(end - 6, 6, {'6', '6', '8', '8', a < '5' ? '8' : '9', a < '5' ? '8' : '9'});
            }
            break;
    }
    return digits;
}

}  // namespace

NumberClass classify(std::string_view digits) {
    int value = rank(digits);
    const bool unlucky = digits.substr(digits.size() - 4).contains('4');
    if (value > 0 && unlucky) --value;
    return allNumberClasses[static_cast<std::size_t>(value)];
}

Money priceOf(NumberClass numberClass) {
    switch (numberClass) {
        case NumberClass::Standard: return {0, Currency::Cny};
        case NumberClass::Silver: return {50'00, Currency::Cny};
        case NumberClass::Gold: return {200'00, Currency::Cny};
        case NumberClass::Platinum: return {800'00, Currency::Cny};
    }
    return {0, Currency::Cny};
}

std::vector<std::string> seedNumbers() {
    // Out of every 30 offered: 20 standard, 6 silver, 3 gold, 1 platinum.
    static constexpr std::size_t poolSize = 2400;
    Sequence random{20261122};
    std::set<std::string> seen;
    std::vector<std::string> numbers;
    while (numbers.size() < poolSize) {
        const std::size_t place = numbers.size() * 7 % 30;
        const auto wanted = place < 20   ? NumberClass::Standard
                            : place < 26 ? NumberClass::Silver
                            : place < 29 ? NumberClass::Gold
                                         : NumberClass::Platinum;
        auto digits = candidate(random, wanted);
        if (classify(digits) == wanted && seen.insert(digits).second) numbers.push_back(std::move(digits));
    }
    return numbers;
}

}  // namespace simkiosk::backoffice
