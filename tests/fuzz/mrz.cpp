// Any text as lines of an MRZ: what is accepted can be written down again from its key, and no date is invented.
#include "kiosk/values/mrz.hpp"

#include "platform/base/assert.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace simkiosk;
    const std::string text(reinterpret_cast<const char*>(data), size);
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    const Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
    for (const auto& candidate : {lines, mrzLines(text)}) {
        const auto mrz = parseMrz(candidate);
        if (!mrz) continue;
        const std::string key = mrz->key().information().reveal();
        SIMKIOSK_ASSERT(key.size() >= 24 && key.size() <= 38);
        SIMKIOSK_ASSERT(!mrz->primaryIdentifier.empty() || !mrz->secondaryIdentifier.empty());
        if (mrz->checks.birthDate == CheckDigit::Valid) {
            SIMKIOSK_ASSERT(key.substr(key.size() - 14, 6) == mrz->birthDate.reveal());
        }
        if (const auto birth = birthDateOf(*mrz, today)) SIMKIOSK_ASSERT(birth->ok() && *birth <= today);
        if (const auto expiry = expiryDateOf(*mrz, today)) SIMKIOSK_ASSERT(expiry->ok());
    }
    return 0;
}
