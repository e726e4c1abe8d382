// Contactless reader of resident identity cards (GA 450, SAM-A/SAM-V module).
#pragma once

#include "kiosk/values/person.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

struct IdCardReaderStatus {
    std::string samNumber;  // "05.01-20101129-0001228293-0296863149"
};

class IdCardReader {
   public:
    virtual ~IdCardReader() = default;

    // Self-test and SAM number. Disconnected or Timeout when the reader is not there.
    virtual Task<Result<IdCardReaderStatus>> status() = 0;
    // One find + select: true when a card is on the reader and ready to be read. A card already read may be
    // answered as absent until it is lifted (china-id readers do), so false does not prove that it is gone.
    virtual Task<Result<bool>> findCard() = 0;
    // After findCard(). Refused: the card was removed or could not be read (lift it and put it back);
    // Malformed: an answer that breaks its format; Unsupported: a card type this kiosk does not know.
    virtual Task<Result<IdCard>> read() = 0;
};

}  // namespace simkiosk
