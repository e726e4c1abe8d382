// kioskctl passport read against simkiosk-devices, with Debian's pcscd and virtual reader between them.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <boost/json/object.hpp>
#include <fstream>
#include <iterator>

#include "tests/programs/child.hpp"
#include "tests/support/pcscd_world.hpp"

namespace simkiosk {
namespace {

// Before any thread is started.
[[maybe_unused]] const bool entered = [] {
    enterOwnNetwork();
    return true;
}();

// The head of a JPEG of 300 by 400; nobody decodes it here.
std::string portrait() {
    std::string image("\xFF\xD8\xFF\xE0\x00\x04JF\xFF\xC0\x00\x0B\x08\x01\x90\x01\x2C\x01\x01\x11\x00", 21);
    while (image.size() < 15000) image.push_back(static_cast<char>(image.size() * 31 >> 4 & 0xFF));
    return image;
}

std::string passportReader(const PcscdWorld& world, const TemporaryFolder& folder) {
    const std::string path = folder.write("portrait.jpg", portrait());
    std::string text = "[[device]]\nname = \"passport\"\nkind = \"passport_reader\"\nwire = \"" + world.wire(0) +
                       "\"\ntrust_folder = \"" + (folder / "trust") + "\"\n";
    // The specimen of 9303-4.
    const auto card = [&](const std::string& name, const std::string& more) {
        text += "[device.cards." + name +
                "]\nmrz = [\"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\", "
                "\"L898902C36UTO7408122F1204159ZE184226B<<<<<10\"]\nportrait = \"" +
                path + "\"\n" + more;
    };
    card("bac", "");
    card("pace",
         "pace = [\"gm-aes256-16\"]\ncan = \"135792\"\nactive_authentication = \"ecdsa\"\n"
         "chip_authentication = \"aes128\"\nmost_response_bytes = 4096\n");
    card("swapped", "document_fault = \"portrait_swapped\"\n");
    card("cloned", "active_authentication = \"rsa\"\ndocument_fault = \"cloned\"\n");
    card("expired", "document_fault = \"expired_signer\"\n");
    card("wrong_csca", "document_fault = \"wrong_csca\"\n");
    card("wrong_mac", "fault = \"wrong_mac\"\n");
    card("refuses_bac", "fault = \"refuses_bac\"\n");
    return text;
}

struct PassportCommand : testing::Test {
    PcscdWorld world;
    TemporaryFolder folder;
    RunningDevices devices{folder, passportReader(world, folder)};

    void SetUp() override { ASSERT_EQ(world.whyNot(), ""); }
    Finished read(const std::string& card, std::vector<std::string> key = {"--mrz-key", "L898902C3+740812+120415"}) {
        EXPECT_EQ(devices.order({"passport", "insert_card", "card=" + card}).at("ok"), true);
        std::vector<std::string> arguments{"passport", "read",           "--reader", world.reader(0),
                                           "--trust",  folder / "trust", "--json"};
        arguments.insert(arguments.end(), key.begin(), key.end());
        return runProgram("kioskctl", arguments);
    }
};

TEST_F(PassportCommand, ReadsAGenuineDocument) {
    const std::string out = folder / "out.jpg";
    const auto finished = read("bac", {"--mrz-key", "L898902C3+740812+120415", "--photo-out", out});
    EXPECT_EQ(finished.status, 0) << finished.out << finished.err << world.log();
    const auto about = finished.json();
    EXPECT_EQ(about.at("access"), "bac");
    const auto& mrz = about.at("mrz").as_object();
    EXPECT_EQ(mrz.at("document_code"), "P");
    EXPECT_EQ(mrz.at("issuing_state"), "UTO");
    EXPECT_EQ(mrz.at("primary_identifier"), "ERIKSSON");
    EXPECT_EQ(mrz.at("secondary_identifier"), "ANNA MARIA");
    EXPECT_EQ(mrz.at("document_number"), "L898902C3");
    EXPECT_EQ(mrz.at("birth_date"), "740812");
    EXPECT_EQ(mrz.at("sex"), "F");
    EXPECT_EQ(mrz.at("expiry_date"), "120415");
    const auto& groups = about.at("data_groups").as_object();
    EXPECT_EQ(groups.at("DG1"), "match");
    EXPECT_EQ(groups.at("DG2"), "match");
    EXPECT_EQ(groups.at("DG15"), "absent");
    EXPECT_EQ(about.at("sod").at("signature"), "valid");
    EXPECT_EQ(about.at("sod").at("chain"), "trusted");
    EXPECT_EQ(about.at("photo").at("format"), "jpeg");
    EXPECT_EQ(about.at("photo").at("width"), 300);
    EXPECT_EQ(about.at("photo").at("height"), 400);

    std::ifstream written(out, std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(written), {}), portrait());
    struct ::stat status{};
    ASSERT_EQ(::stat(out.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);  // a face is for the one who asked
}

TEST_F(PassportCommand, OpensWithTheCardAccessNumber) {
    const auto finished = read("pace", {"--can", "135792"});
    EXPECT_EQ(finished.status, 0) << finished.out << finished.err;
    const auto about = finished.json();
    EXPECT_EQ(about.at("access"), "pace");
    EXPECT_EQ(about.at("data_groups").at("DG14"), "match");
    EXPECT_EQ(about.at("checks").at("active_authentication").at("result"), "passed");
    EXPECT_EQ(about.at("checks").at("chip_authentication").at("result"), "passed");
    const auto wrong = read("pace", {"--can", "135793"});
    EXPECT_EQ(wrong.status, 4) << wrong.out;
    EXPECT_EQ(wrong.json().at("error").at("code"), "pace_refused");
}

TEST_F(PassportCommand, TellsForgedDocuments) {
    const auto swapped = read("swapped");
    EXPECT_EQ(swapped.status, 3) << swapped.out;
    EXPECT_EQ(swapped.json().at("data_groups").at("DG2"), "mismatch");
    const auto cloned = read("cloned");
    EXPECT_EQ(cloned.status, 3) << cloned.out;
    EXPECT_EQ(cloned.json().at("checks").at("active_authentication").at("result"), "failed");
    const auto expired = read("expired");
    EXPECT_EQ(expired.status, 3) << expired.out;
    EXPECT_EQ(expired.json().at("sod").at("chain"), "expired");
    const auto foreign = read("wrong_csca");
    EXPECT_EQ(foreign.status, 3) << foreign.out;
    EXPECT_EQ(foreign.json().at("sod").at("chain"), "untrusted");
}

TEST_F(PassportCommand, SaysWhyNothingWasRead) {
    const auto mac = read("wrong_mac");
    EXPECT_EQ(mac.status, 4) << mac.out;
    EXPECT_EQ(mac.json().at("error").at("code"), "answer_not_authentic");
    const auto refused = read("refuses_bac");
    EXPECT_EQ(refused.status, 4) << refused.out;
    EXPECT_EQ(refused.json().at("error").at("code"), "bac_refused");
    const auto otherKey = read("bac", {"--mrz-key", "L898902C3+740812+120416"});
    EXPECT_EQ(otherKey.status, 4) << otherKey.out;
    EXPECT_EQ(otherKey.json().at("error").at("code"), "bac_refused");
    EXPECT_EQ(read("bac", {"--can", "135792"}).status, 4);  // BAC needs the MRZ
}

TEST_F(PassportCommand, UsageIsUsage) {
    EXPECT_EQ(read("bac", {}).status, 2);
    EXPECT_EQ(read("bac", {"--can", "135792", "--mrz-key", "L898902C3+740812+120415"}).status, 2);
    EXPECT_EQ(read("bac", {"--mrz-key", "L898902C3"}).status, 2);
    const auto nowhere = runProgram("kioskctl", {"passport", "read", "--can", "135792", "--trust", folder / "none"});
    EXPECT_EQ(nowhere.status, 2);
}

}  // namespace
}  // namespace simkiosk
