// What a restarted kiosk needs to go on with the same customer: read as it was sealed, or refused.
#include <gtest/gtest.h>

#include "kiosk/workflows/sale.hpp"

namespace simkiosk {
namespace {

Sale signedSale() {
    Sale sale;
    sale.language = Language::Es;
    sale.offering.emplace();
    sale.offering->id = "plan-1";
    sale.offering->monthly = Money(6900, Currency::Cny);
    sale.offering->oneTime = Money(0, Currency::Cny);
    sale.offering->dataGigabytes = 40;
    sale.offering->unlimitedVoice = true;
    sale.offering->messages = 100;
    sale.reservation =
        NumberReservation{"lease-1",
                          {*Msisdn::parse("8613800000001"), NumberClass::Standard, Money(0, Currency::Cny)},
                          std::chrono::seconds(60)};
    sale.identity.emplace();
    sale.identity->name = PersonalText("样例");
    sale.identity->birthDate = *parseDate("19491231");
    sale.clerk = "clerk-17";
    sale.contract = SignedContract{toBytes("%PDF"), "contract", "signature"};
    return sale;
}

TEST(SealedSale, IsReadAsItWasSealed) {
    const auto sale = signedSale();
    const auto read = decodeSealedSale(encodeSealedSale(sale));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->language, sale.language);
    EXPECT_EQ(read->offering->id, "plan-1");
    EXPECT_EQ(read->offering->dataGigabytes, 40) << "it stands on the receipt";
    EXPECT_TRUE(read->offering->unlimitedVoice);
    EXPECT_EQ(read->offering->messages, 100);
    EXPECT_EQ(read->reservation->number.msisdn, sale.reservation->number.msisdn);
    EXPECT_EQ(read->identity->name.reveal(), "样例");
    EXPECT_EQ(read->identity->birthDate, sale.identity->birthDate);
    EXPECT_FALSE(read->identity->validTo);
    EXPECT_EQ(read->contract->pdf, sale.contract->pdf);
    EXPECT_TRUE(read->verified);
    EXPECT_EQ(read->clerk, "clerk-17");
}

TEST(SealedSale, OneThatWasNotSignedYetHasNoContract) {
    auto sale = signedSale();
    sale.contract.reset();
    const auto read = decodeSealedSale(encodeSealedSale(sale));
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->contract);
}

TEST(SealedSale, AnythingElseIsRefused) {
    EXPECT_EQ(decodeSealedSale(Bytes{}).error().code, ErrorCode::Malformed);
    EXPECT_EQ(decodeSealedSale(toBytes("{}")).error().code, ErrorCode::Malformed);
    EXPECT_EQ(decodeSealedSale(toBytes(R"({"version":1})")).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(decodeSealedSale(toBytes(R"({"version":4,"language":"xx"})")).error().code, ErrorCode::Malformed);
}

}  // namespace
}  // namespace simkiosk
