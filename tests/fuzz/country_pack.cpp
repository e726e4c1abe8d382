// Any bytes as a country pack: a pack that decides, or problems that can be told.
#include <cstdint>

#include "kiosk/policy/policy_decision.hpp"
#include "platform/base/assert.hpp"
#include "platform/system/country_pack_file.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto pack = parseCountryPack({reinterpret_cast<const char*>(data), size});
    if (!pack) {
        SIMKIOSK_ASSERT(!pack.error().empty());
        for (const auto& problem : pack.error()) SIMKIOSK_ASSERT(!describe("pack", problem).empty());
        return 0;
    }
    SIMKIOSK_ASSERT(!pack->documents.empty() && pack->adultAgeYears >= pack->minimumAgeYears);
    SIMKIOSK_ASSERT(!inPlainWords(*pack).empty());
    DocumentFacts facts;  // nothing known about age: never accepted
    facts.kind = pack->documents.front().kind;
    SIMKIOSK_ASSERT(decide(*pack, facts).verdict != Verdict::Accept);
    return 0;
}
