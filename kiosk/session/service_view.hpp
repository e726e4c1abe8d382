// All the screen may know of a service session: what staff see. Hangs on the snapshot by a pointer, so that the
// customer's stays small. Nothing about a customer stands here but on the page of one who waits to be compared with the
// document.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/ports/card_dispenser.hpp"
#include "kiosk/ports/machine_settings.hpp"
#include "kiosk/ports/receipt_printer.hpp"
#include "kiosk/session/case_view.hpp"
#include "kiosk/session/reason.hpp"
#include "kiosk/values/iccid_range.hpp"
#include "kiosk/values/identity_document.hpp"
#include "kiosk/values/image.hpp"
#include "kiosk/values/language.hpp"
#include "kiosk/values/staff_member.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

enum class ServicePage {
    LogIn,
    Home,
    Cases,       // the open ones
    Case,        // one of them: its story and what to do
    Evidence,    // of that case, for experts
    Count,       // stack and bin, by hand
    SignOff,     // a second person
    Devices,     // every part; for technicians
    Device,      // one of them, with its guided tests
    Touch,       // every place of the screen
    Day,         // close of day: three books side by side
    Stock,       // cards, bin and paper
    StockCount,  // both counted by hand
    Pack,        // a new one, by its first and last number
    Receipts,    // the sales of late, to print one again
    Readiness,   // the technician's report
    Tools,       // touch test, logs to a stick
    Identity,    // a customer who waits, and the document they showed
    Trial,       // the network or the sound, step by step
    Settings,    // what may be set at the machine
    Setting,     // one of them
    Camera,      // what it sees, with the face check's meters
};
const char* toString(ServicePage page);  // "log_in"

enum class ServiceNotice {
    None,
    WrongPin,
    Locked,       // until ServiceView::lockedUntil
    NobodyKnown,  // the list of staff is empty
    SamePerson,   // the second person is the first
    CaseClosed,   // good news
    CaseFirst,    // a case is open: a test would spoil what it is settled by
    TestDone,     // good news
    TestFailed,
    Printed,         // good news
    Counted,         // good news
    PackNoted,       // good news; ServiceView::told says how many cards
    PackRefused,     // ServiceView::why
    NotPrinted,      // ServiceView::why
    Kept,            // good news; ServiceView::told says where
    NotKept,         // ServiceView::why
    CaseNotClosed,   // the journal did not take it; ServiceView::why
    SettingChanged,  // good news
    SettingUndone,   // good news
    SettingRefused,  // ServiceView::why
    UnknownBadge,    // nobody on the list has it
    CannotBeNoted,   // the audit log or the count of tries cannot be written: nothing is done
};

// A part of the machine, and why it does not work.
struct ServicePart {
    std::string part;  // toString(Part)
    bool works = false;
    std::optional<Reason> why = std::nullopt;  // nothing where it works, and where this machine has none

    bool operator==(const ServicePart&) const = default;
};

// A sale in doubt that waits for staff.
struct ServiceCase {
    TransactionId sale;
    std::string number;  // the case's; empty until the carrier has given one
    std::string openedAt;
    std::string iccidTail;  // last four characters; empty when the card was never read

    bool operator==(const ServiceCase&) const = default;
};

// A warning of this run, newest last.
struct ServiceTrouble {
    std::string at;  // local time
    std::string part;
    Reason why;

    bool operator==(const ServiceTrouble&) const = default;
};

// A guided test, step by step.
enum class TestKind { CardThrough, PrintPage, ReadCard, FindDocument, AskCarrier, ViewCamera };
const char* toString(TestKind kind);  // "card_through"
enum class TestStep {
    PathClear,  // nothing in the way, cards in the stack, room in the bin
    CardDrawn,  // from the stack to the read position
    CardRead,   // detail: the ICCID
    CardAtGate,
    CardInBin,
    BinCounted,  // one more than before
    PagePrinted,
    CardFound,  // within the time to lay one down
    CardUnderstood,
    DocumentFound,
    CarrierAnswers,  // detail: milliseconds
    NameFound,       // these five: of the way to the carrier, detail: what was found, milliseconds
    Connected,
    Encrypted,  // figure: days for which the certificate is still valid
    CarrierAsked,
    ClockAgrees,    // figure: seconds that this machine is ahead; less than 0: behind
    ChimeHeard,     // on the loudspeaker; the technician says so
    SentenceHeard,  // in the headset
    PicturesSeen,   // detail: size and pictures a second
};
struct TestResult {
    TestStep step = TestStep::PathClear;
    enum class State { Running, Done, Failed, Noted } state = State::Running;
    std::string detail = {};                   // what was measured: names and figures, never anything about a person
    std::optional<Reason> why = std::nullopt;  // it failed, or what is to be noted
    std::optional<int> figure = std::nullopt;

    bool operator==(const TestResult&) const = default;
};

// One part of the machine, as a technician looks at it.
struct DeviceView {
    std::string part;      // toString(Part)
    std::string identity;  // model and address, as configured
    std::vector<TestKind> tests;
    std::optional<TestKind> running;
    std::vector<TestResult> results;  // of the last test
    std::vector<ServiceTrouble> history;
};

// Two of the three books say different things.
struct DayDifference {
    std::string kind;    // toString(DifferenceKind), or "tests_moved_cards"; the screen has the words
    std::string what;    // card and sale, as far as they are known
    std::string detail;  // what each book says, for technicians
};

struct UnreadBook {
    enum class Kind { Journal, Dispenser, Carrier } kind = Kind::Journal;
    Reason why;
};

// Journal, dispenser and back office of today.
struct DayView {
    std::string day;
    unsigned sales = 0;
    bool agree = false;
    std::vector<DayDifference> differences;
    std::vector<UnreadBook> notCompared;
};

// A card that went to the bin, or a document.
struct LeftThing {
    enum class Kind { SoldCard, TestedCard, Document } kind = Kind::SoldCard;  // a document: perhaps left behind
    std::string at;
    std::string iccid;  // of a card; empty: never read
    bool operator==(const LeftThing&) const = default;
};

// What is in the machine: as counted last, and what has left the stack since.
struct StockView {
    std::string countedAt;  // empty: never
    std::string countedBy;  // staff number
    unsigned counted = 0;
    unsigned drawn = 0;           // since then, by sales and tests
    unsigned filled = 0;          // since then, by the numbers of the packs
    std::vector<LeftThing> left;  // of the last thirty days, newest last

    unsigned expected() const {  // in the stack now; more drawn than ever put in says nothing
        const auto there = counted + filled;
        return there > drawn ? there - drawn : 0;
    }
};

// Is this machine ready for customers.
struct ReadinessLine {
    std::string item;  // toString(Part), or "journal_chain" …; the screen has the words
    bool good = false;
    std::string detail = {};  // a time or a number
    std::optional<Reason> why = std::nullopt;
    std::optional<DispenserStatus> dispenser = std::nullopt;  // of "dispenser_says"
};
struct ReadinessView {
    std::string at;
    bool ready = false;
    std::vector<ReadinessLine> lines;
};

// What heads a paper that staff take with them.
struct PaperHead {
    std::string kioskId;
    std::string at;  // local time
    StaffMember by;
    Language language = Language::En;
};

// A card that a customer has, for its receipt.
struct SoldSale {
    TransactionId sale;
    std::string at;
    std::optional<Money> amount;
    std::string iccidTail;  // last six characters
    unsigned copies = 0;    // printed so far

    bool operator==(const SoldSale&) const = default;
};

// Who waits at the machine, as far as staff may see it: for comparing, and only so long.
struct IdentityView {
    std::string caseNumber;  // the carrier's; empty until there is one
    DocumentKind document = DocumentKind::ResidentIdentityCard;
    SharedImage photo;
    PersonalText maskedName;
    PersonalText maskedDocumentNumber;
    bool camera = false;       // the customer agreed to the camera: it shows them
    bool needsSecond = false;  // to say yes: another person signs too
};
struct TrialView;  // settings_view.hpp
struct SettingsView;
struct CameraView;  // camera_view.hpp

struct ServiceView {
    ServicePage page = ServicePage::LogIn;
    ServiceNotice notice = ServiceNotice::None;
    bool busy = false;
    std::optional<Instant> lockedUntil;

    // Of the notice.
    std::variant<std::monostate, Reason, PackFault, SettingFault> why;
    std::string told;

    bool customerWaits = false;  // to be compared with the document
    std::string badge;           // the number of whom the badge on the reader belongs to; empty: none was seen
    std::optional<StaffMember> member;
    bool selling = false;  // when staff leave now
    std::vector<ServicePart> parts;
    std::optional<DispenserStatus> dispenser;  // as it was asked last; nothing: it does not answer
    std::optional<PrinterStatus> printer;
    std::vector<ServiceCase> cases;
    std::vector<ServiceTrouble> troubles;
    std::shared_ptr<const CaseView> openCase;           // on the pages of one case
    std::shared_ptr<const DeviceView> device;           // on the page of one device
    std::shared_ptr<const DayView> day;                 // on the page of the close of day
    std::shared_ptr<const StockView> stock;             // on the pages of the stock
    std::shared_ptr<const ReadinessView> readiness;     // on its page
    std::shared_ptr<const std::vector<SoldSale>> sold;  // on the page of the receipts, newest first
    std::shared_ptr<const IdentityView> identity;       // on its page
    std::shared_ptr<const TrialView> trial;             // on its page
    std::shared_ptr<const SettingsView> settings;       // on its pages
    std::shared_ptr<const CameraView> camera;           // on its page
    std::string version;                                // of the program
    unsigned openSales = 0;                             // that the carrier has not acknowledged to the end
};

}  // namespace simkiosk
