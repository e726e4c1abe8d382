#include "platform/carrier/json_reader.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>

#include "platform/base/number.hpp"

namespace simkiosk::tmf {

namespace {

constexpr std::size_t textLimitBytes = 1024 * 1024;
constexpr std::size_t depthLimit = 32;

std::unexpected<Error> malformed(std::string_view name, const char* complaint) {
    return fail(ErrorCode::Malformed, "answer: " + std::string(name) + " " + complaint);
}

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    const auto value = numberIn<int>(text.substr(at, count));
    return value && *value >= 0 ? value : std::nullopt;
}

std::optional<WallTime> makeTime(int year, int month, int day, int hour, int minute, int second) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60) return std::nullopt;
    return WallTime(std::chrono::sys_days(date)) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second);
}

// What follows the seconds: optional fraction, then Z or an offset.
std::optional<std::chrono::milliseconds> afterSeconds(std::string_view rest) {
    std::chrono::milliseconds shift{0};
    if (rest.starts_with('.')) {
        const auto end = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
        if (end < 2) return std::nullopt;
        const auto fraction = rest.substr(1, std::min<std::size_t>(end - 1, 3));
        int milliseconds = *digits(fraction, 0, fraction.size());
        for (auto i = fraction.size(); i < 3; ++i) milliseconds *= 10;
        shift += std::chrono::milliseconds(milliseconds);
        rest = rest.substr(end);
    }
    if (rest == "Z" || rest == "z") return shift;
    const auto hours = digits(rest, 1, 2);
    const auto minutes = digits(rest, 4, 2);
    if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':' || !hours || !minutes) {
        return std::nullopt;
    }
    const auto offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    return rest[0] == '+' ? shift - offset : shift + offset;
}

}  // namespace

Result<json::value> parse(std::string_view text, json::storage_ptr memory) {
    if (text.size() > textLimitBytes) return fail(ErrorCode::Malformed, "answer: too large");
    json::parse_options options;
    options.max_depth = depthLimit;
    boost::system::error_code failure;
    auto value = json::parse(text, failure, std::move(memory), options);
    if (failure) return fail(ErrorCode::Malformed, "answer: not JSON");
    return value;
}

Result<json::object> parseObject(std::string_view text, json::storage_ptr memory) {
    auto value = parse(text, std::move(memory));
    SIMKIOSK_TRY(value);
    if (!value->is_object()) return fail(ErrorCode::Malformed, "answer: not an object");
    return std::move(value->get_object());
}

Result<std::vector<json::object>> parseObjects(std::string_view text, std::size_t limit, json::storage_ptr memory) {
    auto value = parse(text, std::move(memory));
    SIMKIOSK_TRY(value);
    std::vector<json::object> objects;
    if (value->is_object()) {
        objects.push_back(std::move(value->get_object()));
        return objects;
    }
    if (!value->is_array()) return fail(ErrorCode::Malformed, "answer: not a list");
    if (value->get_array().size() > limit) return fail(ErrorCode::Malformed, "answer: the list is too long");
    for (auto& element : value->get_array()) {
        if (!element.is_object()) return fail(ErrorCode::Malformed, "answer: the list holds something else");
        objects.push_back(std::move(element.get_object()));
    }
    return objects;
}

Result<std::string> requiredText(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (!value || !value->is_string()) return malformed(name, "is missing");
    const std::string_view text = value->get_string();
    if (text.empty() || text.size() > 256) return malformed(name, "is empty or too long");
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; })) {
        return malformed(name, "has control characters");
    }
    return std::string(text);
}

Result<std::string> optionalText(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (!value || value->is_null()) return std::string();
    if (!value->is_string()) return malformed(name, "is not a text");
    if (value->get_string().size() > 4096) return malformed(name, "is too long");
    return std::string(value->get_string());
}

const json::object* objectAt(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

const json::array* listAt(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value ? value->if_array() : nullptr;
}

bool booleanAt(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

Result<Money> money(const json::object& object) {
    const auto unit = requiredText(object, "unit");
    SIMKIOSK_TRY(unit);
    const auto currency = parseCurrency(*unit);
    if (!currency) return malformed("unit", "is not a currency of ours");
    const auto* value = object.if_contains("value");
    if (!value || !value->is_number()) return malformed("value", "is not a number");
    const double amount = value->to_number<double>();
    if (!(amount >= 0) || amount > 1e9) return malformed("value", "is not a price");
    const auto minor = std::llround(amount * 100);
    if (std::abs(amount * 100 - static_cast<double>(minor)) > 1e-4) return malformed("value", "has too many decimals");
    return Money(minor, *currency);
}

json::object moneyJson(Money amount) {
    json::object object{{"unit", currencyCode(amount.currency())}};
    // A whole amount as an integer: Boost writes doubles as 6.9E1, which is valid and unreadable.
    if (amount.minorUnits() % 100 == 0) {
        object["value"] = amount.minorUnits() / 100;
    } else {
        object["value"] = static_cast<double>(amount.minorUnits()) / 100.0;
    }
    return object;
}

const json::value* characteristic(const json::array* list, std::string_view name) {
    if (!list) return nullptr;
    for (const auto& entry : *list) {
        const auto* object = entry.if_object();
        const auto* entryName = object ? object->if_contains("name") : nullptr;
        if (entryName && entryName->is_string() && std::string_view(entryName->get_string()) == name) {
            return object->if_contains("value");
        }
    }
    return nullptr;
}

std::optional<WallTime> parseDateTime(std::string_view text) {
    const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    if (!year || !month || !day || !hour || !minute || !second || text.size() < 20 || text.size() > 40) {
        return std::nullopt;
    }
    if (text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't') || text[13] != ':' ||
        text[16] != ':') {
        return std::nullopt;
    }
    const auto time = makeTime(*year, *month, *day, *hour, *minute, *second);
    const auto rest = afterSeconds(text.substr(19));
    if (!time || !rest) return std::nullopt;
    return *time + *rest;
}

std::string text(const json::object& object) { return json::serialize(object); }

std::string escape(std::string_view plainText) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string escaped;
    for (const char c : plainText) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
                           c == '_' || c == '.' || c == '~';
        if (plain) {
            escaped += c;
        } else {
            escaped += '%';
            escaped += hex[static_cast<unsigned char>(c) >> 4];
            escaped += hex[static_cast<unsigned char>(c) & 0x0F];
        }
    }
    return escaped;
}

}  // namespace simkiosk::tmf
