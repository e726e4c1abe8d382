// What a touch asks for, what the snapshot does to the screen, and what is forgotten.
#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>
#include <cmath>
#include <thread>

#include "tests/ui/screen_fixture.hpp"
#include "ui/items/signature_pad.hpp"

namespace simkiosk {
namespace {

using namespace std::chrono_literals;

class Behaviour : public ::testing::Test {
   protected:
    Snapshot of(Page page) { return snapshotOf(page, Language::En, kiosk.clock.now()); }
    void touch(const char* name) { ASSERT_TRUE(kiosk.touch(QString::fromUtf8(name))) << "nothing called " << name; }
    void press(const char* name) { ASSERT_TRUE(kiosk.press(QString::fromUtf8(name))) << "nothing called " << name; }

    ScreenUnderTest kiosk;
};

TEST_F(Behaviour, touchAndAccessiblePressAskTheSameOnce) {
    kiosk.show(of(Page::Attract));
    touch("Touch to start");
    kiosk.intents.only<intent::Start>();
    press("Touch to start");
    kiosk.intents.only<intent::Start>();
}

TEST_F(Behaviour, theWholeAttractPageStarts) {
    kiosk.show(of(Page::Attract));
    kiosk.drag({540, 1100}, {540, 1100});
    kiosk.intents.only<intent::Start>();
}

TEST_F(Behaviour, nothingStartsWhenNothingCanBeSold) {
    auto snapshot = of(Page::Attract);
    snapshot.services.sale = false;
    kiosk.show(snapshot);
    EXPECT_FALSE(kiosk.press("Touch to start"));
    kiosk.drag({540, 1100}, {540, 1100});
    EXPECT_TRUE(kiosk.intents.take().empty());
}

// Whoever has just come finds them side by side; in the sale the one button that always has the same place opens them.
TEST_F(Behaviour, languagesAreAtHandOnEveryPage) {
    for (const auto page :
         {Page::Attract, Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::Document, Page::IdentityCard,
          Page::Passport, Page::LiveFace, Page::StaffCheck, Page::Review, Page::Payment, Page::Issue, Page::Receipt,
          Page::Goodbye, Page::Problem, Page::OutOfService, Page::Service}) {
        kiosk.show(of(page));
        SCOPED_TRACE(toString(page));
        if (!kiosk.touch("Español")) {
            touch("Language: English");
            touch("Español");
        }
        EXPECT_EQ(kiosk.intents.only<intent::ChooseLanguage>().value().language, Language::Es) << toString(page);
    }
}

TEST_F(Behaviour, aDocumentIsChosenWithOneTouch) {
    kiosk.show(of(Page::Document));
    touch("Passport");
    EXPECT_EQ(kiosk.intents.only<intent::ChooseDocument>().value().document, DocumentChoice::Passport);
}

TEST_F(Behaviour, onlyDocumentsThatAreAcceptedAreOffered) {
    auto snapshot = of(Page::Document);
    snapshot.services.documents = {DocumentChoice::IdentityCard, DocumentChoice::ResidencePermit};
    kiosk.show(snapshot);
    EXPECT_FALSE(kiosk.press("Passport"));
}

TEST_F(Behaviour, textsFollowTheLanguageOfTheSnapshot) {
    kiosk.show(of(Page::Plans));
    EXPECT_EQ(kiosk.find("heading")->property("text").toString(), "Choose your plan");
    auto snapshot = of(Page::Plans);
    snapshot.language = Language::ZhCn;
    kiosk.show(snapshot);
    EXPECT_EQ(kiosk.find("heading")->property("text").toString(), QString::fromUtf8("选择套餐"));
    EXPECT_EQ(kiosk.find("stepName")->property("text").toString(), QString::fromUtf8("第 1 步，共 7 步 · 套餐"));
}

TEST_F(Behaviour, planIsTakenInHandComparedAndChosen) {
    kiosk.show(of(Page::Plans));
    EXPECT_FALSE(kiosk.press("Choose a plan")) << "nothing is in hand yet";
    touch("Easy, ¥19 a month");
    EXPECT_TRUE(kiosk.intents.take().empty());
    press("Compare Easy");
    press("Compare Student");
    press("Compare Talk more");
    press("Compare Data king");  // the fourth takes the place of the first
    press("Compare 3");
    EXPECT_TRUE(kiosk.press("Choose Data king"));
    kiosk.rest(400ms);
    touch("Take Data king");
    EXPECT_EQ(kiosk.intents.only<intent::ChoosePlan>().value().offeringId, "p-6");
}

TEST_F(Behaviour, plansAreFilteredByNeed) {
    kiosk.show(of(Page::Plans));
    touch("Low price");
    EXPECT_TRUE(kiosk.press("Student, ¥29 a month"));
    EXPECT_FALSE(kiosk.press("Business, ¥129 a month"));
}

TEST_F(Behaviour, threeAnswersLeadToAPlanWithItsReasons) {
    kiosk.show(of(Page::Plans));
    touch("Help me choose");
    EXPECT_FALSE(kiosk.press("Show the plan")) << "nothing is answered yet";
    press("How much video do you watch away from Wi-Fi? Much more");
    press("Do you call other countries? Never");
    EXPECT_EQ(kiosk.find("advisedPlan"), nullptr);
    press("What may it cost a month? Any price");
    ASSERT_TRUE(kiosk.find("advisedPlan"));
    EXPECT_EQ(kiosk.find("advisedPlan")->property("text").toString(), "Data king, ¥69 a month");
    const auto reasons = kiosk.screen.models().advice()->reasons();
    EXPECT_EQ(reasons.first(), "Its 60 GB are enough for the video you watch.");
    EXPECT_TRUE(reasons.contains("It is the cheapest plan that gives you all of this."));
    press("Look at Data king");
    kiosk.rest(400ms);
    EXPECT_EQ(kiosk.screen.models().plans()->selectedId(), "p-6");
    touch("Take Data king");
    EXPECT_EQ(kiosk.intents.only<intent::ChoosePlan>().value().offeringId, "p-6");
    kiosk.show(of(Page::Attract));
    EXPECT_EQ(kiosk.screen.models().advice()->video(), -1) << "the next customer is asked anew";
}

TEST_F(Behaviour, aRecommendedPlanIsSeenWhateverWasFiltered) {
    kiosk.show(of(Page::Plans));
    touch("Students");
    kiosk.screen.models().plans()->select("p-6");
    kiosk.rest(300ms);
    EXPECT_EQ(kiosk.screen.models().plans()->filter(), "");
    EXPECT_GE(kiosk.screen.models().plans()->selectedRow(), 0);
}

TEST_F(Behaviour, plansWithoutAContractAreANeedToo) {
    kiosk.show(of(Page::Plans));
    touch("No contract");
    EXPECT_TRUE(kiosk.press("Easy, ¥19 a month"));
    EXPECT_FALSE(kiosk.press("Standard, ¥59 a month"));
}

TEST_F(Behaviour, thePriceOfTheFirstMonthAndOfThoseAfterStandBesideEachOther) {
    kiosk.show(of(Page::Plans));
    press("Data king, ¥69 a month");
    const auto* plans = kiosk.screen.models().plans();
    EXPECT_EQ(plans->dueToday(), "¥79.00");
    EXPECT_EQ(plans->dueTodayWords(), "the first month, and ¥10.00 once for the SIM card");
    EXPECT_EQ(plans->afterwards(), "¥69.00");
    EXPECT_EQ(plans->afterwardsWords(), "a month; stop at the end of any month");
    EXPECT_EQ(plans->figures().at(0).toMap()["figure"], "2 h");
}

TEST_F(Behaviour, aPurchasesTimeIsShownOnlyWhenItWasMeasured) {
    auto snapshot = of(Page::Attract);
    kiosk.show(snapshot);
    ASSERT_TRUE(kiosk.find("saleTime"));
    EXPECT_EQ(kiosk.find("saleTime")->property("text").toString(), "A purchase here takes about 3 minutes");
    snapshot.usual = {};
    kiosk.show(snapshot);
    EXPECT_EQ(kiosk.find("saleTime"), nullptr);
}

TEST_F(Behaviour, theAttractPageShowsPlansAndWhatWorks) {
    auto snapshot = of(Page::Attract);
    snapshot.services.paperReceipt = false;
    kiosk.show(snapshot);
    const auto* attract = kiosk.screen.models().attract();
    ASSERT_EQ(attract->showcase().size(), 3);
    EXPECT_EQ(attract->showcase().at(0).toMap()["name"], "Easy");
    EXPECT_EQ(attract->services().last().toMap()["text"], "Receipt on your phone only");
    EXPECT_EQ(attract->services().last().toMap()["works"], false);
    snapshot.offerings.reset();
    kiosk.show(snapshot);
    EXPECT_TRUE(attract->showcase().isEmpty());
}

TEST_F(Behaviour, aBirthdayIsTypedAndOnlyDaysThatThereAre) {
    kiosk.show(of(Page::Numbers));
    touch("Birthday");
    const auto type = [&](const char* digits) {
        kiosk.screen.models().numbers()->clearDigits();
        for (const char* digit = digits; *digit; ++digit) kiosk.screen.models().numbers()->typeDigit(*digit - '0');
        return kiosk.screen.models().numbers()->digits();
    };
    EXPECT_EQ(type("0517"), "0517");
    EXPECT_EQ(type("0229"), "0229");
    EXPECT_EQ(type("023"), "02") << "the 30th is no day of February, and nothing else begins with 3";
    EXPECT_EQ(type("1331"), "11") << "there are twelve months";
    EXPECT_EQ(type("051700"), "0517");
    kiosk.rest(500ms);
    EXPECT_EQ(kiosk.intents.only<intent::SearchNumbers>().value().query.contains, "0517");
}

TEST_F(Behaviour, patternsAndTheOrderAreAskedFor) {
    kiosk.show(of(Page::Numbers));
    touch("Pattern");
    EXPECT_TRUE(kiosk.intents.take().empty());
    touch("Pattern ABAB");
    EXPECT_EQ(kiosk.intents.only<intent::SearchNumbers>().value().query.pattern, NumberPattern::Abab);
    touch("Sort: Sort");
    auto query = kiosk.intents.only<intent::SearchNumbers>().value().query;
    EXPECT_EQ(query.order, NumberOrder::CheapestFirst);
    EXPECT_EQ(query.pattern, NumberPattern::Abab);
    touch("Pattern ABAB");  // once more takes it back
    EXPECT_FALSE(kiosk.intents.only<intent::SearchNumbers>().value().query.pattern);
}

TEST_F(Behaviour, whoFindsNoNumberIsLedOut) {
    auto snapshot = of(Page::Numbers);
    kiosk.show(snapshot);
    touch("Platinum");
    kiosk.intents.take();
    snapshot.numbers.clear();
    snapshot.moreNumbers = false;
    snapshot.notice = Notice::NoNumbersFound;
    kiosk.show(snapshot);
    touch("Show all numbers");
    EXPECT_EQ(kiosk.intents.only<intent::SearchNumbers>().value().query, NumberQuery{});
}

TEST_F(Behaviour, whatTakesLongerThanAMomentIsSeenToMove) {
    auto snapshot = of(Page::Numbers);
    kiosk.show(snapshot);
    snapshot.busy = true;
    kiosk.show(snapshot, 5ms);
    const auto seen = [&] {
        const auto all = kiosk.accessible();
        return std::ranges::any_of(all, [](const auto& item) { return item.name == "One moment, please"; });
    };
    EXPECT_FALSE(seen()) << "a short wait does not flicker";
    kiosk.rest(400ms);
    EXPECT_TRUE(seen());
    snapshot.busy = false;
    kiosk.show(snapshot);
    EXPECT_FALSE(seen());
}

TEST_F(Behaviour, waitsAreEstimatedFromWhatWasMeasured) {
    auto snapshot = of(Page::Issue);
    snapshot.issuePhase = IssuePhase::Activating;
    kiosk.show(snapshot);
    EXPECT_EQ(kiosk.screen.models().issue()->usual(), "Usually about 6 seconds");
    snapshot.issuePhase = IssuePhase::TakeCard;
    kiosk.show(snapshot);
    EXPECT_EQ(kiosk.screen.models().issue()->usual(), "") << "now it is the customer's turn";
    snapshot.usual = {};
    snapshot.issuePhase = IssuePhase::Activating;
    kiosk.show(snapshot);
    EXPECT_EQ(kiosk.screen.models().issue()->usualMs(), 0);
}

TEST_F(Behaviour, typingSearchesOnceWhenTheFingerRests) {
    kiosk.show(of(Page::Numbers));
    touch("Digit 8");
    touch("Digit 8");
    EXPECT_TRUE(kiosk.intents.take().empty());
    kiosk.rest(500ms);
    EXPECT_EQ(kiosk.intents.only<intent::SearchNumbers>().value().query.contains, "88");
    touch("At the end");
    EXPECT_TRUE(kiosk.intents.only<intent::SearchNumbers>().value().query.atEnd);
    touch("Without 4");
    EXPECT_TRUE(kiosk.intents.only<intent::SearchNumbers>().value().query.without4);
    touch("Gold");
    const auto query = kiosk.intents.only<intent::SearchNumbers>().value().query;
    EXPECT_EQ(query.numberClass, NumberClass::Gold);
    EXPECT_EQ(query.contains, "88");
    press("More numbers");
    EXPECT_EQ(kiosk.intents.only<intent::SearchNumbers>().value().query.offset, 12u);
    touch("Delete all digits");
    kiosk.rest(500ms);
    EXPECT_EQ(kiosk.intents.only<intent::SearchNumbers>().value().query.contains, "");
}

TEST_F(Behaviour, numberIsReserved) {
    kiosk.show(of(Page::Numbers));
    touch("199 0001 6688, Gold, ¥200");
    touch("Reserve 199 0001 6688");
    EXPECT_EQ(kiosk.intents.only<intent::ReserveNumber>().value().msisdn.digits(), "19900016688");
}

// Declining the camera costs one touch, as taking it does.
TEST_F(Behaviour, aMemberOfStaffIsAFreeChoice) {
    kiosk.show(of(Page::Consents));
    touch("Read my identity document");
    touch("Compare my face with its photo");
    touch("Have a member of staff check me instead");  // one or the other
    touch("Agree and go on");
    EXPECT_EQ(kiosk.intents.only<intent::GiveConsents>().value().consents, (std::set{Consent::Identification}));
    touch("Compare my face with its photo");
    touch("Agree and go on");
    EXPECT_EQ(kiosk.intents.only<intent::GiveConsents>().value().consents,
              (std::set{Consent::Identification, Consent::FaceProcessing}));
}

TEST_F(Behaviour, theCameraCanBeDeclinedWhileItLooksAndTakenAfterAll) {
    kiosk.show(of(Page::LiveFace));
    touch("Have a member of staff check me instead");
    EXPECT_TRUE(kiosk.intents.only<intent::AskStaff>());
    kiosk.show(of(Page::StaffCheck));
    EXPECT_EQ(kiosk.find("caseNumber")->property("text").toString(), "K000017");
    touch("Do the face check instead");
    EXPECT_TRUE(kiosk.intents.only<intent::CheckFace>());
}

TEST_F(Behaviour, consentsAreSeparateAndOnlyTwoAreNeeded) {
    kiosk.show(of(Page::Consents));
    EXPECT_FALSE(kiosk.press("Agree and go on"));
    touch("Read my identity document");
    EXPECT_FALSE(kiosk.press("Agree and go on"));
    touch("Compare my face with its photo");
    auto spanish = of(Page::Consents);  // another language keeps the ticks
    spanish.language = Language::Es;
    kiosk.show(spanish);
    kiosk.show(of(Page::Consents));
    touch("Agree and go on");
    EXPECT_EQ(kiosk.intents.only<intent::GiveConsents>().value().consents,
              (std::set{Consent::Identification, Consent::FaceProcessing}));
}

TEST_F(Behaviour, signatureKeepsPlaceAndTime) {
    kiosk.show(of(Page::Review));
    EXPECT_FALSE(kiosk.press("Sign and go on"));
    const auto* pad = qobject_cast<SignaturePad*>(kiosk.find("signaturePad"));
    ASSERT_TRUE(pad);
    const QPoint origin = pad->mapToScene({100, 100}).toPoint();
    kiosk.drag(origin, origin + QPoint(300, 50));
    kiosk.drag(origin + QPoint(0, 80), origin + QPoint(100, 80));
    touch("Undo");
    touch("Sign and go on");
    const auto signature = kiosk.intents.only<intent::Sign>().value().signature;
    ASSERT_GE(signature.samples.size(), 10u);
    // 0.2768 mm a pixel: 300 pixels are 83 mm.
    EXPECT_NEAR(signature.samples.front().x, 100 * 27.68, 60);
    EXPECT_NEAR(signature.samples.back().x - signature.samples.front().x, 300 * 27.68, 60);
    EXPECT_FALSE(signature.samples.back().penDown);
    EXPECT_FALSE(signature.samples.front().force.has_value());
    for (std::size_t i = 1; i < signature.samples.size(); ++i)
        EXPECT_GE(signature.samples[i].timeMs, signature.samples[i - 1].timeMs);
    EXPECT_NEAR(signature.padWidth, pad->width() * 27.68, 60);
}

TEST_F(Behaviour, nothingOnThePaymentPageConfirms) {
    kiosk.show(of(Page::Payment));
    for (const auto& control : kiosk.controls())
        EXPECT_TRUE(control.name == "Exit" || control.name == "Language: English" ||
                    control.name == "Seeing, hearing and reaching" ||
                    control.name.startsWith("Number 199 0001 6688 is"))
            << control.name.toStdString();
}

TEST_F(Behaviour, leavingIsAskedOnceAndExplained) {
    kiosk.show(of(Page::Payment));
    touch("Exit");
    EXPECT_TRUE(kiosk.intents.take().empty());
    press("Stay here");
    EXPECT_TRUE(kiosk.intents.take().empty());
    touch("Exit");
    press("Leave");
    kiosk.intents.only<intent::Cancel>();
}

TEST_F(Behaviour, backIsThereWhenTheSessionAllowsIt) {
    kiosk.show(of(Page::Numbers));
    touch("Back");
    kiosk.intents.only<intent::Back>();
    auto snapshot = of(Page::Numbers);
    snapshot.canGoBack = false;
    snapshot.canCancel = false;
    kiosk.show(snapshot);
    EXPECT_FALSE(kiosk.press("Back"));
    EXPECT_FALSE(kiosk.press("Exit"));
}

TEST_F(Behaviour, theCustomersNumberIsHiddenUntilItIsPressed) {
    kiosk.show(of(Page::Consents));
    const auto shown = [&] { return kiosk.find("shownNumber")->property("text").toString(); };
    EXPECT_EQ(shown(), QString::fromUtf8("199 •••• 6688"));
    touch("Number 199 0001 6688 is reserved for you, 9:41 left");
    EXPECT_EQ(shown(), "199 0001 6688");
    kiosk.show(of(Page::Review));
    EXPECT_EQ(shown(), QString::fromUtf8("199 •••• 6688"));
    kiosk.show(of(Page::Receipt));
    touch("Show the number");
    EXPECT_EQ(kiosk.screen.models().session()->shownNumber(), "199 0001 6688");
    touch("Hide the number");
    EXPECT_EQ(kiosk.screen.models().session()->shownNumber(), QString::fromUtf8("199 •••• 6688"));
}

TEST_F(Behaviour, aProblemIsLeftByItsMainAction) {
    auto snapshot = of(Page::Problem);
    snapshot.problem = Problem{ProblemCause::CardUnreadable, {}, {}, {}, ""};
    kiosk.show(snapshot);
    touch("Finish");
    kiosk.intents.only<intent::Finish>();
}

TEST_F(Behaviour, everyCauseHasItsOwnWords) {
    for (const auto language : allLanguages) {
        std::set<QString> titles;
        for (int cause = 0; cause <= int(ProblemCause::Cancelled); ++cause) {
            auto snapshot = snapshotOf(Page::Problem, language, kiosk.clock.now());
            snapshot.problem->cause = ProblemCause(cause);
            kiosk.show(snapshot, 5ms);
            auto* problem = kiosk.screen.models().problem();
            EXPECT_TRUE(titles.insert(problem->title()).second) << problem->title().toStdString();
            EXPECT_FALSE(problem->explanation().isEmpty());
            EXPECT_FALSE(problem->next().isEmpty());
            EXPECT_FALSE(problem->help().isEmpty());
        }
    }
}

TEST_F(Behaviour, receiptAndGoodbyeFinish) {
    kiosk.show(of(Page::Receipt));
    touch("Done");
    kiosk.intents.only<intent::Finish>();
    kiosk.show(of(Page::Goodbye));
    touch("Finish");
    kiosk.intents.only<intent::Finish>();
}

TEST_F(Behaviour, secondTapOfADoubleTapDoesNotReachTheNextPage) {
    kiosk.show(of(Page::Attract));
    kiosk.show(of(Page::Language), 5ms);
    ASSERT_TRUE(kiosk.comes("language"));
    touch("Continue");  // as soon as it is there
    EXPECT_TRUE(kiosk.intents.take().empty());
    kiosk.rest(400ms);
    touch("Continue");
    kiosk.intents.only<intent::Next>();
}

TEST_F(Behaviour, onlyTheNewestSnapshotIsShown) {
    const auto plans = of(Page::Plans);
    const auto review = of(Page::Review);
    std::thread machine([&] {
        for (int i = 0; i < 500; ++i) kiosk.screen.show(i % 2 ? plans : review);
        kiosk.screen.show(of(Page::Goodbye));
    });
    machine.join();
    int turns = 0;
    QObject::connect(kiosk.screen.models().session(), &SessionViewModel::pageChanged, [&] { ++turns; });
    EXPECT_TRUE(kiosk.comes("goodbye"));
    EXPECT_LE(turns, 1);
}

TEST_F(Behaviour, attractPageKnowsNobody) {
    kiosk.show(of(Page::Plans));
    press("Data king, ¥69 a month");
    press("Compare Easy");
    kiosk.show(of(Page::Numbers));
    touch("Digit 7");
    kiosk.rest(500ms);
    kiosk.show(of(Page::Review));
    kiosk.show(of(Page::Attract));
    auto& models = kiosk.screen.models();
    EXPECT_EQ(models.identity()->maskedName(), "");
    EXPECT_EQ(models.identity()->maskedNumber(), "");
    EXPECT_TRUE(models.identity()->photo().value<QImage>().isNull());
    EXPECT_EQ(models.plans()->selectedId(), "");
    EXPECT_EQ(models.plans()->comparedCount(), 0);
    EXPECT_EQ(models.numbers()->digits(), "");
    EXPECT_EQ(models.numbers()->selected(), "");
    EXPECT_EQ(models.numbers()->numbers()->rowCount(), 0);
    EXPECT_FALSE(models.consents()->identification());
    EXPECT_TRUE(models.review()->contractPages().isEmpty());
    EXPECT_TRUE(models.review()->lines().isEmpty());
    EXPECT_EQ(models.session()->reservedNumber(), "");
    for (const auto& control : kiosk.accessible()) EXPECT_FALSE(control.name.contains(QString::fromUtf8("样*")));
}

TEST_F(Behaviour, keyboardReachesTheMainAction) {
    kiosk.show(of(Page::Goodbye));
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(&kiosk.shell.view(), Qt::Key_Tab);
        auto* focused = kiosk.shell.view().activeFocusItem();
        if (focused && focused->objectName() == QLatin1String("mainAction")) break;
    }
    QTest::keyClick(&kiosk.shell.view(), Qt::Key_Space);
    kiosk.intents.only<intent::Finish>();
}

TEST_F(Behaviour, guidanceCanBeRead) {
    auto snapshot = of(Page::LiveFace);
    snapshot.face = {FaceGuidance::TurnLeft, 0.5};
    kiosk.show(snapshot);
    int found = 0;
    for (const auto& control : kiosk.accessible()) found += control.name == "Turn your head to the left";
    EXPECT_EQ(found, 1);
}

// The longest the GUI thread is away while a page is turned, drawn included; the best of three, as other work on
// the machine is not ours to measure.
TEST(Turning, aPageBlocksTheGuiThreadForLessThan50Milliseconds) {
    ScreenUnderTest kiosk;
    kiosk.rest(1500ms);  // preloading
    for (int page = int(Page::Language); page <= int(Page::Service); ++page) {
        qint64 best = 1'000;
        for (int turn = 0; turn < 3; ++turn) {
            kiosk.show(snapshotOf(Page::Attract, Language::ZhCn, kiosk.clock.now()));
            kiosk.screen.show(snapshotOf(Page(page), Language::ZhCn, kiosk.clock.now()));
            qint64 longest = 0;
            for (QElapsedTimer whole; whole.isValid() ? whole.elapsed() < 200 : (whole.start(), true);) {
                QElapsedTimer away;
                away.start();
                QCoreApplication::processEvents();
                longest = std::max(longest, away.elapsed());
            }
            best = std::min(best, longest);
        }
        std::printf("%-16s %3d ms\n", toString(Page(page)), int(best));
        EXPECT_LE(best, 50) << toString(Page(page));
    }
}

TEST(Start, firstFrameComesWithin300Milliseconds) {
    ManualClock clock;
    CollectedIntents intents;
    DrawnPreview preview;
    KioskScreen screen(intents, preview, clock);
    Shell shell(screen, {});
    std::chrono::milliseconds first{-1};
    QObject::connect(&shell, &Shell::firstFrame, [&](std::chrono::milliseconds time) { first = time; });
    ASSERT_TRUE(shell.show());
    for (int i = 0; i < 100 && first.count() < 0; ++i) QTest::qWait(10);
    std::printf("first frame after %d ms\n", int(first.count()));
    RecordProperty("first_frame_ms", int(first.count()));
    EXPECT_GE(first.count(), 0);
    EXPECT_LE(first.count(), 300);
}

}  // namespace
}  // namespace simkiosk
