#include "platform/backoffice/office.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>

#include "platform/backoffice/number_rules.hpp"
#include "platform/base/sha256.hpp"

namespace simkiosk::backoffice {

namespace {

// UNIQUE and partial indexes hold the carrier's promises even if a handler forgets to look.
constexpr const char* tables = R"(
CREATE TABLE IF NOT EXISTS number(
    msisdn TEXT PRIMARY KEY, class TEXT NOT NULL, price_fen INTEGER NOT NULL, place INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'available', holder TEXT NOT NULL DEFAULT '');
CREATE INDEX IF NOT EXISTS number_offer ON number(state, class, place);
CREATE INDEX IF NOT EXISTS number_shelf ON number(state, place);
CREATE TABLE IF NOT EXISTS reservation(
    id TEXT PRIMARY KEY, external_id TEXT NOT NULL, msisdn TEXT NOT NULL, state TEXT NOT NULL,
    expires_ms INTEGER NOT NULL, document TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS reservation_once ON reservation(msisdn) WHERE state IN ('reserved', 'used');
CREATE INDEX IF NOT EXISTS reservation_lapse ON reservation(state, expires_ms);
CREATE TABLE IF NOT EXISTS individual(
    id TEXT PRIMARY KEY, external_reference TEXT NOT NULL, document TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS individual_document ON individual(
    json_extract(document, '$.individualIdentification[0].identificationId'));
CREATE TABLE IF NOT EXISTS qualification(id TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS product_order(
    id TEXT PRIMARY KEY, external_id TEXT NOT NULL, state TEXT NOT NULL, iccid TEXT NOT NULL, msisdn TEXT NOT NULL,
    reservation TEXT NOT NULL, order_ms INTEGER NOT NULL, document TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS product_order_key ON product_order(external_id) WHERE external_id <> '';
CREATE TABLE IF NOT EXISTS cancel_order(id TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS payment(
    id TEXT PRIMARY KEY, correlator_id TEXT NOT NULL, reference TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
    status_ms INTEGER NOT NULL, created_ms INTEGER NOT NULL, amount_minor INTEGER NOT NULL, currency TEXT NOT NULL,
    authorization_code TEXT NOT NULL DEFAULT '', document TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS payment_key ON payment(correlator_id) WHERE correlator_id <> '';
CREATE TABLE IF NOT EXISTS refund(
    id TEXT PRIMARY KEY, correlator_id TEXT NOT NULL, payment TEXT NOT NULL UNIQUE, created_ms INTEGER NOT NULL,
    document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS service(
    id TEXT PRIMARY KEY, external_id TEXT NOT NULL, product_order TEXT NOT NULL, iccid TEXT NOT NULL,
    msisdn TEXT NOT NULL, state TEXT NOT NULL, failure TEXT NOT NULL DEFAULT '', refuse INTEGER NOT NULL,
    due_ms INTEGER NOT NULL, polls_left INTEGER NOT NULL, start_ms INTEGER NOT NULL DEFAULT 0, document TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS service_key ON service(external_id) WHERE external_id <> '';
CREATE UNIQUE INDEX IF NOT EXISTS service_iccid ON service(iccid) WHERE state IN ('reserved', 'active', 'inactive');
CREATE UNIQUE INDEX IF NOT EXISTS service_msisdn ON service(msisdn) WHERE state IN ('reserved', 'active', 'inactive');
CREATE TABLE IF NOT EXISTS monitor(id TEXT PRIMARY KEY, service TEXT NOT NULL, request TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sim_card(iccid TEXT PRIMARY KEY, status TEXT NOT NULL, note TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS trouble_ticket(
    place INTEGER PRIMARY KEY AUTOINCREMENT, external_id TEXT NOT NULL, document TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS trouble_ticket_key ON trouble_ticket(external_id) WHERE external_id <> '';
CREATE TABLE IF NOT EXISTS document(id TEXT PRIMARY KEY, external_id TEXT NOT NULL, document TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS document_key ON document(external_id);
CREATE TABLE IF NOT EXISTS idempotency(
    scope TEXT NOT NULL, key TEXT NOT NULL, body_sha256 TEXT NOT NULL, status INTEGER NOT NULL, location TEXT NOT NULL,
    answer TEXT NOT NULL, created_ms INTEGER NOT NULL, PRIMARY KEY(scope, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS idempotency_age ON idempotency(created_ms);
)";

// One living order for a card. Offices that were opened before this rule keep the order that was served, else the
// first.
constexpr const char* oneOrderForACard = R"(
UPDATE product_order SET state = 'cancelled' WHERE state = 'acknowledged' AND EXISTS(
    SELECT 1 FROM product_order AS other WHERE other.iccid = product_order.iccid AND other.id <> product_order.id
    AND (other.state = 'inProgress' OR (other.state = 'acknowledged' AND other.id < product_order.id)));
CREATE UNIQUE INDEX IF NOT EXISTS product_order_iccid ON product_order(iccid)
    WHERE state IN ('acknowledged', 'inProgress');
)";

// Of everything above; an office that was opened before it was counted has none.
constexpr int tablesVersion = 1;

constexpr std::size_t keyLimitBytes = 128;

HttpResponse stored(const SQLite::Statement& row) {
    HttpResponse response{static_cast<unsigned>(row.getColumn("status").getInt()),
                          {{"content-type", "application/json;charset=utf-8"}},
                          row.getColumn("answer").getString()};
    const auto location = row.getColumn("location").getString();
    if (!location.empty()) response.headers["location"] = location;
    return response;
}

// A header's key may become a text of our JSON, so no bytes that are none.
bool isHeaderKey(const std::string& key) {
    return key.size() <= keyLimitBytes && std::ranges::all_of(key, [](char c) { return c >= 0x20 && c < 0x7F; });
}

void remember(Office& office, const std::string& scope, const std::string& key, const std::string& hash,
              const HttpResponse& response) {
    Statement insert(office.statements, "INSERT INTO idempotency VALUES(?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, scope);
    insert.bind(2, key);
    insert.bind(3, hash);
    insert.bind(4, static_cast<int>(response.status));
    const auto location = response.headers.find("location");
    insert.bind(5, location == response.headers.end() ? std::string() : location->second);
    insert.bind(6, response.body);
    insert.bind(7, office.nowMs());
    insert.exec();
}

void forgetOldKeys(Office& office) {
    const auto kept = std::chrono::duration_cast<std::chrono::milliseconds>(office.config.keysKept).count();
    Statement forget(office.statements, "DELETE FROM idempotency WHERE created_ms < ?");
    forget.bind(1, office.nowMs() - kept);
    forget.exec();
}

}  // namespace

void prepareDatabase(SQLite::Database& database) {
    database.exec("PRAGMA journal_mode=WAL");
    database.exec("PRAGMA synchronous=FULL");
    database.setBusyTimeout(2000);
    // What is complete already is not created again.
    if (database.execAndGet("PRAGMA user_version").getInt() == tablesVersion) return;
    SQLite::Transaction transaction(database);
    database.exec(tables);
    database.exec(oneOrderForACard);
    if (database.execAndGet("SELECT count(*) FROM number").getInt64() == 0) {
        SQLite::Statement insert(database, "INSERT INTO number(msisdn, class, price_fen, place) VALUES(?, ?, ?, ?)");
        int place = 0;
        for (const auto& digits : seedNumbers()) {
            const auto numberClass = classify(digits);
            insert.bind(1, digits);
            insert.bind(2, std::string(toString(numberClass)));
            insert.bind(3, static_cast<std::int64_t>(priceOf(numberClass).minorUnits()));
            insert.bind(4, place++);
            insert.exec();
            insert.reset();
        }
    }
    database.exec(fmt::format("PRAGMA user_version={}", tablesVersion));
    transaction.commit();
}

std::string isoDateTime(std::int64_t wallMs) {
    const WallTime wall{std::chrono::milliseconds(wallMs)};
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(wall - day);
    std::string text = "0000-00-00T00:00:00.000Z";
    // Digits from the right to the left; a resource has several dates, and they are most of what is formatted.
    const auto put = [&text](std::size_t last, std::size_t digits, std::int64_t number) {
        for (; digits > 0; --digits, --last, number /= 10) text[last] = static_cast<char>('0' + number % 10);
    };
    put(3, 4, static_cast<int>(date.year()));
    put(6, 2, static_cast<unsigned>(date.month()));
    put(9, 2, static_cast<unsigned>(date.day()));
    put(12, 2, time.hours().count());
    put(15, 2, time.minutes().count());
    put(18, 2, time.seconds().count());
    put(22, 3, time.subseconds().count());
    return text;
}

json::object parseStored(const std::string& document, json::storage_ptr memory) {
    auto stored = json::parse(document, std::move(memory));
    return std::move(stored.as_object());
}

json::object moneyJson(std::int64_t minorUnits, std::string_view unit) {
    json::object money{{"unit", unit}};
    // A whole amount as an integer: Boost writes doubles as 6.9E1, which is valid and unreadable.
    if (minorUnits % 100 == 0) {
        money["value"] = minorUnits / 100;
    } else {
        money["value"] = static_cast<double>(minorUnits) / 100.0;
    }
    return money;
}

std::optional<std::int64_t> minorUnits(const json::object& money) {
    const auto* value = money.if_contains("value");
    if (!value || !value->is_number()) return std::nullopt;
    const double amount = value->to_number<double>();
    if (!(amount >= 0) || amount > 1e9) return std::nullopt;
    const auto minor = std::llround(amount * 100);
    if (std::abs(amount * 100 - static_cast<double>(minor)) > 1e-4) return std::nullopt;
    return minor;
}

std::string keyToAdopt(const Request& request, const std::string& bodyKey) {
    const auto key = request.header("idempotency-key");
    return bodyKey.empty() && isHeaderKey(key) ? key : std::string();
}

HttpResponse once(Office& office, const Request& request, const json::object& body, const std::string& bodyKey,
                  const std::function<HttpResponse()>& make) {
    const auto headerKey = request.header("idempotency-key");
    if (!isHeaderKey(headerKey) || bodyKey.size() > keyLimitBytes) {
        return answerError(request, 400, "invalidKey", "The key is too long, or not ASCII.");
    }
    std::vector<std::string> keys;
    for (const auto& key : {headerKey, bodyKey}) {
        if (!key.empty() && (keys.empty() || keys.front() != key)) keys.push_back(key);
    }
    if (keys.empty()) return make();
    std::string scope = request.method + " " + request.base;
    for (const auto& segment : request.path) scope += "/" + segment;
    const auto text = canonicalText(body);
    const auto hash = sha256Hex(toBytes(text));

    for (const auto& key : keys) {
        Statement known(office.statements, "SELECT * FROM idempotency WHERE scope = ? AND key = ?");
        known.bind(1, scope);
        known.bind(2, key);
        if (!known.executeStep()) continue;
        if (known.getColumn("body_sha256").getString() == hash) return stored(known);
        return answerError(request, 422, "keyReused", "This key was used before with another body.");
    }
    auto response = make();
    if (response.status < 200 || response.status > 299) return response;
    forgetOldKeys(office);
    for (const auto& key : keys) remember(office, scope, key, hash, response);
    return response;
}

}  // namespace simkiosk::backoffice
