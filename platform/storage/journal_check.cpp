#include "platform/storage/journal_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "platform/storage/hash_chain.hpp"
#include "platform/storage/journal_rows.hpp"
#include "platform/storage/journal_schema.hpp"

namespace simkiosk {

namespace {

using namespace journal_rows;

const std::vector<std::string>& madeTables() {
    static const auto made = [] {
        SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SIMKIOSK_ASSERT(prepareJournalSchema(fresh).has_value());
        return journalTables(fresh);
    }();
    return made;
}

class Walk {
   public:
    Walk(SQLite::Database& connection, const SecretKey& machineKey, const std::optional<MarkedEnd>& marked)
        : m_connection(connection), m_machineKey(machineKey), m_marked(marked) {}

    JournalCheck run() {
        m_check.head = hash_chain::noHash;
        // Each question assumes what the ones before it have shown.
        if (tables() && chain() && head() && marked() && salesAgree() && bindingsAgree() && sealedAgree()) wholeFile();
        if (m_check.records == 0) m_check.head.clear();
        return std::move(m_check);
    }

   private:
    struct Sale {
        std::uint64_t firstSeq = 0;
        SaleMarks marks;
    };

    bool wrong(std::string finding, std::optional<std::uint64_t> record = std::nullopt) {
        m_check.finding = std::move(finding);
        m_check.firstBad = record;
        return false;
    }

    // A trigger that somebody added would change what is written next.
    bool tables() {
        if (journalTables(m_connection) != madeTables()) return wrong("the tables are not those that the kiosk makes");
        return true;
    }

    bool chain() {
        std::uint64_t seq = 0;
        try {
            SQLite::Statement rows(m_connection, "SELECT " + columns + " FROM records ORDER BY seq");
            while (rows.executeStep()) {
                if (!link(rows, ++seq)) return false;
            }
        } catch (const SQLite::Exception& error) {
            return wrong(fmt::format("record {} cannot be read: {}", seq + 1, error.what()), seq + 1);
        }
        return true;
    }

    bool link(SQLite::Statement& row, std::uint64_t seq) {
        const auto found = static_cast<std::uint64_t>(row.getColumn(0).getInt64());
        if (found != seq) return wrong(fmt::format("record {} is missing", seq), seq);
        const auto stored = readRow(row);
        if (!stored) return wrong(stored.error().message, seq);
        const auto& record = stored->record;
        if (record.prevHash != m_check.head || record.hash != hashOf(record, stored->payloadText)) {
            return wrong(fmt::format("record {} is not as it was written", seq), seq);
        }
        if (m_marked && m_marked->seq == seq && m_marked->hash != record.hash) {
            return wrong(fmt::format("record {} is not as it was written", seq), seq);
        }
        m_check.head = record.hash;
        m_check.records = seq;
        auto& sale = m_sales[record.transaction];
        if (sale.firstSeq == 0) sale.firstSeq = seq;
        const auto marks = marksOf(record.step, record.kind, record.payload);
        sale.marks.closed |= marks.closed;
        sale.marks.doubt = std::max(sale.marks.doubt, marks.doubt);
        if (record.step == JournalStep::Bound) {
            const auto iccid = record.payload.find("iccid");
            m_bound.emplace(iccid == record.payload.end() ? std::string() : iccid->second, record.transaction.text());
        }
        return true;
    }

    bool head() {
        const auto fault =
            hash_chain::checkHead(m_connection, m_machineKey, {m_check.records, m_check.head}, "journal");
        if (fault) return wrong(fault->finding, fault->firstBad);
        return true;
    }

    // What was cut off together with its head: a damaged log, or an older copy of the file.
    bool marked() {
        if (!m_marked || m_marked->seq <= m_check.records) return true;
        const auto next = m_check.records + 1;
        return wrong(fmt::format("the journal was cut: record {} is missing", next), next);
    }

    // A sale that is missing there, or marked closed, would be forgotten in silence.
    bool salesAgree() {
        SQLite::Statement rows(m_connection, "SELECT txn, first_seq, closed, doubt FROM sales");
        std::size_t count = 0;
        while (rows.executeStep()) {
            const auto transaction = Uuid::parse(rows.getColumn(0).getString());
            const auto known = transaction ? m_sales.find(*transaction) : m_sales.end();
            if (known == m_sales.end()) return wrong("the table of sales names a sale without records");
            const SaleMarks marks{rows.getColumn(2).getInt() != 0, rows.getColumn(3).getInt()};
            const auto first = static_cast<std::uint64_t>(rows.getColumn(1).getInt64());
            if (first != known->second.firstSeq || marks != known->second.marks) {
                return wrong(fmt::format("the table of sales contradicts the records of {}", transaction->text()),
                             known->second.firstSeq);
            }
            ++count;
        }
        if (count != m_sales.size()) return wrong("a sale is missing in the table of sales");
        return true;
    }

    // An ICCID that is missing there could be sold twice.
    bool bindingsAgree() {
        SQLite::Statement rows(m_connection, "SELECT iccid, txn FROM bound");
        std::size_t count = 0;
        while (rows.executeStep()) {
            const auto known = m_bound.find(rows.getColumn(0).getString());
            if (known == m_bound.end()) return wrong("the table of bound cards names a card without a record");
            if (rows.getColumn(1).getString() != known->second)
                return wrong("the table of bound cards names another sale than the record");
            ++count;
        }
        if (count != m_bound.size()) return wrong("a card is missing in the table of bound cards");
        return true;
    }

    // A closed sale has nobody's data.
    bool sealedAgree() {
        const auto strange =
            m_connection
                .execAndGet("SELECT count(*) FROM sealed WHERE txn NOT IN (SELECT txn FROM sales WHERE closed = 0)")
                .getInt64();
        if (strange != 0) return wrong("personal data is kept for a sale that is not open");
        return true;
    }

    // Also the indexes, by which records are found.
    bool wholeFile() {
        const auto answer = m_connection.execAndGet("PRAGMA integrity_check(1)").getString();
        if (answer != "ok") return wrong("the database file is damaged: " + answer);
        return true;
    }

    SQLite::Database& m_connection;
    const SecretKey& m_machineKey;
    const std::optional<MarkedEnd>& m_marked;
    JournalCheck m_check;
    std::map<TransactionId, Sale> m_sales;
    std::map<std::string, std::string> m_bound;  // ICCID → the sale it was bound to
};

}  // namespace

JournalCheck checkJournal(SQLite::Database& connection, const SecretKey& machineKey,
                          const std::optional<MarkedEnd>& marked) {
    const SQLite::Transaction onePicture(connection);
    return Walk(connection, machineKey, marked).run();
}

}  // namespace simkiosk
