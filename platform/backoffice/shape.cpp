#include "platform/backoffice/shape.hpp"

#include <algorithm>
#include <cmath>

namespace simkiosk::backoffice {

namespace {

constexpr std::size_t textLimitBytes = 8192;
constexpr std::size_t contentLimitBytes = 2 * 1024 * 1024;
constexpr std::size_t listLimit = 64;

constexpr Field moneyFields[] = {{"unit", Kind::Text}, {"value", Kind::Number}};
constexpr Field referenceFields[] = {{"id", Kind::Text, true}, {"name"}, {"@type"}, {"@referredType"}};
constexpr Field channelFields[] = {{"id", Kind::Text, true}, {"name"}, {"role"}, {"@type"}, {"@referredType"}};
constexpr Field relatedPartyFields[] = {
    {"id", Kind::Text, true}, {"@referredType", Kind::Text, true}, {"name"}, {"role"}, {"@type"}};
constexpr Field characteristicFields[] = {{"name", Kind::Text, true}, {"value", Kind::Any, true}, {"valueType"}};
constexpr Field periodFields[] = {{"startDateTime", Kind::DateTime}, {"endDateTime", Kind::DateTime}};

// RFC 3339 date-time by position; the calendar itself is not checked.
bool isDateTime(std::string_view text) {
    constexpr std::string_view pattern = "0000-00-00T00:00:00";
    if (text.size() < pattern.size() + 1 || text.size() > 35) return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == '0' ? !digit : text[i] != pattern[i]) return false;
    }
    auto zone = text.substr(pattern.size());
    if (zone.starts_with('.')) {
        const auto digits = zone.find_first_not_of("0123456789", 1);
        if (digits == std::string_view::npos || digits < 2) return false;
        zone = zone.substr(digits);
    }
    if (zone == "Z") return true;
    return zone.size() == 6 && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':' &&
           std::ranges::all_of(zone.substr(1, 2), [](char c) { return c >= '0' && c <= '9'; }) &&
           std::ranges::all_of(zone.substr(4, 2), [](char c) { return c >= '0' && c <= '9'; });
}

std::string named(const Field& field, const char* complaint) { return std::string(field.name) + ": " + complaint; }

std::expected<json::value, std::string> projectText(const json::value& value, const Field& field) {
    if (!value.is_string()) return std::unexpected(named(field, "must be a text"));
    const std::string_view text = value.get_string();
    if (text.size() > (field.kind == Kind::Content ? contentLimitBytes : textLimitBytes))
        return std::unexpected(named(field, "is too long"));
    if (field.kind == Kind::DateTime && !isDateTime(text)) {
        return std::unexpected(named(field, "must be an RFC 3339 date and time"));
    }
    if (!field.words.empty() && std::ranges::find(field.words, text) == field.words.end()) {
        return std::unexpected(named(field, "is not one of the allowed values"));
    }
    return json::value(value, value.storage());
}

std::expected<json::value, std::string> projectInside(const json::value& value, const Field& field) {
    auto object = project(value, *field.inside);
    if (!object) return std::unexpected(std::string(field.name) + "." + object.error());
    return json::value(std::move(*object));
}

std::expected<json::value, std::string> projectList(const json::value& value, const Field& field) {
    const auto* list = value.if_array();
    if (!list) return std::unexpected(named(field, "must be a list"));
    if (list->size() > listLimit) return std::unexpected(named(field, "has too many elements"));
    if (field.required && list->empty()) return std::unexpected(named(field, "must not be empty"));
    json::array kept(value.storage());
    for (const auto& element : *list) {
        auto object = projectInside(element, field);
        if (!object) return std::unexpected(std::move(object).error());
        kept.push_back(std::move(*object));
    }
    return json::value(std::move(kept));
}

std::expected<json::value, std::string> projectField(const json::value& value, const Field& field) {
    switch (field.kind) {
        case Kind::Text:
        case Kind::Content:
        case Kind::DateTime: return projectText(value, field);
        case Kind::Number:
            if (!value.is_number() || (value.is_double() && !std::isfinite(value.get_double()))) {
                return std::unexpected(named(field, "must be a number"));
            }
            return json::value(value, value.storage());
        case Kind::Integer:
            if (!value.is_int64()) return std::unexpected(named(field, "must be an integer"));
            return json::value(value, value.storage());
        case Kind::Boolean:
            if (!value.is_bool()) return std::unexpected(named(field, "must be true or false"));
            return json::value(value, value.storage());
        case Kind::Any: return json::value(value, value.storage());
        case Kind::Object: return projectInside(value, field);
        case Kind::Objects: return projectList(value, field);
    }
    return std::unexpected(named(field, "is not known"));
}

}  // namespace

const Shape moneyShape{moneyFields};
const Shape referenceShape{referenceFields};
const Shape channelShape{channelFields};
const Shape relatedPartyShape{relatedPartyFields};
const Shape characteristicShape{characteristicFields};
const Shape periodShape{periodFields};

std::expected<json::object, std::string> project(const json::value& value, const Shape& shape) {
    const auto* object = value.if_object();
    if (!object) return std::unexpected(std::string("must be an object"));
    json::object kept(value.storage());
    for (const auto& field : shape.fields) {
        const auto* attribute = object->if_contains(field.name);
        if (!attribute) {
            if (field.required) return std::unexpected(named(field, "is missing"));
            continue;
        }
        auto projected = projectField(*attribute, field);
        if (!projected) return std::unexpected(std::move(projected).error());
        kept[field.name] = std::move(*projected);
    }
    return kept;
}

}  // namespace simkiosk::backoffice
