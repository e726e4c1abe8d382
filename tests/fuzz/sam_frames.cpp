// Whatever arrives from an identity card reader, in two chunkings: the same frames, bounded, and answers that keep
// their format or are refused. The emulated reader hears the same bytes as requests.
#include <algorithm>
#include <boost/json/object.hpp>
#include <cstdint>

#include "drivers/id_card_reader/sam_codec.hpp"
#include "drivers/id_card_reader/sam_model.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

namespace {

std::vector<Bytes> framesOf(ByteView wire, std::size_t chunk) {
    sam::FrameParser parser(sam::minAnswerLength, sam::maxAnswerLength);
    std::vector<Bytes> frames;
    for (std::size_t at = 0; at < wire.size(); at += chunk) {
        parser.add(wire.subspan(at, std::min(chunk, wire.size() - at)));
        while (auto frame = parser.next()) frames.push_back(*std::move(frame));
    }
    // Giving up frame after frame comes to an end.
    for (std::size_t given = 0; parser.midFrame(); ++given) {
        SIMKIOSK_ASSERT(given <= sam::maxAnswerLength + sam::frameOverhead);
        parser.abandonFrame();
        while (parser.next()) continue;
    }
    return frames;
}

void hearAsReader(ByteView wire) {
    boost::json::object card{{"type", "resident"}, {"name", "样例"}};
    auto model = SamReaderModel::create({{"time_scale", 0.0}, {"cards", boost::json::object{{"one", card}}}});
    SIMKIOSK_ASSERT(model && (*model)->control({{"do", "insert_card"}, {"card", "one"}}, Instant()));
    Instant now;
    for (std::size_t at = 0; at < wire.size(); at += 512) {
        now += 1ms;
        (*model)->receive(wire.subspan(at, std::min<std::size_t>(512, wire.size() - at)), now);
        for (const auto& frame : framesOf((*model)->takeOutput(now), 4096)) SIMKIOSK_ASSERT(sam::parseAnswer(frame));
    }
    SIMKIOSK_ASSERT(!(*model)->nextWake());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView wire(data, std::min<std::size_t>(size, 4096));
    const auto frames = framesOf(wire, 7);
    SIMKIOSK_ASSERT(frames == framesOf(wire, 4096));
    for (const auto& frame : frames) {
        SIMKIOSK_ASSERT(frame.size() >= 3 && frame.size() < sam::maxAnswerLength);
        const auto answer = sam::parseAnswer(frame);
        SIMKIOSK_ASSERT(answer.has_value());
        if (const auto card = sam::parseCardData(answer->data))
            SIMKIOSK_ASSERT(card->text.size() == sam::textSize && card->photo.size() == sam::photoSize);
        static_cast<void>(sam::parseCardDataWithFingerprints(answer->data));
        static_cast<void>(sam::formatSamNumber(answer->data));
    }
    hearAsReader(wire);
    return 0;
}
