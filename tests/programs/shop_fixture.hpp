// A kiosk's three books made by real parts, without its screen: a journal in a state folder, the emulated dispenser on
// its wire, the back office over HTTPS; and sales that run through all three.
#pragma once

#include "drivers/card_dispenser/f2_card_dispenser.hpp"
#include "kiosk/journal/sale_ledger.hpp"
#include "platform/carrier/carrier_session.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/io/https_client.hpp"
#include "platform/io/system_random.hpp"
#include "platform/storage/sqlite_journal.hpp"
#include "tests/programs/child.hpp"
#include "tests/scenarios/support/process.hpp"

namespace simkiosk {

// As the kiosk holds it: open while kioskctl works beside it.
struct OpenState {
    explicit OpenState(const std::string& folder);

    TransactionId openSale();
    // Runs into doubt, with a case and closed.
    TransactionId saleInDoubt();
    void write(TransactionId transaction, std::initializer_list<SaleRecord> records);

    EventLoop loop;
    SystemRandom random;
    std::unique_ptr<SqliteJournal> journal;
};

class Shop {
   public:
    Shop();

    struct Sold {
        TransactionId transaction;
        Iccid iccid;
        Uuid payKey;
        Uuid orderKey;
    };
    // From the reservation to the customer's hand; the error says what did not work.
    Result<Sold> sell();
    // One exchange with the back office behind the journal's back.
    Result<HttpResponse> office(const std::string& method, const std::string& target, const std::string& body = "");
    // kioskctl reconcile --json with everything named; status and answer.
    Finished reconcile(const std::vector<std::string>& more = {}) const;

    TemporaryFolder folder;
    RunningDevices devices;
    OpenState state{folder.path()};

   private:
    struct Ports;
    Task<Result<Sold>> sellWith(Ports& ports, F2CardDispenser& dispenser);
    Task<Result<void>> pay(Ports& ports, const Sold& sold, Money total);
    Task<Result<void>> activate(Ports& ports, ActivationOrder order);

    std::optional<scenario::Process> m_office;
    std::string m_port;
};

}  // namespace simkiosk
