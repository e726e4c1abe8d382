#include "platform/backoffice/json.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <vector>

namespace simkiosk::backoffice {

namespace {

constexpr std::size_t depthLimit = 24;

json::value sorted(const json::value& value) {
    if (const auto* list = value.if_array()) {
        json::array copy;
        for (const auto& element : *list) copy.push_back(sorted(element));
        return copy;
    }
    const auto* object = value.if_object();
    if (!object) return value;
    std::vector<std::string_view> names;
    for (const auto& member : *object) names.emplace_back(member.key());
    std::ranges::sort(names);
    json::object copy;
    for (const auto name : names) copy[name] = sorted(object->at(name));
    return copy;
}

}  // namespace

std::optional<json::value> parseJson(std::string_view text) {
    json::parse_options options;
    options.max_depth = depthLimit;
    boost::system::error_code failure;
    json::value value = json::parse(text, failure, {}, options);
    if (failure) return std::nullopt;
    return value;
}

std::string canonicalText(const json::value& value) { return json::serialize(sorted(value)); }

std::string textAt(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::string characteristicAt(const json::value* list, std::string_view name) {
    const auto* entries = list ? list->if_array() : nullptr;
    if (!entries) return {};
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    for (const auto& entry : *entries) {
        if (entry.is_object() && std::ranges::equal(textAt(entry.get_object(), "name"), name, {}, lower, lower)) {
            return textAt(entry.get_object(), "value");
        }
    }
    return {};
}

const json::object* firstAt(const json::object& object, std::string_view name) {
    const auto* list = object.if_contains(name);
    if (!list || !list->is_array() || list->get_array().empty()) return nullptr;
    return list->get_array().front().if_object();
}

}  // namespace simkiosk::backoffice
