// Asks every part how it is, between sales. One question at a time: a device's wire is never shared with a sale.
#pragma once

#include <deque>
#include <map>

#include "kiosk/availability/service_table.hpp"
#include "kiosk/ports/sale_ports.hpp"
#include "kiosk/session/reason.hpp"

namespace simkiosk {

// A part that stopped working, when and why.
struct PartTrouble {
    WallTime at;
    Part part = Part::Storage;
    Reason why;
};

// What keeps it from printing, the gravest first. Nothing: it prints.
std::optional<MachineFact> troubleOf(const PrinterStatus& printer);

class HealthCheck {
   public:
    explicit HealthCheck(const SalePorts& ports) : m_ports(ports) {}

    // All parts once, and the catalogue when the back office answers.
    Task<std::set<Part>> run();
    // The same in two: what recovery needs, and what only a new sale does, which takes longer when something is silent.
    Task<std::set<Part>> storageAndDispenser();
    Task<std::set<Part>> others(std::set<Part> working);
    // The next run asks the back office, however lately it answered.
    void doubtBackOffice() { m_answeredAt.reset(); }
    // Only this, at once: recovery may just have left a sale in doubt.
    void askForDoubt(std::set<Part>& working);
    // The newest catalogue; null before the first.
    std::shared_ptr<const std::vector<ProductOffering>> offerings() const { return m_offerings; }

    // For staff, from the newest run: why a part does not work, and what dispenser and printer said of themselves.
    const std::map<Part, Reason>& troubles() const { return m_reported; }
    const std::deque<PartTrouble>& history() const { return m_history; }  // of this run of the program, newest last
    const std::optional<DispenserStatus>& dispenser() const { return m_dispenser; }
    const std::optional<PrinterStatus>& printer() const { return m_printer; }

   private:
    Task<void> askDispenser(std::set<Part>& working);
    Task<void> askCatalogue(std::set<Part>& working);
    // Nothing: it works.
    void report(Part part, const std::optional<Reason>& trouble);

    const SalePorts& m_ports;
    std::shared_ptr<const std::vector<ProductOffering>> m_offerings;
    std::map<Part, Reason> m_reported;  // as broken and why, so that each change is logged once
    std::deque<PartTrouble> m_history;
    std::optional<DispenserStatus> m_dispenser;
    std::optional<PrinterStatus> m_printer;
    std::optional<Instant> m_answeredAt;  // the back office
    std::optional<Instant> m_cataloguedAt;
    bool m_dispenserKnown = false;
};

}  // namespace simkiosk
