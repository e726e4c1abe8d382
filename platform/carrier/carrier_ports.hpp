// All that a kiosk asks of its carrier, wired once: the ports over one session, and an outbox behind those whose words
// must arrive in the end.
#pragma once

#include <memory>

#include "platform/carrier/carrier_activation.hpp"
#include "platform/carrier/carrier_catalog.hpp"
#include "platform/carrier/carrier_customer_registry.hpp"
#include "platform/carrier/carrier_document_archive.hpp"
#include "platform/carrier/carrier_number_pool.hpp"
#include "platform/carrier/carrier_payment.hpp"
#include "platform/carrier/carrier_product_qualification.hpp"
#include "platform/carrier/carrier_sim_stock.hpp"
#include "platform/carrier/carrier_staff_desk.hpp"
#include "platform/carrier/forwarding_ports.hpp"

namespace simkiosk {

class CarrierPorts {
   public:
    CarrierPorts(HttpClient& http, Clock& clock, Random& random, CarrierConfig config,
                 std::unique_ptr<OutboxStore> outboxStore);

    // Delivers what waits for the back office, for as long as the task lives.
    Task<void> forward();
    const Outbox& outbox() const { return m_outbox; }

    CarrierSession session;
    CarrierCatalog catalog{session};
    CarrierProductQualification qualification{session};
    CarrierPayment payment{session};
    CarrierActivation activation{session};
    CarrierSimStock simStock{session};
    CarrierDocumentArchive documents{session};

   private:
    CarrierNumberPool m_directNumbers{session};
    CarrierCustomerRegistry m_directCustomers{session};
    CarrierStaffDesk m_directDesk{session};
    std::unique_ptr<OutboxStore> m_store;
    Outbox m_outbox;

   public:
    ForwardingNumberPool numbers{m_directNumbers, m_outbox};
    ForwardingCustomerRegistry customers{m_directCustomers, m_outbox};
    ForwardingStaffDesk staffDesk{m_directDesk, m_outbox};
};

}  // namespace simkiosk
