// The input as every file of a SIM, and as the answers of a card that is read whole.
#include "drivers/smart_card/sim_elementary_files.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "drivers/smart_card/sim_contents.hpp"
#include "drivers/smart_card/sim_text.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

namespace {

// Answers are length-prefixed pieces of the input; an empty card is one that has fallen silent.
class HostileCard : public ApduChannel {
   public:
    explicit HostileCard(ByteView answers) : m_answers(answers) {}

    Task<Result<ResponseApdu>> transmit(CommandApdu command) override {
        SIMKIOSK_ASSERT(++m_commands < 2000);
        // No PIN is ever presented, whatever the card says.
        SIMKIOSK_ASSERT(command.ins != 0x20 || command.data.empty());
        if (m_answers.empty()) co_return fail(ErrorCode::Timeout, "silent");
        const std::size_t length = std::min<std::size_t>(m_answers[0], m_answers.size() - 1);
        const ByteView answer = m_answers.subspan(1, length);
        m_answers = m_answers.subspan(1 + length);
        co_return ResponseApdu::parse(answer);
    }

   private:
    ByteView m_answers;
    int m_commands = 0;
};

// No control character, and whole UTF-8 characters.
void checkText(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<std::uint8_t>(text[i]);
        SIMKIOSK_ASSERT(lead >= 0x20 && lead != 0x7F);
        const std::size_t count = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
        SIMKIOSK_ASSERT(count > 0 && i + count <= text.size());
        for (std::size_t k = 1; k < count; ++k)
            SIMKIOSK_ASSERT((static_cast<std::uint8_t>(text[i + k]) & 0xC0) == 0x80);
        i += count;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    if (const auto text = decodeSimText(input)) checkText(*text);
    if (const auto name = parseSpnFile(input)) checkText(name->name);
    if (const auto imsi = parseImsiFile(input); imsi && *imsi) {
        SIMKIOSK_ASSERT((*imsi)->size() >= 6 && (*imsi)->size() <= 15);
        SIMKIOSK_ASSERT((*imsi)->find_first_not_of("0123456789") == std::string::npos);
    }
    if (const auto record = parseDirectoryRecord(input); record && *record) {
        SIMKIOSK_ASSERT((*record)->aid.size() >= 5 && (*record)->aid.size() <= 16);
    }
    for (const unsigned service : parseUsimServices(input)) SIMKIOSK_ASSERT(service >= 1 && service <= 8 * size);
    for (const unsigned service : parseGsmServices(input)) SIMKIOSK_ASSERT(service >= 1 && service <= 4 * size);
    (void)parseMncLength(input);
    (void)parseFileControlParameters(input);
    (void)parseGsmFileResponse(input);

    HostileCard hostile(input);
    T0Channel card(hostile);
    std::optional<Result<SimContents>> contents;
    TaskGroup group;
    group.spawn([](ApduChannel& channel, std::optional<Result<SimContents>>& out) -> Task<void> {
        out.emplace(co_await readSimContents(channel));
    }(card, contents));
    SIMKIOSK_ASSERT(contents.has_value());
    return 0;
}
