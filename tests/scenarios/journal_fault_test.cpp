// The real kiosk on a journal that cannot be trusted: it stands, says that it is out of service, and serves again when
// staff have put the journal right.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "tests/scenarios/kiosk_set/kiosk_set.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;

TEST(JournalFault, keepsTheKioskOutOfServiceUntilItIsPutRight) {
    auto started = KioskSet::start();
    ASSERT_TRUE(started) << started.error().message;
    auto& set = **started;
    ASSERT_TRUE(set.waitForPage("attract", 60s)) << set.logs();
    const auto change = [&](const char* statement) {
        set.kiosk().stop(10s);
        SQLite::Database((set.stateFolder() / "journal.db").string(), SQLite::OPEN_READWRITE).exec(statement);
        return set.startKiosk();
    };
    struct Fault {
        const char* harm;
        const char* cure;
        const char* why;
    };
    const Fault faults[] = {
        {"PRAGMA user_version = 7", "PRAGMA user_version = 2", "version 7"},
        {"INSERT INTO records VALUES(1, 'b', 0, 0, 'nobody', 'opened', 'outcome', '{}', '', '')", "DELETE FROM records",
         "record 1"},
    };
    for (const auto& [harm, cure, why] : faults) {
        const auto harmed = change(harm);
        ASSERT_TRUE(harmed) << harmed.error().message;
        const auto shown = set.waitForPage("out_of_service", 60s);
        ASSERT_TRUE(shown) << shown.error().message;
        // It neither serves nor gives up.
        EXPECT_FALSE(set.waitForPage("attract", 3s));
        EXPECT_TRUE(set.kiosk().running());
        const auto log = fileText(set.stateFolder() / "simkiosk.log");
        EXPECT_NE(log.find(why), std::string::npos) << set.logs();
        const auto cured = change(cure);
        ASSERT_TRUE(cured) << cured.error().message;
        const auto back = set.waitForPage("attract", 60s);
        ASSERT_TRUE(back) << back.error().message;
    }
}

}  // namespace
}  // namespace simkiosk::scenario
