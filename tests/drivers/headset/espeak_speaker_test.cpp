#include "drivers/headset/espeak_speaker.hpp"

#include <gmock/gmock.h>

#include <fmt/format.h>
#include <algorithm>
#include <boost/json/parse.hpp>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "drivers/headset/chime.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

using namespace std::chrono_literals;
namespace json = boost::json;

std::string fileText(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

template <typename Condition>
bool waitUntil(Condition condition) {
    for (const auto end = std::chrono::steady_clock::now() + 10s; std::chrono::steady_clock::now() < end;
         std::this_thread::sleep_for(10ms))
        if (condition()) return true;
    return false;
}

// Seconds of the 16-bit samples behind a 44-byte head that are louder than a whisper.
double loudSeconds(const std::string& wav) {
    int loud = 0;
    for (std::size_t at = 44; at + 1 < wav.size(); at += 2) {
        const auto low = static_cast<unsigned char>(wav[at]);
        const auto sample = static_cast<std::int16_t>(low | static_cast<unsigned char>(wav[at + 1]) << 8);
        if (std::abs(sample) > 600) ++loud;
    }
    return loud / 22'050.0;
}

// The real synthesiser, into files.
TEST(EspeakSpeaker, SpeaksEveryLanguageOfTheKiosk) {
    const std::pair<Language, const char*> sentences[] = {{Language::ZhCn, "请看摄像头"},
                                                          {Language::ZhTw, "請看攝影機"},
                                                          {Language::En, "Look at the camera"},
                                                          {Language::Es, "Mire a la cámara"},
                                                          {Language::Ar, "انظر إلى الكاميرا"}};
    const TemporaryFolder folder;
    EspeakSpeaker speaker({.headset = "wav:" + folder.path().string()});
    ASSERT_TRUE(speaker.canSpeak());
    int number = 0;
    for (const auto& [language, words] : sentences) {
        const auto path = folder.path() / fmt::format("{:04}.wav", number++);
        speaker.say(words, language);
        EXPECT_TRUE(waitUntil([&] { return std::filesystem::exists(path) && loudSeconds(fileText(path)) > 0.2; }))
            << languageTag(language) << ": " << loudSeconds(fileText(path));
        std::this_thread::sleep_for(100ms);  // until it has ended
    }
}

class EmulatedHeadset : public testing::Test {
   protected:
    EmulatedHeadset() {
        const char* bin = std::getenv("SIMKIOSK_BIN");
        m_settings = {.program = std::string(bin ? bin : ".") + "/simkiosk-headset",
                      .headset = (m_folder.path() / "heard").string(),
                      .player = std::string(bin ? bin : ".") + "/simkiosk-headset",
                      .loudspeaker = (m_folder.path() / "room").string()};
    }
    std::vector<json::object> heard(const char* where = "heard") const {
        std::vector<json::object> entries;
        std::ifstream file(m_folder.path() / where);
        for (std::string line; std::getline(file, line);) entries.push_back(json::parse(line).as_object());
        return entries;
    }

    TemporaryFolder m_folder;
    SpeakerSettings m_settings;
};

TEST_F(EmulatedHeadset, HearsWordsAndVoice) {
    EspeakSpeaker speaker(m_settings);
    speaker.say("Hola", Language::Es);
    ASSERT_TRUE(waitUntil([&] { return heard().size() == 2; }));
    EXPECT_EQ(heard().front().at("words"), "Hola");
    EXPECT_EQ(heard().front().at("voice"), "es");
    EXPECT_EQ(heard().back().at("heard"), "end");
}

TEST_F(EmulatedHeadset, HearsTheNewestAtOnce) {
    EspeakSpeaker speaker(m_settings);
    speaker.say(std::string(500, 'a'), Language::En);  // half a minute
    ASSERT_TRUE(waitUntil([&] { return heard().size() == 1; }));
    const auto before = std::chrono::steady_clock::now();
    speaker.say("b", Language::En);
    ASSERT_TRUE(waitUntil([&] { return heard().size() >= 2; }));
    EXPECT_LT(std::chrono::steady_clock::now() - before, 2s);
    EXPECT_EQ(heard()[1].at("words"), "b");
}

TEST_F(EmulatedHeadset, IsSilentAtOnceWhenHushedAndWhenTheKioskEnds) {
    {
        EspeakSpeaker speaker(m_settings);
        speaker.say(std::string(500, 'a'), Language::En);
        ASSERT_TRUE(waitUntil([&] { return heard().size() == 1; }));
        speaker.hush();
        std::this_thread::sleep_for(200ms);
        speaker.say(std::string(500, 'c'), Language::En);
        ASSERT_TRUE(waitUntil([&] { return heard().size() == 2; }));
    }
    std::this_thread::sleep_for(200ms);
    for (const auto& entry : heard()) EXPECT_NE(entry.at("heard"), "end");
}

TEST_F(EmulatedHeadset, SpeechNeverComesOutOfTheLoudspeaker) {
    EspeakSpeaker speaker(m_settings);
    speaker.say("private", Language::En);
    speaker.chime(Chime::Warning);
    ASSERT_TRUE(waitUntil([&] { return heard().size() >= 2 && heard("room").size() >= 1; }));
    for (const auto& entry : heard("room")) EXPECT_NE(entry.at("heard"), "speech");
    EXPECT_EQ(heard("room").front().at("heard"), "chime");
}

TEST_F(EmulatedHeadset, ChimesAreSwitchedOffAndOnAgain) {
    EspeakSpeaker speaker(m_settings);
    EXPECT_TRUE(speaker.canChime());
    speaker.adjust({.chimes = false});
    EXPECT_FALSE(speaker.canChime());
    speaker.chime(Chime::Warning);
    std::this_thread::sleep_for(300ms);
    EXPECT_TRUE(heard("room").empty());
    speaker.adjust({.chimes = true});
    speaker.chime(Chime::Warning);
    EXPECT_TRUE(waitUntil([&] { return heard("room").size() == 1; }));
}

// A player that never ends: what is to be said waits for it three seconds, the kiosk's end not at all.
TEST_F(EmulatedHeadset, AHungLoudspeakerHoldsUpLittle) {
    m_settings.player = m_folder.write("hung", "#!/bin/sh\necho > \"$3\"\nexec sleep 60\n");
    std::filesystem::permissions(m_settings.player, std::filesystem::perms::owner_all);
    const auto started = [&] { return std::filesystem::exists(m_settings.loudspeaker); };
    {
        EspeakSpeaker speaker(m_settings);
        speaker.chime(Chime::Warning);
        ASSERT_TRUE(waitUntil(started));
        speaker.say("still here", Language::En);
        EXPECT_TRUE(waitUntil([&] { return !heard().empty(); }));
    }
    std::filesystem::remove(m_settings.loudspeaker);
    const auto before = std::chrono::steady_clock::now();
    {
        EspeakSpeaker speaker(m_settings);
        speaker.chime(Chime::Warning);
        ASSERT_TRUE(waitUntil(started));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - before, 2s);
}

TEST(EspeakSpeaker, SpeaksAsFastAsItIsSet) {
    const TemporaryFolder folder;
    EspeakSpeaker speaker({.headset = "wav:" + folder.path().string()});
    const auto lengthAt = [&](int wordsPerMinute, const char* file) {
        speaker.adjust({.chimes = true, .wordsPerMinute = wordsPerMinute});
        speaker.say("One two three four five six seven eight nine ten", Language::En);
        const auto path = folder.path() / file;
        std::size_t size = 0;
        // Written to its end: no longer than a moment ago.
        EXPECT_TRUE(waitUntil([&] {
            const auto before = std::exchange(size, fileText(path).size());
            std::this_thread::sleep_for(200ms);
            return size > 44 && before == size;
        }));
        return size;
    };
    EXPECT_GT(lengthAt(100, "0000.wav"), lengthAt(250, "0001.wav") * 3 / 2);
}

TEST(EspeakSpeaker, WithoutAHeadsetItSaysNothing) {
    EspeakSpeaker speaker({.program = "/nonexistent"});
    EXPECT_FALSE(speaker.canSpeak());
    speaker.say("nobody hears this", Language::En);
    speaker.chime(Chime::Warning);
}

TEST(EspeakSpeaker, AProgramThatIsNotThereHurtsNobody) {
    EspeakSpeaker speaker({.program = "/nonexistent", .headset = "default"});
    for (int i = 0; i < 20; ++i) speaker.say(std::string(100'000, 'x'), Language::En);
    std::this_thread::sleep_for(100ms);
}

TEST(Chime, IsAWavFileOfHalfASecond) {
    const auto wav = warningChime();
    EXPECT_TRUE(wav.starts_with("RIFF"));
    EXPECT_NEAR(static_cast<double>(wav.size() - 44) / 2 / 22'050, 0.5, 0.01);
    EXPECT_GT(loudSeconds(wav), 0.2);
}

}  // namespace
}  // namespace simkiosk
