#include "platform/storage/unusable_journal.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

// Out of service, with the reason; never as if nothing had happened.
TEST(UnusableJournal, RefusesEverythingAndSaysWhy) {
    UnusableJournal journal({ErrorCode::Malformed, "record 3 is missing", std::nullopt}, "boot-1");
    const TransactionId sale{};
    const auto refused = [](const auto& answer) {
        return !answer && answer.error().code == ErrorCode::Storage && answer.error().message == "record 3 is missing";
    };
    EXPECT_TRUE(refused(journal.append({})));
    EXPECT_TRUE(refused(journal.records(sale)));
    EXPECT_TRUE(refused(journal.recordsAfter(sale, 1)));
    EXPECT_TRUE(refused(journal.all()));
    EXPECT_TRUE(refused(journal.unfinished()));
    EXPECT_TRUE(refused(journal.inDoubt()));
    EXPECT_TRUE(refused(journal.personalData(sale)));
    EXPECT_TRUE(refused(journal.verify()));
    EXPECT_TRUE(refused(journal.tidy()));
    EXPECT_FALSE(journal.healthy());
    EXPECT_EQ(journal.trouble(), "record 3 is missing");
    EXPECT_EQ(journal.bootId(), "boot-1");
}

}  // namespace
}  // namespace simkiosk
