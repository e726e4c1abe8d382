// Contactless reader of documents with a chip of ICAO 9303: passports, identity cards, residence permits.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "kiosk/policy/document_facts.hpp"
#include "kiosk/values/document_photo.hpp"
#include "kiosk/values/mrz.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

struct ChipReading {
    Mrz mrz;                // data group 1
    PersonalText fullName;  // data group 11, in the holder's script; empty when the chip has none
    DocumentPhoto photo;    // data group 2, still coded
    std::string issuedBy;   // the state whose authority signed, ISO 3166-1 alpha-2; empty when not known
    // What the reader has checked; the others are the kiosk's.
    std::map<DocumentCheck, CheckOutcome> checks;
    std::vector<std::string> reasons;  // of those that did not pass: for staff, nothing about the person
};

class DocumentReader {
   public:
    virtual ~DocumentReader() = default;

    // Disconnected: the reader is not there.
    virtual Task<Result<void>> status() = 0;
    // A document with a chip lies on the reader.
    virtual Task<Result<bool>> documentPresent() = 0;
    // Opens the chip with the printed lines and reads it; `onProgress` (0..1) is called on the machine thread.
    // Conflict: the chip does not open with these lines; Refused: it was lifted, or could not be read to the end;
    // Malformed: an answer that breaks the standard; Unsupported: no chip of ICAO 9303; Disconnected: the reader is
    // gone; Timeout.
    virtual Task<Result<ChipReading>> read(Mrz printed, std::function<void(double)> onProgress) = 0;
};

}  // namespace simkiosk
