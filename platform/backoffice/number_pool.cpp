#include "platform/backoffice/number_pool.hpp"

namespace simkiosk::backoffice {

void sweepLapsedReservations(Office& office) {
    Statement lapsed(office.statements,
                     "SELECT id, msisdn FROM reservation WHERE state = 'reserved' AND expires_ms <= ?");
    lapsed.bind(1, office.nowMs());
    while (lapsed.executeStep()) {
        Statement end(office.statements, "UPDATE reservation SET state = 'expired' WHERE id = ?");
        end.bind(1, lapsed.getColumn(0).getString());
        end.exec();
        freeNumber(office, lapsed.getColumn(1).getString());
    }
}

bool assignNumber(Office& office, const std::string& msisdn, const std::string& reservation) {
    sweepLapsedReservations(office);
    Statement take(office.statements,
                   "UPDATE number SET state = 'assigned', holder = '' WHERE msisdn = ?1 AND "
                   "(state = 'available' OR (state = 'reserved' AND holder = ?2))");
    take.bind(1, msisdn);
    take.bind(2, reservation);
    if (take.exec() == 0) return false;
    Statement use(office.statements,
                  "UPDATE reservation SET state = 'used' WHERE id = ? AND msisdn = ? AND state = 'reserved'");
    use.bind(1, reservation);
    use.bind(2, msisdn);
    use.exec();
    return true;
}

void freeNumber(Office& office, const std::string& msisdn) {
    Statement give(office.statements,
                   "UPDATE number SET state = 'available', holder = '' WHERE msisdn = ? AND state <> 'available'");
    give.bind(1, msisdn);
    give.exec();
    Statement end(office.statements, "UPDATE reservation SET state = 'cancelled' WHERE msisdn = ? AND state = 'used'");
    end.bind(1, msisdn);
    end.exec();
}

}  // namespace simkiosk::backoffice
