#include "platform/backoffice/services.hpp"

#include "platform/backoffice/number_pool.hpp"
#include "platform/backoffice/sim_cards.hpp"

namespace simkiosk::backoffice {

namespace {

void setServiceState(Office& office, const std::string& id, const std::string& state, const std::string& failure = {}) {
    Statement write(office.statements,
                    "UPDATE service SET state = ?2, failure = ?3, start_ms = CASE WHEN ?2 = 'active' AND "
                    "start_ms = 0 THEN ?4 ELSE start_ms END WHERE id = ?1");
    write.bind(1, id);
    write.bind(2, state);
    write.bind(3, failure);
    write.bind(4, office.nowMs());
    write.exec();
}

void freeResources(Office& office, const std::string& iccid, const std::string& msisdn) {
    freeNumber(office, msisdn);
    if (simCardStatus(office, iccid) == "used") setSimCardStatus(office, iccid, "available");
}

}  // namespace

void settleActivations(Office& office) {
    Statement due(office.statements,
                  "SELECT id, product_order, iccid, msisdn, refuse FROM service WHERE state = 'reserved' AND "
                  "due_ms <= ? AND polls_left <= 0");
    due.bind(1, office.nowMs());
    while (due.executeStep()) {
        const auto id = due.getColumn(0).getString();
        const auto order = due.getColumn(1).getString();
        if (due.getColumn(4).getInt() == 0) {
            setServiceState(office, id, "active");
            setOrderState(office, order, "completed");
        } else {
            setServiceState(office, id, "terminated", "The network refused to activate this line.");
            setOrderState(office, order, "failed");
            freeResources(office, due.getColumn(2).getString(), due.getColumn(3).getString());
        }
    }
}

void countPoll(Office& office, const std::string& serviceId) {
    Statement count(office.statements,
                    "UPDATE service SET polls_left = polls_left - 1 WHERE id = ? AND state = 'reserved'");
    count.bind(1, serviceId);
    count.exec();
}

void terminateService(Office& office, const std::string& serviceId) {
    Statement row(office.statements, "SELECT product_order, iccid, msisdn, state FROM service WHERE id = ?");
    row.bind(1, serviceId);
    if (!row.executeStep() || row.getColumn(3).getString() == "terminated") return;
    Statement open(
        office.statements,
        "UPDATE product_order SET state = 'cancelled' WHERE id = ? AND state IN ('acknowledged', 'inProgress')");
    open.bind(1, row.getColumn(0).getString());
    open.exec();
    setServiceState(office, serviceId, "terminated");
    freeResources(office, row.getColumn(1).getString(), row.getColumn(2).getString());
}

void suspendSimCard(Office& office, const std::string& iccid, const std::string& reason) {
    setSimCardStatus(office, iccid, "suspended", reason);
    Statement stop(office.statements,
                   "UPDATE service SET state = 'inactive' WHERE iccid = ? AND state IN ('reserved', 'active')");
    stop.bind(1, iccid);
    stop.exec();
}

void resumeSimCard(Office& office, const std::string& iccid) {
    Statement start(office.statements, "UPDATE service SET state = 'active' WHERE iccid = ? AND state = 'inactive'");
    start.bind(1, iccid);
    if (start.exec() > 0) {
        Statement served(office.statements,
                         "UPDATE product_order SET state = 'completed' WHERE iccid = ? AND state = 'inProgress'");
        served.bind(1, iccid);
        served.exec();
        return setSimCardStatus(office, iccid, "used");
    }
    // Released to be sold anew: what was ordered with it and never served is over.
    Statement open(office.statements,
                   "SELECT id, msisdn FROM product_order WHERE iccid = ? AND state = 'acknowledged'");
    open.bind(1, iccid);
    while (open.executeStep()) {
        freeNumber(office, open.getColumn(1).getString());
        setOrderState(office, open.getColumn(0).getString(), "cancelled");
    }
    setSimCardStatus(office, iccid, "available");
}

void setOrderState(Office& office, const std::string& orderId, const std::string& state) {
    Statement write(office.statements, "UPDATE product_order SET state = ? WHERE id = ?");
    write.bind(1, state);
    write.bind(2, orderId);
    write.exec();
}

}  // namespace simkiosk::backoffice
