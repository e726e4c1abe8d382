// kioskctl dispenser status|stage|read-sim|present|retain
#include <boost/json/array.hpp>

#include "drivers/card_dispenser/f2_card_dispenser.hpp"
#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/port_option.hpp"
#include "platform/io/stream_factory.hpp"

namespace simkiosk {

namespace {

struct DispenserOptions {
    std::string port;
    std::string profile = "crt-591-m001";
    unsigned address = 0;
};

boost::json::object toJson(const DispenserStatus& status) {
    boost::json::array sensors;
    for (const bool card : status.sensors) sensors.push_back(card);
    return {{"card", toString(status.card)},
            {"stacker", toString(status.stacker)},
            {"bin", toString(status.bin)},
            {"firmware", status.firmware},
            {"sensors", std::move(sensors)},
            {"bin_count", status.binCount ? boost::json::value(*status.binCount) : boost::json::value()}};
}

Task<Result<boost::json::object>> onlyStatus(Task<Result<DispenserStatus>> operation) {
    const auto status = co_await std::move(operation);
    SIMKIOSK_CO_TRY(status);
    co_return toJson(*status);
}

// A unit may refuse to be initialised (a jam) and still tell its status: both are for the technician.
Task<Result<boost::json::object>> statusAndRefusal(F2CardDispenser& dispenser) {
    const auto status = co_await dispenser.status();
    SIMKIOSK_CO_TRY(status);
    auto about = toJson(*status);
    if (const auto& refusal = dispenser.initialisationRefusal()) about["error"] = toJson(*refusal);
    co_return about;
}

Task<Result<boost::json::object>> statusAndSim(F2CardDispenser& dispenser) {
    const auto status = co_await dispenser.status();
    SIMKIOSK_CO_TRY(status);
    const auto sim = co_await dispenser.readSim();
    SIMKIOSK_CO_TRY(sim);
    auto about = toJson(*status);
    about["iccid"] = sim->iccid.text();
    about["atr"] = toHex(sim->atr);
    about["luhn_valid"] = sim->iccid.luhnValid();
    co_return about;
}

using Operation = Task<Result<boost::json::object>> (*)(F2CardDispenser&);

int runOperation(const Output& output, const DispenserOptions& options, Operation operation) {
    const auto address = parsePortOption(options.port);
    if (!address) return output.failure(address.error());
    const auto profile = f2Profile(options.profile);
    if (!profile) return output.failure({ErrorCode::Invalid, profile.error().message, std::nullopt});

    EventLoop loop;
    // The unit finds the line's speed at its first INIT; an address with @ says another.
    const auto stream = openableStream(loop, *address, SerialSettings{.baud = profile->bauds.front()});
    F2CardDispenser dispenser(*stream, loop, *profile, static_cast<std::uint8_t>(options.address));
    const auto done = runUntilDone(loop, operation(dispenser)).value();
    if (!done) return output.failure(done.error());
    const int told = output.success(*done);
    return done->contains("error") ? exitFailure : told;
}

std::string profileNames() {
    std::string names;
    for (const auto& profile : f2Profiles()) names += (names.empty() ? "" : " | ") + std::string(profile.name);
    return names;
}

}  // namespace

void addDispenserCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<DispenserOptions>();
    auto* group = app.add_subcommand("dispenser", "SIM card dispenser of the F2 family")->require_subcommand(1);
    group->add_option("--port", options->port, "/dev/tty…[@baud] or tcp:host:port")->required()->type_name("ADDR");
    group->add_option("--profile", options->profile, profileNames())->capture_default_str()->type_name("NAME");
    group->add_option("--address", options->address, "DIP address of the unit")
        ->capture_default_str()
        ->check(CLI::Range(0, 15));

    const auto add = [&](const char* name, const char* help, Operation operation) {
        group->add_subcommand(name, help)->fallthrough()->callback([&line, options, operation] {
            line.action = [&line, options, operation] { return runOperation(line.output, *options, operation); };
        });
    };
    add("status", "where a card is, how full stacker and bin are; moves nothing", statusAndRefusal);
    add("stage", "draw a card from the stacker to the read position",
        [](F2CardDispenser& unit) { return onlyStatus(unit.stage()); });
    add("read-sim", "read ICCID and ATR of the card at the read position", statusAndSim);
    add("present", "carry the card to the gate: a customer can take it",
        [](F2CardDispenser& unit) { return onlyStatus(unit.present()); });
    add("retain", "carry the card into the retain bin",
        [](F2CardDispenser& unit) { return onlyStatus(unit.retain()); });
}

}  // namespace simkiosk
