#include "platform/backoffice/catalog_answers.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr std::size_t answersKept = 64;  // an answer is at most 200 offerings, some 200 KiB

}  // namespace

const HttpResponse& CatalogAnswers::of(const Request& request, const std::function<HttpResponse()>& make) {
    const std::pair key(request.target, request.language);
    if (const auto kept = m_answers.find(key); kept != m_answers.end()) return kept->second;
    if (m_answers.size() >= answersKept) m_answers.clear();
    return m_answers.emplace(key, make()).first->second;
}

}  // namespace simkiosk::backoffice
