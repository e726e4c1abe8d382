// AES-256-GCM (NIST SP 800-38D): bytes that only the holder of the key can read, and nobody can change.
#pragma once

#include <array>
#include <string_view>

#include "kiosk/values/uuid.hpp"
#include "platform/base/bytes.hpp"

namespace simkiosk {

// A 256-bit key that is wiped when it goes out of scope.
class SecretKey {
   public:
    static constexpr std::size_t size = 32;

    static SecretKey generate(Random& random);
    static Result<SecretKey> fromBytes(ByteView bytes);
    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    ~SecretKey() { wipe(m_bytes); }

    ByteView bytes() const { return m_bytes; }

   private:
    SecretKey() = default;
    std::array<std::uint8_t, size> m_bytes{};
};

// nonce (12) ‖ ciphertext ‖ tag (16). `context` is authenticated but not stored: opening needs the same one.
Bytes seal(const SecretKey& key, ByteView plain, std::string_view context, Random& random);
// Malformed when key, context or bytes are not the ones sealed.
Result<Bytes> unseal(const SecretKey& key, ByteView sealed, std::string_view context);

// HMAC-SHA-256 in lower-case hex.
std::string authenticate(const SecretKey& key, std::string_view message);

// The machine's own key: read from `path`, made there (mode 0600, synced) at the first start.
Result<SecretKey> loadOrCreateMachineKey(const std::string& path, Random& random);

}  // namespace simkiosk
