#include "vision/ocr/mrz_verdict.hpp"

#include <algorithm>
#include <utility>

namespace simkiosk {

namespace {

// Measured with the generated pictures of tests/vision/ocr: see vision/ocr/README.md.
constexpr double kCertain = 0.97;        // a character no check digit can tell from its rivals
constexpr double kProvenField = 0.50;    // all characters of a check digit's field together
constexpr double kSupported = 0.03;      // a rival worth trying
constexpr double kClearlyBetter = 20.0;  // a correction against the next one that also fits
constexpr std::size_t kMostRivals = 16;

using Probabilities = std::vector<std::vector<LetterWeights>>;

std::size_t likeliest(const LetterWeights& place) {
    return static_cast<std::size_t>(std::ranges::max_element(place) - place.begin());
}

// The value a check digit sees, modulo 10: '<' 0, A 10 … Z 35.
int valueModulo10(std::size_t letter) { return letter == mrzAlphabet.size() - 1 ? 0 : static_cast<int>(letter) % 10; }

// Columns (1-based, inclusive) under a check digit, with the digit itself. The field they belong to is the index.
struct Field {
    std::size_t line, from, to;
};

std::vector<Field> checkedFields(MrzFormat format, bool visa) {
    if (format == MrzFormat::Td1) return {{0, 6, 30}, {1, 1, 7}, {1, 9, 15}, {1, 19, 30}};
    if (visa) return {{1, 1, 10}, {1, 14, 20}, {1, 22, 28}};
    const std::size_t end = format == MrzFormat::Td3 ? 44 : 36;
    return {{1, 1, 10}, {1, 14, 20}, {1, 22, 28}, {1, 29, end}};
}

struct Rival {
    MrzPlace place;
    char letter;
    double odds;  // against the likeliest letter there
};

std::vector<std::string> likeliestText(const Probabilities& lines) {
    std::vector<std::string> text;
    for (const auto& line : lines) {
        std::string characters;
        characters.reserve(line.size());  // so that no copy of it is left behind while it grows
        for (const auto& place : line) characters += mrzAlphabet[likeliest(place)];
        text.push_back(std::move(characters));
    }
    return text;
}

bool isVisa(const std::vector<std::string>& text) { return text.size() == 2 && text[0].starts_with('V'); }

std::vector<Rival> rivalsIn(const Probabilities& lines, const std::vector<Field>& fields) {
    std::vector<Rival> rivals;
    for (const auto& field : fields) {
        for (std::size_t column = field.from - 1; column < field.to; ++column) {
            const auto& place = lines[field.line][column];
            const auto best = likeliest(place);
            for (std::size_t c = 0; c < place.size(); ++c) {
                if (c == best || place[c] < kSupported) continue;
                rivals.push_back({{field.line, column}, mrzAlphabet[c], place[c] / place[best]});
            }
        }
    }
    std::ranges::sort(rivals, std::greater{}, &Rival::odds);
    if (rivals.size() > kMostRivals) rivals.resize(kMostRivals);
    return rivals;
}

bool allGood(const std::vector<std::string>& text) {
    const auto mrz = parseMrz(text);
    return mrz && mrz->checks.allGood();
}

// One letter changed, and put back: no copy of what stands on somebody's document.
class Exchanged {
   public:
    Exchanged(std::vector<std::string>& text, const Rival& rival)
        : m_letter(text[rival.place.line][rival.place.column]), m_before(std::exchange(m_letter, rival.letter)) {}
    Exchanged(const Exchanged&) = delete;
    Exchanged& operator=(const Exchanged&) = delete;
    ~Exchanged() { m_letter = m_before; }

   private:
    char& m_letter;
    char m_before;
};

struct Correction {
    std::vector<Rival> changes;
    double odds = 0;
};

// All single exchanges and pairs that make every check digit right, best first. The text is as before in the end.
std::vector<Correction> corrections(std::vector<std::string>& text, const std::vector<Rival>& rivals) {
    std::vector<Correction> found;
    for (std::size_t a = 0; a < rivals.size(); ++a) {
        const Exchanged one(text, rivals[a]);
        if (allGood(text)) found.push_back({{rivals[a]}, rivals[a].odds});
        for (std::size_t b = a + 1; b < rivals.size(); ++b) {
            if (rivals[a].place == rivals[b].place) continue;
            const Exchanged two(text, rivals[b]);
            if (allGood(text)) {
                found.push_back({{rivals[a], rivals[b]}, rivals[a].odds * rivals[b].odds});
            }
        }
    }
    std::ranges::sort(found, std::greater{}, &Correction::odds);
    return found;
}

bool isProven(const std::vector<Correction>& found) {
    return !found.empty() && (found.size() == 1 || found[0].odds > kClearlyBetter * found[1].odds);
}

// How sure the letter at a place is among those that its check digits cannot tell from it.
double certainty(const LetterWeights& place, std::size_t chosen, bool checked) {
    double rivals = 0;
    for (std::size_t c = 0; c < place.size(); ++c) {
        if (c == chosen) continue;
        if (!checked || valueModulo10(c) == valueModulo10(chosen)) rivals += place[c];
    }
    return place[chosen] / (place[chosen] + rivals);
}

class Doubts {
   public:
    Doubts(const Probabilities& lines, const std::vector<std::string>& text, const std::vector<Field>& fields,
           const std::vector<MrzPlace>& corrected)
        : m_lines(lines), m_text(text), m_fields(fields), m_corrected(corrected) {}

    void find(MrzVerdict& verdict) const {
        verdict.confidence = 1;
        for (std::size_t line = 0; line < m_lines.size(); ++line) {
            for (std::size_t column = 0; column < m_lines[line].size(); ++column) {
                const MrzPlace place{line, column};
                const double sure = certainty(m_lines[line][column], chosen(place), fieldOf(place) != nullptr);
                verdict.confidence = std::min(verdict.confidence, sure);
                if (sure < kCertain) verdict.doubtful.push_back(place);
            }
        }
        for (const auto& field : m_fields) findIn(field, verdict);
    }

   private:
    // A check digit lets one wrong text in ten pass: what it covers must be likely by itself. A corrected place was
    // weighed against everything else that fits already.
    void findIn(const Field& field, MrzVerdict& verdict) const {
        double together = 1;
        MrzPlace worst;
        double least = 2;
        for (std::size_t column = field.from - 1; column < field.to; ++column) {
            const MrzPlace place{field.line, column};
            if (std::ranges::find(m_corrected, place) != m_corrected.end()) continue;
            const double probability = m_lines[field.line][column][chosen(place)];
            together *= probability;
            if (probability < least) {
                least = probability;
                worst = place;
            }
        }
        verdict.confidence = std::min(verdict.confidence, together);
        if (together < kProvenField) verdict.doubtful.push_back(worst);
    }

    std::size_t chosen(MrzPlace place) const { return mrzAlphabet.find(m_text[place.line][place.column]); }

    const Field* fieldOf(MrzPlace place) const {
        for (const auto& field : m_fields) {
            const bool inside = place.column + 1 >= field.from && place.column + 1 <= field.to;
            if (field.line == place.line && inside) return &field;
        }
        return nullptr;
    }

    const Probabilities& m_lines;
    const std::vector<std::string>& m_text;
    const std::vector<Field>& m_fields;
    const std::vector<MrzPlace>& m_corrected;
};

}  // namespace

MrzVerdict judgeMrz(MrzFormat format, const Probabilities& lines) {
    auto text = likeliestText(lines);
    const auto fields = checkedFields(format, isVisa(text));
    MrzVerdict verdict;
    if (!allGood(text)) {
        const auto found = corrections(text, rivalsIn(lines, fields));
        if (isProven(found)) {
            for (const auto& change : found.front().changes) {
                text[change.place.line][change.place.column] = change.letter;
                verdict.corrected.push_back(change.place);
            }
        }
    }
    Doubts(lines, text, fields, verdict.corrected).find(verdict);
    if (auto mrz = parseMrz(text)) verdict.mrz = std::move(*mrz);
    verdict.accepted = verdict.mrz && verdict.mrz->checks.allGood() && verdict.doubtful.empty();
    for (auto& line : text) verdict.lines.emplace_back(std::move(line));
    return verdict;
}

}  // namespace simkiosk
