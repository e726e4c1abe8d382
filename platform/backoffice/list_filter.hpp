// What a client may ask of a list besides its page (TMF630, attribute filters and sorting): ?attribute=value,
// ?attribute.inner=value, alternatives with commas, ?sort=attribute or ?sort=-attribute.
#pragma once

#include <expected>
#include <vector>

#include "platform/backoffice/request.hpp"

namespace simkiosk::backoffice {

// Those of `all` that match every filter of the query, sorted as asked. A filter or order by an attribute that these
// resources do not have is an error, a sentence. Never is a filter passed over.
std::expected<std::vector<const json::object*>, std::string> chosen(const Request& request,
                                                                    const std::vector<json::object>& all,
                                                                    const ListRules& rules);

}  // namespace simkiosk::backoffice
