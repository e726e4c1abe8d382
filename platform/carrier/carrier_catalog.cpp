#include "platform/carrier/carrier_catalog.hpp"

#include <algorithm>
#include <boost/json/monotonic_resource.hpp>
#include <tuple>

#include "platform/carrier/tmf_catalog.hpp"

namespace simkiosk {

using tmf::OfferingPart;

namespace {

constexpr std::size_t pageSize = 100;
constexpr std::size_t pageLimit = 5;

}  // namespace

Task<Result<std::vector<ProductOffering>>> CarrierCatalog::offerings() {
    const Instant deadline = m_session.callDeadline();
    std::vector<ProductOffering> merged;
    for (const auto language : allLanguages) {
        // Prices come from one answer, so that they cannot contradict each other; of the others only the texts.
        const auto part = language == allLanguages.front() ? OfferingPart::Whole : OfferingPart::Texts;
        auto found = co_await offeringsIn(language, part, deadline);
        SIMKIOSK_CO_TRY(found);
        if (part == OfferingPart::Whole) {
            merged = std::move(*found);
            continue;
        }
        for (const auto& other : *found) {
            const auto same = std::ranges::find(merged, other.id, &ProductOffering::id);
            if (same == merged.end()) continue;
            same->name.in(language) = other.name.in(language);
            same->description.in(language) = other.description.in(language);
        }
    }
    std::ranges::sort(merged, {}, [](const ProductOffering& offering) {
        return std::tuple(offering.monthly.minorUnits(), offering.oneTime.minorUnits(), offering.id);
    });
    co_return merged;
}

Task<Result<void>> CarrierCatalog::answers() {
    CarrierCall call{"GET", m_session.config().productCatalog + "/productOffering?fields=id&limit=1"};
    const auto answer = co_await m_session.call(std::move(call), m_session.callDeadline());
    SIMKIOSK_CO_TRY(answer);
    const auto resources = tmf::parseObjects(answer->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    co_return Result<void>{};
}

Task<Result<std::vector<ProductOffering>>> CarrierCatalog::offeringsIn(Language language, OfferingPart part,
                                                                       Instant deadline) {
    std::vector<ProductOffering> all;
    for (std::size_t page = 0; page < pageLimit; ++page) {
        CarrierCall call{"GET",
                         tmf::offeringsTarget(m_session.config().productCatalog, part, page * pageSize, pageSize)};
        call.language = language;
        auto answer = co_await m_session.call(std::move(call), deadline);
        SIMKIOSK_CO_TRY(answer);
        const auto found = read(std::move(answer->body), language, part, page);
        SIMKIOSK_CO_TRY(found);
        for (const auto& offering : (*found)->offerings) {
            // A server that ignores offset answers the same page again.
            if (std::ranges::find(all, offering.id, &ProductOffering::id) == all.end()) all.push_back(offering);
        }
        if ((*found)->resources < pageSize) break;
    }
    co_return all;
}

// The catalogue is asked for after every sale and seldom another one: the same bytes are understood once.
Result<const CarrierCatalog::Page*> CarrierCatalog::read(std::string body, Language language, OfferingPart part,
                                                         std::size_t page) {
    auto& known = m_read[{language, page}];
    if (!body.empty() && known.body == body) return &known;
    tmf::json::monotonic_resource memory;
    const auto resources = tmf::parseObjects(body, 1000, &memory);
    SIMKIOSK_TRY(resources);
    auto offerings = tmf::readOfferings(*resources, part, language);
    SIMKIOSK_TRY(offerings);
    known = {std::move(body), resources->size(), std::move(*offerings)};
    return &known;
}

}  // namespace simkiosk
