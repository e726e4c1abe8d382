// The kiosk's carrier client against the embedded back office, in memory and on virtual time. Every request and every
// answer is held against the official files.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "platform/backoffice/back_office.hpp"
#include "platform/backoffice/fault_gate.hpp"
#include "platform/carrier/carrier_activation.hpp"
#include "platform/carrier/carrier_catalog.hpp"
#include "platform/carrier/carrier_customer_registry.hpp"
#include "platform/carrier/carrier_number_pool.hpp"
#include "platform/carrier/carrier_payment.hpp"
#include "platform/carrier/carrier_product_qualification.hpp"
#include "platform/carrier/carrier_sim_stock.hpp"
#include "platform/carrier/carrier_staff_desk.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/memory_http_client.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/support/tmf_schema.hpp"

namespace simkiosk {

class CarrierTest : public testing::Test {
   protected:
    CarrierTest() {
        http.onExchange = [](const HttpRequest& request, const HttpResponse& response) {
            if (response.status < 300) {
                EXPECT_EQ(tmfComplaint(request, response), "");
            }
        };
    }

    Uuid newKey() { return Uuid::v7(clock.wall(), random); }
    template <typename T>
    T run(Task<T> task) {
        return runTask(clock, std::move(task));
    }
    void strike(Fault::Kind kind, const std::string& method, const std::string& path, unsigned times = 1,
                unsigned status = 503) {
        Fault fault;
        fault.kind = kind;
        fault.method = method;
        fault.pathPrefix = path;
        fault.times = times;
        fault.status = status;
        EXPECT_TRUE(gate.add(fault));
        if (kind == Fault::Kind::Malformed) http.onExchange = nullptr;  // garbled on purpose
    }
    // What the customer's wallet does.
    unsigned payByWallet(const std::string& reference, const std::string& amount) {
        const nlohmann::json body = {{"reference", reference}, {"amount", amount}, {"currency", "CNY"}};
        return office.handle({"POST", "/acquirer/v1/authorizations", {}, body.dump()}).status;
    }
    std::size_t count(const std::string& method, const std::string& path) const {
        std::size_t found = 0;
        for (const auto& [request, response] : http.exchanges) {
            found += request.method == method && request.target.starts_with(path) ? 1 : 0;
        }
        return found;
    }
    std::size_t stored(const std::string& list) {
        const auto answer = office.handle({"GET", list, {}, ""});
        return nlohmann::json::parse(answer.body).size();
    }
    Msisdn freeNumber() {
        NumberQuery any;
        any.limit = 1;
        return run(numbers.search(any))->front().msisdn;
    }
    ActivationOrder newOrder() {
        return {newKey(),
                newKey(),
                *Iccid::parse("89860123456789000017"),
                freeNumber(),
                "plan-plus-69",
                "",
                "",
                Money(7900, Currency::Cny),
                std::string(64, 'a')};
    }

    ManualClock clock;
    SeededRandom random{20261122};
    BackOffice office{":memory:", clock, random};
    FaultGate gate{[this](const HttpRequest& request) { return office.handle(request); },
                   [this](ActivationPolicy policy) { office.setActivationPolicy(policy); }};
    MemoryHttpClient http{clock, [this](HttpRequest request) { return gate.handle(request); }};
    CarrierSession session{http, clock, random, CarrierConfig{}};
    CarrierCatalog catalog{session};
    CarrierNumberPool numbers{session};
    CarrierCustomerRegistry customers{session};
    CarrierProductQualification qualification{session};
    CarrierPayment payment{session};
    CarrierActivation activation{session};
    CarrierSimStock stock{session};
    CarrierStaffDesk staff{session};
};

}  // namespace simkiosk
