#include "kiosk/values/iccid_range.hpp"

#include <cstdint>

#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t countedDigits = 12;  // of the end; what is before is the same on every card of a pack
constexpr std::uint64_t mostCards = 10'000;

}  // namespace

std::expected<unsigned, PackFault> cardsOfRange(const Iccid& first, const Iccid& last) {
    using enum PackFault;
    if (first.text().size() != last.text().size()) return std::unexpected(LengthsDiffer);
    if (first.luhnValid() != last.luhnValid()) return std::unexpected(CheckDigitWrong);
    const auto length = first.text().size() - (first.luhnValid() ? 1 : 0);
    const auto head = length - countedDigits;
    if (first.text().compare(0, head, last.text(), 0, head) != 0) return std::unexpected(NotOnePack);
    const auto serial = [&](const Iccid& iccid) {
        return numberIn<std::uint64_t>(std::string_view(iccid.text()).substr(head, countedDigits));
    };
    const auto from = serial(first);
    const auto to = serial(last);
    if (!from || !to) return std::unexpected(NotCountable);
    if (*to < *from) return std::unexpected(WrongWayRound);
    if (*to - *from >= mostCards) return std::unexpected(TooManyCards);
    return static_cast<unsigned>(*to - *from + 1);
}

}  // namespace simkiosk
