// kioskctl sim read|readers
#include <boost/json/array.hpp>

#include "drivers/smart_card/pcsc_reader.hpp"
#include "drivers/smart_card/sim_contents.hpp"
#include "kiosk/programs/kioskctl/command.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {

namespace {

struct SimOptions {
    std::string reader;
    std::string expectedIccid;
    unsigned timeoutSeconds = 10;
    unsigned commandSeconds = 10;
};

boost::json::value hexOrNull(const std::optional<Bytes>& bytes) {
    return bytes ? boost::json::value(toHex(*bytes)) : boost::json::value();
}

template <typename T>
boost::json::value numberOrNull(const std::optional<T>& number) {
    return number ? boost::json::value(*number) : boost::json::value();
}

boost::json::object toJson(const SimContents& sim) {
    boost::json::object about{{"iccid", sim.iccid.text()},
                              {"iccid_luhn", sim.iccid.luhnValid()},
                              {"imsi", sim.imsi ? boost::json::value(*sim.imsi) : boost::json::value()},
                              {"gid1", hexOrNull(sim.gid1)},
                              {"gid2", hexOrNull(sim.gid2)},
                              {"spn", sim.serviceProvider && !sim.serviceProvider->name.empty()
                                          ? boost::json::value(sim.serviceProvider->name)
                                          : boost::json::value()}};
    about["imsi_state"] = sim.isBlank() ? "blank" : toString(sim.imsiState);
    // Unknown while the PIN guards the IMSI.
    about["personalised"] = sim.imsiState == SimFileState::Read ? boost::json::value(!sim.isBlank()) : nullptr;
    about["mnc_length"] = numberOrNull(sim.mncLength);
    about["application"] = sim.language == SimLanguage::Uicc ? "usim" : "gsm";
    about["aid"] = sim.usim ? boost::json::value(toHex(sim.usim->aid)) : boost::json::value();
    about["pin"] = toString(sim.pin);
    about["pin_tries"] = numberOrNull(sim.pinTries);
    about["services"] =
        sim.services ? boost::json::array(sim.services->begin(), sim.services->end()) : boost::json::value();
    return about;
}

boost::json::array warningsAbout(const SimContents& sim) {
    boost::json::array warnings;
    if (!sim.iccid.luhnValid()) warnings.push_back("the ICCID's last character is no Luhn digit, as on some cards");
    if (sim.imsiState == SimFileState::Protected) warnings.push_back("the PIN guards the IMSI; it is never tried");
    return warnings;
}

struct Reading {
    SimContents sim;
    Bytes atr;
    std::string reader;
    CardProtocol protocol;
};

Task<Result<Reading>> readCard(EventLoop& loop, SimOptions options) {
    PcscReader reader(loop, loop, options.reader);
    auto session = co_await reader.connect(loop.now() + std::chrono::seconds(options.timeoutSeconds));
    SIMKIOSK_CO_TRY(session);
    (*session)->setCommandLimit(std::chrono::seconds(options.commandSeconds));
    auto sim = co_await readSimContents(**session);
    SIMKIOSK_CO_TRY(sim);
    co_return Reading{std::move(*sim), (*session)->atr(), (*session)->reader(), (*session)->protocol()};
}

// Usage stays usage: a name that fits several readers. Everything else means that nothing was read.
int notRead(const Output& output, const Error& error) {
    return output.failure(error) == exitUsage ? exitUsage : exitNotRead;
}

int readSim(const Output& output, const SimOptions& options) {
    std::optional<Iccid> expected;
    if (!options.expectedIccid.empty()) {
        const auto iccid = Iccid::parse(options.expectedIccid);
        if (!iccid) return output.failure({ErrorCode::Invalid, "--expect is no ICCID", std::nullopt});
        expected = *iccid;
    }
    EventLoop loop;
    const auto read = runUntilDone(loop, readCard(loop, options)).value();
    if (!read) return notRead(output, read.error());
    auto about = toJson(read->sim);
    about["atr"] = toHex(read->atr);
    about["protocol"] = toString(read->protocol);
    about["reader"] = read->reader;
    about["warnings"] = warningsAbout(read->sim);
    boost::json::array problems(read->sim.problems.begin(), read->sim.problems.end());
    if (expected && *expected != read->sim.iccid) problems.push_back("the ICCID is not the expected one");
    const bool fine = problems.empty();
    about["problems"] = std::move(problems);
    const int told = output.success(about);
    return fine ? told : exitCheckFailed;
}

int listReaders(const Output& output) {
    EventLoop loop;
    const auto names = runUntilDone(loop, PcscReader::list(loop, loop, loop.now() + 5s)).value();
    if (!names) return notRead(output, names.error());
    return output.success({{"readers", boost::json::array(names->begin(), names->end())}});
}

}  // namespace

void addSimCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<SimOptions>();
    auto* group = app.add_subcommand("sim", "SIM in a smart card reader (PC/SC)")->require_subcommand(1)->fallthrough();
    group->footer("Exit status: 0 read, 3 read but a check failed (see problems), 4 not read, 2 wrong usage.");
    auto* read = group->add_subcommand("read", "read identity and services of the card; tries no PIN")->fallthrough();
    read->add_option("--reader", options->reader, "exact name, a part of it, or a pattern with * and ?")
        ->type_name("NAME");
    read->add_option("--expect", options->expectedIccid, "ICCID of the label: any other fails the check")
        ->type_name("ICCID");
    read->add_option("--timeout", options->timeoutSeconds, "seconds to wait for reader and card")
        ->capture_default_str()
        ->check(CLI::Range(1, 600));
    read->add_option("--command-timeout", options->commandSeconds, "seconds one command may take")
        ->capture_default_str()
        ->check(CLI::Range(1, 60));
    read->callback([&line, options] { line.action = [&line, options] { return readSim(line.output, *options); }; });
    group->add_subcommand("readers", "names of the readers that are connected")->fallthrough()->callback([&line] {
        line.action = [&line] { return listReaders(line.output); };
    });
}

}  // namespace simkiosk
