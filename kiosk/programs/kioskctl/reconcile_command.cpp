// kioskctl reconcile: journal, dispenser and back office of a day, side by side.
#include <boost/json/array.hpp>

#include "drivers/card_dispenser/f2_card_dispenser.hpp"
#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/kiosk_state.hpp"
#include "kiosk/programs/kioskctl/port_option.hpp"
#include "platform/base/number.hpp"
#include "platform/carrier/office_reader.hpp"
#include "platform/io/https_client.hpp"
#include "platform/io/stream_factory.hpp"
#include "platform/system/local_day.hpp"

namespace simkiosk {

namespace {

struct ReconcileOptions {
    StateOptions state;
    std::string dispenser;
    std::string profile;
    std::string office;
    std::string caFile;
    std::string kioskId;
    std::vector<std::string> stock;
    std::string day;
    bool all = false;
};

// Where the three books are.
struct Places {
    std::string dispenserPort;
    std::string dispenserProfile = "crt-591-m001";
    HttpsEndpoint office;
    std::string kioskId;
    std::vector<IccidRange> stock;
    ReconciledTime time;
    std::string day;  // as it is shown; empty: all days
};

Result<HttpsEndpoint> parseOffice(const std::string& url) {
    constexpr std::string_view scheme = "https://";
    auto rest = url.starts_with(scheme) ? url.substr(scheme.size()) : std::string();
    if (rest.ends_with('/')) rest.pop_back();
    HttpsEndpoint endpoint;
    const auto colon = rest.rfind(':');
    endpoint.host = rest.substr(0, colon);
    bool valid = !endpoint.host.empty() && rest.find_first_of("/?#@") == std::string::npos;
    if (valid && colon != std::string::npos) {
        endpoint.port = numberIn<std::uint16_t>(rest.substr(colon + 1)).value_or(0);
        valid = endpoint.port > 0;
    }
    if (!valid) return fail(ErrorCode::Invalid, "--office is https://HOST or https://HOST:PORT");
    return endpoint;
}

Result<IccidRange> parseRange(const std::string& text) {
    const auto dots = text.find("..");
    const auto first = Iccid::parse(text.substr(0, dots));
    const auto last = dots == std::string::npos ? first : Iccid::parse(text.substr(dots + 2));
    if (!first || !last || last->text() < first->text()) {
        return fail(ErrorCode::Invalid, "--stock is ICCID..ICCID, the lower one first");
    }
    return IccidRange{*first, *last};
}

Result<void> choosePlaces(const ReconcileOptions& options, Places& places) {
    const bool allNamed = !options.dispenser.empty() && !options.office.empty() && !options.kioskId.empty();
    if (!allNamed || !options.state.config.empty()) {
        const auto config = readConfig(options.state);
        SIMKIOSK_TRY(config);
        places.dispenserPort = config->dispenserPort;
        places.dispenserProfile = config->dispenserProfile;
        places.office = {.host = config->backOfficeHost,
                         .port = static_cast<std::uint16_t>(config->backOfficePort),
                         .caFile = config->backOfficeCaFile,
                         .serverName = {}};
        places.kioskId = config->id;
    }
    if (!options.dispenser.empty()) places.dispenserPort = options.dispenser;
    if (!options.profile.empty()) places.dispenserProfile = options.profile;
    if (!options.kioskId.empty()) places.kioskId = options.kioskId;
    if (!options.office.empty()) {
        const auto office = parseOffice(options.office);
        SIMKIOSK_TRY(office);
        places.office.host = office->host;
        places.office.port = office->port;
    }
    if (!options.caFile.empty()) places.office.caFile = options.caFile;
    for (const auto& text : options.stock) {
        const auto range = parseRange(text);
        SIMKIOSK_TRY(range);
        places.stock.push_back(*range);
    }
    return {};
}

Result<Places> placesOf(const ReconcileOptions& options, WallTime now) {
    Places places;
    SIMKIOSK_TRY(choosePlaces(options, places));
    if (options.all) return places;
    places.day = options.day.empty() ? localDayOf(now) : options.day;
    const auto time = localDay(places.day);
    SIMKIOSK_TRY(time);
    places.time = *time;
    return places;
}

Result<DeviceBook> readDispenser(const Places& places) {
    const auto address = parsePortOption(places.dispenserPort);
    SIMKIOSK_TRY(address);
    const auto profile = f2Profile(places.dispenserProfile);
    SIMKIOSK_TRY(profile);
    EventLoop loop;
    const auto stream = openableStream(loop, *address, SerialSettings{.baud = profile->bauds.front()});
    F2CardDispenser dispenser(*stream, loop, *profile);
    return runUntilDone(loop, readBook(dispenser)).value();
}

Result<OfficeBook> readOffice(const Places& places, const JournalBook& journal) {
    EventLoop loop;
    SystemRandom random;
    HttpsClient http(loop, places.office);
    CarrierConfig carrier;
    carrier.kioskId = places.kioskId;
    CarrierSession session(http, loop, random, carrier);
    OfficeReader reader(session, places.stock);
    return runUntilDone(loop, reader.read(journal, places.time)).value();
}

boost::json::object toJson(const Difference& difference) {
    return {{"difference", toString(difference.kind)},
            {"iccid", difference.iccid},
            {"transaction", difference.transaction ? difference.transaction->text() : ""},
            {"detail", difference.detail}};
}

int reconcile(const Output& output, const ReconcileOptions& options) {
    const auto opened = openJournal(options.state);
    if (!opened) return output.failure(opened.error());
    const auto places = placesOf(options, (*opened)->loop.wall());
    if (!places) return output.failure(places.error());
    const auto journal = readBook(*(*opened)->journal);
    if (!journal) return output.failure(journal.error());

    boost::json::array notCompared;
    const auto present = [&](const char* name, auto book) {
        if (!book) notCompared.push_back({{"book", name}, {"why", book.error().message}});
        return book ? std::optional(std::move(*book)) : std::nullopt;
    };
    const auto device = present("dispenser", readDispenser(*places));
    const auto office = present("back_office", readOffice(*places, *journal));
    const auto differences = compareBooks(*journal, device, office, places->time);

    boost::json::array listed;
    for (const auto& difference : differences) listed.push_back(toJson(difference));
    const bool agree = listed.empty() && notCompared.empty();
    const auto sales =
        std::ranges::count_if(journal->sales, [&](const auto& sale) { return counts(sale, places->time); });
    const int printed = output.success({{"day", places->day.empty() ? "all" : places->day},
                                        {"sales", sales},
                                        {"agree", agree},
                                        {"differences", std::move(listed)},
                                        {"not_compared", std::move(notCompared)}});
    return agree ? printed : exitFailure;
}

}  // namespace

void addReconcileCommand(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<ReconcileOptions>();
    auto* command = app.add_subcommand(
        "reconcile", "compares journal, dispenser and back office of a day; status 0 only when all three agree");
    command->fallthrough();
    addStateOptions(*command, options->state);
    command->add_option("--dispenser", options->dispenser, "/dev/tty…[@baud] or tcp:host:port")->type_name("ADDR");
    command->add_option("--profile", options->profile, "of the dispenser")->type_name("NAME");
    command->add_option("--office", options->office, "https://HOST[:PORT]")->type_name("URL");
    command->add_option("--ca", options->caFile, "authorities that the back office's certificate is checked against")
        ->type_name("FILE");
    command->add_option("--kiosk-id", options->kioskId, "as the back office knows it");
    command->add_option("--stock", options->stock, "cards of this kiosk: ICCID..ICCID; may stand several times");
    auto* day = command->add_option("--day", options->day, "YYYY-MM-DD; without it, today");
    command->add_flag("--all", options->all, "every day of the journal")->excludes(day);
    command->callback(
        [&line, options] { line.action = [&line, options] { return reconcile(line.output, *options); }; });
}

}  // namespace simkiosk
