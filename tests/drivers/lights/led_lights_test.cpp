// Lamps of the LED class, as files in a folder: what the kernel would be told.
#include "drivers/lights/led_lights.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

class LedLightsTest : public ::testing::Test {
   protected:
    void SetUp() override {
        for (const char* name : {"idcard", "sim"}) {
            std::filesystem::create_directory(m_folder.path() / name);
            write(name, "max_brightness", "255");
            write(name, "brightness", "255");
            write(name, "trigger", "");
        }
    }
    void write(const std::string& name, const char* file, const std::string& text) {
        std::ofstream(m_folder.path() / name / file) << text;
    }
    std::string read(const std::string& name, const char* file) {
        std::ifstream in(m_folder.path() / name / file);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    TemporaryFolder m_folder;
    const std::map<Lamp, std::string> m_names{{Lamp::IdCardReader, "idcard"}, {Lamp::SimSlot, "sim"}};
};

TEST_F(LedLightsTest, BlinkWhereTheHandGoesAndAreDarkElsewhere) {
    {
        LedLights lights(m_folder.path(), m_names);
        EXPECT_EQ(read("idcard", "brightness").front(), '0') << "whatever was before";
        EXPECT_EQ(read("sim", "brightness").front(), '0');
        lights.guide({Lamp::IdCardReader, Lamp::ReceiptSlot});
        EXPECT_EQ(read("idcard", "trigger"), "timer");
        EXPECT_EQ(read("sim", "trigger"), "");
        lights.guide({Lamp::SimSlot});
        EXPECT_EQ(read("sim", "trigger"), "timer");
        write("idcard", "brightness", "7");
        lights.guide({Lamp::SimSlot});
        EXPECT_EQ(read("idcard", "brightness"), "7") << "nothing is written that is so already";
        write("sim", "brightness", "7");
    }
    EXPECT_EQ(read("sim", "brightness"), "0") << "dark when the kiosk has gone";
}

TEST_F(LedLightsTest, ShineWhereTheKernelCannotBlink) {
    std::filesystem::remove(m_folder.path() / "sim" / "trigger");
    LedLights lights(m_folder.path(), m_names);
    lights.guide({Lamp::SimSlot});
    EXPECT_EQ(read("sim", "brightness"), "255");
    EXPECT_FALSE(std::filesystem::exists(m_folder.path() / "sim" / "trigger"));
}

TEST_F(LedLightsTest, ALampThatIsNotThereChangesNothingElse) {
    LedLights lights(m_folder.path(), {{Lamp::IdCardReader, "gone"}, {Lamp::SimSlot, "sim"}});
    lights.guide({Lamp::IdCardReader, Lamp::SimSlot});
    EXPECT_EQ(read("sim", "trigger"), "timer");
    EXPECT_FALSE(std::filesystem::exists(m_folder.path() / "gone"));
}

}  // namespace
}  // namespace simkiosk
