#include "platform/backoffice/statement_pool.hpp"

#include <sqlite3.h>

namespace simkiosk::backoffice {

std::unique_ptr<SQLite::Statement> StatementPool::take(const std::string& sql) {
    auto& free = m_free[sql];
    if (free.empty()) return std::make_unique<SQLite::Statement>(m_database, sql);
    auto statement = std::move(free.back());
    free.pop_back();
    return statement;
}

void StatementPool::giveBack(std::unique_ptr<SQLite::Statement> statement) {
    // A statement that failed is not trusted again; an open one would hold its lock.
    if (statement->tryReset() != SQLITE_OK) return;
    statement->clearBindings();
    m_free[statement->getQuery()].push_back(std::move(statement));
}

}  // namespace simkiosk::backoffice
