// Why a step of a sale did not go its way. The journal has the word, the screen of staff the sentence.
#pragma once

#include <optional>
#include <string_view>

namespace simkiosk {

enum class SaleReason {
    // Nobody knows where the card is.
    SensorsContradictMotion,
    UnreadCardLeftStack,
    UnsoldCardLeftByGate,  // pulled out by hand
    CardNotWhereItWas,     // at the read position
    CardNotInBin,          // it left the path another way
    CountedCardStillSeen,  // the bin counted it, and a sensor sees a card
    // The card is known to be where it was, or gone.
    CardDidNotMove,
    CardAtReadPosition,
    StrayCardTaken,  // of no sale, from the gate
    // The carrier's no.
    Declined,
    OrderRefused,
};
inline constexpr SaleReason allSaleReasons[] = {SaleReason::SensorsContradictMotion,
                                                SaleReason::UnreadCardLeftStack,
                                                SaleReason::UnsoldCardLeftByGate,
                                                SaleReason::CardNotWhereItWas,
                                                SaleReason::CardNotInBin,
                                                SaleReason::CountedCardStillSeen,
                                                SaleReason::CardDidNotMove,
                                                SaleReason::CardAtReadPosition,
                                                SaleReason::StrayCardTaken,
                                                SaleReason::Declined,
                                                SaleReason::OrderRefused};

const char* toString(SaleReason reason);  // "sensors_contradict_motion"
// Nothing: a word of another version of the program.
std::optional<SaleReason> parseSaleReason(std::string_view word);

}  // namespace simkiosk
