// From the net's scores over a line to what each character is: every way to align exactly N characters with the frames
// is summed (connectionist temporal classification, Graves 2006, with the number of characters known). Arithmetic only.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/values/mrz.hpp"

namespace simkiosk {

inline constexpr std::string_view mrzAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
inline constexpr std::size_t mrzClasses = 1 + mrzAlphabet.size();  // class 0 is CTC's blank

// Softmax over the classes, frame after frame; about four frames a character.
struct LineScores {
    std::vector<std::array<float, mrzClasses>> frames;
};

// One weight for each letter of mrzAlphabet.
using LetterWeights = std::array<double, mrzAlphabet.size()>;
// How likely a letter is at each place before the picture was seen; as long as the line.
using LineGrammar = std::vector<LetterWeights>;

// What may stand where (9303-4, -5, -6, -7 §4.2.2): weights, not prohibitions, since specimens print digits in a
// nationality; dates and check digits are nearly strict.
std::vector<LineGrammar> grammarOf(MrzFormat format);

struct LineReading {
    double logLikelihood = 0;           // of exactly this many characters
    std::vector<LetterWeights> places;  // probability of each letter at each place; each sums to 1
};

// Nothing when the frames cannot hold that many characters.
std::optional<LineReading> readLine(const LineScores& scores, const LineGrammar& grammar);

}  // namespace simkiosk
