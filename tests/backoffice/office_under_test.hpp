// A back office in memory whose every answer is held against the official files.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "platform/backoffice/back_office.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/support/tmf_schema.hpp"

namespace simkiosk {

using nlohmann::json;

inline constexpr const char* catalogBase = "/tmf-api/productCatalogManagement/v4";
inline constexpr const char* poolBase = "/tmf-api/resourcePoolManagement/v1";
inline constexpr const char* partyBase = "/tmf-api/party/v4";
inline constexpr const char* qualificationBase = "/tmf-api/productOfferingQualification/v4";
inline constexpr const char* orderBase = "/tmf-api/productOrderingManagement/v4";
inline constexpr const char* payBase = "/payment/v4";
inline constexpr const char* serviceBase = "/tmf-api/ServiceActivationAndConfiguration/v4";
inline constexpr const char* stockBase = "/tmf-api/resourceInventoryManagement/v4";
inline constexpr const char* ticketBase = "/tmf-api/troubleTicket/v4";
inline constexpr const char* iccidInStock = "89860123456789000017";

class OfficeTest : public testing::Test {
   protected:
    struct Answer {
        unsigned status;
        json body;
        HttpResponse raw;
    };

    Answer ask(const std::string& method, const std::string& target, const json& body = nullptr,
               std::map<std::string, std::string> headers = {}) {
        return askText(method, target, body.is_null() ? "" : body.dump(), std::move(headers));
    }

    Answer askText(const std::string& method, const std::string& target, const std::string& body,
                   std::map<std::string, std::string> headers = {}) {
        const HttpRequest request{method, target, std::move(headers), body};
        const auto response = office->handle(request);
        EXPECT_EQ(tmfComplaint(request, response), "");
        return {response.status, json::parse(response.body, nullptr, false), response};
    }

    static json reservationBody(const std::string& msisdn, const std::string& key = "") {
        json body = {
            {"relatedParty", {{"id", "kiosk-7"}}},
            {"reservationItem", {{{"quantity", 1}, {"appliedCapacityAmount", {{"resource", {{{"id", msisdn}}}}}}}}}};
        if (!key.empty()) body["externalId"] = key;
        return body;
    }
    static json paymentBody(double amount, const std::string& key) {
        return {{"account", {{"id", "shop"}}},
                {"paymentMethod", {{"@type", "DynamicQrCode"}}},
                {"totalAmount", {{"unit", "CNY"}, {"value", amount}}},
                {"correlatorId", key}};
    }
    static json orderBody(const std::string& iccid, const std::string& msisdn, const std::string& key) {
        return {{"externalId", key},
                {"productOrderItem",
                 {{{"id", "1"},
                   {"action", "add"},
                   {"productOffering", {{"id", "plan-plus-69"}}},
                   {"product",
                    {{"productSerialNumber", iccid},
                     {"productCharacteristic", {{{"name", "msisdn"}, {"value", msisdn}}}}}}}}}};
    }
    static json serviceBody(const std::string& order, const std::string& iccid, const std::string& msisdn,
                            const std::string& key) {
        return {{"state", "active"},
                {"serviceSpecification", {{"id", "mobile-line"}}},
                {"serviceOrderItem", {{{"itemId", "1"}, {"serviceOrderId", order}}}},
                {"serviceCharacteristic",
                 {{{"name", "externalId"}, {"value", key}},
                  {{"name", "ICCID"}, {"value", iccid}},
                  {{"name", "MSISDN"}, {"value", msisdn}}}}};
    }

    std::string freeNumber(int place = 0) {
        const auto found = ask("POST", std::string(poolBase) + "/availabilityCheck", {{"limit", 1}, {"offset", place}});
        return found.body["availableResource"][0]["id"];
    }

    ManualClock clock;
    SeededRandom random{20261122};
    std::unique_ptr<BackOffice> office = std::make_unique<BackOffice>(":memory:", clock, random);
};

}  // namespace simkiosk
