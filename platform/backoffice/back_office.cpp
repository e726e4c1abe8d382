#include "platform/backoffice/back_office.hpp"

#include <fmt/chrono.h>
#include <sqlite3.h>

#include <algorithm>

#include "platform/backoffice/apis.hpp"
#include "platform/backoffice/store.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace backoffice {

namespace {

struct Route {
    std::string_view base;
    HttpResponse (*api)(Office& office, const Request& request);
    bool integerErrors = false;
};

constexpr Route routes[] = {
    {"/tmf-api/productCatalogManagement/v4", productCatalogApi},
    {"/tmf-api/resourcePoolManagement/v1", resourcePoolApi, true},
    {"/tmf-api/party/v4", partyApi},
    {"/tmf-api/productOfferingQualification/v4", productQualificationApi},
    {"/tmf-api/productOrderingManagement/v4", productOrderApi},
    {"/payment/v4", paymentApi},
    {"/tmf-api/paymentManagement/v4", paymentApi},
    {"/tmf-api/ServiceActivationAndConfiguration/v4", activationApi},
    {"/tmf-api/resourceInventoryManagement/v4", resourceInventoryApi},
    {"/tmf-api/troubleTicket/v4", troubleTicketApi},
    {"/tmf-api/document/v4", documentApi},
    {"/kiosk-api/v1", captureApi},
    {"/acquirer/v1", acquirerApi},
};

constexpr std::size_t bodyLimitBytes = 256 * 1024;
constexpr std::size_t documentLimitBytes = 2 * 1024 * 1024;  // a contract with its fonts
constexpr std::size_t correlationLimitBytes = 256;

const Route* findRoute(Request& request) {
    std::string path;
    for (const auto& segment : request.path) path += "/" + segment;
    for (const auto& route : routes) {
        const bool below =
            path.starts_with(route.base) && (path.size() == route.base.size() || path[route.base.size()] == '/');
        if (!below) continue;
        const auto segments = std::count(route.base.begin(), route.base.end(), '/');
        request.path.erase(request.path.begin(), request.path.begin() + segments);
        request.base = std::string(route.base);
        request.integerErrors = route.integerErrors;
        return &route;
    }
    return nullptr;
}

// What a body calls itself: JSON, its patches included, in UTF-8. Nothing said is JSON too.
bool isJson(std::string type) {
    std::erase_if(type, [](char c) { return c == ' ' || c == '"' || c == '\t'; });
    std::ranges::transform(type, type.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto end = type.find(';');
    const auto media = type.substr(0, end);
    const auto charset = type.find(";charset=");
    const bool readable = charset == std::string::npos || type.substr(charset).starts_with(";charset=utf-8") ||
                          type.substr(charset).starts_with(";charset=us-ascii");
    return type.empty() ||
           (readable && media.starts_with("application/") && (media == "application/json" || media.ends_with("+json")));
}

// What one request changes, together or not at all: whatever is left open at the end is undone.
class OneTransaction {
   public:
    explicit OneTransaction(Office& office) : m_office(office) { Statement(office.statements, "BEGIN").exec(); }
    OneTransaction(const OneTransaction&) = delete;
    OneTransaction& operator=(const OneTransaction&) = delete;
    ~OneTransaction() {
        // After a failed write SQLite may have rolled back already.
        if (sqlite3_get_autocommit(m_office.database.getHandle()) == 0) m_office.database.tryExec("ROLLBACK");
    }
    void commit() { Statement(m_office.statements, "COMMIT").exec(); }

   private:
    Office& m_office;
};

// A word of the path, for the log: identifiers may be telephone or card numbers and stay out.
std::string resourceName(const Request& request) { return request.path.empty() ? "" : request.path[0]; }

HttpResponse serve(Office& office, const HttpRequest& http) {
    auto request = parseRequest(http);
    if (!request) return answerError({}, 400, "invalidTarget", "The target is not a path of ours.");
    const auto* route = findRoute(*request);
    if (!route) return answerNotFound(*request);
    const auto limit = route->api == documentApi ? documentLimitBytes : bodyLimitBytes;
    if (!http.body.empty() && !isJson(request->header("content-type"))) {
        return answerError(*request, 415, "notJson", "Bodies are application/json in UTF-8.");
    }
    if (http.body.size() > limit) return answerError(*request, 413, "tooLarge", "The body is too large.");
    office.memory.release();
    request->memory = &office.memory;
    try {
        OneTransaction transaction(office);
        auto response = route->api(office, *request);
        if (response.status < 400) transaction.commit();
        logInfo("backoffice.request", "Request served",
                {{"method", request->method},
                 {"api", request->base},
                 {"resource", resourceName(*request)},
                 {"status", std::to_string(response.status)}});
        return response;
    } catch (const std::exception& error) {
        // SQLite's texts name tables and constraints, never values.
        logError("backoffice.failed", error.what(), {{"api", request->base}});
        return answerError(*request, 500, "internalError", "The request could not be carried out.");
    }
}

}  // namespace

}  // namespace backoffice

struct BackOffice::State {
    State(std::shared_ptr<backoffice::Store> kept, Clock& clock, Random& random, BackOfficeConfig settings)
        : config(std::move(settings)),
          store(std::move(kept)),
          office{store->database, store->statements, clock, random, config, store->catalog, store->memory} {}

    // RFC 9110 §5.6.7; clients measure leases against it, not against their own clock. Written once a second.
    const std::string& date() {
        const auto now = std::chrono::floor<std::chrono::seconds>(office.clock.wall());
        if (dateText.empty() || now != dateAt) {
            dateAt = now;
            dateText = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT",
                                   fmt::gmtime(static_cast<std::time_t>(now.time_since_epoch().count())));
        }
        return dateText;
    }

    BackOfficeConfig config;
    std::shared_ptr<backoffice::Store> store;
    backoffice::Office office;
    std::chrono::sys_seconds dateAt;
    std::string dateText;
};

BackOffice::BackOffice(const std::string& databasePath, Clock& clock, Random& random, BackOfficeConfig config)
    : BackOffice(std::make_shared<backoffice::Store>(databasePath), clock, random, std::move(config)) {}

BackOffice::BackOffice(std::shared_ptr<backoffice::Store> store, Clock& clock, Random& random, BackOfficeConfig config)
    : m_state(std::make_unique<State>(std::move(store), clock, random, std::move(config))) {}

BackOffice::~BackOffice() = default;

HttpResponse BackOffice::handle(const HttpRequest& request) {
    auto response = backoffice::serve(m_state->office, request);
    for (const char* name : {"x-correlation-id", "x-request-id"}) {
        const auto given = request.headers.find(name);
        if (given != request.headers.end() && given->second.size() <= backoffice::correlationLimitBytes)
            response.headers[name] = given->second;
    }
    response.headers["date"] = m_state->date();
    return response;
}

HttpResponse BackOffice::refuseUnread(unsigned status, const std::string& target) {
    backoffice::Request request;
    request.integerErrors = target.starts_with("/tmf-api/resourcePoolManagement/");
    const char* reason = status == 413 ? "tooLarge" : status == 417 ? "unknownExpectation" : "unreadable";
    return backoffice::answerError(request, status, reason, "The request was not taken.");
}

void BackOffice::setActivationPolicy(ActivationPolicy policy) { m_state->config.activation = policy; }

void BackOffice::setNumbersPerPerson(std::optional<unsigned> limit) { m_state->config.numbersPerPerson = limit; }

}  // namespace simkiosk
