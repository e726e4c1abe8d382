// Customers who identify with a passport or a permit: printed lines by camera, chip on a PC/SC reader, face.
#include <gmock/gmock.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <regex>
#include <thread>

#include "tests/scenarios/kiosk_set/three_books.hpp"
#include "tests/scenarios/support/memory_search.hpp"
#include "tests/support/pcscd_world.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using customer::Manner;

// What the two customers' documents say of them (tests/setup/write_configs.sh).
constexpr std::array personalWords{"EXAMPLE", "INA MARIA", "INA<MARIA", "U45201976",         "U452019762",
                                   "900307",  "李明",      "示例路",    "110101199003070134"};

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Of the first chip in the emulated reader's list: the passport's.
std::filesystem::path firstPortrait(const KioskSet& set) {
    const auto config = contentOf(set.folder() / "devices.toml");
    std::smatch found;
    return std::regex_search(config, found, std::regex("\nportrait = \"([^\"]+)\"")) ? found[1].str() : "";
}

// Before any thread: vpcd listens on every address, so where it may be the tests have a network of their own.
class OwnNetwork : public testing::Environment {
    void SetUp() override { enterOwnNetwork(); }
};
const auto* const ownNetwork = testing::AddGlobalTestEnvironment(new OwnNetwork);

class Passport : public testing::Test {
   protected:
    void open(const std::string& pack) {
        m_world.emplace();
        ASSERT_EQ(m_world->whyNot(), "");
        auto started = KioskSet::start({.readerPort = std::to_string(m_world->port()), .pack = pack});
        ASSERT_TRUE(started.has_value()) << started.error().message;
        m_set = std::move(*started);
        const auto ready = m_set->waitForPage("attract", 30s);
        ASSERT_TRUE(ready.has_value()) << ready.error().message << m_set->logs();
    }

    customer::Visit visit(const std::string& document) { return visit({.document = document, .speed = 20}); }
    customer::Visit visit(const customer::Wishes& wishes) {
        const auto visit = m_set->visit(wishes, 180s);
        EXPECT_TRUE(visit.has_value()) << visit.error().message << m_set->logs();
        return visit.value_or(customer::Visit{});
    }

    std::optional<PcscdWorld> m_world;
    std::unique_ptr<KioskSet> m_set;
};

TEST_F(Passport, buysASim) {
    ASSERT_NO_FATAL_FAILURE(open("china"));
    const auto sale = visit("passport");
    EXPECT_TRUE(sale.asExpected) << sale.outcome << ": " << sale.reason << m_set->logs();
    EXPECT_TRUE(waitForSettlement(*m_set, 60s));
    EXPECT_THAT(brokenInvariants(*m_set), testing::IsEmpty()) << m_set->logs();
    EXPECT_EQ(cardsTaken(*m_set), 1);
    // The next one has an identity card, and is asked.
    const auto next = visit("resident-1");
    EXPECT_TRUE(next.asExpected) << next.outcome << ": " << next.reason << m_set->logs();

    // Once a sale is settled, nothing of its customer is left on the kiosk's disk or in anybody's log.
    EXPECT_TRUE(waitForSettlement(*m_set, 60s));
    std::vector<std::filesystem::path> kept;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_set->stateFolder()))
        if (entry.is_regular_file()) kept.push_back(entry.path());
    EXPECT_THAT(kept, testing::Not(testing::IsEmpty()));
    for (const char* log : {"kiosk.log", "devices.log", "backoffice.log"}) kept.push_back(m_set->folder() / log);
    for (const auto& file : kept) {
        const auto content = contentOf(file);
        EXPECT_FALSE(content.empty() && file.extension() == ".log") << file;
        for (const auto* word : personalWords)
            EXPECT_EQ(content.find(word), std::string::npos) << word << " in " << file;
    }
}

TEST_F(Passport, leavesNothingInMemory) {
    ASSERT_NO_FATAL_FAILURE(open("china"));
    std::vector<Word> words;
    for (const char* word : {"INA MARIA", "INA<MARIA", "U45201976"})
        std::ranges::copy(bothWays(word, word), std::back_inserter(words));
    const auto portrait = contentOf(firstPortrait(*m_set));
    ASSERT_GT(portrait.size(), 1000U);
    words.push_back({"portrait", portrait.substr(portrait.size() / 2, 32)});
    std::map<std::string, std::multiset<std::string>> during;
    const auto sale = m_set->visit({.document = "passport", .speed = 20}, 180s, [&](Page page) {
        if (page == Page::Review) during = searchMemory(m_set->kiosk().pid(), words);
    });
    ASSERT_TRUE(sale.has_value()) << sale.error().message << m_set->logs();
    EXPECT_TRUE(sale->asExpected) << sale->outcome << ": " << sale->reason << m_set->logs();
    EXPECT_THAT(during, testing::Not(testing::IsEmpty())) << "the search finds what is there";
    EXPECT_TRUE(waitForSettlement(*m_set, 60s));
    ASSERT_TRUE(m_set->waitForPage("attract", 30s).has_value()) << m_set->logs();
    std::this_thread::sleep_for(1s);
    EXPECT_THAT(searchMemory(m_set->kiosk().pid(), words), testing::IsEmpty());
}

TEST_F(Passport, liftedTooSoonIsReadAgain) {
    ASSERT_NO_FATAL_FAILURE(open("china"));
    const auto sale =
        visit({.behaviour = {Manner::RemovesCardEarly, std::nullopt}, .document = "passport", .speed = 20});
    EXPECT_TRUE(sale.asExpected) << sale.outcome << ": " << sale.reason << m_set->logs();
    EXPECT_EQ(cardsTaken(*m_set), 1);
}

TEST_F(Passport, thatIsForgedBuysNothing) {
    ASSERT_NO_FATAL_FAILURE(open("china"));
    for (const char* chip : {"unknown-state", "other-portrait", "cloned"}) {
        const auto sale = visit(
            {.behaviour = {Manner::ForgedDocument, std::nullopt}, .document = "passport", .chip = chip, .speed = 20});
        EXPECT_TRUE(sale.asExpected) << chip << ": " << sale.outcome << ": " << sale.reason << m_set->logs();
    }
    EXPECT_TRUE(waitForSettlement(*m_set, 60s));
    EXPECT_THAT(brokenInvariants(*m_set), testing::IsEmpty()) << m_set->logs();
    EXPECT_EQ(cardsTaken(*m_set), 0);
}

TEST_F(Passport, ofAEuropeanResidentBuysASim) {
    ASSERT_NO_FATAL_FAILURE(open("eu"));
    const auto sale = visit("permit");
    EXPECT_TRUE(sale.asExpected) << sale.outcome << ": " << sale.reason << m_set->logs();
    EXPECT_EQ(cardsTaken(*m_set), 1);
}

}  // namespace
}  // namespace simkiosk::scenario
