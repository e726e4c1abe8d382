// A search for numbers keeps to the customer's wish, also with a carrier that does not.
#include <algorithm>

#include "tests/carrier/carrier_under_test.hpp"

namespace simkiosk {
namespace {

std::vector<std::string> digitsOf(const std::vector<NumberOffer>& offers) {
    std::vector<std::string> all;
    for (const auto& offer : offers) all.push_back(offer.msisdn.digits());
    return all;
}

TEST_F(CarrierTest, APatternAndAnOrderAreAnsweredInOneCall) {
    for (const auto pattern : allNumberPatterns) {
        const auto found = run(numbers.search({.pattern = pattern, .limit = 10}));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->size(), 10U) << toString(pattern);
        for (const auto& offer : *found) EXPECT_TRUE(hasPattern(offer.msisdn.digits(), pattern));
    }
    EXPECT_EQ(http.attempts, allNumberPatterns.size());
    const auto dear = run(numbers.search({.order = NumberOrder::DearestFirst, .limit = 5}));
    EXPECT_EQ(dear->front().numberClass, NumberClass::Platinum);
    const auto sorted = run(numbers.search({.order = NumberOrder::ByDigits, .limit = 50}));
    EXPECT_TRUE(std::ranges::is_sorted(digitsOf(*sorted)));
    EXPECT_EQ(http.attempts, allNumberPatterns.size() + 2);
}

// Everything the carrier does not know is struck from the question on its way.
class DeafCarrier : public testing::Test {
   protected:
    DeafCarrier() { config.kioskId = "kiosk-7"; }

    static HttpRequest withoutWishes(HttpRequest request, bool pages) {
        if (!request.target.ends_with("/availabilityCheck")) return request;
        auto body = nlohmann::json::parse(request.body);
        body.erase("requestedResource");
        body.erase("sort");
        if (!pages) {
            body["limit"] = 200;
            body["offset"] = 0;
        }
        request.body = body.dump();
        return request;
    }
    std::vector<NumberOffer> search(NumberQuery query, bool pages = true) {
        MemoryHttpClient http(clock, [this, pages](const HttpRequest& request) -> HttpAnswer {
            return {office.handle(withoutWishes(request, pages))};
        });
        CarrierSession session(http, clock, random, config);
        CarrierNumberPool numbers(session);
        auto found = runTask(clock, numbers.search(std::move(query)));
        EXPECT_TRUE(found) << found.error().message;
        calls = http.attempts;
        return found.value_or(std::vector<NumberOffer>{});
    }

    ManualClock clock;
    SeededRandom random{7};
    BackOffice office{":memory:", clock, random};
    CarrierConfig config;
    std::size_t calls = 0;
};

TEST_F(DeafCarrier, IsAskedOnUntilEnoughFit) {
    const NumberQuery wish{.contains = "8", .without4 = true, .pattern = NumberPattern::Aabb, .limit = 24};
    const auto found = search(wish);
    ASSERT_EQ(found.size(), 24U);
    for (const auto& offer : found) EXPECT_TRUE(fits(offer, wish)) << offer.msisdn.digits();
    EXPECT_GT(calls, 1U);
    EXPECT_LE(calls, 10U);
}

TEST_F(DeafCarrier, FurtherNumbersAreNeverThoseShownBefore) {
    NumberQuery wish{.numberClass = NumberClass::Silver, .limit = 24};
    auto all = digitsOf(search(wish));
    wish.offset = 24;
    for (auto& digits : digitsOf(search(wish))) all.push_back(std::move(digits));
    EXPECT_EQ(all.size(), 48U);
    std::ranges::sort(all);
    EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
}

TEST_F(DeafCarrier, TheCheapestAreTheCheapestOfAllPages) {
    const auto found = search({.numberClass = std::nullopt, .order = NumberOrder::DearestFirst, .limit = 60});
    ASSERT_EQ(found.size(), 60U);
    EXPECT_EQ(found.back().numberClass, NumberClass::Platinum) << "of 2,000 numbers a thirtieth is platinum";
    EXPECT_EQ(calls, 10U);
}

TEST_F(DeafCarrier, OneThatDoesNotPageEither) {
    const auto found = search({.contains = "77", .limit = 24}, false);
    EXPECT_FALSE(found.empty());
    EXPECT_LE(calls, 2U);
    for (const auto& offer : found) EXPECT_TRUE(offer.msisdn.digits().contains("77"));
}

TEST_F(CarrierTest, ALeaseIsLengthenedOnceAndOnlyWhileItLasts) {
    const auto held = run(numbers.reserve(freeNumber(), newKey()));
    ASSERT_TRUE(held);
    clock.advance(8min);
    const auto longer = run(numbers.extend(*held));
    ASSERT_TRUE(longer) << longer.error().message;
    EXPECT_GE(longer->lease, std::chrono::seconds(590));
    EXPECT_EQ(longer->number, held->number);
    clock.advance(8min);
    ASSERT_TRUE(run(numbers.extend(*held))) << "a little is left to twenty minutes";
    clock.advance(2min);
    EXPECT_FALSE(run(numbers.extend(*held))) << "never for more than twice the lease";
    clock.advance(3min);
    EXPECT_EQ(run(numbers.extend(*held)).error().code, ErrorCode::Conflict);
}

TEST_F(CarrierTest, ACarrierThatPassesOverTheWishIsFoundOut) {
    const auto held = run(numbers.reserve(freeNumber(), newKey()));
    ASSERT_TRUE(held);
    // It answers the PATCH with the reservation as it was.
    MemoryHttpClient deaf(clock, [this](HttpRequest request) -> HttpAnswer {
        const bool patch = request.method == "PATCH";
        if (patch) request.method = "GET";
        auto answer = office.handle(request);
        if (patch) answer.body = nlohmann::json::parse(answer.body).at(0).dump();
        return {answer};
    });
    CarrierConfig config;
    config.kioskId = "kiosk-7";
    CarrierSession session(deaf, clock, random, config);
    CarrierNumberPool pool(session);
    EXPECT_EQ(run(pool.extend(*held)).error().code, ErrorCode::Unsupported);
}

}  // namespace
}  // namespace simkiosk
