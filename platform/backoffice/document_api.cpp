// TMF667 Document v4: the signed contracts.
#include <boost/json/serialize.hpp>

#include "platform/backoffice/apis.hpp"
#include "platform/base/bytes.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr Field attachmentFields[] = {
    {"name"}, {"mimeType"}, {"content", Kind::Content}, {"attachmentType"}, {"description"}};
constexpr Shape attachmentShape{attachmentFields};
constexpr Field identifierFields[] = {{"id"}, {"owner"}, {"externalIdentifierType"}};
constexpr Shape identifierShape{identifierFields};
constexpr Field entityFields[] = {{"id", Kind::Text, true}, {"role"}, {"@referredType", Kind::Text, true}, {"name"}};
constexpr Shape entityShape{entityFields};
constexpr Field documentFields[] = {{"name", Kind::Text, true},
                                    {"documentType"},
                                    {"description"},
                                    {"attachment", Kind::Objects, false, &attachmentShape},
                                    {"externalIdentifier", Kind::Objects, false, &identifierShape},
                                    {"relatedEntity", Kind::Objects, false, &entityShape}};
constexpr Shape documentShape{documentFields};

std::string externalId(const json::object& body) {
    const auto* identifiers = body.if_contains("externalIdentifier");
    if (!identifiers || identifiers->get_array().empty()) return {};
    return textAt(identifiers->get_array().front().get_object(), "id");
}

std::vector<json::object> find(Office& office, const Request& request, const std::string& id) {
    Statement rows(office.statements,
                   "SELECT id, document FROM document WHERE (?1 = '' OR id = ?1) AND "
                   "(?2 = '' OR external_id = ?2) ORDER BY rowid DESC LIMIT 200");
    rows.bind(1, id);
    rows.bind(2, request.queryValue("externalIdentifier.id"));
    std::vector<json::object> found;
    while (rows.executeStep()) {
        json::object resource = parseStored(rows.getColumn(1).getString(), request.memory);
        resource["id"] = rows.getColumn(0).getString();
        resource["href"] = request.base + "/document/" + rows.getColumn(0).getString();
        resource["@type"] = "Document";
        // A list names the documents; their contents come one at a time.
        if (id.empty()) resource.erase("attachment");
        found.push_back(std::move(resource));
    }
    return found;
}

// An attachment that is not what it says it is would be a contract that nobody can open.
bool attachmentsReadable(const json::object& body) {
    const auto* attachments = body.if_contains("attachment");
    if (!attachments) return true;
    for (const auto& attachment : attachments->get_array()) {
        const auto content = fromBase64(textAt(attachment.get_object(), "content"));
        if (!content) return false;
        const bool pdf = textAt(attachment.get_object(), "mimeType") == "application/pdf";
        if (pdf && !toText(*content).starts_with("%PDF-")) return false;
    }
    return true;
}

HttpResponse create(Office& office, const Request& request, json::object body) {
    if (!attachmentsReadable(body)) {
        return answerError(request, 400, "attachmentUnreadable", "An attachment is not base64, or not a PDF.");
    }
    const auto id = office.newId();
    const auto now = isoDateTime(office.nowMs());
    const auto key = externalId(body);
    body["status"] = "created";
    body["creationDate"] = now;
    body["lastUpdate"] = now;
    Statement insert(office.statements, "INSERT INTO document(id, external_id, document) VALUES(?, ?, ?)");
    insert.bind(1, id);
    insert.bind(2, key);
    insert.bind(3, json::serialize(body));
    insert.exec();
    // The sender has the contents; they are not sent back.
    auto created = find(office, request, id).front();
    created.erase("attachment");
    return answerCreated(created);
}

}  // namespace

HttpResponse documentApi(Office& office, const Request& request) {
    if (request.path.empty() || request.path[0] != "document" || request.path.size() > 2)
        return answerNotFound(request);
    if (request.path.size() == 2) {
        if (request.method != "GET") return answerMethodNotAllowed(request, "GET");
        const auto found = find(office, request, request.path[1]);
        return found.empty() ? answerNotFound(request) : answerOne(request, found.front());
    }
    if (request.method == "GET")
        return answerList(request, find(office, request, ""),
                          {.answered = {"externalIdentifier.id"}, .shape = &documentShape});
    if (request.method != "POST") return answerMethodNotAllowed(request, "GET, POST");
    auto body = readBody(request, documentShape);
    if (!body) return body.error();
    if (const auto key = keyToAdopt(request, externalId(*body)); !key.empty()) {
        (*body)["externalIdentifier"] = json::array{json::object{{"id", key}}};
    }
    return once(office, request, *body, externalId(*body), [&] { return create(office, request, *body); });
}

}  // namespace simkiosk::backoffice
