// JSON of untrusted requests: bounded, and in one canonical form for comparing bodies.
#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace simkiosk::backoffice {

namespace json = boost::json;

// Nothing when it is not JSON, or nested deeper than 24 levels.
std::optional<json::value> parseJson(std::string_view text, json::storage_ptr memory = {});

// Attributes sorted by name, so that two bodies that mean the same are the same text.
std::string canonicalText(const json::object& object);

// The text attribute `name`, or empty.
std::string textAt(const json::object& object, std::string_view name);

// The text value of the characteristic `name`, whatever the case of its letters, in a list of {name, value}; or empty.
// `list` may be null.
std::string characteristicAt(const json::value* list, std::string_view name);

// The first object of the list attribute `name`, or null.
const json::object* firstAt(const json::object& object, std::string_view name);

}  // namespace simkiosk::backoffice
