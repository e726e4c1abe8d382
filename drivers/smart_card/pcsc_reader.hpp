// A smart card reader of the machine, any that PC/SC knows (USB CCID), found by name and used without ever blocking.
//
// Each reader has a thread of its own for the service's blocking calls. A card or driver that hangs there costs the
// caller its deadline and no more: the thread is left behind, and a fresh one takes over when the reader comes back.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/smart_card/apdu_channel.hpp"
#include "drivers/smart_card/pcsc_service.hpp"
#include "platform/base/clock.hpp"
#include "platform/io/worker.hpp"

namespace simkiosk {

class PcscLine;

// A connected card, ours alone. 61xx, 9Fxx and 6Cxx are followed up here. Errors of transmit(): Disconnected: the card
// or the reader is gone (also when an answer came without status word, as pcscd gives for a card that vanished);
// Timeout: no answer in time, the connection is given up; Conflict: another program has reset the card, begin anew;
// Malformed: no answer by ISO/IEC 7816-4; Unsupported: an extended command over T=0. The destructor takes the card's
// power. The Worker and Clock of its reader must outlive it; the reader need not.
class PcscSession : public ApduChannel {
   public:
    ~PcscSession() override;

    const std::string& reader() const { return m_reader; }
    const Bytes& atr() const { return m_card.atr; }
    CardProtocol protocol() const { return m_card.protocol; }

    Task<Result<ResponseApdu>> transmit(CommandApdu command) override;
    // Forgets what was selected and authenticated; a warm reset keeps the power.
    Task<Result<void>> reset(bool cold = true);
    // How long one command may take; 10 s unless told.
    void setCommandLimit(Duration limit) { m_commandLimit = limit; }

   private:
    friend class PcscReader;
    class Wire;
    PcscSession(std::shared_ptr<PcscLine> line, std::string reader, PoweredCard card);
    Task<Result<ResponseApdu>> exchange(CommandApdu command);
    Result<void> stillThere() const;

    std::shared_ptr<PcscLine> m_line;
    unsigned m_number;  // of the card on the line
    std::string m_reader;
    PoweredCard m_card;
    Duration m_commandLimit = 10s;
    std::unique_ptr<Wire> m_wire;
    T0Channel m_completing;
};

class PcscReader {
   public:
    // `name`: exact, a pattern with * and ?, or a part (see chooseReader); empty: the only reader there is.
    PcscReader(Worker& worker, Clock& clock, std::string name, OpenPcscService service = systemPcscService());
    ~PcscReader();

    // Names of all readers now connected.
    static Task<Result<std::vector<std::string>>> list(Worker& worker, Clock& clock, Instant deadline,
                                                       OpenPcscService service = systemPcscService());

    struct Status {
        std::string reader;  // its exact name; empty: not connected
        PcscSlot slot;
    };
    // What is there now. A reader that is not connected is no error, several that fit are (Invalid).
    Task<Result<Status>> status(Instant deadline);
    // Until reader or card has come or gone since `seen`; Timeout at the deadline.
    Task<Result<Status>> waitForChange(Status seen, Instant deadline);

    // Waits for reader and card, connects for us alone, powers the card. At the deadline NotFound: no such reader
    // (the message names those there are), no card, or a card that does not answer (Malformed). At once: Invalid (the
    // name fits several), Busy (another program has the card), Disconnected (no service; says what to do).
    // Leave the deadline some 100 ms. One session at a time: a second one ends the first.
    Task<Result<std::unique_ptr<PcscSession>>> connect(Instant deadline);

    // An earlier command has not come back: the reader is out of order until it does.
    bool hangs() const;

   private:
    std::shared_ptr<PcscLine> m_line;
    std::string m_name;
};

}  // namespace simkiosk
