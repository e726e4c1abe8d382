#include "kiosk/service/readiness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace simkiosk {

namespace {

// When it was done last; empty: never.
std::string lastTime(const std::vector<AuditRecord>& audit, std::string_view action,
                     const std::function<std::string(WallTime)>& localTime) {
    for (const auto& record : audit | std::views::reverse) {
        const auto& outcome = record.entry.outcome;
        if (record.entry.action == action && (outcome == "done" || outcome == "differs")) return localTime(record.wall);
    }
    return {};
}

}  // namespace

ReadinessView readinessOf(const ServiceView& view, const Result<void>& journal,
                          const Result<std::vector<AuditRecord>>& audit,
                          const std::function<std::string(WallTime)>& localTime) {
    ReadinessView report;
    auto& lines = report.lines;
    const auto judge = [&](std::string item, const std::optional<Reason>& why) {
        lines.push_back({.item = std::move(item), .good = !why, .why = why});
    };
    for (const auto& part : view.parts) {
        const bool absent = !part.works && !part.why;  // not of this machine
        if (!absent) judge(part.part, part.why);
    }
    if (view.dispenser) lines.push_back({.item = "dispenser_says", .good = true, .dispenser = view.dispenser});
    judge("journal_chain", journal ? std::nullopt : std::optional<Reason>(journal.error()));
    judge("audit_chain", audit ? std::nullopt : std::optional<Reason>(audit.error()));
    lines.push_back({"sales_to_settle", view.openSales == 0, std::to_string(view.openSales)});
    const auto records = audit.value_or(std::vector<AuditRecord>{});
    for (const char* action : {"count_stock", "close_of_day"}) {
        const auto at = lastTime(records, action, localTime);
        lines.push_back({action, !at.empty(), at});
    }
    report.ready = view.selling && journal && audit;
    return report;
}

Task<void> ReadinessReport::run() {
    look();
    m_talk.open(ServicePage::Readiness);
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) break;
        if (std::holds_alternative<intent::service::Print>(*intent)) co_await print();
        if (std::holds_alternative<intent::service::Keep>(*intent)) keep();
    }
    m_talk.view.readiness.reset();
}

void ReadinessReport::look() {
    auto report = readinessOf(m_talk.view, m_talk.ports.journal.verify(), m_talk.service.audit.all(),
                              [this](WallTime wall) { return m_talk.localTime(wall); });
    report.at = m_talk.localTime(m_talk.ports.clock.wall());
    m_talk.view.readiness = std::make_shared<const ReadinessView>(std::move(report));
}

Task<void> ReadinessReport::print() {
    if (!m_talk.note("print_readiness", "begun")) co_return;
    const bool printed = co_await m_talk.printOut(paper());
    m_talk.note("print_readiness", printed ? "done" : "failed");
    m_talk.show();
}

// As a PDF, where the machine keeps its reports.
void ReadinessReport::keep() {
    if (!m_talk.note("keep_readiness", "begun")) return;
    auto stamp = m_talk.view.readiness->at;
    std::ranges::replace_if(stamp, [](char c) { return c == ' ' || c == ':'; }, '-');
    const auto kept = m_talk.service.keepReport(fmt::format("readiness-{}.pdf", stamp), paper());
    m_talk.tellKept(kept);
    m_talk.note("keep_readiness", kept ? "done" : "failed");
    m_talk.show();
}

ReceiptDocument ReadinessReport::paper() const {
    const auto& report = *m_talk.view.readiness;
    return m_talk.service.readinessPaper(report, m_talk.paperHead(report.at));
}

}  // namespace simkiosk
