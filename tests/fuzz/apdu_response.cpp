// The first byte's lengths cut the input into answers of a SIM; the ICCID is read from them, whatever they are.
// The emulated SIM is fed the same bytes as commands.
#include <algorithm>
#include <cstdint>
#include <optional>

#include "drivers/smart_card/sim_files.hpp"
#include "drivers/smart_card/uicc_model.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

namespace {

// Answers are length-prefixed pieces of the input; an empty card is one that has fallen silent.
class HostileCard : public ApduChannel {
   public:
    explicit HostileCard(ByteView answers) : m_answers(answers) {}

    Task<Result<ResponseApdu>> transmit(CommandApdu command) override {
        SIMKIOSK_ASSERT(CommandApdu::parse(command.encode()) == command);
        SIMKIOSK_ASSERT(++m_commands < 200);
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    HostileCard hostile(input);
    T0Channel card(hostile);
    std::optional<Result<Iccid>> iccid;
    TaskGroup group;
    group.spawn([](ApduChannel& channel, std::optional<Result<Iccid>>& out) -> Task<void> {
        out.emplace(co_await readIccid(channel));
    }(card, iccid));
    SIMKIOSK_ASSERT(iccid.has_value());

    if (const auto response = ResponseApdu::parse(input)) {
        SIMKIOSK_ASSERT(response->encode() == Bytes(input.begin(), input.end()));
        SIMKIOSK_ASSERT(!response->status.meaning().empty());
    }
    auto sim = UiccModel::create({.iccid = "89860112345678901237", .imsi = "460010123456789"});
    SIMKIOSK_ASSERT(sim.has_value());
    for (ByteView rest = input; !rest.empty();) {
        const std::size_t length = std::min<std::size_t>(rest[0], rest.size() - 1);
        SIMKIOSK_ASSERT(ResponseApdu::parse(sim->transmit(rest.subspan(1, length))).has_value());
        rest = rest.subspan(1 + length);
    }
    return 0;
}
