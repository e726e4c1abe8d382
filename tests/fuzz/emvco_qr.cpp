// A payment code that is accepted can be written again and reads the same.
#include "kiosk/values/emvco_qr.hpp"

#include <cstdlib>

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // As it is, and with the checksum that fits: else no mutation would get past it.
    std::string sealed(text);
    sealed += "6304";
    constexpr std::string_view hex = "0123456789ABCDEF";
    const auto crc = crc16CcittFalse(sealed);
    for (int shift = 12; shift >= 0; shift -= 4) sealed += hex[(crc >> shift) & 0xF];
    for (const auto candidate : {text, std::string_view(sealed)}) {
        const auto qr = parseMerchantQr(candidate);
        if (!qr) continue;
        const auto again = encodeMerchantQr(*qr);
        if (!again || *parseMerchantQr(*again) != *qr) std::abort();
    }
    return 0;
}
