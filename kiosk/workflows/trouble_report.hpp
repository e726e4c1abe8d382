// Tells staff, once a boot, what keeps the kiosk from serving and belongs to no customer: a journal that cannot be
// written or read.
#pragma once

#include <set>

#include "kiosk/ports/sale_ports.hpp"

namespace simkiosk {

class TroubleReport {
   public:
    explicit TroubleReport(const SalePorts& ports) : m_ports(ports) {}

    // Opens a case when the journal as a whole is in trouble. What staff could not be told is told at a later call.
    Task<void> journal();
    // Opens a case about a sale whose records cannot be understood.
    Task<void> unreadable(TransactionId sale, Error why);

   private:
    Task<void> tell(StaffCase details);

    const SalePorts& m_ports;
    std::set<Uuid> m_told;
};

}  // namespace simkiosk
