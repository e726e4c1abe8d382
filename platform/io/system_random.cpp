#include "platform/io/system_random.hpp"

#include <openssl/rand.h>

#include "platform/base/assert.hpp"

namespace simkiosk {

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
    if (bytes.empty()) return;
    SIMKIOSK_ASSERT(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1);
}

}  // namespace simkiosk
