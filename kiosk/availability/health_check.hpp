// Asks every part how it is, between sales. One question at a time: a device's wire is never shared with a sale.
#pragma once

#include "kiosk/availability/service_table.hpp"
#include "kiosk/ports/sale_ports.hpp"

namespace simkiosk {

class HealthCheck {
   public:
    explicit HealthCheck(const SalePorts& ports) : m_ports(ports) {}

    // All parts once, and the catalogue when the back office answers.
    Task<std::set<Part>> run();
    // The next run asks the back office, however lately it answered.
    void doubtBackOffice() { m_answeredAt.reset(); }
    // Only this, at once: recovery may just have left a sale in doubt.
    void askForDoubt(std::set<Part>& working);
    // The newest catalogue; null before the first.
    std::shared_ptr<const std::vector<ProductOffering>> offerings() const { return m_offerings; }

   private:
    Task<void> askDispenser(std::set<Part>& working);
    Task<void> askCatalogue(std::set<Part>& working);
    void report(Part part, bool works, const std::string& why);

    const SalePorts& m_ports;
    std::shared_ptr<const std::vector<ProductOffering>> m_offerings;
    std::set<Part> m_reported;            // as broken, so that each change is logged once
    std::optional<Instant> m_answeredAt;  // the back office
    std::optional<Instant> m_cataloguedAt;
    bool m_dispenserKnown = false;
};

}  // namespace simkiosk
