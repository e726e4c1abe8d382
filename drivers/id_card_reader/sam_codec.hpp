// Frames of the SAM-A/SAM-V identity card module ("SAM 通信协议", GA 450): bytes to values and back, no I/O.
//
//   host -> SAM   AA AA AA 96 69 | LenH LenL | CMD PARA | data | CHK
//   SAM -> host   AA AA AA 96 69 | LenH LenL | SW1 SW2 SW3 | data | CHK
//
// Len counts everything after itself, CHK included; CHK is the XOR of everything from LenH to before CHK.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/base/bytes.hpp"

namespace simkiosk::sam {

// CMD in the high byte, PARA in the low byte.
enum class Command : std::uint16_t {
    Reset = 0x10FF,
    Status = 0x11FF,
    SamNumber = 0x12FF,
    FindCard = 0x2001,
    SelectCard = 0x2002,
    ReadCard = 0x3001,                 // text and photo
    ReadNewestAddress = 0x3003,        // after ReadCard; needs no new select
    ReadManagementNumber = 0x3005,     //
    ReadCardAndFingerprints = 0x3010,  // text, photo, 0, 512 or 1,024 bytes of fingerprints
    SetSpeed115200 = 0x6000,           // the speeds 57600, 38400, 19200 and 9600 follow as 0x6001 to 0x6004
    SetMaxRadioBytes = 0x61FF,         // one data byte: 0x50
};

// SW3. The first two status bytes are undefined in some answers ("XX XX") and are never looked at.
enum class Status : std::uint8_t {
    Ok = 0x90,
    NotOnCard = 0x91,
    CardFound = 0x9F,
    RequestChecksumWrong = 0x10,
    RequestLengthWrong = 0x11,
    CommandWrong = 0x21,
    CardRejectedSam = 0x31,
    SamRejectedCard = 0x32,
    UnknownCard = 0x40,
    ReadFailed = 0x41,
    SelfTestFailed = 0x60,
    NotAuthorised = 0x66,
    FindFailed = 0x80,
    SelectFailed = 0x81,
};

inline constexpr std::size_t textSize = 256;
inline constexpr std::size_t photoSize = 1024;
inline constexpr std::size_t newestAddressSize = 70;
// Len of the shortest and of the longest frame there is; anything else is noise.
inline constexpr std::size_t minRequestLength = 3;
inline constexpr std::size_t minAnswerLength = 4;
inline constexpr std::size_t maxAnswerLength = 0x090A;  // ReadCardAndFingerprints: 2,321 bytes on the wire
inline constexpr std::size_t frameOverhead = 7;         // preamble and Len

Bytes encodeRequest(Command command, ByteView data = {});
// The device's side of the wire.
Bytes encodeAnswer(Status status, ByteView data = {});

// Finds intact frames in a stream of bytes cut anywhere and mixed with noise. Memory is bounded by the longest
// frame; what it held is wiped, because a read answer is a person.
class FrameParser {
   public:
    FrameParser(std::size_t minLength, std::size_t maxLength);
    FrameParser(const FrameParser&) = delete;
    FrameParser& operator=(const FrameParser&) = delete;
    ~FrameParser() { reset(); }

    void add(ByteView bytes);
    // What stands between Len and CHK of the next intact frame. A frame with a wrong Len or CHK is passed over;
    // the search goes on one byte behind its beginning, in case its preamble was noise.
    std::optional<Bytes> next();
    // A preamble has arrived and the rest of its frame has not. Ask after next() returned nothing.
    bool midFrame() const;
    // Gives up the frame begun: the noise looked like a preamble, and a frame may stand behind it.
    void abandonFrame();
    // Frames passed over since the last reset because of their CHK or because they stopped short.
    std::size_t damagedFrames() const { return m_damagedFrames; }
    void reset();

   private:
    void drop(std::size_t count);
    void seekPreamble();

    std::size_t m_minLength;
    std::size_t m_maxLength;
    std::size_t m_damagedFrames = 0;
    Bytes m_buffer;  // begins with (a part of) a preamble after seekPreamble()
};

struct Request {
    Command command;  // may be a value that has no name here
    Bytes data;
};

struct Answer {
    std::uint8_t status = 0;  // SW3
    Bytes data;

    bool is(Status expected) const { return status == static_cast<std::uint8_t>(expected); }
};

// From what FrameParser::next() returned.
Result<Request> parseRequest(ByteView content);
Result<Answer> parseAnswer(ByteView content);

// What SW3 means in the manual's table; empty when the table does not have it.
std::string_view statusMeaning(std::uint8_t status);
// What to do about it: one short sentence.
std::string_view statusRecovery(std::uint8_t status);

struct CardData {
    Bytes text;          // 256 bytes, see id_card_text.hpp
    Bytes photo;         // 1,024 bytes
    Bytes fingerprints;  // 0, 512 or 1,024 bytes
};
// The data of a ReadCard answer: 0100 0400, then 256 + 1024 bytes.
Result<CardData> parseCardData(ByteView data);
// The data of a ReadCardAndFingerprints answer: 0100 0400 and 0400, 0200 or 0000.
Result<CardData> parseCardDataWithFingerprints(ByteView data);

// "05.01-20101129-0001228293-0296863149" from the 16 bytes of a SamNumber answer.
Result<std::string> formatSamNumber(ByteView data);

}  // namespace simkiosk::sam
