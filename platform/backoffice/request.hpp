// A request as the APIs see it, and the ways to answer it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/values/language.hpp"
#include "platform/backoffice/json.hpp"
#include "platform/backoffice/shape.hpp"
#include "platform/io/http.hpp"

namespace simkiosk::backoffice {

struct Request {
    std::string method;
    std::string target;                        // as it came
    std::string base;                          // the API's base path, e.g. "/payment/v4"
    std::vector<std::string> path;             // decoded segments after the base: {"payment", "<id>"}
    std::map<std::string, std::string> query;  // decoded
    std::map<std::string, std::string> headers;
    std::string body;
    Language language = Language::ZhCn;  // by Accept-Language
    bool integerErrors = false;          // TMF685 v1 declares Error.code, reason and status as integers
    json::storage_ptr memory;            // for the JSON that is read and written on its way to the answer

    bool is(std::string_view verb, std::size_t segments) const { return method == verb && path.size() == segments; }
    std::string header(const std::string& lowerCaseName) const;
    std::string queryValue(const std::string& name) const;
};

// Malformed targets (bad escapes, control characters, too long) are nullopt.
std::optional<Request> parseRequest(const HttpRequest& http);

HttpResponse answerJson(unsigned status, const json::value& body);
HttpResponse answerCreated(const json::object& resource);  // 201, Location from href
HttpResponse answerEmpty();                                // 204
// TM Forum Error: `reason` is a stable word such as "numberTaken"; `message` a sentence without anything personal.
HttpResponse answerError(const Request& request, unsigned status, std::string_view reason, std::string_view message);
HttpResponse answerNotFound(const Request& request);
HttpResponse answerMethodNotAllowed(const Request& request, std::string_view allowed);

// The body's known attributes, or the 400 that says what is wrong with it.
std::expected<json::object, HttpResponse> readBody(const Request& request, const Shape& shape);

// How the query of a list is understood.
struct ListRules {
    std::vector<std::string_view> always = {};    // attributes that the schema requires whatever `fields` says
    std::vector<std::string_view> answered = {};  // filters that the API has applied itself
    const Shape* shape = nullptr;                 // attributes that a resource may have, and this one need not
};

// A list answer: filters and `sort` (list_filter.hpp), offset, limit (at most 200) and `fields` applied; X-Total-Count
// and X-Result-Count set. 400 for a filter by something that is no attribute.
HttpResponse answerList(const Request& request, const std::vector<json::object>& all, const ListRules& rules = {});
HttpResponse answerOne(const Request& request, const json::object& resource, std::vector<std::string_view> always = {});

}  // namespace simkiosk::backoffice
