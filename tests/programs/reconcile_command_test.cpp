// kioskctl reconcile against the real back office and the emulated dispenser, after sales that went through both.
#include <boost/json/array.hpp>
#include <filesystem>

#include "tests/programs/shop_fixture.hpp"

namespace simkiosk {
namespace {

std::vector<std::string> kinds(const Finished& finished) {
    std::vector<std::string> found;
    const auto answer = finished.json();
    const auto* differences = answer.if_contains("differences");
    if (!differences || !differences->is_array()) return {"no answer: " + finished.out + finished.err};
    for (const auto& difference : differences->get_array()) {
        found.emplace_back(difference.at("difference").as_string());
    }
    return found;
}

using Kinds = std::vector<std::string>;

TEST(Reconcile, BooksThatAgreeAndEveryWayTheyCanBeMadeToDiffer) {
    Shop shop;
    const auto first = shop.sell();
    ASSERT_TRUE(first) << first.error().message;
    const auto second = shop.sell();
    ASSERT_TRUE(second) << second.error().message;
    auto finished = shop.reconcile();
    EXPECT_EQ(kinds(finished), Kinds{});
    EXPECT_EQ(finished.status, 0) << finished.out << finished.err;
    EXPECT_EQ(finished.json().at("agree"), true);
    EXPECT_EQ(finished.json().at("sales"), 2);

    // The line of a card that was sold is ended at the back office.
    const auto services = shop.office(
        "GET", "/tmf-api/ServiceActivationAndConfiguration/v4/service?externalId=" + first->orderKey.text());
    ASSERT_TRUE(services);
    const auto id = std::string(boost::json::parse(services->body).at(0).at("id").as_string());
    ASSERT_TRUE(shop.office("PATCH", "/tmf-api/ServiceActivationAndConfiguration/v4/service/" + id,
                            R"({"state":"terminated"})"));
    finished = shop.reconcile();
    EXPECT_EQ(finished.status, 1);
    ASSERT_EQ(kinds(finished), Kinds{"sold_not_active"});
    const auto difference = finished.json().at("differences").at(0).as_object();
    EXPECT_EQ(difference.at("iccid").as_string(), first->iccid.text());
    EXPECT_EQ(difference.at("transaction").as_string(), first->transaction.text());

    // A card is staged and retained by hand; then one stays in the path.
    const std::vector<std::string> port{"--port", shop.folder / "run/dispenser"};
    for (const char* action : {"stage", "retain", "stage"}) {
        ASSERT_EQ(runProgram("kioskctl", {"dispenser", action, port[0], port[1]}).status, 0) << action;
    }
    finished = shop.reconcile();
    EXPECT_EQ(kinds(finished), (Kinds{"card_in_path", "bin_count_differs", "sold_not_active"}));
    EXPECT_EQ(finished.json().at("differences").at(0).at("iccid"), shop.devices.state("dispenser").at("iccid"));

    // Another day has nothing of this but the card in the path and the bin.
    finished = shop.reconcile({"--day", "2020-02-29"});
    EXPECT_EQ(kinds(finished), (Kinds{"card_in_path", "bin_count_differs"}));
}

TEST(Reconcile, WhatTheJournalNeverKnewIsFound) {
    Shop shop;
    const auto sold = shop.sell();
    ASSERT_TRUE(sold) << sold.error().message;
    // A journal of the same machine that begins after this sale.
    shop.state.journal.reset();
    for (const char* file : {"journal.db", "journal.db-wal", "journal.db-shm", "journal.db.mark"}) {
        std::filesystem::remove(shop.folder / file);
    }
    const OpenState empty(shop.folder.path());
    const auto finished = shop.reconcile();
    EXPECT_EQ(finished.status, 1);
    EXPECT_EQ(kinds(finished), (Kinds{"unknown_active_line", "unknown_payment"}));
    EXPECT_EQ(finished.json().at("differences").at(0).at("iccid").as_string(), sold->iccid.text());
}

TEST(Reconcile, ABookThatCannotBeReadIsSaidAndNeverCountsAsAgreement) {
    Shop shop;
    shop.devices.order({"dispenser", "unplug"});
    const auto finished = shop.reconcile();
    EXPECT_EQ(finished.status, 1);
    EXPECT_EQ(kinds(finished), Kinds{});
    EXPECT_EQ(finished.json().at("agree"), false);
    ASSERT_EQ(finished.json().at("not_compared").as_array().size(), 1U);
    EXPECT_EQ(finished.json().at("not_compared").at(0).at("book"), "dispenser");
}

TEST(Reconcile, WrongWordsAreRefused) {
    Shop shop;
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"--day", "yesterday"}, {"--day", "2031-02-30"}, {"--stock", "123"}, {"--all", "--day", "2031-02-03"}}) {
        EXPECT_EQ(shop.reconcile(words).status, 2) << words.front() << words.back();
    }
    EXPECT_EQ(runProgram("kioskctl", {"reconcile", "--config", shop.folder / "none.toml"}).status, 2);
    EXPECT_EQ(runProgram("kioskctl", {"reconcile", "--journal", shop.folder / "none.db"}).status, 1);
}

}  // namespace
}  // namespace simkiosk
