// Staff at the machine, through the real programs and the real screen.
#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <thread>

#include "tests/scenarios/customer/staff_walk.hpp"
#include "tests/scenarios/kiosk_set/three_books.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using customer::StaffWalk;
using testing::HasSubstr;

constexpr const char* clerk = "1001";
constexpr const char* clerkPin = "482913";
constexpr const char* technician = "7001";
constexpr const char* technicianPin = "905172";

class Staff : public testing::Test {
   protected:
    void open(KioskSetup setup = {}) {
        auto started = KioskSet::start(std::move(setup));
        ASSERT_TRUE(started.has_value()) << started.error().message;
        m_set = std::move(*started);
        const auto ready = m_set->waitForPage("attract", 30s);
        ASSERT_TRUE(ready.has_value()) << ready.error().message << m_set->logs();
        addStaff(clerk, clerkPin, "AB", "clerk");
        addStaff("1002", "735160", "CD", "supervisor");
        addStaff(technician, technicianPin, "EF", "technician");
    }
    void addStaff(const std::string& number, const std::string& pin, const std::string& initials,
                  const std::string& role) {
        const auto added = runToEnd({m_set->program("kioskctl").string(), "staff", "add", number, "--initials",
                                     initials, "--role", role, "--state-dir", m_set->stateFolder().string()},
                                    pin + "\n");
        ASSERT_TRUE(added.has_value()) << added.error().message;
    }
    std::string audit() const {
        return runToEnd(
                   {m_set->program("kioskctl").string(), "audit", "list", "--state-dir", m_set->stateFolder().string()})
            .value_or("");
    }
    StaffWalk staff() {
        auto screen = m_set->screen();
        EXPECT_TRUE(screen.has_value()) << m_set->logs();
        return StaffWalk(std::move(*screen));
    }
    void expectDone(const Result<void>& result) const {
        ASSERT_TRUE(result.has_value()) << result.error().message << m_set->logs();
    }

    std::unique_ptr<KioskSet> m_set;
};

TEST_F(Staff, comeInSeeTheMachineAndLeaveItSelling) {
    ASSERT_NO_FATAL_FAILURE(open());
    auto walk = staff();
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.comeIn(clerk, clerkPin)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("Everything works")));
    EXPECT_TRUE(walk.look()->says("AB · Clerk"));
    // What happens to the machine is seen at once.
    ASSERT_TRUE(m_set->desk()->order("printer", "open_cover").has_value());
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("not everything works")));
    ASSERT_TRUE(m_set->desk()->order("printer", "close_cover").has_value());
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("Everything works")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Log out")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reaches("attract")));
    EXPECT_THAT(audit(), testing::AllOf(HasSubstr("log_in"), HasSubstr("log_out"), HasSubstr(clerk)));
    // The next customer buys as always.
    const auto visit = m_set->visit({.speed = 20});
    ASSERT_TRUE(visit.has_value()) << visit.error().message;
    EXPECT_TRUE(visit->asExpected) << visit->outcome << ": " << visit->reason << m_set->logs();
}

TEST_F(Staff, areLockedOutAfterFiveWrongPinsAlsoAfterARestart) {
    ASSERT_NO_FATAL_FAILURE(open());
    {
        auto walk = staff();
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.holdCorner()));
        for (int i = 0; i < 5; ++i) {
            ASSERT_NO_FATAL_FAILURE(expectDone(walk.type(clerk, "111222")));
            ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads(i < 4 ? "do not go together" : "Too many wrong tries")));
        }
    }
    m_set->kiosk().kill();
    const auto again = m_set->startKiosk();
    ASSERT_TRUE(again.has_value()) << again.error().message;
    auto walk = staff();
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.holdCorner()));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.type(clerk, clerkPin)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("Too many wrong tries")));
    // Somebody else is not kept out.
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.type(technician, technicianPin)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reaches("service_home")));
    EXPECT_THAT(audit(), testing::Not(HasSubstr("111222")));
}

// A customer does not want the camera. Staff come to the machine itself, compare, and the sale goes on where it was.
TEST_F(Staff, identifyAWaitingCustomerTogether) {
    ASSERT_NO_FATAL_FAILURE(open());
    std::string trouble = "nobody had to come";
    const auto together = [&]() -> Result<void> {
        auto walk = staff();
        SIMKIOSK_TRY(walk.holdCorner());
        SIMKIOSK_TRY(walk.reads("The customer's purchase waits meanwhile."));
        SIMKIOSK_TRY(walk.type(clerk, clerkPin));
        SIMKIOSK_TRY(walk.reads("Is it this person?"));
        SIMKIOSK_TRY(walk.reads("The camera stays off"));
        SIMKIOSK_TRY(walk.press("It is this person"));
        // Nobody signs for themselves.
        SIMKIOSK_TRY(walk.sign(clerk, clerkPin, "Sign: it is this person"));
        SIMKIOSK_TRY(walk.reads("must be somebody else"));
        SIMKIOSK_TRY(walk.sign("1002", "735160", "Sign: it is this person"));
        return walk.reaches("review");
    };
    const auto visit =
        m_set->visit({.behaviour = {customer::Manner::AsksStaff, Page::Consents}, .speed = 20}, 180s, [&](Page page) {
            if (page != Page::StaffCheck) return;
            const auto done = together();
            trouble = done ? "" : done.error().message;
        });
    EXPECT_EQ(trouble, "") << m_set->logs();
    ASSERT_TRUE(visit.has_value()) << visit.error().message << m_set->logs();
    EXPECT_TRUE(visit->asExpected) << visit->outcome << ": " << visit->reason << m_set->logs();
    EXPECT_THAT(audit(), testing::AllOf(HasSubstr("look_at_customer"), HasSubstr("identify_customer"),
                                        HasSubstr("confirmed"), HasSubstr("1002")));
    std::string identified;
    for (const auto& line : readJournal(*m_set))
        if (line.step == "identified") identified = line.payload;
    EXPECT_THAT(identified, testing::AllOf(HasSubstr("staff"), HasSubstr(clerk), testing::Not(HasSubstr("score"))));
    EXPECT_TRUE(waitForSettlement(*m_set, 60s)) << m_set->logs();
    EXPECT_THAT(brokenInvariants(*m_set), testing::IsEmpty()) << m_set->logs();
    EXPECT_EQ(cardsTaken(*m_set), 1);
}

// A card is pulled out of the machine between a power cut and the restart: nobody can know where it is. Two people
// settle it on the screen, and the machine sells again.
TEST_F(Staff, settleASaleInDoubtTogether) {
    ASSERT_NO_FATAL_FAILURE(open());
    std::atomic<bool> over = false;
    std::thread thief([&] {
        const auto staged = [&] {
            return std::ranges::any_of(readJournal(*m_set), [](const JournalLine& line) {
                return line.step == "authorised" && line.kind == "intent";
            });
        };
        while (!over && !staged()) std::this_thread::sleep_for(20ms);
        m_set->kiosk().kill();
    });
    const auto cut = m_set->visit({.speed = 20}, 180s);
    over = true;
    thief.join();
    auto desk = m_set->desk();
    ASSERT_TRUE(desk.has_value());
    const auto moved = desk->order("dispenser", "move_by_hand", {{"to", "none"}});
    ASSERT_TRUE(moved.has_value()) << moved.error().message << (cut ? cut->reason : cut.error().message)
                                   << m_set->logs();
    const auto again = m_set->startKiosk();
    ASSERT_TRUE(again.has_value()) << again.error().message;
    const auto stands = m_set->waitForPage("out_of_service", 60s);
    ASSERT_TRUE(stands.has_value()) << stands.error().message << m_set->logs();

    auto walk = staff();
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.comeIn(clerk, clerkPin)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Open cases: 1")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.pressWith("Case ")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("What did you find?")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Count the cards")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.typeDigits("99")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("On to the bin")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.typeDigits("0")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("On to the second person")));
    // Nobody signs for themselves.
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.sign(clerk, clerkPin)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("must be somebody else")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.sign("1002", "735160")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("The case is settled")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Back")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("Everything works")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Log out")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reaches("attract")));

    const auto journal = readJournal(*m_set);
    const auto settled = std::ranges::find_if(
        journal, [](const JournalLine& line) { return line.step == "case" && line.kind == "resolved"; });
    ASSERT_NE(settled, journal.end());
    EXPECT_THAT(settled->payload, testing::AllOf(HasSubstr(R"("clerk":"1001")"), HasSubstr(R"("second":"1002")"),
                                                 HasSubstr(R"("counted_stack":"99")")));
    EXPECT_THAT(audit(), testing::AllOf(HasSubstr("open_case"), HasSubstr("resolve_case"), HasSubstr("1002")));
    const auto visit = m_set->visit({.speed = 20});
    ASSERT_TRUE(visit.has_value()) << visit.error().message;
    EXPECT_TRUE(visit->asExpected) << visit->outcome << ": " << visit->reason << m_set->logs();
}

TEST_F(Staff, aTechnicianMovesACardThroughAndTheBooksTellOfIt) {
    ASSERT_NO_FATAL_FAILURE(open());
    auto walk = staff();
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.comeIn(technician, technicianPin)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Devices, tests")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("SIM card dispenser")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Move a card through")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("The test has passed", 60s)));
    const auto state = m_set->desk()->state("dispenser");
    ASSERT_TRUE(state.has_value());
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Back")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Receipt printer")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Print the test page")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("The test has passed", 60s)));
    EXPECT_FALSE(std::filesystem::is_empty(m_set->folder() / "receipts"));
    EXPECT_THAT(audit(), testing::AllOf(HasSubstr("test_device"), HasSubstr("card_to_bin")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Back")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Camera")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Camera view with meters")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("Stand where customers stand", 30s)));
    ASSERT_TRUE(m_set->desk()->order("camera", "play", {{"scene", "customer"}}).has_value());
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("Size of the face", 30s)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Back")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("The test has passed")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Back")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Back")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Log out")));
    const auto visit = m_set->visit({.speed = 20});
    ASSERT_TRUE(visit.has_value()) << visit.error().message;
    EXPECT_TRUE(visit->asExpected) << visit->outcome << ": " << visit->reason << m_set->logs();
}

// Over the real wire to the real back office, and again when that is gone; then a setting that outlives a restart.
TEST_F(Staff, aTechnicianTriesTheNetworkAndSetsTheMachine) {
    ASSERT_NO_FATAL_FAILURE(open());
    const auto settings = [&] {
        return runToEnd({m_set->program("kioskctl").string(), "settings", "--json", "--config",
                         (m_set->folder() / "kiosk.toml").string()})
            .value_or("");
    };
    EXPECT_THAT(settings(), HasSubstr(R"("key":"sound.chimes","value":"on","source":"shipped")"));
    {
        auto walk = staff();
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.comeIn(technician, technicianPin)));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Devices, tests")));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Tools")));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Network test")));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("The test has passed", 60s)));
        EXPECT_TRUE(walk.look()->says("more days")) << "of the certificate";
        EXPECT_TRUE(walk.look()->says("s ahead of the carrier")) << "the clock's offset";
        m_set->backOffice().kill();
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Test again")));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("does a firewall block the port", 60s)));
        ASSERT_TRUE(m_set->startBackOffice().has_value());
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Back")));

        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Settings")));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Tones before a time-out: On")));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Off")));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Check the new value")));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Change it")));
        ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("The setting is changed", 30s)));
    }
    EXPECT_THAT(settings(), HasSubstr(R"("key":"sound.chimes","value":"off","source":"set_here")"));
    EXPECT_THAT(settings(), HasSubstr(std::string(R"("by":")") + technician));
    EXPECT_THAT(audit(), testing::AllOf(HasSubstr("test_network"), HasSubstr("change_setting")));
    m_set->kiosk().kill();
    ASSERT_TRUE(m_set->startKiosk().has_value());
    auto walk = staff();
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.comeIn(technician, technicianPin)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Devices, tests")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Tools")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Settings")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Undo the last change")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("The last change is undone", 30s)));
    EXPECT_THAT(settings(), HasSubstr(R"("key":"sound.chimes","value":"on","source":"shipped")"));
    EXPECT_THAT(audit(), HasSubstr("undo_setting"));
}

TEST_F(Staff, printAReceiptAgainMarkedAsACopy) {
    ASSERT_NO_FATAL_FAILURE(open());
    const auto visit = m_set->visit({.speed = 20});
    ASSERT_TRUE(visit.has_value() && visit->asExpected) << m_set->logs();
    const auto receipts = [&] {
        return std::distance(std::filesystem::directory_iterator(m_set->folder() / "receipts"), {});
    };
    const auto before = receipts();
    auto walk = staff();
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.comeIn(clerk, clerkPin)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Receipt again")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.pressWith(" · ¥")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("It is printed", 60s)));
    const auto list = walk.look();
    ASSERT_TRUE(list.has_value());
    EXPECT_TRUE(std::ranges::any_of(
        list->items, [](const auto& item) { return item.description.find("copies so far: 1") != std::string::npos; }));
    EXPECT_GT(receipts(), before);
    EXPECT_THAT(audit(), HasSubstr("print_copy"));
}

TEST_F(Staff, closeTheDayWithThreeBooksOnPaper) {
    ASSERT_NO_FATAL_FAILURE(open());
    const auto visit = m_set->visit({.speed = 20});
    ASSERT_TRUE(visit.has_value() && visit->asExpected) << m_set->logs();
    ASSERT_TRUE(waitForSettlement(*m_set, 60s).has_value());
    auto walk = staff();
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.comeIn(clerk, clerkPin)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Close of day")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("The three books agree", 60s)));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.press("Print for the file")));
    ASSERT_NO_FATAL_FAILURE(expectDone(walk.reads("It is printed", 60s)));
    EXPECT_THAT(audit(), testing::AllOf(HasSubstr("close_of_day"), HasSubstr("print_day")));
}

}  // namespace
}  // namespace simkiosk::scenario
