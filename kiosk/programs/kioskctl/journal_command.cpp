// kioskctl journal list|verify|resolve
#include <fmt/chrono.h>

#include <filesystem>

#include "kiosk/programs/kioskctl/command.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/io/system_random.hpp"
#include "platform/storage/sqlite_journal.hpp"
#include "platform/system/kiosk_config.hpp"

namespace simkiosk {

namespace {

struct JournalOptions {
    std::string config;
    std::string state;
    std::string transaction;
    std::string clerk;
    std::string finding;
    unsigned last = 0;
};

// Everything an open journal needs while the command runs.
struct OpenJournal {
    EventLoop clock;
    SystemRandom random;
    std::unique_ptr<SqliteJournal> journal;
};

Result<std::string> stateFolder(const JournalOptions& options) {
    if (!options.state.empty()) return options.state;
    if (options.config.empty()) return fail(ErrorCode::Invalid, "name the kiosk: --config FILE or --state-dir DIR");
    const auto config = readKioskConfig(options.config);
    SIMKIOSK_TRY(config);
    return config->stateDir;
}

Result<std::unique_ptr<OpenJournal>> openJournal(const JournalOptions& options) {
    const auto folder = stateFolder(options);
    SIMKIOSK_TRY(folder);
    const auto keyFile = *folder + "/machine.key";
    const auto database = *folder + "/journal.db";
    // A look must not make what is not there.
    if (!std::filesystem::exists(keyFile) || !std::filesystem::exists(database)) {
        return fail(ErrorCode::NotFound, "there is no journal in " + *folder);
    }
    auto opened = std::make_unique<OpenJournal>();
    const auto key = loadOrCreateMachineKey(keyFile, opened->random);
    SIMKIOSK_TRY(key);
    auto journal = SqliteJournal::open(database, *key, opened->clock, opened->random, readBootId());
    SIMKIOSK_TRY(journal);
    opened->journal = std::move(*journal);
    return opened;
}

boost::json::object toJson(const JournalRecord& record) {
    boost::json::object payload;
    for (const auto& [name, value] : record.payload) payload[name] = value;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(record.wall);
    return {{"seq", record.seq},
            {"wall", fmt::format("{:%Y-%m-%dT%H:%M:%S}Z",
                                 fmt::gmtime(static_cast<std::time_t>(seconds.time_since_epoch().count())))},
            {"monotonic_ns", record.monotonicNs},
            {"boot_id", record.bootId},
            {"transaction", record.transaction.text()},
            {"step", std::string(toString(record.step))},
            {"kind", std::string(toString(record.kind))},
            {"payload", payload},
            {"hash", record.hash}};
}

int list(const Output& output, const JournalOptions& options) {
    const auto opened = openJournal(options);
    if (!opened) return output.failure(opened.error());
    const auto records = (*opened)->journal->all();
    if (!records) return output.failure(records.error());
    const std::size_t first = options.last > 0 && records->size() > options.last ? records->size() - options.last : 0;
    boost::json::array listed;
    for (std::size_t i = first; i < records->size(); ++i) {
        const auto& record = (*records)[i];
        if (!options.transaction.empty() && record.transaction.text() != options.transaction) continue;
        listed.push_back(toJson(record));
    }
    if (output.json) return output.success({{"records", listed}});
    for (const auto& value : listed) {
        const auto& record = value.as_object();
        std::string line =
            fmt::format("{:>5} {} {} {:<10} {:<8}", record.at("seq").to_number<std::uint64_t>(),
                        record.at("wall").as_string().c_str(), record.at("transaction").as_string().c_str(),
                        record.at("step").as_string().c_str(), record.at("kind").as_string().c_str());
        for (const auto& field : record.at("payload").as_object()) {
            line += fmt::format(" {}={}", std::string_view(field.key()), field.value().as_string().c_str());
        }
        fmt::print("{}\n", line);
    }
    return exitSuccess;
}

int verify(const Output& output, const JournalOptions& options) {
    const auto opened = openJournal(options);
    if (!opened) return output.failure(opened.error());
    const auto verified = (*opened)->journal->verify();
    if (!verified) return output.failure(verified.error());
    const auto records = (*opened)->journal->all();
    if (!records) return output.failure(records.error());
    return output.success({{"verified", true},
                           {"records", records->size()},
                           {"head", records->empty() ? std::string() : records->back().hash}});
}

// A named clerk has counted the cards; dispensing goes on. The resolution is a record like any other.
int resolve(const Output& output, const JournalOptions& options) {
    const auto transaction = Uuid::parse(options.transaction);
    if (!transaction) return output.failure(transaction.error());
    const auto opened = openJournal(options);
    if (!opened) return output.failure(opened.error());
    auto& journal = *(*opened)->journal;
    const auto doubts = journal.inDoubt();
    if (!doubts) return output.failure(doubts.error());
    if (std::ranges::find(*doubts, *transaction) == doubts->end()) {
        return output.failure({ErrorCode::NotFound, "this sale is not in doubt, or was resolved before"});
    }
    const auto written =
        journal.append({{*transaction,
                         JournalStep::Case,
                         RecordKind::Resolved,
                         {{"result", "resolved"}, {"clerk", options.clerk}, {"finding", options.finding}}}});
    if (!written) return output.failure(written.error());
    return output.success({{"resolved", true}, {"still_in_doubt", doubts->size() - 1}});
}

}  // namespace

void addJournalCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<JournalOptions>();
    auto* group = app.add_subcommand("journal", "the story of every sale")->require_subcommand(1)->fallthrough();
    group->add_option("--config", options->config, "the kiosk's configuration")->type_name("FILE");
    group->add_option("--state-dir", options->state, "the kiosk's state folder")->type_name("DIR");

    auto* listing = group->add_subcommand("list", "records, oldest first")->fallthrough();
    listing->add_option("--last", options->last, "only the newest N");
    listing->add_option("--transaction", options->transaction, "only this sale")->type_name("UUID");
    listing->callback([&line, options] { line.action = [&line, options] { return list(line.output, *options); }; });

    auto* checking = group->add_subcommand("verify", "recomputes the hash chain")->fallthrough();
    checking->callback([&line, options] { line.action = [&line, options] { return verify(line.output, *options); }; });

    auto* resolving = group->add_subcommand("resolve", "a clerk has settled a sale in doubt")->fallthrough();
    resolving->add_option("TRANSACTION", options->transaction, "the sale")->required();
    resolving->add_option("--clerk", options->clerk, "who settled it")->required();
    resolving->add_option("--finding", options->finding, "what was found")->required();
    resolving->callback(
        [&line, options] { line.action = [&line, options] { return resolve(line.output, *options); }; });
}

}  // namespace simkiosk
