// Why something does not work: what staff, the log and paper are told of an error.
#include "kiosk/session/reason.hpp"

#include <gtest/gtest.h>

#include <set>

namespace simkiosk {
namespace {

TEST(Reason, NamesTheCodeOfTheManualOnce) {
    const auto detail = [](std::string message, std::optional<DeviceRefusal> refusal) {
        return Reason(Error{ErrorCode::Refused, std::move(message), std::move(refusal)}).detail;
    };
    EXPECT_EQ(detail("card jam", std::nullopt), "card jam");
    EXPECT_EQ(detail("card jam", DeviceRefusal{"10", "card jam", ""}), "10: card jam");
    EXPECT_EQ(detail("refused: 10 card jam", DeviceRefusal{"10", "card jam", ""}), "refused: 10 card jam");
}

TEST(Reason, ReadsInEnglishInTheLogAndOnPaper) {
    EXPECT_EQ(describe(Error{ErrorCode::Timeout, "the unit is silent", std::nullopt}), "timeout: the unit is silent");
    EXPECT_EQ(describe(MachineFact::PaperOut), "paper out");
    EXPECT_EQ(describe(Reason(MachineFact::JournalUnusable, "record 3 is missing")),
              "journal unusable: record 3 is missing");
}

TEST(Reason, EveryFactHasAWordOfItsOwn) {
    std::set<std::string> words;
    constexpr int all = static_cast<int>(MachineFact::NoCarrierTime) + 1;
    for (int i = 0; i < all; ++i) words.insert(toString(static_cast<MachineFact>(i)));
    EXPECT_EQ(words.size(), all);
    EXPECT_FALSE(words.contains(""));
}

}  // namespace
}  // namespace simkiosk
