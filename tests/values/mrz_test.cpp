#include "kiosk/values/mrz.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

using Lines = std::vector<std::string>;

// The specimens printed in Doc 9303 parts 4, 5 and 6, appendices.
const Lines td3{"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"};
const Lines td2{"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"};
const Lines td1{"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"};
// Numbers of more than nine characters: the worked examples of Doc 9303-11 appendix D.2.
const Lines longTd1{"I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2",
                    "STEVENSON<<PETER<JOHN<<<<<<<<<"};
const Lines longTd2{"I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<", "D23145890<UTO3407127M95071227349<<<8"};

const MrzChecks allValid{CheckDigit::Valid, CheckDigit::Valid, CheckDigit::Valid, CheckDigit::Absent,
                         CheckDigit::Valid};

Mrz parsed(const Lines& lines) {
    const auto mrz = parseMrz(lines);
    EXPECT_TRUE(mrz) << mrz.error().message;
    return mrz ? *mrz : Mrz{};
}

Lines changed(Lines lines, std::size_t line, std::size_t column, char c) {
    lines.at(line).at(column) = c;
    return lines;
}

Lines withName(std::string name) {
    name.resize(39, '<');
    return {"P<UTO" + name, td3[1]};
}

TEST(Mrz, PassportOfTheStandard) {
    const Mrz mrz = parsed(td3);
    EXPECT_EQ(mrz.format, MrzFormat::Td3);
    EXPECT_EQ(mrz.documentCode, "P");
    EXPECT_EQ(mrz.issuingState, "UTO");
    EXPECT_EQ(mrz.primaryIdentifier.reveal(), "ERIKSSON");
    EXPECT_EQ(mrz.secondaryIdentifier.reveal(), "ANNA MARIA");
    EXPECT_FALSE(mrz.nameMayBeTruncated);
    EXPECT_EQ(mrz.documentNumber.reveal(), "L898902C3");
    EXPECT_EQ(mrz.nationality, "UTO");
    EXPECT_EQ(mrz.birthDate.reveal(), "740812");
    EXPECT_EQ(mrz.sex, Sex::Female);
    EXPECT_EQ(mrz.expiryDate.reveal(), "120415");
    EXPECT_EQ(mrz.optionalData.reveal(), "ZE184226B");
    auto checks = allValid;
    checks.optionalData = CheckDigit::Valid;
    EXPECT_EQ(mrz.checks, checks);
    EXPECT_TRUE(mrz.checks.allGood());
    EXPECT_EQ(mrz.key().information().reveal(), "L898902C3674081221204159");
}

TEST(Mrz, CardsOfTheStandard) {
    for (const auto& [lines, format] : {std::pair{td1, MrzFormat::Td1}, std::pair{td2, MrzFormat::Td2}}) {
        const Mrz mrz = parsed(lines);
        EXPECT_EQ(mrz.format, format);
        EXPECT_EQ(mrz.documentCode, "I");
        EXPECT_EQ(mrz.documentNumber.reveal(), "D23145890");
        EXPECT_EQ(mrz.primaryIdentifier.reveal(), "ERIKSSON");
        EXPECT_EQ(mrz.secondaryIdentifier.reveal(), "ANNA MARIA");
        EXPECT_EQ(mrz.nationality, "UTO");
        EXPECT_TRUE(mrz.optionalData.empty());
        EXPECT_EQ(mrz.checks, allValid);
        EXPECT_EQ(mrz.key().information().reveal(), "D23145890774081221204159");
    }
}

TEST(Mrz, LongNumbersArePutTogether) {
    for (const auto& lines : {longTd1, longTd2}) {
        const Mrz mrz = parsed(lines);
        EXPECT_EQ(mrz.documentNumber.reveal(), "D23145890734");
        EXPECT_EQ(mrz.checks, allValid);
        EXPECT_TRUE(mrz.optionalData.empty());
        EXPECT_EQ(mrz.key().information().reveal(), "D23145890734934071279507122");
    }
    EXPECT_EQ(parsed(longTd1).sex, Sex::Male);
    // The last digit of the number, the filler that ends it, and no number at all.
    EXPECT_EQ(parsed(changed(longTd1, 0, 17, '5')).checks.documentNumber, CheckDigit::Invalid);
    EXPECT_EQ(parsed(changed(longTd2, 1, 30, '1')).checks.documentNumber, CheckDigit::Invalid);
    EXPECT_EQ(parsed(changed(td1, 0, 14, '<')).checks.documentNumber, CheckDigit::Invalid);
}

TEST(Mrz, WhatFollowsALongNumberIsOptionalData) {
    Lines lines = longTd1;
    lines[0] = "I<UTOD23145890<7349<AB12<<<<<<";
    EXPECT_EQ(parsed(lines).optionalData.reveal(), "AB12");
    EXPECT_EQ(parsed(lines).documentNumber.reveal(), "D23145890734");
    lines[0] = "I<UTOD23145890<12345678901234<";
    EXPECT_EQ(parsed(lines).documentNumber.reveal(), "D231458901234567890123");
}

TEST(Mrz, APassportNumberCannotBeLong) {
    Lines lines = changed(td3, 1, 9, '<');
    EXPECT_EQ(parsed(lines).checks.documentNumber, CheckDigit::Invalid);
    EXPECT_EQ(parsed(lines).documentNumber.reveal(), "L898902C3");
}

TEST(Mrz, EveryCheckDigitIsChecked) {
    struct Case {
        Lines lines;
        std::size_t line, column;
        CheckDigit MrzChecks::* check;
    };
    const Case cases[] = {
        {td3, 1, 9, &MrzChecks::documentNumber},      {td3, 1, 19, &MrzChecks::birthDate},
        {td3, 1, 27, &MrzChecks::expiryDate},         {td3, 1, 42, &MrzChecks::optionalData},
        {td3, 1, 43, &MrzChecks::composite},          {td2, 1, 9, &MrzChecks::documentNumber},
        {td2, 1, 19, &MrzChecks::birthDate},          {td2, 1, 27, &MrzChecks::expiryDate},
        {td2, 1, 35, &MrzChecks::composite},          {td1, 0, 14, &MrzChecks::documentNumber},
        {td1, 1, 6, &MrzChecks::birthDate},           {td1, 1, 14, &MrzChecks::expiryDate},
        {td1, 1, 29, &MrzChecks::composite},          {longTd1, 0, 18, &MrzChecks::documentNumber},
        {longTd2, 1, 31, &MrzChecks::documentNumber},
    };
    for (const auto& c : cases) {
        for (const char other : std::string_view("0123456789AZ<")) {
            if (other == c.lines[c.line][c.column]) continue;
            if (other == '<' && c.check == &MrzChecks::documentNumber && c.lines[c.line].size() != 44) continue;
            const Mrz mrz = parsed(changed(c.lines, c.line, c.column, other));
            EXPECT_EQ(mrz.checks.*c.check, CheckDigit::Invalid) << c.line << ":" << c.column << " as " << other;
            EXPECT_FALSE(mrz.checks.allGood());
        }
    }
}

TEST(Mrz, EveryChangedDigitOfACheckedFieldIsSeen) {
    for (std::size_t column = 0; column < 28; ++column) {
        const char was = td3[1][column];
        if (was < '0' || was > '9') continue;
        for (char other = '0'; other <= '9'; ++other) {
            if (other == was) continue;
            EXPECT_FALSE(parsed(changed(td3, 1, column, other)).checks.allGood()) << column << " as " << other;
        }
    }
}

TEST(Mrz, AnEmptyOptionalFieldMayHaveNoCheckDigit) {
    for (const auto& [end, check] :
         {std::pair{"<<<<<<<<<<<<<<<8", CheckDigit::Absent}, std::pair{"<<<<<<<<<<<<<<08", CheckDigit::Valid},
          std::pair{"<<<<<<<<<<<<<<18", CheckDigit::Invalid}}) {
        const Mrz mrz = parsed({td3[0], "L898902C36UTO7408122F1204159" + std::string(end)});
        EXPECT_EQ(mrz.checks.optionalData, check);
        EXPECT_EQ(mrz.checks.composite == CheckDigit::Valid, check != CheckDigit::Invalid);
    }
    const Mrz filled = parsed(changed(td3, 1, 42, '<'));
    EXPECT_EQ(filled.checks.optionalData, CheckDigit::Invalid);
}

TEST(Mrz, UnknownPartsOfTheBirthDate) {
    Lines lines = td3;
    lines[1] = "L898902C36UTO74<<<<1F1204159ZE184226B<<<<<18";
    const Mrz mrz = parsed(lines);
    EXPECT_EQ(mrz.birthDate.reveal(), "74<<<<");
    EXPECT_TRUE(mrz.checks.allGood());
    lines[1] = std::string("L898902C36UTO<<<<<<0F1204159ZE184226B<<<<<1") +
               mrzCheckDigit("L898902C36<<<<<<01204159ZE184226B<<<<<1");
    EXPECT_TRUE(parsed(lines).checks.allGood());
    EXPECT_FALSE(birthDateOf(parsed(lines), Date(std::chrono::year(2026), std::chrono::month(1), std::chrono::day(1))));
}

TEST(Mrz, Names) {
    // 9303-3 §4.6: without secondary identifier, several parts, a filler in place of an apostrophe or comma.
    EXPECT_EQ(parsed(withName("ARKFREITH")).primaryIdentifier.reveal(), "ARKFREITH");
    EXPECT_TRUE(parsed(withName("ARKFREITH")).secondaryIdentifier.empty());
    const Mrz several = parsed(withName("VAN<DER<MUELLEN<<MARIA<LUISA"));
    EXPECT_EQ(several.primaryIdentifier.reveal(), "VAN DER MUELLEN");
    EXPECT_EQ(several.secondaryIdentifier.reveal(), "MARIA LUISA");
    const Mrz truncated = parsed(withName("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"));
    EXPECT_TRUE(truncated.nameMayBeTruncated);
    EXPECT_EQ(truncated.secondaryIdentifier.reveal(), "CHAYAPA DEJTHAMRONG K");
    EXPECT_FALSE(several.nameMayBeTruncated);
    // Nothing but a primary identifier that fills the line.
    EXPECT_TRUE(parsed(withName(std::string(39, 'A'))).nameMayBeTruncated);
}

TEST(Mrz, Visas) {
    // 9303-7 appendices: visa A and visa B; no composite, no check digit over the optional data.
    const Mrz a =
        parsed({"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"});
    EXPECT_TRUE(a.isVisa());
    EXPECT_EQ(a.checks.composite, CheckDigit::Absent);
    EXPECT_EQ(a.checks.optionalData, CheckDigit::Absent);
    EXPECT_EQ(a.checks.documentNumber, CheckDigit::Valid);
    EXPECT_EQ(a.optionalData.reveal(), "6ZE184226B");
    EXPECT_TRUE(a.checks.allGood());
    const Mrz b = parsed({"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"});
    EXPECT_EQ(b.format, MrzFormat::Td2);
    EXPECT_EQ(b.nationality, "XXX");
    EXPECT_TRUE(b.checks.allGood());
}

TEST(Mrz, ADateOnNoCalendarIsNotGoodWhateverItsCheckDigit) {
    for (const char* date : {"741312", "749912", "740832", "740899"}) {
        Lines lines = td3;
        const std::string birth = date + std::string(1, mrzCheckDigit(date));
        lines[1] = "L898902C36UTO" + birth + "F1204159ZE184226B<<<<<1" +
                   mrzCheckDigit("L898902C36" + birth + "1204159ZE184226B<<<<<1");
        const Mrz mrz = parsed(lines);
        EXPECT_EQ(mrz.checks.birthDate, CheckDigit::Invalid) << date;
        EXPECT_EQ(mrz.checks.composite, CheckDigit::Valid) << date;
        EXPECT_FALSE(mrz.checks.allGood()) << date;
    }
    Lines expired = td1;
    expired[1].replace(8, 7, std::string("121315") + mrzCheckDigit("121315"));
    EXPECT_EQ(parsed(expired).checks.expiryDate, CheckDigit::Invalid);
    // 00 is how some states write what nobody knows.
    Lines unknown = td3;
    unknown[1].replace(13, 7, std::string("740000") + mrzCheckDigit("740000"));
    EXPECT_EQ(parsed(unknown).checks.birthDate, CheckDigit::Valid);
}

TEST(Mrz, NamesTheOldFrenchCardInsteadOfReadingItWrong) {
    const auto mrz = parseMrz({"IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6"});
    ASSERT_FALSE(mrz);
    EXPECT_EQ(mrz.error().code, ErrorCode::Unsupported);
    EXPECT_NE(mrz.error().message.find("French"), std::string::npos);
    // Today's is a TD1.
    Lines card = td1;
    card[0].replace(0, 5, "IDFRA");
    EXPECT_EQ(parsed(card).issuingState, "FRA");
}

TEST(Mrz, SexAndShortStates) {
    EXPECT_EQ(parsed(changed(td3, 1, 20, '<')).sex, Sex::NotStated);
    EXPECT_EQ(parsed(changed(td3, 1, 20, 'X')).sex, Sex::NotStated);
    EXPECT_EQ(parsed(changed(td3, 1, 20, 'M')).sex, Sex::Male);
    Lines german = td3;
    german[0].replace(2, 3, "D<<");
    EXPECT_EQ(parsed(german).issuingState, "D");
}

TEST(Mrz, RefusesWhatIsNoMrz) {
    const auto refused = [](const Lines& lines) {
        const auto mrz = parseMrz(lines);
        return !mrz && mrz.error().code == ErrorCode::Malformed;
    };
    EXPECT_TRUE(refused({}));
    EXPECT_TRUE(refused({td3[0]}));
    EXPECT_TRUE(refused({td3[0], td3[1], td3[1]}));
    EXPECT_TRUE(refused({td3[0], td2[1]}));
    EXPECT_TRUE(refused({td1[0], td1[1]}));
    EXPECT_TRUE(refused({td3[0] + "<", td3[1] + "<"}));
    EXPECT_TRUE(refused({"", ""}));
    for (const char illegal : std::string_view("a-*. \n\0\xC3", 8)) {
        EXPECT_TRUE(refused(changed(td3, 0, 7, illegal))) << static_cast<int>(illegal);
        EXPECT_TRUE(refused(changed(td1, 2, 29, illegal))) << static_cast<int>(illegal);
    }
    EXPECT_TRUE(refused(changed(td3, 0, 0, '<')));
    EXPECT_TRUE(refused(changed(td3, 0, 0, '1')));
    EXPECT_TRUE(refused(changed(td3, 1, 13, 'O')));
    EXPECT_TRUE(refused(changed(td3, 1, 21, 'I')));
    EXPECT_TRUE(refused(changed(td3, 1, 20, '8')));
    EXPECT_TRUE(refused(withName("")));
}

TEST(Mrz, LinesOfDataGroup1) {
    EXPECT_EQ(mrzLines(td3[0] + td3[1]), td3);
    EXPECT_EQ(mrzLines(td2[0] + td2[1]), td2);
    EXPECT_EQ(mrzLines(td1[0] + td1[1] + td1[2]), td1);
    for (const std::size_t length : {0u, 1u, 71u, 73u, 87u, 89u, 91u}) {
        EXPECT_TRUE(mrzLines(std::string(length, '<')).empty());
    }
}

TEST(Mrz, Centuries) {
    using namespace std::chrono;
    const Date today = 2026y / November / 22d;
    const auto dated = [](const char* birth, const char* expiry) {
        Mrz mrz;
        mrz.birthDate = PersonalText(birth);
        mrz.expiryDate = PersonalText(expiry);
        return mrz;
    };
    EXPECT_EQ(birthDateOf(dated("261122", ""), today), Date(2026y / November / 22d));
    EXPECT_EQ(birthDateOf(dated("261123", ""), today), Date(1926y / November / 23d));
    EXPECT_EQ(birthDateOf(dated("740812", ""), today), Date(1974y / August / 12d));
    EXPECT_EQ(birthDateOf(dated("000229", ""), today), Date(2000y / February / 29d));
    EXPECT_FALSE(birthDateOf(dated("740832", ""), today));
    EXPECT_FALSE(birthDateOf(dated("010229", ""), today));
    EXPECT_FALSE(birthDateOf(dated("74<<<<", ""), today));
    EXPECT_FALSE(birthDateOf(dated("", ""), today));
    EXPECT_EQ(expiryDateOf(dated("", "120415"), today), Date(2012y / April / 15d));
    EXPECT_EQ(expiryDateOf(dated("", "760415"), today), Date(2076y / April / 15d));
    EXPECT_EQ(expiryDateOf(dated("", "770415"), today), Date(1977y / April / 15d));
    EXPECT_EQ(expiryDateOf(dated("", "010101"), Date(2099y / January / 1d)), Date(2101y / January / 1d));
    EXPECT_FALSE(expiryDateOf(dated("", "<<<<<<"), today));
}

}  // namespace
}  // namespace simkiosk
