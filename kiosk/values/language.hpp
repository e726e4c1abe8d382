// The languages the kiosk speaks, and text in all of them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "platform/base/result.hpp"

namespace simkiosk {

enum class Language { ZhCn, En, Es, ZhTw, Ar };
inline constexpr std::array allLanguages{Language::ZhCn, Language::En, Language::Es, Language::ZhTw, Language::Ar};

std::string_view languageTag(Language language);  // BCP 47: "zh-CN"
Result<Language> parseLanguage(std::string_view tag);
constexpr bool isRightToLeft(Language language) { return language == Language::Ar; }
// What a reader of this language understands best of what a catalogue may have instead.
constexpr Language nearest(Language language) { return language == Language::ZhTw ? Language::ZhCn : Language::En; }

// One text per language, e.g. a plan's name as the catalogue gives it.
struct LocalText {
    std::array<std::string, allLanguages.size()> byLanguage;

    // Where there is none in that language: the nearest one, then whatever there is.
    const std::string& in(Language language) const {
        const auto& own = byLanguage[static_cast<std::size_t>(language)];
        const auto& next = byLanguage[static_cast<std::size_t>(nearest(language))];
        return !own.empty() ? own : !next.empty() ? next : byLanguage.front();
    }
    std::string& in(Language language) { return byLanguage[static_cast<std::size_t>(language)]; }
    bool operator==(const LocalText&) const = default;
};

}  // namespace simkiosk
