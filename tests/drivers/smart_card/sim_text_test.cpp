#include "drivers/smart_card/sim_text.hpp"

#include <gtest/gtest.h>

#include "drivers/smart_card/sim_elementary_files.hpp"

namespace simkiosk {
namespace {

Bytes hex(std::string_view text) { return *fromHex(text); }

std::string decoded(std::string_view text) {
    const auto result = decodeSimText(hex(text));
    return result ? *result : "(" + result.error().message + ")";
}

TEST(SimText, GsmAlphabetOneCharacterAByte) {
    EXPECT_EQ(decoded("4D6167696373696DFFFFFFFFFFFFFFFF"), "Magicsim");
    EXPECT_EQ(decoded("00010203"), "@£$¥");
    EXPECT_EQ(decoded("5B5C5D5E5F7B7C7D7E7F"), "ÄÖÑÜ§äöñüà");
    EXPECT_EQ(decoded("111213"), "_ΦΓ");
    EXPECT_EQ(decoded("1B651B3C1B3E41FF"), "€[]A");
    EXPECT_EQ(decoded(""), "");
    EXPECT_EQ(decoded("FFFF"), "");
    EXPECT_EQ(decoded("41FF42"), "A") << "the text ends at the first FF";
}

TEST(SimText, Ucs2) {
    EXPECT_EQ(decoded("804E2D56FD79FB52A8FFFF"), "中国移动");
    EXPECT_EQ(decoded("804E2D56FD8054901AFF"), "中国联通");
    EXPECT_EQ(decoded("80"), "");
    EXPECT_EQ(decoded("80D83DDE00"), "😀");
    // TS 102 221 annex A's example form: base 13 shifted by 7 is Cyrillic 0980… and 82 with a whole base.
    EXPECT_EQ(decoded("810508415A95A4FF"), decoded("810508415A95A4FFFF")) << "what follows the text does not count";
    EXPECT_EQ(decoded("81030841C2C3"), "Aту");
    EXPECT_EQ(decoded("8203053041D4D5"), "A" + decoded("8005840585"));
}

TEST(SimText, RefusesWhatNoCodingHas) {
    for (const char* text : {"8041", "81", "8102", "810508415A", "8205", "82050530", "83414243", "1B", "1B41", "41C0",
                             "80D83D", "800007", "0A", "0D"}) {
        const auto result = decodeSimText(hex(text));
        EXPECT_FALSE(result && *result != "") << text << " gave " << (result ? *result : "");
    }
    EXPECT_FALSE(decodeSimText(hex("80D83D")));
    EXPECT_FALSE(decodeSimText(hex("0A")));
    EXPECT_FALSE(decodeSimText(hex("83414243")));
}

TEST(ImsiFile, WorkedExampleBlankAndEven) {
    EXPECT_EQ(*parseImsiFile(hex("084906101032547698")), "460010123456789");
    EXPECT_EQ(*parseImsiFile(hex("FFFFFFFFFFFFFFFFFF")), std::nullopt);
    EXPECT_EQ(*parseImsiFile(hex("0841060010325476F8")), "46000012345678");
    for (const char* broken : {"", "0849061010325476", "094906101032547698", "034906101032547698", "08290610103254769F",
                               "0849061010325476F8", "08490610103254769A", "074906101032547698", "084106101032547698",
                               "000000000000000000"}) {
        EXPECT_FALSE(parseImsiFile(hex(broken))) << broken;
    }
}

TEST(SpnFile, NameAndCondition) {
    const auto spn = parseSpnFile(hex("014D6167696373696DFFFFFFFFFFFFFFFF"));
    ASSERT_TRUE(spn);
    EXPECT_EQ(spn->name, "Magicsim");
    EXPECT_TRUE(spn->shownWithNetwork);
    EXPECT_EQ(parseSpnFile(Bytes(17, 0xFF))->name, "");
    EXPECT_FALSE(parseSpnFile({}));
    EXPECT_FALSE(parseSpnFile(hex("01418182")));
}

TEST(ServiceTables, OneBitAndTwoBits) {
    EXPECT_EQ(parseUsimServices(hex("0180")), (std::vector<unsigned>{1, 16}));
    EXPECT_EQ(parseGsmServices(hex("03C0")), (std::vector<unsigned>{1, 8}));
    EXPECT_TRUE(parseGsmServices(hex("5555")).empty()) << "allocated and not activated";
    EXPECT_TRUE(parseUsimServices({}).empty());
}

TEST(MncLength, TwoThreeOrUnknown) {
    EXPECT_EQ(parseMncLength(hex("00000002")), 2U);
    EXPECT_EQ(parseMncLength(hex("00000003")), 3U);
    EXPECT_EQ(parseMncLength(hex("000000")), std::nullopt);
    EXPECT_EQ(parseMncLength(hex("000000FF")), std::nullopt);
}

TEST(DirectoryRecord, ApplicationUnusedOrBroken) {
    const auto usim =
        parseDirectoryRecord(hex("61184F10A0000000871002FF86FFFF89060100005004"
                                 "5553494DFFFFFF"));
    ASSERT_TRUE(usim && *usim);
    EXPECT_EQ((*usim)->label, "USIM");
    EXPECT_EQ((*usim)->aid.size(), 16U);
    EXPECT_TRUE(isUsim(**usim));
    EXPECT_FALSE(isUsim({.aid = hex("A0000000871004"), .label = "ISIM"}));
    EXPECT_EQ(*parseDirectoryRecord(hex("FFFFFFFF")), std::nullopt);
    for (const char* broken : {"62024F00", "6105", "61024F04", "61034F0141", "6100"}) {
        EXPECT_FALSE(parseDirectoryRecord(hex(broken))) << broken;
    }
}

TEST(SelectedFile, SizeFromBothLanguages) {
    const auto transparent =
        parseFileControlParameters(hex("6216820241218302"
                                       "2FE28A01058B032F06018002000A8800"));
    ASSERT_TRUE(transparent);
    EXPECT_EQ(transparent->size, 10U);
    const auto records =
        parseFileControlParameters(hex("621982054221002001"
                                       "83022F008A01058B032F060180020020"
                                       "8800"));
    ASSERT_TRUE(records);
    EXPECT_EQ(records->recordLength, 32U);
    EXPECT_FALSE(parseFileControlParameters(hex("6F00")));
    EXPECT_FALSE(parseFileControlParameters(hex("620582")));
    EXPECT_FALSE(parseFileControlParameters(hex("6203800500")));
    const auto gsm = parseGsmFileResponse(hex("0000000A2FE204000FFF5501020000"));
    ASSERT_TRUE(gsm);
    EXPECT_EQ(gsm->size, 10U);
    EXPECT_EQ(gsm->recordLength, std::nullopt);
    EXPECT_FALSE(parseGsmFileResponse(hex("0000000A")));
}

}  // namespace
}  // namespace simkiosk
