// What the client does when it does not know what happened.
#include <set>

#include "tests/carrier/carrier_under_test.hpp"

namespace simkiosk {
namespace {

class UnknownOutcomeTest : public CarrierTest {
   protected:
    const Money amount{6900, Currency::Cny};
    const std::string payments = "/payment/v4/payment";
    const std::string orders = "/tmf-api/productOrderingManagement/v4/productOrder";
    const std::string services = "/tmf-api/ServiceActivationAndConfiguration/v4/service";
};

TEST_F(UnknownOutcomeTest, ALostAnswerIsAskedForByKeyNotSentAgain) {
    strike(Fault::Kind::LoseResponse, "POST", payments);
    const auto opened = run(payment.request(newKey(), newKey(), amount));
    ASSERT_TRUE(opened);
    EXPECT_EQ(count("POST", payments), 1U);
    EXPECT_EQ(count("GET", payments), 1U);
    EXPECT_EQ(stored(payments), 1U);
}

TEST_F(UnknownOutcomeTest, ALostRequestIsSentAgainWithTheSameKey) {
    strike(Fault::Kind::LoseRequest, "POST", payments);
    ASSERT_TRUE(run(payment.request(newKey(), newKey(), amount)));
    EXPECT_EQ(count("POST", payments), 2U);
    std::set<std::string> keys;
    for (const auto& [request, response] : http.exchanges) {
        if (request.method == "POST") keys.insert(request.headers.at("idempotency-key"));
    }
    EXPECT_EQ(keys.size(), 1U);
    EXPECT_EQ(stored(payments), 1U);
}

TEST_F(UnknownOutcomeTest, AHalfOrGarbledAnswerIsUnknownToo) {
    strike(Fault::Kind::HalfResponse, "POST", payments);
    EXPECT_TRUE(run(payment.request(newKey(), newKey(), amount)));
    strike(Fault::Kind::Malformed, "POST", payments);
    EXPECT_TRUE(run(payment.request(newKey(), newKey(), amount)));
    EXPECT_EQ(stored(payments), 2U);
    EXPECT_EQ(count("POST", payments), 2U);
}

TEST_F(UnknownOutcomeTest, AServerErrorIsUnknownAndNeverRepeatedBlindly) {
    strike(Fault::Kind::Status, "POST", payments, 1, 500);
    EXPECT_TRUE(run(payment.request(newKey(), newKey(), amount)));
    EXPECT_EQ(http.exchanges[0].first.method, "POST");
    EXPECT_EQ(http.exchanges[1].first.method, "GET") << "asks before it sends again";
    EXPECT_EQ(http.exchanges[2].first.method, "POST");
}

TEST_F(UnknownOutcomeTest, WhenEvenAskingFailsTheOutcomeStaysUnknown) {
    strike(Fault::Kind::LoseResponse, "POST", payments);
    strike(Fault::Kind::LoseRequest, "GET", payments, 100);
    const auto key = newKey();
    EXPECT_EQ(run(payment.request(key, newKey(), amount)).error().code, ErrorCode::Timeout);
    EXPECT_EQ(count("POST", payments), 1U);
    gate.clear();
    EXPECT_EQ(run(payment.query(key))->status, PaymentStatus::Pending);
}

TEST_F(UnknownOutcomeTest, RepetitionsAreBoundedInNumberAndTime) {
    http.reachable = false;
    const Instant before = clock.now();
    EXPECT_EQ(run(payment.request(newKey(), newKey(), amount)).error().code, ErrorCode::Disconnected);
    EXPECT_EQ(http.attempts, 3U);
    EXPECT_LT(clock.now() - before, 2s);

    http.reachable = true;
    http.attempts = 0;
    strike(Fault::Kind::Status, "GET", "/tmf-api/productCatalog", 100, 503);
    EXPECT_EQ(run(catalog.offerings()).error().code, ErrorCode::Busy);
    EXPECT_EQ(http.attempts, 3U);
}

TEST_F(UnknownOutcomeTest, ASilentServerCostsOneDeadlineForEachTry) {
    Fault silence;
    silence.kind = Fault::Kind::Delay;
    silence.delay = 1h;
    silence.times = 100;
    ASSERT_TRUE(gate.add(silence));
    const Instant before = clock.now();
    EXPECT_EQ(run(payment.request(newKey(), newKey(), amount)).error().code, ErrorCode::Timeout);
    EXPECT_LE(clock.now() - before, session.config().callDeadline + 1s);
}

TEST_F(UnknownOutcomeTest, RetryAfterIsObeyedWithinReason) {
    Fault busy;
    busy.status = 429;
    busy.retryAfterSeconds = 3;
    ASSERT_TRUE(gate.add(busy));
    Instant before = clock.now();
    EXPECT_TRUE(run(payment.request(newKey(), newKey(), amount)));
    EXPECT_GE(clock.now() - before, 3s);
    busy.retryAfterSeconds = 600;
    ASSERT_TRUE(gate.add(busy));
    before = clock.now();
    EXPECT_EQ(run(payment.request(newKey(), newKey(), amount)).error().code, ErrorCode::Busy);
    EXPECT_LT(clock.now() - before, 1s) << "the customer is not kept waiting for ten minutes";
}

TEST_F(UnknownOutcomeTest, RefusalsAreFinalAndNamed) {
    for (const auto& [status, code] : {std::pair(400U, ErrorCode::Refused), std::pair(403U, ErrorCode::Refused),
                                       std::pair(409U, ErrorCode::Conflict), std::pair(422U, ErrorCode::Conflict)}) {
        http.attempts = 0;
        strike(Fault::Kind::Status, "POST", payments, 1, status);
        const auto refused = run(payment.request(newKey(), newKey(), amount));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, code);
        EXPECT_EQ(http.attempts, 1U);
        EXPECT_NE(refused.error().message.find("outOfService"), std::string::npos) << refused.error().message;
    }
}

// "No payment has this key" is an empty list; a 404 comes from a gateway that lost its way, and money stays asked for.
TEST_F(UnknownOutcomeTest, ANotFoundAddressIsNoAnswerToAQuestionByKey) {
    const auto key = newKey();
    ASSERT_TRUE(run(payment.request(key, newKey(), amount)));
    strike(Fault::Kind::Status, "GET", payments, 100, 404);
    EXPECT_EQ(run(payment.query(key)).error().code, ErrorCode::Malformed);
    EXPECT_EQ(run(payment.reverse(key)).error().code, ErrorCode::Malformed);
    gate.clear();
    EXPECT_EQ(run(payment.reverse(key))->status, PaymentStatus::Cancelled);
}

// Requests and answers that fell out of step on some proxy.
TEST_F(UnknownOutcomeTest, AnAnswerToAnotherRequestIsNone) {
    struct OutOfStep : HttpClient {
        explicit OutOfStep(HttpClient& behind) : real(behind) {}
        Task<Result<HttpResponse>> send(HttpRequest request, Instant deadline) override {
            auto answer = co_await real.send(std::move(request), deadline);
            if (answer) std::swap(*answer, last);
            co_return answer;
        }
        HttpClient& real;
        HttpResponse last{200, {{"x-request-id", "another"}}, "[]"};
    };
    OutOfStep proxy(http);
    CarrierSession confused(proxy, clock, random, session.config());
    CarrierPayment asking(confused);
    EXPECT_EQ(run(asking.query(newKey())).error().code, ErrorCode::Malformed) << "an empty list, but not to this";
}

TEST_F(UnknownOutcomeTest, AnotherAmountUnderTheSameKeyIsAConflict) {
    const auto key = newKey();
    const auto transaction = newKey();
    ASSERT_TRUE(run(payment.request(key, transaction, amount)));
    EXPECT_EQ(run(payment.request(key, transaction, Money(100, Currency::Cny))).error().code, ErrorCode::Conflict);
}

TEST_F(UnknownOutcomeTest, ActivationSurvivesTheLossOfEveryMessage) {
    using Kind = Fault::Kind;
    for (const auto kind : {Kind::LoseRequest, Kind::LoseResponse, Kind::HalfResponse, Kind::Malformed}) {
        for (const auto& path : {orders, services}) {
            auto order = newOrder();
            order.iccid = *Iccid::parse("898601234567890" + std::to_string(10000 + stored(orders)));
            strike(kind, "POST", path);
            const auto record = run(activation.activate(order));
            ASSERT_TRUE(record) << record.error().message;
            EXPECT_EQ(record->status, ActivationStatus::InProgress);
        }
    }
    EXPECT_EQ(stored(orders), 8U);
    EXPECT_EQ(stored(services), 8U);
}

TEST_F(UnknownOutcomeTest, AnOrderLeftWithoutServiceIsFinishedWithTheSameKey) {
    const auto order = newOrder();
    strike(Fault::Kind::Status, "POST", services, 100, 503);
    EXPECT_EQ(run(activation.activate(order)).error().code, ErrorCode::Busy);
    EXPECT_EQ(run(activation.query(order.key)).error().code, ErrorCode::NotFound);
    gate.clear();
    EXPECT_TRUE(run(activation.activate(order)));
    EXPECT_EQ(stored(orders), 1U);
    EXPECT_EQ(stored(services), 1U);
}

TEST_F(UnknownOutcomeTest, AnOrderLeftWithoutServiceIsCancelled) {
    const auto order = newOrder();
    strike(Fault::Kind::Status, "POST", services, 100, 503);
    EXPECT_FALSE(run(activation.activate(order)));
    gate.clear();
    EXPECT_TRUE(run(activation.deactivate(order.key)));
    EXPECT_EQ(run(activation.query(order.key))->status, ActivationStatus::Failed);
    EXPECT_EQ(freeNumber(), order.msisdn) << "the number is free again";
}

TEST_F(UnknownOutcomeTest, ALostReversalIsSettledByAsking) {
    const auto key = newKey();
    const auto opened = run(payment.request(key, newKey(), amount));
    payByWallet(opened->qrReference, "69.00");
    strike(Fault::Kind::LoseResponse, "POST", "/payment/v4/refund");
    EXPECT_EQ(run(payment.reverse(key))->status, PaymentStatus::Cancelled);
    EXPECT_EQ(count("POST", "/payment/v4/refund"), 1U);
}

TEST_F(UnknownOutcomeTest, DestroyingTheCallerStopsEverything) {
    {
        TaskGroup group;
        group.spawn([](CarrierPayment& port, Uuid key, Money money) -> Task<void> {
            co_await port.request(key, key, money);
        }(payment, newKey(), amount));
        EXPECT_EQ(http.attempts, 1U);
    }
    clock.advance(1h);
    EXPECT_EQ(http.exchanges.size(), 0U);
}

}  // namespace
}  // namespace simkiosk
