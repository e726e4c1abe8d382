// Answers about the catalogue, kept as they were given: it does not change while the program runs, and every kiosk
// asks for the whole of it in every language.
#pragma once

#include <functional>
#include <map>

#include "platform/backoffice/request.hpp"

namespace simkiosk::backoffice {

class CatalogAnswers {
   public:
    // The kept answer to a GET of this target in this language, or the one that `make` gives, which is kept.
    const HttpResponse& of(const Request& request, const std::function<HttpResponse()>& make);

   private:
    std::map<std::pair<std::string, Language>, HttpResponse> m_answers;
};

}  // namespace simkiosk::backoffice
