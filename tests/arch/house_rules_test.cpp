// First that the rules can refuse, then that the project keeps them.
#include <gmock/gmock.h>
#include <stdlib.h>

#include "tests/arch/house_rules.hpp"

namespace simkiosk::arch {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> rulesOf(std::string path, std::string text) {
    return brokenRules({std::move(path), std::move(text)});
}

std::string include(const std::string& header) { return "#include \"" + header + "\"\n"; }
std::string systemInclude(const std::string& header) { return "#include <" + header + ">\n"; }

TEST(HouseRules, acceptArrowsThatPointInwards) {
    EXPECT_THAT(rulesOf("kiosk/ports/payment.hpp", include("kiosk/values/money.hpp")), IsEmpty());
    EXPECT_THAT(rulesOf("drivers/card_dispenser/f2_link.cpp",
                        include("platform/io/byte_stream.hpp") + include("drivers/card_dispenser/f2_codec.hpp")),
                IsEmpty());
    EXPECT_THAT(rulesOf("kiosk/programs/simkiosk/main.cpp", include("drivers/card_dispenser/f2_link.hpp")), IsEmpty());
    EXPECT_THAT(rulesOf("kiosk/workflows/sim_sale.cpp", include("kiosk/journal/journal.hpp")), IsEmpty());
}

struct Refusal {
    const char* path;
    const char* header;
};
class ForbiddenArrow : public testing::TestWithParam<Refusal> {};

TEST_P(ForbiddenArrow, isRefusedWithItsLine) {
    const auto [path, header] = GetParam();
    EXPECT_THAT(rulesOf(path, "// why\n" + include(header)),
                ElementsAre(AllOf(HasSubstr(std::string(path) + ":2"), HasSubstr(header))));
}

INSTANTIATE_TEST_SUITE_P(
    Arrows, ForbiddenArrow,
    testing::Values(Refusal{"kiosk/values/money.hpp", "kiosk/ports/payment.hpp"},
                    Refusal{"kiosk/ports/payment.hpp", "kiosk/session/snapshot.hpp"},
                    Refusal{"kiosk/journal/journal.hpp", "kiosk/workflows/sim_sale.hpp"},
                    Refusal{"kiosk/workflows/sim_sale.cpp", "drivers/card_dispenser/f2_link.hpp"},
                    Refusal{"kiosk/workflows/sim_sale.cpp", "platform/io/http.hpp"},
                    Refusal{"kiosk/session/snapshot.hpp", "ui/viewmodels/session_view_model.hpp"},
                    Refusal{"ui/viewmodels/view_model.hpp", "kiosk/workflows/sim_sale.hpp"},
                    Refusal{"ui/viewmodels/view_model.hpp", "drivers/card_dispenser/f2_link.hpp"},
                    Refusal{"drivers/card_dispenser/f2_link.hpp", "kiosk/journal/journal.hpp"},
                    Refusal{"drivers/card_dispenser/f2_link.hpp", "platform/storage/sqlite_journal.hpp"},
                    Refusal{"vision/face/sface.cpp", "ui/presenters/presenter.hpp"},
                    Refusal{"platform/base/result.hpp", "kiosk/values/money.hpp"},
                    Refusal{"platform/backoffice/server.cpp", "platform/carrier/carrier_client.hpp"},
                    Refusal{"platform/carrier/carrier_client.cpp", "kiosk/session/snapshot.hpp"},
                    Refusal{"kiosk/programs/simkiosk/main.cpp", "tests/support/manual_clock.hpp"}));

TEST(HouseRules, refuseTheOutsideWorldInTheCore) {
    for (const char* header : {"QString", "QtGui/QImage", "unistd.h", "sys/socket.h", "opencv2/core.hpp",
                               "boost/asio/io_context.hpp", "SQLiteCpp/SQLiteCpp.h", "thread"})
        EXPECT_THAT(rulesOf("kiosk/workflows/sim_sale.cpp", systemInclude(header)),
                    testing::Contains(HasSubstr("the core may not know")))
            << header;
    EXPECT_THAT(rulesOf("kiosk/workflows/sim_sale.cpp", systemInclude("vector")), IsEmpty());
    EXPECT_THAT(rulesOf("ui/presenters/presenter.cpp", systemInclude("QString")), IsEmpty());
}

TEST(HouseRules, keepOpenCvInVision) {
    EXPECT_THAT(rulesOf("ui/items/preview.cpp", systemInclude("opencv2/core.hpp")), ElementsAre(HasSubstr("OpenCV")));
    EXPECT_THAT(rulesOf("vision/face/sface.cpp", systemInclude("opencv2/core.hpp")), IsEmpty());
}

TEST(HouseRules, refuseIncludesThatDoNotStartAtTheRoot) {
    EXPECT_THAT(rulesOf("kiosk/values/money.cpp", include("money.hpp")), ElementsAre(HasSubstr("root")));
    EXPECT_THAT(rulesOf("unknown/place/a.cpp", include("kiosk/values/money.hpp")), ElementsAre(HasSubstr("no arrows")));
}

TEST(HouseRules, wantAFilesOwnHeaderFirst) {
    const std::string own = include("drivers/a/b.hpp");
    EXPECT_THAT(rulesOf("drivers/a/b.cpp", own + systemInclude("vector")), IsEmpty());
    EXPECT_THAT(rulesOf("drivers/a/b.cpp", systemInclude("vector") + own), ElementsAre(HasSubstr("own header first")));
}

TEST(HouseRules, readIncludesHoweverTheyAreSpaced) {
    EXPECT_THAT(rulesOf("kiosk/values/money.hpp", "  #  include\t\"ui/a.hpp\"\n"), ElementsAre(HasSubstr("ui/a.hpp")));
    EXPECT_THAT(rulesOf("kiosk/values/money.hpp", "// #include \"ui/a.hpp\"\n"), IsEmpty());
}

TEST(HouseRules, refuseLongFilesEmptyNamesAndMachinePaths) {
    std::string longText;
    for (int i = 0; i < 601; ++i) longText += "int x;\n";
    EXPECT_THAT(rulesOf("drivers/a/b.cpp", longText), ElementsAre(HasSubstr("601 lines")));
    EXPECT_THAT(rulesOf("drivers/a/card_manager.cpp", ""), ElementsAre(HasSubstr("manager")));
    EXPECT_THAT(rulesOf("drivers/a/utils.hpp", ""), ElementsAre(HasSubstr("utils")));
    EXPECT_THAT(rulesOf("drivers/a/CardReader.hpp", ""), ElementsAre(HasSubstr("snake_case")));
    EXPECT_THAT(rulesOf("run", std::string("cd /ho") + "me/kiosk\n"), ElementsAre(HasSubstr("one machine")));
    EXPECT_THAT(rulesOf("ui/a.cpp", std::string("// TO") + "DO: later\n"), ElementsAre(HasSubstr("finish it")));
}

TEST(HouseRules, areKeptByTheWholeProject) {
    const char* root = ::getenv("SIMKIOSK_SOURCE");
    ASSERT_NE(root, nullptr);
    const std::vector<SourceFile> files = readProject(root);
    std::size_t headers = 0;
    for (const SourceFile& file : files) {
        headers += file.path.ends_with(".hpp") ? 1 : 0;
        for (const std::string& broken : brokenRules(file)) ADD_FAILURE() << broken;
    }
    EXPECT_GT(headers, 40U) << "the project was not found below " << root;
}

}  // namespace
}  // namespace simkiosk::arch
