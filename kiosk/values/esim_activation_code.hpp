// The activation code of an eSIM profile (GSMA SGP.22 §4.1): what the customer's telephone scans.
//
//   1$<SM-DP+ address>$<matching id>[$[<SM-DP+ OID>][$[1]…]]        in a QR code behind "LPA:"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace simkiosk {

class EsimActivationCode {
   public:
    struct Fields {
        std::string smdpAddress;      // fully qualified domain name, at most 253 characters
        std::string matchingId = {};  // letters, digits and "-"; may be empty
        std::string smdpOid = {};     // dotted decimal; may be empty
        bool confirmationCodeRequired = false;
        // What later versions put behind the flag, kept as it is: letters, digits, "." and "-"; at most 8.
        std::vector<std::string> further = {};

        bool operator==(const Fields&) const = default;
    };

    // With or without "LPA:", in any case; nothing is trimmed. At most 255 characters without it. Malformed, with the
    // field in the message: anything SGP.22 does not allow. Lower-case letters in the matching id are outside the
    // clause but in use: see isStrict().
    static Result<EsimActivationCode> parse(std::string_view text);
    // Invalid instead of Malformed.
    static Result<EsimActivationCode> build(Fields fields);

    const Fields& fields() const { return m_fields; }
    // "1$…": empty fields at the end are left out.
    std::string code() const;
    // "LPA:1$…": what a QR code holds.
    std::string qrPayload() const { return "LPA:" + code(); }
    // Only characters the clause allows in a matching id: 0-9, A-Z and "-".
    bool isStrict() const;

    bool operator==(const EsimActivationCode&) const = default;

   private:
    explicit EsimActivationCode(Fields fields) : m_fields(std::move(fields)) {}
    Fields m_fields;
};

}  // namespace simkiosk
