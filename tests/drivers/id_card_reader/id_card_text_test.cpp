// The four layouts, built here field by field from the published offsets. All persons are invented.
#include "drivers/id_card_reader/id_card_text.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

// 256 bytes of UTF-16LE blanks to write fields into.
class CardText {
   public:
    CardText() {
        for (std::size_t i = 0; i < 256; i += 2) m_bytes[i] = 0x20;
    }
    CardText& put(std::size_t offset, std::u16string_view text) {
        for (const char16_t unit : text) {
            m_bytes.at(offset++) = static_cast<std::uint8_t>(unit);
            m_bytes.at(offset++) = static_cast<std::uint8_t>(unit >> 8);
        }
        return *this;
    }
    const Bytes& bytes() const { return m_bytes; }

   private:
    Bytes m_bytes = Bytes(256, 0);
};

CardText resident() {
    return CardText()
        .put(0, u"测试样")
        .put(30, u"2")
        .put(32, u"01")
        .put(36, u"19491231")
        .put(52, u"样例省测试市虚构路1号")
        .put(122, u"11010519491231002X")
        .put(158, u"测试市公安局")
        .put(188, u"20200101")
        .put(204, u"20400101");
}

Error errorOf(const CardText& text) {
    const auto card = parseIdCardText(text.bytes());
    return card ? Error{ErrorCode::Internal, "it was accepted"} : card.error();
}

TEST(IdCardText, ResidentCard) {
    const auto card = parseIdCardText(resident().bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->type, IdCardType::Resident);
    EXPECT_EQ(card->name.reveal(), "测试样");
    EXPECT_EQ(card->sex, Sex::Female);
    EXPECT_EQ(card->nation, "01");
    EXPECT_EQ(card->birthDate, Date(year(1949), month(12), day(31)));
    EXPECT_EQ(card->address.reveal(), "样例省测试市虚构路1号");
    EXPECT_EQ(card->number.reveal(), "11010519491231002X");
    EXPECT_EQ(card->numberCheck, NumberCheck::Valid);
    EXPECT_EQ(card->issuer.reveal(), "测试市公安局");
    EXPECT_EQ(card->validFrom, Date(year(2020), month(1), day(1)));
    EXPECT_EQ(card->validTo, Date(year(2040), month(1), day(1)));
    EXPECT_FALSE(card->validForever);
    EXPECT_TRUE(card->englishName.empty());
}

TEST(IdCardText, ValidityWithoutEndInItsPublishedBytes) {
    Bytes text = resident().put(204, u"        ").bytes();
    const Bytes published = *fromHex("7F95 1F67");
    std::ranges::copy(published, text.begin() + 204);
    const auto card = parseIdCardText(text);
    ASSERT_TRUE(card);
    EXPECT_TRUE(card->validForever);
    EXPECT_FALSE(card->validTo);
}

TEST(IdCardText, FieldsFilledToTheirLastCharacter) {
    const std::u16string fifteen(15, u'样');
    const std::u16string thirtyFive(35, u'例');
    const auto card = parseIdCardText(resident().put(0, fifteen).put(52, thirtyFive).put(158, fifteen).bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->name.reveal().size(), 45U);
    EXPECT_EQ(card->address.reveal().size(), 105U);
    EXPECT_EQ(card->issuer.reveal().size(), 45U);
    EXPECT_EQ(card->number.reveal(), "11010519491231002X");
}

TEST(IdCardText, HkMacaoTaiwanPermit) {
    auto text = resident();
    text.put(32, u"  ").put(122, u"810000199408230021").put(220, u"C12345678").put(238, u"01").put(248, u"J");
    const auto card = parseIdCardText(text.bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->type, IdCardType::HkMacaoTaiwanPermit);
    EXPECT_EQ(card->name.reveal(), "测试样");
    EXPECT_EQ(card->nation, "");
    EXPECT_EQ(card->number.reveal(), "810000199408230021");
    EXPECT_EQ(card->passNumber.reveal(), "C12345678");
    EXPECT_EQ(card->timesIssued, "01");
    EXPECT_TRUE(parseIdCardText(text.put(220, u"\xD800").bytes())->passNumber.empty()) << "nothing depends on it";
    EXPECT_EQ(card->numberCheck, NumberCheck::Valid);
    EXPECT_EQ(card->address.reveal(), "样例省测试市虚构路1号");
}

CardText foreign2017() {
    return CardText()
        .put(0, u"SAMPLE, TESTPERSON MIDDLENAME")
        .put(120, u"1")
        .put(122, u"USA110080010101")
        .put(152, u"USA")
        .put(158, u"样例")
        .put(188, u"20180301")
        .put(204, u"20280228")
        .put(220, u"19800101")
        .put(236, u"01")
        .put(240, u"1500")
        .put(248, u"I");
}

TEST(IdCardText, ForeignPermanentResidentCard2017) {
    const auto card = parseIdCardText(foreign2017().bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->type, IdCardType::ForeignPermanent2017);
    EXPECT_EQ(card->name.reveal(), "样例");
    EXPECT_EQ(card->englishName.reveal(), "SAMPLE, TESTPERSON MIDDLENAME");
    EXPECT_EQ(card->sex, Sex::Male);
    EXPECT_EQ(card->number.reveal(), "USA110080010101");
    EXPECT_EQ(card->numberCheck, NumberCheck::NotApplicable);
    EXPECT_EQ(card->nation, "USA");
    EXPECT_EQ(card->birthDate, Date(year(1980), month(1), day(1)));
    EXPECT_EQ(card->validFrom, Date(year(2018), month(3), day(1)));
    EXPECT_EQ(card->validTo, Date(year(2028), month(2), day(28)));
    EXPECT_EQ(card->issuer.reveal(), "1500");
    EXPECT_TRUE(card->address.empty());
}

TEST(IdCardText, ForeignCardWithoutChineseNameIsNamedInEnglish) {
    const auto card = parseIdCardText(foreign2017().put(158, u"  ").bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->name.reveal(), "SAMPLE, TESTPERSON MIDDLENAME");
}

CardText foreign2023() {
    return CardText()
        .put(0, u"样例")
        .put(30, u"1")
        .put(32, u"00")
        .put(36, u"19810315")
        .put(52, u"SAMPLE, TEST")
        .put(122, u"911124198108030024")
        .put(188, u"20231201")
        .put(204, u"20331130")
        .put(242, u"CAN")
        .put(248, u"Y");
}

TEST(IdCardText, ForeignPermanentResidentCard2023) {
    const auto card = parseIdCardText(foreign2023().bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->type, IdCardType::ForeignPermanent2023);
    EXPECT_EQ(card->name.reveal(), "样例");
    EXPECT_EQ(card->englishName.reveal(), "SAMPLE, TEST");
    EXPECT_EQ(card->nation, "CAN");
    EXPECT_EQ(card->birthDate, Date(year(1981), month(3), day(15)));
    EXPECT_EQ(card->number.reveal(), "911124198108030024");
    EXPECT_TRUE(card->earlierNumber.empty());
    EXPECT_EQ(parseIdCardText(foreign2023().put(250, u"A12").bytes())->earlierNumber.reveal(), "A12");
    EXPECT_EQ(card->numberCheck, NumberCheck::Valid);
    EXPECT_EQ(card->validTo, Date(year(2033), month(11), day(30)));
    EXPECT_TRUE(card->issuer.empty());
}

TEST(IdCardText, LongEnglishNameOf2023GoesOnBehindTheDates) {
    auto text = foreign2023();
    text.put(52, u"ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH ").put(220, u"JKLMNOPQRST");
    const auto card = parseIdCardText(text.bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->englishName.reveal(), "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH JKLMNOPQRST");
}

TEST(IdCardText, RareCharactersBeyondTheBasicPlane) {
    const auto card = parseIdCardText(resident().put(0, u"样\U00020000\U0002A6D6").bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->name.reveal(), "样\U00020000\U0002A6D6");
}

TEST(IdCardText, BlanksInsideANameStay) {
    const auto card = parseIdCardText(resident().put(0, u"测试·样 例").bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->name.reveal(), "测试·样 例");
}

TEST(IdCardText, PaddingMayBeNul) {
    auto text = resident();
    text.put(0, std::u16string_view(u"样例\0\0\0\0\0\0\0\0\0\0\0\0\0", 15));
    const auto card = parseIdCardText(text.bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->name.reveal(), "样例");
}

// Cards padded with NUL throughout have it at offset 248 as well: that is the blank of a resident card.
TEST(IdCardText, ACardPaddedWithNulIsAResidentCard) {
    Bytes bytes = resident().bytes();
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        if (bytes[i] == 0x20 && bytes[i + 1] == 0) bytes[i] = 0;
    }
    ASSERT_EQ(bytes[248], 0);
    const auto card = parseIdCardText(bytes);
    ASSERT_TRUE(card) << card.error().message;
    EXPECT_EQ(card->type, IdCardType::Resident);
    EXPECT_EQ(card->name.reveal(), "测试样");
    EXPECT_EQ(card->number.reveal(), "11010519491231002X");
    EXPECT_EQ(card->numberCheck, NumberCheck::Valid);
    EXPECT_EQ(parseIdCardText(Bytes(256)).error().code, ErrorCode::Malformed) << "nothing but padding is no card";
}

TEST(IdCardText, SexCodes) {
    EXPECT_EQ(parseIdCardText(resident().put(30, u"0").bytes())->sex, Sex::Unknown);
    EXPECT_EQ(parseIdCardText(resident().put(30, u"1").bytes())->sex, Sex::Male);
    EXPECT_EQ(parseIdCardText(resident().put(30, u"2").bytes())->sex, Sex::Female);
    EXPECT_EQ(parseIdCardText(resident().put(30, u"9").bytes())->sex, Sex::NotStated);
    EXPECT_EQ(errorOf(resident().put(30, u"3")).code, ErrorCode::Malformed);
}

TEST(IdCardText, BlankFieldsAreEmpty) {
    const auto card = parseIdCardText(CardText().bytes());
    ASSERT_TRUE(card);
    EXPECT_TRUE(card->name.empty());
    EXPECT_FALSE(card->birthDate);
    EXPECT_FALSE(card->validTo);
    EXPECT_FALSE(card->validForever);
    EXPECT_EQ(card->numberCheck, NumberCheck::Invalid);
}

TEST(IdCardText, AWrongCheckCharacterIsReported) {
    const auto card = parseIdCardText(resident().put(122, u"110105194912310021").bytes());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->numberCheck, NumberCheck::Invalid);
}

TEST(IdCardText, BrokenFieldsAreRefused) {
    EXPECT_EQ(errorOf(resident().put(0, u"\xD800样")).code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf(resident().put(0, u"\xDC00")).code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf(resident().put(28, u"\xD840")).code, ErrorCode::Malformed)
        << "its other half is not in the field";
    EXPECT_EQ(errorOf(resident().put(52, u"\n")).code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf(resident().put(52, u"样\x1B")).code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf(resident().put(36, u"19490230")).code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf(resident().put(36, u"1949123 ")).code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf(resident().put(188, u"20201301")).code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf(resident().put(204, u"长 期     ")).code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf(resident().put(32, u"0A")).code, ErrorCode::Malformed);
    EXPECT_EQ(parseIdCardText(Bytes(255)).error().code, ErrorCode::Malformed);
    EXPECT_EQ(parseIdCardText(Bytes(257)).error().code, ErrorCode::Malformed);
    EXPECT_EQ(parseIdCardText({}).error().code, ErrorCode::Malformed);
}

TEST(IdCardText, AnUnknownTypeIsUnsupported) {
    for (const auto* type : {u"A", u"j", u"K", u"\x4A01", u"样"})
        EXPECT_EQ(errorOf(resident().put(248, type)).code, ErrorCode::Unsupported);
}

TEST(IdCardText, NewestAddress) {
    Bytes bytes(70, 0);
    for (std::size_t i = 0; i < 70; i += 2) bytes[i] = 0x20;
    EXPECT_TRUE(parseIdCardAddress(bytes)->empty());
    bytes[0] = 0x37, bytes[1] = 0x68;
    EXPECT_EQ(parseIdCardAddress(bytes)->reveal(), "样");
    EXPECT_EQ(parseIdCardAddress(Bytes(69)).error().code, ErrorCode::Malformed);
}

TEST(ResidentNumber, TheStandardsOwnExamplesPass) {
    EXPECT_TRUE(residentNumberCheckValid("11010519491231002X"));
    EXPECT_TRUE(residentNumberCheckValid("440524188001010014"));
}

TEST(ResidentNumber, EveryOtherCheckCharacterFails) {
    for (const char check : std::string_view("0123456789"))
        EXPECT_FALSE(residentNumberCheckValid("11010519491231002" + std::string(1, check)));
    for (const char check : std::string_view("012356789X"))
        EXPECT_FALSE(residentNumberCheckValid("44052418800101001" + std::string(1, check)));
}

TEST(ResidentNumber, EveryWrongDigitIsFound) {
    const std::string number = "440524188001010014";
    for (std::size_t i = 0; i < 17; ++i)
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = number;
            wrong[i] = digit;
            EXPECT_EQ(residentNumberCheckValid(wrong), wrong == number);
        }
}

TEST(ResidentNumber, OtherShapesFail) {
    for (const auto* text : {"", "1", "11010519491231002", "11010519491231002x", "11010519491231002XX",
                             "X1010519491231002X", "110105 9491231002X", "USA110080010101"})
        EXPECT_FALSE(residentNumberCheckValid(text)) << text;
}

TEST(Nation, NamesOfTheStandard) {
    EXPECT_EQ(nationName("01"), "汉");
    EXPECT_EQ(nationName("02"), "蒙古");
    EXPECT_EQ(nationName("05"), "维吾尔");
    EXPECT_EQ(nationName("11"), "满");
    EXPECT_EQ(nationName("15"), "土家");
    EXPECT_EQ(nationName("22"), "畲");
    EXPECT_EQ(nationName("29"), "柯尔克孜");
    EXPECT_EQ(nationName("38"), "锡伯");
    EXPECT_EQ(nationName("43"), "乌孜别克");
    EXPECT_EQ(nationName("50"), "塔塔尔");
    EXPECT_EQ(nationName("56"), "基诺");
    EXPECT_EQ(nationName("97"), "其他");
    EXPECT_EQ(nationName("98"), "外国血统中国籍人士");
    for (const auto* code : {"", "0", "00", "57", "96", "99", "1", "001", "A1"})
        EXPECT_EQ(nationName(code), "") << code;
}

}  // namespace
}  // namespace simkiosk
