#include "ui/viewmodels/session_view_model.hpp"

#include <algorithm>

#include "kiosk/session/service_intent.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk {
namespace {

constexpr auto tickEvery = std::chrono::milliseconds(200);
constexpr auto numberIsShownFor = std::chrono::seconds(10);
constexpr int reservationEndingSeconds = 60;
constexpr int takeEndingSeconds = 15;

const char* pageFile(Page page) {
    switch (page) {
        case Page::Attract: return "AttractPage";
        case Page::Language: return "LanguagePage";
        case Page::Plans: return "PlansPage";
        case Page::Numbers: return "NumbersPage";
        case Page::Consents: return "ConsentsPage";
        case Page::Document: return "DocumentPage";
        case Page::IdentityCard: return "IdentityCardPage";
        case Page::Passport: return "PassportPage";
        case Page::LiveFace: return "LiveFacePage";
        case Page::StaffCheck: return "StaffCheckPage";
        case Page::Review: return "ReviewPage";
        case Page::Payment: return "PaymentPage";
        case Page::Issue: return "IssuePage";
        case Page::Receipt: return "ReceiptPage";
        case Page::Goodbye: return "GoodbyePage";
        case Page::Problem: return "ProblemPage";
        case Page::OutOfService: return "OutOfServicePage";
        case Page::Service: return "ServicePage";
    }
    return "AttractPage";
}

// The seven steps of the header; consents and document are one thing to the customer: the identity check.
int stepOf(Page page) {
    switch (page) {
        case Page::Plans: return 0;
        case Page::Numbers: return 1;
        case Page::Consents:
        case Page::Document:
        case Page::IdentityCard:
        case Page::Passport: return 2;
        case Page::LiveFace:
        case Page::StaffCheck: return 3;
        case Page::Review: return 4;
        case Page::Payment: return 5;
        case Page::Issue:
        case Page::Receipt: return 6;
        default: return -1;
    }
}

bool showsReservation(Page page) { return page >= Page::Numbers && page <= Page::Payment; }

}  // namespace

SessionViewModel::SessionViewModel(IntentSink& intents, const Clock& clock) : ViewModel(intents), m_clock(clock) {
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &SessionViewModel::ticked);
    m_numberShown.setSingleShot(true);
    m_numberShown.setInterval(numberIsShownFor);
    connect(&m_numberShown, &QTimer::timeout, this, &SessionViewModel::ticked);
}

QString SessionViewModel::page() const { return QString::fromUtf8(toString(snapshot().page)); }

QUrl SessionViewModel::pageSource() const {
    const char* folder = snapshot().page == Page::Service ? "service" : "pages";
    return QUrl(QStringLiteral("qrc:/qt/qml/SimKiosk/Ui/qml/%1/%2.qml")
                    .arg(QLatin1String(folder), QLatin1String(pageFile(snapshot().page))));
}

QString SessionViewModel::language() const {
    const auto tag = languageTag(snapshot().language);
    return QString::fromUtf8(tag.data(), qsizetype(tag.size()));
}

int SessionViewModel::step() const { return stepOf(snapshot().page); }

QStringList SessionViewModel::stepNames() const {
    return {tr("Plan"), tr("Number"), tr("Identity"), tr("Face"), tr("Signature"), tr("Payment"), tr("SIM card")};
}

QString SessionViewModel::notice() const {
    switch (snapshot().notice) {
        case Notice::None: return {};
        case Notice::NumberJustTaken: return tr("Someone else has just taken this number. Please choose another one.");
        case Notice::NoNumbersFound: return tr("No free number has these digits. Try fewer digits.");
        case Notice::CardRemovedTooSoon: return tr("The card was lifted too soon. Put it back and leave it there.");
        case Notice::CardNotRecognised: return tr("This card was not recognised. Lay your identity card flat.");
        case Notice::CardExpired: return tr("This identity card has expired. Please use a valid one.");
        case Notice::FaceTryAgain: return tr("We could not see you clearly. Let us try once more.");
        case Notice::SignatureTooShort: return tr("That was a little short. Please sign with your full name.");
        case Notice::ReservationExtended: return tr("Your number is kept for you a little longer.");
        case Notice::BackOfficeSlow: return tr("This takes longer than usual. Please wait a moment.");
        case Notice::DocumentNumberCheckFailed: return tr("The card's number could not be read correctly. Try again.");
        case Notice::DocumentExpired: return tr("This document has expired. Please use a valid one.");
        case Notice::DocumentLiftedTooSoon: return tr("It was lifted too soon. Lay it down again and leave it there.");
        case Notice::ChipNotOpened:
            return tr("The chip did not answer to the printed lines. Please show the page once more.");
        case Notice::NumberLapsed:
            return tr("The time for your number has run out. It may still be free: please choose again.");
        case Notice::NumberNotExtended: return tr("The number cannot be kept longer. Please go on soon.");
        case Notice::ZoneNotRead: return tr("We could not read the lines. Hold the page flat, in good light.");
    }
    return {};
}

QString SessionViewModel::leaveText() const {
    switch (snapshot().page) {
        case Page::Payment:
            return tr(
                "If you have already paid in your wallet, the money goes back to you. "
                "Your number is released and your data is deleted.");
        case Page::Issue:
        case Page::Receipt: return tr("Please take your SIM card with you before you leave.");
        case Page::Attract:
        case Page::Language:
        case Page::Plans: return tr("Nothing has been stored yet.");
        default: return tr("Your number is released and everything you entered is deleted. You have paid nothing.");
    }
}

void SessionViewModel::callStaffPages() { submit(atService(intent::service::Enter{})); }

bool SessionViewModel::staffMayEnter() const {
    const auto page = snapshot().page;
    return page == Page::Attract || page == Page::OutOfService || page == Page::Problem || page == Page::StaffCheck;
}

bool SessionViewModel::warning() const {
    const auto& now = snapshot();
    return now.warnAt && now.expiresAt && m_clock.now() >= *now.warnAt;
}

int SessionViewModel::secondsLeft() const { return secondsUntil(snapshot().expiresAt); }

QString SessionViewModel::timeLeft() const {
    return snapshot().expiresAt ? minutesAndSeconds(secondsLeft()) : QString();
}

int SessionViewModel::secondsToTake() const { return secondsUntil(snapshot().takeBy); }

bool SessionViewModel::takeEnding() const { return snapshot().takeBy && secondsToTake() <= takeEndingSeconds; }

bool SessionViewModel::reserved() const {
    return snapshot().reservedNumber && snapshot().reservationEndsAt && showsReservation(snapshot().page);
}

QString SessionViewModel::reservedNumber() const {
    if (!snapshot().reservedNumber) return {};
    return island(QString::fromStdString(snapshot().reservedNumber->msisdn.grouped()), snapshot().language);
}

QString SessionViewModel::shownNumber() const {
    if (!snapshot().reservedNumber) return {};
    auto grouped = QString::fromStdString(snapshot().reservedNumber->msisdn.grouped());
    if (!numberShown())
        for (qsizetype i = 4; i + 4 < grouped.size(); ++i)
            if (grouped[i].isDigit()) grouped[i] = QChar(0x2022);
    return island(grouped, snapshot().language);
}

void SessionViewModel::showNumber() {
    if (m_numberShown.isActive())
        m_numberShown.stop();
    else
        m_numberShown.start();
    Q_EMIT ticked();
}

QString SessionViewModel::reservationLeft() const {
    return minutesAndSeconds(secondsUntil(snapshot().reservationEndsAt));
}

bool SessionViewModel::reservationEnding() const {
    return secondsUntil(snapshot().reservationEndsAt) <= reservationEndingSeconds;
}

// While the payment is in charge nothing is asked.
bool SessionViewModel::reservationOffered() const {
    return reserved() && snapshot().reservationExtendable && reservationEnding() &&
           secondsUntil(snapshot().reservationEndsAt) > 0 && snapshot().page != Page::Payment;
}

QString SessionViewModel::fromPrice() const {
    const auto& offerings = snapshot().offerings;
    if (!offerings || offerings->empty()) return {};
    const auto cheapest = std::ranges::min_element(*offerings, {}, &ProductOffering::monthly);
    return tr("Plans from %1 a month").arg(shortMoney(cheapest->monthly, snapshot().language));
}

QStringList SessionViewModel::missingServices() const {
    QStringList texts;
    for (const auto& device : snapshot().services.missing) {
        if (device == "card_dispenser")
            texts << tr("SIM card dispenser");
        else if (device == "id_card_reader")
            texts << tr("Identity card reader");
        else if (device == "document_reader")
            texts << tr("Passport reader");
        else if (device == "camera")
            texts << tr("Camera");
        else if (device == "back_office")
            texts << tr("Connection to the carrier");
        else if (device == "receipt_printer")
            texts << tr("Receipt printer");
        else if (device == "photo_decoder")
            texts << tr("Reading the photo on identity cards");
        else if (device == "storage")
            texts << tr("Safe storage");
        else
            texts << tr("A part of this machine");
    }
    return texts;
}

void SessionViewModel::chooseLanguage(const QString& tag) {
    if (const auto language = parseLanguage(tag.toStdString())) submit(intent::ChooseLanguage{*language});
}

bool SessionViewModel::concerns(const Snapshot&, const Snapshot&) const { return true; }

void SessionViewModel::refresh() {
    // The clock only ticks while something on the page runs out.
    if (snapshot().warnAt || snapshot().reservationEndsAt || snapshot().takeBy) {
        if (!m_tick.isActive()) m_tick.start();
    } else {
        m_tick.stop();
    }
    Q_EMIT ticked();
    if (m_shownPage != snapshot().page) {
        m_shownPage = snapshot().page;
        m_numberShown.stop();
        Q_EMIT pageChanged();
    }
}

int SessionViewModel::secondsUntil(const std::optional<Instant>& instant) const {
    if (!instant) return 0;
    const auto left = std::chrono::ceil<std::chrono::seconds>(*instant - m_clock.now());
    return int(std::max<std::int64_t>(0, left.count()));
}

}  // namespace simkiosk
