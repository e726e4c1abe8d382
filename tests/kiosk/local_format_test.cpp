#include "kiosk/values/local_format.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

TEST(LocalFormat, moneyIsWrittenAsTheLanguageDoes) {
    const Money price(6950, Currency::Cny);
    EXPECT_EQ(localMoney(price, Language::En), "CNY 69.50");
    EXPECT_EQ(localMoney(price, Language::ZhTw), "CNY 69.50");
    EXPECT_EQ(localMoney(price, Language::Es), "69,50 CNY");
    EXPECT_EQ(localMoney(price, Language::Ar), "69.50 CNY");
}

TEST(LocalFormat, daysAndMomentsAreWrittenAsTheLanguageDoes) {
    EXPECT_EQ(localDate("2031-05-17", Language::En), "17 May 2031");
    EXPECT_EQ(localDate("2031-05-17 14:32", Language::En), "17 May 2031, 14:32");
    EXPECT_EQ(localDate("2031-05-17 14:32", Language::Es), "17 de mayo de 2031, 14:32");
    EXPECT_EQ(localDate("2031-05-07 14:32", Language::ZhCn), "2031年5月7日 14:32");
    EXPECT_EQ(localDate("2031-12-07", Language::ZhTw), "2031年12月7日");
    EXPECT_EQ(localDate("2031-05-17 14:32", Language::Ar), "17 مايو 2031، 14:32");
}

TEST(LocalFormat, whatIsNoDateIsLeftAlone) {
    for (const auto* text : {"", "soon", "2031-13-01", "2031-00-01", "20310517", "2031/05/17", "2031-05-17T14:32:00Z"})
        EXPECT_EQ(localDate(text, Language::En), text);
}

TEST(LocalText, fallsBackOnTheNearestLanguage) {
    LocalText text;
    text.byLanguage = {"简", "plain", "llano", "", ""};
    EXPECT_EQ(text.in(Language::Es), "llano");
    EXPECT_EQ(std::as_const(text).in(Language::ZhTw), "简");
    EXPECT_EQ(std::as_const(text).in(Language::Ar), "plain");
}

}  // namespace
}  // namespace simkiosk
