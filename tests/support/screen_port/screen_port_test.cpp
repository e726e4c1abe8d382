// The finger and the eye against a small window: what they touch must arrive as a person's touch would.
#include <gmock/gmock.h>
#include <stdlib.h>

#include <boost/json/serialize.hpp>

#include <cmath>
#include <filesystem>
#include <thread>

#include "tests/scenarios/customer/kiosk_screen.hpp"
#include "tests/scenarios/support/process.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk::customer {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

class ScreenPortTest : public testing::Test {
   protected:
    void SetUp() override {
        const std::filesystem::path build = std::filesystem::path(::getenv("SIMKIOSK_BIN")).parent_path();
        const std::string socket = m_folder / "port";
        auto started =
            scenario::Process::start({.program = build / "bin" / "screen_port_sample",
                                      .arguments = {},
                                      .environment = {{"QT_QPA_PLATFORM", "offscreen"},
                                                      {"QT_QUICK_BACKEND", "software"},
                                                      {"QT_PLUGIN_PATH", (build / "plugins").string()},
                                                      {"QT_QPA_GENERIC_PLUGINS", "screenport:socket=" + socket},
                                                      {"XDG_RUNTIME_DIR", m_folder.path().string()}},
                                      .log = m_folder / "log"});
        ASSERT_TRUE(started.has_value()) << started.error().message;
        m_process.emplace(std::move(*started));
        auto port = JsonLines::connect(socket, 20s);
        ASSERT_TRUE(port.has_value()) << port.error().message << scenario::fileText(m_folder / "log");
        m_screen.emplace(std::move(*port));
        waitFor([](const View& view) { return view.has("sample_page"); });
    }
    void TearDown() override { m_process.reset(); }

    View look() {
        auto view = m_screen->look();
        EXPECT_TRUE(view.has_value()) << view.error().message;
        return view.value_or(View{});
    }
    template <typename Condition>
    bool waitFor(Condition condition) {
        for (int tries = 0; tries < 200; ++tries, std::this_thread::sleep_for(20ms))
            if (condition(look())) return true;
        return false;
    }
    bool waitForText(std::string_view text) {
        return waitFor([&](const View& view) { return view.says(text); });
    }

    TemporaryFolder m_folder;
    std::optional<scenario::Process> m_process;
    std::optional<KioskScreen> m_screen;
};

TEST_F(ScreenPortTest, seesControlsByTheirAccessibleNames) {
    const View view = look();
    EXPECT_EQ(view.width, 1080);
    EXPECT_EQ(view.height, 1920);
    const Seen* more = view.control("More");
    ASSERT_NE(more, nullptr);
    EXPECT_EQ(more->role, "Button");
    EXPECT_EQ(more->object, "more");
    EXPECT_TRUE(more->enabled);
    EXPECT_EQ(more->part, 1);
    EXPECT_TRUE(view.says("Tapped 0"));
    ASSERT_NE(view.control("Never"), nullptr);
    EXPECT_FALSE(view.control("Never")->enabled);
    EXPECT_TRUE(view.control("Hidden") == nullptr || view.control("Hidden")->part == 0);
}

TEST_F(ScreenPortTest, aTouchPressesAButtonOnce) {
    ASSERT_TRUE(m_screen->tap(*look().control("More")).has_value());
    EXPECT_TRUE(waitForText("Tapped 1"));
    ASSERT_TRUE(m_screen->tap(*look().control("More")).has_value());
    EXPECT_TRUE(waitForText("Tapped 2"));
}

TEST_F(ScreenPortTest, touchesByNameAndRefusesWhatAPersonCouldNotTouch) {
    auto port = JsonLines::connect(m_folder / "port", 1s);
    ASSERT_TRUE(port.has_value());
    EXPECT_TRUE(port->ask({{"do", "tap"}, {"name", "More"}}).has_value());
    const auto refusal = [&](const boost::json::object& order) {
        const auto answer = port->ask(order);
        return answer ? std::string("accepted") : answer.error().message;
    };
    EXPECT_THAT(refusal({{"do", "tap"}, {"name", "Never"}}), HasSubstr("is disabled"));
    EXPECT_THAT(refusal({{"do", "tap"}, {"name", "Hidden"}}), HasSubstr("is not on the screen"));
    EXPECT_THAT(refusal({{"do", "tap"}, {"name", "Row"}, {"contains", true}}), HasSubstr("which?"));
    EXPECT_THAT(refusal({{"do", "open_the_safe"}}), HasSubstr("no such order"));
    EXPECT_THAT(refusal({{"do", "drag"}, {"points", boost::json::array{}}}), HasSubstr("points"));
}

TEST_F(ScreenPortTest, aRowBelowTheFoldIsReachedByScrolling) {
    const View before = look();
    const Seen* row = before.control("Row 0");
    ASSERT_NE(row, nullptr);
    std::vector<PenPoint> upwards;
    for (int i = 0; i <= 20; ++i) upwards.push_back({300, 780 - 15.0 * i, 16 * i, 0.5, false});
    upwards.push_back({300, 480, 600, 0.5, false});  // rests, so that the list does not fly on
    ASSERT_TRUE(m_screen->drag(upwards, "touch").has_value());
    ASSERT_TRUE(waitFor([](const View& view) {
        const Seen* fourth = view.control("Row 3");
        return fourth && fourth->part == 1;
    }));
    ASSERT_TRUE(m_screen->tap(*look().control("Row 3")).has_value());
    EXPECT_TRUE(waitForText("Chose 3"));
}

TEST_F(ScreenPortTest, aStrokeArrivesWithItsPointsAndItsForce) {
    std::vector<PenPoint> stroke;
    for (int i = 0; i < 60; ++i) stroke.push_back({200.0 + 8 * i, 1550 + 60 * std::sin(i / 5.0), 8 * i, 0.75, false});
    ASSERT_TRUE(m_screen->drag(stroke, "touch").has_value());
    EXPECT_TRUE(waitForText("Drawn much, force 0.75")) << look().reading();
}

TEST_F(ScreenPortTest, typedLettersReachTheFieldThatHasTheFocus) {
    ASSERT_TRUE(m_screen->tap(*look().control("Words")).has_value());
    ASSERT_TRUE(m_screen->type("Hello 7").has_value());
    auto port = JsonLines::connect(m_folder / "port", 1s);
    const auto tree = port->ask({{"do", "tree"}});
    ASSERT_TRUE(tree.has_value());
    EXPECT_THAT(boost::json::serialize(*tree), HasSubstr("Hello 7"));
}

TEST_F(ScreenPortTest, aBusyGuiThreadShowsInTheHeartbeatAndAScreenshotDoesNot) {
    ASSERT_TRUE(m_screen->stats().has_value());
    const std::filesystem::path picture = m_folder / "page.png";
    ASSERT_TRUE(m_screen->shot(picture.string()).has_value());
    EXPECT_GT(std::filesystem::file_size(picture), 1000U);
    // It thinks for 600 ms; what the processors spend on others meanwhile is not its own.
    ASSERT_TRUE(m_screen->tap(*look().control("Think hard")).has_value());
    std::this_thread::sleep_for(1s);
    const auto stats = m_screen->stats();
    ASSERT_TRUE(stats.has_value());
    EXPECT_GT(stats->at("longest_block_ms").to_number<double>(), 150);
    EXPECT_GT(stats->at("cpu_ms_of_longest_block").to_number<double>(), 100);
    EXPECT_GE(stats->at("blocks_over_50_ms").to_number<int>(), 1);
    EXPECT_GT(stats->at("longest_frame_work_ms").to_number<double>(), 0);
    EXPECT_EQ(stats->at("frames_over_100_ms").to_number<int>(), 0) << "it thought between two frames";
    EXPECT_GT(stats->at("first_frame_ms_after_start").to_number<double>(), 0);
    EXPECT_GT(stats->at("rss_kib").to_number<double>(), 1000);
    const auto after = m_screen->stats();
    EXPECT_LT(after->at("longest_block_ms").to_number<double>(), 150);
}

}  // namespace
}  // namespace simkiosk::customer
