#include "vision/evaluation/list_text.hpp"

#include <algorithm>
#include <array>

namespace simkiosk {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\r";
    const std::size_t begin = text.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

}  // namespace

ListLines::ListLines(std::string_view text) : m_rest(text) {
    if (m_rest.starts_with("\xEF\xBB\xBF")) m_rest.remove_prefix(3);
}

std::optional<std::string_view> ListLines::next() {
    while (!m_rest.empty()) {
        ++m_number;
        const std::size_t end = std::min(m_rest.find_first_of("\r\n"), m_rest.size());
        const std::string_view line = trimmed(m_rest.substr(0, end));
        m_rest.remove_prefix(m_rest.substr(end).starts_with("\r\n") ? end + 2 : std::min(end + 1, m_rest.size()));
        if (!line.empty()) return line;
    }
    return std::nullopt;
}

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
    for (std::string& field : fields) field = trimmed(field);
    return fields;
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::optional<bool> samePerson(std::string_view word) {
    constexpr std::array<std::string_view, 8> kSame{"1", "1.0", "true", "yes", "t", "genuine", "match", "mated"};
    constexpr std::array<std::string_view, 10> kDifferent{"0",        "0.0",      "false",    "no",        "f",
                                                          "impostor", "imposter", "nonmatch", "non-match", "non-mated"};
    const std::string small = lowered(word);
    if (std::ranges::find(kSame, small) != kSame.end()) return true;
    if (std::ranges::find(kDifferent, small) != kDifferent.end()) return false;
    return std::nullopt;
}

}  // namespace simkiosk
