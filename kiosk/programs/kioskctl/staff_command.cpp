// kioskctl staff add|badge|list|remove: who may open the kiosk's service pages.
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <iostream>

#include "drivers/smart_card/pcsc_badge.hpp"
#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/kiosk_state.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/system/staff_file.hpp"

namespace simkiosk {

namespace {

struct StaffOptions {
    StateOptions state;
    std::string number;
    std::string initials;
    std::string role = "clerk";
    std::string reader;
    bool forget = false;
    unsigned timeoutSeconds = 20;
};

// A line of standard input, not shown while it is typed. Never an argument: those stand in the process list.
PersonalText readPin() {
    termios before{};
    const bool terminal = ::tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        auto hidden = before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
        std::cerr << "PIN: " << std::flush;
    }
    std::string pin;
    pin.reserve(64);
    std::getline(std::cin, pin);
    if (terminal) {
        ::tcsetattr(STDIN_FILENO, TCSANOW, &before);
        std::cerr << '\n';
    }
    return PersonalText(std::move(pin));
}

// Written down first: a change of who may enter without a record is none.
Result<void> change(const StaffOptions& options, const char* action, const StaffMember& member,
                    const std::function<Result<void>(std::vector<StaffEntry>&)>& edit) {
    const auto folder = stateFolderOf(options.state);
    SIMKIOSK_TRY(folder);
    const auto audit = openAudit(options.state);
    SIMKIOSK_TRY(audit);
    const auto path = *folder + "/staff.json";
    auto entries = readStaffFile(path);
    SIMKIOSK_TRY(entries);
    SIMKIOSK_TRY(edit(*entries));
    SIMKIOSK_TRY((*audit)->log->append(
        {"",
         action,
         "done",
         {{"number", member.number}, {"role", std::string(toString(member.role))}, {"by", "kioskctl"}}}));
    return writeStaffFile(path, *entries);
}

int add(const Output& output, const StaffOptions& options) {
    const auto role = parseStaffRole(options.role);
    if (!role) return output.failure(role.error());
    const StaffMember member{options.number, options.initials, *role};
    if (const auto number = checkStaffNumber(member.number); !number) return output.failure(number.error());
    const auto pin = readPin();
    SystemRandom random;
    auto entry = makeStaffEntry(member, pin, random);
    if (!entry) return output.failure(entry.error());
    const auto changed = change(options, "staff_added", member, [&](auto& entries) -> Result<void> {
        const bool known =
            std::ranges::any_of(entries, [&](const StaffEntry& other) { return other.member.number == member.number; });
        if (known) return fail(ErrorCode::Conflict, "this number is taken; remove it first");
        entries.push_back(std::move(*entry));
        return {};
    });
    if (!changed) return output.failure(changed.error());
    return output.success({{"added", member.number}, {"role", options.role}});
}

// Until one is laid on the reader.
Result<BadgeId> readBadgeNow(const StaffOptions& options) {
    EventLoop loop;
    const auto wait = [](EventLoop& time, PcscReader& reader, Duration limit) -> Task<Result<BadgeId>> {
        const auto until = time.now() + limit;
        Error last{ErrorCode::NotFound, "no badge was laid on the reader"};
        while (time.now() < until) {
            const auto seen = co_await readBadge(reader, time);
            if (seen && *seen) co_return **seen;
            if (!seen) last = seen.error();
            co_await sleepFor(time, 200ms);
        }
        co_return std::unexpected(last);
    };
    PcscReader reader(loop, loop, options.reader);
    auto badge = runUntilDone(loop, wait(loop, reader, std::chrono::seconds(options.timeoutSeconds)));
    if (!badge) return fail(ErrorCode::Internal, "the reader was not asked");
    return std::move(*badge);
}

int learnBadge(const Output& output, const StaffOptions& options) {
    std::optional<BadgeId> badge;
    if (!options.forget) {
        const auto read = readBadgeNow(options);
        if (!read) return output.failure(read.error());
        badge = *read;
    }
    StaffMember carrier;
    carrier.number = options.number;
    const auto* action = badge ? "badge_given" : "badge_taken";
    const auto changed = change(options, action, carrier, [&](auto& entries) -> Result<void> {
        const auto entry = std::ranges::find_if(
            entries, [&](const StaffEntry& other) { return other.member.number == options.number; });
        if (entry == entries.end()) return fail(ErrorCode::NotFound, "nobody has this number");
        for (const auto& other : entries) {
            const bool theirs = badge && other.member.number != options.number && badgeFits(other, *badge);
            if (theirs) return fail(ErrorCode::Conflict, "somebody else has this badge");
        }
        entry->badge = badge ? badgeHash(*entry, *badge) : Bytes{};
        carrier.role = entry->member.role;
        return {};
    });
    if (!changed) return output.failure(changed.error());
    return output.success({{badge ? "badge_given" : "badge_taken", options.number}});
}

int remove(const Output& output, const StaffOptions& options) {
    StaffMember gone;
    gone.number = options.number;
    const auto changed = change(options, "staff_removed", gone, [&](auto& entries) -> Result<void> {
        const auto left =
            std::erase_if(entries, [&](const StaffEntry& other) { return other.member.number == options.number; });
        if (left == 0) return fail(ErrorCode::NotFound, "nobody has this number");
        return {};
    });
    if (!changed) return output.failure(changed.error());
    return output.success({{"removed", options.number}});
}

int list(const Output& output, const StaffOptions& options) {
    const auto folder = stateFolderOf(options.state);
    if (!folder) return output.failure(folder.error());
    const auto entries = readStaffFile(*folder + "/staff.json");
    if (!entries) return output.failure(entries.error());
    boost::json::array listed;
    for (const auto& entry : *entries) {
        listed.push_back({{"number", entry.member.number},
                          {"initials", entry.member.initials},
                          {"role", std::string(toString(entry.member.role))},
                          {"badge", !entry.badge.empty()}});
    }
    return output.success({{"staff", std::move(listed)}});
}

}  // namespace

void addStaffCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<StaffOptions>();
    auto* group = app.add_subcommand("staff", "who may open the service pages")->require_subcommand(1)->fallthrough();
    addStateOptions(*group, options->state);

    auto* adding = group->add_subcommand("add", "a person; the PIN is asked for, or read from standard input");
    adding->fallthrough();
    adding->add_option("NUMBER", options->number, "4 to 8 digits")->required();
    adding->add_option("--initials", options->initials, "as colleagues see it on the screen")->required();
    adding->add_option("--role", options->role, "clerk, supervisor or technician");
    adding->callback([&line, options] { line.action = [&line, options] { return add(line.output, *options); }; });

    auto* listing = group->add_subcommand("list", "numbers, initials and roles")->fallthrough();
    listing->callback([&line, options] { line.action = [&line, options] { return list(line.output, *options); }; });

    auto* badging =
        group->add_subcommand("badge", "gives a person the badge that is laid on the reader")->fallthrough();
    badging->add_option("NUMBER", options->number, "of the person")->required();
    badging->add_option("--reader", options->reader, "the contactless reader's name, or a part of it");
    badging->add_option("--timeout", options->timeoutSeconds, "seconds to wait for the badge")
        ->check(CLI::Range(1, 600));
    badging->add_flag("--forget", options->forget, "the person has none any more");
    badging->callback(
        [&line, options] { line.action = [&line, options] { return learnBadge(line.output, *options); }; });

    auto* removing = group->add_subcommand("remove", "a person")->fallthrough();
    removing->add_option("NUMBER", options->number, "of the person")->required();
    removing->callback([&line, options] { line.action = [&line, options] { return remove(line.output, *options); }; });
}

}  // namespace simkiosk
