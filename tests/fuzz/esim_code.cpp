// A code that is accepted reads back as the same from its own text and from the QR code's.
#include <cstdint>
#include <string_view>

#include "kiosk/values/esim_activation_code.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto code = EsimActivationCode::parse(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!code) {
        SIMKIOSK_ASSERT(code.error().code == ErrorCode::Malformed);
        return 0;
    }
    SIMKIOSK_ASSERT(code->code().size() <= 255);
    for (const char c : code->qrPayload()) SIMKIOSK_ASSERT(c > 0x20 && c < 0x7F);
    SIMKIOSK_ASSERT(EsimActivationCode::parse(code->code()) == *code);
    SIMKIOSK_ASSERT(EsimActivationCode::parse(code->qrPayload()) == *code);
    SIMKIOSK_ASSERT(EsimActivationCode::build(code->fields()) == *code);
    return 0;
}
