// The whole kiosk in one thread on virtual time: real workflows, drivers, codecs, journal, carrier client and back
// office; models behind memory wires; scripted judges at the ports of vision, decoder and contract. A crash destroys
// the kiosk where it stands; devices, back office and disk keep their state.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>

#include "drivers/card_dispenser/f2_model.hpp"
#include "drivers/id_card_reader/sam_model.hpp"
#include "drivers/receipt_printer/escpos_model.hpp"
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
    void start();
    void crash();
    bool running() const { return m_kiosk != nullptr; }
    // The power goes at the journal's append number `n` (counted since the last start, from 1): before it is on the
    // disk, or after. Nothing the kiosk does from then on has an effect.
    void crashAtAppend(unsigned n, bool after);
    bool crashed() const;
    unsigned appends() const;

    // Runs until `done` or `limit` of virtual time; false when it never came.
    bool runUntil(const std::function<bool()>& done, Duration limit);
    void run(Duration time);

    // A cooperative customer who walks from attract to goodbye; stops at the page where `leaves` is.
    void customerArrives(std::optional<Page> walksAwayAt = std::nullopt, std::optional<Page> cancelsAt = std::nullopt);
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
        unsigned authorised = 0;                      // payments authorised and neither captured nor given back
        unsigned captured = 0;
        unsigned given_back = 0;
        unsigned reserved = 0;  // numbers held by nobody's sale
        unsigned cases = 0;
    };
    Truth truth();
    // The invariants I1…I7 that can be seen from outside at rest; empty when they hold, else what is wrong.
    std::string violations();
    std::vector<JournalRecord> journal();

    ManualClock clock;
    std::unique_ptr<F2DispenserModel> dispenser;
    std::unique_ptr<SamReaderModel> reader;
    std::unique_ptr<EscPosPrinterModel> printer;
    bool dispenserPlugged = true;
    bool readerPlugged = true;
    bool printerPlugged = true;
    bool officeReachable = true;
    bool takesCard = true;
    FaceDecision faceDecision = FaceDecision::Accept;

   private:
    struct Kiosk;
    struct Shown;
    void customerActs();
    void wires();
    boost::json::value office(const std::string& method, const std::string& target, const std::string& body = "");
    boost::json::value order(DeviceModel& model, boost::json::object what);

    TemporaryFolder m_folder;
    SeededRandom m_random{11};
    SecretKey m_machineKey = SecretKey::generate(m_random);
    std::unique_ptr<BackOffice> m_office;
    std::unique_ptr<Shown> m_shown;
    std::unique_ptr<Kiosk> m_kiosk;
    unsigned m_crashAt = 0;
    bool m_crashAfter = false;
    std::optional<Page> m_walksAwayAt;
    std::optional<Page> m_cancelsAt;
    bool m_customer = false;
    unsigned m_goodbyes = 0;
    unsigned m_taken = 0;
};

}  // namespace simkiosk
