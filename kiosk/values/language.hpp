// The languages the kiosk speaks, and text in all of them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "platform/base/result.hpp"

namespace simkiosk {

enum class Language { ZhCn, En, Es };
inline constexpr std::array allLanguages{Language::ZhCn, Language::En, Language::Es};

std::string_view languageTag(Language language);  // BCP 47: "zh-CN"
Result<Language> parseLanguage(std::string_view tag);

// One text per language, e.g. a plan's name as the catalogue gives it.
struct LocalText {
    std::array<std::string, allLanguages.size()> byLanguage;

    const std::string& in(Language language) const { return byLanguage[static_cast<std::size_t>(language)]; }
    std::string& in(Language language) { return byLanguage[static_cast<std::size_t>(language)]; }
    bool operator==(const LocalText&) const = default;
};

}  // namespace simkiosk
