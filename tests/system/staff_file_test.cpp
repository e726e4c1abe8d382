// Who may open the service pages: the list, its PINs, and what happens to who guesses.
#include "platform/system/staff_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "platform/system/whole_file.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

// Work is done where it is asked for.
struct InlineWorker : Worker {
    explicit InlineWorker(Clock& at) : clock(at) {}
    void post(std::function<void()> work, std::function<void()> done) override {
        work();
        clock.schedule(clock.now(), std::move(done));
    }
    void onMachine(std::function<void()> call) override { clock.schedule(clock.now(), std::move(call)); }
    Clock& clock;
};

constexpr ScryptCost cheap{.n = 16, .r = 1, .p = 1};

struct StaffFileTest : testing::Test {
    TemporaryFolder folder;
    ManualClock clock;
    SeededRandom random{5};
    InlineWorker worker{clock};

    StaffFileTest() {
        const auto entry = makeStaffEntry({"1001", "AB", StaffRole::Clerk}, PersonalText("482913"), random, cheap);
        EXPECT_TRUE(entry);
        EXPECT_TRUE(writeStaffFile(folder / "staff.json", {*entry}));
    }
    // By a program that was started just now: nothing is kept in memory.
    StaffAnswer tries(const std::string& number, const std::string& pin) {
        StaffFile file(folder.path().string(), worker, clock);
        const auto answer = runTask(clock, file.authenticate(number, PersonalText(pin)));
        EXPECT_TRUE(answer) << answer.error().message;
        return answer.value_or(StaffAnswer{});
    }
};

TEST_F(StaffFileTest, KnowsWhoItIsByNumberAndPin) {
    const auto answer = tries("1001", "482913");
    ASSERT_TRUE(answer.member);
    EXPECT_EQ(*answer.member, (StaffMember{"1001", "AB", StaffRole::Clerk}));
    EXPECT_FALSE(tries("1001", "482914").member);
    EXPECT_FALSE(tries("1002", "482913").member);
    EXPECT_FALSE(tries("", "482913").member);
}

TEST_F(StaffFileTest, LocksForLongerAndLonger) {
    for (int i = 0; i < 4; ++i) EXPECT_EQ(tries("1001", "000111").lockedFor, Duration::zero());
    EXPECT_EQ(tries("1001", "000111").lockedFor, StaffTries::firstLock);
    // Locked: the right PIN is not looked at, and no try is counted.
    const auto locked = tries("1001", "482913");
    EXPECT_FALSE(locked.member);
    EXPECT_GT(locked.lockedFor, Duration::zero());
    EXPECT_LE(locked.lockedFor, StaffTries::firstLock);
    clock.advance(30s);
    EXPECT_EQ(tries("1001", "000111").lockedFor, 2 * StaffTries::firstLock);
    clock.advance(60s);
    EXPECT_EQ(tries("1001", "000111").lockedFor, 4 * StaffTries::firstLock);
    for (int i = 0; i < 12; ++i) {
        clock.advance(StaffTries::longestLock);
        EXPECT_LE(tries("1001", "000111").lockedFor, StaffTries::longestLock);
    }
    clock.advance(StaffTries::longestLock);
    EXPECT_TRUE(tries("1001", "482913").member);
    EXPECT_EQ(tries("1001", "000111").lockedFor, Duration::zero()) << "the right PIN wipes the slate";
}

TEST_F(StaffFileTest, ASetBackWallClockDoesNotLockForEver) {
    for (int i = 0; i < 5; ++i) tries("1001", "000111");
    clock.wallOffset = -24h * 365;
    EXPECT_LE(tries("1001", "482913").lockedFor, StaffTries::firstLock);
}

TEST_F(StaffFileTest, WhoTypesManyNumbersFillsNoDisk) {
    for (int i = 0; i < 300; ++i) tries(std::to_string(10'000 + i), "000111");
    const auto text = readWholeFile(folder / "staff_tries.json");
    ASSERT_TRUE(text);
    EXPECT_LT(text->size(), 200U);
    EXPECT_TRUE(tries("1001", "482913").member) << "others' guesses lock nobody who was not guessed";
}

TEST_F(StaffFileTest, NobodyEntersWhenTriesCannotBeCounted) {
    std::filesystem::create_directory(folder / "staff_tries.json.new");
    StaffFile file(folder.path().string(), worker, clock);
    const auto answer = runTask(clock, file.authenticate("1001", PersonalText("482913")));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Storage);
}

TEST_F(StaffFileTest, AnEmptyListIsSaid) {
    EXPECT_TRUE(writeStaffFile(folder / "staff.json", {}));
    StaffFile file(folder.path().string(), worker, clock);
    const auto answer = runTask(clock, file.authenticate("1001", PersonalText("482913")));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::NotFound);
}

TEST_F(StaffFileTest, KeepsNoPinAndIsReadableToItsOwnerAlone) {
    const auto text = readWholeFile(folder / "staff.json");
    ASSERT_TRUE(text);
    EXPECT_EQ(text->find("482913"), std::string::npos);
    struct stat about{};
    ASSERT_EQ(::stat((folder / "staff.json").c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777, 0600U);
}

TEST_F(StaffFileTest, ADamagedListIsNoList) {
    for (
        const char* text :
        {"", "[]", "{}", R"({"staff":{}})", R"({"staff":[{"number":"1001"}]})",
         R"({"staff":[{"number":"1","initials":"A","role":"clerk","scrypt":{"n":16,"r":1,"p":1,"salt":"00","hash":"00"}}]})",
         // A cost that no machine should be asked for.
         R"({"staff":[{"number":"1001","initials":"A","role":"clerk","scrypt":{"n":1073741824,"r":8,"p":1,)"
         R"("salt":"00000000000000000000000000000000",)"
         R"("hash":"0000000000000000000000000000000000000000000000000000000000000000"}}]})"}) {
        SCOPED_TRACE(text);
        folder.write("staff.json", text);
        const auto entries = readStaffFile(folder / "staff.json");
        ASSERT_FALSE(entries);
        EXPECT_EQ(entries.error().code, ErrorCode::Malformed);
    }
}

TEST(StaffMember, PinsThatAnybodyWouldTryAreRefused) {
    for (const char* pin : {"12345", "12345678901", "111111", "123456", "987654", "12345a", "1234567890", "890123"})
        EXPECT_FALSE(checkPin(pin)) << pin;
    for (const char* pin : {"482913", "112233"}) EXPECT_TRUE(checkPin(pin)) << pin;
}

TEST_F(StaffFileTest, AnotherClerkIsWhoCouldSignToo) {
    auto entries = *readStaffFile(folder / "staff.json");
    const auto another = [&](const std::string& number) {
        StaffFile file(folder.path().string(), worker, clock);
        return *runTask(clock, file.anotherClerk(number));
    };
    EXPECT_FALSE(another("1001"));
    EXPECT_TRUE(another("7001"));
    entries.push_back(*makeStaffEntry({"7001", "EF", StaffRole::Technician}, PersonalText("905172"), random, cheap));
    ASSERT_TRUE(writeStaffFile(folder / "staff.json", entries));
    EXPECT_FALSE(another("1001")) << "a technician is no clerk";
    entries.push_back(*makeStaffEntry({"1002", "CD", StaffRole::Supervisor}, PersonalText("735160"), random, cheap));
    ASSERT_TRUE(writeStaffFile(folder / "staff.json", entries));
    EXPECT_TRUE(another("1001"));
}

// The list says whose it is, and not what it calls itself.
TEST_F(StaffFileTest, KnowsWhoseBadgeItIs) {
    const auto badge = *BadgeId::parse(*fromHex("04A1B2C3D4E5F6"));
    const auto carrier = [&](const BadgeId& seen) {
        StaffFile file(folder.path().string(), worker, clock);
        return *runTask(clock, file.carrierOf(seen));
    };
    EXPECT_EQ(carrier(badge), std::nullopt);
    auto entries = *readStaffFile(folder / "staff.json");
    entries.push_back(*makeStaffEntry({"1002", "CD", StaffRole::Supervisor}, PersonalText("735160"), random, cheap));
    for (auto& entry : entries)
        if (entry.member.number == "1002") entry.badge = badgeHash(entry, badge);
    ASSERT_TRUE(writeStaffFile(folder / "staff.json", entries));
    EXPECT_EQ(carrier(badge), "1002");
    EXPECT_EQ(carrier(*BadgeId::parse(*fromHex("04A1B2C3D4E5F7"))), std::nullopt);
    const auto text = *readWholeFile(folder / "staff.json");
    EXPECT_EQ(text.find("04A1B2C3D4E5F6"), std::string::npos);
    EXPECT_EQ(text.find("04a1b2c3d4e5f6"), std::string::npos);
    // The badge opens nothing: the PIN counts, and wrong ones lock as ever.
    EXPECT_FALSE(tries("1002", "000111").member);
    EXPECT_TRUE(tries("1002", "735160").member);
    auto broken = text;
    broken.replace(broken.find("\"badge\":\"") + 9, 2, "");
    ASSERT_TRUE(writeWholeFile(folder / "staff.json", broken));
    EXPECT_EQ(readStaffFile(folder / "staff.json").error().code, ErrorCode::Malformed);
}

}  // namespace
}  // namespace simkiosk
