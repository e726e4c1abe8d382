// An emulated travel document: the chip's side of ICAO 9303-10 and -11, command bytes in, answer bytes out. Written
// from the standard's chip side; it shares only block ciphers, key derivation, curve arithmetic and TLV with the
// reader.
//
// Speaks BAC and PACE (generic and integrated mapping, 3DES and AES, every standardized curve), secure messaging,
// SELECT by name and identifier, READ BINARY with short identifiers and B1, Active and Chip Authentication, short and
// extended length. And it can be made to misbehave as chips, and people between chip and reader, do.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "drivers/document_reader/ec_curve.hpp"
#include "drivers/document_reader/emulation/issued_document.hpp"
#include "drivers/document_reader/security_infos.hpp"
#include "drivers/smart_card/apdu.hpp"
#include "drivers/smart_card/card_model.hpp"

namespace simkiosk {

struct PaceOffer {
    PaceMapping mapping = PaceMapping::Generic;
    SmCipher cipher = SmCipher::Aes128;
    unsigned parameterId = 13;
};
// The SecurityInfo object of EF.CardAccess, also for DocumentContents::paceInfos.
Bytes paceInfoObject(const PaceOffer& offer);

struct EmrtdModelConfig {
    enum class Fault {
        None,
        Silence,          // no answer any more
        Garbage,          // bytes that are no answer
        WrongMac,         // one bit of DO8E
        NoStatusObject,   // no DO99
        TruncatedAnswer,  // a protected answer cut short
        WrongCounter,     // the send sequence counter left behind
        EndsSession,      // 6988, and secure messaging is over
        RefusesBac,       // 6300 to every EXTERNAL AUTHENTICATE
        ForeignFile,      // DG2's bytes under EF.COM's name
    };
    // What READ BINARY does that asks for more than the file has.
    enum class BeyondEnd { GivesWhatThereIs, Warns6282, Refuses6700, EndsSession };

    IssuedDocument document;
    std::string mrzInformation;  // with check digits
    std::string can = {};
    bool bac = true;
    std::vector<PaceOffer> pace = {};
    // Offered in EF.ATR/INFO and the ATR; status word included. 258: short length only, and neither says anything.
    std::size_t mostResponseBytes = 258;
    bool shortIdentifiers = true;
    // Answers 6700 to every extended length field, whatever it offers.
    bool refusesExtended = false;
    // A READ BINARY that asks for more gets 6Cxx; 0: no such limit.
    std::uint8_t mostReadBytes = 0;
    std::set<std::uint16_t> withheldFiles = {};  // 6982
    BeyondEnd beyondEnd = BeyondEnd::GivesWhatThereIs;
    Fault fault = Fault::None;
    // Protected answers that are still right; the faults of the first five kinds begin after them.
    unsigned faultAfter = 3;
};

class EmrtdModel : public CardModel {
   public:
    EmrtdModel(EmrtdModelConfig config, Random& random);
    ~EmrtdModel() override;

    Bytes atr() const override;
    void reset() override;
    Bytes transmit(ByteView command) override;

    // For tests: how often it was asked, and the longest answer it gave.
    unsigned commands() const { return m_commands; }
    std::size_t longestAnswer() const { return m_longestAnswer; }

   private:
    struct Answer {
        Bytes data;
        std::uint16_t status = 0x9000;
    };
    struct Session {
        SmCipher cipher;
        SecretBytes encryption;
        SecretBytes mac;
        SecretBytes counter;
    };
    struct PaceRun;

    Answer execute(const CommandApdu& command);
    Answer select(const CommandApdu& command);
    Answer readBinary(const CommandApdu& command);
    Answer giveFile(std::size_t offset, std::size_t count, bool far);
    Answer externalAuthenticate(const CommandApdu& command);
    Answer internalAuthenticate(const CommandApdu& command) const;
    Answer manageEnvironment(const CommandApdu& command);
    Answer generalAuthenticate(const CommandApdu& command);
    Answer paceStep(std::uint32_t tag, ByteView value);
    Answer agreeWithChipKey(ByteView terminalKey);
    const Bytes* currentFile() const;

    std::optional<CommandApdu> unprotect(const CommandApdu& command);
    Bytes protect(const CommandApdu& command, const Answer& answer, std::size_t most);
    void startSession(SmCipher cipher, ByteView secret, ByteView counter);
    Bytes spoil(Bytes answer, const CommandApdu& command);

    EmrtdModelConfig m_config;
    Random& m_random;
    std::map<std::uint16_t, Bytes> m_files;
    bool m_application = false;
    bool m_authenticated = false;
    std::uint16_t m_selected = 0;
    Bytes m_challenge;
    std::optional<Session> m_session;
    std::optional<Session> m_nextSession;  // from the answer on that is given under the old keys
    std::unique_ptr<PaceRun> m_pace;
    Bytes m_chipProtocol;
    unsigned m_protected = 0;
    unsigned m_commands = 0;
    std::size_t m_longestAnswer = 0;
};

}  // namespace simkiosk
