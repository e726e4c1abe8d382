// Country packs in files: the shipped ones, and how a wrong one is told.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "platform/system/country_pack_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

std::string packsFolder() {
    const char* const source = std::getenv("SIMKIOSK_SOURCE");
    return std::string(source ? source : ".") + "/kiosk/policy/packs/";
}
std::string shipped(const std::string& name) { return *readPackFile(packsFolder() + name + ".toml"); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// "line key message" of the only problem.
std::string problemOf(const std::string& text) {
    const auto pack = parseCountryPack(text);
    if (pack) return "valid";
    if (pack.error().size() != 1) return std::to_string(pack.error().size()) + " problems";
    return describe("pack.toml", pack.error().front());
}

// "pack.toml:25: ", the line on which this stands.
std::string at(const std::string& text, const std::string& words) {
    const auto before = std::string_view(text).substr(0, text.find(words));
    return "pack.toml:" + std::to_string(1 + std::ranges::count(before, '\n')) + ": ";
}

TEST(CountryPacks, ChinaIsShipped) {
    const auto pack = readCountryPack(packsFolder() + "china.toml");
    ASSERT_TRUE(pack) << pack.error().message;
    EXPECT_EQ(pack->id, "china");
    EXPECT_EQ(pack->country, "CN");
    ASSERT_EQ(pack->documents.size(), 4U);
    EXPECT_EQ(pack->documents[0].kind, DocumentKind::ResidentIdentityCard);
    EXPECT_EQ(pack->documents[3].except, std::vector<std::string>{"CHN"});
    EXPECT_EQ(pack->numbersPerPerson, 5U);
    EXPECT_EQ(pack->minimumAgeYears, 16);
    EXPECT_EQ(pack->adultAgeYears, 18);
    EXPECT_TRUE(pack->minorsNeedGuardian);
    EXPECT_TRUE(pack->faceMatchMandatory);
    EXPECT_FALSE(pack->presentBeforeActive);
    EXPECT_EQ((*pack)[DocumentCheck::SodSignature], CheckRule{}) << "not named: refuse, staff";
    EXPECT_EQ((*pack)[DocumentCheck::ChipGenuine], (CheckRule{Verdict::Refuse, Verdict::Accept}));
    EXPECT_EQ((*pack)[PersonalData::Contract], (Retention{730, RetentionStart::ContractEnd}));
    EXPECT_FALSE((*pack)[PersonalData::LivePicture].kept());
}

TEST(CountryPacks, EuropeIsShipped) {
    const auto pack = readCountryPack(packsFolder() + "eu.toml");
    ASSERT_TRUE(pack) << pack.error().message;
    EXPECT_EQ(pack->id, "eu");
    ASSERT_EQ(pack->documents.size(), 3U);
    EXPECT_EQ(pack->documents[1].states.size(), 31U);
    EXPECT_FALSE((*pack)[PersonalData::DocumentPhoto].kept());
}

// No shipped pack may wave through what proves a forgery.
TEST(CountryPacks, NoShippedPackAcceptsWhatIsForged) {
    for (const char* name : {"china", "eu"}) {
        const auto pack = *parseCountryPack(shipped(name));
        for (const auto check : {DocumentCheck::SodSignature, DocumentCheck::ChainTrusted, DocumentCheck::Revocation,
                                 DocumentCheck::DataGroupHashes, DocumentCheck::Dg1EqualsMrz,
                                 DocumentCheck::ChipGenuine, DocumentCheck::NumberCheckDigit})
            EXPECT_EQ(pack[check].failed, Verdict::Refuse) << name << " " << toString(check);
        EXPECT_TRUE(pack.faceMatchMandatory);
    }
}

TEST(CountryPacks, MayRaiseTheFaceThreshold) {
    const std::string china = shipped("china");
    EXPECT_EQ(parseCountryPack(china)->faceAcceptMin, 0);
    const auto stricter = parseCountryPack(china + "\n[face]\naccept_min = 0.55\n");
    ASSERT_TRUE(stricter);
    EXPECT_DOUBLE_EQ(stricter->faceAcceptMin, 0.55);
    for (const char* wrong : {"accept_min = 0.1", "accept_min = 1", "accept_min = \"0.5\"", "accept_max = 0.5"})
        EXPECT_FALSE(parseCountryPack(china + "\n[face]\n" + wrong + "\n")) << wrong;
}

TEST(CountryPacks, ErrorsNameFileLineKeyAndWhatIsExpected) {
    const std::string china = shipped("china");
    EXPECT_EQ(
        problemOf(replaced(china, "[person]\nnumbers = 5", "[person]\nnumbers = 0")),
        at(china, "numbers = 5") + "'person.numbers' has a value it cannot have; expected: a number from 1 to 1000");
    EXPECT_EQ(problemOf(replaced(china, "minimum_age", "minimal_age")), "2 problems");
    EXPECT_EQ(problemOf(replaced(china, "chip_genuine = { failed = \"refuse\"", "chip_genuine = { failed = \"maybe\"")),
              at(china, "chip_genuine") +
                  "'checks.chip_genuine.failed' has a value it cannot have; expected: one of \"refuse\", "
                  "\"staff\", \"accept\"");
    EXPECT_EQ(problemOf(replaced(china, "revocation =", "revoked =")),
              at(china, "revocation =") +
                  "'checks.revoked' is unknown; expected here: number_check_digit, document_in_date, "
                  "sod_signature, chain_trusted, revocation, certificates_in_date, data_group_hashes, dg1_equals_mrz, "
                  "chip_genuine");
    EXPECT_EQ(problemOf(replaced(china, "kind = \"passport\"", "kind = \"library_card\"")),
              at(china, "kind = \"passport\"") +
                  "'document.kind' has a value it cannot have; expected: one of \"resident_identity_card\", "
                  "\"hk_macao_taiwan_permit\", \"foreign_permanent_residence\", \"passport\", \"eu_identity_card\", "
                  "\"residence_permit\"");
    EXPECT_EQ(problemOf(replaced(china, "live_picture = { days = 0 }", "")),
              "pack.toml: 'retention.live_picture' is missing");
    EXPECT_EQ(
        problemOf(replaced(china, "face_match_mandatory = true", "face_match_mandatory = \"yes\"")),
        at(china, "face_match") + "'sale.face_match_mandatory' has a value it cannot have; expected: true or false");
    EXPECT_EQ(problemOf(replaced(china, "[sale]", "[sales]")), "2 problems");
}

TEST(CountryPacks, ContradictionsAreProblemsToo) {
    const std::string china = shipped("china");
    EXPECT_EQ(problemOf(replaced(china, "adult_age = 18", "adult_age = 15")),
              at(china, "adult_age") + "'person.adult_age' is below 'minimum_age'; expected: a number from 16 to 120");
    EXPECT_EQ(problemOf(replaced(china, "except = [\"CHN\"]", "except = [\"CHN\"]\nstates = [\"FRA\"]")),
              at(china, "[[document]]\nkind = \"passport\"") +
                  "'document.except' cannot stand beside 'states'; expected: one of the two");
    EXPECT_EQ(problemOf(replaced(china, "id = \"china\"", "id = \"../china\"")),
              at(china, "id = ") + "'pack.id' may have small letters, digits, - and _ only");
    EXPECT_EQ(problemOf(replaced(china, "country = \"CN\"", "country = \"cn\"")),
              at(china, "country = ") + "'pack.country' must be two capital letters: ISO 3166-1, or \"EU\"");
}

TEST(CountryPacks, OddFormsAreRefused) {
    const std::string china = shipped("china");
    EXPECT_EQ(problemOf(replaced(china, "format = 1", "format = 2")),
              at(china, "format = ") + "'pack.format' has a value it cannot have; expected: the number 1");
    EXPECT_NE(problemOf(replaced(china, "[\"CHN\"]", "[\"chn\"]")), "valid");
    EXPECT_NE(problemOf(replaced(china, "[\"CHN\"]", "[]")), "valid");
    EXPECT_NE(problemOf(replaced(china, "[\"CHN\"]", "[1]")), "valid");
    EXPECT_NE(problemOf(replaced(china, "[person]", "[[person]]")), "valid");
    EXPECT_NE(problemOf(replaced(china, "days = 0", "days = 0.5")), "valid");
    EXPECT_NE(problemOf(replaced(china, "days = 0", "days = -1")), "valid");
    EXPECT_NE(problemOf("document = 1\nchecks = 2"), "valid");
    EXPECT_EQ(problemOf("[pack").substr(0, 12), "pack.toml:1:");
    EXPECT_NE(problemOf(""), "valid");
    EXPECT_EQ(problemOf(std::string(65'537, '#')), "pack.toml: more than 64 kB");
}

TEST(CountryPacks, AreFoundByNameOrByFile) {
    EXPECT_EQ(countryPackFile("china", "/opt/kiosk/bin"), "/opt/kiosk/share/simkiosk/packs/china.toml");
    EXPECT_EQ(countryPackFile("own/pack.toml", "/opt/kiosk/bin"), "own/pack.toml");
    const char* const bin = std::getenv("SIMKIOSK_BIN");
    for (const char* name : {"china", "eu"})
        EXPECT_TRUE(readCountryPack(countryPackFile(name, bin ? bin : "bin"))) << "in the build tree";
    TemporaryFolder folder;
    EXPECT_EQ(readCountryPack(folder / "none.toml").error().code, ErrorCode::NotFound);
    EXPECT_EQ(readCountryPack(folder / ".").error().code, ErrorCode::NotFound);
    std::ofstream(folder / "bad.toml") << "[pack]\nformat = 3\n";
    const auto bad = readCountryPack(folder / "bad.toml");
    EXPECT_EQ(bad.error().code, ErrorCode::Invalid);
    EXPECT_TRUE(bad.error().message.starts_with(folder / "bad.toml")) << bad.error().message;
}

}  // namespace
}  // namespace simkiosk
