// HTTP as values, so that client and server logic meet over a socket or in memory alike.
#pragma once

#include <map>
#include <string>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

struct HttpRequest {
    std::string method;                          // "GET", "POST", "PATCH", "DELETE"
    std::string target;                          // path and query, e.g. "/tmf-api/…?externalId=…"
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

struct HttpResponse {
    unsigned status = 0;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

class HttpClient {
   public:
    virtual ~HttpClient() = default;
    // One exchange. Disconnected: no connection was made, the server has not seen the request. Timeout: the
    // request may have been carried out. Malformed: the answer is not HTTP or too large (1 MiB).
    virtual Task<Result<HttpResponse>> send(HttpRequest request, Instant deadline) = 0;
};

}  // namespace simkiosk
