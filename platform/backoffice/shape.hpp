// What we accept of a TM Forum resource, as data: names, types, required attributes. Attributes that are not
// named are dropped, so that whatever we store and answer again satisfies the official schema.
#pragma once

#include <expected>
#include <span>

#include "platform/backoffice/json.hpp"

namespace simkiosk::backoffice {

// Content: base64 of a document, longer than any text may be.
enum class Kind { Text, Content, Number, Integer, Boolean, DateTime, Any, Object, Objects };

struct Shape;

struct Field {
    std::string_view name;
    Kind kind = Kind::Text;
    bool required = false;
    const Shape* inside = nullptr;                 // Object, Objects
    std::span<const std::string_view> words = {};  // Text: one of these
};

struct Shape {
    std::span<const Field> fields;
};

// The known attributes of `value`, in its memory; otherwise a sentence that names the attribute at fault, never its
// value.
std::expected<json::object, std::string> project(const json::value& value, const Shape& shape);

// Shapes that several APIs share.
extern const Shape moneyShape;           // unit, value
extern const Shape referenceShape;       // id*, name, @type, @referredType
extern const Shape channelShape;         // id*, name, role
extern const Shape relatedPartyShape;    // id*, @referredType*, name, role
extern const Shape characteristicShape;  // name*, value*, valueType
extern const Shape periodShape;          // startDateTime, endDateTime

}  // namespace simkiosk::backoffice
