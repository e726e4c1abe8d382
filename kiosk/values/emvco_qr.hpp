// The merchant-presented payment QR code (EMVCo QR Code Specification for Payment Systems, Merchant-Presented Mode,
// v1.1): what the kiosk shows and the customer's wallet reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/values/money.hpp"

namespace simkiosk {

struct MerchantQr {
    bool dynamic = true;                // 01: "12" once, "11" static
    unsigned accountId = 26;            // 26..51, a template
    std::string accountGuid;            // sub 00, 1..32, e.g. "com.example.pay"
    std::string accountReference;       // sub 01, the merchant at that network
    std::string categoryCode;           // 52, ISO 18245, four digits: 4814 telecommunication services
    Currency currency = Currency::Cny;  // 53
    std::optional<Money> amount;        // 54, in `currency`; without it the customer types it
    std::string country;                // 58, ISO 3166-1 alpha 2
    std::string name;                   // 59, 1..25
    std::string city;                   // 60, 1..15
    std::string postCode;               // 61, at most 10; may be empty
    std::string billNumber;             // 62-01, at most 25; may be empty
    std::string reference;              // 62-05, at most 25; may be empty: what the back office knows the payment by
    std::string terminal;               // 62-07, at most 25; may be empty

    bool operator==(const MerchantQr&) const = default;
};

// Invalid, with the field's number, when a value breaks its limit.
Result<std::string> encodeMerchantQr(const MerchantQr& qr);
// Malformed for any broken length, order, limit or checksum; Unsupported for a currency the kiosk does not know.
// Fields the kiosk does not use are checked for their form and left out.
Result<MerchantQr> parseMerchantQr(std::string_view payload);

// CRC-16/CCITT-FALSE (poly 1021, init FFFF, not reflected): "123456789" gives 29B1.
std::uint16_t crc16CcittFalse(std::string_view text);

}  // namespace simkiosk
