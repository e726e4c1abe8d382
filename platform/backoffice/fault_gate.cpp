#include "platform/backoffice/fault_gate.hpp"

#include <algorithm>

#include "platform/backoffice/request.hpp"

namespace simkiosk {

namespace {

using namespace backoffice;

constexpr std::string_view controlPath = "/control/v1/faults";
constexpr std::size_t faultLimit = 64;

constexpr std::string_view kinds[] = {"delay",  "lose_request", "lose_response", "half_response",
                                      "status", "malformed",    "activation"};
constexpr std::string_view modes[] = {"asynchronous", "synchronous", "denied"};
constexpr Field faultFields[] = {{"kind", Kind::Text, true, nullptr, kinds},
                                 {"method"},
                                 {"path"},
                                 {"times", Kind::Integer},
                                 {"delayMs", Kind::Integer},
                                 {"status", Kind::Integer},
                                 {"retryAfterS", Kind::Integer},
                                 {"mode", Kind::Text, false, nullptr, modes},
                                 {"polls", Kind::Integer}};
constexpr Shape faultShape{faultFields};

template <std::size_t count>
std::size_t indexOf(const std::string_view (&words)[count], const std::string& word) {
    return static_cast<std::size_t>(std::ranges::find(words, word) - std::begin(words));
}

// Nothing when the number is outside its limits.
std::optional<std::int64_t> number(const json::object& object, std::string_view name, std::int64_t otherwise,
                                   std::int64_t lowest, std::int64_t highest) {
    const auto* value = object.if_contains(name);
    const auto found = value ? value->get_int64() : otherwise;
    if (found < lowest || found > highest) return std::nullopt;
    return found;
}

std::optional<Fault> readFault(const json::object& order) {
    const auto times = number(order, "times", 1, 1, 1'000'000);
    const auto delayMs = number(order, "delayMs", 0, 0, 3'600'000);
    const auto status = number(order, "status", 503, 400, 599);
    const auto retryAfter = number(order, "retryAfterS", 0, 0, 3600);
    if (!times || !delayMs || !status || !retryAfter) return std::nullopt;
    Fault fault;
    fault.kind = static_cast<Fault::Kind>(indexOf(kinds, textAt(order, "kind")));
    fault.method = textAt(order, "method");
    fault.pathPrefix = textAt(order, "path");
    fault.times = static_cast<unsigned>(*times);
    fault.delay = std::chrono::milliseconds(*delayMs);
    fault.status = static_cast<unsigned>(*status);
    fault.retryAfterSeconds = static_cast<unsigned>(*retryAfter);
    return fault;
}

std::optional<ActivationPolicy> readPolicy(const json::object& order) {
    const auto delayMs = number(order, "delayMs", 1000, 0, 3'600'000);
    const auto polls = number(order, "polls", 0, 0, 1000);
    if (!delayMs || !polls) return std::nullopt;
    ActivationPolicy policy;
    if (order.contains("mode"))
        policy.mode = static_cast<ActivationPolicy::Mode>(indexOf(modes, textAt(order, "mode")));
    policy.delay = std::chrono::milliseconds(*delayMs);
    policy.pollsAtLeast = static_cast<unsigned>(*polls);
    return policy;
}

}  // namespace

FaultGate::FaultGate(Serve serve, SetActivation setActivation)
    : m_serve(std::move(serve)), m_setActivation(std::move(setActivation)) {}

HttpAnswer FaultGate::handle(const HttpRequest& request) {
    if (request.target == controlPath) return control(request);
    const auto struck = std::ranges::find_if(m_faults, [&](const Fault& fault) {
        return (fault.method.empty() || fault.method == request.method) && request.target.starts_with(fault.pathPrefix);
    });
    if (struck == m_faults.end()) return m_serve(request);
    const Fault fault = *struck;
    if (--struck->times == 0) m_faults.erase(struck);
    return strike(fault, request);
}

bool FaultGate::add(Fault fault) {
    if (m_faults.size() >= faultLimit || fault.times == 0) return false;
    m_faults.push_back(std::move(fault));
    return true;
}

void FaultGate::clear() { m_faults.clear(); }

HttpAnswer FaultGate::strike(const Fault& fault, const HttpRequest& request) {
    Request parsed;
    parsed.integerErrors = request.target.contains("/resourcePoolManagement/");
    HttpAnswer answer{HttpResponse{}};
    switch (fault.kind) {
        case Fault::Kind::Delay: answer = m_serve(request); break;
        case Fault::Kind::LoseRequest: answer.fate = HttpAnswer::Fate::Drop; break;
        case Fault::Kind::LoseResponse:
            answer = m_serve(request);
            answer.fate = HttpAnswer::Fate::Drop;
            break;
        case Fault::Kind::HalfResponse:
            answer = m_serve(request);
            answer.fate = HttpAnswer::Fate::SendHalf;
            break;
        case Fault::Kind::Status:
            answer = answerError(parsed, fault.status, "outOfService", "The back office cannot serve this now.");
            if (fault.retryAfterSeconds > 0) {
                answer.response.headers["retry-after"] = std::to_string(fault.retryAfterSeconds);
            }
            break;
        case Fault::Kind::Malformed:
            answer = m_serve(request);
            answer.response.body = R"({"id": [[[ "cut)";
            break;
    }
    answer.delay = fault.delay;
    return answer;
}

// POST adds one order, GET counts what waits, DELETE forgets all.
HttpResponse FaultGate::control(const HttpRequest& http) {
    const auto request = parseRequest(http);
    if (!request) return answerError({}, 400, "invalidTarget", "The target is not a path of ours.");
    if (http.method == "DELETE") {
        clear();
        return answerEmpty();
    }
    if (http.method == "GET") return answerJson(200, {{"waiting", m_faults.size()}});
    if (http.method != "POST") return answerMethodNotAllowed(*request, "GET, POST, DELETE");
    const auto order = readBody(*request, faultShape);
    if (!order) return order.error();
    if (textAt(*order, "kind") == "activation") {
        const auto policy = readPolicy(*order);
        if (!policy) return answerError(*request, 400, "invalidFault", "A number is outside its limits.");
        m_setActivation(*policy);
        return answerJson(201, {{"waiting", m_faults.size()}});
    }
    auto fault = readFault(*order);
    if (!fault || !add(std::move(*fault))) {
        return answerError(*request, 400, "invalidFault", "A number is outside its limits, or too many faults wait.");
    }
    return answerJson(201, {{"waiting", m_faults.size()}});
}

}  // namespace simkiosk
