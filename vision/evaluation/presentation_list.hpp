// The list of a PAD test (ISO/IEC 30107-3): which recording is of a living person, and which of what attack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace simkiosk {

struct LabelledPresentation {
    std::string path;  // a picture, a folder of frames or a video
    bool bonaFide = false;
    std::string species;  // of an attack: "print", "replay", ...; "attack" when nobody said
};

// CSV "path,label[,species]"; a first line with "label" or "path" in its place is the heading; further columns are
// passed over. Labels in any case: live, bonafide, real, genuine, 1, ...; attack, spoof, fake, 0 or what the attack is
// done with (print..., replay..., mask..., ...), which is its species unless one is named.
// Malformed names the line. Unsupported: more than 100,000 lines.
Result<std::vector<LabelledPresentation>> readPresentationList(std::string_view csv);

}  // namespace simkiosk
