// Any bytes as EF.SOD, as what it signs, and as a file of the trust store: nothing is believed that was not signed.
#include <cstdint>

#include "drivers/document_reader/emulation/test_pki.hpp"
#include "drivers/document_reader/passive_authentication.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

namespace {

const WallTime now = std::chrono::sys_days{std::chrono::year{2026} / 6 / 1};

const TrustStore& trust() {
    static const TrustStore store = [] {
        TrustStore made;
        const auto pki = TestPki::create("UT", now);
        SIMKIOSK_ASSERT(pki.has_value());
        made.add(pki->csca(), "csca", now);
        made.add(pki->revocationList(), "crl", now);
        return made;
    }();
    return store;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    const SodVerdict verdict = verifySod(input, trust(), now);
    // The keys of this process have signed nothing.
    SIMKIOSK_ASSERT(!(verdict.signature.isPassed() && verdict.chain.isPassed()));
    ReadGroups read;
    read.files.emplace(1, SecretBytes(input));
    DocumentChecks checks;
    compareGroups(verdict.hashes, read, checks);
    SIMKIOSK_ASSERT(!checks.isAuthentic());
    if (const auto hashes = parseSignedHashes(input)) SIMKIOSK_ASSERT(!hashes->groups.empty());
    TrustStore store;
    store.add(input, "input", now);
    // Without a single certificate nobody vouches for a list; a lone CA certificate is trusted as it stands.
    SIMKIOSK_ASSERT(store.certificates() <= size / 64 + 1);
    return 0;
}
