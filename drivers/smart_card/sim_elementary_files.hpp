// What stands in the files of a SIM: bytes to values. Every parser refuses (Malformed) what its clause does not allow.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/base/bytes.hpp"

namespace simkiosk {

// EF_IMSI (TS 31.102 §4.2.2): 6 to 15 digits; nothing when all is FF: the card is not personalised.
Result<std::optional<std::string>> parseImsiFile(ByteView file);

struct ServiceProviderName {
    std::string name;               // UTF-8; empty: none
    bool shownWithNetwork = false;  // the registered network's name is to be displayed beside it
};
// EF_SPN (TS 31.102 §4.2.12).
Result<ServiceProviderName> parseSpnFile(ByteView file);

// Numbers of the services that are there, ascending. EF_UST (TS 31.102 §4.2.8): one bit each. EF_SST (TS 51.011
// §10.3.7): two bits each, allocated and activated.
std::vector<unsigned> parseUsimServices(ByteView file);
std::vector<unsigned> parseGsmServices(ByteView file);

// EF_AD (TS 31.102 §4.2.18), byte 4: 2 or 3; nothing when the card does not say.
std::optional<unsigned> parseMncLength(ByteView file);

struct CardApplication {
    Bytes aid;
    std::string label;  // as far as it is ASCII
};
// One record of EF_DIR (TS 102 221 §13.1); nothing for an unused one (FF or 00).
Result<std::optional<CardApplication>> parseDirectoryRecord(ByteView record);
// A0000000871002… (TS 101 220 annex E).
bool isUsim(const CardApplication& application);

// What SELECT tells of a file.
struct SelectedFile {
    std::optional<unsigned> size;          // bytes
    std::optional<unsigned> recordLength;  // bytes
    // 2G directories only (TS 51.011 §9.2.1): CHV1.
    std::optional<bool> pinDisabled;
    std::optional<unsigned> pinTries;
};
// FCP template 62 (TS 102 221 §11.1.1.3).
Result<SelectedFile> parseFileControlParameters(ByteView answer);
// TS 51.011 §9.2.1.
Result<SelectedFile> parseGsmFileResponse(ByteView answer);

}  // namespace simkiosk
