#include "platform/backoffice/fault_gate.hpp"
#include "platform/backoffice/tls_identity.hpp"
#include "tests/backoffice/office_under_test.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

class RulesTest : public OfficeTest {
   protected:
    std::string payments = std::string(payBase) + "/payment";
    std::size_t paymentCount() { return ask("GET", payments).body.size(); }
};

TEST_F(RulesTest, TheOfficialFilesTookPart) {
    if (!tmfSchemasPresent()) return;
    const auto before = tmfJudged();
    ask("POST", payments, paymentBody(10, "a"));
    EXPECT_EQ(tmfJudged(), before + 2) << "request and answer";
    const HttpRequest request{"POST", payments, {}, R"({"account":{}})"};
    const HttpResponse wrong{201, {{"content-type", "application/json"}}, R"({"id":7})"};
    const auto complaint = tmfComplaint(request, wrong);
    EXPECT_NE(complaint.find("content type"), std::string::npos);
    EXPECT_NE(complaint.find("[id]"), std::string::npos) << complaint;
    EXPECT_NE(complaint.find("request"), std::string::npos) << complaint;
}

TEST_F(RulesTest, TheSameKeyAndBodyGetTheSameAnswer) {
    const auto first = ask("POST", payments, paymentBody(10, "same"), {{"idempotency-key", "k-1"}});
    clock.advance(24h);
    const auto again = ask("POST", payments, paymentBody(10, "same"), {{"idempotency-key", "k-1"}});
    EXPECT_EQ(again.status, 201U);
    EXPECT_EQ(again.raw.body, first.raw.body);
    EXPECT_EQ(again.raw.headers.at("location"), first.raw.headers.at("location"));
    EXPECT_EQ(paymentCount(), 1U);
}

TEST_F(RulesTest, TheKeyInTheBodyIsEnough) {
    const auto first = ask("POST", payments, paymentBody(10, "same"));
    EXPECT_EQ(ask("POST", payments, paymentBody(10, "same")).body["id"], first.body["id"]);
    EXPECT_EQ(ask("POST", payments, paymentBody(11, "same")).status, 422U);
    EXPECT_EQ(paymentCount(), 1U);
}

TEST_F(RulesTest, TheOrderOfAttributesIsNotAnotherBody) {
    const auto body = paymentBody(10, "same").dump();
    askText("POST", payments, body, {{"idempotency-key", "k"}});
    const std::string turned = R"({"correlatorId":"same","totalAmount":{"value":10.0,"unit":"CNY"},)"
                               R"("paymentMethod":{"@type":"DynamicQrCode"},"account":{"id":"shop"}})";
    EXPECT_EQ(askText("POST", payments, turned, {{"idempotency-key", "k"}}).status, 201U);
    EXPECT_EQ(paymentCount(), 1U);
}

TEST_F(RulesTest, AnotherBodyUnderTheSameKeyIsRefused) {
    ask("POST", payments, paymentBody(10, "a"), {{"idempotency-key", "k"}});
    EXPECT_EQ(ask("POST", payments, paymentBody(11, "a"), {{"idempotency-key", "k"}}).status, 422U);
    EXPECT_EQ(ask("POST", payments, paymentBody(11, "a"), {{"idempotency-key", "other"}}).status, 422U);
    EXPECT_EQ(paymentCount(), 1U) << "one correlatorId, one payment";
}

// Header and body carry one key in two places; a client may come back with either.
TEST_F(RulesTest, EitherKeyFindsTheFirstAnswer) {
    const auto first = ask("POST", payments, paymentBody(10, "in-body"), {{"idempotency-key", "in-header"}});
    EXPECT_EQ(ask("POST", payments, paymentBody(10, "in-body")).raw.body, first.raw.body);
    EXPECT_EQ(ask("POST", payments, paymentBody(10, "in-body"), {{"idempotency-key", "in-header"}}).raw.body,
              first.raw.body);
    EXPECT_EQ(ask("POST", payments, paymentBody(10, "in-body"), {{"idempotency-key", "another"}}).raw.body,
              first.raw.body);
    EXPECT_EQ(ask("POST", payments, paymentBody(11, "in-body")).status, 422U);
    EXPECT_EQ(paymentCount(), 1U);
}

// Whoever lost the answer asks with ?externalId= before sending again, also when the key stood in the header only.
TEST_F(RulesTest, AKeyOfTheHeaderNamesTheResource) {
    const std::string pool = poolBase, party = partyBase, orders = orderBase, lines = serviceBase, desk = ticketBase;
    const std::string number = freeNumber();
    ask("POST", pool + "/reservation", reservationBody(number), {{"idempotency-key", "k-1"}});
    EXPECT_EQ(ask("GET", pool + "/reservation?externalId=k-1").body.size(), 1U);
    EXPECT_EQ(ask("POST", pool + "/reservation", reservationBody(number, "k-1")).status, 201U) << "the same intent";
    EXPECT_EQ(ask("GET", pool + "/reservation?externalId=k-1").body.size(), 1U);

    auto payment = paymentBody(10, "");
    payment.erase("correlatorId");
    ask("POST", payments, payment, {{"idempotency-key", "k-2"}});
    EXPECT_EQ(ask("GET", payments + "?correlatorId=k-2").body.size(), 1U);

    ask("POST", party + "/individual", {{"givenName", "A"}, {"familyName", "B"}}, {{"idempotency-key", "k-3"}});
    EXPECT_EQ(ask("GET", party + "/individual?externalReference.name=k-3").body.size(), 1U);

    auto order = orderBody(iccidInStock, freeNumber(), "");
    order.erase("externalId");
    const auto placed = ask("POST", orders + "/productOrder", order, {{"idempotency-key", "k-4"}});
    ASSERT_EQ(placed.status, 201U);
    EXPECT_EQ(ask("GET", orders + "/productOrder?externalId=k-4").body.size(), 1U);

    auto service = serviceBody(placed.body["id"], iccidInStock,
                               order["productOrderItem"][0]["product"]["productCharacteristic"][0]["value"], "x");
    service["serviceCharacteristic"].erase(0);
    ask("POST", lines + "/service", service, {{"idempotency-key", "k-5"}});
    EXPECT_EQ(ask("GET", lines + "/service?externalId=k-5").body.size(), 1U);

    ask("POST", desk + "/troubleTicket", {{"description", "d"}, {"severity", "high"}, {"ticketType", "kiosk"}},
        {{"idempotency-key", "k-6"}});
    EXPECT_EQ(ask("GET", desk + "/troubleTicket?externalId=k-6").body.size(), 1U);
    EXPECT_EQ(ask("POST", payments, payment, {{"idempotency-key", "k\xFF"}}).status, 400U);
}

TEST_F(RulesTest, ABodyThatIsNoJsonByItsOwnWordIsNotRead) {
    const auto body = paymentBody(10, "a").dump();
    for (const char* type :
         {"text/plain", "application/x-www-form-urlencoded", "application/xml", "application/json;charset=utf-16"}) {
        EXPECT_EQ(askText("POST", payments, body, {{"content-type", type}}).status, 415U) << type;
    }
    EXPECT_EQ(paymentCount(), 0U);
    for (const char* type :
         {"application/json", "Application/JSON; charset=\"UTF-8\"", "application/merge-patch+json", ""}) {
        EXPECT_EQ(askText("POST", payments, body, {{"content-type", type}}).status, 201U) << type;
    }
    const auto unread = BackOffice::refuseUnread(413, std::string(poolBase) + "/reservation");
    EXPECT_EQ(json::parse(unread.body)["code"], 413) << "TMF685 v1 has integers there";
    EXPECT_EQ(json::parse(BackOffice::refuseUnread(431, "").body)["code"], "431");
}

TEST_F(RulesTest, ARefusalIsNotRememberedAsTheAnswer) {
    const auto number = freeNumber();
    const auto held = ask("POST", std::string(poolBase) + "/reservation", reservationBody(number, "first")).body;
    EXPECT_EQ(ask("POST", std::string(poolBase) + "/reservation", reservationBody(number, "second")).status, 409U);
    ask("PATCH", held["href"], {{"reservationState", "cancelled"}});
    EXPECT_EQ(ask("POST", std::string(poolBase) + "/reservation", reservationBody(number, "second")).status, 201U);
}

TEST_F(RulesTest, KeysLiveNinetyDays) {
    ask("POST", payments, paymentBody(10, ""), {{"idempotency-key", "old"}});
    clock.advance(std::chrono::days(90));
    ask("POST", payments, paymentBody(10, ""), {{"idempotency-key", "young"}});
    ask("POST", payments, paymentBody(10, ""), {{"idempotency-key", "old"}});
    EXPECT_EQ(paymentCount(), 2U);
    clock.advance(1s);
    ask("POST", payments, paymentBody(10, ""), {{"idempotency-key", "sweeps"}});
    EXPECT_EQ(ask("POST", payments, paymentBody(10, ""), {{"idempotency-key", "old"}}).status, 409U)
        << "its answer is forgotten, the payment of that name is not";
    EXPECT_EQ(paymentCount(), 3U);
}

TEST_F(RulesTest, CorrelationIsEchoedAndTheDateIsGiven) {
    const auto answer = ask("GET", payments, nullptr, {{"x-correlation-id", "sale-17"}});
    EXPECT_EQ(answer.raw.headers.at("x-correlation-id"), "sale-17");
    EXPECT_EQ(answer.raw.headers.at("date"), "Fri, 15 Jan 2027 09:00:00 GMT");
    const auto refused = ask("GET", "/nowhere", nullptr, {{"x-correlation-id", std::string(300, 'x')}});
    EXPECT_EQ(refused.raw.headers.count("x-correlation-id"), 0U);
}

TEST_F(RulesTest, UnknownPathsAndWrongMethods) {
    EXPECT_EQ(ask("GET", "/").status, 404U);
    EXPECT_EQ(ask("GET", "/tmf-api").status, 404U);
    EXPECT_EQ(ask("GET", "/payment/v4").status, 404U);
    EXPECT_EQ(ask("GET", "/payment/v40/payment").status, 404U);
    EXPECT_EQ(ask("GET", payments + "/none").status, 404U);
    EXPECT_EQ(ask("GET", payments + "/a/b").status, 404U);
    const auto answer = ask("DELETE", payments);
    EXPECT_EQ(answer.status, 405U);
    EXPECT_EQ(answer.raw.headers.at("allow"), "GET, POST");
    EXPECT_EQ(answer.body["code"], "405");
    EXPECT_TRUE(ask("GET", std::string(poolBase) + "/nothing").body["code"].is_number_integer());
}

TEST_F(RulesTest, HostileRequestsAreAnsweredAndNothingIsKept) {
    const std::string deep(5000, '[');
    const std::string bodies[] = {
        "",
        "{",
        "[]",
        "null",
        "\"x\"",
        deep,
        R"({"account":null})",
        "\xff\xfe{}",
        R"({"account":{"id":1},"paymentMethod":{},"totalAmount":{"value":1,"unit":"CNY"}})",
        R"({"account":{"id":"a"},"paymentMethod":{},"totalAmount":{"value":-1,"unit":"CNY"}})",
        R"({"account":{"id":"a"},"paymentMethod":{},"totalAmount":{"value":1e300,"unit":"CNY"}})",
        R"({"account":{"id":"a"},"paymentMethod":{},"totalAmount":{"value":0.001,"unit":"CNY"}})",
        R"({"account":{"id":"a"},"paymentMethod":{},"totalAmount":{"value":1,"unit":"XXX"}})"};
    for (const auto& body : bodies) EXPECT_EQ(askText("POST", payments, body).status, 400U) << body.substr(0, 60);
    EXPECT_EQ(askText("POST", payments, std::string(300'000, ' ')).status, 413U);
    EXPECT_EQ(ask("GET", "/payment/v4/payment?" + std::string(3000, 'a')).status, 400U);
    EXPECT_EQ(ask("GET", "/payment/v4/%").status, 400U);
    EXPECT_EQ(ask("GET", "/payment/v4/%0").status, 400U);
    EXPECT_EQ(ask("GET", "/payment/v4/payment/%00").status, 400U);
    EXPECT_EQ(ask("GET", "payment").status, 400U);
    EXPECT_EQ(ask("GET", payments + "/' OR 1=1 --").status, 404U);
    EXPECT_EQ(ask("POST", payments, paymentBody(1, "a"), {{"idempotency-key", std::string(200, 'k')}}).status, 400U);
    EXPECT_EQ(paymentCount(), 0U);
}

TEST_F(RulesTest, EverythingSurvivesARestart) {
    const TemporaryFolder folder;
    const auto path = folder / "office.sqlite";
    office = std::make_unique<BackOffice>(path, clock, random);
    const auto number = freeNumber();
    const auto held = ask("POST", std::string(poolBase) + "/reservation", reservationBody(number, "res")).body;
    const auto paid = ask("POST", payments, paymentBody(10, "pay")).body;
    ask("PATCH", std::string(stockBase) + "/resource/" + iccidInStock, {{"resourceStatus", "suspended"}});

    office = nullptr;
    office = std::make_unique<BackOffice>(path, clock, random);
    EXPECT_NE(freeNumber(), number);
    EXPECT_EQ(ask("GET", held["href"]).body[0]["reservationState"], "reserved");
    EXPECT_EQ(ask("POST", payments, paymentBody(10, "pay")).body["id"], paid["id"]);
    EXPECT_EQ(ask("GET", std::string(stockBase) + "/resource/" + iccidInStock).body["administrativeState"], "locked");
    clock.advance(10min);
    EXPECT_EQ(freeNumber(), number);
}

TEST_F(RulesTest, FaultsStrikeAsOftenAsOrdered) {
    FaultGate gate([&](const HttpRequest& request) { return office->handle(request); },
                   [&](ActivationPolicy policy) { office->setActivationPolicy(policy); });
    const auto order = [&](const json& fault) {
        return gate.handle({"POST", "/control/v1/faults", {}, fault.dump()}).response.status;
    };
    const HttpRequest list{"GET", payments, {}, ""};
    EXPECT_EQ(order({{"kind", "status"}, {"status", 503}, {"retryAfterS", 2}, {"times", 2}, {"path", "/payment"}}),
              201U);
    EXPECT_EQ(gate.handle({"GET", std::string(ticketBase) + "/troubleTicket", {}, ""}).response.status, 200U);
    EXPECT_EQ(gate.handle(list).response.status, 503U);
    EXPECT_EQ(gate.handle(list).response.headers.at("retry-after"), "2");
    EXPECT_EQ(gate.handle(list).response.status, 200U);

    EXPECT_EQ(order({{"kind", "lose_response"}, {"method", "POST"}}), 201U);
    const HttpRequest pay{"POST", payments, {}, paymentBody(10, "a").dump()};
    EXPECT_EQ(gate.handle(pay).fate, HttpAnswer::Fate::Drop);
    EXPECT_EQ(paymentCount(), 1U) << "the answer was lost, not the payment";

    EXPECT_EQ(order({{"kind", "lose_request"}}), 201U);
    EXPECT_EQ(gate.handle({"POST", payments, {}, paymentBody(10, "b").dump()}).fate, HttpAnswer::Fate::Drop);
    EXPECT_EQ(paymentCount(), 1U);

    EXPECT_EQ(order({{"kind", "delay"}, {"delayMs", 250}}), 201U);
    EXPECT_EQ(gate.handle(list).delay, 250ms);
    EXPECT_EQ(order({{"kind", "earthquake"}}), 400U);
    EXPECT_EQ(order({{"kind", "status"}, {"status", 200}}), 400U);
    order({{"kind", "malformed"}});
    EXPECT_EQ(gate.handle({"DELETE", "/control/v1/faults", {}, ""}).response.status, 204U);
    EXPECT_EQ(gate.handle(list).response.status, 200U);
}

TEST_F(RulesTest, CertificatesAreMadeOnceAndTheKeyIsPrivate) {
    const TemporaryFolder folder;
    const auto first = ensureTlsIdentity(folder.path().string());
    ASSERT_TRUE(first);
    const auto made = std::filesystem::last_write_time(first->certificateFile);
    ASSERT_TRUE(ensureTlsIdentity(folder.path().string()));
    EXPECT_EQ(std::filesystem::last_write_time(first->certificateFile), made);
    using std::filesystem::perms;
    const auto permissions = std::filesystem::status(first->keyFile).permissions();
    EXPECT_EQ(permissions & (perms::group_all | perms::others_all), perms::none);
    EXPECT_FALSE(ensureTlsIdentity("/proc/nowhere"));
}

}  // namespace
}  // namespace simkiosk
