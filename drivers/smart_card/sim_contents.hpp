// What a SIM says about itself: read only, no PIN is ever tried.
#pragma once

#include "drivers/smart_card/apdu_channel.hpp"
#include "drivers/smart_card/sim_elementary_files.hpp"
#include "drivers/smart_card/sim_files.hpp"

namespace simkiosk {

enum class SimFileState {
    Read,
    Absent,     // no such file
    Protected,  // the PIN is needed
    Unreadable  // there, but its content or the card's answer breaks the standard
};
const char* toString(SimFileState state);  // read | absent | pin_protected | unreadable

enum class SimPin { Unknown, NotNeeded, Needed, Blocked };
const char* toString(SimPin pin);  // unknown | not_needed | needed | blocked

struct SimContents {
    Iccid iccid;
    SimLanguage language = SimLanguage::Uicc;  // the one its files were read in

    std::optional<CardApplication> usim = std::nullopt;  // from EF_DIR

    SimFileState imsiState = SimFileState::Absent;
    std::optional<std::string> imsi = std::nullopt;  // read and without it: the card is blank (EF_IMSI all FF)
    std::optional<unsigned> mncLength = std::nullopt;

    std::optional<Bytes> gid1 = std::nullopt;  // as they stand in the file, FF and all
    std::optional<Bytes> gid2 = std::nullopt;
    std::optional<ServiceProviderName> serviceProvider = std::nullopt;
    std::optional<std::vector<unsigned>> services = std::nullopt;  // EF_UST, or EF_SST of a 2G card

    SimPin pin = SimPin::Unknown;
    std::optional<unsigned> pinTries = std::nullopt;

    std::vector<std::string> problems = {};  // files that broke their standard, one sentence each

    bool isBlank() const { return imsiState == SimFileState::Read && !imsi; }
};

// As USIM, and where the card has none as a 2G SIM. Refused: the card does not give its ICCID; Malformed: that file
// holds none. Errors of the channel pass through. Other files never fail the reading: see `problems`.
Task<Result<SimContents>> readSimContents(ApduChannel& card);

}  // namespace simkiosk
