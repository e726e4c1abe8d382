// What is set at the machine: checked, kept, undone, and laid over the configuration.
#include "platform/system/settings_file.hpp"

#include <gmock/gmock.h>

#include <filesystem>

#include "platform/system/whole_file.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

using testing::HasSubstr;

constexpr FaceBounds face{0.5, 0.4, 0};

const SettingNow& lineOf(const SettingsNow& now, const std::string& key) {
    const auto found = std::ranges::find_if(now.all, [&](const SettingNow& each) { return each.rule.key == key; });
    SIMKIOSK_ASSERT(found != now.all.end());
    return *found;
}

class Settings : public testing::Test {
   protected:
    Settings() {
        config.stateDir = folder / "state";
        std::filesystem::create_directories(config.stateDir);
        config.language = Language::En;
        config.given = {"kiosk.language"};
    }
    SettingsFile open(FaceBounds bounds = face) {
        return SettingsFile(config, bounds, clock, [this](const KioskConfig& now) { changed = now; });
    }
    std::string path() const { return config.stateDir + "/settings.json"; }

    TemporaryFolder folder;
    ManualClock clock;
    KioskConfig config;
    std::optional<KioskConfig> changed;
};

TEST_F(Settings, WhereEachValueComesFromIsSaid) {
    auto settings = open();
    const auto now = settings.now();
    EXPECT_EQ(now.all.size(), 5U);
    EXPECT_EQ(now.trouble, "");
    EXPECT_FALSE(now.undo);
    EXPECT_EQ(lineOf(now, "kiosk.language").value, "en");
    EXPECT_EQ(lineOf(now, "kiosk.language").source, SettingSource::Configured);
    EXPECT_EQ(lineOf(now, "sound.chimes").value, "on");
    EXPECT_EQ(lineOf(now, "sound.chimes").source, SettingSource::Shipped);
    EXPECT_EQ(lineOf(now, "face.accept").value, "0.500");
    EXPECT_FALSE(std::filesystem::exists(path())) << "looking writes nothing";
}

TEST_F(Settings, AChangeIsKeptAndCountsAfterTheNextStart) {
    {
        auto settings = open();
        ASSERT_TRUE(settings.set("kiosk.language", "es", "7001"));
        ASSERT_TRUE(settings.set("sound.chimes", "off", "7001"));
        ASSERT_TRUE(changed);
        EXPECT_FALSE(changed->chimes) << "at once";
        const auto now = settings.now();
        EXPECT_TRUE(lineOf(now, "kiosk.language").waits);
        EXPECT_FALSE(lineOf(now, "sound.chimes").waits);
    }
    const auto again = open();
    EXPECT_EQ(again.effective().language, Language::Es);
    EXPECT_FALSE(again.effective().chimes);
    const auto line = lineOf(again.now(), "kiosk.language");
    EXPECT_EQ(line.source, SettingSource::SetHere);
    EXPECT_EQ(line.by, "7001");
    EXPECT_EQ(line.at, clock.wall());
    EXPECT_EQ(line.configured, "en");
    EXPECT_FALSE(line.waits);
}

TEST_F(Settings, TheLastChangeIsUndoneOnce) {
    auto settings = open();
    EXPECT_EQ(settings.undo("7001").error().code, ErrorCode::NotFound);
    ASSERT_TRUE(settings.set("sound.words_per_minute", "120", "7001"));
    ASSERT_TRUE(settings.set("sound.words_per_minute", "200", "7002"));
    const auto undo = settings.now().undo;
    ASSERT_TRUE(undo);
    EXPECT_EQ(undo->from, "200");
    EXPECT_EQ(undo->to, "120");
    // Also after a restart.
    auto again = open();
    ASSERT_TRUE(again.undo("7002"));
    EXPECT_EQ(again.effective().wordsPerMinute, 120);
    EXPECT_EQ(lineOf(again.now(), "sound.words_per_minute").by, "7001") << "whose value it is";
    EXPECT_FALSE(again.now().undo);
    EXPECT_FALSE(again.undo("7002"));
}

TEST_F(Settings, UndoneToWhatIsConfigured) {
    auto settings = open();
    ASSERT_TRUE(settings.set("kiosk.language", "ar", "7001"));
    EXPECT_EQ(settings.now().undo->to, "en");
    ASSERT_TRUE(settings.undo("7001"));
    EXPECT_EQ(lineOf(settings.now(), "kiosk.language").source, SettingSource::Configured);
    EXPECT_EQ(open().effective().language, Language::En);
}

TEST_F(Settings, WhatCannotBeIsRefusedWithAReason) {
    auto settings = open();
    for (const auto& [key, value] : std::vector<std::pair<const char*, const char*>>{{"kiosk.language", "de"},
                                                                                     {"sound.chimes", "maybe"},
                                                                                     {"sound.chimes", ""},
                                                                                     {"sound.words_per_minute", "79"},
                                                                                     {"sound.words_per_minute", "301"},
                                                                                     {"sound.words_per_minute", "fast"},
                                                                                     {"face.accept", "0.479"},
                                                                                     {"face.accept", "0.801"},
                                                                                     {"face.accept", "-0.5"},
                                                                                     {"face.accept", "nan"},
                                                                                     {"face.accept", "5e-1"},
                                                                                     {"face.accept", "0.5 "},
                                                                                     {"face.retry", "0.299"},
                                                                                     {"face.retry", "0.505"}}) {
        const auto refused = settings.set(key, value, "7001");
        ASSERT_FALSE(refused) << key << " " << value;
        EXPECT_EQ(refused.error().code, ErrorCode::Invalid);
        EXPECT_THAT(refused.error().message, HasSubstr(key));
    }
    EXPECT_EQ(settings.set("kiosk.id", "X", "7001").error().code, ErrorCode::NotFound);
    const auto fault = [&](const char* key, const char* value) { return settings.check(key, value).error().fault; };
    EXPECT_EQ(fault("kiosk.id", "X"), SettingFault::NoSuchSetting);
    EXPECT_EQ(fault("sound.chimes", "maybe"), SettingFault::NoChoice);
    EXPECT_EQ(fault("sound.words_per_minute", "fast"), SettingFault::NoNumber);
    EXPECT_EQ(fault("sound.words_per_minute", "79"), SettingFault::OutOfRange);
    EXPECT_EQ(fault("face.retry", "0.505"), SettingFault::RetryAboveAccept);
    EXPECT_FALSE(std::filesystem::exists(path()));
}

TEST_F(Settings, ValuesHaveOneSpelling) {
    auto settings = open();
    EXPECT_EQ(settings.check("face.accept", "0.5"), "0.500");
    EXPECT_EQ(settings.check("face.accept", ".505"), "0.505");
    EXPECT_EQ(settings.check("sound.words_per_minute", "165.0"), "165");
}

TEST_F(Settings, TheFaceThresholdsSayWhoSetThem) {
    config.faceAccept = 0.531;
    config.faceRetry = 0.43;
    config.faceCalibration = "site 12";
    auto settings = open();
    ASSERT_TRUE(settings.set("face.accept", "0.6", "7001"));
    const auto now = settings.effective();
    EXPECT_DOUBLE_EQ(now.faceAccept, 0.6);
    EXPECT_DOUBLE_EQ(now.faceRetry, 0.43);
    EXPECT_EQ(now.faceCalibration, "set at the machine by 7001, 2027-01-15; before: site 12");
    ASSERT_TRUE(settings.undo("7001"));
    EXPECT_EQ(settings.effective().faceCalibration, "site 12");
}

TEST_F(Settings, OneThresholdSetHereBringsTheShippedOther) {
    auto settings = open();
    ASSERT_TRUE(settings.set("face.retry", "0.45", "7001"));
    EXPECT_DOUBLE_EQ(settings.effective().faceAccept, 0.5);
    EXPECT_DOUBLE_EQ(settings.effective().faceRetry, 0.45);
    EXPECT_THAT(settings.effective().faceCalibration, HasSubstr("before: as shipped"));
}

TEST_F(Settings, TheCountryPackHasTheLastWord) {
    auto settings = open({0.5, 0.4, 0.55});
    EXPECT_EQ(lineOf(settings.now(), "face.accept").value, "0.550");
    EXPECT_EQ(lineOf(settings.now(), "face.accept").source, SettingSource::Raised);
    EXPECT_FALSE(settings.set("face.accept", "0.545", "7001"));
    EXPECT_TRUE(settings.set("face.retry", "0.545", "7001")) << "below the raised one";
}

TEST_F(Settings, ABrokenFileDoesNotCountAndIsKept) {
    for (const char* text :
         {"", "{", R"({"version":1,"settings":{"kiosk.language":{"value":"de","by":"7001","at_ms":1}}})",
          R"({"version":1,"settings":{"face.accept":{"value":"0.2","by":"7001","at_ms":1}}})",
          R"({"version":1,"settings":{"face.retry":{"value":"0.600","by":"7001","at_ms":1}}})",
          R"({"version":1,"settings":{"no.such":{"value":"1","by":"7001","at_ms":1}}})"}) {
        SCOPED_TRACE(text);
        ASSERT_TRUE(writeWholeFile(path(), text));
        auto settings = open();
        EXPECT_NE(settings.now().trouble, "");
        EXPECT_EQ(settings.effective().language, Language::En);
        EXPECT_DOUBLE_EQ(settings.effective().faceAccept, 0) << "as configured: not at all";
        ASSERT_TRUE(settings.set("kiosk.language", "es", "7001"));
        EXPECT_EQ(settings.now().trouble, "");
        EXPECT_EQ(readWholeFile(path() + ".broken"), text);
        EXPECT_EQ(open().effective().language, Language::Es);
    }
}

TEST_F(Settings, NothingIsDifferentWhenItCannotBeWritten) {
    auto settings = open();
    std::filesystem::remove_all(config.stateDir);
    const auto failed = settings.set("kiosk.language", "es", "7001");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Storage);
    EXPECT_EQ(settings.effective().language, Language::En);
    EXPECT_FALSE(settings.now().undo);
    EXPECT_FALSE(changed);
}

TEST(SettingsText, IsReadAsItWasWritten) {
    StoredSettings settings;
    settings.values["kiosk.language"] = {"es", "7001", WallTime(1'800'000'000'000ms)};
    EXPECT_EQ(parseSettings(textOf(settings)), settings);
    settings.undo = {"kiosk.language", std::nullopt};
    EXPECT_EQ(parseSettings(textOf(settings)), settings);
    settings.undo->before = StoredSetting{"ar", "7002", WallTime(5ms)};
    EXPECT_EQ(parseSettings(textOf(settings)), settings);
}

TEST(SettingsText, AnyOtherFormIsMalformed) {
    const std::string good = R"({"version":1,"settings":{"a.b":{"value":"1","by":"7","at_ms":1}}})";
    ASSERT_TRUE(parseSettings(good));
    const auto with = [&](const std::string& from, const std::string& to) {
        auto text = good;
        return text.replace(text.find(from), from.size(), to);
    };
    for (const auto& text : {std::string(),
                             std::string("[]"),
                             std::string("{}"),
                             good + "x",
                             with("1,", "2,"),
                             with(":1,", ":\"1\","),
                             with("a.b", "A.B"),
                             with("a.b", ""),
                             with(R"("1")", "1"),
                             with(R"("1")", R"("")"),
                             with(R"("1")", R"("a b")"),
                             with(R"("1")", R"("\u0007")"),
                             with(R"("7")", "null"),
                             with("at_ms\":1", "at_ms\":-1"),
                             with("at_ms\":1", "at_ms\":1.5"),
                             with("at_ms\":1", "at_ms\":999999999999999"),
                             with("at_ms\":1", "at_ms\":1,\"more\":1"),
                             with("}}}", "}},\"more\":1}"),
                             with("}}}", "}},\"undo\":1}"),
                             with("}}}", "}},\"undo\":{\"key\":\"a\"}}"),
                             with("}}}", "}},\"undo\":{\"key\":\"a\",\"before\":3}}"),
                             with(R"("1")", '"' + std::string(65, '1') + '"'),
                             std::string(70'000, ' ')}) {
        const auto parsed = parseSettings(text);
        ASSERT_FALSE(parsed) << text.substr(0, 200);
        EXPECT_EQ(parsed.error().code, ErrorCode::Malformed);
    }
}

}  // namespace
}  // namespace simkiosk
