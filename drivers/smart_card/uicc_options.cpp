#include "drivers/smart_card/uicc_options.hpp"

#include <algorithm>
#include <array>

namespace simkiosk {

namespace {

namespace json = boost::json;

std::unexpected<Error> wrong(std::string_view key, std::string_view what) {
    return fail(ErrorCode::Invalid, "the SIM's \"" + std::string(key) + "\" " + std::string(what));
}

struct FaultName {
    const char* name;
    UiccConfig::Fault fault;
};
constexpr std::array faultNames{FaultName{"none", UiccConfig::Fault::None}, FaultName{"mute", UiccConfig::Fault::Mute},
                                FaultName{"foreign_atr", UiccConfig::Fault::ForeignAtr},
                                FaultName{"6f00", UiccConfig::Fault::Answers6F00}};

Result<void> setText(UiccConfig& card, std::string_view key, std::string_view text) {
    if (key == "iccid") card.iccid = text;
    if (key == "imsi") card.imsi = text;
    if (key == "service_provider") card.serviceProvider = text;
    if (key == "gid1" || key == "gid2") {
        const auto byte = fromHex(text);
        if (!byte || byte->size() != 1) return wrong(key, "is a byte in hexadecimal");
        if (key == "gid1") card.groupId = byte->front();
        if (key == "gid2") card.groupId2 = byte->front();
    }
    if (key == "pin") {
        if (text != "off" && text != "needed" && text != "blocked") return wrong(key, "is off, needed or blocked");
        card.pinNeeded = text != "off";
        if (text == "blocked") card.pinTries = 0;
    }
    if (key == "fault") {
        const auto known = std::ranges::find(faultNames, text, &FaultName::name);
        if (known == faultNames.end()) return wrong(key, "is none, mute, foreign_atr or 6f00");
        card.fault = known->fault;
    }
    return {};
}

bool* flagOf(UiccConfig& card, std::string_view key) {
    if (key == "usim") return &card.usim;
    if (key == "gsm") return &card.gsm;
    if (key == "announces_data") return &card.announcesData;
    if (key == "insists_on_le") return &card.insistsOnLe;
    return nullptr;
}

}  // namespace

Result<UiccConfig> parseUiccOptions(const json::object& options) {
    constexpr std::array<std::string_view, 7> texts{"iccid", "imsi", "service_provider", "gid1", "gid2",
                                                    "pin",   "fault"};
    UiccConfig card;
    for (const auto& [name, value] : options) {
        const std::string_view key = name;
        if (std::ranges::find(texts, key) != texts.end()) {
            if (!value.is_string()) return wrong(key, "is text");
            SIMKIOSK_TRY(setText(card, key, value.get_string()));
        } else if (bool* flag = flagOf(card, key)) {
            if (!value.is_bool()) return wrong(key, "is true or false");
            *flag = value.get_bool();
        } else if (key == "mnc_length") {
            if (!value.is_int64() || (value.get_int64() != 2 && value.get_int64() != 3)) return wrong(key, "is 2 or 3");
            card.mncLength = static_cast<unsigned>(value.get_int64());
        } else {
            return wrong(key, "is no key of a SIM");
        }
    }
    SIMKIOSK_TRY(UiccModel::create(card));
    return card;
}

Result<std::unique_ptr<CardModel>> makeUiccCard(const json::object& options) {
    auto config = parseUiccOptions(options);
    SIMKIOSK_TRY(config);
    auto model = UiccModel::create(std::move(*config));
    SIMKIOSK_TRY(model);
    return std::unique_ptr<CardModel>(std::make_unique<UiccModel>(std::move(*model)));
}

}  // namespace simkiosk
