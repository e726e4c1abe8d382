#include "drivers/document_reader/document_checks.hpp"

#include <algorithm>
#include <array>

namespace simkiosk {

const char* toString(GroupHash hash) {
    switch (hash) {
        case GroupHash::Match: return "match";
        case GroupHash::Mismatch: return "mismatch";
        case GroupHash::NotSigned: return "not_signed";
        case GroupHash::Missing: return "missing";
        case GroupHash::Unreadable: return "unreadable";
    }
    return "";
}

bool DocumentChecks::noneFailed() const {
    const std::array checks{&signature,  &chain,       &revocation,   &certificateTime,      &groupHashes,
                            &opticalMrz, &checkDigits, &issuingState, &activeAuthentication, &chipAuthentication,
                            &accessOffer};
    return std::ranges::none_of(checks, [](const Check* check) { return check->isFailed(); });
}

bool DocumentChecks::isAuthentic() const {
    return noneFailed() && signature.isPassed() && chain.isPassed() && groupHashes.isPassed();
}

}  // namespace simkiosk
