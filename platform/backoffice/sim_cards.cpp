#include "platform/backoffice/sim_cards.hpp"

namespace simkiosk::backoffice {

namespace {

bool inStock(const BackOfficeConfig& config, const std::string& iccid) {
    for (const auto& range : config.simStock) {
        // Equal lengths, so text order is number order; letters (Chinese cards) sort outside every range of digits.
        const bool digits = iccid.find_first_not_of("0123456789") == std::string::npos;
        if (digits && iccid.size() == range.first.size() && iccid >= range.first && iccid <= range.last) return true;
    }
    return false;
}

}  // namespace

std::string simCardStatus(Office& office, const std::string& iccid) {
    Statement row(office.statements, "SELECT status FROM sim_card WHERE iccid = ?");
    row.bind(1, iccid);
    if (row.executeStep()) return row.getColumn(0).getString();
    return inStock(office.config, iccid) ? "available" : "";
}

void setSimCardStatus(Office& office, const std::string& iccid, const std::string& status, const std::string& note) {
    Statement write(office.statements,
                    "INSERT INTO sim_card VALUES(?1, ?2, ?3) ON CONFLICT(iccid) DO UPDATE SET status = ?2, "
                    "note = CASE ?3 WHEN '' THEN note ELSE ?3 END");
    write.bind(1, iccid);
    write.bind(2, status);
    write.bind(3, note);
    write.exec();
}

}  // namespace simkiosk::backoffice
