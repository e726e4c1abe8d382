// The wire between vsmartcard's virtual reader (vpcd, a driver of pcscd) and a card: messages of a 2-byte big-endian
// length and as many bytes.
#pragma once

#include <optional>

#include "platform/base/bytes.hpp"
#include "platform/base/result.hpp"

namespace simkiosk::vpcd {

constexpr std::uint16_t firstPort = 35963;  // of the first slot; the second has the next one
constexpr std::size_t longestMessage = 0xFFFF;

enum class Request {
    PowerOff,  // no answer
    PowerOn,   // no answer
    Reset,     // no answer
    GiveAtr,   // at every look for a card, about each 0.4 s; an empty answer means: no card
    Command,   // an APDU, to be answered by one
    Unknown    // one byte that no version of the driver sends; no answer
};

struct Message {
    Request request = Request::Unknown;
    Bytes apdu = {};  // of a Command
};

// At most 65,535 bytes.
Bytes encode(ByteView message);
Message classify(ByteView message);

// Cuts what arrives into messages, in any chunking; holds at most one message and a chunk.
class Splitter {
   public:
    void feed(ByteView bytes) { append(m_bytes, bytes); }
    // The next whole message without its length; empty messages are passed over.
    std::optional<Bytes> next();
    std::size_t buffered() const { return m_bytes.size(); }

   private:
    Bytes m_bytes;
};

}  // namespace simkiosk::vpcd
