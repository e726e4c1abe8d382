// A list of staff and an audit log in memory, for kiosks on virtual time. Nobody in here exists.
#pragma once

#include <algorithm>
#include <optional>

#include "kiosk/ports/audit_log.hpp"
#include "kiosk/ports/badge_reader.hpp"
#include "kiosk/ports/machine_settings.hpp"
#include "kiosk/ports/staff_directory.hpp"

namespace simkiosk {

struct ScriptedStaff : StaffDirectory {
    struct Person {
        StaffMember member;
        std::string pin;
        std::optional<BadgeId> badge = std::nullopt;
    };
    Task<Result<StaffAnswer>> authenticate(std::string number, PersonalText pin) override {
        for (const auto& person : people)
            if (person.member.number == number && person.pin == pin.reveal()) co_return StaffAnswer{person.member, {}};
        co_return StaffAnswer{};
    }
    Task<Result<bool>> anotherClerk(std::string number) override {
        co_return std::ranges::any_of(people, [&](const Person& person) {
            return person.member.number != number && person.member.role != StaffRole::Technician;
        });
    }
    Task<Result<std::optional<std::string>>> carrierOf(BadgeId badge) override {
        for (const auto& person : people)
            if (person.badge == badge) co_return person.member.number;
        co_return std::nullopt;
    }
    std::vector<Person> people{{{"1001", "AB", StaffRole::Clerk}, "482913"},
                               {{"1002", "CD", StaffRole::Supervisor}, "735160"}};
};

struct ScriptedBadges : BadgeReader {
    Task<Result<std::optional<BadgeId>>> badge() override { co_return onReader; }
    std::optional<BadgeId> onReader;
};

struct KeptAudit : AuditLog {
    Result<void> append(AuditEntry entry) override {
        if (full) return fail(ErrorCode::Storage, "the disk is full");
        entries.push_back(std::move(entry));
        return {};
    }
    Result<std::vector<AuditRecord>> all() const override { return std::vector<AuditRecord>{}; }
    // "1001 log_in done", one a line.
    std::string text() const {
        std::string lines;
        for (const auto& entry : entries) lines += entry.who + " " + entry.action + " " + entry.outcome + "\n";
        return lines;
    }
    // The outcomes of an action, oldest first.
    std::vector<std::string> words(const std::string& about) const {
        std::vector<std::string> list;
        for (const auto& entry : entries)
            if (entry.action == about) list.push_back(entry.outcome);
        return list;
    }
    std::vector<AuditEntry> entries;
    bool full = false;
};

struct NothingToSet : MachineSettings {
    SettingsNow now() const override { return {}; }
    CheckedSetting check(const std::string&, const std::string&) const override {
        return std::unexpected(SettingRefusal{});
    }
    Result<void> set(const std::string&, const std::string&, const std::string&) override { return nothing(); }
    Result<void> undo(const std::string&) override { return nothing(); }

   private:
    static std::unexpected<Error> nothing() { return fail(ErrorCode::NotFound, "nothing can be set here"); }
};

}  // namespace simkiosk
