#include "drivers/smart_card/badge_model.hpp"

#include <boost/json/value.hpp>

#include "drivers/smart_card/apdu.hpp"

namespace simkiosk {

// A storage card by PC/SC part 3 §3.1.3.2.3.1: MIFARE Classic 1K.
Bytes BadgeModel::atr() const { return *fromHex("3B8F8001804F0CA000000306030001000000006A"); }

Bytes BadgeModel::transmit(ByteView bytes) {
    const auto command = CommandApdu::parse(bytes);
    const auto refuse = [](std::uint16_t why) { return ResponseApdu{{}, {why}}.encode(); };
    if (!command) return refuse(0x6700);
    if (command->cla != 0xFF) return refuse(0x6E00);
    if (command->ins != 0xCA || command->p2 != 0) return refuse(0x6D00);
    if (command->p1 != 0) return refuse(0x6A81);  // the historical bytes of a type A card: it has none
    const auto wanted = command->le.value_or(256);
    if (wanted < m_identifier.size()) return refuse(static_cast<std::uint16_t>(0x6C00 | m_identifier.size()));
    return ResponseApdu{m_identifier, {0x9000}}.encode();
}

Result<std::unique_ptr<CardModel>> makeBadge(const boost::json::object& options) {
    const auto* value = options.if_contains("badge");
    const auto identifier =
        value && value->is_string() ? fromHex(value->get_string()) : Result<Bytes>(fail(ErrorCode::Invalid, ""));
    const bool sound = identifier && (identifier->size() == 4 || identifier->size() == 7 || identifier->size() == 10);
    if (!sound || options.size() != 1)
        return fail(ErrorCode::Invalid, "a badge has the one key \"badge\": 4, 7 or 10 bytes in hexadecimal digits");
    return std::unique_ptr<CardModel>(std::make_unique<BadgeModel>(*identifier));
}

}  // namespace simkiosk
