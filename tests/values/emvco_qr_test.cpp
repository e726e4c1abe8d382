#include "kiosk/values/emvco_qr.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

// Computed by two independent npm packages (emv-qrcps, promptparse) for the same fields.
constexpr std::string_view published =
    "00020101021226280015com.example.pay0105M0001520448145303156540569.005802CN5909SIM KIOSK6007BEIJING"
    "622801122024010100010708KIOSK00163044CC3";

MerchantQr publishedQr() {
    MerchantQr qr;
    qr.accountGuid = "com.example.pay";
    qr.accountReference = "M0001";
    qr.categoryCode = "4814";
    qr.amount = Money(6900, Currency::Cny);
    qr.country = "CN";
    qr.name = "SIM KIOSK";
    qr.city = "BEIJING";
    qr.billNumber = "202401010001";
    qr.terminal = "KIOSK001";
    return qr;
}

// The same text with a checksum that fits, so that only the broken field is at fault.
std::string sealed(std::string_view body) {
    std::string text = std::string(body) + "6304";
    const auto crc = crc16CcittFalse(text);
    constexpr std::string_view hex = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4) text += hex[(crc >> shift) & 0xF];
    return text;
}

TEST(EmvcoQr, ChecksumVector) { EXPECT_EQ(crc16CcittFalse("123456789"), 0x29B1); }

TEST(EmvcoQr, EncodesThePublishedCode) {
    const auto payload = encodeMerchantQr(publishedQr());
    ASSERT_TRUE(payload);
    EXPECT_EQ(*payload, published);
}

TEST(EmvcoQr, ReadsThePublishedCode) {
    const auto qr = parseMerchantQr(published);
    ASSERT_TRUE(qr) << qr.error().message;
    EXPECT_EQ(*qr, publishedQr());
}

TEST(EmvcoQr, EveryChangedCharacterIsRefused) {
    for (std::size_t i = 0; i < published.size(); ++i) {
        for (const char other : std::string_view("0123456789AZ")) {
            std::string changed(published);
            if (changed[i] == other) continue;
            changed[i] = other;
            EXPECT_FALSE(parseMerchantQr(changed)) << "position " << i << " as " << other;
        }
    }
}

TEST(EmvcoQr, EveryTruncationIsRefused) {
    for (std::size_t length = 0; length < published.size(); ++length) {
        EXPECT_FALSE(parseMerchantQr(published.substr(0, length))) << length;
    }
}

TEST(EmvcoQr, CarriesReferenceAndPostCode) {
    auto qr = publishedQr();
    qr.reference = "0190f5c2-7e55-7000-8000-0";
    qr.postCode = "100032";
    qr.dynamic = false;
    qr.amount.reset();
    qr.currency = Currency::Eur;
    const auto payload = encodeMerchantQr(qr);
    ASSERT_TRUE(payload);
    EXPECT_EQ(*parseMerchantQr(*payload), qr);
}

TEST(EmvcoQr, RefusesValuesBeyondTheirLimits) {
    const auto refused = [](auto change) {
        auto qr = publishedQr();
        change(qr);
        const auto result = encodeMerchantQr(qr);
        return !result && result.error().code == ErrorCode::Invalid;
    };
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.name = std::string(26, 'N'); }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.name.clear(); }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.name = "\xE5\x8C\x97"; }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.city = std::string(16, 'C'); }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.country = "C"; }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.country = "cn"; }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.categoryCode = "48A4"; }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.accountId = 25; }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.accountId = 52; }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.accountGuid.clear(); }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.accountGuid = std::string(33, 'g'); }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.reference = std::string(26, '1'); }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.amount = Money(0, Currency::Cny); }));
    EXPECT_TRUE(refused([](MerchantQr& qr) { qr.amount = Money(1, Currency::Eur); }));
    EXPECT_FALSE(refused([](MerchantQr&) {}));
}

TEST(EmvcoQr, RefusesBrokenFieldsUnderAFittingChecksum) {
    const std::string good =
        "00020101021226280015com.example.pay0105M0001520448145303156540569.005802CN5909SIM KIOSK6007BEIJING";
    ASSERT_TRUE(parseMerchantQr(sealed(good)));
    const auto with = [&](std::string_view old, std::string_view now) {
        std::string text = good;
        text.replace(text.find(old), old.size(), now);
        return parseMerchantQr(sealed(text));
    };
    EXPECT_FALSE(with("000201", "000202"));
    EXPECT_FALSE(with("010212", "010213"));
    EXPECT_FALSE(with("52044814", "5203481"));
    EXPECT_FALSE(with("5303156", "5303999"));
    EXPECT_FALSE(with("540569.00", "540569,00"));
    EXPECT_FALSE(with("5802CN", ""));
    EXPECT_FALSE(with("5909SIM KIOSK", "5900"));
    EXPECT_FALSE(with("6007BEIJING", "6099BEIJING"));
    EXPECT_FALSE(with("6007BEIJING", "6007BEIJING6007BEIJING"));
    EXPECT_FALSE(with("26280015com.example.pay0105M0001", "26280099com.example.pay0105M0001"));
    EXPECT_FALSE(with("26280015com.example.pay0105M0001", ""));
    EXPECT_FALSE(with("5802CN", "6304ABCD5802CN"));
}

TEST(EmvcoQr, LeavesUnknownFieldsOut) {
    const auto qr = parseMerchantQr(sealed(
        "000201010211021640000000000000012639001cn.unionpay.network00000155204541153031565802CN5903BAR6004CITY"));
    EXPECT_FALSE(qr);  // the template's inner lengths do not fit
    const auto other = parseMerchantQr(sealed(
        "0002010102110216400000000000000126260011cn.unionpay0107ABC12345204541153031565802CN5903BAR6004CITY8004TEST"));
    ASSERT_TRUE(other) << other.error().message;
    EXPECT_EQ(other->accountReference, "ABC1234");
}

}  // namespace
}  // namespace simkiosk
