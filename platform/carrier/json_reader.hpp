// Strict reading of untrusted JSON: what is missing, of another type or too long is Malformed, never a guess.
#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/values/money.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/number.hpp"
#include "platform/base/result.hpp"

namespace simkiosk::tmf {

namespace json = boost::json;

// At most 1 MiB and 32 levels deep. `memory`: where the tree stands, and which outlives it.
Result<json::value> parse(std::string_view text, json::storage_ptr memory = {});
Result<json::object> parseObject(std::string_view text, json::storage_ptr memory = {});
// A list of objects, at most `limit`; some servers answer a single object where a list of one is meant.
Result<std::vector<json::object>> parseObjects(std::string_view text, std::size_t limit, json::storage_ptr memory = {});

// Not empty, at most 256 bytes, no control characters.
Result<std::string> requiredText(const json::object& object, std::string_view name);
// Absent or null is empty; anything else must be a text of at most 4 KiB.
Result<std::string> optionalText(const json::object& object, std::string_view name);
// Null when absent or not an object or list.
const json::object* objectAt(const json::object& object, std::string_view name);
const json::array* listAt(const json::object& object, std::string_view name);
bool booleanAt(const json::object& object, std::string_view name);
// {"unit", "value"}: known currency, not negative, at most two decimals.
Result<Money> money(const json::object& object);
json::object moneyJson(Money amount);
// The value of the entry named `name` in a list of {"name", "value"}; null when absent.
const json::value* characteristic(const json::array* list, std::string_view name);

// RFC 3339, to the second or better.
std::optional<WallTime> parseDateTime(std::string_view text);

std::string text(const json::object& object);

// One path segment or query value, percent-encoded.
std::string escape(std::string_view text);

}  // namespace simkiosk::tmf
