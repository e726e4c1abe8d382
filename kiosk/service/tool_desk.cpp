#include "kiosk/service/tool_desk.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/journal/sale_story.hpp"

namespace simkiosk {

namespace {

std::string textOf(const std::vector<AuditRecord>& records, const ServiceTalk& talk) {
    std::string text;
    for (const auto& record : records) {
        const auto& entry = record.entry;
        text += fmt::format("{} {} {} {} {}", record.seq, talk.localTime(record.wall),
                            entry.who.empty() ? "-" : entry.who, entry.action, entry.outcome);
        for (const auto& [name, value] : entry.details) text += fmt::format(" {}={}", name, value);
        text += fmt::format(" hash={}\n", record.hash);
    }
    return text;
}

std::string textOf(const std::vector<JournalRecord>& records, const ServiceTalk& talk) {
    const auto localTime = [&](WallTime wall) { return talk.localTime(wall); };
    std::string text;
    for (const auto& record : records)
        text += fmt::format("{} {} hash={}\n", record.transaction.text(), lineOf(record, localTime), record.hash);
    return text;
}

}  // namespace

Task<void> ToolDesk::run() {
    m_talk.view.version = m_talk.service.version;
    m_talk.open(ServicePage::Tools);
    while (auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) {
            if (m_talk.view.page == ServicePage::Tools) co_return;
            m_talk.open(ServicePage::Tools);
            continue;
        }
        const auto* wish = std::get_if<intent::service::Open>(&*intent);
        if (wish && wish->page == ServicePage::Touch) m_talk.open(ServicePage::Touch);
        if (std::holds_alternative<intent::service::CopyLogs>(*intent)) co_await copyLogs();
        auto* sound = std::get_if<intent::service::TestSound>(&*intent);
        const bool settings = wish && wish->page == ServicePage::Settings;
        const bool network = std::holds_alternative<intent::service::TestNetwork>(*intent);
        if (!settings && !network && !sound) continue;
        if (network) co_await m_trials.network();
        if (sound) co_await m_trials.sound(std::move(sound->sentence));
        if (settings) co_await m_settings.run();
        if (m_talk.over()) co_return;
        const bool undone = m_talk.view.notice == ServiceNotice::CannotBeNoted;
        undone ? m_talk.openAgain(ServicePage::Tools) : m_talk.open(ServicePage::Tools);
    }
}

// Logs and books without anything about a person, readable by the operator only.
Task<void> ToolDesk::copyLogs() {
    if (!m_talk.note("copy_logs", "begun")) co_return;
    m_talk.view.notice = ServiceNotice::None;
    m_talk.view.busy = true;
    m_talk.suspendTimeout();
    m_talk.show();
    const auto audit = m_talk.service.audit.all();
    const auto journal = m_talk.ports.journal.all();
    std::map<std::string, std::string> texts;
    texts["audit.txt"] = audit ? textOf(*audit, m_talk) : audit.error().message;
    texts["journal.txt"] = journal ? textOf(*journal, m_talk) : journal.error().message;
    auto stamp = m_talk.localTime(m_talk.ports.clock.wall());
    std::ranges::replace_if(stamp, [](char c) { return c == ' ' || c == ':'; }, '-');
    const auto copied = co_await m_talk.service.exportLogs(fmt::format("{}-logs-{}", m_talk.ports.shop.kioskId, stamp),
                                                           std::move(texts));
    m_talk.resumeTimeout();
    m_talk.view.busy = false;
    m_talk.tellKept(copied);
    if (!copied && copied.error().code == ErrorCode::NotFound) m_talk.view.why = MachineFact::NoStick;
    m_talk.note("copy_logs", copied ? "done" : "failed");
    m_talk.show();
}

}  // namespace simkiosk
