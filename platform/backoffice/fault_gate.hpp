// Makes the emulated back office misbehave on request, between the wire and the office itself, which knows nothing
// of it. Ordered over /control/v1/faults by tests and `simkiosk-devices`-like tools; a carrier has no such path.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <string>

#include "platform/backoffice/config.hpp"
#include "platform/io/https_server.hpp"

namespace simkiosk {

struct Fault {
    enum class Kind {
        Delay,         // answers after delayMs
        LoseRequest,   // breaks the connection; the office never sees the request
        LoseResponse,  // carries the request out and breaks the connection
        HalfResponse,  // carries the request out and breaks off in the middle of the answer
        Status,        // answers `status` without carrying out (503, 500, 429 …)
        Malformed,     // carries the request out and answers bytes that are not the promised JSON
    };
    Kind kind = Kind::Status;
    std::string method;      // empty: any
    std::string pathPrefix;  // empty: any
    unsigned times = 1;      // how many requests it strikes; then it is gone
    Duration delay{};
    unsigned status = 503;
    unsigned retryAfterSeconds = 0;  // a Retry-After header when not 0
};

class FaultGate {
   public:
    using Serve = std::function<HttpResponse(const HttpRequest&)>;
    using SetActivation = std::function<void(ActivationPolicy)>;

    FaultGate(Serve serve, SetActivation setActivation);

    HttpAnswer handle(const HttpRequest& request);

    // At most 64 wait at a time; false beyond.
    bool add(Fault fault);
    void clear();

   private:
    HttpResponse control(const HttpRequest& request);
    HttpAnswer strike(const Fault& fault, const HttpRequest& request);

    Serve m_serve;
    SetActivation m_setActivation;
    std::deque<Fault> m_faults;
};

}  // namespace simkiosk
