// Motorised SIM-card dispenser with a contact station. Staged, presented, taken and retained are four facts.
//
// Errors: Refused carries the device's own code, meaning and recovery; Timeout after a motion command means the
// card may or may not have moved: read status(), never repeat the motion; Disconnected: the wire is gone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/values/iccid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

enum class CardPosition { None, Gate, ReadPosition };
enum class StackerLevel { Empty, Few, Enough };
enum class RetainBinLevel { Ok, Full };
const char* toString(CardPosition position);  // none | gate | read_position
const char* toString(StackerLevel level);     // empty | few | enough
const char* toString(RetainBinLevel level);   // ok | full

struct DispenserStatus {
    CardPosition card = CardPosition::None;
    StackerLevel stacker = StackerLevel::Enough;
    RetainBinLevel bin = RetainBinLevel::Ok;
    std::vector<bool> sensors;         // S1… as the unit reports them: true = card seen
    std::optional<unsigned> binCount;  // retained-card counter 0..999
    std::string firmware;              // from the last initialise()
    Bytes rawReply;                    // journaled before it is interpreted

    bool operator==(const DispenserStatus&) const = default;
};

// For staff and technicians: "card gate, stacker few, bin 3, sensors 01100".
std::string describe(const DispenserStatus& status);

struct SimIdentity {
    Iccid iccid;
    Bytes atr;
};

class CardDispenser {
   public:
    virtual ~CardDispenser() = default;

    // Brings the unit into service without moving any card; finds the line speed; entry slot disabled.
    virtual Task<Result<DispenserStatus>> initialise() = 0;
    // Sensors and counters included. Idempotent; resends are safe.
    virtual Task<Result<DispenserStatus>> status() = 0;
    // Motions. Internal: the unit reported the motion as done, and its sensors contradict it.
    // Draws a card from the stacker to the read position. Refuses (Conflict) when a card is in the path.
    virtual Task<Result<DispenserStatus>> stage() = 0;
    // Powers the card at the read position and reads EF_ICCID; powers it off again.
    virtual Task<Result<SimIdentity>> readSim() = 0;
    // Carries the card to the gate where the customer can take it. Irreversible.
    virtual Task<Result<DispenserStatus>> present() = 0;
    // Carries the card in the path into the retain bin; refuses when the bin is full.
    virtual Task<Result<DispenserStatus>> retain() = 0;
};

}  // namespace simkiosk
