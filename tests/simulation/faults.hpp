// What may go wrong in a simulated shop, and when: at the n-th effect of one kind since one start of the kiosk.
#pragma once

#include <array>
#include <boost/json/object.hpp>
#include <string>
#include <variant>
#include <vector>

#include "platform/base/clock.hpp"

namespace simkiosk::simulation {

// Everything the kiosk does to the world outside its memory, and the steps in between.
enum class Effect {
    Append,          // a call of the journal
    DiskOperation,   // a write, sync, truncate or delete below it
    DispenserFrame,  // a frame or control byte to the card dispenser
    ReaderFrame,
    ChipCommand,  // to a passport
    PrinterWrite,
    Exchange,  // a request to the back office
    Step,      // a coroutine goes on after its wait
};
inline constexpr std::array allEffects{Effect::Append,      Effect::DiskOperation, Effect::DispenserFrame,
                                       Effect::ReaderFrame, Effect::ChipCommand,   Effect::PrinterWrite,
                                       Effect::Exchange,    Effect::Step};
const char* toString(Effect effect);

enum class Device { Dispenser, Reader, PassportReader, Printer };
inline constexpr std::size_t devices = 4;
const char* toString(Device device);

// The process dies where it stands; it comes back after `pause`, as another boot when the whole machine went down.
struct PowerCut {
    Duration pause = 10s;
    bool rebooted = false;
};

// A fault of a device's model, or a hand on it: {"do":"jam"}. Orders are those of the emulator program.
struct DeviceOrder {
    Device device = Device::Dispenser;
    boost::json::object order;
};

struct Unplugged {
    Device device = Device::Dispenser;
    Duration time = 20s;
};

enum class NetworkFault {
    Refused,
    TlsFailure,
    LostRequest,
    LostResponse,
    LateRequest,  // arrives when the kiosk has long given up
    LateResponse,
    Duplicate,         // arrives twice, the second time late
    Truncated,         // half of the body
    Malformed,         // no JSON
    WrongTransaction,  // the answer to another request
    SlowDrip,          // byte by byte, whole just before the kiosk gives up
    Status400,
    Status403,
    Status404,
    Status409,
    Status429,
    Status500,
    Status503,
};
inline constexpr std::array allNetworkFaults{
    NetworkFault::Refused,     NetworkFault::TlsFailure,       NetworkFault::LostRequest, NetworkFault::LostResponse,
    NetworkFault::LateRequest, NetworkFault::LateResponse,     NetworkFault::Duplicate,   NetworkFault::Truncated,
    NetworkFault::Malformed,   NetworkFault::WrongTransaction, NetworkFault::SlowDrip,    NetworkFault::Status400,
    NetworkFault::Status403,   NetworkFault::Status404,        NetworkFault::Status409,   NetworkFault::Status429,
    NetworkFault::Status500,   NetworkFault::Status503};
const char* toString(NetworkFault fault);

// The next `times` exchanges, the one at hand included.
struct BadNetwork {
    NetworkFault fault = NetworkFault::Refused;
    unsigned times = 1;
};
// No connection to the back office for this long.
struct Partition {
    Duration time = 30s;
};

enum class DiskFault { WriteError, SyncError, ReadError, ShortWrite, Full, ReadOnly, FlippedBit };
inline constexpr std::array allDiskFaults{DiskFault::WriteError, DiskFault::SyncError, DiskFault::ReadError,
                                          DiskFault::ShortWrite, DiskFault::Full,      DiskFault::ReadOnly,
                                          DiskFault::FlippedBit};
const char* toString(DiskFault fault);
struct BadDisk {
    DiskFault fault = DiskFault::WriteError;
};

// Somebody, or a time server, sets the wall clock.
struct WallJump {
    Duration by{};
};
// The whole machine sleeps; its monotonic clock stands still, the world goes on.
struct Suspension {
    Duration time{};
};
// The process gets no processor: its monotonic clock goes on, its timers are late.
struct Stall {
    Duration time{};
};

using Event =
    std::variant<PowerCut, DeviceOrder, Unplugged, BadNetwork, Partition, BadDisk, WallJump, Suspension, Stall>;

struct Fault {
    unsigned start = 0;  // which start of the kiosk, from 0
    Effect effect = Effect::Step;
    unsigned number = 1;  // of the effect since that start, from 1
    bool after = false;   // the effect itself has happened
    Event event;
};

std::string describe(const Event& event);
std::string describe(const Fault& fault);  // "start 0, before exchange 12: the request is lost"
std::string describe(Duration span);       // "1.250 s"

}  // namespace simkiosk::simulation
