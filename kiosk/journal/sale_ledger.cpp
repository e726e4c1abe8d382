#include "kiosk/journal/sale_ledger.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <iterator>

namespace simkiosk {

Result<SaleLedger> SaleLedger::open(Journal& journal, TransactionId transaction, const SaleRecord& opened) {
    SaleLedger ledger(journal, transaction);
    SIMKIOSK_TRY(ledger.write({opened}));
    return ledger;
}

Result<SaleLedger> SaleLedger::resume(Journal& journal, TransactionId transaction) {
    SaleLedger ledger(journal, transaction);
    SIMKIOSK_TRY(ledger.refresh());
    return ledger;
}

Result<void> SaleLedger::write(std::initializer_list<SaleRecord> records, const Bytes* personalData) {
    std::vector<NewRecord> fresh;
    for (const auto& record : records) fresh.push_back({m_facts.transaction, record.step, record.kind, record.payload});
    SIMKIOSK_TRY(m_journal->append(std::move(fresh), personalData));
    return refresh();
}

std::vector<std::string> SaleLedger::story() const {
    std::vector<std::string> lines;
    for (const auto& record : m_records) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(record.wall.time_since_epoch()).count();
        auto line =
            fmt::format("{} {:%FT%TZ} boot {} {} {}", record.seq, fmt::gmtime(static_cast<std::time_t>(seconds)),
                        record.bootId.substr(0, 8), toString(record.step), toString(record.kind));
        for (const auto& [name, value] : record.payload) line += fmt::format(" {}={}", name, value);
        lines.push_back(std::move(line));
    }
    return lines;
}

// Only what is new is read; what was read before stands in the chain and does not change.
Result<void> SaleLedger::refresh() {
    auto fresh = m_journal->recordsAfter(m_facts.transaction, m_records.empty() ? 0 : m_records.back().seq);
    SIMKIOSK_TRY(fresh);
    const auto known = m_records.size();
    std::ranges::move(*fresh, std::back_inserter(m_records));
    auto facts = foldSale(m_records);
    if (!facts) m_records.resize(known);
    SIMKIOSK_TRY(facts);
    m_facts = std::move(*facts);
    return {};
}

}  // namespace simkiosk
