// The way to the carrier step by step, over a connection of its own: the kiosk's own client and its own question, so
// that what is found here is what a sale meets.
#pragma once

#include "kiosk/ports/network_probe.hpp"
#include "platform/carrier/carrier_config.hpp"
#include "platform/io/https_client.hpp"

namespace simkiosk {

class Random;

// A clock further off than this spoils receipts, the close of day and, far off, every certificate.
inline constexpr std::chrono::seconds clockTolerance{10};

// `loop` and `random` outlive the task. It ends after config.exchangeDeadline and a little.
Task<void> checkNetwork(EventLoop& loop, Random& random, HttpsEndpoint endpoint, CarrierConfig config,
                        std::function<void(NetworkFinding)> onFinding);

}  // namespace simkiosk
