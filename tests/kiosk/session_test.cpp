#include <gtest/gtest.h>

#include <set>

#include "kiosk/journal/reconciliation.hpp"
#include "kiosk/session/case_view.hpp"
#include "kiosk/session/conversation.hpp"
#include "kiosk/session/service_view.hpp"
#include "tests/support/manual_clock.hpp"

namespace simkiosk {
namespace {

struct SilentScreen : Screen {
    void show(const Snapshot& snapshot) override {
        shown = snapshot;
        ++times;
    }
    Snapshot shown;
    int times = 0;
};

TEST(SessionMachine, EveryPageOfASaleCanFailAndEveryPageHasAWayOut) {
    for (const auto page :
         {Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::IdentityCard, Page::LiveFace,
          Page::StaffCheck, Page::Review, Page::Payment, Page::Issue, Page::Receipt}) {
        EXPECT_EQ(nextPage(page, SessionEvent::Failed), Page::Problem) << toString(page);
    }
    EXPECT_EQ(nextPage(Page::Problem, SessionEvent::Finished), Page::Attract);
    EXPECT_EQ(nextPage(Page::Goodbye, SessionEvent::Finished), Page::Attract);
    EXPECT_FALSE(nextPage(Page::Attract, SessionEvent::Failed));
}

TEST(SessionMachine, NothingFailsWhereNobodyIsServed) {
    for (const auto page : {Page::Attract, Page::OutOfService, Page::Goodbye, Page::Problem, Page::Service})
        EXPECT_FALSE(nextPage(page, SessionEvent::Failed)) << toString(page);
}

TEST(SessionMachine, ThereIsNoWayBackOnceACardIsStaged) {
    for (const auto page : {Page::Payment, Page::Issue, Page::Receipt}) {
        EXPECT_FALSE(nextPage(page, SessionEvent::WentBack)) << toString(page);
    }
}

struct ConversationTest : testing::Test {
    ManualClock clock;
    SilentScreen screen;
    Conversation talk{screen, clock};
    ConversationTest() {
        talk.reset(Language::ZhCn);
        talk.apply(SessionEvent::Touched);
        talk.apply(SessionEvent::LanguageChosen);
    }
};

TEST_F(ConversationTest, SilenceWarnsThenExpires) {
    ASSERT_TRUE(screen.shown.warnAt && screen.shown.expiresAt);
    EXPECT_EQ(*screen.shown.expiresAt - *screen.shown.warnAt, delays::warning);
    EXPECT_EQ(runTask(clock, talk.listen()), std::nullopt);
    EXPECT_TRUE(talk.expired());
}

// A sheet that is read, a signature that is drawn: no word of theirs, and no silence either.
TEST_F(ConversationTest, SignsOfLifeExtendTheTimeAndTakeNoPlace) {
    const auto idle = *screen.shown.expiresAt - clock.now();
    for (int i = 0; i < 100; ++i) {
        clock.advance(1s);
        talk.hear(intent::StillHere{});
    }
    EXPECT_EQ(*screen.shown.expiresAt - clock.now(), idle);
    talk.hear(intent::Back{});
    EXPECT_TRUE(std::holds_alternative<intent::Back>(*runTask(clock, talk.listen())));
}

// Where a motor or the terminal is in charge there is no time-out, and a touch begins none.
TEST_F(ConversationTest, ASignOfLifeBeginsNoTimeOut) {
    talk.suspendTimeout();
    talk.hear(intent::StillHere{});
    EXPECT_FALSE(talk.snapshot().expiresAt);
}

TEST_F(ConversationTest, APageThatEndsForGoodIsNotExtendedBeyondThat) {
    const auto end = clock.now() + 200s;
    talk.endAt(end);
    EXPECT_TRUE(screen.shown.canStay);
    clock.advance(100s);
    talk.hear(intent::StillHere{});
    EXPECT_EQ(screen.shown.expiresAt, end);
    EXPECT_EQ(screen.shown.warnAt, end - delays::warning);
    EXPECT_FALSE(screen.shown.canStay);
    EXPECT_EQ(runTask(clock, talk.listen()), std::nullopt);
    EXPECT_EQ(clock.now(), end);
    talk.apply(SessionEvent::WentBack);
    EXPECT_TRUE(screen.shown.canStay);
}

TEST_F(ConversationTest, OneTouchExtendsTheTime) {
    clock.advance(100s);
    const auto timer = Timer(clock, clock.now() + 1s, [&] { talk.hear(intent::StillHere{}); });
    EXPECT_EQ(runTask(clock, talk.listen(clock.now() + 60s)), std::nullopt);
    EXPECT_FALSE(talk.expired());
    EXPECT_GT(*screen.shown.expiresAt, clock.now() + 30s);
}

TEST_F(ConversationTest, LanguageChangesWithoutLeavingThePage) {
    talk.hear(intent::ChooseLanguage{Language::Es});
    talk.hear(intent::Back{});
    const auto heard = runTask(clock, talk.listen());
    ASSERT_TRUE(heard);
    EXPECT_TRUE(std::holds_alternative<intent::Back>(*heard));
    EXPECT_EQ(screen.shown.language, Language::Es);
    EXPECT_EQ(screen.shown.page, Page::Plans);
}

TEST_F(ConversationTest, ModesAndLanguageAreShownWhileNothingElseIsHeard) {
    talk.hear(intent::ChooseModes{{.largeText = true, .reach = true}});
    EXPECT_TRUE(screen.shown.modes.largeText);
    EXPECT_TRUE(screen.shown.modes.reach);
    talk.hear(intent::ChooseLanguage{Language::Ar});
    EXPECT_EQ(screen.shown.language, Language::Ar);
    EXPECT_EQ(runTask(clock, talk.listen(clock.now())), std::nullopt);
    talk.reset(Language::ZhCn);
    EXPECT_EQ(talk.snapshot().modes, DisplayModes{});
}

TEST_F(ConversationTest, WhoAsksForMoreTimeOrListensHasIt) {
    const auto before = *screen.shown.expiresAt - clock.now();
    for (const DisplayModes& modes : {DisplayModes{.moreTime = true}, DisplayModes{.spoken = true}}) {
        talk.hear(intent::ChooseModes{modes});
        EXPECT_EQ(*screen.shown.expiresAt - clock.now(), before * delays::patience);
        EXPECT_EQ(*screen.shown.expiresAt - *screen.shown.warnAt, delays::warning);
        talk.hear(intent::ChooseModes{{}});
        EXPECT_EQ(*screen.shown.expiresAt - clock.now(), before);
    }
}

TEST_F(ConversationTest, TheAttractPageForgetsWhatSomebodyChoseAndLeft) {
    talk.reset(Language::ZhCn);
    EXPECT_FALSE(talk.snapshot().expiresAt);
    talk.hear(intent::ChooseLanguage{Language::Es});
    ASSERT_TRUE(talk.snapshot().expiresAt);
    EXPECT_FALSE(talk.snapshot().warnAt);
    clock.advance(delays::attractChoices);
    EXPECT_TRUE(talk.expired());
}

// Every page has a time-out, but for the one where motors are in charge and those that wait for anybody.
// Each is announced half a minute before, but for the farewell, on which nothing can be lost.
TEST(Timeouts, AreGivenForEveryPageThatWaitsForTheCustomer) {
    const std::set without{Page::Attract, Page::Issue, Page::OutOfService};
    ManualClock clock;
    SilentScreen screen;
    Conversation talk(screen, clock);
    for (int number = 0; number <= static_cast<int>(Page::OutOfService); ++number) {
        const auto page = static_cast<Page>(number);
        talk.snapshot().page = page;
        talk.resumeTimeout();
        EXPECT_EQ(talk.snapshot().expiresAt.has_value(), !without.contains(page)) << toString(page);
        const bool announced = !without.contains(page) && page != Page::Goodbye;
        ASSERT_EQ(talk.snapshot().warnAt.has_value(), announced) << toString(page);
        if (!announced) continue;
        EXPECT_EQ(*talk.snapshot().expiresAt - *talk.snapshot().warnAt, 30s) << toString(page);
        EXPECT_GE(*talk.snapshot().warnAt - clock.now(), 30s) << toString(page);
    }
}

TEST_F(ConversationTest, WordsForTheLastPageAreForgotten) {
    talk.hear(intent::Cancel{});
    talk.apply(SessionEvent::PlanChosen);
    EXPECT_EQ(runTask(clock, talk.listen(clock.now() + 1s)), std::nullopt);
}

TEST_F(ConversationTest, AnImpatientFingerCannotFillTheMemory) {
    for (int i = 0; i < 1000; ++i) talk.hear(intent::Next{});
    int heard = 0;
    while (runTask(clock, talk.listen(clock.now()))) ++heard;
    EXPECT_EQ(heard, 16);
}

TEST_F(ConversationTest, TheHolderIsShownForAMomentAndCoveredAgain) {
    talk.showHolder(PersonalText("Example Person"), PersonalText("110101199001011234"));
    EXPECT_EQ(screen.shown.shownName.reveal(), "Example Person");
    const auto since = clock.now();
    // The page goes on listening, and hears what is said before and after.
    const auto timer = Timer(clock, since + delays::holderShown + 1s, [&] { talk.hear(intent::Next{}); });
    EXPECT_TRUE(runTask(clock, talk.listen()));
    EXPECT_TRUE(screen.shown.shownName.empty());
    EXPECT_TRUE(screen.shown.shownDocumentNumber.empty());
    EXPECT_EQ(clock.now() - since, delays::holderShown + 1s);
    talk.showHolder(PersonalText("Example Person"), PersonalText("110101199001011234"));
    talk.hideHolder();
    EXPECT_TRUE(screen.shown.shownName.empty());
    talk.showHolder(PersonalText("Example Person"), PersonalText("110101199001011234"));
    talk.apply(SessionEvent::PlanChosen);
    EXPECT_TRUE(screen.shown.shownName.empty()) << "another page";
    talk.showHolder(PersonalText("Example Person"), PersonalText("110101199001011234"));
    talk.reset(Language::ZhCn);
    EXPECT_TRUE(talk.snapshot().shownName.empty());
    EXPECT_TRUE(talk.snapshot().shownDocumentNumber.empty());
}

TEST_F(ConversationTest, AWordWhileTheHolderIsShownDoesNotCoverThem) {
    talk.showHolder(PersonalText("Example Person"), PersonalText("110101199001011234"));
    const auto timer = Timer(clock, clock.now() + delays::holderShown / 2, [&] { talk.hear(intent::Next{}); });
    EXPECT_TRUE(runTask(clock, talk.listen()));
    EXPECT_EQ(screen.shown.shownName.reveal(), "Example Person");
}

TEST_F(ConversationTest, ResetForgetsTheCustomer) {
    talk.snapshot().maskedName = PersonalText("A****");
    talk.snapshot().chosenOfferingId = "plan";
    talk.snapshot().services.sale = true;
    talk.reset(Language::ZhCn);
    EXPECT_TRUE(talk.snapshot().maskedName.empty());
    EXPECT_TRUE(talk.snapshot().chosenOfferingId.empty());
    EXPECT_TRUE(talk.snapshot().services.sale);
    EXPECT_EQ(talk.page(), Page::Attract);
}

// These words stand in logs and staff cases: each says something of its own.
template <typename Value>
std::set<std::string> wordsOf(Value last) {
    std::set<std::string> words;
    for (int i = 0; i <= static_cast<int>(last); ++i) words.emplace(toString(static_cast<Value>(i)));
    EXPECT_FALSE(words.contains(""));
    return words;
}

TEST(Words, AreToldApart) {
    EXPECT_EQ(wordsOf(Consent::Marketing).size(), 3U);
    EXPECT_EQ(wordsOf(Page::OutOfService).size(), static_cast<std::size_t>(Page::OutOfService) + 1);
    EXPECT_EQ(wordsOf(ProblemCause::Cancelled).size(), static_cast<std::size_t>(ProblemCause::Cancelled) + 1);
    EXPECT_EQ(wordsOf(DocumentChoice::ResidencePermit).size(), 3U);
    EXPECT_EQ(wordsOf(Notice::NumberNotExtended).size(), static_cast<std::size_t>(Notice::NumberNotExtended) + 1);
    EXPECT_EQ(wordsOf(SessionEvent::StaffWentBack).size(), static_cast<std::size_t>(SessionEvent::StaffWentBack) + 1);
    EXPECT_EQ(wordsOf(DifferenceKind::OfficeDidNotAnswer).size(),
              static_cast<std::size_t>(DifferenceKind::OfficeDidNotAnswer) + 1);
    EXPECT_EQ(wordsOf(ServicePage::Camera).size(), static_cast<std::size_t>(ServicePage::Camera) + 1);
    EXPECT_EQ(wordsOf(TestKind::ViewCamera).size(), static_cast<std::size_t>(TestKind::ViewCamera) + 1);
    EXPECT_EQ(wordsOf(CardFinding::NotFound).size(), std::size(allCardFindings));
}

}  // namespace
}  // namespace simkiosk
