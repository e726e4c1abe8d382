#include "vision/evaluation/pair_list.hpp"

#include <set>
#include <unordered_map>
#include <utility>

#include "vision/evaluation/list_text.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t kMostPictures = 200'000;
constexpr std::size_t kMostPairs = 20'000'000;

std::unexpected<Error> wrongLine(std::size_t number, const std::string& why) {
    return fail(ErrorCode::Malformed, "line " + std::to_string(number) + " of the list: " + why);
}

bool heading(const std::vector<std::string>& fields) {
    static const std::set<std::string> words{"same", "is_same", "issame", "label", "target", "truth"};
    return fields.size() >= 3 && words.contains(lowered(fields[2]));
}

}  // namespace

Result<PairList> parsePairList(std::string_view csv) {
    PairList list;
    std::unordered_map<std::string, std::uint32_t> known;
    const auto indexOf = [&](std::string path) {
        const auto [at, isNew] = known.emplace(std::move(path), static_cast<std::uint32_t>(list.pictures.size()));
        if (isNew) list.pictures.push_back(at->first);
        return at->second;
    };
    ListLines lines(csv);
    bool first = true;
    while (const auto line = lines.next()) {
        auto fields = splitCsvLine(*line);
        const bool mayBeHeading = std::exchange(first, false);
        if (!fields || fields->size() < 3) return wrongLine(lines.number(), "three fields a,b,same are expected");
        if (mayBeHeading && heading(*fields)) continue;
        const auto same = samePerson((*fields)[2]);
        if (!same) return wrongLine(lines.number(), "'same' must be 1 or 0");
        if ((*fields)[0].empty() || (*fields)[1].empty()) return wrongLine(lines.number(), "a picture's path is empty");
        const std::uint32_t a = indexOf(std::move((*fields)[0]));
        const std::uint32_t b = indexOf(std::move((*fields)[1]));
        list.pairs.push_back({a, b, *same});
        if (list.pictures.size() > kMostPictures || list.pairs.size() > kMostPairs) {
            return fail(ErrorCode::Unsupported, "the list is longer than 200,000 pictures or 20 million pairs");
        }
    }
    if (list.pairs.empty()) return fail(ErrorCode::Malformed, "the list names no pairs");
    return list;
}

}  // namespace simkiosk
