#include "kiosk/values/iccid_range.hpp"

#include <cstdint>

#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t countedDigits = 12;  // of the end; what is before is the same on every card of a pack
constexpr std::uint64_t mostCards = 10'000;

}  // namespace

Result<unsigned> cardsOfRange(const Iccid& first, const Iccid& last) {
    if (first.text().size() != last.text().size()) return fail(ErrorCode::Invalid, "the two numbers differ in length");
    if (first.luhnValid() != last.luhnValid())
        return fail(ErrorCode::Invalid, "the check digit of one of the two is wrong");
    const auto length = first.text().size() - (first.luhnValid() ? 1 : 0);
    const auto head = length - countedDigits;
    if (first.text().compare(0, head, last.text(), 0, head) != 0)
        return fail(ErrorCode::Invalid, "the two numbers do not belong to one pack");
    const auto serial = [&](const Iccid& iccid) -> Result<std::uint64_t> {
        const auto value = numberIn<std::uint64_t>(std::string_view(iccid.text()).substr(head, countedDigits));
        if (!value) return fail(ErrorCode::Invalid, "a number with letters at its end cannot be counted");
        return *value;
    };
    const auto from = serial(first);
    SIMKIOSK_TRY(from);
    const auto to = serial(last);
    SIMKIOSK_TRY(to);
    if (*to < *from) return fail(ErrorCode::Invalid, "the last number is smaller than the first");
    if (*to - *from >= mostCards) return fail(ErrorCode::Invalid, "these are more cards than a pack holds");
    return static_cast<unsigned>(*to - *from + 1);
}

}  // namespace simkiosk
