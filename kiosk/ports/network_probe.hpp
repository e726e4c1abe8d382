// The way to the carrier, tried out one step after the other: for technicians who look for the one that fails.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "platform/base/result.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

enum class NetworkStep {
    NameFound,     // what: the addresses
    Connected,     // what: the address that took the connection
    Encrypted,     // what: the certificate's subject; figure: the days it is still valid
    CarrierAsked,  // one short question to the catalogue
    ClockAgrees,   // figure: the seconds this machine is ahead of the server's Date header, or behind, if less than 0
};

struct NetworkFinding {
    NetworkStep step = NetworkStep::NameFound;
    Result<std::string> what;
    std::chrono::milliseconds took{};  // of this step alone
    bool decides = true;               // false: it could not be told, and that is no failure
    std::optional<int> figure = std::nullopt;
};

// Calls back after each step, in their order, on a connection of its own; the first that fails is the last. Ends within
// its own limit whatever the network does.
using ProbeNetwork = std::function<Task<void>(std::function<void(NetworkFinding)>)>;

}  // namespace simkiosk
