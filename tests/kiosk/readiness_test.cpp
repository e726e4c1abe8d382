// What a technician leaves in the shop: a machine that is ready, or a list of why not.
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/service/readiness.hpp"

namespace simkiosk {
namespace {

std::string hour(WallTime wall) {
    return std::to_string(std::chrono::duration_cast<std::chrono::hours>(wall.time_since_epoch()).count());
}

ServiceView healthy() {
    ServiceView view;
    view.selling = true;
    view.parts = {{"card_dispenser", true}, {"document_reader", false}};
    return view;
}

std::vector<AuditRecord> counted() {
    AuditRecord record;
    record.wall = WallTime(std::chrono::hours(7));
    record.entry = {"1001", "count_stock", "done", {}};
    return {record};
}

const ReadinessLine* lineOf(const ReadinessView& report, const std::string& item) {
    const auto found = std::ranges::find(report.lines, item, &ReadinessLine::item);
    return found == report.lines.end() ? nullptr : &*found;
}

TEST(Readiness, AMachineThatSellsAndWhoseBooksAreWholeIsReady) {
    const auto report = readinessOf(healthy(), {}, counted(), hour);
    EXPECT_TRUE(report.ready);
    ASSERT_TRUE(lineOf(report, "card_dispenser"));
    EXPECT_TRUE(lineOf(report, "card_dispenser")->good);
    EXPECT_FALSE(lineOf(report, "document_reader")) << "not of this machine";
    EXPECT_EQ(lineOf(report, "count_stock")->detail, "7");
    EXPECT_FALSE(lineOf(report, "close_of_day")->good) << "never done";
}

TEST(Readiness, ABrokenPartOrBookIsNamed) {
    auto view = healthy();
    view.selling = false;
    const Reason silent(Error{ErrorCode::Timeout, "silent", std::nullopt});
    view.parts[0] = {"card_dispenser", false, silent};
    view.openSales = 2;
    const auto report = readinessOf(view, fail(ErrorCode::Malformed, "record 7 was changed"),
                                    fail(ErrorCode::Storage, "unreadable"), hour);
    EXPECT_FALSE(report.ready);
    EXPECT_EQ(lineOf(report, "card_dispenser")->why, silent);
    EXPECT_EQ(describe(lineOf(report, "journal_chain")->why.value()), "malformed: record 7 was changed");
    EXPECT_FALSE(lineOf(report, "audit_chain")->good);
    EXPECT_FALSE(lineOf(report, "sales_to_settle")->good);
}

TEST(Readiness, WithABrokenJournalNothingIsReady) {
    EXPECT_FALSE(readinessOf(healthy(), fail(ErrorCode::Malformed, "changed"), counted(), hour).ready);
}

}  // namespace
}  // namespace simkiosk
