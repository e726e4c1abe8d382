// An emulated UICC: command bytes in, answer bytes out. Speaks USIM (class 00) and 2G (class A0) and can be made to
// behave as the cards of the field do.
//
// Files: MF 3F00, EF_DIR 2F00, EF_ICCID 2FE2; in ADF USIM and in DF GSM 7F20: EF_IMSI 6F07, EF_GID1 6F3E, EF_GID2 6F3F,
// EF_SPN 6F46, EF_UST or EF_SST 6F38, EF_AD 6FAD. Nothing can be written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "drivers/smart_card/card_model.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

struct UiccConfig {
    enum class Fault {
        None,
        Mute,         // no ATR, no answer
        ForeignAtr,   // an ATR that EMV does not allow
        Answers6F00,  // every command fails
    };

    std::string iccid;                         // 18 to 20 characters
    std::string imsi;                          // 6 to 15 digits; empty: the file is blank (all FF)
    std::string serviceProvider = "SimKiosk";  // UTF-8, at most 16 letters, or 7 when one is not ASCII
    std::uint8_t groupId = 0x01;
    std::optional<std::uint8_t> groupId2 = std::nullopt;  // without: there is no EF_GID2
    unsigned mncLength = 2;                               // digits
    bool pinNeeded = false;     // the PIN protects EF_IMSI, the group identifiers and the service table
    unsigned pinTries = 3;      // left; 0: blocked
    bool usim = true;           // answers class 00
    bool gsm = true;            // answers class A0
    bool announcesData = true;  // T=0 as a card does it: 61xx or 9Fxx after SELECT; false: data at once
    bool insistsOnLe = false;   // 6Cxx unless Le is exactly the file's length
    Fault fault = Fault::None;

    bool operator==(const UiccConfig&) const = default;
};

class UiccModel : public CardModel {
   public:
    // Invalid when ICCID or IMSI are not digits of a possible length.
    static Result<UiccModel> create(UiccConfig config);

    Bytes atr() const override;
    void reset() override;
    Bytes transmit(ByteView command) override;

    const UiccConfig& config() const { return m_config; }
    // How often somebody has presented a PIN.
    unsigned pinsTried() const { return m_pinsTried; }

   private:
    struct File {
        std::uint16_t id;
        std::uint16_t parent;
        enum class Kind { Directory, Transparent, LinearFixed } kind;
        Bytes content;           // LinearFixed: whole records
        std::size_t record = 0;  // length of one record in bytes
        bool protectedByPin = false;
    };

    explicit UiccModel(UiccConfig config);
    const File* find(std::uint16_t id) const;
    const File* findApplication(ByteView aid) const;
    Bytes select(bool gsm, std::uint8_t p1, std::uint8_t p2, ByteView data);
    Bytes readBinary(std::size_t offset, unsigned le) const;
    Bytes readRecord(std::uint8_t number, unsigned le) const;
    Bytes give(const Bytes& content, unsigned le) const;
    Bytes fetch(unsigned le);
    Bytes verify(ByteView pin);
    static Bytes fileControlParameters(const File& file);
    Bytes gsmResponse(const File& file) const;

    UiccConfig m_config;
    std::vector<File> m_files;
    std::uint16_t m_directory;
    const File* selectedFile() const;
    std::uint16_t m_selected;  // file id; 0: none
    std::uint16_t m_selectedParent;
    Bytes m_waiting;  // for GET RESPONSE
    unsigned m_pinsTried = 0;
};

}  // namespace simkiosk
