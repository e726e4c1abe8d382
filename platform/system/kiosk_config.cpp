#include "platform/system/kiosk_config.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <functional>
#include <map>

namespace simkiosk {

namespace {

using Setter = std::function<bool(const toml::node&)>;

Setter text(std::string& target, bool mayBeEmpty = false) {
    return [&target, mayBeEmpty](const toml::node& node) {
        const auto value = node.value_exact<std::string>();
        if (!value || (value->empty() && !mayBeEmpty)) return false;
        target = *value;
        return true;
    };
}

template <typename Number>
Setter number(Number& target, std::int64_t least, std::int64_t most) {
    return [&target, least, most](const toml::node& node) {
        const auto value = node.value_exact<std::int64_t>();
        if (!value || *value < least || *value > most) return false;
        target = static_cast<Number>(*value);
        return true;
    };
}

// Strictly a number with a point.
Setter score(double& target, double least, double most) {
    return [&target, least, most](const toml::node& node) {
        const auto value = node.value_exact<double>();
        if (!value || !(*value >= least && *value <= most)) return false;
        target = *value;
        return true;
    };
}

Setter flag(bool& target) {
    return [&target](const toml::node& node) {
        const auto value = node.value_exact<bool>();
        if (value) target = *value;
        return value.has_value();
    };
}

Setter language(Language& target) {
    return [&target](const toml::node& node) {
        const auto parsed = parseLanguage(node.value_exact<std::string>().value_or(""));
        if (parsed) target = *parsed;
        return parsed.has_value();
    };
}

struct Key {
    Setter set;
    bool required = true;
};

std::map<std::string, Key> keysOf(KioskConfig& config) {
    return {
        {"kiosk.id", {text(config.id)}},
        {"kiosk.state_dir", {text(config.stateDir)}},
        {"kiosk.language", {language(config.language), false}},
        {"shop.name_zh", {text(config.shopName.in(Language::ZhCn))}},
        {"shop.name_en", {text(config.shopName.in(Language::En))}},
        {"shop.name_es", {text(config.shopName.in(Language::Es))}},
        {"shop.name_zh_tw", {text(config.shopName.in(Language::ZhTw)), false}},
        {"shop.name_ar", {text(config.shopName.in(Language::Ar)), false}},
        {"shop.merchant_name", {text(config.merchantName)}},
        {"shop.merchant_city", {text(config.merchantCity)}},
        {"shop.country", {text(config.countryCode)}},
        {"shop.merchant_category", {text(config.merchantCategory)}},
        {"shop.merchant_guid", {text(config.merchantGuid)}},
        {"shop.merchant_account", {text(config.merchantAccount)}},
        {"policy.pack", {text(config.policyPack), false}},
        {"passport.reader", {text(config.documentReader, true), false}},
        {"passport.trust", {text(config.trustFolder, true), false}},
        {"dispenser.port", {text(config.dispenserPort)}},
        {"dispenser.profile", {text(config.dispenserProfile)}},
        {"idcard.port", {text(config.idCardPort)}},
        {"idcard.decoder", {text(config.photoDecoderPlugin, true), false}},
        {"printer.port", {text(config.printerPort)}},
        {"printer.profile", {text(config.printerProfile)}},
        {"camera.url", {text(config.cameraAddress)}},
        {"camera.models", {text(config.modelsDir)}},
        {"face.accept", {score(config.faceAccept, 0.3, 0.95), false}},
        {"face.retry", {score(config.faceRetry, 0.2, 0.95), false}},
        {"face.calibration", {text(config.faceCalibration), false}},
        {"backoffice.host", {text(config.backOfficeHost)}},
        {"backoffice.port", {number(config.backOfficePort, 1, 65535)}},
        {"backoffice.ca_file", {text(config.backOfficeCaFile, true), false}},
        {"service.stick", {text(config.stickFolder, true), false}},
        {"service.certificate", {text(config.exportCertificate, true), false}},
        {"sound.voice_program", {text(config.voiceProgram), false}},
        {"sound.headset", {text(config.headset, true), false}},
        {"sound.chime_program", {text(config.chimeProgram), false}},
        {"sound.loudspeaker", {text(config.loudspeaker, true), false}},
        {"sound.chimes", {flag(config.chimes), false}},
        {"sound.words_per_minute", {number(config.wordsPerMinute, 80, 300), false}},
        {"lights.folder", {text(config.ledFolder), false}},
        {"lights.id_card_reader", {text(config.idCardReaderLed, true), false}},
        {"lights.document_reader", {text(config.documentReaderLed, true), false}},
        {"lights.camera", {text(config.cameraLed, true), false}},
        {"lights.sim_slot", {text(config.simSlotLed, true), false}},
        {"lights.receipt_slot", {text(config.receiptSlotLed, true), false}},
        {"screen.width", {number(config.screenWidth, 320, 8192), false}},
        {"screen.height", {number(config.screenHeight, 320, 8192), false}},
        {"screen.fullscreen", {flag(config.fullscreen), false}},
    };
}

Result<void> fill(const toml::table& file, const std::string& path, std::map<std::string, Key>& keys,
                  std::set<std::string>& given) {
    for (const auto& [section, content] : file) {
        const auto* table = content.as_table();
        const std::string sectionName(section.str());
        if (!table)
            return fail(ErrorCode::Invalid, fmt::format("{}: '{}' stands outside a section", path, sectionName));
        for (const auto& [name, node] : *table) {
            const auto full = fmt::format("{}.{}", sectionName, std::string(name.str()));
            const auto line = node.source().begin.line;
            const auto key = keys.find(full);
            if (key == keys.end())
                return fail(ErrorCode::Invalid, fmt::format("{}:{}: unknown key '{}'", path, line, full));
            if (!key->second.set(node)) {
                return fail(ErrorCode::Invalid,
                            fmt::format("{}:{}: '{}' has a value it cannot have", path, line, full));
            }
            key->second.required = false;
            given.insert(full);
        }
    }
    for (const auto& [name, key] : keys) {
        if (key.required) return fail(ErrorCode::Invalid, fmt::format("{}: '{}' is missing", path, name));
    }
    return {};
}

Result<void> checkFace(const KioskConfig& config, const std::string& path) {
    const int given =
        (config.faceAccept > 0 ? 1 : 0) + (config.faceRetry > 0 ? 1 : 0) + (config.faceCalibration.empty() ? 0 : 1);
    if (given != 0 && given != 3) {
        return fail(ErrorCode::Invalid, fmt::format("{}: [face] needs accept, retry and calibration together", path));
    }
    if (config.faceRetry > config.faceAccept) {
        return fail(ErrorCode::Invalid, fmt::format("{}: 'face.retry' is above 'face.accept'", path));
    }
    return {};
}

}  // namespace

Result<KioskConfig> readKioskConfig(const std::string& path) {
    KioskConfig config;
    auto keys = keysOf(config);
    try {
        const auto file = toml::parse_file(path);
        SIMKIOSK_TRY(fill(file, path, keys, config.given));
        SIMKIOSK_TRY(checkFace(config, path));
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Invalid,
                    fmt::format("{}:{}: {}", path, error.source().begin.line, std::string(error.description())));
    }
    return config;
}

}  // namespace simkiosk
