// TMF679: how many numbers a person may have.
#include "tests/backoffice/office_under_test.hpp"

namespace simkiosk {
namespace {

class QualificationTest : public OfficeTest {
   protected:
    // An invented person, registered with this document.
    std::string person(const std::string& number, const std::string& type = "residentIdentityCard",
                       const std::string& issuer = "A") {
        const json body = {
            {"givenName", "Example"},
            {"familyName", "Invented"},
            {"individualIdentification",
             {{{"identificationId", number}, {"identificationType", type}, {"issuingAuthority", issuer}}}}};
        return ask("POST", std::string(partyBase) + "/individual", body).body["id"];
    }
    static json question(const std::string& customer, const std::string& offering = "plan-plus-69") {
        json body = {{"instantSyncQualification", true},
                     {"provideUnavailabilityReason", true},
                     {"productOfferingQualificationItem", {{{"id", "1"}, {"productOffering", {{"id", offering}}}}}}};
        if (!customer.empty())
            body["relatedParty"] = {{{"id", customer}, {"role", "customer"}, {"@referredType", "Individual"}}};
        return body;
    }
    json qualify(const std::string& customer, const std::string& offering = "plan-plus-69") {
        const auto answer = ask("POST", qualifications, question(customer, offering));
        EXPECT_EQ(answer.status, 201U) << answer.raw.body;
        EXPECT_EQ(answer.body["state"], "done");
        return answer.body["productOfferingQualificationItem"][0];
    }
    static std::string heldIn(const json& item) { return item["product"]["productCharacteristic"][0]["value"].dump(); }
    std::string iccid(int place) { return "8986012345678900" + std::to_string(1000 + place); }
    Answer order(const std::string& customer, int place) {
        auto body = orderBody(iccid(place), freeNumber(), "order-" + std::to_string(place));
        body["relatedParty"] = {{{"id", customer}, {"role", "customer"}, {"@referredType", "Individual"}}};
        return ask("POST", std::string(orderBase) + "/productOrder", body);
    }
    // A line of this person, active a moment later.
    std::string line(const std::string& customer, int place, bool partyInService = true) {
        const auto number = freeNumber();
        auto body = orderBody(iccid(place), number, "order-" + std::to_string(place));
        body["relatedParty"] = {{{"id", customer}, {"role", "customer"}, {"@referredType", "Individual"}}};
        const auto placed = ask("POST", std::string(orderBase) + "/productOrder", body).body;
        auto service = serviceBody(placed["id"], iccid(place), number, "service-" + std::to_string(place));
        if (partyInService) service["relatedParty"] = body["relatedParty"];
        EXPECT_LT(ask("POST", std::string(serviceBase) + "/service", service).status, 300U);
        clock.advance(2s);
        const auto made =
            ask("GET", std::string(serviceBase) + "/service?externalId=service-" + std::to_string(place)).body[0];
        EXPECT_EQ(made["state"], "active");
        return made["href"];
    }

    std::string qualifications = std::string(qualificationBase) + "/productOfferingQualification";
};

TEST_F(QualificationTest, WithoutALimitEverybodyQualifiesAndNothingIsTold) {
    const auto customer = person("000000000000000001");
    line(customer, 1);
    const auto item = qualify(customer);
    EXPECT_EQ(item["qualificationItemResult"], "qualified");
    EXPECT_FALSE(item.contains("product"));
}

TEST_F(QualificationTest, LivingLinesAreCountedAndTheLimitIsAReason) {
    office->setNumbersPerPerson(2);
    const auto customer = person("000000000000000001");
    EXPECT_EQ(heldIn(qualify(customer)), "0");
    line(customer, 1);
    EXPECT_EQ(heldIn(qualify(customer)), "1");
    EXPECT_EQ(qualify(customer)["qualificationItemResult"], "qualified");
    const auto second = line(customer, 2);
    const auto refused = qualify(customer);
    EXPECT_EQ(heldIn(refused), "2");
    EXPECT_EQ(refused["qualificationItemResult"], "unqualified");
    EXPECT_EQ(refused["eligibilityUnavailabilityReason"][0]["code"], "numberLimitReached");
    // A suspended line is still theirs; an ended one is not.
    ask("PATCH", second, {{"state", "inactive"}});
    EXPECT_EQ(heldIn(qualify(customer)), "2");
    ask("PATCH", second, {{"state", "terminated"}});
    EXPECT_EQ(heldIn(qualify(customer)), "1");
    EXPECT_EQ(qualify(customer)["qualificationItemResult"], "qualified");
}

// Every sale registers its buyer anew.
TEST_F(QualificationTest, OnePersonIsWhoHasTheSameDocument) {
    office->setNumbersPerPerson(5);
    line(person("000000000000000001"), 1);
    line(person("000000000000000001"), 2, false);  // the order alone names the customer
    EXPECT_EQ(heldIn(qualify(person("000000000000000001", "residentIdentityCard", "another bureau"))), "2");
    EXPECT_EQ(heldIn(qualify(person("000000000000000002"))), "0");
    EXPECT_EQ(heldIn(qualify(person("000000000000000001", "passport"))), "0");
    line(person("X100", "passport", "UTO"), 3);
    EXPECT_EQ(heldIn(qualify(person("X100", "passport", "UTO"))), "1");
    EXPECT_EQ(heldIn(qualify(person("X100", "passport", "XXK"))), "0") << "numbers of passports are the issuer's";
}

TEST_F(QualificationTest, AnOrderThatWaitsForItsLineCountsAndOneTooManyIsRefused) {
    office->setNumbersPerPerson(1);
    const auto customer = person("000000000000000001");
    ASSERT_EQ(order(customer, 1).status, 201U);
    EXPECT_EQ(heldIn(qualify(customer)), "1");
    const auto refused = order(person("000000000000000001"), 2);
    EXPECT_EQ(refused.status, 409U);
    EXPECT_EQ(refused.body["reason"], "numberLimitReached");
    EXPECT_EQ(order(person("000000000000000002"), 3).status, 201U);
}

TEST_F(QualificationTest, AReasonIsGivenOnlyToWhoAsksForIt) {
    office->setNumbersPerPerson(0);
    auto body = question(person("000000000000000001"));
    body["provideUnavailabilityReason"] = false;
    const auto silent = ask("POST", qualifications, body).body;
    EXPECT_FALSE(silent["productOfferingQualificationItem"][0].contains("eligibilityUnavailabilityReason"));
    body["provideOnlyAvailable"] = true;
    EXPECT_TRUE(ask("POST", qualifications, body).body["productOfferingQualificationItem"].empty());
    EXPECT_EQ(ask("GET", silent["href"]).body["qualificationResult"], "unqualified");
    EXPECT_EQ(ask("GET", qualifications).body.size(), 2U);
}

TEST_F(QualificationTest, WhatIsNotOnSaleAndWhoIsNotKnown) {
    EXPECT_EQ(qualify("", "plan-of-nobody")["eligibilityUnavailabilityReason"][0]["code"], "offeringNotOnSale");
    EXPECT_EQ(ask("POST", qualifications, question("nobody")).status, 400U);
    EXPECT_EQ(ask("POST", qualifications, {{"instantSyncQualification", true}}).status, 400U);
    EXPECT_EQ(ask("GET", qualifications + "/none").status, 404U);
    EXPECT_EQ(ask("DELETE", qualifications + "/none").status, 405U);
}

TEST_F(QualificationTest, WhoBoughtNothingIsForgotten) {
    const auto individual = std::string(partyBase) + "/individual";
    const json body = {{"givenName", "Example"},
                       {"familyName", "Invented"},
                       {"externalReference", {{{"externalReferenceType", "kioskKey"}, {"name", "p-1"}}}}};
    const auto made = ask("POST", individual, body, {{"idempotency-key", "p-1"}}).body;
    EXPECT_EQ(ask("DELETE", made["href"]).status, 204U);
    EXPECT_EQ(ask("GET", made["href"]).status, 404U);
    EXPECT_EQ(ask("DELETE", made["href"]).status, 404U);
    EXPECT_NE(ask("POST", individual, body, {{"idempotency-key", "p-1"}}).body["id"], made["id"])
        << "the remembered answer went with the person";
    const auto buyer = person("000000000000000001");
    line(buyer, 1);
    EXPECT_EQ(ask("DELETE", individual + "/" + buyer).status, 409U);
    EXPECT_EQ(ask("DELETE", individual).status, 405U);
}

}  // namespace
}  // namespace simkiosk
