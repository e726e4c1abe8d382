// The whole kiosk in one thread on virtual time: real workflows, drivers, codecs, journal, carrier client and back
// office; models behind memory wires; scripted judges at the ports of vision, decoder and contract. A crash destroys
// the kiosk where it stands; devices, back office and disk keep their state.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include "drivers/card_dispenser/f2_model.hpp"
#include "drivers/id_card_reader/sam_model.hpp"
#include "drivers/receipt_printer/escpos_model.hpp"
#include "kiosk/journal/sale_facts.hpp"
#include "kiosk/session/intent.hpp"
#include "platform/backoffice/back_office.hpp"
#include "platform/storage/sqlite_journal.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {

class KioskRig {
   public:
    KioskRig();
    ~KioskRig();

    // Power on; power cut. A crash keeps the journal's file, the devices and the back office.
    void start(const std::string& bootId = "boot-1");
    void crash();
    bool running() const { return m_kiosk != nullptr; }
    // The power goes at effect number `n` of one kind (counted since the last start, from 1), before it happened or
    // after: an append on the disk, a request at the back office, a frame at the card dispenser. Nothing the kiosk
    // does from then on has an effect.
    enum class Effect { Append, Exchange, Frame };
    void cutPowerAt(Effect effect, unsigned n, bool after);
    bool crashed() const { return m_power.cut; }
    unsigned count(Effect effect) const { return m_power.counts[static_cast<std::size_t>(effect)]; }

    // What goes wrong with the exchanges at the back office from number `first` on (counted since the last start).
    enum class OfficeFault {
        None,
        Refused,
        LostRequest,
        LostResponse,
        Late,
        Slow,
        Malformed,
        Status500,
        Status503,
        Status429,
        Status409,
        Status404,
        Status403,
        Status400
    };
    void officeFails(OfficeFault fault, unsigned first, unsigned times = 1);

    // An order to a device's model: {"do":"jam"}.
    boost::json::value order(DeviceModel& model, boost::json::object what);
    // A named clerk settles every sale in doubt; hands back which.
    std::vector<TransactionId> clerkSettles();

    // Runs until `done` or `limit` of virtual time; false when it never came.
    bool runUntil(const std::function<bool()>& done, Duration limit);
    void run(Duration time);

    // A cooperative customer who walks from attract to goodbye; stops at the page where `leaves` is.
    void customerArrives(std::optional<Page> walksAwayAt = std::nullopt, std::optional<Page> cancelsAt = std::nullopt);
    void customerLeaves() { m_customer = false; }
    const Snapshot& screen() const;
    bool sold() const { return m_goodbyes > 0; }
    void say(Intent intent);

    // What is true, not what the kiosk believes.
    struct Truth {
        unsigned stacker = 0;
        unsigned bin = 0;
        bool cardInPath = false;
        unsigned taken = 0;
        std::map<std::string, std::string> services;  // ICCID → state at the back office
        std::map<std::string, std::string> payments;  // key → status
        unsigned authorised = 0;                      // payments authorised and neither captured nor given back
        unsigned captured = 0;
        unsigned givenBack = 0;
        unsigned reserved = 0;  // numbers held by reservation, not by a line
        unsigned cases = 0;
    };
    Truth truth();
    // The invariants I1…I7 that can be seen from outside at rest; empty when they hold, else what is wrong.
    std::string violations();
    // What a problem page said about card, document or money that was not so; empty when all of it was true.
    const std::string& lies() const { return m_lies; }
    std::vector<JournalRecord> journal();
    std::size_t openSales();
    bool inService() const { return screen().page == Page::Attract && screen().services.sale; }

    ManualClock clock;
    std::unique_ptr<F2DispenserModel> dispenser;
    std::unique_ptr<SamReaderModel> reader;
    std::unique_ptr<EscPosPrinterModel> printer;
    bool dispenserPlugged = true;
    bool readerPlugged = true;
    bool printerPlugged = true;
    bool officeReachable = true;
    bool takesCard = true;
    bool declinesCapture = false;
    FaceDecision faceDecision = FaceDecision::Accept;

   private:
    struct Kiosk;
    struct Shown;
    struct Power {
        std::array<unsigned, 3> counts{};
        Effect effect = Effect::Append;
        unsigned at = 0;
        bool after = false;
        bool cut = false;

        // Before an effect and after it; true: it has no effect any more.
        bool goesBefore(Effect what);
        bool goesAfter(Effect what);
    };
    struct CutJournal;
    struct CutWire;
    struct OfficeWire;

    void customerActs();
    void listenToProblem();
    void wires();
    std::string wrongSale(const SaleFacts& sale, const std::set<std::string>& taken, const std::set<std::string>& bin,
                          const Truth& seen);
    boost::json::value office(const std::string& method, const std::string& target, const std::string& body = "");

    TemporaryFolder m_folder;
    SeededRandom m_random{11};
    SecretKey m_machineKey = SecretKey::generate(m_random);
    std::unique_ptr<BackOffice> m_office;
    std::unique_ptr<Shown> m_shown;
    std::unique_ptr<Kiosk> m_kiosk;
    Power m_power;
    OfficeFault m_officeFault = OfficeFault::None;
    unsigned m_officeFaultFirst = 0;
    unsigned m_officeFaultTimes = 0;
    std::string m_lies;
    bool m_problemHeard = false;
    unsigned m_paid = 0;
    std::optional<Page> m_walksAwayAt;
    std::optional<Page> m_cancelsAt;
    bool m_customer = false;
    unsigned m_goodbyes = 0;
    unsigned m_takenBefore = 0;
    int m_cardsByHand = 0;
    int m_binByHand = 0;
};

}  // namespace simkiosk
