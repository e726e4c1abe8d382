// SQL is compiled once for each text, not once for each request.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace simkiosk::backoffice {

class StatementPool {
   public:
    explicit StatementPool(SQLite::Database& database) : m_database(database) {}

    // Those of one text that nobody uses; stays at its address.
    using Free = std::vector<std::unique_ptr<SQLite::Statement>>;
    Free& free(std::string_view sql);
    std::unique_ptr<SQLite::Statement> take(Free& free, std::string_view sql);
    static void giveBack(Free& free, std::unique_ptr<SQLite::Statement> statement);

   private:
    SQLite::Database& m_database;
    std::map<std::string, Free, std::less<>> m_free;
};

// One use of a statement: bound, stepped, and back in the pool when it goes out of scope.
class Statement {
   public:
    Statement(StatementPool& pool, std::string_view sql)
        : m_free(pool.free(sql)), m_statement(pool.take(m_free, sql)) {}
    ~Statement() { StatementPool::giveBack(m_free, std::move(m_statement)); }
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
    StatementPool::Free& m_free;
    std::unique_ptr<SQLite::Statement> m_statement;
};

}  // namespace simkiosk::backoffice
