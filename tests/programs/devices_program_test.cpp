// simkiosk-devices from outside: its configuration, its control socket, and what survives a kill.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>

#include "tests/programs/child.hpp"

namespace simkiosk {
namespace {

const std::string threeDevices = R"(
[[device]]
name = "dispenser"
kind = "f2_dispenser"
wire = "pty:dispenser"
cards = { iccid_first = "89860112000000000000", count = 5 }
motion_ms = { scale = 0.05 }

[[device]]
name = "idcard"
kind = "sam_reader"
wire = "pty:idcard"
[device.cards.someone]
type = "resident"

[[device]]
name = "printer"
kind = "escpos_printer"
wire = "tcp:127.0.0.1:0"
)";

TEST(DevicesProgram, ListsItsDevicesWhereTheyAre) {
    const TemporaryFolder folder;
    const RunningDevices devices(folder, threeDevices);
    const auto list = devices.order({"list"}).at("devices").as_array();
    ASSERT_EQ(list.size(), 3);
    EXPECT_EQ(list[0].at("name"), "dispenser");
    EXPECT_EQ(list[0].at("kind"), "f2_dispenser");
    EXPECT_EQ(std::string(list[0].at("address").as_string()), folder / "run/dispenser");
    EXPECT_EQ(list[0].at("plugged"), true);
    EXPECT_EQ(list[0].at("state").at("stacker"), 5);
    EXPECT_TRUE(std::filesystem::is_character_file(folder / "run/dispenser"));
    EXPECT_TRUE(devices.address("printer").starts_with("tcp:127.0.0.1:"));
}

TEST(DevicesProgram, OrdersChangeTheDeviceAndNonsenseIsRefused) {
    const TemporaryFolder folder;
    const RunningDevices devices(folder, threeDevices);
    EXPECT_EQ(devices.order({"dispenser", "refill", "count=2"}).at("ok"), true);
    EXPECT_EQ(devices.state("dispenser").at("stacker"), 7);
    EXPECT_EQ(devices.order({"idcard", "insert_card", "card=someone"}).at("state").at("card"), "someone");
    EXPECT_EQ(devices.order({"printer", "paper_out"}).at("state").at("paper"), "out");

    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"dispenser", "take_card"},
                                               {"dispenser", "fly"},
                                               {"toaster", "state"},
                                               {"idcard", "insert_card"},
                                               {"dispenser", "slow", "delay_ms=-1"}}) {
        const auto answer = devices.order(words);
        EXPECT_EQ(answer.at("ok"), false);
        EXPECT_FALSE(answer.at("error").as_string().empty());
    }
}

TEST(DevicesProgram, ClientTellsWrongUsageFromFailure) {
    const TemporaryFolder folder;
    const std::string nobody = folder / "nobody";
    EXPECT_EQ(runProgram("simkiosk-devices", {"ctl", "--control", nobody, "list"}).status, 1);
    EXPECT_EQ(runProgram("simkiosk-devices", {"ctl", "--control", nobody, "dispenser"}).status, 2);
    EXPECT_EQ(runProgram("simkiosk-devices", {"ctl", "--control", nobody, "dispenser", "jam", "now"}).status, 2);
    EXPECT_EQ(runProgram("simkiosk-devices", {"--fly"}).status, 2);
    EXPECT_EQ(runProgram("simkiosk-devices", {}).status, 2);
    EXPECT_EQ(runProgram("simkiosk-devices", {"--help"}).status, 0);
}

// A connection that stays, one order a line, also in pieces; nonsense is answered and ends nothing.
TEST(DevicesProgram, SpeaksJsonLinesOnItsSocket) {
    const TemporaryFolder folder;
    const RunningDevices devices(folder, threeDevices);
    const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    devices.controlSocket().copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    const auto say = [fd](std::string_view text) { ASSERT_EQ(write(fd, text.data(), text.size()), text.size()); };
    const auto hear = [fd] {
        std::string line;
        for (char c = 0; read(fd, &c, 1) == 1 && c != '\n';) line += c;
        return boost::json::parse(line).as_object();
    };
    say("{\"device\":\"dispenser\",");
    usleep(20'000);
    say("\"do\":\"state\"}\n{\"do\":\"list\"}\n");
    EXPECT_EQ(hear().at("state").at("stacker"), 5);
    EXPECT_EQ(hear().at("devices").as_array().size(), 3);
    for (const char* nonsense : {"\n", "no json\n", "[1]\n", "{}\n", "{\"do\":5}\n", "{\"do\":\"state\"}\n"}) {
        say(nonsense);
        EXPECT_EQ(hear().at("ok"), false) << nonsense;
    }
    say("{\"do\":\"list\"}\n");
    EXPECT_EQ(hear().at("ok"), true);
    // A line without end is cut off instead of kept.
    const std::string endless(200'000, 'x');
    (void)!send(fd, endless.data(), endless.size(), MSG_NOSIGNAL);
    EXPECT_EQ(hear().at("ok"), false);
    close(fd);
    EXPECT_EQ(devices.order({"list"}).at("ok"), true);
}

TEST(DevicesProgram, StateSurvivesAKillAndATermination) {
    const TemporaryFolder folder;
    RunningDevices devices(folder, threeDevices);
    devices.order({"printer", "paper_low"});
    devices.order({"idcard", "insert_card", "card=someone"});
    devices.order({"dispenser", "refill", "count=4"});
    const auto before = devices.state("dispenser");
    EXPECT_EQ(before.at("stacker"), 9);
    devices.killHard();
    devices.start();
    EXPECT_EQ(devices.state("dispenser"), before);
    EXPECT_EQ(devices.state("idcard").at("card"), "someone");
    EXPECT_EQ(devices.state("printer").at("paper"), "low");
    EXPECT_EQ(devices.terminate(), 0);
    EXPECT_FALSE(std::filesystem::exists(std::filesystem::symlink_status(folder / "run/dispenser")));
    EXPECT_FALSE(std::filesystem::exists(folder / "run/control"));
    devices.start();
    EXPECT_EQ(devices.state("dispenser"), before);
}

TEST(DevicesProgram, UnplugTakesTheDeviceAwayAndPlugBringsItBack) {
    const TemporaryFolder folder;
    const RunningDevices devices(folder, threeDevices);
    EXPECT_EQ(devices.order({"dispenser", "unplug"}).at("state").at("plugged"), false);
    EXPECT_FALSE(std::filesystem::exists(std::filesystem::symlink_status(folder / "run/dispenser")));
    EXPECT_EQ(devices.order({"dispenser", "plug"}).at("state").at("plugged"), true);
    EXPECT_TRUE(std::filesystem::is_character_file(folder / "run/dispenser"));
    EXPECT_EQ(devices.order({"printer", "silent"}).at("state").at("wire"), "silent");
    EXPECT_EQ(devices.order({"printer", "normal"}).at("state").at("wire"), "normal");
}

TEST(DevicesProgram, ASecondOneInTheSameFolderIsRefused) {
    const TemporaryFolder folder;
    const RunningDevices devices(folder, threeDevices);
    const auto second =
        runProgram("simkiosk-devices", {"--config", folder / "devices.toml", "--run-dir", folder / "run"});
    EXPECT_EQ(second.status, 1);
    EXPECT_NE(second.err.find("already"), std::string::npos) << second.err;
    EXPECT_EQ(devices.order({"list"}).at("ok"), true) << "the first one goes on";
}

TEST(DevicesProgram, ConfigurationErrorsNameLineAndKey) {
    const std::string head = "[[device]]\nname = \"a\"\nkind = \"f2_dispenser\"\n";
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"name = ", "line 1"},
        {"", "names no device"},
        {"[printer]\nwire = 1\n", "\"printer\""},
        {"[[device]]\nkind = \"f2_dispenser\"\nwire = \"pty:a\"\n", "\"name\""},
        {"[[device]]\nname = \"A b\"\nkind = \"f2_dispenser\"\nwire = \"pty:a\"\n", "line 2"},
        {head, "\"wire\""},
        {head + "wire = 5\n", "line 4"},
        {head + "wire = \"serial:a\"\n", "line 4"},
        {head + "wire = \"pty:../a\"\n", "line 4"},
        {head + "wire = \"tcp:127.0.0.1\"\n", "line 4"},
        {head + "wire = \"tcp:127.0.0.1:70000\"\n", "line 4"},
        {head + "wire = \"http:127.0.0.1:1\"\n", "line 1"},
        {head + "wire = \"pty:a\"\nday = 2030-01-01\n", "line 5"},
        {head + "wire = \"pty:a\"\nprofile = \"no-such-unit\"\n", "profile"},
        {"[[device]]\nname = \"a\"\nkind = \"toaster\"\nwire = \"pty:a\"\n", "toaster"},
        {head + "wire = \"pty:a\"\n" + head + "wire = \"pty:b\"\n", "line 5"},
    };
    for (const auto& [toml, said] : wrong) {
        const TemporaryFolder folder;
        const auto run =
            runProgram("simkiosk-devices", {"--config", folder.write("d.toml", toml), "--run-dir", folder / "run"});
        EXPECT_EQ(run.status, 2) << toml << run.err;
        EXPECT_NE(run.err.find(said), std::string::npos) << toml << "\nsaid: " << run.err;
    }
    EXPECT_EQ(runProgram("simkiosk-devices", {"--config", "/nowhere.toml"}).status, 2);
}

TEST(DevicesProgram, ASpoiledStateFileIsNotGuessedAt) {
    const TemporaryFolder folder;
    folder.write("devices.toml", threeDevices);
    for (const char* spoiled : {"", "{", "[]", "{\"version\":2,\"devices\":{}}", "{\"version\":1,\"devices\":5}",
                                "{\"version\":1,\"devices\":{\"dispenser\":5}}"}) {
        const auto run =
            runProgram("simkiosk-devices", {"--config", folder / "devices.toml", "--run-dir", folder / "run", "--state",
                                            folder.write("state.json", spoiled)});
        EXPECT_EQ(run.status, 1) << spoiled;
        EXPECT_NE(run.err.find("state"), std::string::npos) << run.err;
    }
}

}  // namespace
}  // namespace simkiosk
