// Whatever arrives from a dispenser, in two chunkings: the same items, bounded memory, and replies that either keep
// their format or are refused.
#include <algorithm>
#include <cstdint>

#include "drivers/card_dispenser/f2_codec.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

namespace {

std::vector<f2::WireItem> itemsOf(ByteView wire, std::size_t chunk) {
    f2::FrameParser parser;
    std::vector<f2::WireItem> items;
    for (std::size_t at = 0; at < wire.size(); at += chunk) {
        parser.feed(wire.subspan(at, std::min(chunk, wire.size() - at)));
        while (auto item = parser.next()) items.push_back(std::move(*item));
    }
    return items;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView wire(data, size);
    const auto items = itemsOf(wire, 7);
    SIMKIOSK_ASSERT(items == itemsOf(wire, 4096));
    for (const auto& item : items) {
        const auto* frame = std::get_if<f2::Frame>(&item);
        if (!frame) continue;
        SIMKIOSK_ASSERT(f2::encodeFrame(frame->address, frame->text) == frame->raw);
        const auto reply = f2::parseReply(frame->text);
        if (!reply) continue;
        if (const auto* positive = std::get_if<f2::PositiveReply>(&*reply)) {
            (void)f2::parseSensors(positive->echo.data, 20);
            (void)f2::parseBinCount(positive->echo.data);
            (void)f2::parseSerialNumber(positive->echo.data);
            SIMKIOSK_ASSERT(f2::printableText(positive->echo.data).size() <= 64);
        }
    }
    f2::FrameParser parser;
    parser.feed(wire);
    while (parser.next()) {
    }
    while (parser.rescueFrame()) {
    }
    (void)f2::parseReply(wire);
    return 0;
}
