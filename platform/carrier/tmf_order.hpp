// TMF622 ProductOrder and TMF640 Service.
#pragma once

#include "kiosk/ports/activation.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

std::string orderBody(const ActivationOrder& order);
std::string serviceBody(const ActivationOrder& order, const std::string& orderId, const std::string& specification);
std::string cancelOrderBody(const std::string& orderId, const std::string& reason);
std::string terminateBody();

struct OrderResource {
    std::string id;
    std::string state;
    std::string iccid;   // productSerialNumber of the first item; may be empty
    bool ended = false;  // rejected, cancelled or failed
    bool completed = false;
};
// Malformed for a state that TMF622 does not have.
Result<OrderResource> readOrder(const json::object& resource);
Result<OrderResource> pickOrder(const std::vector<json::object>& resources, const Uuid& key);

struct ServiceResource {
    std::string id;
    ActivationStatus status = ActivationStatus::InProgress;
    std::string reason;
};
Result<ServiceResource> readService(const json::object& resource);
Result<ServiceResource> pickService(const std::vector<json::object>& resources, const Uuid& key);
// The answer to POST service: 201 is a Service; 202 has no schema, a Monitor at best.
Result<ServiceResource> readServiceAnswer(unsigned status, std::string_view body);

}  // namespace simkiosk::tmf
