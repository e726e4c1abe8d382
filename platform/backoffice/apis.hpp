// One function for each API; request.path is what follows the API's base path.
#pragma once

#include "platform/backoffice/office.hpp"

namespace simkiosk::backoffice {

HttpResponse productCatalogApi(Office& office, const Request& request);        // TMF620 v4
HttpResponse resourcePoolApi(Office& office, const Request& request);          // TMF685 v1
HttpResponse partyApi(Office& office, const Request& request);                 // TMF632 v4
HttpResponse productQualificationApi(Office& office, const Request& request);  // TMF679 v4
HttpResponse productOrderApi(Office& office, const Request& request);          // TMF622 v4
HttpResponse paymentApi(Office& office, const Request& request);               // TMF676 v4
HttpResponse activationApi(Office& office, const Request& request);            // TMF640 v4
HttpResponse resourceInventoryApi(Office& office, const Request& request);     // TMF639 v4, SIM cards
HttpResponse troubleTicketApi(Office& office, const Request& request);         // TMF621 v4
HttpResponse documentApi(Office& office, const Request& request);              // TMF667 v4
HttpResponse captureApi(Office& office, const Request& request);               // ours: TMF676 has no capture
HttpResponse acquirerApi(Office& office, const Request& request);              // ours: the customer's bank

}  // namespace simkiosk::backoffice
