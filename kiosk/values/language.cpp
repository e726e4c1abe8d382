#include "kiosk/values/language.hpp"

namespace simkiosk {

std::string_view languageTag(Language language) {
    switch (language) {
        case Language::ZhCn: return "zh-CN";
        case Language::En: return "en";
        case Language::Es: return "es";
        case Language::ZhTw: return "zh-TW";
        case Language::Ar: return "ar";
    }
    return "en";
}

Result<Language> parseLanguage(std::string_view tag) {
    for (const auto language : allLanguages) {
        if (languageTag(language) == tag) return language;
    }
    return fail(ErrorCode::Unsupported, "unknown language");
}

}  // namespace simkiosk
