// Any bytes as any of a chip's small files: taken or refused, and what is taken keeps its promises.
#include <cstdint>

#include "drivers/document_reader/chip_proofs.hpp"
#include "drivers/document_reader/emrtd_files.hpp"
#include "drivers/document_reader/security_infos.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    std::size_t walked = 0;
    for (TlvReader reader(input); !reader.atEnd();) {
        const auto object = reader.next();
        if (!object) break;
        walked += object->whole.size();
        SIMKIOSK_ASSERT(walked <= size && object->value.size() < object->whole.size());
        const auto again = wholeTlv(object->whole, object->tag);
        SIMKIOSK_ASSERT(again && again->data() == object->value.data());
    }
    if (const auto groups = emrtd::parseCom(input))
        for (const int group : *groups) SIMKIOSK_ASSERT(group >= 1 && group <= 16);
    static_cast<void>(emrtd::parseMrzGroup(input));
    SIMKIOSK_ASSERT(emrtd::parseFullName(input).reveal().size() <= size);
    if (const auto limit = emrtd::responseLimitOfAtrInfo(input)) SIMKIOSK_ASSERT(*limit >= 258);
    static_cast<void>(emrtd::extendedLengthOfAtr(input));
    const auto infos = parseSecurityInfos(input);
    if (infos) {
        if (const auto protocol = choosePace(*infos)) SIMKIOSK_ASSERT(protocol->parameterId >= 8);
        if (const auto run = ChipAuthenticationRun::create(*infos)) static_cast<void>(run->sessionKeys());
    }
    const Bytes challenge(activeChallengeBytes, 0x55);
    if (const auto key = ActivePublicKey::of(input)) {
        const Bytes signature(key->signatureBytes(), 0x31);
        SIMKIOSK_ASSERT(!key->check(infos ? *infos : SecurityInfos{}, challenge, signature).isPassed());
    }
    return 0;
}
