// Reports are kept, the newest of them.
#include "platform/system/report_folder.hpp"

#include <gmock/gmock.h>

#include "platform/system/whole_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
    return names;
}

TEST(ReportFolder, KeepsTheNewest) {
    const TemporaryFolder scratch;
    const ReportFolder folder(scratch / "reports", 3);
    for (const char* day : {"20", "19", "22", "23", "21"}) {
        const auto path = folder.keep(std::string("readiness-202611") + day + ".pdf", day);
        ASSERT_TRUE(path) << path.error().message;
    }
    EXPECT_THAT(
        namesIn(scratch / "reports"),
        testing::UnorderedElementsAre("readiness-20261121.pdf", "readiness-20261122.pdf", "readiness-20261123.pdf"));
    EXPECT_EQ(readWholeFile(scratch / "reports/readiness-20261123.pdf").value_or(""), "23");
}

TEST(ReportFolder, TellsWhenNothingCanBeWritten) {
    const TemporaryFolder scratch;
    scratch.write("reports", "a file, no folder");
    const auto path = ReportFolder(scratch / "reports").keep("readiness.pdf", "text");
    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().code, ErrorCode::Storage);
}

}  // namespace
}  // namespace simkiosk
