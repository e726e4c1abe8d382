// What a sale and its stages usually take here; nothing until enough of them were measured.
#pragma once

#include <chrono>
#include <optional>

namespace simkiosk {

struct UsualTimes {
    std::optional<std::chrono::milliseconds> sale;  // first touch to the card in the hand
    std::optional<std::chrono::milliseconds> preparing;
    std::optional<std::chrono::milliseconds> activating;
    std::optional<std::chrono::milliseconds> handingOut;

    bool operator==(const UsualTimes&) const = default;
};

}  // namespace simkiosk
