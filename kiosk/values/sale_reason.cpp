#include "kiosk/values/sale_reason.hpp"

#include <algorithm>
#include <iterator>

namespace simkiosk {

const char* toString(SaleReason reason) {
    switch (reason) {
        case SaleReason::SensorsContradictMotion: return "sensors_contradict_motion";
        case SaleReason::UnreadCardLeftStack: return "unread_card_left_stack";
        case SaleReason::UnsoldCardLeftByGate: return "unsold_card_left_by_gate";
        case SaleReason::CardNotWhereItWas: return "card_not_where_it_was";
        case SaleReason::CardNotInBin: return "card_not_in_bin";
        case SaleReason::CountedCardStillSeen: return "counted_card_still_seen";
        case SaleReason::CardDidNotMove: return "card_did_not_move";
        case SaleReason::CardAtReadPosition: return "card_at_read_position";
        case SaleReason::StrayCardTaken: return "stray_card_taken";
        case SaleReason::Declined: return "declined";
        case SaleReason::OrderRefused: return "order_refused";
    }
    return "";
}

std::optional<SaleReason> parseSaleReason(std::string_view word) {
    const auto* found =
        std::ranges::find_if(allSaleReasons, [&](SaleReason reason) { return word == toString(reason); });
    return found == std::ranges::end(allSaleReasons) ? std::nullopt : std::optional(*found);
}

}  // namespace simkiosk
