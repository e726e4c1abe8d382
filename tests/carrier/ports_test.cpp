#include <set>

#include "platform/carrier/tmf_party.hpp"
#include "platform/carrier/tmf_ticket.hpp"
#include "tests/carrier/carrier_under_test.hpp"

namespace simkiosk {
namespace {

TEST_F(CarrierTest, CatalogueIsInEveryLanguageAndCheapestFirst) {
    const auto offerings = run(catalog.offerings());
    ASSERT_TRUE(offerings);
    EXPECT_GE(offerings->size(), 12U);
    std::set<std::string> categories;
    for (std::size_t i = 0; i < offerings->size(); ++i) {
        const auto& offering = (*offerings)[i];
        if (i > 0) EXPECT_LE((*offerings)[i - 1].monthly, offering.monthly);
        for (const auto language : allLanguages) {
            EXPECT_FALSE(offering.name.in(language).empty());
            EXPECT_FALSE(offering.description.in(language).empty());
        }
        EXPECT_NE(offering.name.in(Language::ZhCn), offering.name.in(Language::En));
        EXPECT_GT(offering.monthly.minorUnits(), 0);
        categories.insert(offering.categories.begin(), offering.categories.end());
    }
    EXPECT_EQ(categories, (std::set<std::string>{"budget", "calls", "data", "student", "traveller"}));
    const auto unlimited = std::ranges::find(*offerings, "plan-max-199", &ProductOffering::id);
    ASSERT_NE(unlimited, offerings->end());
    EXPECT_TRUE(unlimited->unlimitedData && unlimited->unlimitedVoice && unlimited->fiveG);
    EXPECT_EQ(unlimited->contractMonths, 24);
    EXPECT_EQ(unlimited->monthly, Money(19900, Currency::Cny));
}

TEST_F(CarrierTest, NumbersAreFoundReservedAndReleased) {
    const auto found =
        run(numbers.search({.contains = "88", .atEnd = true, .numberClass = NumberClass::Silver, .limit = 5}));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 5U);
    const auto& offer = found->front();
    EXPECT_EQ(offer.price, Money(5000, Currency::Cny));
    const auto key = newKey();
    const auto held = run(numbers.reserve(offer.msisdn, key));
    ASSERT_TRUE(held);
    EXPECT_EQ(held->number, offer);
    EXPECT_GE(held->lease, std::chrono::seconds(598));
    EXPECT_LE(held->lease, std::chrono::seconds(601));
    EXPECT_EQ(run(numbers.reserve(offer.msisdn, key))->id, held->id);
    EXPECT_EQ(run(numbers.reserve(offer.msisdn, newKey())).error().code, ErrorCode::Conflict);
    EXPECT_TRUE(run(numbers.release(held->id)));
    EXPECT_TRUE(run(numbers.release(held->id)));
    EXPECT_TRUE(run(numbers.release("never-was")));
    EXPECT_TRUE(run(numbers.reserve(offer.msisdn, newKey())));
}

TEST_F(CarrierTest, AReplayedReservationThatLapsedIsAConflict) {
    const auto key = newKey();
    const auto msisdn = freeNumber();
    ASSERT_TRUE(run(numbers.reserve(msisdn, key)));
    clock.advance(11min);
    EXPECT_EQ(run(numbers.reserve(msisdn, key)).error().code, ErrorCode::Conflict);
}

IdentityDocument inventedCard() {
    IdentityDocument card;
    card.name = PersonalText("欧阳示例");
    card.sex = Sex::Female;
    card.ethnicity = "01";
    card.birthDate = parseDate("19900101").value();
    card.address = PersonalText("示例省示例市示例路1号");
    card.number = PersonalText("110101199001010007");
    card.issuer = PersonalText("示例市公安局");
    card.validFrom = parseDate("20200101").value();
    card.validForever = true;
    return card;
}

TEST_F(CarrierTest, ThePersonIsRegisteredOnce) {
    const auto key = newKey();
    const auto first = run(customers.registerIndividual(inventedCard(), key, newKey()));
    ASSERT_TRUE(first);
    const auto& sent = http.exchanges.back().first;
    EXPECT_EQ(sent.headers.at("idempotency-key"), key.text());
    const auto body = nlohmann::json::parse(sent.body);
    EXPECT_EQ(body["familyName"], "欧阳");
    EXPECT_EQ(body["givenName"], "示例");
    EXPECT_EQ(body["individualIdentification"][0]["validFor"]["endDateTime"], "9999-12-31T00:00:00Z");
    strike(Fault::Kind::LoseResponse, "POST", "/tmf-api/party");
    EXPECT_EQ(run(customers.registerIndividual(inventedCard(), key, newKey())).value(), *first);
    EXPECT_EQ(stored("/tmf-api/party/v4/individual"), 1U);
}

TEST(PartyNames, AreSplitAsTheirLanguageDoes) {
    const auto split = [](const char* chinese, const char* english) {
        IdentityDocument document;
        document.name = PersonalText(chinese);
        document.latinName = PersonalText(english);
        const auto parts = tmf::splitName(document);
        return parts.family.reveal() + "|" + parts.given.reveal();
    };
    EXPECT_EQ(split("李示例", ""), "李|示例");
    EXPECT_EQ(split("司马例", ""), "司马|例");
    EXPECT_EQ(split("买买提·示例", ""), "买买提·示例|");
    EXPECT_EQ(split("", "EXAMPLE, INA MARIA"), "EXAMPLE|INA MARIA");
    EXPECT_EQ(split("", "INA MARIA EXAMPLE"), "EXAMPLE|INA MARIA");
    EXPECT_EQ(split("", "EXAMPLE"), "EXAMPLE|");
    EXPECT_EQ(split("", ""), "|");
}

// A passport's lines tell the names apart; nothing is guessed.
TEST(PartyNames, OfAnMrzStayAsTheyAre) {
    IdentityDocument document;
    document.kind = DocumentKind::Passport;
    document.name = PersonalText("ANNA MARIA VAN EXAMPLE");
    document.familyName = PersonalText("VAN EXAMPLE");
    document.givenNames = PersonalText("ANNA MARIA");
    document.issuingState = "UTO";
    document.nationality = "UTO";
    const auto body = nlohmann::json::parse(tmf::individualBody(document, Uuid{}));
    EXPECT_EQ(body["familyName"], "VAN EXAMPLE");
    EXPECT_EQ(body["givenName"], "ANNA MARIA");
    EXPECT_EQ(body["nationality"], "UTO");
    EXPECT_EQ(body["individualIdentification"][0]["identificationType"], "passport");
    EXPECT_EQ(body["individualIdentification"][0]["issuingAuthority"], "UTO");
}

TEST_F(CarrierTest, APaymentGoesItsWholeWay) {
    const auto key = newKey();
    EXPECT_EQ(run(payment.query(key)).error().code, ErrorCode::NotFound);
    const auto opened = run(payment.request(key, newKey(), Money(6950, Currency::Cny)));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->status, PaymentStatus::Pending);
    EXPECT_EQ(run(payment.capture(key)).error().code, ErrorCode::Refused);
    EXPECT_EQ(payByWallet(opened->qrReference, "69.49"), 409U);
    EXPECT_EQ(run(payment.query(key))->status, PaymentStatus::Pending);
    EXPECT_EQ(payByWallet(opened->qrReference, "69.50"), 201U);
    EXPECT_EQ(run(payment.query(key))->status, PaymentStatus::Authorized);
    EXPECT_FALSE(run(payment.query(key))->authorizationCode.empty());
    EXPECT_EQ(run(payment.capture(key))->status, PaymentStatus::Captured);
    EXPECT_EQ(run(payment.capture(key))->status, PaymentStatus::Captured);
    EXPECT_EQ(run(payment.reverse(key))->status, PaymentStatus::Refunded);
    EXPECT_EQ(run(payment.reverse(key))->status, PaymentStatus::Refunded);
    EXPECT_EQ(stored("/payment/v4/refund"), 1U);
}

TEST_F(CarrierTest, ReversingWhatWasNeverPaidIsSafe) {
    EXPECT_EQ(run(payment.reverse(newKey()))->status, PaymentStatus::Cancelled);
    const auto key = newKey();
    const auto opened = run(payment.request(key, newKey(), Money(100, Currency::Cny)));
    EXPECT_EQ(run(payment.reverse(key))->status, PaymentStatus::Cancelled);
    EXPECT_EQ(payByWallet(opened->qrReference, "1.00"), 409U);
}

TEST_F(CarrierTest, ASimIsActivatedSuspendedAndEnded) {
    const auto order = newOrder();
    EXPECT_EQ(run(stock.check(order.iccid)), SimStockStatus::Available);
    EXPECT_EQ(run(activation.query(order.key)).error().code, ErrorCode::NotFound);
    const auto started = run(activation.activate(order));
    ASSERT_TRUE(started);
    EXPECT_EQ(started->status, ActivationStatus::InProgress);
    EXPECT_FALSE(started->serviceId.empty());
    EXPECT_EQ(http.exchanges.back().first.headers.at("x-correlation-id"), order.transaction.text());
    clock.advance(1s);
    EXPECT_EQ(run(activation.query(order.key))->status, ActivationStatus::Active);
    EXPECT_EQ(run(stock.check(order.iccid)), SimStockStatus::Used);
    EXPECT_TRUE(run(activation.suspend(order.iccid, "test")));
    EXPECT_EQ(run(activation.query(order.key))->status, ActivationStatus::Suspended);
    EXPECT_EQ(run(stock.check(order.iccid)), SimStockStatus::Suspended);
    EXPECT_TRUE(run(activation.deactivate(order.key)));
    EXPECT_TRUE(run(activation.deactivate(order.key)));
    EXPECT_EQ(run(activation.query(order.key))->status, ActivationStatus::Terminated);
    EXPECT_EQ(run(stock.check(order.iccid)), SimStockStatus::Suspended) << "ended, and still worthless";
}

TEST_F(CarrierTest, ActivationAtOnceAndRefusedByTheNetwork) {
    office.setActivationPolicy({ActivationPolicy::Mode::Synchronous, 0s, 0});
    EXPECT_EQ(run(activation.activate(newOrder()))->status, ActivationStatus::Active);
    office.setActivationPolicy({ActivationPolicy::Mode::Denied, 1s, 0});
    auto order = newOrder();
    order.iccid = *Iccid::parse("89860123456789000025");
    EXPECT_EQ(run(activation.activate(order))->status, ActivationStatus::InProgress);
    clock.advance(1s);
    const auto failed = run(activation.query(order.key));
    EXPECT_EQ(failed->status, ActivationStatus::Failed);
    EXPECT_FALSE(failed->reason.empty());
    EXPECT_TRUE(run(activation.deactivate(order.key)));
}

TEST_F(CarrierTest, StockKnowsItsOwnCardsOnly) {
    EXPECT_EQ(run(stock.check(*Iccid::parse("89860000000000000001"))), SimStockStatus::Unknown);
    EXPECT_EQ(run(stock.check(*Iccid::parse("8986012345678900001"))), SimStockStatus::Unknown);
    EXPECT_TRUE(run(activation.suspend(*Iccid::parse("89860123456789000033"), "never seen")));
    EXPECT_EQ(run(stock.check(*Iccid::parse("89860123456789000033"))), SimStockStatus::Suspended);
}

// TMF639 leaves the id of a resource to the carrier; the ICCID is its value.
TEST_F(CarrierTest, ACardIsSuspendedByTheIdThatTheCarrierGaveIt) {
    const auto iccid = *Iccid::parse("89860123456789000033");
    std::vector<HttpRequest> asked;
    unsigned listed = 200;
    MemoryHttpClient foreign{clock, [&](HttpRequest request) {
                                 asked.push_back(request);
                                 if (request.method == "PATCH") return HttpResponse{200, {}, "{}"};
                                 const auto list = R"([{"id":"sim/7","value":")" + iccid.text() +
                                                   R"(","resourceStatus":"available"}])";
                                 return HttpResponse{listed, {}, listed == 200 ? list : "{}"};
                             }};
    CarrierSession elsewhere{foreign, clock, random, CarrierConfig{}};
    CarrierActivation there{elsewhere};
    EXPECT_TRUE(run(there.suspend(iccid, "in doubt")));
    EXPECT_TRUE(asked.back().target.ends_with("/resource/sim%2F7")) << asked.back().target;
    EXPECT_EQ(run(there.suspend(*Iccid::parse("89860123456789000041"), "in doubt")).error().code, ErrorCode::NotFound);
    listed = 404;  // a gateway's word, not the carrier's
    EXPECT_EQ(run(there.suspend(iccid, "in doubt")).error().code, ErrorCode::Malformed);
}

TEST_F(CarrierTest, ACaseHasOneNumber) {
    StaffCase details{newKey(),
                      newKey(),
                      "in_doubt",
                      "card in doubt",
                      "89860123456789000017",
                      {std::string(3000, 'e'), "bin 4 -> 5"}};
    const auto number = run(staff.openCase(details));
    ASSERT_TRUE(number);
    EXPECT_EQ(run(staff.openCase(details)).value(), *number);
    // Of a long story the newest lines go with it.
    details.evidence.resize(100, "line");
    details.evidence.back() = "where it ended";
    details.key = newKey();
    EXPECT_TRUE(tmf::ticketBody(details, "K-1").contains("where it ended"));
    EXPECT_TRUE(run(staff.openCase(details)));
    EXPECT_EQ(stored("/tmf-api/troubleTicket/v4/troubleTicket"), 2U);
}

}  // namespace
}  // namespace simkiosk
