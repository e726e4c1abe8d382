// A technician's tools through the whole kiosk: network and sound tried out, settings changed and undone, all of it
// written down.
#include <gmock/gmock.h>

#include "kiosk/session/camera_view.hpp"
#include "kiosk/session/service_intent.hpp"
#include "kiosk/session/settings_view.hpp"
#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Shop;
using State = TestResult::State;

struct HeardOnly : Speaker {
    bool canSpeak() const override { return headset; }
    void say(const std::string& words, Language) override { said.push_back(words); }
    void hush() override { ++hushed; }
    bool canChime() const override { return loudspeaker; }
    void chime(Chime) override { ++chimes; }
    void adjust(SpeakingManner) override {}
    bool headset = true, loudspeaker = true;
    std::vector<std::string> said;
    int chimes = 0, hushed = 0;
};

// One setting, and a disk that may fail.
struct OneSetting : MachineSettings {
    SettingsNow now() const override {
        SettingsNow settings;
        settings.all.resize(1);
        settings.all[0].rule.key = "sound.chimes";
        settings.all[0].rule.choices = {"on", "off"};
        settings.all[0].value = value;
        if (before) settings.undo = SettingUndo{"sound.chimes", value, *before};
        return settings;
    }
    CheckedSetting check(const std::string&, const std::string& wanted) const override {
        if (wanted != "on" && wanted != "off") return std::unexpected(SettingRefusal{SettingFault::NoChoice, ""});
        return wanted;
    }
    Result<void> set(const std::string&, const std::string& wanted, const std::string& who) override {
        if (broken) return fail(ErrorCode::Storage, "it cannot be written");
        before = std::exchange(value, wanted);
        by = who;
        return {};
    }
    Result<void> undo(const std::string&) override {
        value = *std::exchange(before, std::nullopt);
        return {};
    }
    std::string value = "on";
    std::optional<std::string> before;
    std::string by;
    bool broken = false;
};

class Tools : public testing::Test {
   protected:
    Tools() {
        shop.staff.people = {{{"7001", "EF", StaffRole::Technician}, "905172"}};
        shop.service = [this](AuditLog& log) {
            return ServicePorts{
                .directory = shop.staff,
                .audit = log,
                .readOffice = [](JournalBook, ReconciledTime) -> Task<Result<OfficeBook>> { co_return OfficeBook{}; },
                .today = [](WallTime) { return ReconciledTime{}; },
                .readinessPaper = [](const ReadinessView&, const PaperHead&) { return ReceiptDocument{}; },
                .dayPaper = [](const DayView&, const PaperHead&) { return ReceiptDocument{}; },
                .keepReport = [](const std::string&, const ReceiptDocument&) -> Result<std::string> { return ""; },
                .exportLogs = [](std::string, std::map<std::string, std::string>) -> Task<Result<std::string>> {
                    co_return std::string();
                },
                .identities = {},
                .probeNetwork = [this](std::function<void(NetworkFinding)> tell) { return probe(std::move(tell)); },
                .inspectCamera = [this](std::chrono::milliseconds,
                                        std::function<void(CameraReport)> tell) { return look(std::move(tell)); },
                .speaker = speaker,
                .settings = settings,
                .version = "0.1.0"};
        };
        shop.start();
        EXPECT_TRUE(shop.runUntil([&] { return shop.inService(); }, 60s));
        say(intent::service::Enter{});
        say(intent::service::LogIn{"7001", PersonalText("905172")});
        EXPECT_TRUE(shop.runUntil([&] { return service() && service()->page == ServicePage::Home; }, 30s));
        say(intent::service::Open{ServicePage::Devices});
        say(intent::service::Open{ServicePage::Tools});
        EXPECT_EQ(service()->page, ServicePage::Tools);
        EXPECT_EQ(service()->version, "0.1.0");
    }
    Task<void> probe(std::function<void(NetworkFinding)> tell) {
        for (auto finding : findings) {
            co_await sleepFor(shop.clock, 100ms);
            tell(std::move(finding));
        }
    }
    Task<Result<void>> look(std::function<void(CameraReport)> tell) {
        for (int i = 0; i < 20; ++i) {
            co_await sleepFor(shop.clock, 100ms);
            if (!cameraGives) co_return fail(ErrorCode::Disconnected, "the camera gives no pictures");
            ++looks;
            tell({.width = 1280, .height = 720, .framesPerSecond = 10, .faces = i > 3 ? 1 : 0, .gates = {}});
        }
        co_return Result<void>{};
    }
    void say(ServiceWord word) {
        shop.say(atService(std::move(word)));
        shop.run(1s);
    }
    std::shared_ptr<const ServiceView> service() { return shop.screen().service; }
    std::vector<State> states() {
        std::vector<State> list;
        for (const auto& result : service()->trial->results) list.push_back(result.state);
        return list;
    }

    Shop shop;
    HeardOnly speaker;
    bool cameraGives = true;
    int looks = 0;
    OneSetting settings;
    std::vector<NetworkFinding> findings{{NetworkStep::NameFound, "203.0.113.7", 12ms},
                                         {NetworkStep::Connected, "203.0.113.7", 20ms},
                                         {NetworkStep::Encrypted, "CN=carrier.example", 30ms, true, 89},
                                         {NetworkStep::CarrierAsked, "", 40ms},
                                         {NetworkStep::ClockAgrees, "", 0ms, false}};
};

TEST_F(Tools, TheNetworkTestShowsEveryStepWithItsTime) {
    say(intent::service::TestNetwork{});
    EXPECT_EQ(service()->page, ServicePage::Trial);
    EXPECT_THAT(states(), testing::ElementsAre(State::Done, State::Done, State::Done, State::Done, State::Noted));
    EXPECT_EQ(service()->trial->results[0].detail, "203.0.113.7 · 12 ms");
    EXPECT_EQ(service()->trial->results[2].figure, 89);
    EXPECT_EQ(service()->trial->results[3].detail, "40 ms");
    EXPECT_EQ(service()->trial->results[4].why, MachineFact::NoCarrierTime);
    EXPECT_EQ(service()->notice, ServiceNotice::TestDone);
    EXPECT_THAT(shop.audit.words("test_network"), testing::ElementsAre("begun", "done"));
    say(intent::service::Back{});
    EXPECT_EQ(service()->page, ServicePage::Tools);
    EXPECT_EQ(service()->notice, ServiceNotice::None);
}

TEST_F(Tools, TheFailedStepIsTheLastAndStandsInTheLog) {
    findings[2] = {NetworkStep::Encrypted, fail(ErrorCode::Disconnected, "TLS: certificate verify failed"), 30ms};
    findings.resize(3);
    say(intent::service::TestNetwork{});
    EXPECT_THAT(states(), testing::ElementsAre(State::Done, State::Done, State::Failed));
    EXPECT_EQ(service()->notice, ServiceNotice::TestFailed);
    EXPECT_EQ(service()->trial->results.back().why, Reason(findings[2].what.error()));
    EXPECT_EQ(shop.audit.entries.back().details.at("step"), "encryption");
    // Once more, when the cable is in.
    findings = {{NetworkStep::NameFound, fail(ErrorCode::Disconnected, "name: not known"), 5ms}};
    say(intent::service::Next{});
    EXPECT_THAT(states(), testing::ElementsAre(State::Failed));
    EXPECT_THAT(shop.audit.words("test_network"), testing::ElementsAre("begun", "failed", "begun", "failed"));
    findings = {{NetworkStep::ClockAgrees, fail(ErrorCode::Invalid, "the clocks differ"), 0ms, true, -90}};
    say(intent::service::Next{});
    EXPECT_EQ(service()->trial->results.back().figure, -90);
    EXPECT_FALSE(service()->trial->results.back().why) << "the figure says it";
}

TEST_F(Tools, WhatIsNotPrintedSaysWhatThePrinterLacks) {
    say(intent::service::Back{});
    say(intent::service::Open{ServicePage::Readiness});
    ASSERT_TRUE(shop.order(simulation::Device::Printer, {{"do", "paper_out"}}).is_object());
    say(intent::service::Print{});
    ASSERT_TRUE(shop.runUntil([&] { return !service()->busy; }, 60s));
    EXPECT_EQ(service()->notice, ServiceNotice::NotPrinted);
    EXPECT_EQ(std::get<Reason>(service()->why), Reason(MachineFact::PaperOut));
}

TEST_F(Tools, NothingIsTriedThatCannotBeWrittenDown) {
    shop.audit.full = true;
    say(intent::service::TestNetwork{});
    EXPECT_EQ(service()->page, ServicePage::Tools);
    EXPECT_EQ(service()->notice, ServiceNotice::CannotBeNoted);
    say(intent::service::TestSound{"Hello"});
    EXPECT_EQ(speaker.chimes, 0);
}

TEST_F(Tools, TheCameraIsLookedAtUntilTheTechnicianGoesBack) {
    say(intent::service::Back{});
    say(intent::service::OpenDevice{"camera"});
    ASSERT_THAT(service()->device->tests, testing::ElementsAre(TestKind::ViewCamera));
    say(intent::service::RunTest{TestKind::ViewCamera});
    EXPECT_EQ(service()->page, ServicePage::Camera);
    ASSERT_TRUE(service()->camera);
    EXPECT_EQ(service()->camera->report.faces, 1);
    say(intent::service::Back{});
    EXPECT_EQ(service()->page, ServicePage::Device);
    EXPECT_FALSE(service()->camera) << "nothing of it is kept";
    EXPECT_EQ(service()->notice, ServiceNotice::TestDone);
    EXPECT_THAT(service()->device->results.at(0).detail, testing::HasSubstr("1280 × 720 · 10.0 fps"));
    const int before = looks;
    shop.run(5s);
    EXPECT_EQ(looks, before) << "nobody looks any more";
    EXPECT_THAT(shop.audit.words("test_device"), testing::ElementsAre("begun", "done"));
}

TEST_F(Tools, ACameraThatGivesNothingHasNotPassed) {
    cameraGives = false;
    say(intent::service::Back{});
    say(intent::service::OpenDevice{"camera"});
    say(intent::service::RunTest{TestKind::ViewCamera});
    EXPECT_TRUE(service()->camera->over);
    EXPECT_EQ(service()->camera->why,
              Reason(Error{ErrorCode::Disconnected, "the camera gives no pictures", std::nullopt}));
    say(intent::service::Back{});
    EXPECT_EQ(service()->notice, ServiceNotice::TestFailed);
    EXPECT_THAT(shop.audit.words("test_device"), testing::ElementsAre("begun", "failed"));
}

TEST_F(Tools, TheTechnicianSaysWhatWasHeard) {
    say(intent::service::TestSound{"This is a test."});
    EXPECT_TRUE(service()->trial->asks);
    EXPECT_EQ(speaker.chimes, 1);
    say(intent::service::Next{});
    EXPECT_EQ(speaker.chimes, 2) << "played again";
    say(intent::service::Heard{true});
    EXPECT_THAT(speaker.said, testing::ElementsAre("This is a test."));
    say(intent::service::Heard{false});
    EXPECT_FALSE(service()->trial->asks);
    EXPECT_THAT(states(), testing::ElementsAre(State::Done, State::Failed));
    EXPECT_EQ(service()->notice, ServiceNotice::TestFailed);
    EXPECT_EQ(shop.audit.entries.back().outcome, "failed");
    EXPECT_EQ(shop.audit.entries.back().details.at("chime"), "heard");
    EXPECT_EQ(shop.audit.entries.back().details.at("sentence"), "not_heard");
    EXPECT_GT(speaker.hushed, 0);
}

TEST_F(Tools, AMachineWithoutSoundSaysSo) {
    speaker.headset = speaker.loudspeaker = false;
    say(intent::service::TestSound{"This is a test."});
    EXPECT_THAT(states(), testing::ElementsAre(State::Noted, State::Noted));
    EXPECT_TRUE(service()->trial->silent);
    EXPECT_EQ(service()->notice, ServiceNotice::None) << "neither passed nor failed";
    EXPECT_EQ(speaker.chimes, 0);
    EXPECT_TRUE(speaker.said.empty());
    EXPECT_EQ(shop.audit.entries.back().details.at("sentence"), "none");
}

TEST_F(Tools, ASoundTestThatIsLeftIsWrittenDown) {
    say(intent::service::TestSound{"This is a test."});
    say(intent::service::Back{});
    EXPECT_EQ(service()->page, ServicePage::Tools);
    EXPECT_THAT(shop.audit.words("test_sound"), testing::ElementsAre("begun", "stopped"));
}

TEST_F(Tools, ASettingIsCheckedShownConfirmedAndUndone) {
    say(intent::service::Open{ServicePage::Settings});
    EXPECT_EQ(service()->page, ServicePage::Settings);
    say(intent::service::OpenSetting{"no.such"});
    EXPECT_EQ(service()->page, ServicePage::Settings);
    say(intent::service::OpenSetting{"sound.chimes"});
    EXPECT_EQ(service()->page, ServicePage::Setting);
    say(intent::service::Next{});
    EXPECT_EQ(settings.value, "on") << "nothing was proposed";
    say(intent::service::ProposeSetting{"perhaps"});
    EXPECT_EQ(service()->notice, ServiceNotice::SettingRefused);
    EXPECT_EQ(std::get<SettingFault>(service()->why), SettingFault::NoChoice);
    EXPECT_FALSE(service()->settings->proposed);
    say(intent::service::ProposeSetting{"off"});
    EXPECT_EQ(service()->settings->proposed, "off");
    EXPECT_EQ(settings.value, "on") << "not before it is confirmed";
    say(intent::service::Back{});
    EXPECT_EQ(service()->page, ServicePage::Setting) << "back to the other values";
    say(intent::service::ProposeSetting{"off"});
    say(intent::service::Next{});
    EXPECT_EQ(settings.value, "off");
    EXPECT_EQ(settings.by, "7001");
    EXPECT_EQ(service()->page, ServicePage::Settings);
    EXPECT_EQ(service()->notice, ServiceNotice::SettingChanged);
    EXPECT_EQ(shop.audit.entries.back().action, "change_setting");
    EXPECT_EQ(shop.audit.entries.back().details.at("from"), "on");
    EXPECT_EQ(shop.audit.entries.back().details.at("to"), "off");
    say(intent::service::UndoSetting{});
    EXPECT_EQ(settings.value, "on");
    EXPECT_EQ(service()->notice, ServiceNotice::SettingUndone);
    EXPECT_THAT(shop.audit.words("undo_setting"), testing::ElementsAre("begun", "done"));
    say(intent::service::UndoSetting{});
    EXPECT_THAT(shop.audit.words("undo_setting"), testing::SizeIs(2)) << "once";
}

TEST_F(Tools, NothingIsChangedThatCannotBeKeptOrWrittenDown) {
    say(intent::service::Open{ServicePage::Settings});
    say(intent::service::OpenSetting{"sound.chimes"});
    say(intent::service::ProposeSetting{"off"});
    settings.broken = true;
    say(intent::service::Next{});
    EXPECT_EQ(service()->page, ServicePage::Setting);
    EXPECT_EQ(service()->notice, ServiceNotice::NotKept);
    EXPECT_THAT(shop.audit.words("change_setting"), testing::ElementsAre("begun", "failed"));
    settings.broken = false;
    say(intent::service::ProposeSetting{"off"});
    shop.audit.full = true;
    say(intent::service::Next{});
    EXPECT_EQ(settings.value, "on");
    EXPECT_EQ(service()->notice, ServiceNotice::CannotBeNoted);
}

}  // namespace
}  // namespace simkiosk
