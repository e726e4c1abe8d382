// All the screen may know. The machine thread makes one whenever something changed and hands it over as a
// value; the screen derives everything else. Camera pictures travel beside it (ports/face_verifier.hpp).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/ports/face_verifier.hpp"
#include "kiosk/ports/mrz_camera.hpp"
#include "kiosk/ports/number_pool.hpp"
#include "kiosk/session/display_modes.hpp"
#include "kiosk/session/usual_times.hpp"
#include "kiosk/values/person.hpp"
#include "kiosk/values/product.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

struct ServiceView;  // service_view.hpp

enum class Page {
    Attract,
    Language,
    Plans,
    Numbers,
    Consents,
    Document,      // which document, where several are accepted
    IdentityCard,  // China's cards, on their own reader
    Passport,      // what has a machine readable zone and a chip of ICAO 9303
    LiveFace,
    StaffCheck,  // a member of staff compares, for who does not want the camera to
    Review,      // review and signature
    Payment,
    Issue,  // SIM: stage, bind, activate, present, taken
    Receipt,
    Goodbye,
    Problem,  // something failed: what, where card/document/money are, what next
    OutOfService,
    Service,  // staff are at work: see ServiceView
};
const char* toString(Page page);  // "identity_card"

// Consents are asked separately. The first is needed for a sale; without the second a member of staff compares.
enum class Consent { Identification, FaceProcessing, Marketing };
const char* toString(Consent consent);  // "identification"

// What the customer may identify with here and now.
enum class DocumentChoice { IdentityCard, Passport, ResidencePermit };
const char* toString(DocumentChoice choice);  // "identity_card", "passport", "residence_permit"

enum class IdentityPhase { PlaceCard, Reading, Accepted };
enum class PassportPhase { ShowPage, PlaceOnReader, ReadingChip, Accepted };
enum class StaffPhase { Calling, OnTheWay, Comparing };
enum class IssuePhase { Preparing, Staging, ReadingSim, Activating, Presenting, TakeCard, Taken };
enum class ReceiptPhase { Printing, Printed, NotPrinted };
enum class PaymentPhase { Opening, WaitingForWallet, Confirmed };

// Why the sale cannot go on. Each has its own wording in every language.
enum class ProblemCause {
    CardUnreadable,  // identity card removed or unreadable
    CardRefused,     // expired, number check failed, under age
    NoPhotoDecoder,  // the photo cannot be decoded on this machine
    FaceUndecided,   // tries used up, also after a member of staff was called
    FaceMismatch,
    PresentationAttack,
    StaffRefused,        // the person was compared with the document, and not confirmed
    StaffDidNotCome,     // in time
    NumberLimitReached,  // the customer holds as many numbers as one person may
    NotQualified,        // the carrier does not sell this plan to this person
    NumberTaken,
    ReservationLapsed,
    PaymentNotConfirmed,
    PaymentUnclear,  // no answer from the back office: money is settled later
    NoSimCard,       // stacker empty, jam, cards unreadable
    SimNotActivated,
    SimNotTaken,  // retained after the timer
    InDoubt,      // a staff case explains
    BackOfficeUnreachable,
    MachineFault,  // the journal cannot be written: service stops
    DeviceLost,    // a device that this step needs is gone
    TimedOut,      // the customer walked away
    Cancelled,     // the customer asked to stop
};
const char* toString(ProblemCause cause);

enum class CardPlace { NoneIssued, InMachine, Retained, WithCustomer, Unknown };
enum class DocumentPlace { NotUsed, WithCustomer, OnReader };
enum class MoneyPlace { NothingPaid, ReturnedInFull, BeingReturned, Paid, BeingClarified };

struct Problem {
    ProblemCause cause = ProblemCause::Cancelled;
    CardPlace card = CardPlace::NoneIssued;
    DocumentPlace document = DocumentPlace::NotUsed;
    MoneyPlace money = MoneyPlace::NothingPaid;
    std::string caseNumber;  // empty when there is none

    bool operator==(const Problem&) const = default;
};

// What works now; the attract screen shows it honestly (kiosk/availability).
struct Services {
    bool sale = false;
    std::vector<std::string> missing;  // device words: "card_dispenser", "id_card_reader", "camera", "back_office",
                                       // "receipt_printer", "photo_decoder", "document_reader", "storage"
    bool staffNeeded = false;          // what is missing does not come back by itself
    bool paperReceipt = true;
    std::vector<DocumentChoice> documents;  // what a customer can identify with

    bool operator==(const Services&) const = default;
};

// A notice inside a page that does not end the sale ("somebody else took this number").
enum class Notice {
    None,
    NumberJustTaken,
    NoNumbersFound,
    CardRemovedTooSoon,
    CardNotRecognised,
    CardExpired,
    FaceTryAgain,
    SignatureTooShort,
    ReservationExtended,
    BackOfficeSlow,
    DocumentNumberCheckFailed,
    DocumentExpired,
    DocumentLiftedTooSoon,
    ChipNotOpened,      // the printed lines do not open it
    ZoneNotRead,        // no machine readable zone in time
    NumberLapsed,       // its reservation ran out: another one is chosen
    NumberNotExtended,  // the carrier does not keep it longer
};
const char* toString(Notice notice);  // "number_just_taken"

struct Snapshot {
    Page page = Page::Attract;
    Language language = Language::ZhCn;
    DisplayModes modes;
    Services services;
    Notice notice = Notice::None;
    bool busy = false;  // an answer is awaited: show progress, keep "cancel"
    bool canGoBack = false;
    bool canCancel = false;

    // Time-out of this page: counts down from `warnAt`; one touch extends it. None while a motor or the carrier is in
    // charge.
    std::optional<Instant> warnAt;
    std::optional<Instant> expiresAt;
    bool canStay = true;  // a touch still moves `expiresAt`

    UsualTimes usual;  // measured on this machine

    std::shared_ptr<const std::vector<ProductOffering>> offerings;
    std::string chosenOfferingId;

    NumberQuery numberQuery;
    std::vector<NumberOffer> numbers;
    bool moreNumbers = false;
    std::optional<NumberOffer> reservedNumber;
    std::optional<Instant> reservationEndsAt;
    bool reservationExtendable = false;  // once a sale

    std::set<Consent> consents;

    DocumentChoice document = DocumentChoice::IdentityCard;
    IdentityPhase identityPhase = IdentityPhase::PlaceCard;
    PassportPhase passportPhase = PassportPhase::ShowPage;
    MrzGuidance mrzGuidance = MrzGuidance::NothingSeen;
    double chipProgress = 0;  // 0..1
    PersonalText maskedName;  // e.g. first character and stars
    PersonalText maskedDocumentNumber;
    PersonalText shownName;  // in full, only while the customer asks to see them
    PersonalText shownDocumentNumber;
    SharedImage documentPhoto;

    FaceProgress face;
    int faceTriesLeft = 0;

    StaffPhase staffPhase = StaffPhase::Calling;
    std::string staffCaseNumber;  // once it is known

    Money planDueToday;  // first month and one-time price
    Money numberPrice;
    Money total;
    std::vector<SharedImage> contractPages;  // for reading on the screen
    std::string contractSha256;

    PaymentPhase paymentPhase = PaymentPhase::Opening;
    std::string paymentQr;  // EMVCo merchant-presented payload
    IssuePhase issuePhase = IssuePhase::Preparing;
    std::optional<Instant> takeBy;  // while the SIM card waits in the slot; then it is taken back
    std::string simIccidTail;       // last four characters, once bound
    bool activeNow = false;
    ReceiptPhase receiptPhase = ReceiptPhase::Printing;
    std::string receiptQr;  // e-receipt when the printer cannot

    std::optional<Problem> problem;

    std::shared_ptr<const ServiceView> service;  // while staff are at work
};

// The machine's way to the screen; implemented by ui/presenters. Called on the machine thread.
class Screen {
   public:
    virtual ~Screen() = default;
    virtual void show(const Snapshot& snapshot) = 0;
};

}  // namespace simkiosk
