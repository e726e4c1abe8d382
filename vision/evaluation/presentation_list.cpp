#include "vision/evaluation/presentation_list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "vision/evaluation/list_text.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t kPresentationsMax = 100'000;

// Nothing: neither.
std::optional<bool> bonaFide(const std::string& label) {
    static const std::set<std::string> live{"live", "bonafide", "bona_fide", "bona-fide", "bona fide", "bf",
                                            "real", "genuine",  "alive",     "human",     "person",    "1",
                                            "1.0",  "true",     "yes",       "client"};
    static const std::set<std::string> attack{"0", "0.0", "false", "no", "not live", "not_live", "nonlive", "pa"};
    if (live.contains(label)) return true;
    if (attack.contains(label)) return false;
    constexpr std::array<std::string_view, 24> kAttacks{
        "attack", "spoof",   "fake",   "print",    "replay",   "mask",     "cut",          "photo",
        "video",  "screen",  "paper",  "swap",     "inject",   "display",  "phone",        "tablet",
        "laptop", "monitor", "poster", "silicone", "imposter", "impostor", "presentation", "still"};
    const bool named =
        std::ranges::any_of(kAttacks, [&](std::string_view word) { return label.find(word) != std::string::npos; });
    return named ? std::optional(false) : std::nullopt;
}

std::string speciesOf(const std::string& label, const std::vector<std::string>& fields) {
    if (fields.size() > 2 && !fields[2].empty()) return fields[2];
    static const std::set<std::string> general{"attack", "spoof",    "fake",     "0",       "0.0",      "false",   "no",
                                               "pa",     "not live", "not_live", "nonlive", "imposter", "impostor"};
    return general.contains(label) ? "attack" : label;
}

bool heading(const std::vector<std::string>& fields) {
    static const std::set<std::string> labels{"label", "class", "truth", "target", "type"};
    static const std::set<std::string> paths{"path", "file", "filename", "image", "picture"};
    return labels.contains(lowered(fields[1])) || paths.contains(lowered(fields[0]));
}

}  // namespace

Result<std::vector<LabelledPresentation>> readPresentationList(std::string_view csv) {
    std::vector<LabelledPresentation> list;
    ListLines lines(csv);
    const auto wrong = [&](const std::string& what) {
        return fail(ErrorCode::Malformed, "line " + std::to_string(lines.number()) + " of the list: " + what);
    };
    bool first = true;
    while (const auto line = lines.next()) {
        const auto fields = splitCsvLine(*line);
        const bool mayBeHeading = std::exchange(first, false);
        if (!fields || fields->size() < 2) return wrong("path,label[,species] is expected");
        const auto live = bonaFide(lowered((*fields)[1]));
        if (mayBeHeading && !live && heading(*fields)) continue;
        if ((*fields)[0].empty()) return wrong("the path is empty");
        if (!live) return wrong("the label \"" + (*fields)[1] + "\" is neither live nor an attack");
        list.push_back({(*fields)[0], *live, *live ? "" : speciesOf(lowered((*fields)[1]), *fields)});
        if (list.size() > kPresentationsMax) {
            return fail(ErrorCode::Unsupported, "the list has more than 100,000 presentations");
        }
    }
    if (list.empty()) return fail(ErrorCode::Malformed, "the list names no presentations");
    return list;
}

}  // namespace simkiosk
