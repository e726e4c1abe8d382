// Checks bodies against the official TM Forum Swagger files (SIMKIOSK_TMF_SPECS, or ../shared/specs/tmf beside the
// source). The files are not ours to distribute: where they are absent the check says so once and has no opinion.
#pragma once

#include <optional>
#include <string>

#include "platform/io/http.hpp"

namespace simkiosk {

// False, with a line on the test's output, when the folder is absent.
bool tmfSchemasPresent();

// Complaints about a request body or an answer of one of the official APIs by its method and path, or empty.
// Paths that no official file describes (vendor paths, TMF639) are not judged.
std::string tmfComplaint(const HttpRequest& request, const HttpResponse& response);

// How many bodies were judged so far: a check that judges nothing must not count as a check.
std::size_t tmfJudged();

}  // namespace simkiosk
