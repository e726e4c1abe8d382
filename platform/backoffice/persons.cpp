#include "platform/backoffice/persons.hpp"

#include <boost/json/array.hpp>

#include "platform/backoffice/services.hpp"

namespace simkiosk::backoffice {

namespace {

// China's cards carry a number of the person, whoever issued them; every other document one of its issuer's.
// The expression on the left is that of an index in office.cpp.
constexpr const char* sameDocument = R"(
SELECT other.id FROM individual AS this JOIN individual AS other
    ON json_extract(other.document, '$.individualIdentification[0].identificationId') =
       json_extract(this.document, '$.individualIdentification[0].identificationId')
WHERE this.id = ?1
    AND json_extract(other.document, '$.individualIdentification[0].identificationType') IS
        json_extract(this.document, '$.individualIdentification[0].identificationType')
    AND (json_extract(this.document, '$.individualIdentification[0].identificationType') IN
            ('residentIdentityCard', 'hkMacaoTaiwanResidencePermit', 'foreignPermanentResidentCard')
        OR json_extract(other.document, '$.individualIdentification[0].issuingAuthority') IS
           json_extract(this.document, '$.individualIdentification[0].issuingAuthority'))
UNION SELECT ?1)";

// Each number once, whether the line names its holder, or the order that it was made from does, or there is an order
// only.
const std::string held = std::string("WITH person(id) AS (") + sameDocument + R"()
SELECT count(*) FROM (
    SELECT msisdn FROM service WHERE state IN ('reserved', 'active', 'inactive')
        AND EXISTS(SELECT 1 FROM json_each(service.document, '$.relatedParty') AS party JOIN person
                   ON person.id = json_extract(party.value, '$.id'))
    UNION SELECT msisdn FROM product_order WHERE (state = 'acknowledged' OR EXISTS(
            SELECT 1 FROM service WHERE service.product_order = product_order.id
            AND service.state IN ('reserved', 'active', 'inactive')))
        AND EXISTS(SELECT 1 FROM json_each(product_order.document, '$.relatedParty') AS party JOIN person
                   ON person.id = json_extract(party.value, '$.id'))))";

}  // namespace

unsigned numbersHeldBy(Office& office, const std::string& individual) {
    settleActivations(office);
    Statement count(office.statements, held);
    count.bind(1, individual);
    count.executeStep();
    return static_cast<unsigned>(count.getColumn(0).getInt());
}

bool numberLimitReached(Office& office, const std::string& individual) {
    const auto& limit = office.config.numbersPerPerson;
    return limit && numbersHeldBy(office, individual) >= *limit;
}

bool isRegistered(Office& office, const std::string& individual) {
    Statement known(office.statements, "SELECT 1 FROM individual WHERE id = ?");
    known.bind(1, individual);
    return known.executeStep();
}

std::string customerOf(const json::object& body) {
    const auto* parties = body.if_contains("relatedParty");
    const auto* list = parties ? parties->if_array() : nullptr;
    if (!list) return {};
    for (const auto& party : *list)
        if (textAt(party.get_object(), "role") == "customer") return textAt(party.get_object(), "id");
    return list->size() == 1 ? textAt(list->front().get_object(), "id") : std::string();
}

}  // namespace simkiosk::backoffice
