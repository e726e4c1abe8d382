#include "drivers/smart_card/apdu_channel.hpp"

namespace simkiosk {

namespace {

constexpr std::uint8_t getResponse = 0xC0;
constexpr int mostRounds = 8;  // a card that announces more after so many answers is broken

// GET RESPONSE has the class of its command (TS 102 221 §11.1.1, TS 51.011 §9.2.18), without what an interindustry
// class says about that command's data: chaining and secure messaging (ISO/IEC 7816-4 §5.4.1).
std::uint8_t responseClass(std::uint8_t cla) {
    const bool isInterindustry = (cla & 0xE0) == 0;
    return isInterindustry ? static_cast<std::uint8_t>(cla & 0x03) : cla;
}

}  // namespace

Task<Result<ResponseApdu>> T0Channel::transmit(CommandApdu command) {
    const std::uint8_t cla = responseClass(command.cla);
    Bytes collected;
    for (int round = 0; round < mostRounds; ++round) {
        auto answer = co_await m_card.transmit(command);
        SIMKIOSK_CO_TRY(answer);
        // With data it is the end of an answer, which says this inside its secure messaging.
        if (const auto le = answer->status.correctLe(); le && answer->data.empty()) {
            command.le = le;
            continue;
        }
        append(collected, answer->data);
        const auto waiting = answer->status.bytesWaiting();
        if (!waiting) co_return ResponseApdu{std::move(collected), answer->status};
        command = CommandApdu{cla, getResponse, 0, 0, {}, waiting};
    }
    co_return fail(ErrorCode::Malformed, "the card announces ever more data");
}

}  // namespace simkiosk
