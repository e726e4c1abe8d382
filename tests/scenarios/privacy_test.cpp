// At the attract page nothing of the last customer is left: not on the screen, not in the kiosk's memory.
#include <gmock/gmock.h>

#include <array>
#include <thread>

#include "tests/scenarios/kiosk_set/three_books.hpp"
#include "tests/scenarios/support/memory_search.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using customer::Manner;

// The holder of the card resident-1 (tests/setup/write_configs.sh).
constexpr const char* holdersNumber = "110101199003070134";
constexpr const char* holdersName = "李明";
constexpr const char* holdersStreet = "示例路1号";

std::vector<Word> wordsOfTheHolder() {
    auto words = bothWays("document number", holdersNumber);
    words.push_back({"name", holdersName});
    // Two letters alone may come by chance: with the zero of a QString's end, and with the blanks of the chip's field.
    words.push_back(utf16("name", std::u16string_view(u"李明\0", 3)));
    words.push_back(utf16("name on the chip", u"李明  "));
    words.push_back({"street", holdersStreet});
    words.push_back(utf16("street", u"示例路1号"));
    return words;
}

// What is made of them during a sale: the reserved number as digits and as the screen shows it, the signature's
// movements, the contract.
std::vector<Word> wordsOfTheSale(const std::string& telephone) {
    auto words = bothWays("telephone number", telephone);
    const auto shown = telephone.substr(0, 3) + ' ' + telephone.substr(3, 4) + ' ' + telephone.substr(7);
    words.push_back(utf16("telephone number as shown", std::u16string(shown.begin(), shown.end())));
    words.push_back({"signature", R"("penDown":true,)"});
    words.push_back({"contract", "%PDF-1"});
    return words;
}

class Privacy : public testing::Test {
   protected:
    void SetUp() override {
        auto started = KioskSet::start();
        ASSERT_TRUE(started.has_value()) << started.error().message;
        m_set = std::move(*started);
        ASSERT_TRUE(m_set->waitForPage("attract", 30s).has_value()) << m_set->logs();
    }

    // One visit; what was in memory on the way, so that the search is known to find what is there.
    void visit(const customer::Behaviour& behaviour) {
        auto words = wordsOfTheHolder();
        std::map<std::string, std::multiset<std::string>> during;
        const auto visit = m_set->visit({.behaviour = behaviour, .speed = 20}, 180s, [&](Page page) {
            if (page != Page::Review) return;
            m_telephone = newestReservedNumber(*m_set);
            ASSERT_EQ(m_telephone.size(), 11U);
            std::ranges::copy(wordsOfTheSale(m_telephone), std::back_inserter(words));
            std::this_thread::sleep_for(500ms);  // until the contract is there
            during = searchMemory(m_set->kiosk().pid(), words);
        });
        ASSERT_TRUE(visit.has_value()) << visit.error().message << m_set->logs();
        EXPECT_TRUE(visit->asExpected) << visit->outcome << ": " << visit->reason << m_set->logs();
        for (const char* word : {"document number", "name", "telephone number", "contract"})
            EXPECT_THAT(during, testing::Contains(testing::Key(word))) << "the search finds what is there";
        EXPECT_TRUE(waitForSettlement(*m_set, 60s));
        ASSERT_TRUE(m_set->waitForPage("attract", 30s).has_value()) << m_set->logs();
        std::this_thread::sleep_for(1s);
        EXPECT_THAT(searchMemory(m_set->kiosk().pid(), words), testing::IsEmpty());
    }

    std::unique_ptr<KioskSet> m_set;
    std::string m_telephone;
};

TEST_F(Privacy, nothingOfTheLastCustomerIsInMemory) {
    ASSERT_NO_FATAL_FAILURE(visit({}));
    auto screen = m_set->screen();
    ASSERT_TRUE(screen.has_value());
    const auto view = screen->look();
    ASSERT_TRUE(view.has_value());
    for (const std::string& word : {std::string(holdersNumber), std::string(holdersName), m_telephone})
        EXPECT_FALSE(view->says(word)) << view->reading();
}

TEST_F(Privacy, nothingOfWhoWentAwayInTheMiddleIsInMemory) { visit({Manner::Cancels, Page::Review}); }

TEST_F(Privacy, nothingOfWhoNeverTookTheCardIsInMemory) { visit({Manner::NeverTakesSim, std::nullopt}); }

}  // namespace
}  // namespace simkiosk::scenario
