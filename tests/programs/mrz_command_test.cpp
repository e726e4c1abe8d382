// kioskctl mrz: what it prints and how it ends.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/programs/child.hpp"

namespace simkiosk {
namespace {

using Words = std::vector<std::string>;

const std::string td3Upper = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const std::string td3Lower = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

boost::json::object parsed(const Words& lines, int status) {
    Words words{"mrz", "parse", "--json"};
    words.insert(words.end(), lines.begin(), lines.end());
    const auto finished = runProgram("kioskctl", words);
    EXPECT_EQ(finished.status, status) << finished.out << finished.err;
    return finished.json();
}

TEST(MrzCommand, ParsesALineAndItsChecks) {
    const auto mrz = parsed({td3Upper, td3Lower}, 0);
    EXPECT_EQ(mrz.at("type"), "TD3");
    EXPECT_EQ(mrz.at("document_code"), "P");
    EXPECT_EQ(mrz.at("issuing_state"), "UTO");
    EXPECT_EQ(mrz.at("primary_identifier"), "ERIKSSON");
    EXPECT_EQ(mrz.at("secondary_identifier"), "ANNA MARIA");
    EXPECT_EQ(mrz.at("document_number"), "L898902C3");
    EXPECT_EQ(mrz.at("birth_date"), "740812");
    EXPECT_EQ(mrz.at("sex"), "F");
    EXPECT_EQ(mrz.at("expiry_date"), "120415");
    EXPECT_EQ(mrz.at("accepted"), true);
    for (const char* check : {"document_number", "birth_date", "expiry_date", "optional_data", "composite"}) {
        EXPECT_EQ(mrz.at("checks").at(check), "valid") << check;
    }
    const auto card = parsed(
        {"I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<"}, 0);
    EXPECT_EQ(card.at("type"), "TD1");
    EXPECT_EQ(card.at("document_number"), "D23145890734");
}

TEST(MrzCommand, AWrongCheckDigitIsThree) {
    std::string lower = td3Lower;
    lower[9] = '7';
    const auto mrz = parsed({td3Upper, lower}, 3);
    EXPECT_EQ(mrz.at("accepted"), false);
    EXPECT_EQ(mrz.at("checks").at("document_number"), "invalid");
    EXPECT_EQ(mrz.at("checks").at("birth_date"), "valid");
}

TEST(MrzCommand, WhatIsNoMrzIsFourAndWrongUsageTwo) {
    EXPECT_TRUE(parsed({"P<UTO", "L8989"}, 4).contains("error"));
    EXPECT_EQ(runProgram("kioskctl", {"mrz", "parse", td3Upper}).status, 2);
    EXPECT_EQ(runProgram("kioskctl", {"mrz"}).status, 2);
    EXPECT_EQ(runProgram("kioskctl", {"mrz", "read"}).status, 2);
}

TEST(MrzCommand, APictureThatIsNoneIsFour) {
    TemporaryFolder folder;
    const auto error = [&](const std::string& path) {
        const auto finished = runProgram("kioskctl", {"mrz", "read", path, "--json"});
        EXPECT_EQ(finished.status, 4) << finished.out << finished.err;
        return finished.json().contains("error");
    };
    EXPECT_TRUE(error(folder / "absent.png"));
    EXPECT_TRUE(error(folder.write("empty.png", "")));
    EXPECT_TRUE(error(folder.write("cut.jpg", "\xFF\xD8\xFF")));
    EXPECT_TRUE(error(folder.write("text.png", "not a picture")));
}

}  // namespace
}  // namespace simkiosk
