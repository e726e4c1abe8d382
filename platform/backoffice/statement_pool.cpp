#include "platform/backoffice/statement_pool.hpp"

#include <sqlite3.h>

namespace simkiosk::backoffice {

StatementPool::Free& StatementPool::free(std::string_view sql) {
    const auto known = m_free.find(sql);
    return known != m_free.end() ? known->second : m_free.emplace(sql, Free()).first->second;
}

std::unique_ptr<SQLite::Statement> StatementPool::take(Free& free, std::string_view sql) {
    if (free.empty()) return std::make_unique<SQLite::Statement>(m_database, std::string(sql));
    auto statement = std::move(free.back());
    free.pop_back();
    return statement;
}

void StatementPool::giveBack(Free& free, std::unique_ptr<SQLite::Statement> statement) {
    // A statement that failed is not trusted again; an open one would hold its lock.
    if (statement->tryReset() != SQLITE_OK) return;
    statement->clearBindings();
    free.push_back(std::move(statement));
}

}  // namespace simkiosk::backoffice
