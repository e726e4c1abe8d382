#include "platform/system/settings_file.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "platform/base/log.hpp"
#include "platform/system/whole_file.hpp"

namespace simkiosk {

namespace {

// Into the journal with every verdict of the face check: who made it what it is.
std::string provenance(const StoredSetting& accept, const StoredSetting* retry, const std::string& before) {
    const auto& last = retry && retry->at > accept.at ? *retry : accept;
    const auto day = std::chrono::floor<std::chrono::seconds>(last.at).time_since_epoch().count();
    return fmt::format("set at the machine by {}, {:%Y-%m-%d}; before: {}", last.by,
                       fmt::gmtime(static_cast<std::time_t>(day)), before.empty() ? "as shipped" : before);
}

}  // namespace

SettingsFile::SettingsFile(KioskConfig configured, FaceBounds face, const Clock& clock,
                           std::function<void(const KioskConfig&)> onChange)
    : m_configured(std::move(configured)),
      m_face(face),
      m_clock(clock),
      m_onChange(std::move(onChange)),
      m_path(m_configured.stateDir + "/settings.json"),
      m_rules(settingRules(face)) {
    const auto text = readWholeFile(m_path);
    auto stored = text ? parseSettings(*text) : Result<StoredSettings>(fail(text.error()));
    if (stored) {
        m_stored = std::move(*stored);
        for (const auto& [key, setting] : m_stored.values) {
            const auto value = check(key, setting.value);
            if (!value || *value != setting.value)
                m_trouble = value ? key + " is not in its one spelling" : value.error().words;
        }
        if (m_trouble.empty()) m_trouble = contradictionIn(m_stored);
    } else if (stored.error().code != ErrorCode::NotFound) {
        m_trouble = stored.error().message;
    }
    if (!m_trouble.empty()) {
        m_stored = {};
        logError("settings.unusable", m_trouble, {{"file", m_path}});
    }
    for (const auto& rule : m_rules) m_started[rule.key] = valueOf(rule.key);
}

KioskConfig SettingsFile::effective() const {
    auto config = m_configured;
    for (const auto& [key, setting] : m_stored.values) putInto(config, key, setting.value, m_face);
    const auto accept = m_stored.values.find("face.accept");
    const auto retry = m_stored.values.find("face.retry");
    const auto* acceptSet = accept == m_stored.values.end() ? nullptr : &accept->second;
    const auto* retrySet = retry == m_stored.values.end() ? nullptr : &retry->second;
    if (acceptSet || retrySet)
        config.faceCalibration = provenance(acceptSet ? *acceptSet : *retrySet, retrySet, m_configured.faceCalibration);
    return config;
}

SettingsNow SettingsFile::now() const {
    SettingsNow now;
    for (const auto& rule : m_rules) now.all.push_back(nowOf(rule));
    now.trouble = m_trouble;
    if (const auto& undo = m_stored.undo) {
        const auto to = undo->before ? undo->before->value : configuredValueOf(undo->key);
        now.undo = SettingUndo{undo->key, valueOf(undo->key), to};
    }
    return now;
}

SettingNow SettingsFile::nowOf(const SettingRule& rule) const {
    SettingNow now;
    now.rule = rule;
    now.value = valueOf(rule.key);
    now.configured = configuredValueOf(rule.key);
    now.waits = !rule.atOnce && now.value != m_started.at(rule.key);
    const auto set = m_stored.values.find(rule.key);
    if (set != m_stored.values.end()) {
        now.source = SettingSource::SetHere;
        now.by = set->second.by;
        now.at = set->second.at;
    } else if (now.configured != valueIn(m_configured, rule.key, m_face)) {
        now.source = SettingSource::Raised;
    } else if (m_configured.given.contains(rule.key)) {
        now.source = SettingSource::Configured;
    }
    return now;
}

CheckedSetting SettingsFile::check(const std::string& key, const std::string& value) const {
    const auto* rule = ruleOf(key);
    if (!rule) return std::unexpected(SettingRefusal{SettingFault::NoSuchSetting, "there is no setting " + key});
    auto checked = checkValue(*rule, value);
    if (!checked) return checked;
    auto fresh = m_stored;
    fresh.values[key] = {*checked, "-", m_clock.wall()};
    if (auto why = contradictionIn(fresh); !why.empty())
        return std::unexpected(SettingRefusal{SettingFault::RetryAboveAccept, std::move(why)});
    return checked;
}

Result<void> SettingsFile::set(const std::string& key, const std::string& value, const std::string& by) {
    const auto checked = check(key, value);
    if (!checked) {
        const bool known = checked.error().fault != SettingFault::NoSuchSetting;
        return fail(known ? ErrorCode::Invalid : ErrorCode::NotFound, checked.error().words);
    }
    auto fresh = m_stored;
    const auto before = m_stored.values.find(key);
    fresh.undo =
        StoredSettings::Undo{key, before == m_stored.values.end() ? std::nullopt : std::optional(before->second)};
    fresh.values[key] = {*checked, by, m_clock.wall()};
    return keep(std::move(fresh));
}

// The one before was set by somebody, or by nobody: then it is configured again.
Result<void> SettingsFile::undo(const std::string&) {
    if (!m_stored.undo) return fail(ErrorCode::NotFound, "there is no change to undo");
    auto fresh = m_stored;
    const auto last = *std::exchange(fresh.undo, std::nullopt);
    if (last.before)
        fresh.values[last.key] = *last.before;
    else
        fresh.values.erase(last.key);
    if (const auto why = contradictionIn(fresh); !why.empty()) return fail(ErrorCode::Invalid, why);
    return keep(std::move(fresh));
}

const SettingRule* SettingsFile::ruleOf(const std::string& key) const {
    const auto rule = std::ranges::find(m_rules, key, &SettingRule::key);
    return rule == m_rules.end() ? nullptr : &*rule;
}

std::string SettingsFile::valueOf(const std::string& key) const {
    const auto set = m_stored.values.find(key);
    return set == m_stored.values.end() ? configuredValueOf(key) : set->second.value;
}

std::string SettingsFile::configuredValueOf(const std::string& key) const {
    auto config = m_configured;
    const bool below = (config.faceAccept > 0 ? config.faceAccept : m_face.shippedAccept) < m_face.packAccept;
    if (key == "face.accept" && below) config.faceAccept = m_face.packAccept;
    return valueIn(config, key, m_face);
}

std::string SettingsFile::contradictionIn(const StoredSettings& settings) const {
    const auto of = [&](const char* key) {
        const auto set = settings.values.find(key);
        return set == settings.values.end() ? configuredValueOf(key) : set->second.value;
    };
    // Of one form, so that their order is that of the numbers.
    const auto accept = of("face.accept");
    const auto retry = of("face.retry");
    return retry > accept ? fmt::format("face.retry {} is above face.accept {}", retry, accept) : std::string();
}

Result<void> SettingsFile::keep(StoredSettings fresh) {
    if (!m_trouble.empty() && std::rename(m_path.c_str(), (m_path + ".broken").c_str()) != 0)
        return fail(ErrorCode::Storage, "the broken file of settings cannot be put aside");
    SIMKIOSK_TRY(writeWholeFile(m_path, textOf(fresh)));
    m_stored = std::move(fresh);
    m_trouble.clear();
    if (m_onChange) m_onChange(effective());
    return {};
}

}  // namespace simkiosk
