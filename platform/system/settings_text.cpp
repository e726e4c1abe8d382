#include "platform/system/settings_text.hpp"

#include <algorithm>
#include <boost/json.hpp>

namespace simkiosk {

namespace {

namespace json = boost::json;

constexpr std::size_t mostSettings = 32;
constexpr std::size_t longestText = 64;
constexpr std::size_t largestFile = 64 * 1024;
constexpr std::int64_t latestMs = 253'402'300'799'000;  // the year 9999
constexpr int formatVersion = 1;

std::unexpected<Error> malformed(const std::string& what) {
    return fail(ErrorCode::Malformed, "the file of settings is broken: " + what);
}

// One word of printable ASCII.
std::optional<std::string> wordOf(const json::value* value) {
    const auto* text = value ? value->if_string() : nullptr;
    if (!text || text->empty() || text->size() > longestText) return std::nullopt;
    const bool plain = std::ranges::all_of(*text, [](char c) { return c > 0x20 && c < 0x7F; });
    return plain ? std::optional(std::string(text->data(), text->size())) : std::nullopt;
}

std::optional<StoredSetting> settingOf(const json::value& value) {
    const auto* object = value.if_object();
    if (!object || object->size() != 3) return std::nullopt;
    auto text = wordOf(object->if_contains("value"));
    auto by = wordOf(object->if_contains("by"));
    const auto* at = object->if_contains("at_ms");
    if (!text || !by || !at || !at->is_int64()) return std::nullopt;
    const auto ms = at->get_int64();
    if (ms < 0 || ms > latestMs) return std::nullopt;
    return StoredSetting{std::move(*text), std::move(*by), WallTime(std::chrono::milliseconds(ms))};
}

bool isKey(std::string_view key) {
    return !key.empty() && key.size() <= longestText &&
           std::ranges::all_of(key, [](char c) { return (c >= 'a' && c <= 'z') || c == '.' || c == '_'; });
}

Result<StoredSettings::Undo> undoOf(const json::value& value) {
    const auto* object = value.if_object();
    const auto key = object ? wordOf(object->if_contains("key")) : std::nullopt;
    const auto* before = object ? object->if_contains("before") : nullptr;
    if (!key || !isKey(*key) || !before || object->size() != 2) return malformed("its last change");
    StoredSettings::Undo undo{*key, std::nullopt};
    if (before->is_null()) return undo;
    undo.before = settingOf(*before);
    if (!undo.before) return malformed("the value before its last change");
    return undo;
}

json::object toJson(const StoredSetting& setting) {
    return {{"value", setting.value},
            {"by", setting.by},
            {"at_ms", static_cast<std::int64_t>(setting.at.time_since_epoch().count())}};
}

}  // namespace

Result<StoredSettings> parseSettings(std::string_view text) {
    if (text.size() > largestFile) return malformed("it is too long");
    json::error_code error;
    const auto root = json::parse(text, error);
    const auto* object = error ? nullptr : root.if_object();
    if (!object) return malformed("no JSON object");
    const auto* version = object->if_contains("version");
    const auto* values = object->if_contains("settings");
    const auto* undo = object->if_contains("undo");
    if (!version || !version->is_int64() || version->get_int64() != formatVersion) return malformed("its version");
    if (!values || !values->is_object() || values->get_object().size() > mostSettings) return malformed("its settings");
    if (object->size() != (undo ? 3U : 2U)) return malformed("unknown fields");
    StoredSettings settings;
    for (const auto& [key, value] : values->get_object()) {
        auto setting = settingOf(value);
        if (!isKey(key) || !setting) return malformed("one of its settings");
        settings.values.emplace(std::string(key), std::move(*setting));
    }
    if (undo) {
        auto last = undoOf(*undo);
        SIMKIOSK_TRY(last);
        settings.undo = std::move(*last);
    }
    return settings;
}

std::string textOf(const StoredSettings& settings) {
    json::object values;
    for (const auto& [key, setting] : settings.values) values[key] = toJson(setting);
    json::object root{{"version", formatVersion}, {"settings", std::move(values)}};
    if (const auto& undo = settings.undo) {
        json::value before = nullptr;
        if (undo->before) before = toJson(*undo->before);
        root["undo"] = {{"key", undo->key}, {"before", std::move(before)}};
    }
    return json::serialize(root) + "\n";
}

}  // namespace simkiosk
