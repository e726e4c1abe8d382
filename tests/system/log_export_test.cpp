// What is on the stick can be read by the operator, whole, and by nobody else.
#include "platform/system/log_export.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

namespace fs = std::filesystem;

class Exported : public testing::Test {
   protected:
    void SetUp() override {
        fs::create_directories(folder / "state");
        std::ofstream(folder / "state/simkiosk.log") << "newest\n";
        std::ofstream(folder / "state/simkiosk.1.log") << "older\n";
        std::ofstream(folder / "state/machine.key") << "secret-of-the-machine";
        run("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Operator -keyout " + in("operator.key") +
            " -out " + in("operator.pem") + " 2>&1");
    }
    std::string in(const std::string& name) const { return scratch / name; }
    static std::string run(const std::string& command) {
        std::string text;
        FILE* pipe = ::popen(command.c_str(), "r");
        if (!pipe) return {};
        std::array<char, 4096> part;
        while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) text.append(part.data(), count);
        ::pclose(pipe);
        return text;
    }
    LogExport settings() const { return {in("state"), in("stick"), in("operator.pem")}; }

    TemporaryFolder scratch;
    const fs::path folder = scratch.path();
};

TEST_F(Exported, TheOperatorReadsLogsAndTexts) {
    fs::create_directories(folder / "stick");
    const auto written = exportLogs(settings(), "KIOSK001-logs", {{"audit.txt", "1 log_in done\n"}, {"empty.txt", ""}});
    ASSERT_TRUE(written) << written.error().message;
    EXPECT_EQ(*written, in("stick/KIOSK001-logs.tar.cms"));
    std::ifstream file(*written, std::ios::binary);
    const std::string sealed(std::istreambuf_iterator<char>(file), {});
    for (const char* plain : {"newest", "older", "log_in", "simkiosk.log"})
        EXPECT_EQ(sealed.find(plain), std::string::npos) << plain;

    run("openssl cms -decrypt -binary -inform DER -inkey " + in("operator.key") + " -in " + *written + " -out " +
        in("logs.tar") + " 2>&1");
    EXPECT_EQ(run("tar -tf " + in("logs.tar") + " 2>&1"), "simkiosk.1.log\nsimkiosk.log\naudit.txt\nempty.txt\n");
    EXPECT_EQ(run("tar -xOf " + in("logs.tar") + " simkiosk.1.log simkiosk.log audit.txt"),
              "older\nnewest\n1 log_in done\n");
}

TEST_F(Exported, AChangedByteIsNoticed) {
    fs::create_directories(folder / "stick");
    const auto written = exportLogs(settings(), "logs", {});
    ASSERT_TRUE(written);
    std::fstream file(*written, std::ios::binary | std::ios::in | std::ios::out);
    file.seekg(0, std::ios::end);
    const auto middle = file.tellg() / 2;
    file.seekg(middle);
    const char changed = static_cast<char>(file.get() ^ 1);
    file.seekp(middle);
    file.put(changed);
    file.close();
    const auto answer = run("openssl cms -decrypt -binary -inform DER -inkey " + in("operator.key") + " -in " +
                            *written + " -out " + in("logs.tar") + " 2>&1; echo end=$?");
    EXPECT_EQ(answer.find("end=0"), std::string::npos) << answer;
}

TEST_F(Exported, WithoutAStickOrACertificateNothingLeaves) {
    EXPECT_EQ(exportLogs(settings(), "logs", {}).error().code, ErrorCode::NotFound);
    fs::create_directories(folder / "stick");
    auto nobody = settings();
    nobody.certificateFile.clear();
    EXPECT_EQ(exportLogs(nobody, "logs", {}).error().code, ErrorCode::Invalid);
    nobody.certificateFile = in("operator.key");
    EXPECT_EQ(exportLogs(nobody, "logs", {}).error().code, ErrorCode::Invalid);
    EXPECT_TRUE(fs::is_empty(folder / "stick"));
}

}  // namespace
}  // namespace simkiosk
