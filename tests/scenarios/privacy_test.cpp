// At the attract page nothing of the last customer is left: not on the screen, not in the kiosk's memory.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <thread>

#include "tests/scenarios/customer/names.hpp"
#include "tests/scenarios/kiosk_set/three_books.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;

// The holder of the card resident-1 (tests/setup/write_configs.sh).
constexpr const char* holdersNumber = "110101199003070134";
constexpr const char* holdersName = "李明";
constexpr const char* holdersStreet = "示例路1号";
constexpr const char* holdersStreetOnTheChip = "\x3a\x79\x8b\x4f\xef\x8d\x31";  // UTF-16, up to its first zero byte

struct Word {
    std::string name;
    std::string bytes;
};

// As programs keep text: UTF-8, and UTF-16 as Qt does. ASCII words only.
std::vector<Word> bothWays(const std::string& word) {
    std::string wide;
    for (const char c : word) wide += {c, '\0'};
    return {{word + " (UTF-8)", word}, {word + " (UTF-16)", wide}};
}

// How often each word lies in what the process may read and write.
std::map<std::string, int> searchMemory(pid_t process, const std::vector<Word>& words) {
    constexpr std::uint64_t partBytes = 16U << 20;
    constexpr std::uint64_t across = 256;
    std::map<std::string, int> found;
    std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
    std::ifstream memory("/proc/" + std::to_string(process) + "/mem", std::ios::binary);
    for (std::string line; std::getline(maps, line);) {
        std::uint64_t start = 0;
        std::uint64_t end = 0;
        char mode[5] = "";
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &start, &end, mode) != 3 || mode[0] != 'r' || mode[1] != 'w')
            continue;
        for (auto at = start; at < end; at += partBytes) {
            std::string bytes(std::min(partBytes + across, end - at), '\0');
            memory.clear();
            memory.seekg(static_cast<std::streamoff>(at));
            memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            bytes.resize(static_cast<std::size_t>(memory.gcount()));
            for (const auto& word : words)
                for (auto hit = bytes.find(word.bytes); hit != std::string::npos && hit < partBytes;
                     hit = bytes.find(word.bytes, hit + 1))
                    ++found[word.name];
        }
    }
    return found;
}

TEST(Privacy, nothingOfTheLastCustomerIsInMemory) {
    auto started = KioskSet::start();
    ASSERT_TRUE(started.has_value()) << started.error().message;
    auto& set = **started;
    ASSERT_TRUE(set.waitForPage("attract", 30s).has_value()) << set.logs();
    auto words = bothWays(holdersNumber);
    words.push_back({"name (UTF-8)", holdersName});
    words.push_back({"street (UTF-8)", holdersStreet});
    words.push_back({"street (UTF-16)", holdersStreetOnTheChip});
    const pid_t kiosk = set.kiosk().pid();

    std::map<std::string, int> during;
    const auto visit = set.visit({.language = Language::En, .speed = 20}, 120s, [&](Page page) {
        if (page == Page::Review) during = searchMemory(kiosk, words);
    });
    ASSERT_TRUE(visit.has_value()) << visit.error().message << set.logs();
    EXPECT_TRUE(visit->asExpected) << visit->outcome << ": " << visit->reason << set.logs();
    EXPECT_FALSE(during.empty()) << "the search finds what is there";
    EXPECT_TRUE(waitForSettlement(set, 60s));
    ASSERT_TRUE(set.waitForPage("attract", 30s).has_value()) << set.logs();
    std::this_thread::sleep_for(1s);
    EXPECT_THAT(searchMemory(kiosk, words), testing::IsEmpty());
    auto screen = set.screen();
    ASSERT_TRUE(screen.has_value());
    const auto view = screen->look();
    ASSERT_TRUE(view.has_value());
    for (const auto& item : view->items) EXPECT_EQ(item.name.find(holdersNumber), std::string::npos);
}

}  // namespace
}  // namespace simkiosk::scenario
