// ProductQualification against the back office, and against carriers that answer nonsense.
#include "platform/carrier/tmf_qualification.hpp"

#include <boost/json/parse.hpp>

#include "tests/carrier/carrier_under_test.hpp"

namespace simkiosk {
namespace {

class QualificationTest : public CarrierTest {
   protected:
    std::string someone(Uuid key) {
        IdentityDocument document;
        document.name = PersonalText("李示例");
        document.number = PersonalText("110101199001010015");
        return *run(customers.registerIndividual(document, key, newKey()));
    }
    Result<Qualification> ask(const std::string& customer) {
        return run(qualification.qualify(customer, "plan-plus-69", newKey()));
    }
    std::string path = "/tmf-api/productOfferingQualification";
};

TEST_F(QualificationTest, TheCarrierSaysYesAndHowManyThereAre) {
    const auto customer = someone(newKey());
    const auto free = ask(customer);
    ASSERT_TRUE(free) << free.error().message;
    EXPECT_FALSE(free->refusal);
    EXPECT_FALSE(free->numbersHeld) << "nothing is counted without a limit";
    office.setNumbersPerPerson(1);
    EXPECT_EQ(ask(customer)->numbersHeld, 0U);
    auto order = newOrder();
    order.customerId = customer;
    ASSERT_TRUE(run(activation.activate(order)));
    const auto refused = ask(customer);
    ASSERT_TRUE(refused) << refused.error().message;
    EXPECT_EQ(refused->refusal, QualificationRefusal::NumberLimit);
    EXPECT_EQ(refused->reason, "numberLimitReached");
    EXPECT_EQ(refused->numbersHeld, 1U);
}

TEST_F(QualificationTest, APlanThatIsNotOnSaleIsAnotherReason) {
    const auto refused = run(qualification.qualify(someone(newKey()), "plan-of-nobody", newKey()));
    ASSERT_TRUE(refused) << refused.error().message;
    EXPECT_EQ(refused->refusal, QualificationRefusal::Other);
    EXPECT_EQ(refused->reason, "offeringNotOnSale");
}

// A question may be asked again after any failure, and is asked only so often.
TEST_F(QualificationTest, ItIsAskedAgainWithinBounds) {
    const auto customer = someone(newKey());
    strike(Fault::Kind::LoseResponse, "POST", path);
    EXPECT_TRUE(ask(customer));
    EXPECT_EQ(count("POST", path), 2U);
    strike(Fault::Kind::Malformed, "POST", path);
    EXPECT_EQ(ask(customer).error().code, ErrorCode::Malformed);
    for (const unsigned status : {400U, 403U, 409U, 500U, 503U}) {
        strike(Fault::Kind::Status, "POST", path, session.config().attempts, status);
        EXPECT_FALSE(ask(customer)) << status << " is no yes";
        gate.clear();
    }
    http.reachable = false;
    http.attempts = 0;
    const Instant before = clock.now();
    EXPECT_FALSE(ask(customer));
    EXPECT_EQ(http.attempts, 3U);
    EXPECT_LT(clock.now() - before, session.config().callDeadline);
}

TEST_F(QualificationTest, ACarrierThatDoesNotKnowThisServiceDecidesAtTheOrder) {
    const auto customer = someone(newKey());
    strike(Fault::Kind::Status, "POST", path, session.config().attempts, 404);
    const auto answer = ask(customer);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_FALSE(answer->refusal);
    EXPECT_FALSE(answer->numbersHeld);
}

TEST_F(QualificationTest, ACarrierWithoutThisServiceIsNotAsked) {
    CarrierConfig config;
    config.productQualification = "";
    CarrierSession quiet(http, clock, random, config);
    CarrierProductQualification none(quiet);
    const auto answer = run(none.qualify("anybody", "plan-plus-69", newKey()));
    ASSERT_TRUE(answer);
    EXPECT_FALSE(answer->refusal);
    EXPECT_FALSE(answer->numbersHeld);
    EXPECT_TRUE(http.exchanges.empty());
}

TEST_F(QualificationTest, APersonIsWithdrawnOnceAndByKey) {
    const auto key = newKey();
    someone(key);
    EXPECT_TRUE(run(customers.withdraw(key)));
    EXPECT_EQ(stored("/tmf-api/party/v4/individual"), 0U);
    EXPECT_TRUE(run(customers.withdraw(key))) << "nobody there any more";
    EXPECT_TRUE(run(customers.withdraw(newKey())));
    const auto buyer = newKey();
    auto order = newOrder();
    order.customerId = someone(buyer);
    ASSERT_TRUE(run(activation.activate(order)));
    EXPECT_EQ(run(customers.withdraw(buyer)).error().code, ErrorCode::Conflict);
    strike(Fault::Kind::LoseResponse, "DELETE", "/tmf-api/party");
    const auto another = newKey();
    someone(another);
    EXPECT_TRUE(run(customers.withdraw(another)));
}

Result<Qualification> read(const std::string& text) {
    const auto object = tmf::parseObject(text);
    if (!object) return fail(object.error());
    return tmf::readQualification(*object, "person-1", "plan-plus-69", {});
}

std::string answerWith(const std::string& item, const std::string& more = "") {
    return R"({"id":"q","state":"done",)" + more + R"("productOfferingQualificationItem":[)" + item + "]}";
}

// Nothing: it was believed.
std::optional<ErrorCode> codeOf(const Result<Qualification>& answer) {
    return answer ? std::nullopt : std::optional(answer.error().code);
}

// Whatever is not plainly a yes to this question is none.
TEST(QualificationAnswer, HostileOnesAreNotBelieved) {
    const std::string yes = R"({"id":"1","qualificationItemResult":"qualified"})";
    ASSERT_TRUE(read(answerWith(yes)));
    for (const auto& hostile : {
             std::string("[]"),
             std::string("{}"),
             answerWith(""),
             answerWith(yes + "," + yes),
             answerWith("7"),
             answerWith(R"({"id":"1"})"),
             answerWith(R"({"id":"1","qualificationItemResult":true})"),
             answerWith(R"({"id":"1","qualificationItemResult":"green"})"),
             answerWith(R"({"id":"2","qualificationItemResult":"qualified"})"),
             answerWith(R"({"id":"1","state":"inProgress","qualificationItemResult":"qualified"})"),
             answerWith(R"({"id":"1","productOffering":{"id":"plan-other"},"qualificationItemResult":"qualified"})"),
             answerWith(yes, R"("relatedParty":[{"id":"person-2"}],)"),
             answerWith(yes, R"("relatedParty":[7],)"),
             answerWith(
                 R"({"id":"1","qualificationItemResult":"unqualified","eligibilityUnavailabilityReason":["x"]})"),
             std::string(R"({"state":"acknowledged","productOfferingQualificationItem":[)") + yes + "]}",
         })
        EXPECT_EQ(codeOf(read(hostile)), ErrorCode::Malformed) << hostile;
}

TEST(QualificationAnswer, ACountIsAWholeNumberOrNothing) {
    const auto held = [](const std::string& value) {
        return read(answerWith(R"({"id":"1","qualificationItemResult":"qualified","product":{"productCharacteristic":)"
                               R"([{"name":"numbersHeld","value":)" +
                               value + "}]}}"));
    };
    EXPECT_EQ(held("4")->numbersHeld, 4U);
    EXPECT_EQ(held("\"12\"")->numbersHeld, 12U);
    for (const char* value : {"-1", "4.5", "\"many\"", "\"\"", "\"4 \"", "null", "true", "[]", "99999999999999999999"})
        EXPECT_FALSE(held(value)) << value;
}

// A sentence may name the person; only words are kept.
TEST(QualificationAnswer, OnlyWordsOfAReasonAreKept) {
    const auto refused = [](const std::string& reasons) {
        return read(
            answerWith(R"({"id":"1","qualificationItemResult":"unqualified","eligibilityUnavailabilityReason":[)" +
                       reasons + "]}"));
    };
    EXPECT_EQ(refused("")->refusal, QualificationRefusal::Other);
    EXPECT_EQ(refused(R"({"code":"blocked"})")->reason, "blocked");
    EXPECT_EQ(refused(R"({"code":"Ina Example owes 12"})")->reason, "");
    const auto both = refused(R"({"code":"blocked"},{"code":"numberLimitReached"})");
    EXPECT_EQ(both->refusal, QualificationRefusal::NumberLimit);
    EXPECT_EQ(both->reason, "numberLimitReached");
}

}  // namespace
}  // namespace simkiosk
