#include "vision/evaluation/pair_list.hpp"

#include <optional>
#include <unordered_map>

namespace simkiosk {
namespace {

constexpr std::size_t kMostPictures = 200'000;
constexpr std::size_t kMostPairs = 20'000'000;

std::optional<bool> truth(std::string_view text) {
    if (text == "1" || text == "true") return true;
    if (text == "0" || text == "false") return false;
    return std::nullopt;
}

std::unexpected<Error> wrongLine(std::size_t number, const std::string& why) {
    return fail(ErrorCode::Malformed, "line " + std::to_string(number) + " of the list: " + why);
}

}  // namespace

std::optional<std::vector<std::string>> splitCsvLine(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char letter = line[i];
        if (quoted && letter == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += line[++i];
        } else if (letter == '"') {
            quoted = !quoted;
        } else if (letter == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += letter;
        }
    }
    if (quoted) return std::nullopt;
    return fields;
}

Result<PairList> parsePairList(std::string_view csv) {
    if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);  // spreadsheets write a byte order mark
    PairList list;
    std::unordered_map<std::string, std::uint32_t> known;
    const auto indexOf = [&](std::string path) {
        const auto [at, isNew] = known.emplace(std::move(path), static_cast<std::uint32_t>(list.pictures.size()));
        if (isNew) list.pictures.push_back(at->first);
        return at->second;
    };
    for (std::size_t number = 1; !csv.empty(); ++number) {
        const std::size_t end = csv.find('\n');
        std::string_view line = csv.substr(0, end);
        csv.remove_prefix(end == std::string_view::npos ? csv.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || (number == 1 && line == "a,b,same")) continue;
        auto fields = splitCsvLine(line);
        if (!fields || fields->size() != 3) return wrongLine(number, "three fields a,b,same are expected");
        const auto same = truth((*fields)[2]);
        if (!same) return wrongLine(number, "'same' must be 1 or 0");
        if ((*fields)[0].empty() || (*fields)[1].empty()) return wrongLine(number, "a picture's path is empty");
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
