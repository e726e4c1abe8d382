// Answers under secure messaging. The first byte chooses cipher, instruction and whether the right MAC is put behind
// the bytes: without it nothing may be believed; with it, what is believed has a status and is no longer than it came.
#include <cstdint>

#include "drivers/document_reader/secure_messaging.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto cipher = static_cast<SmCipher>(data[0] & 0x03);
    const bool odd = (data[0] & 0x04) != 0;
    const bool withMac = (data[0] & 0x08) != 0;
    Bytes answer(data + 1, data + size);
    const Bytes secret(16, 0x42);
    SecureMessaging messaging(sessionKeys(cipher, secret));
    messaging.protect({0x00, static_cast<std::uint8_t>(odd ? 0xB1 : 0xB0), 0, 0, {}, 100});
    if (withMac) {
        Bytes message(blockBytes(cipher));
        message.back() = 2;
        append(message, answer);
        padTo(message, blockBytes(cipher));
        const SecretBytes key = deriveKey(secret, KeyPurpose::Mac, cipher);
        appendTlv(answer, 0x8E, blockMac(cipher, key.view(), message));
    }
    const auto opened = messaging.open({answer, StatusWord{0x9000}});
    SIMKIOSK_ASSERT(messaging.isOver() == !opened.has_value());
    if (opened) SIMKIOSK_ASSERT(withMac && opened->data.size() < size);
    return 0;
}
