// TMF632 Party v4: the verified person. Nothing of it is ever logged.
#include <boost/json/serialize.hpp>

#include "platform/backoffice/apis.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr Field identificationFields[] = {{"identificationId"},
                                          {"identificationType"},
                                          {"issuingAuthority"},
                                          {"issuingDate", Kind::DateTime},
                                          {"validFor", Kind::Object, false, &periodShape}};
constexpr Shape identificationShape{identificationFields};
constexpr Field externalReferenceFields[] = {{"externalReferenceType"}, {"name"}};
constexpr Shape externalReferenceShape{externalReferenceFields};
constexpr Field mediumCharacteristicFields[] = {{"city"},         {"contactType"}, {"country"},
                                                {"emailAddress"}, {"phoneNumber"}, {"postCode"},
                                                {"street1"},      {"street2"},     {"stateOrProvince"}};
constexpr Shape mediumCharacteristicShape{mediumCharacteristicFields};
constexpr Field mediumFields[] = {
    {"mediumType"}, {"preferred", Kind::Boolean}, {"characteristic", Kind::Object, false, &mediumCharacteristicShape}};
constexpr Shape mediumShape{mediumFields};
constexpr Field languageFields[] = {{"languageCode"},
                                    {"languageName"},
                                    {"isFavouriteLanguage", Kind::Boolean},
                                    {"listeningProficiency"},
                                    {"readingProficiency"},
                                    {"speakingProficiency"},
                                    {"writingProficiency"},
                                    {"validFor", Kind::Object, false, &periodShape}};
constexpr Shape languageShape{languageFields};
constexpr Field otherNameFields[] = {
    {"title"},         {"aristocraticTitle"}, {"givenName"},        {"preferredGivenName"},
    {"middleName"},    {"familyName"},        {"familyNamePrefix"}, {"fullName"},
    {"formattedName"}, {"legalName"},         {"generation"},       {"validFor", Kind::Object, false, &periodShape}};
constexpr Shape otherNameShape{otherNameFields};
constexpr Field skillFields[] = {
    {"skillCode"}, {"skillName"}, {"evaluatedLevel"}, {"comment"}, {"validFor", Kind::Object, false, &periodShape}};
constexpr Shape skillShape{skillFields};
constexpr Field disabilityFields[] = {
    {"disabilityCode"}, {"disabilityName"}, {"validFor", Kind::Object, false, &periodShape}};
constexpr Shape disabilityShape{disabilityFields};
constexpr std::string_view statuses[] = {"initialized", "validated", "deceaded"};  // sic, as published
constexpr Field individualFields[] = {{"givenName", Kind::Text, true},
                                      {"familyName", Kind::Text, true},
                                      {"fullName"},
                                      {"formattedName"},
                                      {"gender"},
                                      {"nationality"},
                                      {"title"},
                                      {"aristocraticTitle"},
                                      {"familyNamePrefix"},
                                      {"middleName"},
                                      {"preferredGivenName"},
                                      {"legalName"},
                                      {"generation"},
                                      {"maritalStatus"},
                                      {"placeOfBirth"},
                                      {"countryOfBirth"},
                                      {"location"},
                                      {"deathDate", Kind::DateTime},
                                      {"birthDate", Kind::DateTime},
                                      {"status", Kind::Text, false, nullptr, statuses},
                                      {"contactMedium", Kind::Objects, false, &mediumShape},
                                      {"externalReference", Kind::Objects, false, &externalReferenceShape},
                                      {"individualIdentification", Kind::Objects, false, &identificationShape},
                                      {"languageAbility", Kind::Objects, false, &languageShape},
                                      {"otherName", Kind::Objects, false, &otherNameShape},
                                      {"skill", Kind::Objects, false, &skillShape},
                                      {"disability", Kind::Objects, false, &disabilityShape},
                                      {"relatedParty", Kind::Objects, false, &relatedPartyShape},
                                      {"partyCharacteristic", Kind::Objects, false, &characteristicShape}};
constexpr Shape individualShape{individualFields};

json::object present(const Request& request, const SQLite::Statement& row) {
    json::object resource = parseStored(row.getColumn("document").getString(), request.memory);
    const auto id = row.getColumn("id").getString();
    resource["id"] = id;
    resource["href"] = request.base + "/individual/" + id;
    resource["@type"] = "Individual";
    if (!resource.contains("status")) resource["status"] = "initialized";
    return resource;
}

std::vector<json::object> find(Office& office, const Request& request, const std::string& id) {
    Statement rows(office.statements,
                   "SELECT * FROM individual WHERE (?1 = '' OR id = ?1) AND "
                   "(?2 = '' OR external_reference = ?2) ORDER BY id DESC LIMIT 1000");
    rows.bind(1, id);
    rows.bind(2, request.queryValue("externalReference.name"));
    std::vector<json::object> found;
    while (rows.executeStep()) found.push_back(present(request, rows));
    return found;
}

std::string externalKey(const json::object& body) {
    const auto* reference = firstAt(body, "externalReference");
    return reference ? textAt(*reference, "name") : std::string();
}

HttpResponse create(Office& office, const Request& request, const json::object& body) {
    const auto id = office.newId();
    Statement insert(office.statements, "INSERT INTO individual VALUES(?, ?, ?)");
    insert.bind(1, id);
    insert.bind(2, externalKey(body));
    insert.bind(3, json::serialize(body));
    insert.exec();
    return answerCreated(find(office, request, id).front());
}

// Whoever bought something is not forgotten. What was answered to the registration goes with the person.
HttpResponse forget(Office& office, const Request& request, const std::string& id) {
    Statement bought(office.statements,
                     "SELECT 1 FROM product_order WHERE instr(document, ?1) UNION "
                     "SELECT 1 FROM service WHERE instr(document, ?1)");
    bought.bind(1, id);
    if (bought.executeStep()) return answerError(request, 409, "hasOrders", "Something was ordered for this person.");
    Statement answered(office.statements,
                       "DELETE FROM idempotency WHERE scope = ? AND json_extract(answer, '$.id') = ?");
    answered.bind(1, "POST " + request.base + "/individual");
    answered.bind(2, id);
    answered.exec();
    Statement remove(office.statements, "DELETE FROM individual WHERE id = ?");
    remove.bind(1, id);
    remove.exec();
    return answerEmpty();
}

}  // namespace

HttpResponse partyApi(Office& office, const Request& request) {
    if (request.path.empty() || request.path[0] != "individual" || request.path.size() > 2) {
        return answerNotFound(request);
    }
    if (request.is("POST", 1)) {
        auto body = readBody(request, individualShape);
        if (!body) return body.error();
        if (const auto key = keyToAdopt(request, externalKey(*body)); !key.empty()) {
            (*body)["externalReference"] = json::array{json::object{{"name", key}}};
        }
        return once(office, request, *body, externalKey(*body), [&] { return create(office, request, *body); });
    }
    if (request.method != "GET" && !request.is("DELETE", 2))
        return answerMethodNotAllowed(request, request.path.size() == 1 ? "GET, POST" : "GET, DELETE");
    if (request.path.size() == 1)
        return answerList(request, find(office, request, ""),
                          {.always = {"id"}, .answered = {"externalReference.name"}, .shape = &individualShape});
    const auto found = find(office, request, request.path[1]);
    if (found.empty()) return answerNotFound(request);
    return request.method == "DELETE" ? forget(office, request, request.path[1]) : answerOne(request, found.front());
}

}  // namespace simkiosk::backoffice
