#include "platform/backoffice/json.hpp"

#include <algorithm>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <vector>

namespace simkiosk::backoffice {

namespace {

constexpr std::size_t depthLimit = 24;

json::value sorted(const json::value& value, const json::storage_ptr& memory);

json::object sorted(const json::object& object, const json::storage_ptr& memory) {
    std::vector<const json::key_value_pair*> members;
    for (const auto& member : object) members.push_back(&member);
    std::ranges::sort(members, {}, [](const auto* member) { return std::string_view(member->key()); });
    json::object copy(memory);
    copy.reserve(members.size());
    for (const auto* member : members) copy.emplace(member->key(), sorted(member->value(), memory));
    return copy;
}

json::value sorted(const json::value& value, const json::storage_ptr& memory) {
    if (const auto* object = value.if_object()) return sorted(*object, memory);
    const auto* list = value.if_array();
    if (!list) return json::value(value, memory);
    json::array copy(memory);
    for (const auto& element : *list) copy.push_back(sorted(element, memory));
    return copy;
}

}  // namespace

std::optional<json::value> parseJson(std::string_view text, json::storage_ptr memory) {
    json::parse_options options;
    options.max_depth = depthLimit;
    boost::system::error_code failure;
    json::value value = json::parse(text, failure, std::move(memory), options);
    if (failure) return std::nullopt;
    return value;
}

std::string canonicalText(const json::object& object) {
    json::monotonic_resource memory;
    return json::serialize(sorted(object, &memory));
}

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
