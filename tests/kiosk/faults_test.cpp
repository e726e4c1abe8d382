// Faults by enumeration: the power goes at every effect, the back office fails at every call, the dispenser fails at
// every command. Afterwards the three books agree, nobody was told anything wrong, and the kiosk serves again.
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

#include "kiosk/session/delays.hpp"
#include "tests/support/kiosk_rig.hpp"

namespace simkiosk {
namespace {

using Effect = KioskRig::Effect;
using OfficeFault = KioskRig::OfficeFault;

std::string story(KioskRig& rig) {
    std::string text;
    for (const auto& record : rig.journal()) {
        text += std::to_string(record.monotonicNs / 1'000'000'000) + " " + std::string(toString(record.step)) + " " +
                std::string(toString(record.kind));
        for (const char* name : {"result", "settlement", "reason", "evidence", "kind"}) {
            const auto found = record.payload.find(name);
            if (found != record.payload.end()) text += " " + found->second;
        }
        text += "\n";
    }
    return text + "page " + toString(rig.screen().page);
}

// Until the customer is gone, every sale is closed and the next one could begin.
bool comesToRest(KioskRig& rig, Duration limit) {
    const Instant until = rig.clock.now() + limit;
    while (rig.clock.now() < until) {
        rig.run(1s);
        if (rig.inService() && rig.openSales() == 0) return true;
    }
    return false;
}

// Once the faults have stopped. A sale in doubt stops dispensing until a clerk has settled it.
void expectRecovery(KioskRig& rig, const std::string& name) {
    bool rested = comesToRest(rig, 20min);
    if (!rested && !rig.clerkSettles().empty()) {
        EXPECT_EQ(rig.screen().page, Page::OutOfService) << name << ": in doubt and serving\n" << story(rig);
        rested = comesToRest(rig, 5min);
    }
    EXPECT_TRUE(rested) << name << ": not in service\n" << story(rig);
    EXPECT_EQ(rig.violations(), "") << name << "\n" << story(rig);
    // A stuck sensor deceives the kiosk, too.
    if (!name.contains("stick_sensor")) EXPECT_EQ(rig.lies(), "") << name << "\n" << story(rig);
}

// Every effect of one undisturbed sale, from start to goodbye.
unsigned effectsOfASale(Effect effect) {
    KioskRig rig;
    rig.start();
    rig.customerArrives();
    rig.runUntil([&] { return rig.sold(); }, 200s);
    return rig.count(effect);
}

struct Restart {
    const char* name;
    Duration pause;
    const char* bootId;
};
constexpr std::array restarts{Restart{"soon", 10s, "boot-1"}, Restart{"late", 10min, "boot-1"},
                              Restart{"another boot", 10s, "boot-2"}};

void crashAt(Effect effect, unsigned n, bool after, const Restart& restart) {
    const std::string name = std::string("effect ") + std::to_string(static_cast<int>(effect)) + " number " +
                             std::to_string(n) + (after ? " after, " : " before, ") + restart.name;
    KioskRig rig;
    rig.cutPowerAt(effect, n, after);
    rig.start();
    rig.customerArrives();
    if (!rig.runUntil([&] { return rig.crashed(); }, 200s)) return;  // one of the idle time after the sale
    const bool gone = restart.pause > delays::sameCustomer;
    rig.crash();
    if (gone || std::string(restart.bootId) != "boot-1") rig.customerLeaves();
    rig.clock.advance(restart.pause);
    rig.start(restart.bootId);
    expectRecovery(rig, name);
    if (gone) EXPECT_LE(rig.truth().taken, 1U) << name;
}

TEST(Crash, AtEveryExchangeWithTheBackOffice) {
    const unsigned exchanges = effectsOfASale(Effect::Exchange);
    ASSERT_GT(exchanges, 15U);
    for (unsigned n = 1; n <= exchanges; ++n) {
        for (const bool after : {false, true}) crashAt(Effect::Exchange, n, after, restarts[n % 3]);
    }
}

TEST(Crash, AtEveryFrameToTheDispenser) {
    const unsigned frames = effectsOfASale(Effect::Frame);
    ASSERT_GT(frames, 25U);
    for (unsigned n = 1; n <= frames; ++n) crashAt(Effect::Frame, n, true, restarts[n % 3]);
}

// A customer who is gone is never handed the card of the sale: it must not lie at the gate.
TEST(Crash, NothingIsPresentedToAStranger) {
    for (unsigned n = 4; n <= 9; ++n) {
        for (const char* boot : {"boot-1", "boot-2"}) {
            KioskRig rig;
            rig.takesCard = false;
            rig.cutPowerAt(Effect::Append, n, true);
            rig.start();
            rig.customerArrives();
            if (!rig.runUntil([&] { return rig.crashed(); }, 200s)) continue;
            rig.crash();
            rig.customerLeaves();
            rig.clock.advance(boot == std::string("boot-1") ? 10min : 10s);
            rig.start(boot);
            rig.runUntil([&] { return rig.screen().page == Page::Issue || rig.screen().page == Page::Payment; }, 60s);
            EXPECT_NE(rig.screen().page, Page::Issue) << n << boot << "\n" << story(rig);
            EXPECT_NE(rig.screen().page, Page::Payment) << n << boot << "\n" << story(rig);
            expectRecovery(rig, "stranger " + std::to_string(n));
        }
    }
}

// The second crash comes during recovery, the third start has to end it.
TEST(Crash, AgainAtEveryAppendOfRecovery) {
    for (unsigned first = 3; first <= 9; ++first) {
        for (unsigned second = 1; second <= 4; ++second) {
            KioskRig rig;
            rig.cutPowerAt(Effect::Append, first, true);
            rig.start();
            rig.customerArrives();
            if (!rig.runUntil([&] { return rig.crashed(); }, 200s)) continue;
            rig.crash();
            const bool late = second % 2 == 0;
            if (late) rig.customerLeaves();
            rig.clock.advance(late ? 10min : 5s);
            rig.cutPowerAt(Effect::Append, second, (first + second) % 2 == 0);
            rig.start();
            if (!rig.runUntil([&] { return rig.crashed(); }, 300s)) continue;
            rig.crash();
            rig.clock.advance(5s);
            rig.start();
            expectRecovery(rig, "first " + std::to_string(first) + " second " + std::to_string(second));
        }
    }
}

TEST(BackOfficeFaults, AtEveryCall) {
    const unsigned exchanges = effectsOfASale(Effect::Exchange);
    constexpr std::array kinds{OfficeFault::Refused,   OfficeFault::LostRequest, OfficeFault::LostResponse,
                               OfficeFault::Late,      OfficeFault::Slow,        OfficeFault::Malformed,
                               OfficeFault::Status500, OfficeFault::Status503,   OfficeFault::Status429,
                               OfficeFault::Status409, OfficeFault::Status404,   OfficeFault::Status403,
                               OfficeFault::Status400};
    for (unsigned n = 1; n <= exchanges; ++n) {
        for (std::size_t each = n % 5; each < kinds.size(); each += 5) {
            for (const unsigned times : {1U, 8U}) {
                if (times == 8 && (n + each) % 4 != 0) continue;
                KioskRig rig;
                rig.start();
                rig.officeFails(kinds[each], n, times);
                rig.customerArrives();
                rig.runUntil([&] { return rig.sold() || rig.screen().page == Page::Problem; }, 400s);
                rig.customerLeaves();
                expectRecovery(rig, "fault " + std::to_string(each) + " at call " + std::to_string(n) + " times " +
                                        std::to_string(times));
            }
        }
    }
}

struct DispenserCase {
    const char* kind;
    const char* code;
};

// Each fault at the n-th command of one kind: 30 initialise, 31 status, 32 move, 51 the SIM's contacts, A5 counter.
void failDispenser(const char* kind, const char* code, const char* command, Page page, unsigned times) {
    KioskRig rig;
    rig.start();
    rig.customerArrives();
    const bool issuing = page == Page::Issue;
    rig.runUntil([&] { return rig.screen().page == page; }, 200s);
    boost::json::object fault{{"do", "fault"}, {"kind", kind}, {"command", command}, {"count", times}};
    if (*code) fault["code"] = code;
    ASSERT_TRUE(rig.order(*rig.dispenser, fault).is_object());
    rig.runUntil([&] { return rig.sold() || rig.screen().page == Page::Problem; }, 600s);
    rig.customerLeaves();
    rig.order(*rig.dispenser, {{"do", "clear_faults"}});
    expectRecovery(rig, std::string(kind) + " " + code + " of " + command +
                            (issuing ? " while issuing" : " while staging") + " times " + std::to_string(times));
}

TEST(DispenserFaults, OnTheWireAtEveryKindOfCommand) {
    for (const char* kind :
         {"nak", "ignore", "no_ack", "silence", "silence_after_ack", "late_reply", "reply_on_eot", "bad_bcc", "partial",
          "duplicate", "stale_reply", "oversize", "noise", "wrong_echo", "wrong_address", "head_45"}) {
        for (const char* command : {"31", "32", "51", "A5"}) {
            for (const auto page : {Page::Review, Page::Issue}) {
                const bool motion = std::string(command) == "32";
                if (!motion && (page == Page::Issue) != (std::string(command) == "A5")) continue;
                for (const unsigned times : {1U, 6U}) {
                    if (times == 6 && !motion) continue;
                    failDispenser(kind, "", command, page, times);
                }
            }
        }
    }
}

TEST(DispenserFaults, EveryRefusalOfTheManual) {
    for (const char* code :
         {"00", "01", "02", "03", "04", "05", "10", "12", "13", "14", "40", "41", "43", "45", "50",
          "51", "60", "61", "62", "63", "64", "65", "66", "67", "68", "69", "A0", "A1", "B0", "ZZ"}) {
        failDispenser("refuse", code, "32", Page::Review, 1);
        failDispenser("refuse", code, "32", Page::Issue, 1);
        if (code[0] == '6' || code[0] == 'B') failDispenser("refuse", code, "51", Page::Review, 1);
        if (code[1] == '0') failDispenser("refuse", code, "31", Page::Issue, 2);
    }
}

// What hands and wear do, at every page where the dispenser is at work and at every take.
TEST(DispenserFaults, HandsAndMechanics) {
    const std::vector<boost::json::object> orders{
        {{"do", "jam"}},
        {{"do", "empty"}},
        {{"do", "fill_bin"}},
        {{"do", "power_cycle"}},
        {{"do", "mute_sim"}, {"count", 1}},
        {{"do", "mute_sim"}, {"count", 2}},
        {{"do", "mute_sim"}, {"count", 3}},
        {{"do", "move_by_hand"}, {"to", "none"}},
        {{"do", "move_by_hand"}, {"to", "gate"}},
        {{"do", "move_by_hand"}, {"to", "read_position"}},
        {{"do", "stick_sensor"}, {"n", 1}, {"value", true}},
        {{"do", "stick_sensor"}, {"n", 1}, {"value", false}},
        {{"do", "stick_sensor"}, {"n", 3}, {"value", true}},
        {{"do", "stick_sensor"}, {"n", 4}, {"value", false}},
        {{"do", "insert_card"}, {"iccid", "89860123456789000010"}},
    };
    struct Moment {
        const char* name;
        Page page;
        Duration later;
    };
    const std::vector<Moment> moments{{"before staging", Page::Review, 0s},
                                      {"staging", Page::Payment, 1s},
                                      {"paying", Page::Payment, 4s},
                                      {"presenting", Page::Issue, 300ms},
                                      {"presented", Page::Issue, 2s}};
    for (const auto& order : orders) {
        for (const auto& moment : moments) {
            for (const bool takes : {true, false}) {
                if (!takes && moment.page != Page::Issue) continue;
                KioskRig rig;
                rig.takesCard = takes;
                rig.start();
                rig.customerArrives();
                rig.runUntil([&] { return rig.screen().page == moment.page; }, 200s);
                rig.run(moment.later);
                rig.order(*rig.dispenser, order);
                rig.runUntil([&] { return rig.sold() || rig.screen().page == Page::Problem; }, 600s);
                rig.customerLeaves();
                rig.run(100s);
                for (const char* healed : {"clear_faults", "unstick", "empty_bin"}) {
                    rig.order(*rig.dispenser, {{"do", healed}});
                }
                if (order.at("do") == "jam") rig.order(*rig.dispenser, {{"do", "clear_jam"}});
                rig.order(*rig.dispenser, {{"do", "refill"}, {"count", 10}});
                const auto name = boost::json::serialize(order) + " " + moment.name + (takes ? "" : ", not taken");
                expectRecovery(rig, name);
                rig.takesCard = true;
                rig.customerArrives();
                EXPECT_TRUE(rig.runUntil([&] { return rig.sold(); }, 200s)) << name << ": the next customer\n"
                                                                            << story(rig);
                expectRecovery(rig, name + ", next customer");
            }
        }
    }
}

// The customer takes the card at any moment around its presentation.
TEST(Sale, TheCardIsTakenAtAnyMoment) {
    for (int tenths = 0; tenths < 40; tenths += 4) {
        KioskRig rig;
        rig.takesCard = false;
        rig.start();
        rig.customerArrives();
        ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Issue; }, 200s));
        rig.run(tenths * 100ms);
        const bool took = rig.order(*rig.dispenser, {{"do", "take_card"}}).is_object();
        rig.runUntil([&] { return rig.sold() || rig.screen().page == Page::Problem; }, 300s);
        expectRecovery(rig, "taken after " + std::to_string(tenths) + (took ? " tenths" : " tenths: not there"));
    }
}

// Around the retain timer: a quick hand is a sale, a slow one is not, and the books agree in either case.
TEST(Sale, TheCardIsTakenAtTheLastMoment) {
    for (int tenths = 290; tenths < 330; tenths += 4) {
        KioskRig rig;
        rig.takesCard = false;
        rig.start();
        rig.customerArrives();
        ASSERT_TRUE(rig.runUntil([&] { return rig.screen().issuePhase == IssuePhase::TakeCard; }, 200s));
        rig.run(tenths * 100ms);
        rig.order(*rig.dispenser, {{"do", "take_card"}});
        rig.runUntil([&] { return rig.sold() || rig.screen().page == Page::Problem; }, 300s);
        expectRecovery(rig, "taken after " + std::to_string(tenths) + " tenths of the last moment");
    }
}

TEST(Sale, TheNumberOfTheSecondThoughtIsReleased) {
    KioskRig rig;
    rig.start();
    rig.customerArrives();
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Review; }, 200s));
    rig.customerLeaves();
    const auto first = rig.screen().reservedNumber->msisdn;
    rig.say(intent::Back{});
    rig.run(1s);
    rig.say(intent::ChoosePlan{rig.screen().offerings->back().id});
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Numbers && !rig.screen().busy; }, 20s));
    for (const auto& offer : rig.screen().numbers) {
        if (offer.msisdn == first) continue;
        rig.say(intent::ReserveNumber{offer.msisdn});
        break;
    }
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page != Page::Numbers; }, 20s));
    EXPECT_EQ(rig.truth().reserved, 1U);
    rig.say(intent::Cancel{});
    rig.run(30s);
    EXPECT_EQ(rig.truth().reserved, 0U);
    expectRecovery(rig, "second thought");
}

TEST(Clocks, AWallClockThatJumpsDecidesNothing) {
    for (const auto jump : std::initializer_list<Duration>{-1s, 1s, -1h, 1h, -24h * 3650, 24h * 7300}) {
        for (const auto page : {Page::Numbers, Page::Review, Page::Payment, Page::Issue, Page::Receipt}) {
            KioskRig rig;
            rig.start();
            rig.customerArrives();
            ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == page; }, 200s));
            rig.clock.wallOffset = jump;
            rig.runUntil([&] { return rig.sold() || rig.screen().page == Page::Problem; }, 400s);
            rig.customerLeaves();
            expectRecovery(rig, std::string("jump at ") + toString(page));
        }
    }
}

// A part that failed a sale may be silent for long: nobody is invited meanwhile. When it is back, so is the kiosk.
TEST(Service, FollowsThePartThatFailed) {
    for (const auto page : {Page::IdentityCard, Page::Payment, Page::Issue}) {
        KioskRig rig;
        rig.start();
        rig.customerArrives();
        ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == page; }, 200s));
        bool& plugged = page == Page::IdentityCard ? rig.readerPlugged : rig.dispenserPlugged;
        plugged = false;
        ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Problem; }, 200s)) << story(rig);
        ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page != Page::Problem; }, 200s)) << story(rig);
        EXPECT_FALSE(rig.runUntil([&] { return rig.screen().page != Page::OutOfService; }, 60s)) << toString(page);
        plugged = true;
        EXPECT_TRUE(rig.runUntil([&] { return rig.inService(); }, 5s)) << toString(page) << story(rig);
        expectRecovery(rig, std::string("lost at ") + toString(page));
    }
}

// Numbers are looked for again by the kiosk itself; after a while the customer is told and let go.
TEST(Service, DoesNotLeaveTheCustomerWithAnEmptyList) {
    for (const Duration outage : {Duration(6s), Duration(60s)}) {
        KioskRig rig;
        rig.start();
        rig.customerArrives();
        ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Plans; }, 200s));
        rig.officeReachable = false;
        ASSERT_TRUE(rig.runUntil([&] { return rig.screen().notice == Notice::BackOfficeSlow; }, 60s));
        const bool brief = outage < delays::officeReturn;
        if (brief) {
            rig.run(outage);
            rig.officeReachable = true;
            EXPECT_TRUE(rig.runUntil([&] { return rig.sold(); }, 200s)) << story(rig);
        } else {
            EXPECT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Problem; }, outage)) << story(rig);
            EXPECT_EQ(rig.screen().problem->cause, ProblemCause::BackOfficeUnreachable);
            rig.run(outage);
            rig.officeReachable = true;
        }
        expectRecovery(rig, brief ? "short outage" : "long outage");
    }
}

TEST(PrinterFaults, NeverStopASale) {
    for (const char* what : {"paper_out", "open_cover", "cutter_error", "overheat"}) {
        for (const auto page : {Page::Review, Page::Receipt}) {
            KioskRig rig;
            rig.start();
            rig.customerArrives();
            ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == page; }, 200s));
            ASSERT_TRUE(rig.order(*rig.printer, {{"do", what}}).is_object());
            EXPECT_TRUE(rig.runUntil([&] { return rig.sold(); }, 200s)) << what << story(rig);
            EXPECT_EQ(rig.truth().captured, 1U);
            expectRecovery(rig, what);
        }
    }
}

// I7: what nobody can settle is a case after its time, and only one.
TEST(Settlement, ASaleThatStaysOpenBecomesACase) {
    KioskRig rig;
    rig.start();
    rig.customerArrives();
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Receipt; }, 200s));
    // Every capture is declined for an hour; cases can be opened.
    rig.declinesCapture = true;
    rig.run(1h);
    EXPECT_EQ(rig.truth().cases, 1U) << story(rig);
    rig.declinesCapture = false;
    expectRecovery(rig, "declined");
    EXPECT_EQ(rig.truth().captured, 1U);
    EXPECT_EQ(rig.truth().cases, 1U);
}

// A stuck card is tried again ever more seldom, and one intent stands for all the tries.
TEST(Settlement, AJamOvernightDoesNotFillTheJournal) {
    KioskRig rig;
    rig.takesCard = false;
    rig.start();
    rig.customerArrives();
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().issuePhase == IssuePhase::TakeCard; }, 200s));
    rig.order(*rig.dispenser, {{"do", "jam"}});
    rig.run(200s);
    const auto records = rig.journal().size();
    const auto moves = rig.order(*rig.dispenser, {{"do", "state"}}).at("moves").to_number<unsigned>();
    rig.run(1h);
    EXPECT_LE(rig.journal().size(), records + 2) << story(rig);
    EXPECT_LE(rig.order(*rig.dispenser, {{"do", "state"}}).at("moves").to_number<unsigned>(), moves + 80);
    rig.order(*rig.dispenser, {{"do", "clear_jam"}, {"keep_card", true}});
    expectRecovery(rig, "jam overnight");
}

}  // namespace
}  // namespace simkiosk
