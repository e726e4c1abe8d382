#include "platform/system/kiosk_config.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

std::string shipped() {
    const char* source = std::getenv("SIMKIOSK_SOURCE");
    std::ifstream file(std::string(source ? source : ".") + "/kiosk/programs/simkiosk/kiosk.toml");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Result<KioskConfig> read(const std::string& content) {
    TemporaryFolder folder;
    std::ofstream(folder / "kiosk.toml") << content;
    return readKioskConfig(folder / "kiosk.toml");
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
    return text;
}

TEST(KioskConfig, TheShippedFileIsValid) {
    const auto config = read(shipped());
    ASSERT_TRUE(config) << config.error().message;
    EXPECT_EQ(config->dispenserProfile, "crt-591-m001");
    EXPECT_EQ(config->screenHeight, 1920);
    EXPECT_TRUE(config->fullscreen);
}

TEST(KioskConfig, faceThresholdsComeWithTheirOrigin) {
    const auto with = [](const std::string& face) { return read(shipped() + "\n[face]\n" + face); };
    const auto whole = with("accept = 0.531\nretry = 0.43\ncalibration = \"12, 2026-11-22, FMR 0.001\"\n");
    ASSERT_TRUE(whole) << whole.error().message;
    EXPECT_DOUBLE_EQ(whole->faceAccept, 0.531);
    EXPECT_DOUBLE_EQ(whole->faceRetry, 0.43);
    EXPECT_EQ(whole->faceCalibration, "12, 2026-11-22, FMR 0.001");
    EXPECT_EQ(read(shipped())->faceAccept, 0);
    EXPECT_FALSE(with("accept = 0.531\nretry = 0.43\n")) << "nobody would know where they are from";
    EXPECT_FALSE(with("accept = 0.531\nretry = 0.6\ncalibration = \"x\"\n"));
    EXPECT_FALSE(with("accept = 0.1\nretry = 0.1\ncalibration = \"x\"\n"));
    EXPECT_FALSE(with("accept = \"0.5\"\nretry = 0.4\ncalibration = \"x\"\n"));
}

TEST(KioskConfig, ErrorsNameTheKeyAndTheLine) {
    const auto misspelt = read(replaced(shipped(), "profile = \"crt", "profil = \"crt"));
    ASSERT_FALSE(misspelt);
    EXPECT_NE(misspelt.error().message.find("unknown key 'dispenser.profil'"), std::string::npos)
        << misspelt.error().message;

    const auto missing = read(replaced(shipped(), "host = \"carrier.example\"", ""));
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().message.find("'backoffice.host' is missing"), std::string::npos);

    const auto wrong = read(replaced(shipped(), "port = 443", "port = 70000"));
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().message.find("'backoffice.port'"), std::string::npos);

    EXPECT_FALSE(read("[kiosk\nid ="));
    EXPECT_FALSE(readKioskConfig("/nonexistent/kiosk.toml"));
}

}  // namespace
}  // namespace simkiosk
