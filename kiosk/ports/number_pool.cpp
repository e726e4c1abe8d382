#include "kiosk/ports/number_pool.hpp"

namespace simkiosk {

bool fits(const NumberOffer& offer, const NumberQuery& query) {
    const auto& digits = offer.msisdn.digits();
    if (query.numberClass && offer.numberClass != *query.numberClass) return false;
    if (query.without4 && digits.contains('4')) return false;
    if (query.pattern && !hasPattern(digits, *query.pattern)) return false;
    return query.atEnd ? digits.ends_with(query.contains) : digits.contains(query.contains);
}

bool inOrder(const NumberOffer& first, const NumberOffer& second, NumberOrder order) {
    const auto price = [](const NumberOffer& offer) { return offer.price.minorUnits(); };
    switch (order) {
        case NumberOrder::AsOffered: return true;
        case NumberOrder::CheapestFirst: return price(first) <= price(second);
        case NumberOrder::DearestFirst: return price(first) >= price(second);
        case NumberOrder::ByDigits: return first.msisdn <= second.msisdn;
    }
    return true;
}

}  // namespace simkiosk
