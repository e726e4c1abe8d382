// The kiosk's card dispenser port on a unit of the F2 family. One operation at a time: a second one is Busy.
//
// Every operation (re)opens the stream when it is closed and initialises the unit after that, so a unit that was
// unplugged or switched off is back with the next call. No motion is ever repeated on doubt: the status decides, and
// what it cannot confirm is Timeout.
#pragma once

#include "drivers/card_dispenser/f2_link.hpp"
#include "drivers/card_dispenser/f2_profile.hpp"
#include "drivers/smart_card/apdu_channel.hpp"
#include "drivers/smart_card/sim_files.hpp"
#include "kiosk/ports/card_dispenser.hpp"

namespace simkiosk {

// What the unit says about itself; empty where it does not say.
struct F2UnitInfo {
    std::string firmware;
    std::string version;
    std::string configuration;
    std::string serialNumber;
};

class F2CardDispenser : public CardDispenser {
   public:
    // Stream and clock outlive the dispenser. `address` is the unit's, 0 to 15.
    F2CardDispenser(ByteStream& stream, Clock& clock, F2Profile profile, std::uint8_t address = 0);

    // INIT 33 (moves nothing), then entry disabled: a presented card must not be drawn in again.
    Task<Result<DispenserStatus>> initialise() override;
    // `rawReply` of every status is the frame it was read from; after a motion, behind the motion's own reply.
    Task<Result<DispenserStatus>> status() override;
    Task<Result<DispenserStatus>> stage() override;
    // NotFound without a card at the read position; Refused with the unit's code when the card is bad.
    Task<Result<SimIdentity>> readSim() override;
    // NotFound without a card; success at once when it is at the gate already.
    Task<Result<DispenserStatus>> present() override;
    Task<Result<DispenserStatus>> retain() override;

    // For the technician.
    // Why the last INIT was refused; nothing after one that was not. Such a unit may tell its status all the same.
    const std::optional<Error>& initialisationRefusal() const { return m_initRefusal; }
    Task<Result<F2UnitInfo>> unitInfo();
    Task<Result<void>> resetBinCount();
    // The card at the read position as a smart card: power (gives the ATR), single commands, off again. T=0's 61xx
    // and 6Cxx are left to the caller (T0Channel). Whatever moves the card next powers it off first.
    Task<Result<Bytes>> powerSim();
    Task<Result<ResponseApdu>> transmit(CommandApdu command);
    Task<Result<void>> powerOffSim();

   private:
    struct Done {
        f2::PositiveReply reply;
        Bytes raw;
    };
    // The operation under way; falls also when its task is destroyed.
    class Occupied {
       public:
        explicit Occupied(bool& busy) : m_busy(busy) { m_busy = true; }
        Occupied(const Occupied&) = delete;
        Occupied& operator=(const Occupied&) = delete;
        ~Occupied() { m_busy = false; }

       private:
        bool& m_busy;
    };
    static std::unexpected<Error> busy() { return fail(ErrorCode::Busy, "the dispenser is at another operation"); }

    Task<Result<void>> makeReady();
    Task<Result<void>> openStream();
    Task<Result<void>> initialiseUnit();

    Task<Result<Done>> perform(f2::Command command, f2::Repeat repeat);
    Task<Result<Done>> query(f2::Command command);
    Task<Result<Done>> move(std::uint8_t target);

    Task<Result<DispenserStatus>> readStatus();
    Task<Result<DispenserStatus>> readyStatus();
    Task<Result<void>> readSensors(DispenserStatus& status);
    Task<Result<void>> readFirmware();
    Task<Result<void>> readBinCount(DispenserStatus& status);
    Task<Result<DispenserStatus>> confirm(Result<Done> moved, CardPosition expected);

    // In f2_sim.cpp.
    Task<Result<SimIdentity>> readPoweredSim();
    Task<Result<Bytes>> coldReset();
    Result<Bytes> acceptReset(const Bytes& typeAndAtr);
    Task<Result<void>> releaseContacts();
    Task<Result<ResponseApdu>> exchangeApdu(CommandApdu command);

    ByteStream& m_stream;
    Clock& m_clock;
    F2Profile m_profile;
    f2::Link m_link;
    bool m_busy = false;
    bool m_initialised = false;  // since the stream was opened
    bool m_contactsPowered = false;
    bool m_countsCards = true;  // the unit answers A5
    bool m_simSpeaksT1 = false;
    bool m_unitChoosesProtocol = false;  // 51/39 instead of 33 or 34
    std::string m_firmware;
    std::optional<Error> m_initRefusal;
};

}  // namespace simkiosk
