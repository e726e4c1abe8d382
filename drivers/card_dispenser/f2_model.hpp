// An emulated unit of the F2 family behind its wire: the manual's handshake (clause 1.4) around F2Mechanics, and
// faults that are ordered over the control socket. Configuration and orders: README.md.
#pragma once

#include <deque>
#include <memory>
#include <string>

#include "drivers/card_dispenser/f2_mechanics.hpp"
#include "drivers/emulation/device_model.hpp"

namespace simkiosk {

class F2DispenserModel : public DeviceModel {
   public:
    static Result<std::unique_ptr<F2DispenserModel>> create(const boost::json::object& config);

    void receive(ByteView bytes, Instant now) override;
    Bytes takeOutput(Instant now) override;
    std::optional<Instant> nextWake() const override;
    Result<boost::json::value> control(const boost::json::object& order, Instant now) override;
    boost::json::value saveState() const override { return m_unit.save(); }
    Result<void> loadState(const boost::json::value& state) override { return m_unit.load(state); }

   private:
    // What goes wrong with the next `count` commands (of one CM only, or of any).
    struct Fault {
        std::string kind;
        unsigned count = 1;
        std::optional<std::uint8_t> cm;
        std::string code;  // refuse
        Duration delay{};  // late_reply
    };
    struct Execution {
        f2::Command command;
        Instant since;
        Instant until;
        std::optional<Fault> fault;
    };
    struct Sending {
        Instant due;
        Bytes bytes;
    };

    F2DispenserModel(F2Mechanics unit, std::uint8_t address) : m_unit(std::move(unit)), m_address(address) {}

    void advance(Instant now);
    void hear(const f2::WireItem& item, Instant now);
    void begin(f2::Command command, Instant now);
    void finish(Execution done);
    void sendReply(const Bytes& text, const std::optional<Fault>& fault, Instant now);
    void stop(Instant now);
    void send(Bytes bytes, Instant due);
    std::optional<Fault> takeFault(std::uint8_t cm);
    Result<void> addFault(const boost::json::object& order);
    boost::json::value state() const;

    F2Mechanics m_unit;
    std::uint8_t m_address;
    f2::FrameParser m_parser;
    std::deque<Sending> m_output;
    std::optional<Execution> m_execution;
    std::optional<Instant> m_drawsInAt;
    Bytes m_reply;        // the last good reply, for NAK
    Bytes m_replyBefore;  // for stale_reply
    bool m_awaitingHostAck = false;
    bool m_holdsReply = false;  // reply_on_eot
    bool m_head45 = false;      // negative replies as the manual prints them
    unsigned m_moves = 0;       // MOVE commands begun
    std::deque<Fault> m_faults;
};

}  // namespace simkiosk
