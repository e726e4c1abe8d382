#include <set>

#include "platform/backoffice/number_rules.hpp"
#include "tests/backoffice/office_under_test.hpp"

namespace simkiosk {
namespace {

class CatalogTest : public OfficeTest {
   protected:
    std::string offerings = std::string(catalogBase) + "/productOffering";
    std::string availability = std::string(poolBase) + "/availabilityCheck";

    std::vector<std::string> search(const json& wish, int limit = 200) {
        const auto found = ask("POST", availability, {{"requestedResource", wish}, {"limit", limit}});
        EXPECT_EQ(found.status, 201U);
        std::vector<std::string> numbers;
        for (const auto& number : found.body["availableResource"]) numbers.push_back(number["id"]);
        return numbers;
    }
};

TEST_F(CatalogTest, ListsActiveOfferingsInTheLanguageAskedFor) {
    const auto chinese = ask("GET", offerings + "?lifecycleStatus=Active");
    const auto spanish = ask("GET", offerings + "?lifecycleStatus=Active", nullptr, {{"accept-language", "es-MX, en"}});
    ASSERT_EQ(chinese.status, 200U);
    EXPECT_GE(chinese.body.size(), 12U);
    EXPECT_EQ(chinese.raw.headers.at("x-total-count"), std::to_string(chinese.body.size()));
    EXPECT_EQ(spanish.raw.headers.at("content-language"), "es");
    for (std::size_t i = 0; i < chinese.body.size(); ++i) {
        EXPECT_EQ(chinese.body[i]["id"], spanish.body[i]["id"]);
        EXPECT_NE(chinese.body[i]["name"], spanish.body[i]["name"]);
        EXPECT_TRUE(chinese.body[i]["isSellable"]);
    }
}

TEST_F(CatalogTest, PagesAndFields) {
    const auto page = ask("GET", offerings + "?offset=2&limit=3&fields=name");
    ASSERT_EQ(page.body.size(), 3U);
    EXPECT_EQ(page.raw.headers.at("x-result-count"), "3");
    EXPECT_GT(std::stoi(page.raw.headers.at("x-total-count")), 12);
    EXPECT_TRUE(page.body[0].contains("name"));
    EXPECT_FALSE(page.body[0].contains("description"));
    EXPECT_EQ(ask("GET", offerings + "?offset=9999").body.size(), 0U);
    EXPECT_EQ(ask("GET", offerings + "?offset=-1").status, 400U);
    EXPECT_EQ(ask("GET", offerings + "?limit=all").status, 400U);
}

// A filter is applied or refused, never passed over.
TEST_F(CatalogTest, FiltersByAnyAttribute) {
    const std::string offerings = std::string(catalogBase) + "/productOffering";
    const auto all = ask("GET", offerings);
    const std::string id = all.body[3]["id"], other = all.body[1]["id"];
    const auto one = ask("GET", offerings + "?id=" + id);
    ASSERT_EQ(one.body.size(), 1U);
    EXPECT_EQ(one.body[0]["id"], id);
    EXPECT_EQ(one.raw.headers.at("x-total-count"), "1");
    EXPECT_EQ(ask("GET", offerings + "?id=" + id + "," + other).body.size(), 2U);
    EXPECT_EQ(ask("GET", offerings + "?id=" + id + "&id=" + other).body.size(), 2U);
    EXPECT_EQ(ask("GET", offerings + "?id=no-such").body.size(), 0U);
    EXPECT_EQ(ask("GET", offerings + "?name=Keep+In+Touch", nullptr, {{"accept-language", "en"}}).body.size(), 1U);
    EXPECT_EQ(ask("GET", offerings + "?isSellable=false&isBundle=false").body.size(),
              ask("GET", offerings + "?lifecycleStatus=Obsolete").body.size());
    EXPECT_EQ(ask("GET", offerings + "?productOfferingPrice.priceType=recurring").body.size(), all.body.size());
    EXPECT_EQ(ask("GET", offerings + "?nosuch=1").status, 400U);
    EXPECT_EQ(ask("GET", offerings + "?name.nosuch=1").status, 400U);
    EXPECT_EQ(ask("GET", std::string(catalogBase) + "/productOfferingPrice?name=monthly").body.size(), all.body.size());

    const auto sorted = ask("GET", offerings + "?sort=-id&limit=2").body;
    EXPECT_GT(sorted[0]["id"], sorted[1]["id"]);
    EXPECT_LT(ask("GET", offerings + "?sort=id").body[0]["id"], sorted[0]["id"]);
    EXPECT_EQ(ask("GET", offerings + "?sort=nosuch").status, 400U);
}

TEST_F(CatalogTest, ANumberMayBeLeftToTheCarrier) {
    const std::string reservations = std::string(poolBase) + "/reservation";
    const auto demand = [](const char* pool) {
        return json{{"relatedParty", {{"id", "kiosk-7"}}},
                    {"reservationItem",
                     {{{"quantity", 1},
                       {"resourceCapacity", {{"capacityDemandAmount", "1"}, {"resourcePool", {{"id", pool}}}}}}}}};
    };
    const auto any = ask("POST", reservations, demand("msisdn"));
    ASSERT_EQ(any.status, 201U);
    const auto resource = any.body["reservationItem"][0]["appliedCapacityAmount"]["resource"][0];
    EXPECT_EQ(ask("POST", reservations, reservationBody(resource["id"])).status, 409U) << "it is held";
    const auto gold = ask("POST", reservations, demand("gold"));
    ASSERT_EQ(gold.status, 201U);
    EXPECT_EQ(gold.body["reservationItem"][0]["appliedCapacityAmount"]["resource"][0]["characteristic"][0]["value"],
              "gold");
    EXPECT_EQ(ask("POST", reservations, demand("no-such")).status, 400U);
    auto two = demand("msisdn");
    two["reservationItem"][0]["resourceCapacity"]["capacityDemandAmount"] = "2";
    EXPECT_EQ(ask("POST", reservations, two).status, 400U);
    two["reservationItem"][0].erase("resourceCapacity");
    EXPECT_EQ(ask("POST", reservations, two).status, 400U);
}

TEST_F(CatalogTest, PricesStandBesideAndInsideOfferings) {
    const auto plan = ask("GET", offerings + "/plan-plus-69");
    EXPECT_EQ(plan.body["productOfferingPrice"][0]["price"]["taxIncludedAmount"]["value"], 69);
    const auto prices = ask("GET", std::string(catalogBase) + "/productOfferingPrice?limit=200");
    EXPECT_EQ(prices.body.size(),
              2 * static_cast<std::size_t>(std::stoi(ask("GET", offerings).raw.headers.at("x-total-count"))));
    EXPECT_EQ(
        ask("GET", std::string(catalogBase) + "/productOfferingPrice/plan-plus-69-monthly").body["price"]["value"], 69);
    EXPECT_EQ(ask("GET", offerings + "/no-such-plan").status, 404U);
    EXPECT_EQ(ask("DELETE", offerings + "/plan-plus-69").status, 405U);
}

TEST_F(CatalogTest, NumbersAreClassedByRule) {
    using backoffice::classify;
    EXPECT_EQ(classify("13800008888"), NumberClass::Platinum);
    EXPECT_EQ(classify("13800668899"), NumberClass::Platinum);
    EXPECT_EQ(classify("13800001888"), NumberClass::Gold);
    EXPECT_EQ(classify("13800005678"), NumberClass::Gold);
    EXPECT_EQ(classify("13800001122"), NumberClass::Silver);
    EXPECT_EQ(classify("13800001212"), NumberClass::Silver);
    EXPECT_EQ(classify("13800001221"), NumberClass::Silver);
    EXPECT_EQ(classify("13800001388"), NumberClass::Silver);
    EXPECT_EQ(classify("13800004444"), NumberClass::Gold) << "a 4 costs a class";
    EXPECT_EQ(classify("13800001357"), NumberClass::Standard);
}

TEST_F(CatalogTest, ThePoolIsLargeUniqueAndHasEveryClass) {
    const auto numbers = backoffice::seedNumbers();
    const std::set<std::string> unique(numbers.begin(), numbers.end());
    EXPECT_GE(unique.size(), 2000U);
    EXPECT_EQ(unique.size(), numbers.size());
    std::set<NumberClass> classes;
    for (const auto& number : numbers) {
        EXPECT_EQ(number.size(), 11U);
        classes.insert(backoffice::classify(number));
    }
    EXPECT_EQ(classes.size(), 4U);
    EXPECT_EQ(numbers, backoffice::seedNumbers());
}

TEST_F(CatalogTest, FindsNumbersByDigitsPatternAndClass) {
    for (const auto& number : search({{"contains", "88"}})) EXPECT_NE(number.find("88"), std::string::npos);
    const auto endings = search({{"contains", "88"}, {"atEnd", true}});
    EXPECT_FALSE(endings.empty());
    for (const auto& number : endings) EXPECT_TRUE(number.ends_with("88"));
    for (const auto& number : search({{"without4", true}})) EXPECT_EQ(number.find('4'), std::string::npos);
    const auto gold = search({{"numberClass", "gold"}});
    EXPECT_GT(gold.size(), 100U);
    for (const auto& number : gold) EXPECT_EQ(backoffice::classify(number), NumberClass::Gold);
    EXPECT_EQ(ask("POST", availability, {{"requestedResource", {{"contains", "8%"}}}}).status, 400U);
    EXPECT_EQ(ask("POST", availability, {{"requestedResource", {{"numberClass", "tin"}}}}).status, 400U);
    EXPECT_EQ(ask("POST", availability, {{"limit", 5000}}).status, 400U);
}

TEST_F(CatalogTest, ANumberIsReservedOnceAndTheLeaseLapses) {
    const auto number = freeNumber();
    const auto reservations = std::string(poolBase) + "/reservation";
    const auto first = ask("POST", reservations, reservationBody(number, "key-a"));
    ASSERT_EQ(first.status, 201U);
    EXPECT_EQ(first.body["reservationState"], "reserved");
    EXPECT_EQ(first.body["href"], first.raw.headers.at("location"));
    EXPECT_NE(freeNumber(), number);
    EXPECT_EQ(ask("POST", reservations, reservationBody(number, "key-b")).status, 409U);

    clock.advance(10min - 1s);
    const std::string href = first.body["href"];
    EXPECT_EQ(ask("GET", href).body[0]["reservationState"], "reserved");
    clock.advance(1s);
    EXPECT_EQ(ask("GET", href).body[0]["reservationState"], "expired");
    EXPECT_EQ(ask("POST", reservations, reservationBody(number, "key-b")).status, 201U);
}

TEST_F(CatalogTest, ReleasingFreesTheNumberAndMayBeRepeated) {
    const auto number = freeNumber();
    const auto reservations = std::string(poolBase) + "/reservation";
    const std::string href = ask("POST", reservations, reservationBody(number, "key-a")).body["href"];
    EXPECT_EQ(ask("PATCH", href, {{"reservationState", "cancelled"}}).body["reservationState"], "cancelled");
    EXPECT_EQ(freeNumber(), number);
    // Somebody else takes it; the first customer's late release must not free it.
    ASSERT_EQ(ask("POST", reservations, reservationBody(number, "key-b")).status, 201U);
    EXPECT_EQ(ask("PATCH", href, {{"reservationState", "cancelled"}}).status, 200U);
    EXPECT_EQ(ask("DELETE", href).status, 204U);
    EXPECT_NE(freeNumber(), number);
    EXPECT_EQ(ask("PATCH", href, {{"reservationState", "reserved"}}).status, 400U);
}

TEST_F(CatalogTest, AReservationIsFoundByItsKey) {
    const auto reservations = std::string(poolBase) + "/reservation";
    ask("POST", reservations, reservationBody(freeNumber(), "key-a"));
    ask("POST", reservations, reservationBody(freeNumber(), "key-b"));
    const auto found = ask("GET", reservations + "?externalId=key-b");
    ASSERT_EQ(found.body.size(), 1U);
    EXPECT_EQ(found.body[0]["externalId"], "key-b");
}

}  // namespace
}  // namespace simkiosk
