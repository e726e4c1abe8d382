// What a virtual reader may send: split in chunks of the first byte's size and answered by the emulated SIM, it is the
// same as in one piece.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "drivers/smart_card/apdu.hpp"
#include "drivers/smart_card/uicc_model.hpp"
#include "drivers/smart_card/vpcd_codec.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

namespace {

std::vector<Bytes> split(ByteView stream, std::size_t chunk) {
    vpcd::Splitter splitter;
    std::vector<Bytes> messages;
    for (std::size_t at = 0; at < stream.size(); at += chunk) {
        splitter.feed(stream.subspan(at, std::min(chunk, stream.size() - at)));
        while (auto message = splitter.next()) messages.push_back(std::move(*message));
        SIMKIOSK_ASSERT(splitter.buffered() < 2 + vpcd::longestMessage + chunk);
    }
    return messages;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const ByteView stream(data + 1, size - 1);
    const auto messages = split(stream, stream.size());
    SIMKIOSK_ASSERT(split(stream, data[0] % 16 + 1U) == messages);
    auto sim = UiccModel::create({.iccid = "89860112345678901237", .imsi = "460010123456789"});
    SIMKIOSK_ASSERT(sim.has_value());
    for (const auto& message : messages) {
        const auto request = vpcd::classify(message);
        SIMKIOSK_ASSERT((request.request == vpcd::Request::Command) == (message.size() > 1));
        if (request.request != vpcd::Request::Command) continue;
        const Bytes answer = vpcd::encode(sim->transmit(request.apdu));
        const auto again = split(answer, answer.size());
        SIMKIOSK_ASSERT(again.size() == 1 && ResponseApdu::parse(again[0]).has_value());
    }
    return 0;
}
