#include "kiosk/values/emvco_qr.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace simkiosk {
namespace {

using Fields = std::map<unsigned, std::string>;

constexpr std::string_view checksumHead = "6304";  // field 63, four characters, covered by the checksum itself

std::string field(unsigned id, std::string_view value) { return fmt::format("{:02}{:02}{}", id, value.size(), value); }
std::string optionalField(unsigned id, std::string_view value) { return value.empty() ? "" : field(id, value); }

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool digits(std::string_view text, std::size_t count) {
    return text.size() == count && std::ranges::all_of(text, isDigit);
}
// EMVCo "ans": the printable characters of ISO/IEC 8859 common set.
bool text(std::string_view value, std::size_t least, std::size_t most) {
    return value.size() >= least && value.size() <= most &&
           std::ranges::all_of(value, [](char c) { return c >= 0x20 && c <= 0x7E; });
}

std::string accountTemplate(const MerchantQr& qr) {
    return field(0, qr.accountGuid) + optionalField(1, qr.accountReference);
}
std::string additionalData(const MerchantQr& qr) {
    return optionalField(1, qr.billNumber) + optionalField(5, qr.reference) + optionalField(7, qr.terminal);
}

// The first field that breaks its limit (EMVCo MPM v1.1 tables 3.1 to 3.6), or 0.
const char* brokenField(const MerchantQr& qr) {
    if (qr.accountId < 26 || qr.accountId > 51) return "26-51";
    if (!text(qr.accountGuid, 1, 32) || !text(qr.accountReference, 0, 59)) return "26-51";
    if (!digits(qr.categoryCode, 4)) return "52";
    if (qr.amount && (qr.amount->currency() != qr.currency || qr.amount->minorUnits() <= 0)) return "54";
    if (qr.amount && qr.amount->amount().size() > 13) return "54";
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (qr.country.size() != 2 || !std::ranges::all_of(qr.country, upper)) return "58";
    if (!text(qr.name, 1, 25)) return "59";
    if (!text(qr.city, 1, 15)) return "60";
    if (!text(qr.postCode, 0, 10)) return "61";
    for (const auto* value : {&qr.billNumber, &qr.reference, &qr.terminal}) {
        if (!text(*value, 0, 25)) return "62";
    }
    return nullptr;
}

Result<Fields> splitFields(std::string_view rest) {
    Fields fields;
    while (!rest.empty()) {
        if (rest.size() < 4 || !digits(rest.substr(0, 4), 4)) return fail(ErrorCode::Malformed, "no field header");
        const auto number = [&](std::size_t at) {
            return static_cast<unsigned>((rest[at] - '0') * 10 + (rest[at + 1] - '0'));
        };
        const unsigned id = number(0);
        const unsigned length = number(2);
        if (length == 0 || length > rest.size() - 4) return fail(ErrorCode::Malformed, "a field longer than the code");
        if (!fields.emplace(id, rest.substr(4, length)).second) return fail(ErrorCode::Malformed, "a field twice");
        rest.remove_prefix(4 + length);
    }
    return fields;
}

std::string valueOf(const Fields& fields, unsigned id) {
    const auto found = fields.find(id);
    return found == fields.end() ? std::string{} : found->second;
}

Result<void> readMoney(const Fields& fields, MerchantQr& qr) {
    const auto numeric = valueOf(fields, 53);
    if (!digits(numeric, 3)) return fail(ErrorCode::Malformed, "field 53 is no currency");
    bool known = false;
    for (const auto currency : {Currency::Cny, Currency::Eur, Currency::Usd}) {
        if (currencyNumeric(currency) != numeric) continue;
        qr.currency = currency;
        known = true;
    }
    if (!known) return fail(ErrorCode::Unsupported, "field 53 names a currency this kiosk does not know");
    if (const auto amount = valueOf(fields, 54); !amount.empty()) {
        auto money = Money::parse(amount, qr.currency);
        SIMKIOSK_TRY(money);
        qr.amount = *money;
    }
    return {};
}

Result<void> readTemplates(const Fields& fields, MerchantQr& qr) {
    const auto account = fields.lower_bound(26);
    if (account == fields.end() || account->first > 51) return fail(ErrorCode::Malformed, "no merchant account");
    auto inner = splitFields(account->second);
    SIMKIOSK_TRY(inner);
    qr.accountId = account->first;
    qr.accountGuid = valueOf(*inner, 0);
    qr.accountReference = valueOf(*inner, 1);
    if (const auto additional = valueOf(fields, 62); !additional.empty()) {
        auto data = splitFields(additional);
        SIMKIOSK_TRY(data);
        qr.billNumber = valueOf(*data, 1);
        qr.reference = valueOf(*data, 5);
        qr.terminal = valueOf(*data, 7);
    }
    return {};
}

}  // namespace

Result<std::string> encodeMerchantQr(const MerchantQr& qr) {
    if (const char* broken = brokenField(qr))
        return fail(ErrorCode::Invalid, fmt::format("field {} breaks its limit", broken));
    std::string payload = field(0, "01") + field(1, qr.dynamic ? "12" : "11");
    payload += field(qr.accountId, accountTemplate(qr));
    payload += field(52, qr.categoryCode) + field(53, currencyNumeric(qr.currency));
    if (qr.amount) payload += field(54, qr.amount->amount());
    payload += field(58, qr.country) + field(59, qr.name) + field(60, qr.city) + optionalField(61, qr.postCode);
    payload += optionalField(62, additionalData(qr));
    payload += checksumHead;
    payload += fmt::format("{:04X}", crc16CcittFalse(payload));
    return payload;
}

Result<MerchantQr> parseMerchantQr(std::string_view payload) {
    constexpr std::size_t checksumSize = 8;
    if (payload.size() < checksumSize || payload.size() > 512) return fail(ErrorCode::Malformed, "not a payment code");
    const auto covered = payload.substr(0, payload.size() - 4);
    if (!covered.ends_with(checksumHead)) return fail(ErrorCode::Malformed, "field 63 is not last");
    if (payload.substr(covered.size()) != fmt::format("{:04X}", crc16CcittFalse(covered)))
        return fail(ErrorCode::Malformed, "the checksum differs");

    auto fields = splitFields(payload.substr(0, payload.size() - checksumSize));
    SIMKIOSK_TRY(fields);
    if (fields->contains(63)) return fail(ErrorCode::Malformed, "field 63 twice");
    if (!payload.starts_with("000201")) return fail(ErrorCode::Malformed, "field 00 is not first or not 01");
    const auto method = valueOf(*fields, 1);
    if (!method.empty() && method != "11" && method != "12") return fail(ErrorCode::Malformed, "field 01");
    MerchantQr qr;
    qr.dynamic = method == "12";
    SIMKIOSK_TRY(readTemplates(*fields, qr));
    SIMKIOSK_TRY(readMoney(*fields, qr));
    qr.categoryCode = valueOf(*fields, 52);
    qr.country = valueOf(*fields, 58);
    qr.name = valueOf(*fields, 59);
    qr.city = valueOf(*fields, 60);
    qr.postCode = valueOf(*fields, 61);
    if (const char* broken = brokenField(qr))
        return fail(ErrorCode::Malformed, fmt::format("field {} breaks its limit", broken));
    return qr;
}

std::uint16_t crc16CcittFalse(std::string_view text) {
    unsigned crc = 0xFFFF;
    for (const char c : text) {
        crc ^= static_cast<unsigned>(static_cast<unsigned char>(c)) << 8;
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
        crc &= 0xFFFF;
    }
    return static_cast<std::uint16_t>(crc);
}

}  // namespace simkiosk
