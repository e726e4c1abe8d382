// Any text as a list of pairs, of presentations or of scores: refused by line, or whole.
#include "platform/base/assert.hpp"
#include "vision/evaluation/pair_list.hpp"
#include "vision/evaluation/presentation_list.hpp"
#include "vision/evaluation/threshold_proposal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace simkiosk;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto list = parsePairList(text)) {
        for (const PicturePair& pair : list->pairs) {
            SIMKIOSK_ASSERT(pair.a < list->pictures.size() && pair.b < list->pictures.size());
        }
    }
    if (const auto list = readPresentationList(text)) {
        for (const LabelledPresentation& one : *list) SIMKIOSK_ASSERT(!one.path.empty());
    }
    const auto scores = parseScores(text);
    if (!scores) return 0;
    const auto proposal = proposeThresholds(*scores, {.targetFmr = 0.05});
    if (proposal) SIMKIOSK_ASSERT(proposal->accept.fmrUpperBound <= 0.05);
    return 0;
}
