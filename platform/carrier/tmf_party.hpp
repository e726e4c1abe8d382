// TMF632 Individual from an identity document.
#pragma once

#include "kiosk/values/identity_document.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

std::string individualBody(const IdentityDocument& document, const Uuid& key);

struct NameParts {
    PersonalText family;
    PersonalText given;
};
// Chinese names: one character, or two of the compound surnames; a name with a dot is not split. English names: what
// stands before a comma, else the last word. TMF632 requires both attributes; one of them may be empty.
NameParts splitName(const IdentityDocument& document);

}  // namespace simkiosk::tmf
