// From the probabilities of each character to a reading that may be relied on, or not. Arithmetic only.
#pragma once

#include <string>
#include <vector>

#include "kiosk/values/mrz.hpp"
#include "vision/ocr/mrz_lattice.hpp"

namespace simkiosk {

struct MrzPlace {
    std::size_t line = 0;    // from 0
    std::size_t column = 0;  // from 0

    bool operator==(const MrzPlace&) const = default;
};

struct MrzVerdict {
    std::vector<PersonalText> lines;
    std::optional<Mrz> mrz;           // nothing when the lines are none
    bool accepted = false;            // every check digit holds and no character is in doubt
    std::vector<MrzPlace> corrected;  // where the check digits, not the picture, decided
    std::vector<MrzPlace> doubtful;   // characters that keep it from being accepted
    double confidence = 0;            // of the least certain character, 0..1, after the check digits
};

// `lines` as readLine gives them for the format. A correction is made only when exactly one way to exchange at most two
// characters for others that the picture supports makes every check digit right; otherwise the likeliest text stands
// and is not accepted.
MrzVerdict judgeMrz(MrzFormat format, const std::vector<std::vector<LetterWeights>>& lines);

}  // namespace simkiosk
