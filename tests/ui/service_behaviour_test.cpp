// What staff ask for by touch and by keys, and what customers cannot.
#include <gtest/gtest.h>

#include <QTest>

#include "kiosk/session/service_intent.hpp"
#include "tests/ui/screen_fixture.hpp"

namespace simkiosk {
namespace {

using namespace std::chrono_literals;

class ServiceBehaviour : public ::testing::Test {
   protected:
    Snapshot scene(const std::string& name) {
        for (auto& each : serviceScenes(Language::En, kiosk.clock.now())) {
            if (each.name == name) return each.snapshot;
        }
        ADD_FAILURE() << "no scene " << name;
        return {};
    }
    // The one word of staff that was said; fails the test when it is none, several, or another one.
    template <typename T>
    std::optional<T> only() {
        const auto said = kiosk.intents.only<intent::AtService>();
        if (!said || !std::holds_alternative<T>(said->word->word)) {
            ADD_FAILURE() << "not the expected word";
            return std::nullopt;
        }
        return std::get<T>(said->word->word);
    }
    void hold(QPoint where, std::chrono::milliseconds time) {
        QTest::mousePress(&kiosk.shell.view(), Qt::LeftButton, {}, where);
        kiosk.rest(time);
        QTest::mouseRelease(&kiosk.shell.view(), Qt::LeftButton, {}, where);
        kiosk.rest(30ms);
    }
    // To assistive technology too.
    bool reads(const char* words) {
        for (const auto& each : kiosk.accessible())
            if (each.name.contains(QString::fromUtf8(words))) return true;
        return false;
    }
    void touch(const char* name) { ASSERT_TRUE(kiosk.touch(QString::fromUtf8(name))) << "nothing called " << name; }
    void type(const char* digits) {
        for (; *digits; ++digits) ASSERT_TRUE(kiosk.press(QStringLiteral("Digit %1").arg(QLatin1Char(*digits))));
    }

    static constexpr QPoint corner{120, 70};
    ScreenUnderTest kiosk;
};

TEST_F(ServiceBehaviour, TheHeldCornerCallsTheStaffPagesWhereNobodyIsServed) {
    for (const auto page : {Page::Attract, Page::OutOfService, Page::Problem}) {
        SCOPED_TRACE(toString(page));
        kiosk.show(snapshotOf(page, Language::En, kiosk.clock.now()));
        hold(corner, 500ms);
        EXPECT_TRUE(kiosk.intents.take().empty()) << "a touch of the mark is no wish";
        hold(corner, 3300ms);
        only<intent::service::Enter>();
    }
}

TEST_F(ServiceBehaviour, KeysCallThemToo) {
    kiosk.show(snapshotOf(Page::Attract, Language::En, kiosk.clock.now()));
    QTest::keyClick(&kiosk.shell.view(), Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    only<intent::service::Enter>();
}

TEST_F(ServiceBehaviour, ASaleIsNeverInterrupted) {
    kiosk.show(snapshotOf(Page::Payment, Language::En, kiosk.clock.now()));
    hold(corner, 3300ms);
    QTest::keyClick(&kiosk.shell.view(), Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_TRUE(kiosk.intents.take().empty());
}

TEST_F(ServiceBehaviour, NumberAndPinAreAskedForOneAfterTheOther) {
    kiosk.show(scene("service_log_in"));
    EXPECT_FALSE(kiosk.press("On to the PIN")) << "no number yet";
    type("1001");
    touch("On to the PIN");
    type("482913");
    touch("Log in");
    const auto said = only<intent::service::LogIn>();
    ASSERT_TRUE(said);
    EXPECT_EQ(said->number, "1001");
    EXPECT_EQ(said->pin.reveal(), "482913");
    // What was typed is gone at once.
    EXPECT_FALSE(kiosk.press("Log in"));
    EXPECT_FALSE(kiosk.press("On to the PIN"));
}

// The old refusal is not the answer to the new try, and nothing is typed into it.
TEST_F(ServiceBehaviour, NothingIsTypedUntilNumberAndPinAreAnswered) {
    kiosk.show(scene("service_log_in_wrong"));
    ASSERT_TRUE(reads("do not go together"));
    type("1001");
    touch("On to the PIN");
    type("482913");
    touch("Log in");
    EXPECT_FALSE(reads("do not go together"));
    EXPECT_FALSE(kiosk.press(QStringLiteral("Digit 1")));
    kiosk.show(scene("service_log_in_locked"));
    EXPECT_TRUE(kiosk.press(QStringLiteral("Digit 1")));
}

TEST_F(ServiceBehaviour, AKeyboardTypesThemToo) {
    kiosk.show(scene("service_log_in"));
    for (const char* keys : {"1001\r", "482913\r"}) {
        for (; *keys; ++keys) QTest::keyClick(&kiosk.shell.view(), *keys == '\r' ? Qt::Key_Return : Qt::Key(*keys));
    }
    EXPECT_EQ(only<intent::service::LogIn>().value().pin.reveal(), "482913");
}

TEST_F(ServiceBehaviour, HomeLeadsOn) {
    kiosk.show(scene("service_home_trouble"));
    touch("Open cases: 1");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Cases);
    touch("Close of day");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Day);
    touch("Devices, tests");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Devices);
    touch("Log out");
    only<intent::service::Leave>();
    kiosk.show(scene("service_home"));
    EXPECT_FALSE(kiosk.press("Devices, tests")) << "not for clerks";
}

TEST_F(ServiceBehaviour, ACaseIsChosenCountedAndSigned) {
    kiosk.show(scene("service_cases"));
    touch("Case K000017");
    EXPECT_EQ(only<intent::service::OpenCase>().value().sale.text(), "01890000-0000-7000-8000-000000000001");
    kiosk.show(scene("service_case"));
    touch("The card was not found");
    EXPECT_EQ(only<intent::service::ChooseFinding>().value().finding, CardFinding::NotFound);
    touch("Evidence");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Evidence);
    touch("Count the cards");
    only<intent::service::Next>();
    kiosk.show(scene("service_count"));
    type("97");
    touch("On to the bin");
    type("3");
    touch("On to the second person");
    const auto counted = only<intent::service::Counted>();
    ASSERT_TRUE(counted);
    EXPECT_EQ(counted->stack, 97u);
    EXPECT_EQ(counted->bin, 3u);
    kiosk.show(scene("service_sign_off"));
    type("1002");
    touch("On to the PIN");
    type("735160");
    touch("Sign and settle the case");
    EXPECT_EQ(only<intent::service::LogIn>().value().number, "1002");
}

TEST_F(ServiceBehaviour, TheStockIsCountedAndThePaperTested) {
    kiosk.show(scene("service_stock"));
    touch("Paper changed: print the test");
    only<intent::service::Print>();
    touch("Count the cards");
    only<intent::service::Next>();
    kiosk.show(scene("service_stock_count"));
    type("150");
    touch("On to the bin");
    touch("Digit 0");
    touch("Write it down");
    EXPECT_EQ(only<intent::service::Counted>().value().stack, 150u);
}

TEST_F(ServiceBehaviour, APackIsScannedLikeByAKeyboard) {
    kiosk.show(scene("service_stock"));
    touch("New pack: scan its numbers");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Pack);
    kiosk.show(scene("service_pack"));
    for (const char* keys : {"89860123456789004824\r", "89860123456789005813\r"}) {
        for (; *keys; ++keys) QTest::keyClick(&kiosk.shell.view(), *keys == '\r' ? Qt::Key_Return : Qt::Key(*keys));
    }
    const auto pack = only<intent::service::PackScanned>();
    ASSERT_TRUE(pack);
    EXPECT_EQ(pack->first, "89860123456789004824");
    EXPECT_EQ(pack->last, "89860123456789005813");
}

TEST_F(ServiceBehaviour, AReceiptIsPrintedAgain) {
    kiosk.show(scene("service_home"));
    touch("Receipt again");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Receipts);
    kiosk.show(scene("service_receipts"));
    touch("2031-05-17 11:48 · ¥99.00");
    EXPECT_EQ(only<intent::service::PrintCopy>().value().sale.text(), "01890000-0000-7000-8000-000000000003");
}

TEST_F(ServiceBehaviour, ATestIsStartedOnceAndItsStepsAreShown) {
    kiosk.show(scene("service_device"));
    touch("Move a card through");
    EXPECT_EQ(only<intent::service::RunTest>().value().kind, TestKind::CardThrough);
    kiosk.show(scene("service_device_testing"));
    EXPECT_FALSE(kiosk.press("Move a card through")) << "not while it runs";
    EXPECT_FALSE(kiosk.press("Back")) << "a motor is in charge";
}

TEST_F(ServiceBehaviour, TheTouchTestFeelsEveryPlaceThatIsWiped) {
    kiosk.show(scene("service_touch"));
    const auto lead = [&] { return kiosk.find("lead")->property("text").toString(); };
    EXPECT_TRUE(lead().contains("0 of 80")) << lead().toStdString();
    auto* field = kiosk.find("touchField");
    ASSERT_TRUE(field);
    const QRectF area = field->mapRectToScene(field->boundingRect());
    for (int row = 0; row < 10; ++row) {
        for (int column = 0; column < 8; ++column) {
            const QPointF middle(area.x() + area.width() * (column + 0.5) / 8,
                                 area.y() + area.height() * (row + 0.5) / 10);
            QTest::mouseClick(&kiosk.shell.view(), Qt::LeftButton, {}, middle.toPoint());
        }
    }
    EXPECT_EQ(lead(), "The panel feels every place.");
}

TEST_F(ServiceBehaviour, ReadinessIsOneTouch) {
    kiosk.show(scene("service_devices"));
    touch("Readiness report");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Readiness);
    touch("Tools");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Tools);
    touch("Camera");
    EXPECT_EQ(only<intent::service::OpenDevice>().value().part, "camera");
}

TEST_F(ServiceBehaviour, ToolsLeadToTheTouchTestAndTheLogs) {
    kiosk.show(scene("service_tools"));
    touch("Touch test");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Touch);
    touch("Copy the logs to a USB stick");
    only<intent::service::CopyLogs>();
}

TEST_F(ServiceBehaviour, ToolsLeadToTheNetworkTheSoundAndTheSettings) {
    kiosk.show(scene("service_tools"));
    touch("Network test");
    only<intent::service::TestNetwork>();
    touch("Sound test");
    EXPECT_NE(only<intent::service::TestSound>().value().sentence.find("sound test"), std::string::npos);
    touch("Settings");
    EXPECT_EQ(only<intent::service::Open>().value().page, ServicePage::Settings);
    EXPECT_TRUE(kiosk.find("service_tools"));
    EXPECT_FALSE(kiosk.press("Update: version 0.1.0 is installed")) << "nothing is installed from here";
}

TEST_F(ServiceBehaviour, AFailedStepSaysWhatToLookAt) {
    kiosk.show(scene("service_network_fails"));
    EXPECT_TRUE(kiosk.find("service_trial"));
    EXPECT_TRUE(reads("certificate authority")) << "advice for the step that failed";
    EXPECT_FALSE(reads("firewall"));
    touch("Test again");
    only<intent::service::Next>();
}

TEST_F(ServiceBehaviour, TheTechnicianSaysWhatIsHeard) {
    kiosk.show(scene("service_sound"));
    touch("I hear it");
    EXPECT_TRUE(only<intent::service::Heard>().value().heard);
    touch("I hear nothing");
    EXPECT_FALSE(only<intent::service::Heard>().value().heard);
    touch("Play it again");
    only<intent::service::Next>();
    kiosk.show(scene("service_sound_over"));
    EXPECT_FALSE(kiosk.press("I hear it")) << "nothing sounds";
}

TEST_F(ServiceBehaviour, ASettingIsChosenCheckedAndConfirmed) {
    kiosk.show(scene("service_settings"));
    touch("Tones before a time-out: Off");
    EXPECT_EQ(only<intent::service::OpenSetting>().value().key, "sound.chimes");
    touch("Undo the last change");
    only<intent::service::UndoSetting>();
    kiosk.show(scene("service_setting"));
    EXPECT_FALSE(kiosk.press("Check the new value")) << "it is the old one";
    touch("Español");
    EXPECT_TRUE(kiosk.intents.take().empty()) << "choosing changes nothing";
    touch("Check the new value");
    EXPECT_EQ(only<intent::service::ProposeSetting>().value().value, "es");
    kiosk.show(scene("service_setting_confirm"));
    EXPECT_FALSE(kiosk.press("Higher")) << "it is confirmed or left, not changed";
    touch("Change it");
    only<intent::service::Next>();
}

TEST_F(ServiceBehaviour, ANumberIsStepped) {
    kiosk.show(scene("service_setting_number"));
    EXPECT_TRUE(reads("This value cannot be"));
    touch("Higher");
    touch("Higher");
    EXPECT_TRUE(kiosk.intents.take().empty());
    touch("Check the new value");
    EXPECT_EQ(only<intent::service::ProposeSetting>().value().value, "0.485")
        << "from below the least: the least, then on";
}

TEST_F(ServiceBehaviour, TheReadinessReportIsPrintedAndKept) {
    kiosk.show(scene("service_readiness"));
    touch("Print");
    only<intent::service::Print>();
    touch("Keep as PDF");
    only<intent::service::Keep>();
}

TEST_F(ServiceBehaviour, TheDayIsPrinted) {
    kiosk.show(scene("service_day"));
    touch("Print for the file");
    only<intent::service::Print>();
    touch("Back");
    only<intent::service::Back>();
}

}  // namespace
}  // namespace simkiosk
