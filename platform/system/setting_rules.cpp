#include "platform/system/setting_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

// A technician alone makes the face check no weaker than a false match rate of about 1e-3 (vision/face/thresholds.hpp,
// MatchThresholds: 0.467 to 0.484 on three East-Asian sets). A calibrated site may lie below, by its configuration.
constexpr double acceptLeast = 0.48;
constexpr double retryLeast = 0.3;
constexpr double faceMost = 0.8;

SettingRule choice(const char* key, std::vector<std::string> choices, bool atOnce) {
    SettingRule rule;
    rule.key = key;
    rule.choices = std::move(choices);
    rule.atOnce = atOnce;
    return rule;
}

SettingRule number(const char* key, double least, double most, double step, int decimals, const char* unit,
                   bool atOnce) {
    SettingRule rule;
    rule.key = key;
    rule.kind = SettingKind::Number;
    rule.least = least;
    rule.most = most;
    rule.step = step;
    rule.decimals = decimals;
    rule.unit = unit;
    rule.atOnce = atOnce;
    return rule;
}

std::string spelled(double value, int decimals) { return fmt::format("{:.{}f}", value, decimals); }

std::unexpected<SettingRefusal> refused(SettingFault fault, std::string words) {
    return std::unexpected(SettingRefusal{fault, std::move(words)});
}

// Digits and at most one point: no sign, no exponent, no blank, no "nan".
std::optional<double> numberOf(const std::string& text) {
    const bool plain = !text.empty() && text.size() <= 12 &&
                       std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return plain ? numberIn<double>(text) : std::nullopt;
}

}  // namespace

std::vector<SettingRule> settingRules(const FaceBounds& face) {
    return {choice("kiosk.language", {"zh-CN", "zh-TW", "en", "es", "ar"}, false),
            choice("sound.chimes", {"on", "off"}, true), number("sound.words_per_minute", 80, 300, 5, 0, "wpm", true),
            number("face.accept", std::min(std::max(acceptLeast, face.packAccept), faceMost), faceMost, 0.005, 3,
                   "score", false),
            number("face.retry", retryLeast, faceMost, 0.005, 3, "score", false)};
}

CheckedSetting checkValue(const SettingRule& rule, const std::string& value) {
    if (rule.kind == SettingKind::Choice) {
        if (std::ranges::find(rule.choices, value) != rule.choices.end()) return value;
        return refused(SettingFault::NoChoice,
                       fmt::format("{} is none of: {}", rule.key, fmt::join(rule.choices, ", ")));
    }
    const auto number = numberOf(value);
    if (!number) return refused(SettingFault::NoNumber, rule.key + " is a number");
    const double scale = std::pow(10.0, rule.decimals);
    const double rounded = std::round(*number * scale) / scale;
    const double slack = 0.5 / scale / 10;
    if (rounded < rule.least - slack || rounded > rule.most + slack) {
        return refused(SettingFault::OutOfRange,
                       fmt::format("{} is {} to {}", rule.key, spelled(rule.least, rule.decimals),
                                   spelled(rule.most, rule.decimals)));
    }
    return spelled(rounded, rule.decimals);
}

std::string valueIn(const KioskConfig& config, const std::string& key, const FaceBounds& face) {
    if (key == "kiosk.language") return std::string(languageTag(config.language));
    if (key == "sound.chimes") return config.chimes ? "on" : "off";
    if (key == "sound.words_per_minute") return std::to_string(config.wordsPerMinute);
    if (key == "face.accept") return spelled(config.faceAccept > 0 ? config.faceAccept : face.shippedAccept, 3);
    return spelled(config.faceRetry > 0 ? config.faceRetry : face.shippedRetry, 3);
}

void putInto(KioskConfig& config, const std::string& key, const std::string& value, const FaceBounds& face) {
    if (key == "kiosk.language") config.language = parseLanguage(value).value_or(config.language);
    if (key == "sound.chimes") config.chimes = value == "on";
    if (key == "sound.words_per_minute")
        config.wordsPerMinute = static_cast<int>(numberOf(value).value_or(config.wordsPerMinute));
    if (!key.starts_with("face.")) return;
    // The configuration has both or none.
    if (config.faceAccept <= 0) {
        config.faceAccept = face.shippedAccept;
        config.faceRetry = face.shippedRetry;
    }
    (key == "face.accept" ? config.faceAccept : config.faceRetry) = numberOf(value).value_or(0);
}

}  // namespace simkiosk
