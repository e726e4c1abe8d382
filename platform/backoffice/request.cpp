#include "platform/backoffice/request.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "platform/backoffice/list_filter.hpp"
#include "platform/base/number.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr std::size_t targetLimitBytes = 2048;
constexpr std::size_t segmentLimit = 12;
constexpr std::size_t defaultPage = 100;
constexpr std::size_t largestPage = 200;

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> unescape(std::string_view text, bool plusIsBlank) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = hexValue(text[i + 1]);
            const int low = hexValue(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plusIsBlank) {
            c = ' ';
        }
        if (static_cast<unsigned char>(c) < 0x20) return std::nullopt;
        plain += c;
    }
    return plain;
}

// The first language we speak, in the order given; quality values are rare enough at kiosks to follow the order.
Language chooseLanguage(std::string_view header) {
    while (!header.empty()) {
        const auto comma = header.find(',');
        auto tag = header.substr(0, std::min(comma, header.find(';')));
        while (tag.starts_with(' ')) tag.remove_prefix(1);
        if (tag.starts_with("zh-Hant") || tag == "zh-HK" || tag == "zh-MO") return Language::ZhTw;
        for (const auto language : allLanguages)
            if (tag == languageTag(language)) return language;
        for (const auto language : allLanguages)
            if (tag.size() >= 2 && tag.substr(0, 2) == languageTag(language).substr(0, 2)) return language;
        if (comma == std::string_view::npos) break;
        header = header.substr(comma + 1);
    }
    return Language::ZhCn;
}

std::optional<std::size_t> count(const Request& request, const std::string& name, std::size_t otherwise) {
    const auto text = request.queryValue(name);
    return text.empty() ? otherwise : numberIn<std::size_t>(text);
}

// The resource as it is written into an answer.
std::string chosenFields(const Request& request, const json::object& resource,
                         const std::vector<std::string_view>& always) {
    const auto wanted = request.queryValue("fields");
    if (wanted.empty()) return json::serialize(resource);
    const auto list = "," + wanted + ",";
    json::object kept(request.memory);
    for (const auto& member : resource) {
        const std::string_view name = member.key();
        const bool keep = name == "id" || name == "href" || list.contains("," + std::string(name) + ",") ||
                          std::ranges::find(always, name) != always.end();
        if (keep) kept[name] = member.value();
    }
    return json::serialize(kept);
}

HttpResponse answerText(unsigned status, std::string body) {
    // Exactly this spelling: the v4 files declare it, and validating proxies compare it.
    return {status, {{"content-type", "application/json;charset=utf-8"}}, std::move(body)};
}

}  // namespace

std::string Request::header(const std::string& lowerCaseName) const {
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? std::string() : found->second;
}

std::string Request::queryValue(const std::string& name) const {
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
}

std::optional<Request> parseRequest(const HttpRequest& http) {
    if (http.target.size() > targetLimitBytes || !http.target.starts_with('/')) return std::nullopt;
    Request request;
    request.method = http.method;
    request.target = http.target;
    request.headers = http.headers;
    request.body = http.body;
    request.language = chooseLanguage(request.header("accept-language"));
    const std::string_view target = http.target;
    const auto mark = target.find('?');
    std::string_view path = target.substr(1, mark == std::string_view::npos ? std::string_view::npos : mark - 1);
    while (!path.empty()) {
        const auto slash = path.find('/');
        auto segment = unescape(path.substr(0, slash), false);
        if (!segment || request.path.size() >= segmentLimit) return std::nullopt;
        if (!segment->empty()) request.path.push_back(std::move(*segment));
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    }
    std::string_view query = mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
    while (!query.empty()) {
        const auto ampersand = query.find('&');
        const auto pair = query.substr(0, ampersand);
        const auto equals = pair.find('=');
        auto name = unescape(pair.substr(0, equals), true);
        auto value = unescape(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1), true);
        if (!name || !value) return std::nullopt;
        // A name that comes twice names alternatives, as with commas.
        const auto [place, isNew] = request.query.try_emplace(std::move(*name), *value);
        if (!isNew) place->second += "," + *value;
        query = ampersand == std::string_view::npos ? std::string_view{} : query.substr(ampersand + 1);
    }
    return request;
}

HttpResponse answerJson(unsigned status, const json::value& body) { return answerText(status, json::serialize(body)); }

HttpResponse answerCreated(const json::object& resource) {
    auto response = answerText(201, json::serialize(resource));
    response.headers["location"] = textAt(resource, "href");
    return response;
}

HttpResponse answerEmpty() { return {204, {}, {}}; }

HttpResponse answerError(const Request& request, unsigned status, std::string_view reason, std::string_view message) {
    const auto code = std::to_string(status);
    if (request.integerErrors) {
        return answerJson(status, {{"code", status},
                                   {"reason", status},
                                   {"message", std::string(reason) + ": " + std::string(message)},
                                   {"status", status}});
    }
    return answerJson(status, {{"code", code}, {"reason", reason}, {"message", message}, {"status", code}});
}

HttpResponse answerNotFound(const Request& request) {
    return answerError(request, 404, "notFound", "There is no such resource.");
}

HttpResponse answerMethodNotAllowed(const Request& request, std::string_view allowed) {
    auto response = answerError(request, 405, "methodNotAllowed", "This resource does not offer that method.");
    response.headers["allow"] = std::string(allowed);
    return response;
}

std::expected<json::object, HttpResponse> readBody(const Request& request, const Shape& shape) {
    const auto value = parseJson(request.body, request.memory);
    if (!value) return std::unexpected(answerError(request, 400, "invalidBody", "The body is not JSON."));
    auto projected = project(*value, shape);
    if (!projected) return std::unexpected(answerError(request, 400, "invalidBody", projected.error()));
    return std::move(*projected);
}

HttpResponse answerList(const Request& request, const std::vector<json::object>& all, const ListRules& rules) {
    const auto offset = count(request, "offset", 0);
    const auto limit = count(request, "limit", defaultPage);
    if (!offset || !limit) return answerError(request, 400, "invalidQuery", "offset and limit are whole numbers.");
    const auto found = chosen(request, all, rules);
    if (!found) return answerError(request, 400, "invalidQuery", found.error());
    std::string page;
    std::size_t results = 0;
    for (std::size_t i = *offset; i < found->size() && results < std::min(*limit, largestPage); ++i, ++results) {
        page += results == 0 ? "[" : ",";
        page += chosenFields(request, *(*found)[i], rules.always);
    }
    auto response = answerText(200, results == 0 ? "[]" : page + "]");
    response.headers["x-total-count"] = std::to_string(found->size());
    response.headers["x-result-count"] = std::to_string(results);
    return response;
}

HttpResponse answerOne(const Request& request, const json::object& resource, std::vector<std::string_view> always) {
    return answerText(200, chosenFields(request, resource, always));
}

}  // namespace simkiosk::backoffice
