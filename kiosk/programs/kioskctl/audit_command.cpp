// kioskctl audit list|verify: what staff did at the kiosk.
#include <fmt/chrono.h>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/kiosk_state.hpp"

namespace simkiosk {

namespace {

struct AuditOptions {
    StateOptions state;
    unsigned last = 0;
};

boost::json::object toJson(const AuditRecord& record) {
    boost::json::object details;
    for (const auto& [name, value] : record.entry.details) details[name] = value;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(record.wall);
    return {{"seq", record.seq},
            {"wall", fmt::format("{:%Y-%m-%dT%H:%M:%S}Z",
                                 fmt::gmtime(static_cast<std::time_t>(seconds.time_since_epoch().count())))},
            {"who", record.entry.who},
            {"action", record.entry.action},
            {"outcome", record.entry.outcome},
            {"details", std::move(details)}};
}

int list(const Output& output, const AuditOptions& options) {
    const auto opened = openAudit(options.state);
    if (!opened) return output.failure(opened.error());
    const auto records = (*opened)->log->all();
    if (!records) return output.failure(records.error());
    const std::size_t first = options.last > 0 && records->size() > options.last ? records->size() - options.last : 0;
    boost::json::array listed;
    for (std::size_t i = first; i < records->size(); ++i) listed.push_back(toJson((*records)[i]));
    return output.success({{"records", std::move(listed)}});
}

int verify(const Output& output, const AuditOptions& options) {
    const auto opened = openAudit(options.state);
    if (!opened) return output.failure(opened.error());
    const auto checked = (*opened)->log->check();
    if (!checked) return output.failure(checked.error());
    if (checked->sound()) return output.success({{"verified", true}, {"records", checked->records}});
    const Error error{ErrorCode::Malformed, "the audit log does not verify: " + checked->finding, std::nullopt};
    if (!output.json) return output.failure(error);
    boost::json::object about{{"error", toJson(error)}, {"verified", false}, {"sound_records", checked->records}};
    about["first_bad_record"] = checked->firstBad ? boost::json::value(*checked->firstBad) : boost::json::value();
    fmt::print("{}\n", boost::json::serialize(about));
    return exitFailure;
}

}  // namespace

void addAuditCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<AuditOptions>();
    auto* group = app.add_subcommand("audit", "what staff did at the kiosk")->require_subcommand(1)->fallthrough();
    addStateOptions(*group, options->state);

    auto* listing = group->add_subcommand("list", "records, oldest first")->fallthrough();
    listing->add_option("--last", options->last, "only the newest N");
    listing->callback([&line, options] { line.action = [&line, options] { return list(line.output, *options); }; });

    auto* checking = group->add_subcommand("verify", "recomputes the hash chain; names the first bad record");
    checking->fallthrough();
    checking->callback([&line, options] { line.action = [&line, options] { return verify(line.output, *options); }; });
}

}  // namespace simkiosk
