// Invented states of the pages of staff. Nobody in here exists.
#include "kiosk/session/camera_view.hpp"
#include "kiosk/session/service_view.hpp"
#include "kiosk/session/settings_view.hpp"
#include "tests/ui/screen_fixture.hpp"

namespace simkiosk {
namespace {

DispenserStatus dispenserWith(StackerLevel stacker, unsigned bin) {
    DispenserStatus status;
    status.stacker = stacker;
    status.binCount = bin;
    status.sensors = {false, true, false, false, false};
    status.firmware = "CRT-591-M001 V2.3";
    return status;
}

Reason silentDispenser() {
    return Error{ErrorCode::Timeout, "the unit does not answer within 1,000 ms at 9600 baud", std::nullopt};
}

ServiceView homeOf(StaffRole role) {
    ServiceView view;
    view.page = ServicePage::Home;
    view.member = StaffMember{"1001", "AB", role};
    view.selling = true;
    for (const char* part : {"card_dispenser", "sim_stock", "retain_bin", "id_card_reader", "photo_decoder", "camera",
                             "receipt_printer", "back_office", "storage", "open_case"})
        view.parts.push_back({part, true});
    view.dispenser = dispenserWith(StackerLevel::Enough, 2);
    view.printer = PrinterStatus{.online = true};
    return view;
}

ServiceView troubledHome() {
    auto view = homeOf(StaffRole::Technician);
    view.selling = false;
    view.parts[0] = {"card_dispenser", false, silentDispenser()};
    view.parts[1] = {"sim_stock", false, MachineFact::DispenserSilent};
    view.parts[6] = {"receipt_printer", false, MachineFact::PaperOut};
    view.parts[9] = {"open_case", false, MachineFact::SaleInDoubt};
    view.dispenser.reset();
    view.printer->paper = PaperState::Out;
    view.openSales = 1;
    view.cases = {{*Uuid::parse("01890000-0000-7000-8000-000000000001"), "K000017", "2031-05-17 14:32", "4821"}};
    const Error noPicture{ErrorCode::Disconnected, "no picture for 5 s", std::nullopt};
    view.troubles = {{"2031-05-17 09:12", "camera", noPicture},
                     {"2031-05-17 14:32", "open_case", MachineFact::SaleInDoubt},
                     {"2031-05-17 14:33", "card_dispenser", silentDispenser()}};
    return view;
}

std::shared_ptr<const CaseView> openCase(bool settledByOne) {
    CaseView shown;
    shown.sale = *Uuid::parse("01890000-0000-7000-8000-000000000001");
    shown.number = "K000017";
    shown.iccid = "89860123456789004821";
    shown.amount = Money(27900, Currency::Cny);
    shown.money = settledByOne ? CaseMoney::NothingPaid : CaseMoney::GivenBack;
    const auto at = [](const char* time) { return std::string("2031-05-17 14:3") + time; };
    shown.story = {{.event = StoryEvent::Opened, .at = at("0"), .amount = shown.amount},
                   {StoryEvent::Identified, at("1")},
                   {StoryEvent::Staged, at("1")},
                   {StoryEvent::Bound, at("1"), false, true, "89860123456789004821"},
                   {StoryEvent::Authorised, at("2")},
                   {StoryEvent::Active, at("2")},
                   {StoryEvent::PresentingBegan, at("2"), false, false},
                   {StoryEvent::PowerLost, at("4")},
                   {.event = StoryEvent::InDoubt,
                    .at = at("4"),
                    .foundLater = true,
                    .reason = SaleReason::SensorsContradictMotion},
                   {StoryEvent::Reversed, at("5")},
                   {StoryEvent::CaseOpened, at("5"), false, true, "K000017"}};
    shown.evidence = {
        "17 2031-05-17 14:32 presenting intent bin=ok bin_count=2 card=read_position raw=5000323130303130 "
        "sensors=01100 stacker=enough",
        "18 2031-05-17 14:34 presenting resolved dispenser=card none, stacker enough, bin 5, sensors 00000 "
        "evidence=dispenser: card none reason=sensors_contradict_motion result=in_doubt"};
    shown.dispenserThen = "card none, stacker enough, bin 5, sensors 00000";
    shown.dispenserNow = "card none, stacker enough, bin 3, sensors 00000";
    shown.advice = {CardFinding::InBin, CaseReason::BinCountedOne};
    shown.chosen = settledByOne ? CardFinding::InBin : CardFinding::WithCustomer;
    shown.needsSecond = !settledByOne;
    return std::make_shared<const CaseView>(shown);
}

ServiceView onPage(ServicePage page, StaffRole role = StaffRole::Technician) {
    auto view = homeOf(role);
    view.page = page;
    return view;
}

ServiceView onCase(ServicePage page, bool settledByOne = false) {
    auto view = onPage(page, StaffRole::Clerk);
    view.selling = false;
    view.cases = {{*Uuid::parse("01890000-0000-7000-8000-000000000001"), "K000017", "2031-05-17 14:32", "4821"}};
    view.openCase = openCase(settledByOne);
    return view;
}

DeviceView dispenserDevice() {
    DeviceView device;
    device.part = "card_dispenser";
    device.identity = "crt-591-m001 · /dev/kiosk/dispenser@9600";
    device.tests = {TestKind::CardThrough};
    device.history = {{"2031-05-17 14:33", "card_dispenser", silentDispenser()}};
    return device;
}

ServiceView onDevice(DeviceView device) {
    auto view = onPage(ServicePage::Device);
    view.busy = device.running.has_value();
    view.device = std::make_shared<const DeviceView>(std::move(device));
    return view;
}

std::vector<TestResult> cardOnItsWay(bool failed) {
    using State = TestResult::State;
    std::vector<TestResult> results{{TestStep::PathClear, State::Done},
                                    {TestStep::CardDrawn, State::Done},
                                    {TestStep::CardRead, State::Done, "89860123456789004822"}};
    const Error jam{ErrorCode::Refused, "dispenser refused: 10 card jam",
                    DeviceRefusal{"10", "card jam", "hold: staff clears the path"}};
    if (!failed) results.push_back({TestStep::CardAtGate, State::Running});
    if (failed) results.push_back({TestStep::CardAtGate, State::Failed, "", jam});
    return results;
}

ServiceView onDay(bool agree) {
    DayView day{.day = "2031-05-17", .sales = 12, .agree = agree, .differences = {}, .notCompared = {}};
    if (!agree) {
        day.differences = {
            {"in_doubt", "89860123456789004821 · 01890000-0000-7000-8000-000000000001",
             "count the stack and the retain bin"},
            {"bin_count_differs", "", "1 card in the bin that no sale retained, noticed during the day"}};
        const Error silent{ErrorCode::Timeout, "back office: no answer within 10 s", std::nullopt};
        day.notCompared = {{UnreadBook::Kind::Carrier, silent}};
    }
    auto view = onPage(ServicePage::Day, StaffRole::Supervisor);
    view.day = std::make_shared<const DayView>(std::move(day));
    return view;
}

ServiceView onStock(ServicePage page) {
    StockView stock{.countedAt = "2031-05-17 08:00", .countedBy = "1001", .counted = 100, .drawn = 3, .left = {}};
    stock.left = {{LeftThing::Kind::SoldCard, "2031-05-17 10:12", "89860123456789004820"},
                  {LeftThing::Kind::Document, "2031-05-17 11:03", ""},
                  {LeftThing::Kind::TestedCard, "2031-05-17 14:40", ""}};
    auto view = onPage(page, StaffRole::Clerk);
    view.stock = std::make_shared<const StockView>(stock);
    return view;
}

ServiceView onReceipts() {
    const auto sale = [](const char* tail) {
        return *Uuid::parse(std::string("01890000-0000-7000-8000-00000000000") + tail);
    };
    auto view = onPage(ServicePage::Receipts, StaffRole::Clerk);
    view.sold = std::make_shared<const std::vector<SoldSale>>(
        std::vector<SoldSale>{{sale("2"), "2031-05-17 15:10", Money(27900, Currency::Cny), "904822", 0},
                              {sale("3"), "2031-05-17 11:48", Money(9900, Currency::Cny), "904817", 1}});
    return view;
}

ServiceView onReadiness() {
    ReadinessView report{.at = "2031-05-17 16:20", .ready = false, .lines = {}};
    const Error changed{ErrorCode::Malformed, "record 7 was changed", std::nullopt};
    report.lines = {{"card_dispenser", true},
                    {"receipt_printer", false, "", MachineFact::CoverOpen},
                    {.item = "dispenser_says", .good = true, .dispenser = dispenserWith(StackerLevel::Enough, 2)},
                    {"journal_chain", true},
                    {"audit_chain", false, "", changed},
                    {"sales_to_settle", true, "0"},
                    {"count_stock", true, "2031-05-17 08:00"},
                    {"close_of_day", false}};
    auto view = onPage(ServicePage::Readiness);
    view.readiness = std::make_shared<const ReadinessView>(std::move(report));
    return view;
}

ServiceView onTrial(TrialView trial, ServiceNotice notice = ServiceNotice::None) {
    auto view = onPage(ServicePage::Trial);
    view.notice = notice;
    view.busy = trial.trial == Trial::Network && trial.results.back().state == TestResult::State::Running;
    view.trial = std::make_shared<const TrialView>(std::move(trial));
    return view;
}

std::vector<TestResult> wayToTheCarrier() {
    using State = TestResult::State;
    return {{TestStep::NameFound, State::Done, "203.0.113.7, 2001:db8::7 · 12 ms"},
            {TestStep::Connected, State::Done, "203.0.113.7 · 31 ms"},
            {TestStep::Encrypted, State::Done, "CN=carrier.example,O=Example Carrier · 64 ms", std::nullopt, 89},
            {TestStep::CarrierAsked, State::Done, "112 ms"},
            {TestStep::ClockAgrees, State::Done, "0 ms", std::nullopt, -1}};
}

TrialView networkFails() {
    auto results = wayToTheCarrier();
    results.resize(3);
    results[2] = {TestStep::Encrypted, TestResult::State::Failed, "58 ms"};
    results[2].why = Error{ErrorCode::Disconnected,
                           "the request did not leave; TLS: certificate verify failed (SSL routines); certificate "
                           "CN=carrier.example: unable to get local issuer certificate",
                           std::nullopt};
    return {.trial = Trial::Network, .results = std::move(results)};
}

TrialView soundsPlayed(bool asks) {
    using State = TestResult::State;
    TrialView view{.trial = Trial::Sound, .results = {{TestStep::ChimeHeard, State::Done}}, .asks = asks};
    if (asks) view.results.push_back({TestStep::SentenceHeard, State::Running});
    if (!asks) view.results.push_back({TestStep::SentenceHeard, State::Noted, "", MachineFact::NoHeadset});
    return view;
}

SettingLine lineOf(std::string key, std::string value, SettingSource source = SettingSource::Shipped) {
    SettingLine line;
    line.now.rule.key = std::move(key);
    line.now.rule.choices = {"on", "off"};
    line.now.value = std::move(value);
    line.now.source = source;
    if (source == SettingSource::SetHere) {
        line.now.by = "7001";
        line.at = "2031-05-17 16:20";
    }
    return line;
}

SettingLine scoreOf(std::string key, std::string value, SettingSource source) {
    auto line = lineOf(std::move(key), std::move(value), source);
    line.now.rule.kind = SettingKind::Number;
    line.now.rule.choices.clear();
    line.now.rule.least = 0.48;
    line.now.rule.most = 0.8;
    line.now.rule.step = 0.005;
    line.now.rule.decimals = 3;
    return line;
}

ServiceView onSettings(const std::string& open, std::optional<std::string> proposed = std::nullopt) {
    SettingsView settings;
    settings.lines = {lineOf("kiosk.language", "zh-CN", SettingSource::Configured),
                      lineOf("sound.chimes", "off", SettingSource::SetHere),
                      scoreOf("sound.words_per_minute", "165", SettingSource::Shipped),
                      scoreOf("face.accept", "0.550", SettingSource::Raised),
                      scoreOf("face.retry", "0.450", SettingSource::SetHere)};
    settings.lines[0].now.rule.choices = {"zh-CN", "zh-TW", "en", "es", "ar"};
    settings.lines[1].now.rule.atOnce = true;
    settings.lines[4].now.waits = true;
    settings.undo = SettingUndo{"sound.chimes", "off", "on"};
    settings.open = open;
    settings.proposed = std::move(proposed);
    auto view = onPage(open.empty() ? ServicePage::Settings : ServicePage::Setting);
    view.settings = std::make_shared<const SettingsView>(std::move(settings));
    return view;
}

ServiceView brokenSettings() {
    SettingsView settings;
    settings.lines = {lineOf("kiosk.language", "zh-CN", SettingSource::Configured)};
    settings.trouble = "the file of settings is broken: no JSON object";
    auto view = onPage(ServicePage::Settings);
    view.settings = std::make_shared<const SettingsView>(std::move(settings));
    return view;
}

CameraView faceSeen() {
    CameraView camera{.report = {.width = 1280, .height = 720, .framesPerSecond = 14.8, .faces = 1, .gates = {}},
                      .begun = true};
    camera.report.gates = {{GateKind::FaceHeight, 262, 112, 518, 720}, {GateKind::Beside, 0.08, 0, 0.25, 0.5},
                           {GateKind::Margin, 0.17, 0.04, 0.5, 0.5},   {GateKind::Turn, 0.21, 0, 0.12, 0.36},
                           {GateKind::Nod, 0.5, 0.25, 0.78, 1},        {GateKind::Tilt, 4, 0, 15, 45},
                           {GateKind::Brightness, 131, 45, 215, 255},  {GateKind::Overexposed, 0.02, 0, 0.25, 1},
                           {GateKind::Sharpness, 12, 20, 1e9, 160},    {GateKind::Evenness, 0.18, 0, 0.35, 1},
                           {GateKind::EyeGlare, 0.01, 0, 0.15, 1},     {GateKind::EyesOpen, 0.93, 0.1, 1, 1},
                           {GateKind::Covering, 0.11, 0, 0.35, 1}};
    return camera;
}

ServiceView onCamera(CameraView camera) {
    auto view = onPage(ServicePage::Camera);
    view.camera = std::make_shared<const CameraView>(std::move(camera));
    return view;
}

ServiceView settingRefused() {
    auto view = onSettings("face.retry");
    view.notice = ServiceNotice::SettingRefused;
    view.why = SettingFault::RetryAboveAccept;
    return view;
}

}  // namespace

std::vector<Scene> serviceScenes(Language language, Instant now) {
    const auto of = [&](ServiceView view) {
        auto snapshot = snapshotOf(Page::Service, language, now);
        snapshot.service = std::make_shared<const ServiceView>(std::move(view));
        return snapshot;
    };
    ServiceView wrong;
    wrong.notice = ServiceNotice::WrongPin;
    ServiceView locked;
    locked.notice = ServiceNotice::Locked;
    locked.lockedUntil = now + 125s;
    ServiceView looking;
    looking.page = ServicePage::Home;
    looking.member = StaffMember{"1001", "AB", StaffRole::Supervisor};
    auto devices = onPage(ServicePage::Devices);
    devices.parts[0] = {"card_dispenser", false, silentDispenser()};
    auto silent = onDevice(dispenserDevice());
    silent.parts[0] = devices.parts[0];
    silent.dispenser.reset();
    auto testing = dispenserDevice();
    testing.running = TestKind::CardThrough;
    testing.results = cardOnItsWay(false);
    auto broken = dispenserDevice();
    broken.results = cardOnItsWay(true);
    auto failed = onDevice(broken);
    failed.notice = ServiceNotice::TestFailed;
    auto tools = onPage(ServicePage::Tools);
    tools.notice = ServiceNotice::NotKept;
    tools.why = MachineFact::NoStick;
    auto packRefused = onStock(ServicePage::Pack);
    packRefused.notice = ServiceNotice::PackRefused;
    packRefused.why = PackFault::CheckDigitWrong;
    auto notPrinted = onReceipts();
    notPrinted.notice = ServiceNotice::NotPrinted;
    notPrinted.why = MachineFact::PaperOut;
    const Error noPictures{ErrorCode::Disconnected, "camera: no frame for 5 s", std::nullopt};
    ServiceView badge;
    badge.badge = "1001";
    ServiceView strangeBadge;
    strangeBadge.notice = ServiceNotice::UnknownBadge;
    ServiceView called;
    called.customerWaits = true;
    const auto waiting = [&](ServicePage page, bool camera, bool second) {
        const auto customer = snapshotOf(Page::StaffCheck, language, now);
        auto view = onPage(page, StaffRole::Clerk);
        view.customerWaits = true;
        view.identity = std::make_shared<const IdentityView>(
            IdentityView{.caseNumber = customer.staffCaseNumber,
                         .document = camera ? DocumentKind::HkMacaoTaiwanPermit : DocumentKind::ResidentIdentityCard,
                         .photo = customer.documentPhoto,
                         .maskedName = customer.maskedName,
                         .maskedDocumentNumber = customer.maskedDocumentNumber,
                         .camera = camera,
                         .needsSecond = second});
        auto snapshot = of(view);
        snapshot.reservedNumber = customer.reservedNumber;
        snapshot.reservationEndsAt = customer.reservationEndsAt;
        return snapshot;
    };
    tools.version = "0.1.0";
    auto comparing = onPage(ServicePage::Day);
    comparing.busy = true;
    return {
        {"service_log_in", of({})},
        {"service_log_in_wrong", of(wrong)},
        {"service_log_in_locked", of(locked)},
        {"service_log_in_badge", of(badge)},
        {"service_log_in_unknown_badge", of(strangeBadge)},
        {"service_log_in_customer_waits", of(called)},
        {"service_identity", waiting(ServicePage::Identity, false, true)},
        {"service_identity_camera", waiting(ServicePage::Identity, true, false)},
        {"service_identity_sign_off", waiting(ServicePage::SignOff, true, true)},
        {"service_home_looking", of(looking)},
        {"service_home", of(homeOf(StaffRole::Clerk))},
        {"service_home_trouble", of(troubledHome())},
        {"service_cases", of(onCase(ServicePage::Cases))},
        {"service_cases_none", of(onPage(ServicePage::Cases))},
        {"service_case", of(onCase(ServicePage::Case))},
        {"service_case_alone", of(onCase(ServicePage::Case, true))},
        {"service_evidence", of(onCase(ServicePage::Evidence))},
        {"service_count", of(onCase(ServicePage::Count))},
        {"service_sign_off", of(onCase(ServicePage::SignOff))},
        {"service_devices", of(devices)},
        {"service_device", of(onDevice(dispenserDevice()))},
        {"service_device_silent", of(silent)},
        {"service_device_testing", of(onDevice(testing))},
        {"service_device_failed", of(failed)},
        {"service_touch", of(onPage(ServicePage::Touch))},
        {"service_stock", of(onStock(ServicePage::Stock))},
        {"service_pack", of(onStock(ServicePage::Pack))},
        {"service_pack_refused", of(packRefused)},
        {"service_stock_count", of(onStock(ServicePage::StockCount))},
        {"service_receipts", of(onReceipts())},
        {"service_receipts_not_printed", of(notPrinted)},
        {"service_readiness", of(onReadiness())},
        {"service_tools", of(tools)},
        {"service_network",
         of(onTrial({.trial = Trial::Network, .results = wayToTheCarrier()}, ServiceNotice::TestDone))},
        {"service_network_fails", of(onTrial(networkFails(), ServiceNotice::TestFailed))},
        {"service_sound", of(onTrial(soundsPlayed(true)))},
        {"service_sound_over", of(onTrial(soundsPlayed(false), ServiceNotice::TestDone))},
        {"service_settings", of(onSettings(""))},
        {"service_settings_broken", of(brokenSettings())},
        {"service_setting", of(onSettings("kiosk.language"))},
        {"service_setting_number", of(settingRefused())},
        {"service_camera", of(onCamera(faceSeen()))},
        {"service_camera_gone", of(onCamera({.report = {}, .over = true, .why = noPictures}))},
        {"service_setting_confirm", of(onSettings("face.accept", "0.600"))},
        {"service_day", of(onDay(true))},
        {"service_day_differs", of(onDay(false))},
        {"service_day_comparing", of(comparing)},
    };
}

}  // namespace simkiosk
