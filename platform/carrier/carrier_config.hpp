// How this carrier is spoken to; carriers differ in paths, header names and patience.
#pragma once

#include <string>

#include "platform/base/clock.hpp"

namespace simkiosk {

struct CarrierConfig {
    // Header names. TM Forum defines none; the same values also stand in the bodies.
    std::string idempotencyHeader = "idempotency-key";
    std::string correlationHeader = "x-correlation-id";
    std::string requestIdHeader = "x-request-id";  // one an attempt, in lower case; repeated by those who know it
    // Sent with every request, e.g. an API key's header.
    std::string extraHeaderName;
    std::string extraHeaderValue;

    // Base paths, without a slash at the end.
    std::string productCatalog = "/tmf-api/productCatalogManagement/v4";
    std::string resourcePool = "/tmf-api/resourcePoolManagement/v1";
    std::string party = "/tmf-api/party/v4";
    std::string productQualification = "/tmf-api/productOfferingQualification/v4";  // empty: not offered
    std::string productOrdering = "/tmf-api/productOrderingManagement/v4";
    std::string payment = "/payment/v4";
    std::string activation = "/tmf-api/ServiceActivationAndConfiguration/v4";
    std::string resourceInventory = "/tmf-api/resourceInventoryManagement/v4";
    std::string troubleTicket = "/tmf-api/troubleTicket/v4";
    std::string document = "/tmf-api/document/v4";
    std::string kioskExtension = "/kiosk-api/v1";  // capture: TMF676 has no operation for it

    std::string kioskId = "kiosk-1";  // who asks: channel and account id
    std::string serviceSpecification = "mobile-line";
    // TMF679 leaves both words to the carrier: why a person with too many numbers does not qualify, and the
    // characteristic of the item's product that says how many they hold.
    std::string numberLimitReason = "numberLimitReached";
    std::string numbersHeldCharacteristic = "numbersHeld";
    // TMF621 leaves these too: with this reason, and only with it, a resolved ticket says that staff compared the
    // person with the document; with this role the clerk stands among its related parties.
    std::string identityConfirmedReason = "identityConfirmed";
    std::string clerkRole = "clerk";

    Duration exchangeDeadline = 8s;  // one request and its answer
    Duration callDeadline = 25s;     // one call of a port, repetitions and queries included
    unsigned attempts = 3;           // at most, for what may be repeated
    Duration firstBackOff = 200ms;   // doubled each time, with full jitter
    Duration longestBackOff = 4s;    // also the longest Retry-After that is obeyed
};

}  // namespace simkiosk
