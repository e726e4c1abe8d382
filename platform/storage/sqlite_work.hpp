// Prepared statements, commits and the edge where SQLite's exceptions become Results.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "platform/base/result.hpp"

namespace simkiosk {

// A prepared statement in use: given back at the end, whatever happened, so that it holds no lock.
class InUse {
   public:
    explicit InUse(SQLite::Statement& statement) : m_statement(statement) {}
    InUse(const InUse&) = delete;
    InUse& operator=(const InUse&) = delete;
    ~InUse() { m_statement.tryReset(); }
    SQLite::Statement* operator->() { return &m_statement; }
    SQLite::Statement& operator*() { return m_statement; }

   private:
    SQLite::Statement& m_statement;
};

// All that is written between begin and commit, or nothing.
class Commit {
   public:
    Commit(SQLite::Database& connection, SQLite::Statement& begin, SQLite::Statement& commit)
        : m_connection(connection), m_commit(commit) {
        InUse(begin)->exec();
    }
    Commit(const Commit&) = delete;
    Commit& operator=(const Commit&) = delete;
    ~Commit() {
        // After a failed write SQLite may have rolled back already.
        if (!m_done && sqlite3_get_autocommit(m_connection.getHandle()) == 0) m_connection.tryExec("ROLLBACK");
    }
    void commit() {
        InUse(m_commit)->exec();
        m_done = true;
    }

   private:
    SQLite::Database& m_connection;
    SQLite::Statement& m_commit;
    bool m_done = false;
};

// SQLiteCpp throws; this is the edge where that becomes a Result: Busy, Malformed (the file is damaged), else
// Storage. `book` names what was being read or written.
template <typename Work>
auto guardedSqlite(const char* book, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        const int code = error.getErrorCode() & 0xFF;
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            return fail(ErrorCode::Busy, fmt::format("the {} is in use by another program", book));
        if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
            return fail(ErrorCode::Malformed, fmt::format("{}: the file is damaged ({})", book, error.what()));
        return fail(ErrorCode::Storage, fmt::format("{}: {} ({})", book, error.what(), error.getExtendedErrorCode()));
    }
}

}  // namespace simkiosk
