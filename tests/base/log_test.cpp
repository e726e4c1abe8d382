#include "platform/base/log.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

std::string captured(const auto& act) {
    testing::internal::CaptureStderr();
    act();
    return testing::internal::GetCapturedStderr();
}

TEST(Log, AFieldCannotBeginALineOfItsOwn) {
    const auto text = captured([] { logWarning("test.field", "A field", {{"value", "one\ntwo\x1b[31m"}}); });
    EXPECT_EQ(std::ranges::count(text, '\n'), 1) << text;
    EXPECT_NE(text.find("value=one two [31m"), std::string::npos) << text;
}

TEST(Log, AFileThatCannotBeWrittenIsToldAndNothingElseStops) {
    const TemporaryFolder folder;
    const auto text = captured([&] { logToFile(folder / std::string(300, 'x')); });
    EXPECT_NE(text.find("log.no_file"), std::string::npos) << text;
}

}  // namespace
}  // namespace simkiosk
