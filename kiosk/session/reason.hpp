// Why something does not work or was not done: a kind, for which the screen has words in every language, and the words
// of the device, the carrier or the library behind it, for technicians.
#pragma once

#include <string>
#include <variant>

#include "platform/base/result.hpp"

namespace simkiosk {

// What the machine knows of itself without an error of a port.
enum class MachineFact {
    StackerEmpty,
    BinFull,
    DispenserSilent,  // so nothing is known of stack and bin
    CardInPath,
    PrinterOffline,
    PrinterError,  // only a technician ends it
    CoverOpen,
    PaperOut,
    PaperJammed,
    PrintUnconfirmed,
    NoPhotoDecoder,  // of identity cards
    PhotoDecoder,
    NoPictureDecoder,  // of passports
    NoCatalogue,
    NoStick,  // for the logs
    JournalUnusable,
    SaleInDoubt,
    SaleOpen,
    NothingLaidDown,  // on a reader, within the time for it
    CardNumberWrong,
    BinNotCounting,
    NoPictures,
    NoLoudspeaker,
    NoHeadset,
    NoCarrierTime,
};
const char* toString(MachineFact fact);  // "stacker_empty"

struct Reason {
    Reason(const Error& error);
    Reason(MachineFact fact, std::string words = {}) : kind(fact), detail(std::move(words)) {}

    std::variant<ErrorCode, MachineFact> kind;
    std::string detail;  // never anything about a person

    bool operator==(const Reason&) const = default;
};

// In English, for the log and for paper: "timeout: the unit is silent", "paper out".
std::string describe(const Reason& reason);

}  // namespace simkiosk
