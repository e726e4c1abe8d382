// kioskctl sim and esim against simkiosk-devices, with Debian's pcscd and virtual reader between them.
#include <gtest/gtest.h>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <thread>

#include "tests/programs/child.hpp"
#include "tests/support/pcscd_world.hpp"

namespace simkiosk {
namespace {

// Before any thread is started.
[[maybe_unused]] const bool entered = [] {
    enterOwnNetwork();
    return true;
}();

std::string simReader(const PcscdWorld& world) {
    return "[[device]]\nname = \"sim\"\nkind = \"sim_reader\"\nwire = \"" + world.wire(1) + "\"\n" + R"(
[device.cards.usim]
iccid = "89860112345678901237"
imsi = "460010123456789"
service_provider = "中国移动"
gid2 = "FF"
[device.cards.blank]
iccid = "89860123456789012340"
[device.cards.letter]
iccid = "898601123456A789012D"
imsi = "460010123456789"
usim = false
[device.cards.locked]
iccid = "89860112345678901237"
imsi = "460010123456789"
pin = "needed"
[device.cards.declines]
iccid = "89860112345678901237"
fault = "6f00"
)";
}

struct SimCommand : testing::Test {
    PcscdWorld world;
    TemporaryFolder folder;
    RunningDevices devices{folder, simReader(world)};

    void SetUp() override { ASSERT_EQ(world.whyNot(), ""); }
    Finished read(const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments{"sim", "read", "--reader", world.reader(1), "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runProgram("kioskctl", arguments);
    }
    Finished readCard(const std::string& card, const std::vector<std::string>& more = {}) {
        EXPECT_EQ(devices.order({"sim", "insert_card", "card=" + card}).at("ok"), true);
        return read(more);
    }
};

TEST_F(SimCommand, ReadsWhatTheCardSays) {
    const auto finished = readCard("usim", {"--expect", "89860112345678901237"});
    EXPECT_EQ(finished.status, 0) << finished.out << finished.err << world.log();
    const auto sim = finished.json();
    EXPECT_EQ(sim.at("iccid"), "89860112345678901237");
    EXPECT_EQ(sim.at("iccid_luhn"), true);
    EXPECT_EQ(sim.at("imsi"), "460010123456789");
    EXPECT_EQ(sim.at("gid1"), "01");
    EXPECT_EQ(sim.at("gid2"), "FF");
    EXPECT_EQ(sim.at("spn"), "中国移动");
    EXPECT_EQ(sim.at("atr"), "3B9F96801FC78031A073BE21136743200718000001A5");
    EXPECT_EQ(sim.at("reader").as_string(), world.reader(1));
    EXPECT_EQ(sim.at("personalised"), true);
    EXPECT_EQ(sim.at("aid"), "A0000000871002FF86FFFF8906010000");

    const auto wrong = read({"--expect", "89860123456789012340"});
    EXPECT_EQ(wrong.status, 3) << wrong.out;
    EXPECT_EQ(wrong.json().at("iccid"), "89860112345678901237");
}

TEST_F(SimCommand, BlankOldAndLockedCards) {
    auto finished = readCard("blank");
    EXPECT_EQ(finished.status, 0) << finished.out;
    EXPECT_TRUE(finished.json().at("imsi").is_null());
    EXPECT_EQ(finished.json().at("personalised"), false);

    finished = readCard("letter");
    EXPECT_EQ(finished.status, 0) << "a letter in the ICCID is a warning: " << finished.out;
    EXPECT_EQ(finished.json().at("iccid"), "898601123456A789012D");
    EXPECT_EQ(finished.json().at("iccid_luhn"), false);
    EXPECT_EQ(finished.json().at("application"), "gsm");

    finished = readCard("locked");
    EXPECT_EQ(finished.status, 0) << finished.out;
    EXPECT_TRUE(finished.json().at("imsi").is_null());
    EXPECT_EQ(finished.json().at("imsi_state"), "pin_protected");
    EXPECT_EQ(finished.json().at("pin_tries"), 3) << "none was used";
    EXPECT_EQ(read().json().at("pin_tries"), 3);
}

TEST_F(SimCommand, WhatCannotBeReadIsFour) {
    auto finished = read({"--timeout", "1"});
    EXPECT_EQ(finished.status, 4) << finished.out;
    EXPECT_EQ(finished.json().at("error").at("code"), "not_found");
    finished = readCard("declines");
    EXPECT_EQ(finished.status, 4) << finished.out;
    finished = runProgram("kioskctl", {"sim", "read", "--reader", "omnikey", "--timeout", "1", "--json"});
    EXPECT_EQ(finished.status, 4);
    EXPECT_NE(finished.out.find("Kiosk virtual reader 00 01"), std::string::npos) << "says which there are";
    finished = runProgram("kioskctl", {"sim", "read", "--reader", "virtual", "--json"});
    EXPECT_EQ(finished.status, 2) << "two readers fit";
    EXPECT_EQ(runProgram("kioskctl", {"sim"}).status, 2);
    const auto readers = runProgram("kioskctl", {"sim", "readers", "--json"});
    EXPECT_EQ(readers.json().at("readers").as_array().size(), 2U);
    world.stop();
    finished = read();
    EXPECT_EQ(finished.status, 4);
    EXPECT_NE(finished.out.find("pcscd"), std::string::npos) << finished.out;
}

TEST_F(SimCommand, FaultsOfTheCardEndAsErrors) {
    for (const char* fault : {"removed_mid_apdu", "silence"}) {
        ASSERT_EQ(devices.order({"sim", "insert_card", "card=usim"}).at("ok"), true);
        // In the middle of the reading.
        ASSERT_EQ(devices.order({"sim", "fault", "kind=" + std::string(fault), "after=3"}).at("ok"), true);
        const auto finished = read({"--command-timeout", "1"});
        EXPECT_EQ(finished.status, 4) << fault << finished.out << finished.err;
        const auto state = devices.state("sim");
        EXPECT_EQ(state.at("card").is_null(), std::string(fault) == "removed_mid_apdu") << fault;
        if (!state.at("card").is_null()) devices.order({"sim", "remove_card"});
        // vpcd gives a card that hangs back only when it is gone; the reader then needs a moment.
        ASSERT_EQ(devices.order({"sim", "clear_faults"}).at("ok"), true);
        const auto after = readCard("usim");
        EXPECT_EQ(after.status, 0) << "after " << fault << ": " << after.out << after.err;
    }
}

TEST_F(SimCommand, TheCardStaysOverAKillOfTheEmulator) {
    devices.order({"sim", "insert_card", "card=blank"});
    devices.order({"sim", "fault", "kind=silence", "after=1000"});
    devices.killHard();
    devices.start();
    EXPECT_EQ(devices.state("sim").at("card"), "blank");
    EXPECT_EQ(devices.state("sim").at("fault").at("after"), 1000);
    EXPECT_EQ(read().json().at("iccid"), "89860123456789012340");
    EXPECT_EQ(devices.order({"sim", "unplug"}).at("state").at("plugged"), false);
    EXPECT_EQ(read({"--timeout", "1"}).status, 4);
    EXPECT_EQ(devices.order({"sim", "plug"}).at("ok"), true);
    EXPECT_EQ(read().status, 0);
    for (const std::vector<std::string>& nonsense :
         std::vector<std::vector<std::string>>{{"sim", "insert_card", "card=none"},
                                               {"sim", "insert_card"},
                                               {"sim", "fault", "kind=fire"},
                                               {"sim", "fault", "kind=silence", "after=-1"},
                                               {"sim", "jump"}}) {
        EXPECT_EQ(devices.order(nonsense).at("ok"), false);
    }
    EXPECT_EQ(devices.order({"sim", "remove_card"}).at("ok"), true);
    EXPECT_EQ(devices.order({"sim", "remove_card"}).at("ok"), false);
}

TEST(EsimCommand, ParsesAndRefuses) {
    const auto parsed = runProgram(
        "kioskctl", {"esim", "parse", "LPA:1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$1.3.6.1.4.1.31746$1", "--json"});
    EXPECT_EQ(parsed.status, 0) << parsed.err;
    const auto code = parsed.json();
    EXPECT_EQ(code.at("smdp_address"), "SMDP.GSMA.COM");
    EXPECT_EQ(code.at("matching_id"), "04386-AGYFT-A74Y8-3F815");
    EXPECT_EQ(code.at("smdp_oid"), "1.3.6.1.4.1.31746");
    EXPECT_EQ(code.at("confirmation_code_required"), true);
    EXPECT_EQ(code.at("qr"), "LPA:1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$1.3.6.1.4.1.31746$1");
    const auto refused = runProgram("kioskctl", {"esim", "parse", "1$SMDP.GSMA.COM", "--json"});
    EXPECT_EQ(refused.status, 4);
    EXPECT_EQ(refused.json().at("error").at("code"), "malformed");
    EXPECT_EQ(runProgram("kioskctl", {"esim", "parse"}).status, 2);
}

TEST(SimReaderConfig, ErrorsNameTheKey) {
    const std::string head = "[[device]]\nname = \"sim\"\nkind = \"sim_reader\"\n";
    for (const auto& [toml, said] : std::vector<std::pair<std::string, std::string>>{
             {head + "wire = \"tcp:127.0.0.1:35963\"\n", "vpcd:"},
             {head + "wire = \"vpcd:127.0.0.1:0\"\n", "vpcd:"},
             {head + "wire = \"vpcd:127.0.0.1\"\n", "port"},
             {head + "wire = \"vpcd:127.0.0.1:1\"\ncard = \"x\"\n", "\"card\""},
             {head + "wire = \"vpcd:127.0.0.1:1\"\ncolour = 1\n", "colour"},
             {head + "wire = \"vpcd:127.0.0.1:1\"\ntiming = { byte_us = -1 }\n", "byte_us"},
             {head + "wire = \"vpcd:127.0.0.1:1\"\n[device.cards.a]\niccid = \"1\"\n", "ICCID"}}) {
        const TemporaryFolder folder;
        const auto run =
            runProgram("simkiosk-devices", {"--config", folder.write("d.toml", toml), "--run-dir", folder / "run"});
        EXPECT_EQ(run.status, 2) << toml << run.err;
        EXPECT_NE(run.err.find(said), std::string::npos) << toml << run.err;
    }
}

}  // namespace
}  // namespace simkiosk
