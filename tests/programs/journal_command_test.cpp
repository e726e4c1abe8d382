// kioskctl journal beside a journal that another program holds open.
#include <SQLiteCpp/SQLiteCpp.h>

#include <boost/json/array.hpp>
#include <filesystem>

#include "tests/programs/shop_fixture.hpp"

namespace simkiosk {
namespace {

struct JournalCommands : testing::Test {
    TemporaryFolder folder;
    OpenState state{folder.path()};

    Finished journal(std::vector<std::string> words) const {
        words.insert(words.begin(), "journal");
        words.insert(words.end(), {"--json", "--state-dir", folder.path()});
        return runProgram("kioskctl", words);
    }
    Finished resolve(const std::string& transaction, const std::string& clerk = "A. Example",
                     const std::string& finding = "41 cards in the stack, as expected") const {
        return journal({"resolve", transaction, "--clerk", clerk, "--finding", finding, "--counted-stack", "41",
                        "--counted-bin", "2"});
    }
    static std::string code(const Finished& finished) {
        const auto answer = finished.json();
        const auto* error = answer.if_contains("error");
        return error ? std::string(error->at("code").as_string()) : "";
    }
};

TEST_F(JournalCommands, AClerkResolvesWhileTheKioskRuns) {
    const auto doubtful = state.saleInDoubt();
    const auto doubts = journal({"doubts"}).json().at("doubts").as_array();
    ASSERT_EQ(doubts.size(), 1U);
    EXPECT_EQ(doubts[0].at("transaction").as_string(), doubtful.text());
    EXPECT_EQ(doubts[0].at("case"), "T-1");

    const auto resolved = resolve(doubtful.text());
    ASSERT_EQ(resolved.status, 0) << resolved.out << resolved.err;
    EXPECT_EQ(resolved.json().at("still_in_doubt"), 0);
    // The program that holds it open sees it, and the chain goes on.
    EXPECT_TRUE(state.journal->inDoubt()->empty());
    state.openSale();
    EXPECT_TRUE(state.journal->verify());

    const auto records = journal({"list", "--transaction", doubtful.text()}).json().at("records").as_array();
    const auto& last = records.back().as_object();
    EXPECT_EQ(last.at("step"), "case");
    EXPECT_EQ(last.at("kind"), "resolved");
    EXPECT_EQ(last.at("payload").at("clerk"), "A. Example");
    EXPECT_EQ(last.at("payload").at("finding"), "41 cards in the stack, as expected");
    EXPECT_EQ(last.at("payload").at("counted_stack"), "41");
    EXPECT_EQ(last.at("payload").at("counted_bin"), "2");
}

TEST_F(JournalCommands, OnlyASaleInDoubtIsResolvedOnceAndByAName) {
    const auto doubtful = state.saleInDoubt();
    const auto other = state.openSale();
    EXPECT_EQ(code(resolve("not-a-uuid")), "invalid");
    EXPECT_EQ(code(resolve("01970000-0000-7000-8000-000000000001")), "not_found");
    EXPECT_EQ(code(resolve(other.text())), "conflict");
    EXPECT_EQ(resolve(doubtful.text(), "  ").status, 2);
    EXPECT_EQ(resolve(doubtful.text(), "A. Example", " ").status, 2);
    EXPECT_EQ(resolve(doubtful.text(), "A.\nExample").status, 2);
    EXPECT_EQ(resolve(doubtful.text(), std::string(600, 'x')).status, 2);
    EXPECT_EQ(journal({"resolve", doubtful.text(), "--clerk", "A. Example"}).status, 2);
    EXPECT_EQ(state.journal->inDoubt()->size(), 1U);
    EXPECT_EQ(resolve(doubtful.text()).status, 0);
    EXPECT_EQ(code(resolve(doubtful.text())), "conflict");
}

TEST_F(JournalCommands, AJournalThatIsHeldIsSaidToBeBusy) {
    const auto doubtful = state.saleInDoubt();
    SQLite::Database other(folder / "journal.db", SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    EXPECT_EQ(code(resolve(doubtful.text())), "busy");
    other.exec("ROLLBACK");
    EXPECT_EQ(resolve(doubtful.text()).status, 0);
}

TEST_F(JournalCommands, VerifyNamesTheFirstBadRecord) {
    state.openSale();
    const auto doubtful = state.saleInDoubt();
    EXPECT_EQ(journal({"verify"}).json().at("records"), 5);
    SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE records SET payload = '{}' WHERE seq = 3");
    const auto verified = journal({"verify"});
    EXPECT_EQ(verified.status, 1);
    EXPECT_EQ(verified.json().at("verified"), false);
    EXPECT_EQ(verified.json().at("first_bad_record"), 3);
    EXPECT_EQ(code(verified), "malformed");
    const auto people = runProgram("kioskctl", {"journal", "verify", "--state-dir", folder.path()});
    EXPECT_NE(people.err.find("record 3"), std::string::npos) << people.err;
    // Nothing is resolved on top of it.
    EXPECT_EQ(code(resolve(doubtful.text())), "malformed");
}

TEST_F(JournalCommands, ATruncatedFileDoesNotVerify) {
    state.openSale();
    state.journal.reset();
    const auto file = folder / "journal.db";
    std::filesystem::remove(file + "-wal");
    for (const std::uintmax_t left : {std::uintmax_t{4096}, std::uintmax_t{100}}) {
        std::filesystem::resize_file(file, left);
        const auto verified = journal({"verify"});
        EXPECT_EQ(verified.status, 1) << left;
        EXPECT_EQ(verified.json().at("verified"), false) << left;
        EXPECT_EQ(code(verified), "malformed") << left;
    }
}

TEST_F(JournalCommands, ALookMakesNothing) {
    const TemporaryFolder nothing;
    EXPECT_EQ(runProgram("kioskctl", {"journal", "verify", "--state-dir", nothing.path()}).status, 1);
    EXPECT_TRUE(std::filesystem::is_empty(nothing.path()));
    std::filesystem::remove(folder / "machine.key");
    EXPECT_EQ(code(journal({"verify"})), "not_found");
    EXPECT_FALSE(std::filesystem::exists(folder / "machine.key"));
}

}  // namespace
}  // namespace simkiosk
