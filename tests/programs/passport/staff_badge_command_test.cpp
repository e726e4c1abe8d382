// kioskctl staff badge against simkiosk-devices, with Debian's pcscd and virtual reader between them.
#include <gtest/gtest.h>

#include "tests/programs/child.hpp"
#include "tests/scenarios/support/process.hpp"
#include "tests/support/pcscd_world.hpp"

namespace simkiosk {
namespace {

std::string badgeReader(const PcscdWorld& world) {
    return "[[device]]\nname = \"reader\"\nkind = \"passport_reader\"\nwire = \"" + world.wire(1) + "\"\n" + R"(
[device.cards.badge-1]
badge = "04A1B2C3D4E5F6"
[device.cards.badge-2]
badge = "04A1B2C3D4E5F7"
)";
}

struct StaffBadgeCommand : testing::Test {
    PcscdWorld world;
    TemporaryFolder folder;
    RunningDevices devices{folder, badgeReader(world)};
    std::string state = folder / "state";

    void SetUp() override {
        ASSERT_EQ(world.whyNot(), "");
        for (const char* number : {"1001", "1002"}) {
            const auto added = scenario::runToEnd(
                {programFolder() + "/kioskctl", "staff", "add", number, "--initials", "AB", "--state-dir", state},
                "482913\n");
            ASSERT_TRUE(added) << added.error().message;
        }
    }
    Finished staff(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "staff");
        for (const auto& more : {std::string("--state-dir"), state, std::string("--json")}) arguments.push_back(more);
        return runProgram("kioskctl", arguments);
    }
    Finished badge(const std::string& number, const std::string& timeout = "10") {
        return staff({"badge", number, "--reader", world.reader(1), "--timeout", timeout});
    }
    void lay(const std::string& card) {
        EXPECT_EQ(devices.order({"reader", "insert_card", "card=" + card}).at("ok"), true);
    }
};

TEST_F(StaffBadgeCommand, LearnsItAndForgetsIt) {
    lay("badge-1");
    const auto given = badge("1001");
    EXPECT_EQ(given.status, 0) << given.out << given.err << world.log();
    EXPECT_EQ(given.json().at("badge_given"), "1001");
    EXPECT_EQ(given.out.find("04A1"), std::string::npos);
    const auto listed = staff({"list"}).json();
    EXPECT_EQ(listed.at("staff").at(0).at("badge"), true);
    EXPECT_EQ(listed.at("staff").at(1).at("badge"), false);
    // One badge is one person's.
    EXPECT_EQ(badge("1002").json().at("error").at("code"), "conflict");
    EXPECT_EQ(badge("1003").json().at("error").at("code"), "not_found");
    lay("badge-2");
    EXPECT_EQ(badge("1002").status, 0);
    EXPECT_EQ(staff({"badge", "1001", "--forget"}).status, 0);
    EXPECT_EQ(staff({"list"}).json().at("staff").at(0).at("badge"), false);
    const auto audit = runProgram("kioskctl", {"audit", "list", "--state-dir", state});
    EXPECT_NE(audit.out.find("badge_given"), std::string::npos) << audit.out << audit.err;
    EXPECT_NE(audit.out.find("badge_taken"), std::string::npos);
}

TEST_F(StaffBadgeCommand, WaitsForItAndNoLonger) {
    const auto none = badge("1001", "1");
    EXPECT_EQ(none.json().at("error").at("code"), "not_found") << none.out;
}

}  // namespace
}  // namespace simkiosk
