#include "tests/simulation/faults.hpp"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>

namespace simkiosk::simulation {

namespace {

struct Words {
    std::string operator()(const PowerCut& cut) const {
        return fmt::format("power cut, {} after {}", cut.rebooted ? "another boot" : "back", describe(cut.pause));
    }
    std::string operator()(const DeviceOrder& order) const {
        return fmt::format("{} {}", toString(order.device), boost::json::serialize(order.order));
    }
    std::string operator()(const Unplugged& wire) const {
        return fmt::format("{} unplugged for {}", toString(wire.device), describe(wire.time));
    }
    std::string operator()(const BadNetwork& network) const {
        return fmt::format("{} {} times", toString(network.fault), network.times);
    }
    std::string operator()(const Partition& partition) const { return "no network for " + describe(partition.time); }
    std::string operator()(const BadDisk& disk) const { return fmt::format("disk: {}", toString(disk.fault)); }
    std::string operator()(const WallJump& jump) const { return "wall clock jumps by " + describe(jump.by); }
    std::string operator()(const Suspension& sleep) const { return "suspended for " + describe(sleep.time); }
    std::string operator()(const Stall& stall) const { return "no processor for " + describe(stall.time); }
};

}  // namespace

const char* toString(Effect effect) {
    switch (effect) {
        case Effect::Append: return "append";
        case Effect::DiskOperation: return "disk operation";
        case Effect::DispenserFrame: return "dispenser frame";
        case Effect::ReaderFrame: return "reader frame";
        case Effect::ChipCommand: return "chip command";
        case Effect::PrinterWrite: return "printer write";
        case Effect::Exchange: return "exchange";
        case Effect::Step: return "step";
    }
    return "?";
}

const char* toString(Device device) {
    switch (device) {
        case Device::Dispenser: return "dispenser";
        case Device::Reader: return "reader";
        case Device::PassportReader: return "passport reader";
        case Device::Printer: return "printer";
    }
    return "?";
}

const char* toString(NetworkFault fault) {
    switch (fault) {
        case NetworkFault::Refused: return "connection refused";
        case NetworkFault::TlsFailure: return "TLS failure";
        case NetworkFault::LostRequest: return "request lost";
        case NetworkFault::LostResponse: return "response lost";
        case NetworkFault::LateRequest: return "request late";
        case NetworkFault::LateResponse: return "response late";
        case NetworkFault::Duplicate: return "request twice";
        case NetworkFault::Truncated: return "response truncated";
        case NetworkFault::Malformed: return "response malformed";
        case NetworkFault::WrongTransaction: return "response of another request";
        case NetworkFault::SlowDrip: return "response in drips";
        case NetworkFault::Status400: return "status 400";
        case NetworkFault::Status403: return "status 403";
        case NetworkFault::Status404: return "status 404";
        case NetworkFault::Status409: return "status 409";
        case NetworkFault::Status429: return "status 429";
        case NetworkFault::Status500: return "status 500";
        case NetworkFault::Status503: return "status 503";
    }
    return "?";
}

const char* toString(DiskFault fault) {
    switch (fault) {
        case DiskFault::WriteError: return "write error";
        case DiskFault::SyncError: return "sync error";
        case DiskFault::ReadError: return "read error";
        case DiskFault::ShortWrite: return "short write";
        case DiskFault::Full: return "full";
        case DiskFault::ReadOnly: return "read-only";
        case DiskFault::FlippedBit: return "flipped bit";
    }
    return "?";
}

std::string describe(Duration span) { return fmt::format("{:.3f} s", std::chrono::duration<double>(span).count()); }

std::string describe(const Event& event) { return std::visit(Words{}, event); }

std::string describe(const Fault& fault) {
    return fmt::format("start {}, {} {} {}: {}", fault.start, fault.after ? "after" : "before", toString(fault.effect),
                       fault.number, describe(fault.event));
}

}  // namespace simkiosk::simulation
