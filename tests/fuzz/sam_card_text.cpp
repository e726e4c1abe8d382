// Any 256 bytes are a card or are refused; what is taken from them is UTF-8 without control characters.
#include <algorithm>
#include <cstdint>

#include "drivers/id_card_reader/id_card_text.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

namespace {

bool isPlainUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<std::uint8_t>(text[i++]);
        if (lead < 0x20 || lead == 0x7F || (lead >= 0x80 && lead < 0xC2) || lead > 0xF4) return false;
        for (std::size_t tails = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0; tails > 0; --tails)
            if (i >= text.size() || (static_cast<std::uint8_t>(text[i++]) & 0xC0) != 0x80) return false;
    }
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Bytes text(data, data + std::min<std::size_t>(size, 256));
    static_cast<void>(parseIdCardAddress(ByteView(text).first(std::min<std::size_t>(text.size(), 70))));
    if (text.size() < 256) SIMKIOSK_ASSERT(!parseIdCardText(text));
    while (text.size() < 256) text.push_back(text.size() % 2 == 0 ? 0x20 : 0x00);
    const auto card = parseIdCardText(text);
    if (!card) return 0;
    for (const auto* field : {&card->name, &card->englishName, &card->address, &card->number, &card->issuer})
        SIMKIOSK_ASSERT(isPlainUtf8(field->reveal()) && field->reveal().size() <= 180);
    SIMKIOSK_ASSERT(isPlainUtf8(card->nation));
    SIMKIOSK_ASSERT(!card->birthDate || card->birthDate->ok());
    SIMKIOSK_ASSERT(!(card->validForever && card->validTo));
    return 0;
}
