// kioskctl against the emulated devices on their real wires: every command, its JSON and its exit status.
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>
#include <filesystem>

#include "tests/programs/child.hpp"

namespace simkiosk {
namespace {

using Words = std::vector<std::string>;

const std::string bench = R"(
[[device]]
name = "dispenser"
kind = "f2_dispenser"
wire = "pty:dispenser"
cards = { iccid_first = "89860112000000000000", count = 3 }
few_below = 2
motion_ms = { scale = 0.05 }

[[device]]
name = "idcard"
kind = "sam_reader"
wire = "pty:idcard"
time_scale = 0.1
[device.cards.resident]
type = "resident"
photo = "photo.ppm"
name = "测试甲"
sex = "2"
nation = "02"
birth = "19900307"
address = "北京市东城区测试路1号"
number = "110101199003070003"
issuer = "北京市公安局东城分局"
valid_from = "20200101"
valid_to = "20400101"
[device.cards.longterm]
type = "resident"
name = "测试乙"
sex = "1"
nation = "01"
birth = "19900307"
address = "北京市东城区测试路2号"
number = "11010119900307001X"
issuer = "北京市公安局东城分局"
valid_from = "20200101"
valid_to = "长期"
[device.cards.permit]
type = "J"
name = "测试丙"
sex = "1"
birth = "19900307"
address = "北京市东城区测试路3号"
number = "810000199003070015"
issuer = "北京市公安局"
valid_from = "20200101"
valid_to = "20250101"

[[device]]
name = "printer"
kind = "escpos_printer"
wire = "tcp:127.0.0.1:0"
mm_per_second = 0
)";

// A 102x126 portable pixmap: any picture will do for a photo.
std::string greyRamp() {
    std::string picture = "P6\n102 126\n255\n";
    for (int row = 0; row < 126; ++row) picture.append(102 * 3, static_cast<char>(row * 2));
    return picture;
}

class Kioskctl : public testing::Test {
   protected:
    Finished run(Words words) const { return runProgram("kioskctl", words); }
    // With --json; the exit status must be `status`.
    boost::json::object json(Words words, int status = 0) const {
        words.push_back("--json");
        const auto finished = run(words);
        EXPECT_EQ(finished.status, status) << finished.out << finished.err;
        const auto answer = finished.json();
        EXPECT_FALSE(answer.empty()) << finished.out << finished.err;
        EXPECT_EQ(answer.contains("error"), status != 0) << finished.out;
        return answer;
    }
    boost::json::object error(Words words, int status = 1) const {
        const auto answer = json(std::move(words), status);
        const auto* error = answer.if_contains("error");
        if (!error || !error->is_object()) return {};
        for (const char* key : {"code", "meaning", "recovery"}) {
            EXPECT_TRUE(error->get_object().contains(key) && !error->at(key).as_string().empty()) << key;
        }
        return error->get_object();
    }

    TemporaryFolder folder;
    const std::string photo = folder.write("photo.ppm", greyRamp());
    RunningDevices devices{folder, bench};
};

class DispenserCommands : public Kioskctl {
   protected:
    boost::json::object dispenser(const char* action, int status = 0) const {
        return json({"dispenser", action, "--port", folder / "run/dispenser", "--profile", "crt-591-m001"}, status);
    }
    boost::json::object refusal(const char* action) const {
        return error({"dispenser", action, "--port", folder / "run/dispenser", "--profile", "crt-591-m001"});
    }
};

TEST_F(DispenserCommands, ACardGoesFromTheStackerToTheCustomer) {
    auto now = dispenser("status");
    EXPECT_EQ(now.at("card"), "none");
    EXPECT_EQ(now.at("stacker"), "enough");
    EXPECT_EQ(now.at("bin"), "ok");
    EXPECT_EQ(now.at("firmware"), "CRT-591-M001");

    EXPECT_EQ(dispenser("stage").at("card"), "read_position");
    const auto sim = dispenser("read-sim");
    EXPECT_EQ(sim.at("card"), "read_position");
    const std::string iccid(sim.at("iccid").as_string());
    EXPECT_TRUE(iccid.starts_with("89860112")) << iccid;
    EXPECT_EQ(boost::json::serialize(devices.state("dispenser").at("iccid")), '"' + iccid + '"');
    EXPECT_TRUE(std::string(sim.at("atr").as_string()).starts_with("3B"));
    EXPECT_EQ(sim.at("firmware"), "CRT-591-M001");

    EXPECT_EQ(dispenser("present").at("card"), "gate");
    EXPECT_EQ(devices.order({"dispenser", "take_card"}).at("ok"), true);
    now = dispenser("status");
    EXPECT_EQ(now.at("card"), "none");
    EXPECT_EQ(devices.state("dispenser").at("stacker"), 2);
}

TEST_F(DispenserCommands, ARetainedCardIsInTheBinAndTheStackerRunsEmpty) {
    for (int card = 0; card < 3; ++card) {
        EXPECT_EQ(dispenser("stage").at("card"), "read_position");
        EXPECT_EQ(dispenser("retain").at("card"), "none");
    }
    EXPECT_EQ(devices.state("dispenser").at("bin"), 3);
    EXPECT_EQ(dispenser("status").at("stacker"), "empty");
    EXPECT_EQ(dispenser("status").at("bin_count"), 3);
    EXPECT_EQ(refusal("stage").at("code"), "A0");
}

TEST_F(DispenserCommands, RefusalsCarryTheUnitsCodeMeaningAndRecovery) {
    EXPECT_EQ(refusal("read-sim").at("code"), "not_found");
    dispenser("stage");
    EXPECT_EQ(refusal("stage").at("code"), "conflict");
    devices.order({"dispenser", "jam"});
    EXPECT_EQ(refusal("present").at("code"), "10");
    EXPECT_NE(std::string(refusal("present").at("meaning").as_string()).find("jam"), std::string::npos);
    // The unit refuses to be initialised and tells its status all the same.
    const auto status = dispenser("status", 1);
    EXPECT_EQ(status.at("error").at("code"), "10");
    EXPECT_TRUE(status.contains("card"));
    EXPECT_FALSE(status.at("firmware").as_string().empty());
}

TEST_F(DispenserCommands, TheCardStaysThroughAKillOfTheDevices) {
    dispenser("stage");
    const auto before = dispenser("read-sim").at("iccid");
    devices.killHard();
    EXPECT_EQ(refusal("status").at("code"), "disconnected");
    devices.start();
    EXPECT_EQ(dispenser("status").at("card"), "read_position");
    EXPECT_EQ(dispenser("read-sim").at("iccid"), before);
}

TEST_F(DispenserCommands, ASilentOrUnpluggedUnitIsSaidToBeSo) {
    devices.order({"dispenser", "silent"});
    EXPECT_EQ(refusal("status").at("code"), "timeout");
    devices.order({"dispenser", "unplug"});
    EXPECT_EQ(refusal("status").at("code"), "disconnected");
    devices.order({"dispenser", "plug"});
    devices.order({"dispenser", "normal"});
    EXPECT_EQ(dispenser("status").at("card"), "none");
}

TEST_F(DispenserCommands, PeopleGetTextAndTheSwitchMayStandAnywhere) {
    const auto people = run({"dispenser", "status", "--port", folder / "run/dispenser"});
    EXPECT_EQ(people.status, 0);
    EXPECT_NE(people.out.find("stacker"), std::string::npos);
    EXPECT_EQ(people.out.find('{'), std::string::npos);
    devices.order({"dispenser", "unplug"});
    const auto failed = run({"dispenser", "status", "--port", folder / "run/dispenser"});
    EXPECT_EQ(failed.status, 1);
    EXPECT_TRUE(failed.out.empty());
    EXPECT_NE(failed.err.find("what to do"), std::string::npos);
    devices.order({"dispenser", "plug"});
    for (const Words& words : {Words{"--json", "dispenser", "status", "--port", folder / "run/dispenser"},
                               Words{"dispenser", "--json", "--port", folder / "run/dispenser", "status"}}) {
        EXPECT_EQ(run(words).json().at("card"), "none");
    }
}

class IdCardCommands : public Kioskctl {
   protected:
    Words readWords(Words more = {}) const {
        Words words{"idcard", "read", "--port", folder / "run/idcard"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }
    boost::json::object read(const std::string& card, Words more = {}) {
        devices.order({"idcard", "remove_card"});
        devices.order({"idcard", "insert_card", "card=" + card});
        return json(readWords(std::move(more)));
    }
};

TEST_F(IdCardCommands, AResidentCardHasEveryField) {
    const auto card = read("resident");
    EXPECT_EQ(card.at("type"), "resident");
    EXPECT_EQ(card.at("name"), "测试甲");
    EXPECT_EQ(card.at("sex"), "female");
    EXPECT_EQ(card.at("nation"), "02");
    EXPECT_EQ(card.at("nation_name"), "蒙古");
    EXPECT_EQ(card.at("birth_date"), "1990-03-07");
    EXPECT_EQ(card.at("address"), "北京市东城区测试路1号");
    EXPECT_EQ(card.at("number"), "110101199003070003");
    EXPECT_TRUE(card.at("number_check").is_bool());
    EXPECT_EQ(card.at("issuer"), "北京市公安局东城分局");
    EXPECT_EQ(card.at("valid_from"), "2020-01-01");
    EXPECT_EQ(card.at("valid_to"), "2040-01-01");
    EXPECT_EQ(card.at("photo").at("decoded"), false);
}

TEST_F(IdCardCommands, LongTermValidityAndTheOtherLayouts) {
    EXPECT_EQ(read("longterm").at("valid_to"), "long-term");
    const auto permit = read("permit");
    EXPECT_EQ(permit.at("type"), "J");
    EXPECT_EQ(permit.at("number"), "810000199003070015");
    EXPECT_EQ(permit.at("valid_to"), "2025-01-01");
}

// A picture through everything: WebP in the emulated card, 1,024 bytes over the wire, the sandboxed decoder.
TEST_F(IdCardCommands, ThePhotoIsDecodedByThePlugin) {
    const auto photo = read("resident", {"--decoder", programFolder() + "/libsimkiosk-wlt-webp.so"}).at("photo");
    EXPECT_EQ(photo.at("decoded"), true) << boost::json::serialize(photo);
    EXPECT_EQ(photo.at("width"), 102);
    EXPECT_EQ(photo.at("height"), 126);
}

TEST_F(IdCardCommands, NoiseOnTheWireIsAFailure) {
    devices.order({"idcard", "insert_card", "card=resident"});
    devices.order({"idcard", "garbage"});
    EXPECT_FALSE(error(readWords({"--timeout", "1"})).empty());
}

TEST_F(IdCardCommands, WaitsForACardAndSaysWhenNoneCame) {
    const auto none = error(readWords({"--timeout", "1"}));
    EXPECT_EQ(none.at("code"), "no_card");
    EXPECT_EQ(none.at("recovery"), "put the card on the reader");
    devices.order({"idcard", "unplug"});
    EXPECT_EQ(error(readWords({"--timeout", "1"})).at("code"), "disconnected");
}

TEST_F(IdCardCommands, ADecoderThatIsNotThereIsNamed) {
    const std::string plugin = folder / "no-such-plugin.so";
    const auto told = error(readWords({"--decoder", plugin}));
    EXPECT_EQ(told.at("code"), "not_found");
    EXPECT_TRUE(std::string(told.at("meaning").as_string()).contains(plugin));
}

class PrinterCommands : public Kioskctl {
   protected:
    Words words(Words first) const {
        first.insert(first.end(), {"--port", m_address, "--profile", "generic-80mm"});
        return first;
    }
    const std::string m_address = devices.address("printer");
};

TEST_F(PrinterCommands, StatusTellsPaperAndCover) {
    auto status = json(words({"printer", "status"}));
    EXPECT_EQ(status.at("online"), true);
    EXPECT_EQ(status.at("paper"), "full");
    EXPECT_EQ(status.at("cover_open"), false);
    devices.order({"printer", "open_cover"});
    devices.order({"printer", "paper_low"});
    status = json(words({"printer", "status"}));
    EXPECT_EQ(status.at("cover_open"), true);
    EXPECT_EQ(status.at("paper"), "low");
}

TEST_F(PrinterCommands, PrintsATextInLatinAndChineseAndKnowsItIsOnPaper) {
    const std::string file = folder.write("receipt.txt", "SimKiosk\n\nTotal 69.00\n合计 69.00 元\n");
    EXPECT_EQ(json(words({"printer", "print", file})).at("completion"), "printed");
    EXPECT_EQ(devices.state("printer").at("receipts"), 1);
    devices.order({"printer", "save_receipt", "path=" + (folder / "receipt.png")});
    EXPECT_GT(std::filesystem::file_size(folder / "receipt.png"), 500);
}

TEST_F(PrinterCommands, WhatCannotBePrintedIsRefused) {
    EXPECT_EQ(error(words({"printer", "print", folder / "nothing.txt"})).at("code"), "not_found");
    EXPECT_EQ(error(words({"printer", "print", folder.write("bad.txt", "\xFF\xFE\x80")})).at("code"), "malformed");
    EXPECT_EQ(error(words({"printer", "print", folder.write("empty.txt", "")}), 2).at("code"), "invalid");
    EXPECT_EQ(error(words({"printer", "print", folder.write("long.txt", std::string(70'000, 'x'))})).at("code"),
              "unsupported");
    devices.order({"printer", "paper_out"});
    EXPECT_FALSE(error(words({"printer", "print", folder.write("one.txt", "one\n")})).empty());
    EXPECT_EQ(devices.state("printer").at("receipts"), 0);
}

// What a decoder that shares no code with kioskctl reads in a picture.
std::string qrIn(const std::string& png) {
    auto read =
        runProgram("/usr/bin/zbarimg", {"--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", png}).out;
    while (read.ends_with('\n')) read.pop_back();
    return read;
}

TEST_F(PrinterCommands, EsimCodesAreBuiltShownAndPrinted) {
    const auto built = json({"esim", "build", "--smdp", "smdp.example.com", "--matching-id", "AB-12", "--oid", "1.3.6",
                             "--confirmation-code"});
    const std::string code(built.at("code").as_string());
    EXPECT_EQ(code, "1$smdp.example.com$AB-12$1.3.6$1");
    EXPECT_EQ(error({"esim", "build", "--smdp", "no domain"}, 2).at("code"), "invalid");

    const std::string picture = folder / "esim.png";
    EXPECT_EQ(json({"esim", "show", code, "--png", picture}).at("qr").as_string(), "LPA:" + code);
    EXPECT_EQ(qrIn(picture), "LPA:" + code);
    EXPECT_NE(run({"esim", "show", code}).out.find("█▀▀"), std::string::npos);
    EXPECT_EQ(error({"esim", "show", code, "--png", folder / "nowhere/esim.png"}).at("code"), "storage");

    EXPECT_EQ(json(words({"esim", "print", code, "--language", "es"})).at("completion"), "printed");
    devices.order({"printer", "save_receipt", "path=" + picture});
    EXPECT_EQ(qrIn(picture), "LPA:" + code);
    EXPECT_EQ(run(words({"esim", "print", "1$"})).status, 4);
    EXPECT_EQ(devices.state("printer").at("receipts"), 1);
}

TEST_F(Kioskctl, DevicesListsWhatIsConfiguredAndWhetherItAnswers) {
    const std::string config = folder.write(
        "kiosk.toml", "[card_dispenser]\nport = \"" + (folder / "run/dispenser") + "\"\n[receipt_printer]\nport = \"" +
                          devices.address("printer") + "\"\n[camera]\nurl = \"http://127.0.0.1:1/\"\n");
    const auto find = [&](const std::string& name) {
        const auto listed = json({"devices", "--config", config}).at("devices").as_array();
        for (const auto& device : listed) {
            if (device.at("name").as_string() == name) return device.as_object();
        }
        return boost::json::object{};
    };
    EXPECT_EQ(find("card_dispenser").at("state"), "online");
    EXPECT_EQ(find("receipt_printer").at("state"), "online");
    EXPECT_EQ(find("camera").at("kind"), "camera");
    EXPECT_EQ(find("camera").at("state"), "noDevice");
    devices.order({"dispenser", "unplug"});
    EXPECT_EQ(find("card_dispenser").at("state"), "noDevice");
    EXPECT_EQ(run({"devices"}).status, 0);
    EXPECT_EQ(error({"devices", "--config", folder.write("bad.toml", "=")}, 2).at("code"), "invalid");
}

TEST_F(Kioskctl, FaceVerifyNamesTheFileItCannotRead) {
    EXPECT_EQ(error({"face", "verify", folder / "a.png", folder / "b.png"}).at("code"), "not_found");
    const std::string text = folder.write("text.png", "no picture");
    EXPECT_EQ(error({"face", "verify", text, text}).at("code"), "malformed");
}

TEST_F(Kioskctl, FaceEvaluateRefusesListsItCannotUse) {
    const auto list = folder.write("pairs.csv", "a,b,same\nnobody.jpg,nobody2.jpg,1\n");
    const auto missing = error({"face", "evaluate", "--pairs", list, "--root", folder.path().string()});
    EXPECT_EQ(missing.at("code"), "not_found");
    const auto bad = folder.write("bad.csv", "a,b,same\nx.jpg,y.jpg\n");
    EXPECT_EQ(error({"face", "evaluate", "--pairs", bad, "--root", "."}).at("code"), "malformed");
    EXPECT_EQ(run({"face", "evaluate", "--pairs", list}).status, 2);
    EXPECT_EQ(run({"face", "evaluate", "--pairs", list, "--root", ".", "--jobs", "0"}).status, 2);
}

TEST_F(Kioskctl, FaceCalibrateProposesThresholdsOrSaysWhatIsMissing) {
    std::string scores = "score,same\n";
    for (int i = 0; i < 5'000; ++i) scores += "0." + std::to_string(100 + i % 300) + ",0\n";
    for (int i = 0; i < 400; ++i) scores += "{\"score\":0.7,\"same\":1}\n";
    const auto file = folder.write("scores.csv", scores);
    const auto proposal = json({"face", "calibrate", "--scores", file, "--site", "site 12"});
    const auto& accept = proposal.at("accept").as_object();
    EXPECT_NEAR(accept.at("threshold").as_double(), 0.4, 0.002);
    EXPECT_LE(accept.at("fmr_upper_bound").as_double(), 1e-3);
    EXPECT_EQ(accept.at("fnmr").at("errors"), 0);
    const std::string config(proposal.at("config").as_string());
    EXPECT_NE(config.find("[face]\naccept = 0.4"), std::string::npos) << config;
    EXPECT_NE(config.find("site 12, 20"), std::string::npos) << config;
    const auto refused = error({"face", "calibrate", "--scores", file, "--fmr", "0.0001"});
    EXPECT_EQ(refused.at("code"), "unsupported");
    EXPECT_NE(std::string(refused.at("meaning").as_string()).find("29956"), std::string::npos);
}

TEST_F(Kioskctl, PackCheckSaysWhatAPackMeansOrWhatIsWrongWithIt) {
    const auto china = json({"pack", "check", "china"});
    EXPECT_TRUE(china.at("valid").as_bool());
    EXPECT_EQ(china.at("id"), "china");
    EXPECT_EQ(china.at("country"), "CN");
    EXPECT_GT(china.at("means").as_array().size(), 20U);

    const auto file = folder.write("wrong.toml", "[pack]\nformat = 1\nid = 7\n");
    const auto wrong = run({"pack", "check", file, "--json"});
    EXPECT_EQ(wrong.status, 3);
    const auto answer = wrong.json();
    EXPECT_FALSE(answer.at("valid").as_bool());
    const auto& problems = answer.at("problems").as_array();
    EXPECT_GE(problems.size(), 5U);
    EXPECT_EQ(problems.front().at("line"), 1);
    const auto text = run({"pack", "check", file});
    EXPECT_NE(text.err.find(file + ":3: 'pack.id' has a value it cannot have"), std::string::npos) << text.err;
    EXPECT_EQ(error({"pack", "check", folder / "none.toml"}, 4).at("code"), "not_found");
}

TEST_F(Kioskctl, WrongUsageIsStatusTwo) {
    const std::string port = folder / "run/dispenser";
    for (const Words& words :
         {Words{}, Words{"fly"}, Words{"dispenser"}, Words{"dispenser", "status"},
          Words{"dispenser", "fly", "--port", port}, Words{"dispenser", "status", "--port", "COM3"},
          Words{"dispenser", "status", "--port", "tcp:host"},
          Words{"dispenser", "status", "--port", port, "--profile", "no-such-unit"},
          Words{"dispenser", "status", "--port", port, "--address", "16"}, Words{"printer", "print", "--port", port},
          Words{"printer", "status", "--port", port, "--profile", "no-such-printer"}, Words{"idcard", "read"},
          Words{"idcard", "read", "--port", port, "--timeout", "soon"}, Words{"face", "verify", "only-one.png"}}) {
        const auto finished = run(words);
        EXPECT_EQ(finished.status, 2) << (words.empty() ? "" : words[0]) << finished.out << finished.err;
        EXPECT_FALSE(finished.err.empty());
    }
    EXPECT_EQ(run({"--help"}).status, 0);
    EXPECT_EQ(run({"dispenser", "--help"}).status, 0);
}

}  // namespace
}  // namespace simkiosk
