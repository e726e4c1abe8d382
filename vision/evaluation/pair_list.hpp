// The list of a verification test: which picture is compared with which, and whether they show the same person.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace simkiosk {

struct PicturePair {
    std::uint32_t a = 0;  // index of PairList::pictures
    std::uint32_t b = 0;
    bool same = false;
};

struct PairList {
    std::vector<std::string> pictures;  // each once, in the order of their first use
    std::vector<PicturePair> pairs;     // in the order of the file
};

// CSV (RFC 4180) of the columns a,b,same; a first line whose third word is "same" or "label" is the heading and may be
// missing; further columns are passed over. same: 1 or 0, true or false, yes or no, genuine or impostor. Malformed
// names the line. At most 20 million pairs of 200,000 pictures (2 kB of memory each).
Result<PairList> parsePairList(std::string_view csv);

}  // namespace simkiosk
