// What should be in the stack, and whose receipt can be printed again, by the records.
#include <gtest/gtest.h>

#include "kiosk/journal/sale_records.hpp"
#include "kiosk/service/receipt_desk.hpp"
#include "kiosk/service/supply_desk.hpp"
#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

std::string hour(WallTime wall) {
    return std::to_string(std::chrono::duration_cast<std::chrono::hours>(wall.time_since_epoch()).count());
}

WallTime at(int hours) { return WallTime(std::chrono::hours(hours)); }

AuditRecord audited(int hours, const char* action, std::map<std::string, std::string> details) {
    AuditRecord record;
    record.wall = at(hours);
    record.entry = {"1001", action, "done", std::move(details)};
    return record;
}

JournalRecord journaled(int hours, SaleRecord written) {
    JournalRecord record;
    record.wall = at(hours);
    record.step = written.step;
    record.kind = written.kind;
    record.payload = std::move(written.payload);
    return record;
}

TEST(Stock, CountsFromTheLastCountOn) {
    const auto iccid = *Iccid::parse("89860123456789012345");
    const std::vector<AuditRecord> audit{audited(1, "count_stock", {{"stack", "40"}, {"bin", "0"}}),
                                         audited(3, "count_stock", {{"stack", "100"}, {"bin", "2"}}),
                                         audited(6, "card_to_bin", {{"iccid", "89860123456789012346"}})};
    const std::vector<JournalRecord> journal{journaled(2, record::staged({})),  // before the count
                                             journaled(4, record::stagingIntent({}, "", "")),
                                             journaled(4, record::staged({})),
                                             journaled(4, record::bound(iccid)),
                                             journaled(5, record::retained({})),
                                             journaled(7, record::staged({}))};
    const auto stock = stockOf(audit, journal, at(8), hour);
    EXPECT_EQ(stock.countedAt, "3");
    EXPECT_EQ(stock.countedBy, "1001");
    EXPECT_EQ(stock.counted, 100U);
    EXPECT_EQ(stock.drawn, 3U) << "two for sales, one for a test";
}

// A count changes nothing about them: whoever asks for a card or a document weeks later is told.
TEST(Stock, WhatWasLeftStaysInTheListForAMonth) {
    const auto iccid = *Iccid::parse("89860123456789012345");
    constexpr int month = 30 * 24;
    const std::vector<AuditRecord> audit{
        audited(1, "document_left", {}), audited(month, "card_to_bin", {{"iccid", "89860123456789012346"}}),
        audited(month + 2, "document_left", {}), audited(month + 3, "count_stock", {{"stack", "100"}, {"bin", "0"}})};
    const std::vector<JournalRecord> journal{journaled(month + 1, record::bound(iccid)),
                                             journaled(month + 1, record::retained({}))};
    const auto stock = stockOf(audit, journal, at(month + 5), hour);
    ASSERT_EQ(stock.left.size(), 3U) << "the first is older";
    EXPECT_EQ(stock.left[0], (LeftThing{LeftThing::Kind::TestedCard, "720", "89860123456789012346"}));
    EXPECT_EQ(stock.left[1], (LeftThing{LeftThing::Kind::SoldCard, "721", iccid.text()}));
    EXPECT_EQ(stock.left[2], (LeftThing{LeftThing::Kind::Document, "722", ""}));
    EXPECT_EQ(stock.drawn, 0U);
}

TEST(Stock, APackBringsAsManyCardsAsItsNumbersSay) {
    const std::vector<AuditRecord> audit{audited(1, "fill_stack", {{"cards", "50"}}),
                                         audited(2, "count_stock", {{"stack", "40"}, {"bin", "0"}}),
                                         audited(3, "fill_stack", {{"cards", "100"}})};
    const auto stock = stockOf(audit, {journaled(4, record::staged({}))}, at(8), hour);
    EXPECT_EQ(stock.filled, 100U) << "what was there before the count was counted";
    EXPECT_EQ(stock.expected(), 139U);
}

TEST(Stock, NeverCountedIsSaid) {
    const auto stock = stockOf({}, {journaled(1, record::staged({}))}, at(8), hour);
    EXPECT_EQ(stock.countedAt, "");
    EXPECT_EQ(stock.drawn, 1U);
}

JournalRecord ofSale(const TransactionId& sale, int hours, SaleRecord written) {
    auto record = journaled(hours, std::move(written));
    record.transaction = sale;
    return record;
}

TEST(SoldSales, AreThoseWhoseCardWasTakenNewestFirst) {
    const auto first = *Uuid::parse("01890000-0000-7000-8000-000000000001");
    const auto second = *Uuid::parse("01890000-0000-7000-8000-000000000002");
    const auto left = *Uuid::parse("01890000-0000-7000-8000-000000000003");
    std::vector<JournalRecord> journal;
    for (const auto& [sale, at, card] :
         {std::tuple{first, 1, "89860123456789012345"}, {second, 3, "89860123456789012346"}, {left, 5, ""}}) {
        journal.push_back(ofSale(sale, at, record::opened("plan-1", "lease-1", Money(6900, Currency::Cny))));
        if (!*card) continue;
        journal.push_back(ofSale(sale, at, record::identified(0.9, 0.9, "model")));
        journal.push_back(ofSale(sale, at, record::stagingIntent({}, "", "")));
        journal.push_back(ofSale(sale, at, record::staged({})));
        journal.push_back(ofSale(sale, at, record::bound(*Iccid::parse(card))));
        journal.push_back(ofSale(sale, at, record::payIntent(sale)));
        journal.push_back(ofSale(sale, at, record::authorised("A1B2C3")));
        journal.push_back(ofSale(sale, at, record::activateIntent(sale, "hash")));
        journal.push_back(ofSale(sale, at, record::active("order-1")));
        journal.push_back(ofSale(sale, at, record::presentIntent({})));
        journal.push_back(ofSale(sale, at, record::presented({})));
        journal.push_back(ofSale(sale, at + 1, record::taken()));
    }
    auto failed = audited(6, "print_copy", {{"transaction", first.text()}});
    failed.entry.outcome = "failed";
    const std::vector<AuditRecord> audit{audited(6, "print_copy", {{"transaction", first.text()}}), failed};
    const auto sold = soldSales(audit, journal, hour, 10);
    ASSERT_EQ(sold.size(), 2U);
    EXPECT_EQ(sold[0], (SoldSale{second, "3", Money(6900, Currency::Cny), "012346", 0}));
    EXPECT_EQ(sold[1], (SoldSale{first, "1", Money(6900, Currency::Cny), "012345", 1}));
    EXPECT_EQ(soldSales(audit, journal, hour, 1).size(), 1U);
}

// What is missing before a pack goes in is not taken for a fault of the pack.
TEST(Stock, APackGoesInBetweenTwoCounts) {
    simulation::Shop shop;
    shop.start();
    ASSERT_TRUE(shop.runUntil([&] { return shop.inService(); }, 60s));
    const auto say = [&](ServiceWord word) {
        shop.say(atService(std::move(word)));
        shop.run(1s);
        return shop.screen().service ? std::optional(shop.screen().service->page) : std::nullopt;
    };
    say(intent::service::Enter{});
    ASSERT_EQ(say(intent::service::LogIn{"1001", PersonalText("482913")}), ServicePage::Home);
    ASSERT_EQ(say(intent::service::Open{ServicePage::Stock}), ServicePage::Stock);
    const intent::service::PackScanned pack{"89860123456789000012", "89860123456789000111"};
    EXPECT_EQ(say(pack), ServicePage::Stock) << "not from here";
    EXPECT_EQ(say(intent::service::Open{ServicePage::Pack}), ServicePage::StockCount);
    EXPECT_EQ(say(intent::service::Counted{40, 0}), ServicePage::Pack);
    EXPECT_EQ(say(pack), ServicePage::StockCount);
    EXPECT_EQ(shop.screen().service->notice, ServiceNotice::PackNoted);
    EXPECT_EQ(say(intent::service::Counted{50, 0}), ServicePage::Stock);
    EXPECT_EQ(say(intent::service::Open{ServicePage::Pack}), ServicePage::StockCount) << "each pack anew";
    EXPECT_EQ(say(intent::service::Back{}), ServicePage::Stock);
    EXPECT_EQ(shop.audit.text(),
              "1001 log_in done\n1001 count_stock done\n1001 fill_stack done\n1001 count_stock done\n");
    EXPECT_EQ(shop.audit.entries.back().details.at("expected_stack"), "51") << "and fifty were counted";
}

}  // namespace
}  // namespace simkiosk
