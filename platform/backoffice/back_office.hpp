// The embedded carrier back office: HTTP values in, HTTP values out, everything durable in one SQLite database.
// Resources, rules and vendor paths: README.md.
#pragma once

#include <memory>
#include <string>

#include "kiosk/values/uuid.hpp"
#include "platform/backoffice/config.hpp"
#include "platform/io/http.hpp"

namespace simkiosk {

namespace backoffice {
struct Store;
}

class BackOffice {
   public:
    // `databasePath` may be ":memory:" or an SQLite URI. Throws when the database cannot be opened or created (start-up
    // only).
    BackOffice(const std::string& databasePath, Clock& clock, Random& random, BackOfficeConfig config = {});
    // Over a store that outlives it: whoever comes next finds what was written, and the SQL compiled.
    BackOffice(std::shared_ptr<backoffice::Store> store, Clock& clock, Random& random, BackOfficeConfig config = {});
    ~BackOffice();
    BackOffice(const BackOffice&) = delete;
    BackOffice& operator=(const BackOffice&) = delete;

    // One request, wholly carried out or not at all. Never throws; a defect or a full disk is a 500.
    HttpResponse handle(const HttpRequest& request);

    // The answer to a request that is not even read: too large, or no HTTP/1.1.
    static HttpResponse refuseUnread(unsigned status, const std::string& target);

    // For orders from now on.
    void setActivationPolicy(ActivationPolicy policy);
    void setNumbersPerPerson(std::optional<unsigned> limit);

   private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace simkiosk
