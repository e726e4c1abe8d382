// Whatever a back office answers, the client reads it or refuses it: no crash, and nothing half-valid comes out.
#include <string_view>

#include "platform/base/assert.hpp"
#include "platform/carrier/outbox_payload.hpp"
#include "platform/carrier/tmf_catalog.hpp"
#include "platform/carrier/tmf_numbers.hpp"
#include "platform/carrier/tmf_order.hpp"
#include "platform/carrier/tmf_payment.hpp"
#include "platform/carrier/tmf_qualification.hpp"
#include "platform/carrier/tmf_stock.hpp"
#include "platform/carrier/tmf_ticket.hpp"
#include "platform/io/http_date.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace simkiosk;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto key = *Uuid::parse("01900000-0000-7000-8000-000000000001");
    const auto msisdn = *Msisdn::parse("13800138000");
    if (const auto page = tmf::readAvailableNumbers(text)) SIMKIOSK_ASSERT(page->offers.size() <= page->listed);
    (void)tmf::readServiceAnswer(202, text);
    (void)tmf::readServiceAnswer(201, text);
    (void)tmf::parseDateTime(text);
    (void)parseHttpDate(text);
    for (const auto kind :
         {OutboxKind::Capture, OutboxKind::ReleaseNumber, OutboxKind::SuspendSim, OutboxKind::OpenCase}) {
        (void)outbox::readPayload(kind, std::string(text));
    }
    const auto resources = tmf::parseObjects(text, 1000);
    if (!resources) return 0;
    (void)tmf::readOfferings(*resources, tmf::OfferingPart::Texts, Language::En);
    if (const auto offerings = tmf::readOfferings(*resources, tmf::OfferingPart::Whole, Language::En)) {
        for (const auto& offering : *offerings)
            SIMKIOSK_ASSERT(!offering.id.empty() && offering.monthly.minorUnits() >= 0);
    }
    (void)tmf::pickPayment(*resources, key);
    (void)tmf::pickOrder(*resources, key);
    (void)tmf::pickService(*resources, key);
    (void)tmf::pickTicket(*resources, key);
    if (const auto news = tmf::readNews(*resources, key, {}))
        SIMKIOSK_ASSERT((news->state == CaseState::Confirmed) != news->clerk.empty());
    (void)tmf::readSimCard(*resources, *Iccid::parse("89860123456789000017"));
    for (const auto& resource : *resources) {
        (void)tmf::readPayment(resource);
        (void)tmf::readOrder(resource);
        if (const auto answer = tmf::readQualification(resource, "person-1", "plan-plus-69", {}))
            SIMKIOSK_ASSERT(answer->reason.size() <= 40 && (answer->refusal || answer->reason.empty()));
        (void)tmf::readService(resource);
        if (const auto held = tmf::readReservation(resource, msisdn, WallTime{})) {
            SIMKIOSK_ASSERT(held->lease.count() > 0 && held->number.msisdn == msisdn);
        }
    }
    return 0;
}
