#include "kiosk/values/emvco_qr.hpp"
#include "platform/backoffice/payments.hpp"
#include "tests/backoffice/office_under_test.hpp"

namespace simkiosk {
namespace {

class SaleTest : public OfficeTest {
   protected:
    std::string payments = std::string(payBase) + "/payment";
    std::string refunds = std::string(payBase) + "/refund";
    std::string orders = std::string(orderBase) + "/productOrder";
    std::string services = std::string(serviceBase) + "/service";
    std::string wallet = "/acquirer/v1/authorizations";
    std::string cards = std::string(stockBase) + "/resource";

    json pay(double amount, const std::string& key) { return ask("POST", payments, paymentBody(amount, key)).body; }
    std::string reference(const json& payment) { return payment["paymentMethod"]["id"]; }
    std::string statusOf(const json& payment) { return ask("GET", payment["href"]).body["status"]; }
    json refundBody(const json& payment, const std::string& key) {
        return {{"account", {{"id", "shop"}}},
                {"paymentMethod", json::object()},
                {"totalAmount", payment["totalAmount"]},
                {"payment", {{"id", payment["id"]}}},
                {"correlatorId", key}};
    }
    json order(const std::string& iccid, const std::string& number, const std::string& key) {
        return ask("POST", orders, orderBody(iccid, number, key)).body;
    }
    Answer activate(const json& placed, const std::string& iccid, const std::string& number, const std::string& key) {
        return ask("POST", services, serviceBody(placed["id"], iccid, number, key));
    }
    json serviceByKey(const std::string& key) { return ask("GET", services + "?externalId=" + key).body[0]; }
    std::string cardStatus(const std::string& iccid) {
        return ask("GET", cards + "?category=SIM&value=" + iccid).body[0]["resourceStatus"];
    }
};

TEST_F(SaleTest, OnlyTheWalletAuthorisesAndOnlyTheRightAmount) {
    const auto payment = pay(69, "pay-1");
    EXPECT_EQ(payment["status"], "pendingAuthorization");
    EXPECT_LE(reference(payment).size(), 25U);
    EXPECT_EQ(ask("POST", wallet, {{"reference", reference(payment)}, {"amount", "68.99"}}).status, 409U);
    EXPECT_EQ(ask("POST", wallet, {{"reference", reference(payment)}, {"amount", "69"}, {"currency", "EUR"}}).status,
              409U);
    EXPECT_EQ(ask("POST", wallet, {{"reference", "NOBODY"}, {"amount", "69"}}).status, 404U);
    EXPECT_EQ(ask("POST", wallet, {{"reference", reference(payment)}}).status, 400U);
    EXPECT_EQ(statusOf(payment), "pendingAuthorization");
    EXPECT_EQ(ask("POST", wallet, {{"reference", reference(payment)}, {"amount", "69.00"}}).status, 201U);
    EXPECT_EQ(statusOf(payment), "authorized");
    EXPECT_EQ(ask("POST", wallet, {{"reference", reference(payment)}, {"amount", "69.00"}}).status, 409U);
}

TEST_F(SaleTest, TheWalletMayWriteTheAmountAsANumber) {
    const auto payment = pay(10.05, "pay-1");
    json wish = {{"reference", reference(payment)}, {"amount", 10.04}, {"currency", "CNY"}};
    EXPECT_EQ(ask("POST", wallet, wish).status, 409U);
    wish["amount"] = json::array();
    EXPECT_EQ(ask("POST", wallet, wish).status, 400U);
    wish["amount"] = 10.05;
    EXPECT_EQ(ask("POST", wallet, wish).status, 201U);
    EXPECT_EQ(statusOf(payment), "authorized");
}

TEST_F(SaleTest, TheWalletReadsTheQrCode) {
    const auto payment = pay(69, "pay-1");
    MerchantQr qr;
    qr.accountGuid = "com.example.pay";
    qr.accountReference = "M0001";
    qr.categoryCode = "4814";
    qr.amount = Money(6900, Currency::Cny);
    qr.country = "CN";
    qr.name = "SIM KIOSK";
    qr.city = "BEIJING";
    qr.reference = reference(payment);
    auto payload = *encodeMerchantQr(qr);
    auto damaged = payload;
    damaged[payload.find("69.00")] = '5';
    EXPECT_EQ(ask("POST", wallet, {{"qr", damaged}}).status, 400U);
    EXPECT_EQ(ask("POST", wallet, {{"qr", payload}, {"amount", "1.00"}}).status, 400U);
    EXPECT_EQ(ask("POST", wallet, {{"qr", payload}}).status, 201U);
    EXPECT_EQ(statusOf(payment), "authorized");
}

TEST_F(SaleTest, CaptureNeedsAuthorisationAndMayBeRepeated) {
    const auto payment = pay(69.5, "pay-1");
    const auto capture = "/kiosk-api/v1/payment/" + std::string(payment["id"]) + "/capture";
    EXPECT_EQ(ask("POST", capture, json::object(), {{"idempotency-key", "k"}}).status, 403U);
    ask("POST", wallet, {{"reference", reference(payment)}, {"amount", "69.50"}});
    EXPECT_EQ(ask("POST", capture, json::object(), {{"idempotency-key", "k"}}).body["status"], "captured");
    EXPECT_EQ(ask("POST", capture).body["status"], "captured");
}

TEST_F(SaleTest, RefundEndsPendingAuthorisedAndCapturedPayments) {
    const auto pending = pay(10, "pay-1");
    EXPECT_EQ(ask("POST", refunds, refundBody(pending, "pay-1")).status, 201U);
    EXPECT_EQ(statusOf(pending), "canceled");
    EXPECT_EQ(ask("POST", wallet, {{"reference", reference(pending)}, {"amount", "10"}}).status, 409U)
        << "money must not arrive after the sale was given up";

    const auto captured = pay(10, "pay-2");
    ask("POST", wallet, {{"reference", reference(captured)}, {"amount", "10"}});
    ask("POST", "/kiosk-api/v1/payment/" + std::string(captured["id"]) + "/capture");
    auto tooMuch = refundBody(captured, "pay-2");
    tooMuch["totalAmount"]["value"] = 11;
    EXPECT_EQ(ask("POST", refunds, tooMuch).status, 400U);
    EXPECT_EQ(ask("POST", refunds, refundBody(captured, "pay-2")).status, 201U);
    EXPECT_EQ(statusOf(captured), "refunded");
    EXPECT_EQ(ask("POST", refunds, refundBody(captured, "again")).status, 409U);
    EXPECT_EQ(ask("GET", refunds + "?correlatorId=pay-2").body.size(), 1U);
}

TEST_F(SaleTest, DeniedPaymentsStayDenied) {
    const auto payment = pay(10, "pay-1");
    EXPECT_EQ(ask("POST", wallet, {{"reference", reference(payment)}, {"amount", "10"}, {"decision", "deny"}}).status,
              201U);
    EXPECT_EQ(statusOf(payment), "denied");
    EXPECT_EQ(ask("POST", "/kiosk-api/v1/payment/" + std::string(payment["id"]) + "/capture").status, 403U);
}

TEST_F(SaleTest, ActivationIsAcceptedFirstAndActiveASecondLater) {
    const auto number = freeNumber();
    const auto placed = order(iccidInStock, number, "act-1");
    EXPECT_EQ(placed["state"], "acknowledged");
    const auto accepted = activate(placed, iccidInStock, number, "act-1");
    ASSERT_EQ(accepted.status, 202U);
    EXPECT_EQ(accepted.body["state"], "inProgress");
    EXPECT_EQ(serviceByKey("act-1")["state"], "reserved");
    EXPECT_EQ(cardStatus(iccidInStock), "reserved");
    clock.advance(1s);
    EXPECT_EQ(ask("GET", accepted.raw.headers.at("location")).body["state"], "succeeded");
    EXPECT_EQ(serviceByKey("act-1")["state"], "active");
    EXPECT_EQ(ask("GET", placed["href"]).body["state"], "completed");
}

TEST_F(SaleTest, ActivationAtOnceAndAfterSomePolls) {
    office->setActivationPolicy({ActivationPolicy::Mode::Synchronous, 0s, 0});
    const auto number = freeNumber();
    const auto made = activate(order(iccidInStock, number, "act-1"), iccidInStock, number, "act-1");
    EXPECT_EQ(made.status, 201U);
    EXPECT_EQ(made.body["state"], "active");

    office->setActivationPolicy({ActivationPolicy::Mode::Asynchronous, 0s, 2});
    const auto other = freeNumber();
    const std::string card = "89860123456789000025";
    const auto accepted = activate(order(card, other, "act-2"), card, other, "act-2");
    const std::string monitor = accepted.raw.headers.at("location");
    EXPECT_EQ(ask("GET", monitor).body["state"], "inProgress");
    EXPECT_EQ(ask("GET", monitor).body["state"], "inProgress");
    EXPECT_EQ(ask("GET", monitor).body["state"], "succeeded");
}

TEST_F(SaleTest, DeniedActivationFreesNumberAndCard) {
    office->setActivationPolicy({ActivationPolicy::Mode::Denied, 1s, 0});
    const auto number = freeNumber();
    const auto placed = order(iccidInStock, number, "act-1");
    const auto accepted = activate(placed, iccidInStock, number, "act-1");
    clock.advance(2s);
    EXPECT_EQ(ask("GET", accepted.raw.headers.at("location")).body["state"], "failed");
    EXPECT_EQ(ask("GET", placed["href"]).body["state"], "failed");
    EXPECT_EQ(cardStatus(iccidInStock), "available");
    EXPECT_EQ(freeNumber(), number);
}

TEST_F(SaleTest, OneCardAndOneNumberAreSoldOnce) {
    const auto number = freeNumber();
    const auto placed = order(iccidInStock, number, "act-1");
    activate(placed, iccidInStock, number, "act-1");
    EXPECT_EQ(ask("POST", orders, orderBody(iccidInStock, freeNumber(), "act-2")).status, 409U);
    EXPECT_EQ(ask("POST", orders, orderBody("89860123456789000025", number, "act-3")).status, 409U);
    EXPECT_EQ(activate(placed, iccidInStock, number, "act-4").status, 409U);
}

// Two orders for one card would be two customers with one SIM, whether or not the first is served yet.
TEST_F(SaleTest, OneCardHasOneLivingOrder) {
    const auto number = freeNumber();
    const auto first = order(iccidInStock, number, "a");
    const auto second = ask("POST", orders, orderBody(iccidInStock, freeNumber(), "b"));
    EXPECT_EQ(second.status, 409U);
    EXPECT_EQ(second.body["reason"], "simCardOrdered");
    ask("POST", std::string(orderBase) + "/cancelProductOrder", {{"productOrder", {{"id", first["id"]}}}});
    const auto third = ask("POST", orders, orderBody(iccidInStock, number, "c"));
    ASSERT_EQ(third.status, 201U) << "a cancelled order holds no card";

    activate(third.body, iccidInStock, number, "act");
    ask("PATCH", cards + "/" + iccidInStock, {{"resourceStatus", "suspended"}});
    ask("PATCH", serviceByKey("act")["href"], {{"state", "terminated"}});
    ask("PATCH", cards + "/" + iccidInStock, {{"resourceStatus", "available"}});
    EXPECT_EQ(ask("GET", third.body["href"]).body["state"], "cancelled");
    ASSERT_EQ(ask("POST", orders, orderBody(iccidInStock, freeNumber(), "d")).status, 201U);

    ask("PATCH", cards + "/" + iccidInStock, {{"resourceStatus", "suspended"}});
    ask("PATCH", cards + "/" + iccidInStock, {{"resourceStatus", "available"}});
    EXPECT_EQ(ask("GET", orders + "?externalId=d").body[0]["state"], "cancelled") << "staff released the card";
    EXPECT_EQ(ask("POST", orders, orderBody(iccidInStock, freeNumber(), "e")).status, 201U);
}

TEST_F(SaleTest, AReservationIsForItsOwnNumber) {
    const auto number = freeNumber(), another = freeNumber(1);
    const auto held = ask("POST", std::string(poolBase) + "/reservation", reservationBody(number, "r")).body;
    auto body = orderBody(iccidInStock, another, "a");
    body["productOrderItem"][0]["product"]["productCharacteristic"].push_back(
        {{"name", "reservationId"}, {"value", held["id"]}});
    EXPECT_EQ(ask("POST", orders, body).status, 409U);
    EXPECT_EQ(ask("GET", held["href"]).body[0]["reservationState"], "reserved");
}

// TMF640 asks for state and serviceSpecification only; TMF names are written in many ways.
TEST_F(SaleTest, AServiceFindsItsOrderByCardAndNumber) {
    const auto number = freeNumber();
    const auto placed = order(iccidInStock, number, "a");
    const json body = {{"state", "active"},
                       {"serviceSpecification", {{"id", "mobile-line"}}},
                       {"serviceCharacteristic",
                        {{{"name", "iccid"}, {"value", iccidInStock}}, {{"name", "msisdn"}, {"value", number}}}}};
    EXPECT_EQ(ask("POST", services, body).status, 202U);
    clock.advance(1s);
    EXPECT_EQ(ask("GET", placed["href"]).body["state"], "completed");
    EXPECT_EQ(ask("POST", services, body).status, 409U);
}

TEST_F(SaleTest, AServiceWithoutOrderTakesCardAndNumber) {
    const auto number = freeNumber(), another = freeNumber(1);
    const auto line = [](const std::string& iccid, const std::string& msisdn) {
        return json{{"state", "active"},
                    {"serviceSpecification", {{"id", "mobile-line"}}},
                    {"serviceCharacteristic",
                     {{{"name", "ICCID"}, {"value", iccid}}, {{"name", "MSISDN"}, {"value", msisdn}}}}};
    };
    ASSERT_EQ(ask("POST", services, line(iccidInStock, number)).status, 202U);
    clock.advance(1s);
    const auto made = ask("GET", services + "?supportingResource.id=" + number).body[0];
    EXPECT_EQ(made["state"], "active");
    EXPECT_EQ(cardStatus(iccidInStock), "reserved");
    EXPECT_EQ(ask("POST", orders, orderBody(iccidInStock, another, "a")).status, 409U);
    EXPECT_EQ(ask("POST", services, line("89860123456789000025", number)).status, 409U);
    EXPECT_EQ(ask("POST", services, line("89860000000000000001", another)).status, 400U);
    EXPECT_EQ(ask("POST", services, line("", another)).status, 400U);
    order("89860123456789000033", freeNumber(3), "b");
    EXPECT_EQ(ask("POST", services, line("89860123456789000033", another)).status, 409U) << "ordered with another";
    EXPECT_EQ(ask("DELETE", made["href"]).status, 204U);
    EXPECT_EQ(cardStatus(iccidInStock), "available");
    EXPECT_EQ(freeNumber(), number);
}

TEST_F(SaleTest, AnOrderMayNameItsCardAsACharacteristic) {
    auto body = orderBody(iccidInStock, freeNumber(), "a");
    auto& product = body["productOrderItem"][0]["product"];
    product["productCharacteristic"][0]["name"] = "MSISDN";
    product["productCharacteristic"].push_back({{"name", "Iccid"}, {"value", "89860123456789000025"}});
    EXPECT_EQ(ask("POST", orders, body).status, 400U) << "two cards";
    product.erase("productSerialNumber");
    EXPECT_EQ(ask("POST", orders, body).status, 201U);
    EXPECT_EQ(ask("POST", orders, orderBody("89860123456789000025", freeNumber(), "b")).status, 409U);
}

TEST_F(SaleTest, OrdersAreRefusedWithAReason) {
    const auto number = freeNumber();
    const auto reason = [&](const json& body) {
        const auto answer = ask("POST", orders, body);
        return std::to_string(answer.status) + " " + std::string(answer.body["reason"]);
    };
    EXPECT_EQ(reason(orderBody("89860000000000000001", number, "a")), "400 simCardNotInStock");
    EXPECT_EQ(reason(orderBody("no card", number, "b")), "400 incompleteLine");
    auto body = orderBody(iccidInStock, number, "c");
    body["productOrderItem"][0]["productOffering"]["id"] = "plan-classic-58";
    EXPECT_EQ(reason(body), "400 unknownOffering");
    body = orderBody(iccidInStock, number, "d");
    body["productOrderItem"][0]["action"] = "buy";
    EXPECT_EQ(reason(body), "400 invalidBody");
    body = orderBody(iccidInStock, number, "e");
    body["payment"] = {{{"id", pay(5, "unpaid")["id"]}}};
    EXPECT_EQ(reason(body), "400 notPaid");
    body = orderBody(iccidInStock, number, "f");
    body["relatedParty"] = {{{"id", "nobody"}, {"role", "customer"}, {"@referredType", "Individual"}}};
    EXPECT_EQ(reason(body), "400 unknownCustomer");
    EXPECT_EQ(freeNumber(), number) << "a refused order holds nothing";
}

TEST_F(SaleTest, AReservedNumberIsSoldToItsHolderOnly) {
    const auto number = freeNumber();
    const auto held = ask("POST", std::string(poolBase) + "/reservation", reservationBody(number, "res-1")).body;
    EXPECT_EQ(ask("POST", orders, orderBody(iccidInStock, number, "a")).status, 409U);
    auto body = orderBody(iccidInStock, number, "b");
    body["productOrderItem"][0]["product"]["productCharacteristic"].push_back(
        {{"name", "reservationId"}, {"value", held["id"]}});
    EXPECT_EQ(ask("POST", orders, body).status, 201U);
    EXPECT_EQ(ask("PATCH", held["href"], {{"reservationState", "cancelled"}}).status, 409U);
    clock.advance(1h);
    EXPECT_EQ(ask("GET", held["href"]).body[0]["reservationState"], "used") << "an order does not lapse";
}

TEST_F(SaleTest, SuspendingACardThatWasNeverActivatedMakesItWorthless) {
    const json suspend = {{"resourceStatus", "suspended"}, {"description", "in doubt"}};
    EXPECT_EQ(ask("PATCH", cards + "/" + iccidInStock, suspend).status, 200U);
    EXPECT_EQ(ask("PATCH", cards + "/" + iccidInStock, suspend).status, 200U);
    EXPECT_EQ(cardStatus(iccidInStock), "suspended");
    EXPECT_EQ(ask("POST", orders, orderBody(iccidInStock, freeNumber(), "a")).status, 409U);
    EXPECT_EQ(ask("PATCH", cards + "/89860000000000000001", suspend).status, 404U);
}

TEST_F(SaleTest, SuspendingStopsALineAndAnActivationUnderWay) {
    const auto number = freeNumber();
    activate(order(iccidInStock, number, "act-1"), iccidInStock, number, "act-1");
    ask("PATCH", cards + "/" + iccidInStock, {{"resourceStatus", "suspended"}});
    clock.advance(1h);
    EXPECT_EQ(serviceByKey("act-1")["state"], "inactive");
    EXPECT_EQ(ask("PATCH", serviceByKey("act-1")["href"], {{"state", "active"}}).body["state"], "active");
    EXPECT_EQ(ask("PATCH", serviceByKey("act-1")["href"], {{"state", "inactive"}}).body["state"], "inactive");
    EXPECT_EQ(cardStatus(iccidInStock), "suspended");
}

TEST_F(SaleTest, TerminatingFreesNumberAndCardAndMayBeRepeated) {
    const auto number = freeNumber();
    activate(order(iccidInStock, number, "act-1"), iccidInStock, number, "act-1");
    clock.advance(1s);
    const std::string href = serviceByKey("act-1")["href"];
    EXPECT_EQ(ask("PATCH", href, {{"state", "terminated"}}).body["state"], "terminated");
    EXPECT_EQ(ask("PATCH", href, {{"state", "terminated"}}).status, 200U);
    EXPECT_EQ(ask("PATCH", href, {{"state", "active"}}).status, 409U);
    EXPECT_EQ(ask("DELETE", href).status, 204U);
    EXPECT_EQ(cardStatus(iccidInStock), "available");
    EXPECT_EQ(freeNumber(), number);
}

TEST_F(SaleTest, ACancelledOrderFreesItsNumber) {
    const auto number = freeNumber();
    const auto placed = order(iccidInStock, number, "act-1");
    const json cancel = {{"productOrder", {{"id", placed["id"]}}}};
    EXPECT_EQ(ask("POST", std::string(orderBase) + "/cancelProductOrder", cancel).status, 201U);
    EXPECT_EQ(ask("GET", placed["href"]).body["state"], "cancelled");
    EXPECT_EQ(freeNumber(), number);
    EXPECT_EQ(ask("GET", std::string(orderBase) + "/cancelProductOrder").body.size(), 1U);
    EXPECT_EQ(activate(placed, iccidInStock, number, "act-1").status, 409U);
}

TEST_F(SaleTest, IndividualsAndTickets) {
    const json person = {{"givenName", "Example"},
                         {"familyName", "Invented"},
                         {"birthDate", "1990-01-01T00:00:00Z"},
                         {"status", "validated"},
                         {"individualIdentification", {{{"identificationId", "000"}, {"identificationType", "test"}}}},
                         {"externalReference", {{{"externalReferenceType", "kioskKey"}, {"name", "p-1"}}}}};
    const auto made = ask("POST", std::string(partyBase) + "/individual", person);
    ASSERT_EQ(made.status, 201U);
    EXPECT_EQ(ask("GET", made.body["href"]).body["familyName"], "Invented");
    EXPECT_EQ(ask("GET", std::string(partyBase) + "/individual?externalReference.name=p-1").body.size(), 1U);
    json more = person;
    more.erase("externalReference");
    more["title"] = "Dr";
    more["maritalStatus"] = "single";
    more["placeOfBirth"] = "Nowhere";
    more["languageAbility"] = {{{"languageCode", "zh"}, {"isFavouriteLanguage", true}}};
    more["relatedParty"] = {{{"id", "1"}, {"@referredType", "Organization"}}};
    const auto kept = ask("POST", std::string(partyBase) + "/individual", more).body;
    for (const auto& [name, value] : more.items()) EXPECT_EQ(kept[name], value) << name;

    const json ticket = {
        {"description", "card in doubt"}, {"severity", "Critical"}, {"ticketType", "in_doubt"}, {"externalId", "t-1"}};
    const auto opened = ask("POST", std::string(ticketBase) + "/troubleTicket", ticket);
    EXPECT_EQ(opened.body["status"], "acknowledged");
    EXPECT_EQ(ask("PATCH", opened.body["href"], {{"status", "resolved"}}).body["status"], "resolved");
    EXPECT_EQ(ask("PATCH", opened.body["href"], {{"status", "gone"}}).status, 400U);
    EXPECT_EQ(ask("GET", std::string(ticketBase) + "/troubleTicket?externalId=t-1").body[0]["status"], "resolved");
}

}  // namespace
}  // namespace simkiosk
