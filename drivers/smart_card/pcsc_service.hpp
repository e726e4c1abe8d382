// The smart card service of the machine (PC/SC: pcscd and libpcsclite) as blocking calls. An object belongs to one
// thread, which may hang in it for as long as a reader or a driver does; PcscReader keeps that away from the kiosk.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "platform/base/bytes.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

enum class CardProtocol { T0, T1 };
const char* toString(CardProtocol protocol);  // "T=0" | "T=1"

// A reader as the service last saw it.
struct PcscSlot {
    bool cardPresent = false;
    bool mute = false;   // a card that gave no answer to reset
    bool inUse = false;  // by another program
    Bytes atr = {};      // empty without a card
    unsigned flags = 0;  // the service's own word, for waitForChange()
};

struct PoweredCard {
    Bytes atr;
    CardProtocol protocol = CardProtocol::T0;
};

// A card connected for us alone. The destructor takes its power.
class PcscCard {
   public:
    virtual ~PcscCard() = default;

    virtual PoweredCard powered() const = 0;
    // Bytes of one command APDU to bytes of its answer, which may be too short to be one. Disconnected: the card or
    // its reader is gone. Conflict: another program has reset the card; the connection is good again, what was
    // selected and authenticated is not.
    virtual Result<Bytes> transmit(ByteView command) = 0;
    // A warm reset keeps the power.
    virtual Result<PoweredCard> reset(bool cold) = 0;
};

class PcscService {
   public:
    virtual ~PcscService() = default;

    // Exact names, e.g. "Generic USB Smart Card Reader 00 00"; none connected is an empty list.
    virtual Result<std::vector<std::string>> readers() = 0;
    // NotFound: no reader of this name.
    virtual Result<PcscSlot> look(const std::string& reader) = 0;
    // Returns when a reader has come or gone, when `reader` (may be empty) is no longer as in `seen`, after cancel(),
    // or after `limit`.
    virtual Result<void> waitForChange(const std::string& reader, const PcscSlot& seen,
                                       std::chrono::milliseconds limit) = 0;
    // NotFound: no card. Malformed: the card does not answer. Busy: another program has it. Disconnected: no reader.
    virtual Result<std::unique_ptr<PcscCard>> connect(const std::string& reader) = 0;
    // From any thread; ends waitForChange() and nothing else. May itself block while the service hangs.
    virtual void cancel() = 0;
};

// Disconnected, with what to do, when the service does not run.
using OpenPcscService = std::function<Result<std::shared_ptr<PcscService>>()>;
OpenPcscService systemPcscService();

}  // namespace simkiosk
