// The resident identity card reader on a byte stream: serial line (115200 8N1) or TCP.
#pragma once

#include "drivers/id_card_reader/sam_codec.hpp"
#include "kiosk/ports/id_card_reader.hpp"
#include "platform/base/clock.hpp"
#include "platform/io/byte_stream.hpp"

namespace simkiosk {

// What not every module knows; a module may leave an unknown command without answer.
struct SamReaderOptions {
    bool readNewestAddress = false;  // 30 03 after a resident card: replaces the printed address when answered
    bool setMaxRadioBytes = false;   // 61 FF 50 once after the first status(), as some hosts do
};

// All waits are bounded: find and select 1 s, read 3 s, a pause inside a frame 2 s, any call 5 s. A damaged answer,
// or an answer that the request arrived damaged, is asked for once more: no command of this reader moves anything.
//
// Errors: Timeout (silence), Disconnected (the next call reopens the wire), Refused
// with the module's SW3 as two hexadecimal digits, Malformed, and from read() Unsupported for an unknown card type.
class SamIdCardReader : public IdCardReader {
   public:
    SamIdCardReader(ByteStream& stream, Clock& clock, SamReaderOptions options = {});

    Task<Result<IdCardReaderStatus>> status() override;
    // Not more often than every 300 ms: called earlier, it waits.
    Task<Result<bool>> findCard() override;
    Task<Result<IdCard>> read() override;

    // Looks for a card again and again for `patience` (at least once) and reads the first one. A find that is not
    // answered is repeated: a module may be starting, a line disturbed. NotFound with the code "no_card" when the
    // reader works and no card came; Timeout when it fell silent or was never heard at all; else as read().
    Task<Result<IdCard>> waitAndRead(Duration patience);

   private:
    struct Exchange {
        sam::Command command;
        Duration answerTime;  // until the answer begins
        Bytes data = {};
    };

    // One request and its answer, whatever its status word says.
    Task<Result<sam::Answer>> ask(Exchange exchange, Instant limit);
    Task<Result<sam::Answer>> askOnce(Exchange exchange, Instant limit);
    Task<Result<sam::Answer>> receive(sam::Command command, Instant answerLimit, Instant limit);
    Task<void> replaceAddress(IdCard& card, Instant limit);

    ByteStream& m_stream;
    Clock& m_clock;
    SamReaderOptions m_options;
    sam::FrameParser m_parser;
    Instant m_nextFind{};
    bool m_radioBytesSet = false;
    bool m_heard = false;  // anything, since it was made
};

}  // namespace simkiosk
