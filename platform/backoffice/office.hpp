// What every API works with: the database, the time, and how new things get their names.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <boost/json/monotonic_resource.hpp>
#include <functional>
#include <memory>
#include <string>

#include "kiosk/values/uuid.hpp"
#include "platform/backoffice/catalog_answers.hpp"
#include "platform/backoffice/config.hpp"
#include "platform/backoffice/request.hpp"
#include "platform/backoffice/statement_pool.hpp"

namespace simkiosk::backoffice {

struct Office {
    SQLite::Database& database;
    StatementPool& statements;
    Clock& clock;
    Random& random;
    BackOfficeConfig& config;
    CatalogAnswers& catalog;
    json::monotonic_resource& memory;  // of one request: freed as a whole when the next one comes

    std::int64_t nowMs() const { return clock.wall().time_since_epoch().count(); }
    std::string newId() const { return Uuid::v7(clock.wall(), random).text(); }
};

// Creates the tables and fills an empty pool; throws SQLite::Exception (start-up only).
void prepareDatabase(SQLite::Database& database);

std::string isoDateTime(std::int64_t wallMs);  // RFC 3339, UTC, milliseconds

json::object parseStored(const std::string& document, json::storage_ptr memory);

// Money as TM Forum writes it; fen in the database.
json::object moneyJson(std::int64_t minorUnits, std::string_view unit = "CNY");
// Nothing when it is not a sane amount with at most two decimals.
std::optional<std::int64_t> minorUnits(const json::object& money);

// The header `Idempotency-Key` when it came and the body brings no key of its own (`bodyKey` empty); else empty. Such a
// key becomes the resource's: whoever lost the answer asks for it with ?externalId= or its like.
std::string keyToAdopt(const Request& request, const std::string& bodyKey);

// Runs `make` once for a key: the header `Idempotency-Key` and `bodyKey` are two names of one intent, either finds it.
// Without both there is no memory. The same key and body get the first 2xx answer again; the same key with another
// body is refused (422).
HttpResponse once(Office& office, const Request& request, const json::object& body, const std::string& bodyKey,
                  const std::function<HttpResponse()>& make);

}  // namespace simkiosk::backoffice
