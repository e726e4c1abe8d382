// What work at the machine needs besides the ports of a sale.
#pragma once

#include <functional>
#include <map>

#include "kiosk/availability/service_table.hpp"
#include "kiosk/journal/reconciliation.hpp"
#include "kiosk/ports/audit_log.hpp"
#include "kiosk/ports/badge_reader.hpp"
#include "kiosk/ports/camera_inspector.hpp"
#include "kiosk/ports/machine_settings.hpp"
#include "kiosk/ports/network_probe.hpp"
#include "kiosk/ports/receipt_printer.hpp"
#include "kiosk/ports/speaker.hpp"
#include "kiosk/ports/staff_directory.hpp"
#include "kiosk/session/service_view.hpp"

namespace simkiosk {

// What the carrier says about this kiosk's sales of a time; an error: it did not answer.
using ReadOffice = std::function<Task<Result<OfficeBook>>(JournalBook, ReconciledTime)>;

struct ServicePorts {
    StaffDirectory& directory;
    AuditLog& audit;
    ReadOffice readOffice;
    std::function<ReconciledTime(WallTime)> today;  // midnight to midnight at the shop
    // On paper, in the words of the screen.
    std::function<ReceiptDocument(const ReadinessView&, const PaperHead&)> readinessPaper;
    std::function<ReceiptDocument(const DayView&, const PaperHead&)> dayPaper;
    // As a PDF of this name; where it is kept now.
    std::function<Result<std::string>(const std::string&, const ReceiptDocument&)> keepReport;
    // A file of this name on the stick, with the logs and these texts (file name → content), encrypted; where it is.
    // NotFound: there is no stick.
    std::function<Task<Result<std::string>>(std::string, std::map<std::string, std::string>)> exportLogs;
    BadgeReader* badges = nullptr;           // null: numbers are typed
    std::map<Part, std::string> identities;  // model and address of a part, as configured
    ProbeNetwork probeNetwork;
    InspectCamera inspectCamera;
    Speaker& speaker;
    MachineSettings& settings;
    std::string version;  // of the program
};

}  // namespace simkiosk
