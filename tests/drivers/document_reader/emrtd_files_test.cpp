#include "drivers/document_reader/emrtd_files.hpp"

#include <gtest/gtest.h>

#include "drivers/document_reader/security_infos.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "tests/drivers/document_reader/hex.hpp"

namespace simkiosk {
namespace {

TEST(EmrtdFiles, ComListsTheGroups) {
    // The example of 9303-11 appendix D.4.
    EXPECT_EQ(*emrtd::parseCom(hex("60145F0104303130365F36063034303030305C026175")), (std::set<int>{1, 2}));
    EXPECT_EQ(*emrtd::parseCom(hex("60045C026B6F")), (std::set<int>{11, 15}));
    for (const char* text : {"", "6000", "61045C026175", "60055C026175", "60045C0361"})
        EXPECT_FALSE(emrtd::parseCom(hex(text))) << text;
}

TEST(EmrtdFiles, DataGroup1HoldsTheMrz) {
    const std::string text = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    const auto mrz = emrtd::parseMrzGroup(makeTlv(0x61, makeTlv(0x5F1F, toBytes(text))));
    ASSERT_TRUE(mrz);
    EXPECT_EQ(mrz->documentNumber.reveal(), "L898902C3");
    const std::string td1 =
        "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    EXPECT_EQ(emrtd::parseMrzGroup(makeTlv(0x61, makeTlv(0x5F1F, toBytes(td1))))->format, MrzFormat::Td1);
    EXPECT_FALSE(emrtd::parseMrzGroup(makeTlv(0x61, makeTlv(0x5F1F, toBytes(text.substr(1))))));
    EXPECT_FALSE(emrtd::parseMrzGroup(makeTlv(0x61, {})));
    EXPECT_FALSE(emrtd::parseMrzGroup(makeTlv(0x75, makeTlv(0x5F1F, toBytes(text)))));
}

TEST(EmrtdFiles, DataGroup11HasTheNameInItsScript) {
    const auto nameOf = [](const Bytes& value) {
        return emrtd::parseFullName(makeTlv(0x6B, makeTlv(0x5F0E, value))).reveal();
    };
    EXPECT_EQ(nameOf(toBytes("ERIKSSON<<ANNA<MARIA")), "ERIKSSON ANNA MARIA");
    EXPECT_EQ(nameOf(toBytes("埃里克松<<安娜")), "埃里克松 安娜");
    EXPECT_EQ(nameOf(toBytes("<<ANNA<<")), "ANNA");
    for (const char* text : {"41C3", "C080", "EDA080", "0A41", "F5808080", "C285", "E282"})
        EXPECT_EQ(nameOf(hex(text)), "") << text;
    EXPECT_EQ(nameOf(Bytes(600, 'A')), "");
    EXPECT_TRUE(emrtd::parseFullName({}).empty());
}

TEST(EmrtdFiles, AtrInfoLimitsTheAnswers) {
    EXPECT_EQ(emrtd::responseLimitOfAtrInfo(hex("7F6608020207D002020400")), 1024U);
    EXPECT_EQ(emrtd::responseLimitOfAtrInfo(hex("4301AA7F660A020300FFFF0203010000")), 65536U);
    for (const char* text :
         {"", "4301AA", "7F6600", "7F6604020207D0", "7F6608020207D002020100", "7F6608040207D004020400"})
        EXPECT_FALSE(emrtd::responseLimitOfAtrInfo(hex(text))) << text;
}

TEST(EmrtdFiles, TheAtrTellsOfExtendedLength) {
    EXPECT_EQ(emrtd::extendedLengthOfAtr(hex("3B8580018073C8214012")), true);
    EXPECT_EQ(emrtd::extendedLengthOfAtr(hex("3B8580018073C8210052")), false);
    // A SIM's, from smart cards' own: category 80, capabilities 73 BE 21 13.
    EXPECT_EQ(emrtd::extendedLengthOfAtr(hex("3B9F96801FC78031A073BE21136743200718000001A5")), false);
    for (const char* text : {"", "3B", "3B8F8001", "3B80800101", "3B84800110AABBCC00", "3BFF"})
        EXPECT_FALSE(emrtd::extendedLengthOfAtr(hex(text)).has_value()) << text;
}

TEST(SecurityInfos, PassesOverWhatItDoesNotKnow) {
    // An unknown protocol, DH generic mapping, ECDH with parameters of the chip's own, and one that will do.
    const Bytes set = makeTlv(0x31, hex("300506032A0304"
                                        "3012060A04007F00070202040102020102020102"
                                        "300F060A04007F00070202040203020102"
                                        "3012060A04007F0007020204020402010202010F"));
    const auto infos = parseSecurityInfos(set);
    ASSERT_TRUE(infos) << infos.error().message;
    EXPECT_EQ(infos->pace.size(), 3U);
    const auto chosen = choosePace(*infos);
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->cipher, SmCipher::Aes256);
    EXPECT_EQ(chosen->parameterId, 15U);
}

TEST(SecurityInfos, RefusesBrokenOnes) {
    for (const char* text : {"", "3000", "31023000", "310130", "310C300A060804007F0007020204", "31053003020101",
                             "3111300F060A04007F00070202040202040102"})
        EXPECT_FALSE(parseSecurityInfos(hex(text)) && !parseSecurityInfos(hex(text))->pace.empty()) << text;
    EXPECT_FALSE(parseSecurityInfos(hex("3111300F060A04007F00070202040202040102")));
    Bytes many;
    for (int i = 0; i < 65; ++i) append(many, hex("300506032A0304"));
    EXPECT_FALSE(parseSecurityInfos(makeTlv(0x31, many)));
}

}  // namespace
}  // namespace simkiosk
