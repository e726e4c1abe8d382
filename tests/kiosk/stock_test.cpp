// What should be in the stack, by the records since somebody counted it.
#include <gtest/gtest.h>

#include "kiosk/journal/sale_records.hpp"
#include "kiosk/service/supply_desk.hpp"

namespace simkiosk {
namespace {

std::string hour(WallTime wall) {
    return std::to_string(std::chrono::duration_cast<std::chrono::hours>(wall.time_since_epoch()).count());
}

AuditRecord audited(int hours, const char* action, std::map<std::string, std::string> details) {
    AuditRecord record;
    record.wall = WallTime(std::chrono::hours(hours));
    record.entry = {"1001", action, "done", std::move(details)};
    return record;
}

JournalRecord journaled(int hours, SaleRecord written) {
    JournalRecord record;
    record.wall = WallTime(std::chrono::hours(hours));
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
    const auto stock = stockOf(audit, journal, hour);
    EXPECT_EQ(stock.countedAt, "3");
    EXPECT_EQ(stock.countedBy, "1001");
    EXPECT_EQ(stock.counted, 100U);
    EXPECT_EQ(stock.drawn, 3U) << "two for sales, one for a test";
    ASSERT_EQ(stock.retained.size(), 2U);
    EXPECT_EQ(stock.retained[0], (RetainedCard{"5", iccid.text(), false}));
    EXPECT_EQ(stock.retained[1], (RetainedCard{"6", "89860123456789012346", true}));
}

TEST(Stock, NeverCountedIsSaid) {
    const auto stock = stockOf({}, {journaled(1, record::staged({}))}, hour);
    EXPECT_EQ(stock.countedAt, "");
    EXPECT_EQ(stock.drawn, 1U);
}

}  // namespace
}  // namespace simkiosk
