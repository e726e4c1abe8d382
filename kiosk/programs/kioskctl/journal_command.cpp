// kioskctl journal list|doubts|verify|resolve
#include <fmt/chrono.h>

#include <boost/json/serialize.hpp>

#include "kiosk/journal/doubt_resolution.hpp"
#include "kiosk/journal/sale_ledger.hpp"
#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/kiosk_state.hpp"

namespace simkiosk {

namespace {

struct JournalOptions {
    StateOptions state;
    std::string transaction;
    std::string clerk;
    std::string finding;
    std::optional<unsigned> countedStack;
    std::optional<unsigned> countedBin;
    unsigned last = 0;
};

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
    const auto opened = openJournal(options.state);
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

// The sales that keep the kiosk out of service, with what a clerk needs to settle them.
int doubts(const Output& output, const JournalOptions& options) {
    const auto opened = openJournal(options.state);
    if (!opened) return output.failure(opened.error());
    auto& journal = *(*opened)->journal;
    const auto transactions = journal.inDoubt();
    if (!transactions) return output.failure(transactions.error());
    boost::json::array listed;
    for (const auto& transaction : *transactions) {
        const auto ledger = SaleLedger::resume(journal, transaction);
        if (!ledger) return output.failure(ledger.error());
        const auto& facts = ledger->facts();
        listed.push_back({{"transaction", transaction.text()},
                          {"iccid", facts.iccid ? facts.iccid->text() : ""},
                          {"case", facts.caseNumber},
                          {"closed", facts.closed}});
    }
    if (listed.empty() && !output.json) fmt::print("no sale is in doubt\n");
    return output.success({{"doubts", std::move(listed)}});
}

int notVerified(const Output& output, const JournalCheck& checked) {
    const Error error{ErrorCode::Malformed, "the journal does not verify: " + checked.finding, std::nullopt};
    if (!output.json) return output.failure(error);
    boost::json::object about{{"error", toJson(error)}, {"verified", false}, {"sound_records", checked.records}};
    about["first_bad_record"] = checked.firstBad ? boost::json::value(*checked.firstBad) : boost::json::value();
    fmt::print("{}\n", boost::json::serialize(about));
    return exitFailure;
}

int verify(const Output& output, const JournalOptions& options) {
    const auto opened = openJournal(options.state);
    const auto checked = opened ? (*opened)->journal->check() : Result<JournalCheck>(fail(opened.error()));
    if (!checked && checked.error().code == ErrorCode::Malformed) {
        JournalCheck damaged;
        damaged.finding = checked.error().message;
        return notVerified(output, damaged);
    }
    if (!checked) return output.failure(checked.error());
    if (!checked->sound()) return notVerified(output, *checked);
    return output.success({{"verified", true}, {"records", checked->records}, {"head", checked->head}});
}

// A named clerk has counted the cards; dispensing goes on. The resolution is a record like any other: a kiosk that runs
// sees it at its next look at the parts.
int resolve(const Output& output, const JournalOptions& options) {
    const auto opened = openJournal(options.state);
    if (!opened) return output.failure(opened.error());
    const auto sale = Uuid::parse(options.transaction);
    if (!sale) return output.failure({ErrorCode::Invalid, "a sale is named by its transaction: a UUID", std::nullopt});
    const auto left = resolveDoubt(*(*opened)->journal, {.sale = *sale,
                                                         .clerk = options.clerk,
                                                         .finding = options.finding,
                                                         .countedStack = options.countedStack,
                                                         .countedBin = options.countedBin});
    if (!left) return output.failure(left.error());
    return output.success({{"resolved", true}, {"still_in_doubt", *left}});
}

}  // namespace

void addJournalCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<JournalOptions>();
    auto* group = app.add_subcommand("journal", "the story of every sale")->require_subcommand(1)->fallthrough();
    addStateOptions(*group, options->state);

    auto* listing = group->add_subcommand("list", "records, oldest first")->fallthrough();
    listing->add_option("--last", options->last, "only the newest N");
    listing->add_option("--transaction", options->transaction, "only this sale")->type_name("UUID");
    listing->callback([&line, options] { line.action = [&line, options] { return list(line.output, *options); }; });

    auto* doubting = group->add_subcommand("doubts", "sales in doubt that wait for a clerk")->fallthrough();
    doubting->callback([&line, options] { line.action = [&line, options] { return doubts(line.output, *options); }; });

    auto* checking =
        group->add_subcommand("verify", "recomputes the hash chain; names the first bad record")->fallthrough();
    checking->callback([&line, options] { line.action = [&line, options] { return verify(line.output, *options); }; });

    auto* resolving = group->add_subcommand("resolve", "a clerk has settled a sale in doubt")->fallthrough();
    resolving->add_option("TRANSACTION", options->transaction, "the sale")->required();
    resolving->add_option("--clerk", options->clerk, "who settled it")->required();
    resolving->add_option("--finding", options->finding, "what was found")->required();
    resolving->add_option("--counted-stack", options->countedStack, "cards in the stack, counted by hand");
    resolving->add_option("--counted-bin", options->countedBin, "cards in the retain bin, counted by hand");
    resolving->callback(
        [&line, options] { line.action = [&line, options] { return resolve(line.output, *options); }; });
}

}  // namespace simkiosk
