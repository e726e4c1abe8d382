// What a back office keeps: its database, the SQL compiled for it, and the answers that never change.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <string>

#include "platform/backoffice/catalog_answers.hpp"
#include "platform/backoffice/statement_pool.hpp"

namespace simkiosk::backoffice {

struct Store {
    // `path` may be ":memory:" or an SQLite URI. Creates the tables and fills an empty pool of numbers; throws
    // SQLite::Exception (start-up only).
    explicit Store(const std::string& path);

    SQLite::Database database;
    StatementPool statements{database};
    CatalogAnswers catalog;
    std::array<unsigned char, 64 * 1024> room;  // enough for nearly every request
    boost::json::monotonic_resource memory{room.data(), room.size()};
};

}  // namespace simkiosk::backoffice
