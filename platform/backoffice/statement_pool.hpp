// SQL is compiled once for each text, not once for each request.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace simkiosk::backoffice {

class StatementPool {
   public:
    explicit StatementPool(SQLite::Database& database) : m_database(database) {}

    std::unique_ptr<SQLite::Statement> take(const std::string& sql);
    void giveBack(std::unique_ptr<SQLite::Statement> statement);

   private:
    SQLite::Database& m_database;
    std::map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>> m_free;
};

// One use of a statement: bound, stepped, and back in the pool when it goes out of scope.
class Statement {
   public:
    Statement(StatementPool& pool, const std::string& sql) : m_pool(pool), m_statement(pool.take(sql)) {}
    ~Statement() { m_pool.giveBack(std::move(m_statement)); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    template <typename Value>
    void bind(int place, const Value& value) {
        m_statement->bind(place, value);
    }
    bool executeStep() { return m_statement->executeStep(); }
    int exec() { return m_statement->exec(); }
    template <typename Place>
    SQLite::Column getColumn(Place place) const {
        return m_statement->getColumn(place);
    }
    operator const SQLite::Statement&() const { return *m_statement; }  // for those who only read a row

   private:
    StatementPool& m_pool;
    std::unique_ptr<SQLite::Statement> m_statement;
};

}  // namespace simkiosk::backoffice
