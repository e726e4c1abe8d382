// An emulated SAM-V reader: find, select and read over the real frames, with the cards of its configuration.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>

#include "drivers/emulation/device_model.hpp"
#include "drivers/id_card_reader/sam_card_data.hpp"
#include "drivers/id_card_reader/sam_codec.hpp"

namespace simkiosk {

// Configuration: {"sam_number":"05.01-…", "baud":115200, "time_scale":1.0, "cards":{NAME: card, …}}; a card as
// makeSamCard() takes it. `time_scale` stretches (or, at 0, removes) what the radio and the line take.
//
// Orders: {"do":"state"} · {"do":"insert_card","card":NAME} · {"do":"remove_card"} ·
// {"do":"remove_mid_read","after_bytes":N} the card leaves when N of its 1,280 bytes have been read ·
// {"do":"fault","kind":"silence|bad_checksum|partial|noise|oversize|wrong_sw|late","count":1} for the next answers ·
// {"do":"unauthorised","on":true} status 66 · {"do":"self_test_fail","on":true} status 60 · {"do":"clear_faults"}.
//
// As on the units described, a card that has been read is answered as absent until it is lifted.
class SamReaderModel : public DeviceModel {
   public:
    static Result<std::unique_ptr<SamReaderModel>> create(const boost::json::object& config);

    void receive(ByteView bytes, Instant now) override;
    Bytes takeOutput(Instant now) override;
    std::optional<Instant> nextWake() const override;
    Result<boost::json::value> control(const boost::json::object& order, Instant now) override;
    boost::json::value saveState() const override;
    Result<void> loadState(const boost::json::value& state) override;

   private:
    enum class Fault { None, Silence, BadChecksum, Partial, Noise, Oversize, WrongStatus, Late };
    // How far find → select → read has come with the card on the reader.
    enum class Stage { Idle, Found, Selected };
    struct Reply {
        sam::Status status;
        Bytes data = {};
    };
    struct Work {
        sam::Request request;
        Instant done;
        bool cardLeaves = false;  // during this very read
    };
    struct Sending {
        Bytes bytes;
        Instant begin;
        Duration byteTime;
        std::size_t sent = 0;
    };

    SamReaderModel() : m_parser(sam::minRequestLength, sam::maxAnswerLength) {}

    void begin(sam::Request request, Instant now);
    void finishWork(Instant now);
    Reply answer(const sam::Request& request);
    Reply answerCardCommand(const sam::Request& request);
    Reply readCard(bool withFingerprintLengths);
    Reply setSpeed(std::uint8_t parameter);
    void send(const Reply& reply, Instant begin);
    Bytes spoil(Fault fault, Bytes frame) const;
    Duration workTime(sam::Command command) const;
    Duration scaled(Duration duration) const;
    Duration byteTime() const;
    const SamCardData* card() const;
    void placeCard(std::string name);
    Result<void> applyFault(const boost::json::object& order);
    boost::json::value state() const;

    std::map<std::string, SamCardData> m_cards;
    Bytes m_samNumber;
    unsigned m_baud = 115200;
    double m_timeScale = 1.0;

    std::string m_cardName;  // empty: none on the reader
    bool m_cardRead = false;
    Stage m_stage = Stage::Idle;
    std::uint64_t m_reads = 0;
    bool m_unauthorised = false;
    bool m_selfTestFails = false;
    Fault m_fault = Fault::None;
    std::uint64_t m_faultsLeft = 0;
    std::optional<std::size_t> m_leaveAfterBytes;

    sam::FrameParser m_parser;
    std::size_t m_damagedSeen = 0;
    std::deque<Work> m_work;        // requests in the order they came; the module does one at a time
    std::deque<Sending> m_sending;  // on the line, in order
};

}  // namespace simkiosk
