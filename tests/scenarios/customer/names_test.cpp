// What the scripted customer looks for is what the screen says in that language; who rewords a translation is told
// here which word the customer must learn.
#include "tests/scenarios/customer/names.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <vector>

#include "tests/scenarios/support/process.hpp"

namespace simkiosk::customer {
namespace {

using testing::IsEmpty;
using testing::Not;

// But for the language's own name, which no translation holds.
std::vector<std::string_view> translatedWords(const Names& names) {
    return {
        names.start,        names.goOn,         names.aMonth,       names.takePlan,  names.digit,
        names.takeNumber,   names.agreeFace,    names.agreed,       names.askStaff,  names.scan,
        names.takeSim,      names.takeCardBack, names.identityCard, names.passport,  names.permit,
        names.showPassport, names.showPermit,   names.layPassport,  names.layPermit, names.takeDocumentBack,
        names.cardTooSoon,  names.turnLeft,     names.turnRight,    names.blink,     names.nod,
        names.nearer,       names.signHere,     names.sign,         names.signByKey, names.receiptDone,
        names.finish,       names.exit,         names.leave,        names.stillHere, names.agreeIdentification,
        names.goLeft,       names.goRight,      names.raise,        names.lower,
    };
}

std::vector<std::string> between(const std::string& text, const std::string& open, const std::string& close) {
    std::vector<std::string> found;
    for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        at += open.size();
        const auto end = text.find(close, at);
        if (end == std::string::npos) break;
        found.push_back(text.substr(at, end - at));
    }
    return found;
}

void expectInFile(Language language, const char* file, const std::string& element) {
    const char* source = std::getenv("SIMKIOSK_SOURCE");
    ASSERT_NE(source, nullptr) << "run by ctest";
    const auto texts = between(scenario::fileText(std::filesystem::path(source) / "ui" / "i18n" / file),
                               "<" + element + ">", "</" + element + ">");
    ASSERT_THAT(texts, Not(IsEmpty())) << file;
    for (const std::string_view word : translatedWords(namesIn(language)))
        EXPECT_TRUE(std::ranges::any_of(texts, [&](const auto& text) { return text.contains(word); }))
            << "no text of " << file << " holds '" << word << "'";
}

TEST(CustomersNames, areWhatTheScreenSays) {
    expectInFile(Language::En, "simkiosk_es.ts", "source");
    expectInFile(Language::Es, "simkiosk_es.ts", "translation");
    expectInFile(Language::ZhCn, "simkiosk_zh_CN.ts", "translation");
    expectInFile(Language::ZhTw, "simkiosk_zh_TW.ts", "translation");
    expectInFile(Language::Ar, "simkiosk_ar.ts", "translation");
}

}  // namespace
}  // namespace simkiosk::customer
