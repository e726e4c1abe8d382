#include "drivers/smart_card/sim_contents.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "drivers/smart_card/uicc_model.hpp"
#include "drivers/smart_card/uicc_options.hpp"
#include "tests/support/manual_clock.hpp"

namespace simkiosk {
namespace {

// The emulated card as a channel; `spoil` may change an answer.
class ModelCard : public ApduChannel {
   public:
    explicit ModelCard(UiccConfig config) : model(*UiccModel::create(std::move(config))) {}
    UiccModel model;
    std::function<std::string(const std::string&)> spoil = [](const std::string&) { return ""; };
    bool keepsLe = false;  // as over T=1

    Task<Result<ResponseApdu>> transmit(CommandApdu command) override {
        const Bytes bytes = keepsLe ? command.encode() : command.encodeForT0();
        const std::string instead = spoil(toHex(bytes));
        const Bytes answer = instead.empty() ? model.transmit(bytes) : *fromHex(instead);
        if (answer.empty()) co_return fail(ErrorCode::Timeout, "mute");
        co_return ResponseApdu::parse(answer);
    }
};

UiccConfig aSim() {
    return {
        .iccid = "89860112345678901237", .imsi = "460010123456789", .serviceProvider = "中国移动", .groupId2 = 0xFF};
}

Result<SimContents> read(ModelCard& raw) {
    ManualClock clock;
    T0Channel card(raw);
    return runTask(clock, readSimContents(card));
}

TEST(SimContents, UsimAndGsmCardsSayTheSame) {
    for (const bool usim : {true, false}) {
        for (const bool insists : {true, false}) {
            for (const bool announces : {true, false}) {
                UiccConfig config = aSim();
                config.usim = usim;
                config.insistsOnLe = insists;
                config.announcesData = announces;
                config.mncLength = 3;
                ModelCard card(config);
                const auto sim = read(card);
                ASSERT_TRUE(sim) << sim.error().message;
                EXPECT_EQ(sim->iccid.text(), "89860112345678901237");
                EXPECT_EQ(sim->language, usim ? SimLanguage::Uicc : SimLanguage::Gsm);
                EXPECT_EQ(sim->imsi, "460010123456789");
                EXPECT_FALSE(sim->isBlank());
                EXPECT_EQ(sim->mncLength, 3U);
                EXPECT_EQ(sim->gid1, Bytes{0x01});
                EXPECT_EQ(sim->gid2, Bytes{0xFF});
                EXPECT_EQ(sim->serviceProvider->name, "中国移动");
                EXPECT_EQ(sim->pin, SimPin::NotNeeded);
                EXPECT_EQ(sim->usim.has_value(), usim);
                EXPECT_TRUE(sim->problems.empty()) << sim->problems.front();
                const auto has = [&](unsigned service) {
                    return std::ranges::find(*sim->services, service) != sim->services->end();
                };
                EXPECT_TRUE(usim ? has(19) : has(17)) << "service provider name";
                EXPECT_EQ(card.model.pinsTried(), 0U);
            }
        }
    }
}

TEST(SimContents, OverT1WithoutFollowUp) {
    UiccConfig config = aSim();
    config.announcesData = false;
    ModelCard card(config);
    card.keepsLe = true;
    ManualClock clock;
    const auto sim = runTask(clock, readSimContents(card));
    ASSERT_TRUE(sim);
    EXPECT_EQ(sim->imsi, "460010123456789");
    EXPECT_TRUE(sim->problems.empty());
}

TEST(SimContents, BlankCard) {
    UiccConfig config = aSim();
    config.imsi = "";
    config.groupId2.reset();
    ModelCard card(config);
    const auto sim = read(card);
    ASSERT_TRUE(sim);
    EXPECT_TRUE(sim->isBlank());
    EXPECT_EQ(sim->gid2, std::nullopt);
}

TEST(SimContents, APinIsToldAndNeverTried) {
    for (const bool usim : {true, false}) {
        for (const unsigned tries : {3U, 1U, 0U}) {
            UiccConfig config = aSim();
            config.usim = usim;
            config.pinNeeded = true;
            config.pinTries = tries;
            ModelCard card(config);
            const auto sim = read(card);
            ASSERT_TRUE(sim) << sim.error().message;
            EXPECT_EQ(sim->iccid.text(), "89860112345678901237") << "readable on every card";
            EXPECT_EQ(sim->imsiState, SimFileState::Protected);
            EXPECT_FALSE(sim->isBlank());
            EXPECT_EQ(sim->imsi, std::nullopt);
            EXPECT_EQ(sim->pin, tries == 0 ? SimPin::Blocked : SimPin::Needed);
            if (tries > 0) EXPECT_EQ(sim->pinTries, tries);
            EXPECT_EQ(sim->serviceProvider->name, "中国移动");
            EXPECT_TRUE(sim->problems.empty());
            EXPECT_EQ(card.model.pinsTried(), 0U);
        }
    }
}

TEST(SimContents, ABrokenFileIsAProblemAndNoFailure) {
    ModelCard card(aSim());
    bool imsi = false;
    card.spoil = [&](const std::string& command) -> std::string {
        if (command.starts_with("00A4")) imsi = command.ends_with("6F07");
        return imsi && command.starts_with("00B0") ? "0849061010325476FF9000" : "";
    };
    const auto sim = read(card);
    ASSERT_TRUE(sim);
    EXPECT_EQ(sim->imsiState, SimFileState::Unreadable);
    EXPECT_EQ(sim->imsi, std::nullopt);
    ASSERT_EQ(sim->problems.size(), 1U);
    EXPECT_NE(sim->problems[0].find("6F07"), std::string::npos);
    EXPECT_EQ(sim->problems[0].find("460010"), std::string::npos) << "no number in a message";
}

TEST(SimContents, EndOfFileBeforeLeIsAnAnswer) {
    ModelCard card(aSim());
    bool spn = false;
    card.spoil = [&](const std::string& command) -> std::string {
        if (command.starts_with("00A4")) spn = command.ends_with("6F46");
        return spn && command.starts_with("00B0") ? "014D6167696373696D6282" : "";
    };
    EXPECT_EQ(read(card)->serviceProvider->name, "Magicsim");
}

TEST(SimContents, WithoutIccidNothingIsClaimed) {
    UiccConfig config = aSim();
    config.fault = UiccConfig::Fault::Answers6F00;
    ModelCard card(config);
    EXPECT_EQ(read(card).error().code, ErrorCode::Refused);
    config.fault = UiccConfig::Fault::Mute;
    ModelCard mute(config);
    EXPECT_EQ(read(mute).error().code, ErrorCode::Timeout);
}

TEST(UiccModel, VerifyWithoutDataAsksAndWithDataCounts) {
    UiccConfig config = aSim();
    config.pinNeeded = true;
    auto model = *UiccModel::create(config);
    EXPECT_EQ(toHex(model.transmit(*fromHex("00200001"))), "63C3");
    EXPECT_EQ(toHex(model.transmit(*fromHex("0020000108"
                                            "31323334FFFFFFFF"))),
              "63C2");
    EXPECT_EQ(model.pinsTried(), 1U);
}

TEST(UiccOptions, KeysAndTheirRefusals) {
    const auto sim = parseUiccOptions({{"iccid", "89860112345678901237"},
                                       {"imsi", "460010123456789"},
                                       {"gid1", "3F"},
                                       {"gid2", "ff"},
                                       {"pin", "blocked"},
                                       {"mnc_length", 3},
                                       {"gsm", false}});
    ASSERT_TRUE(sim);
    EXPECT_EQ(sim->groupId, 0x3F);
    EXPECT_EQ(sim->groupId2, 0xFF);
    EXPECT_TRUE(sim->pinNeeded);
    EXPECT_EQ(sim->pinTries, 0U);
    for (const auto& [key, value] : std::vector<std::pair<std::string, boost::json::value>>{
             {"colour", "red"},
             {"pin", "1234"},
             {"gid1", "123"},
             {"usim", 1},
             {"mnc_length", 4},
             {"imsi", "12345"},
             {"service_provider", "a name that is too long for the file"},
             {"fault", "x"},
             {"iccid", 5}}) {
        boost::json::object options{{"iccid", "89860112345678901237"}};
        options[key] = value;
        EXPECT_FALSE(parseUiccOptions(options)) << key;
    }
    EXPECT_FALSE(parseUiccOptions({}));
}

}  // namespace
}  // namespace simkiosk
