// One sale's journal and the facts that follow from it; the facts change only by writing.
#pragma once

#include <initializer_list>

#include "kiosk/journal/sale_records.hpp"

namespace simkiosk {

class SaleLedger {
   public:
    static Result<SaleLedger> open(Journal& journal, TransactionId transaction, const SaleRecord& opened);
    static Result<SaleLedger> resume(Journal& journal, TransactionId transaction);

    // One commit, durable when it returns.
    Result<void> write(std::initializer_list<SaleRecord> records, const Bytes* personalData = nullptr);

    // Reads what another ledger of the same sale has written meanwhile.
    Result<void> refresh();

    const SaleFacts& facts() const { return m_facts; }
    const std::vector<JournalRecord>& records() const { return m_records; }
    Result<Bytes> personalData() const { return m_journal->personalData(m_facts.transaction); }
    // One line a record, with its wall time and boot, for a staff case.
    std::vector<std::string> story() const;

   private:
    SaleLedger(Journal& journal, TransactionId transaction) : m_journal(&journal) { m_facts.transaction = transaction; }

    Journal* m_journal;
    SaleFacts m_facts;
    std::vector<JournalRecord> m_records;
};

}  // namespace simkiosk
