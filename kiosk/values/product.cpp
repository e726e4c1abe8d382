#include "kiosk/values/product.hpp"

namespace simkiosk {

std::string_view toString(NumberClass numberClass) {
    switch (numberClass) {
        case NumberClass::Standard: return "standard";
        case NumberClass::Silver: return "silver";
        case NumberClass::Gold: return "gold";
        case NumberClass::Platinum: return "platinum";
    }
    return "standard";
}

Result<NumberClass> parseNumberClass(std::string_view word) {
    for (const auto numberClass : allNumberClasses) {
        if (toString(numberClass) == word) return numberClass;
    }
    return fail(ErrorCode::Unsupported, "unknown number class");
}

}  // namespace simkiosk
