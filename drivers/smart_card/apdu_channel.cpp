#include "drivers/smart_card/apdu_channel.hpp"

namespace simkiosk {

namespace {

constexpr std::uint8_t getResponse = 0xC0;
constexpr int mostRounds = 8;  // a card that announces more after so many answers is broken

}  // namespace

Task<Result<ResponseApdu>> T0Channel::transmit(CommandApdu command) {
    // Inside a session the class of GET RESPONSE is that of its command (TS 102 221 §11.1.1, TS 51.011 §9.2.18).
    const std::uint8_t cla = command.cla;
    Bytes collected;
    for (int round = 0; round < mostRounds; ++round) {
        auto answer = co_await m_card.transmit(command);
        SIMKIOSK_CO_TRY(answer);
        if (const auto le = answer->status.correctLe()) {
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
