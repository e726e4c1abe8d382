// A whole kiosk in its shop, in one thread on virtual time: the real workflows, drivers, journal, carrier client and
// back office; devices behind memory wires; a disk and a network that fail; scripted judges at the ports of vision,
// decoder and contract. One seed decides everything. A crash destroys the kiosk where it stands; devices, back office,
// network and what was synced to the disk keep their state.
#pragma once

#include <map>
#include <memory>
#include <set>

#include "drivers/card_dispenser/f2_model.hpp"
#include "drivers/id_card_reader/sam_model.hpp"
#include "drivers/receipt_printer/escpos_model.hpp"
#include "kiosk/programs/stores/kiosk_stores.hpp"
#include "tests/simulation/customer.hpp"
#include "tests/simulation/disk/simulated_disk.hpp"
#include "tests/simulation/faults.hpp"
#include "tests/simulation/kiosk_process.hpp"
#include "tests/simulation/observer.hpp"
#include "tests/simulation/passport_reader_model.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"

namespace simkiosk::simulation {

class Shop {
   public:
    explicit Shop(std::uint64_t seed = 11, std::vector<Fault> faults = {});
    ~Shop();
    Shop(const Shop&) = delete;
    Shop& operator=(const Shop&) = delete;

    // Power on; power cut.
    void start(bool rebooted = false);
    void crash();
    bool running() const { return m_kiosk != nullptr; }
    unsigned starts() const { return m_starts; }
    // Since the last start.
    unsigned count(Effect effect) const { return m_counts[static_cast<std::size_t>(effect)]; }
    void plan(Fault fault) { m_faults.push_back(std::move(fault)); }
    void happens(const Event& event);

    // Runs until `done` or `limit` of virtual time; false when it never came. A kiosk that lost its power comes back
    // when its time is due.
    bool runUntil(const std::function<bool()>& done, Duration limit);
    void run(Duration time);
    // Within the time that a cooperative customer needs for a whole sale.
    bool reaches(Page page);
    bool sells();
    // In service, every sale closed, and nothing waits for the back office.
    bool comesToRest(Duration limit);
    // The longest time from a start to the first decision: something written, a card moved, or all that was open
    // explained.
    Duration slowestDecision() const { return m_slowestDecision; }
    bool inService() const { return running() && screen().page == Page::Attract && screen().services.sale; }
    bool salesAreOpen();  // or nobody can tell
    // In the life of this process; nothing may be written after one.
    bool syncHasFailed() const { return m_disk.failedSyncs() > m_failedSyncsBefore; }
    // The customer of before the restarts can still be there: the machine stayed on, and it was a short while.
    bool sameCustomerMayBeThere() const;
    // Every fault ends, also those that are still to come: wires plugged, paths cleared, disk mended, and a kiosk whose
    // journal failed is started again.
    void heal();
    // Staff put what is in the bin back on the stack, as if it were new, or even have the carrier unlock it.
    void restack(bool unlocked);
    bool wasUnlocked(const std::string& iccid) const { return m_unlocked.contains(iccid); }

    void customerArrives(Habits habits = {});
    Customer& customer() { return *m_customer; }
    void say(Intent intent);
    // A document's page before the camera; empty: it is taken away.
    void showPage(const std::string& document) { m_pageShown = document; }
    unsigned walletPays(const std::string& code);  // how many payments it authorised: 0 or 1
    const Snapshot& screen() const { return m_shown.newest; }

    // A hand on a device, or a fault of it; null when the device is in no state for it.
    boost::json::value order(Device device, boost::json::object what);
    boost::json::value office(const std::string& method, const std::string& target, const std::string& body = "");
    void limitNumbersPerPerson(unsigned limit) { m_office->setNumbersPerPerson(limit); }
    // Orders are taken and carried out as failed.
    void denyActivations() { m_office->setActivationPolicy({.mode = ActivationPolicy::Mode::Denied}); }
    Journal& journal() { return m_kiosk->journal(); }
    const AuditLog* auditLog() const { return m_kiosk->auditLog(); }  // null: it is damaged
    bool cameraLooks() const { return m_kiosk && m_kiosk->cameraLooks(); }
    Network& network() { return *m_network; }
    Story& story() { return m_story; }
    Observer& observer() { return m_observer; }
    unsigned receipts() const { return m_printer->receipts(); }

    ManualClock clock;
    ScriptedStaff staff;  // who may work at the machine
    KeptAudit audit;
    ScriptedBadges badges;
    NoSpeaker speaker;
    NothingToSet settings;
    // What staff work with; another one, or none: before start(). Without an audit log they do not work.
    std::function<ServicePorts(AuditLog&)> service = [this](AuditLog& log) { return usualService(log); };
    std::array<bool, devices> plugged{true, true, true, true};
    // Cards that hands put in or took out of the unit, and out of its bin.
    int cardsByHand = 0;
    int binByHand = 0;

    static constexpr unsigned cardsAtStart = 40;

   private:
    struct Shown : Screen {
        void show(const Snapshot& snapshot) override;
        bool serves() const { return newest.page != Page::Attract && newest.page != Page::OutOfService; }
        Snapshot newest;
        Shop* shop = nullptr;
    };
    class OutsideClock;

    bool before(Effect effect);
    bool after(Effect effect);
    void fire(Effect effect, bool after);
    void decided();
    DeviceModel& model(Device device);
    std::unique_ptr<SimulatedWire> wire(Device device, Effect effect);
    ServicePorts usualService(AuditLog& log);
    KioskStores openShopStores();
    void losePower(const PowerCut& cut);
    void bury();
    void spoil(DiskFault fault);
    void goOn(Instant until);

    std::vector<Fault> m_faults;
    SeededRandom m_random;
    SecretKey m_machineKey;
    SimulatedDisk m_disk;
    Story m_story{clock};
    Duration m_ahead{};  // of the world outside, which a suspended machine does not see pass
    std::unique_ptr<OutsideClock> m_outside;
    std::unique_ptr<F2DispenserModel> m_dispenser;
    std::unique_ptr<SamReaderModel> m_reader;
    std::unique_ptr<PassportReaderModel> m_passports;
    std::string m_pageShown;                     // the document before the camera
    FaceDecision m_face = FaceDecision::Accept;  // of who stands before the camera
    std::unique_ptr<EscPosPrinterModel> m_printer;
    std::unique_ptr<BackOffice> m_office;
    std::unique_ptr<Network> m_network;
    Shown m_shown;
    Observer m_observer{*this};
    std::unique_ptr<Customer> m_customer;
    std::unique_ptr<KioskProcess> m_kiosk;

    bool m_power = false;
    bool m_buried = true;
    unsigned m_starts = 0;
    unsigned m_boots = 1;
    std::set<std::string> m_unlocked;
    std::array<unsigned, allEffects.size()> m_counts{};
    std::optional<Instant> m_undecidedSince;  // the last start, until its recovery has decided
    Duration m_slowestDecision{};
    std::optional<Instant> m_backAt;  // after a power cut
    bool m_backRebooted = false;
    std::optional<Instant> m_servedAt;  // when somebody was served last in this boot
    std::uint64_t m_failedSyncsBefore = 0;
    std::array<std::optional<Instant>, devices> m_replugAt;
};

}  // namespace simkiosk::simulation
