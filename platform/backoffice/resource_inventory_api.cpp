// TMF639 Resource Inventory v4, as far as SIM cards go: is it ours, is it unused, make it worthless.
#include "kiosk/values/iccid.hpp"
#include "platform/backoffice/apis.hpp"
#include "platform/backoffice/services.hpp"
#include "platform/backoffice/sim_cards.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr std::string_view wantedStatuses[] = {"suspended", "available"};
constexpr Field updateFields[] = {{"resourceStatus", Kind::Text, true, nullptr, wantedStatuses}, {"description"}};
constexpr Shape updateShape{updateFields};

std::optional<json::object> present(Office& office, const Request& request, const std::string& iccid) {
    const auto status = simCardStatus(office, iccid);
    if (status.empty()) return std::nullopt;
    const bool suspended = status == "suspended";
    // resourceStatus, administrativeState and usageState are the enumerations of TMF639 v4.
    return json::object{{"id", iccid},
                        {"href", request.base + "/resource/" + iccid},
                        {"@type", "PhysicalResource"},
                        {"category", "SIM"},
                        {"name", "SIM card"},
                        {"value", iccid},
                        {"resourceStatus", suspended               ? "suspended"
                                           : status == "available" ? "available"
                                                                   : "reserved"},
                        {"administrativeState", suspended ? "locked" : "unlocked"},
                        {"operationalState", suspended ? "disable" : "enable"},
                        {"usageState", status == "used" ? "active" : "idle"}};
}

}  // namespace

HttpResponse resourceInventoryApi(Office& office, const Request& request) {
    if (request.path.empty() || request.path[0] != "resource" || request.path.size() > 2)
        return answerNotFound(request);
    settleActivations(office);
    if (request.path.size() == 1) {
        if (request.method != "GET") return answerMethodNotAllowed(request, "GET");
        const auto iccid = request.queryValue(request.query.contains("value") ? "value" : "id");
        const auto category = request.queryValue("category");
        if (iccid.empty())
            return answerError(request, 400, "invalidQuery", "Ask for one card: category=SIM&value=ICCID.");
        std::vector<json::object> found;
        if (auto card = present(office, request, iccid); card && (category.empty() || category == "SIM")) {
            found.push_back(std::move(*card));
        }
        return answerList(request, found);
    }
    if (request.method != "GET" && request.method != "PATCH") return answerMethodNotAllowed(request, "GET, PATCH");
    const auto& iccid = request.path[1];
    const auto card = present(office, request, iccid);
    if (!card) return answerNotFound(request);
    if (request.method == "GET") return answerOne(request, *card);
    const auto body = readBody(request, updateShape);
    if (!body) return body.error();
    const bool suspended = textAt(*card, "resourceStatus") == "suspended";
    if (textAt(*body, "resourceStatus") == "suspended") {
        suspendSimCard(office, iccid, textAt(*body, "description"));
    } else if (suspended) {
        resumeSimCard(office, iccid);
    }
    return answerJson(200, *present(office, request, iccid));
}

}  // namespace simkiosk::backoffice
