#include "ui/viewmodels/service_view_model.hpp"

#include <algorithm>
#include <ranges>

#include "ui/viewmodels/service_wording.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t numberDigitsAtLeast = 4;
constexpr std::size_t numberDigitsAtMost = 8;
constexpr std::size_t pinDigitsAtLeast = 6;
constexpr std::size_t pinDigitsAtMost = 10;
constexpr auto tickEvery = std::chrono::milliseconds(500);

const char* pageFile(ServicePage page) {
    switch (page) {
        case ServicePage::LogIn: return "LogInPage";
        case ServicePage::Home: return "HomePage";
        case ServicePage::Cases: return "CasesPage";
        case ServicePage::Case: return "CasePage";
        case ServicePage::Evidence: return "EvidencePage";
        case ServicePage::Count: return "CountPage";
        case ServicePage::SignOff: return "SignOffPage";
        case ServicePage::Devices: return "DevicesPage";
        case ServicePage::Device: return "DevicePage";
        case ServicePage::Touch: return "TouchPage";
        case ServicePage::Day: return "DayPage";
        case ServicePage::Stock: return "StockPage";
        case ServicePage::StockCount: return "StockCountPage";
        case ServicePage::Pack: return "PackPage";
        case ServicePage::Receipts: return "ReceiptsPage";
        case ServicePage::Readiness: return "ReadinessPage";
        case ServicePage::Tools: return "ToolsPage";
        case ServicePage::Identity: return "IdentityPage";
        case ServicePage::Trial: return "TrialPage";
        case ServicePage::Settings: return "SettingsPage";
        case ServicePage::Setting: return "SettingPage";
        case ServicePage::Camera: return "CameraPage";
    }
    return "LogInPage";
}

QString textOf(const std::string& text) { return QString::fromStdString(text); }

QVariantMap supply(const QString& label, const QString& text, const char* drawing, bool good) {
    return {{QStringLiteral("label"), label},
            {QStringLiteral("text"), text},
            {QStringLiteral("drawing"), QLatin1String(drawing)},
            {QStringLiteral("good"), good}};
}

}  // namespace

ServiceViewModel::ServiceViewModel(IntentSink& intents, const Clock& clock)
    : ViewModel(intents),
      m_case(intents),
      m_identity(intents),
      m_bench(intents),
      m_stock(intents),
      m_tools(intents),
      m_camera(intents),
      m_clock(clock) {
    m_tick.setInterval(tickEvery);
    // A lock counts down.
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT changed(); });
}

ServiceViewModel::~ServiceViewModel() { wipe(m_pin); }

void ServiceViewModel::show(const std::shared_ptr<const Snapshot>& snapshot, bool wordingChanged) {
    m_case.show(snapshot, wordingChanged);
    m_identity.show(snapshot, wordingChanged);
    m_bench.show(snapshot, wordingChanged);
    m_stock.show(snapshot, wordingChanged);
    m_tools.show(snapshot, wordingChanged);
    m_camera.show(snapshot, wordingChanged);
    ViewModel::show(snapshot, wordingChanged);
}

QUrl ServiceViewModel::pageSource() const {
    return QUrl(QStringLiteral("qrc:/qt/qml/SimKiosk/Ui/qml/service/%1.qml").arg(QLatin1String(pageFile(view().page))));
}

QString ServiceViewModel::notice() const {
    if (m_handedIn) return {};
    switch (view().notice) {
        case ServiceNotice::None: return {};
        case ServiceNotice::WrongPin: return tr("This number and PIN do not go together.");
        case ServiceNotice::Locked: {
            const auto left =
                std::chrono::ceil<std::chrono::seconds>(view().lockedUntil.value_or(m_clock.now()) - m_clock.now());
            return tr("Too many wrong tries. This number can be tried again in %1.")
                .arg(minutesAndSeconds(int(std::max<std::int64_t>(0, left.count()))));
        }
        case ServiceNotice::NobodyKnown:
            return tr("No staff are set up on this machine yet. A technician adds them with kioskctl staff add.");
        case ServiceNotice::SamePerson: return tr("The second person must be somebody else.");
        case ServiceNotice::CaseClosed: return tr("The case is settled and written down.");
        case ServiceNotice::CaseFirst:
            return tr(
                "Settle the open case first: this test moves a card, and the cards must be counted for the case.");
        case ServiceNotice::TestDone: return tr("The test has passed.");
        case ServiceNotice::TestFailed: return tr("The test has not passed.");
        case ServiceNotice::Printed: return tr("It is printed.");
        case ServiceNotice::Counted: return tr("The count is written down.");
        case ServiceNotice::PackNoted: return tr("Cards in the pack: %1. It is written down.").arg(textOf(view().told));
        case ServiceNotice::PackRefused: return tr("These numbers are no pack: %1").arg(noticeReason());
        case ServiceNotice::Kept: return tr("It is kept: %1").arg(island(textOf(view().told), snapshot().language));
        case ServiceNotice::NotKept: return tr("It could not be kept: %1").arg(noticeReason());
        case ServiceNotice::NotPrinted: return tr("It was not printed: %1").arg(noticeReason());
        case ServiceNotice::CaseNotClosed: return tr("The case is not settled: %1").arg(noticeReason());
        case ServiceNotice::UnknownBadge: return tr("Nobody on the list has this badge. Type your staff number.");
        case ServiceNotice::SettingChanged: return tr("The setting is changed and written down.");
        case ServiceNotice::SettingUndone: return tr("The last change is undone.");
        case ServiceNotice::SettingRefused: return tr("This value cannot be: %1").arg(noticeReason());
        case ServiceNotice::CannotBeNoted:
            return tr("This could not be written down, so it was not done. The disk may be full or damaged.");
    }
    return {};
}

QString ServiceViewModel::noticeReason() const {
    const auto language = snapshot().language;
    if (const auto* reason = std::get_if<Reason>(&view().why)) return inFull(*reason, language);
    if (const auto* fault = std::get_if<PackFault>(&view().why)) return wordsOf(*fault);
    if (const auto* fault = std::get_if<SettingFault>(&view().why)) return wordsOf(*fault);
    return {};
}

bool ServiceViewModel::noticeIsGood() const {
    const auto now = view().notice;
    return now == ServiceNotice::CaseClosed || now == ServiceNotice::TestDone || now == ServiceNotice::Printed ||
           now == ServiceNotice::Counted || now == ServiceNotice::Kept || now == ServiceNotice::PackNoted ||
           now == ServiceNotice::SettingChanged || now == ServiceNotice::SettingUndone;
}

QString ServiceViewModel::pinDots() const { return QString(qsizetype(m_pin.size()), QChar(0x2022)); }

bool ServiceViewModel::mayGoOn() const {
    if (busy()) return false;
    return m_typesPin ? m_pin.size() >= pinDigitsAtLeast : m_number.size() >= numberDigitsAtLeast;
}

QString ServiceViewModel::who() const {
    if (!loggedIn()) return {};
    const auto& member = *view().member;
    const QString role = member.role == StaffRole::Technician   ? tr("Technician")
                         : member.role == StaffRole::Supervisor ? tr("Supervisor")
                                                                : tr("Clerk");
    return textOf(member.initials) + QStringLiteral(" · ") + role;
}

QString ServiceViewModel::headline() const {
    if (looking()) return tr("Looking at every part …");
    if (!view().selling) return tr("This machine sells nothing now");
    return faults().isEmpty() ? tr("Everything works") : tr("It sells, but not everything works");
}

QVariantList ServiceViewModel::faults() const {
    QVariantList list;
    for (const auto& part : view().parts) {
        if (part.works || !part.why) continue;
        list.push_back(QVariantMap{{QStringLiteral("name"), partName(part.part)},
                                   {QStringLiteral("why"), wordsOf(*part.why)},
                                   {QStringLiteral("detail"), island(textOf(part.why->detail), snapshot().language)}});
    }
    return list;
}

QVariantList ServiceViewModel::supplies() const {
    QVariantList list;
    const auto& dispenser = view().dispenser;
    const QString unknown = looking() ? QStringLiteral("…") : tr("Unknown");
    QString stack = unknown;
    QString bin = unknown;
    if (dispenser) {
        stack = stackWords(*dispenser);
        bin = binWords(*dispenser);
    }
    list.push_back(supply(tr("SIM cards"), stack, "sim", dispenser && dispenser->stacker == StackerLevel::Enough));
    list.push_back(supply(tr("Retain bin"), bin, "trash", dispenser && dispenser->bin == RetainBinLevel::Ok));
    QString paper = unknown;
    if (const auto& printer = view().printer) paper = printer->coverOpen ? tr("Cover open") : paperWords(*printer);
    const bool paperGood = view().printer && !view().printer->coverOpen && view().printer->paper == PaperState::Full;
    list.push_back(supply(tr("Paper"), paper, "receipt", paperGood));
    list.push_back(supply(tr("Sales to settle"), QString::number(view().openSales), "wallet", view().openSales == 0));
    return list;
}

QVariantList ServiceViewModel::troubles() const {
    constexpr qsizetype shown = 4;
    QVariantList list;
    for (const auto& trouble : view().troubles | std::views::reverse) {
        if (list.size() == shown) break;
        list.push_back(QVariantMap{{QStringLiteral("at"), island(textOf(trouble.at), snapshot().language)},
                                   {QStringLiteral("name"), partName(trouble.part)},
                                   {QStringLiteral("why"), wordsOf(trouble.why)}});
    }
    return list;
}

QVariantList ServiceViewModel::cases() const {
    QVariantList list;
    for (const auto& open : view().cases) {
        list.push_back(QVariantMap{{QStringLiteral("sale"), textOf(open.sale.text())},
                                   {QStringLiteral("number"), textOf(open.number)},
                                   {QStringLiteral("openedAt"), island(textOf(open.openedAt), snapshot().language)},
                                   {QStringLiteral("card"), textOf(open.iccidTail)}});
    }
    return list;
}

QVariantList ServiceViewModel::sold() const {
    QVariantList list;
    if (!view().sold) return list;
    for (const auto& sale : *view().sold) {
        list.push_back(QVariantMap{
            {QStringLiteral("sale"), textOf(sale.sale.text())},
            {QStringLiteral("at"), island(textOf(sale.at), snapshot().language)},
            {QStringLiteral("amount"), sale.amount ? exactMoney(*sale.amount, snapshot().language) : QString()},
            {QStringLiteral("card"), textOf(sale.iccidTail)},
            {QStringLiteral("copies"), sale.copies}});
    }
    return list;
}

void ServiceViewModel::typeDigit(int digit) {
    auto& field = m_typesPin ? m_pin : m_number;
    const auto most = m_typesPin ? pinDigitsAtMost : numberDigitsAtMost;
    if (busy() || field.size() >= most) return;
    if (field.empty()) field.reserve(most);  // so that no copy of it is left behind while it grows
    field += char('0' + digit);
    Q_EMIT typed();
}

void ServiceViewModel::eraseDigit() {
    if (m_typesPin && m_pin.empty()) m_typesPin = false;
    auto& field = m_typesPin ? m_pin : m_number;
    if (!field.empty()) field.pop_back();
    Q_EMIT typed();
}

void ServiceViewModel::clearDigits() {
    forgetTyped();
    Q_EMIT typed();
}

void ServiceViewModel::goOn() {
    if (!mayGoOn()) return;
    if (!m_typesPin) {
        m_typesPin = true;
    } else {
        submit(atService(intent::service::LogIn{m_number, PersonalText(m_pin)}));
        forgetTyped();
        m_handedIn = true;
        Q_EMIT changed();
    }
    Q_EMIT typed();
}

void ServiceViewModel::openCaseOf(const QString& sale) {
    if (const auto id = Uuid::parse(sale.toStdString())) submit(atService(intent::service::OpenCase{*id}));
}

void ServiceViewModel::printCopyOf(const QString& sale) {
    if (const auto id = Uuid::parse(sale.toStdString())) submit(atService(intent::service::PrintCopy{*id}));
}

void ServiceViewModel::leave() { submit(atService(intent::service::Leave{})); }

QString ServiceViewModel::partName(const std::string& part) {
    if (part == "card_dispenser") return tr("SIM card dispenser");
    if (part == "sim_stock") return tr("Stock of SIM cards");
    if (part == "retain_bin") return tr("Retain bin");
    if (part == "id_card_reader") return tr("Identity card reader");
    if (part == "photo_decoder") return tr("Photo decoder");
    if (part == "document_reader") return tr("Passport reader");
    if (part == "camera") return tr("Camera");
    if (part == "receipt_printer") return tr("Receipt printer");
    if (part == "back_office") return tr("Connection to the carrier");
    if (part == "storage") return tr("Journal");
    if (part == "open_case") return tr("Open case");
    return textOf(part);
}

bool ServiceViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.service != now.service;
}

void ServiceViewModel::refresh() {
    m_handedIn = false;
    if (view().lockedUntil && view().notice == ServiceNotice::Locked) {
        if (!m_tick.isActive()) m_tick.start();
    } else {
        m_tick.stop();
    }
    if (!snapshot().service) forgetTyped();
    if (m_badge != view().badge) {
        m_badge = view().badge;
        if (!m_badge.empty()) {
            forgetTyped();
            m_number = m_badge;
            m_typesPin = true;
        }
    }
    Q_EMIT typed();
    const auto page = snapshot().service ? std::optional(view().page) : std::nullopt;
    if (m_shownPage == page) return;
    m_shownPage = page;
    if (page) Q_EMIT pageChanged();
}

const ServiceView& ServiceViewModel::view() const {
    static const ServiceView nobody;
    return snapshot().service ? *snapshot().service : nobody;
}

void ServiceViewModel::forgetTyped() {
    m_number.clear();
    wipe(m_pin);
    m_pin.clear();
    m_typesPin = false;
}

}  // namespace simkiosk
