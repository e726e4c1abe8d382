#include "platform/carrier/carrier_number_pool.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "platform/io/http_date.hpp"

namespace simkiosk {

namespace {

constexpr unsigned mostAPage = 200;
// Of a carrier that answers whatever it likes, so many pages are looked through.
constexpr int mostPages = 10;
constexpr std::chrono::seconds leaseWorthAsking{5};

// What was found so far, and whether the server keeps to what was asked.
class Harvest {
   public:
    explicit Harvest(const NumberQuery& query) : m_query(query) {}

    // False: nothing new came, so that there is nothing further either.
    bool add(std::vector<NumberOffer> offers) {
        bool fresh = false;
        for (auto& offer : offers) {
            if (!m_seen.insert(offer.msisdn).second) continue;
            fresh = true;
            if (!fits(offer, m_query)) continue;
            if (!m_found.empty() && !inOrder(m_found.back(), offer, m_query.order)) m_sorted = false;
            m_found.push_back(std::move(offer));
        }
        return fresh;
    }
    // The first of an unsorted list are not the cheapest of all: then everything is looked at.
    bool enough() const { return m_sorted && m_found.size() >= std::size_t{m_query.offset} + m_query.limit; }
    std::vector<NumberOffer> take() {
        if (!m_sorted) sort();
        const auto from = std::min<std::size_t>(m_query.offset, m_found.size());
        const auto to = std::min<std::size_t>(from + m_query.limit, m_found.size());
        return {m_found.begin() + std::ptrdiff_t(from), m_found.begin() + std::ptrdiff_t(to)};
    }

   private:
    // Equal ones stay as they were offered, so that a further page goes on where this one ends.
    void sort() {
        std::vector<std::size_t> places(m_found.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
        std::ranges::sort(places, [&](std::size_t a, std::size_t b) {
            const bool before = inOrder(m_found[a], m_found[b], m_query.order);
            return before && inOrder(m_found[b], m_found[a], m_query.order) ? a < b : before;
        });
        std::vector<NumberOffer> sorted;
        sorted.reserve(places.size());
        for (const auto place : places) sorted.push_back(m_found[place]);
        m_found = std::move(sorted);
    }

    const NumberQuery& m_query;
    std::vector<NumberOffer> m_found;
    std::set<Msisdn> m_seen;
    bool m_sorted = true;
};

}  // namespace

// From the first number on each time, so that nothing has to be remembered between two questions: a server that knows
// every wish answers once, and one that passes over some is asked on.
Task<Result<std::vector<NumberOffer>>> CarrierNumberPool::search(NumberQuery query) {
    const auto deadline = m_session.callDeadline();
    Harvest harvest(query);
    auto next = query;
    next.offset = 0;
    next.limit = std::min(query.offset + query.limit, mostAPage);
    for (int pages = 0; pages < mostPages && !harvest.enough(); ++pages) {
        auto found = co_await page(next, deadline);
        SIMKIOSK_CO_TRY(found);
        const bool more = harvest.add(std::move(found->offers)) && found->listed >= next.limit;
        if (!more) break;
        next.offset += unsigned(found->listed);
        next.limit = mostAPage;
    }
    co_return harvest.take();
}

Task<Result<tmf::NumberPage>> CarrierNumberPool::page(NumberQuery query, Instant deadline) {
    CarrierCall call{"POST", m_session.config().resourcePool + "/availabilityCheck", tmf::availabilityCheckBody(query)};
    call.repeatable = true;  // it only looks
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    co_return tmf::readAvailableNumbers(answer->body);
}

Task<Result<NumberReservation>> CarrierNumberPool::reserve(Msisdn msisdn, Uuid key) {
    return sendOnce<NumberReservation>(
        m_session, [this, msisdn, key](Instant deadline) { return send(msisdn, key, deadline); },
        [this, msisdn, key](Instant deadline) { return query(msisdn, key, deadline); });
}

Task<Result<NumberReservation>> CarrierNumberPool::send(Msisdn msisdn, Uuid key, Instant deadline) {
    CarrierCall call{"POST", m_session.config().resourcePool + "/reservation",
                     tmf::reservationBody(msisdn, key, m_session.config().kioskId)};
    call.key = key;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resource = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(resource);
    co_return tmf::readReservation(*resource, msisdn, serverTime(*answer));
}

Task<Result<NumberReservation>> CarrierNumberPool::query(Msisdn msisdn, Uuid key, Instant deadline) {
    CarrierCall call{"GET", m_session.config().resourcePool + "/reservation?externalId=" + key.text()};
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto resources = tmf::parseObjects(answer->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    for (const auto& resource : *resources) {
        const auto externalId = tmf::optionalText(resource, "externalId");
        if (externalId && *externalId == key.text()) {
            co_return tmf::readReservation(resource, msisdn, serverTime(*answer));
        }
    }
    co_return fail(ErrorCode::NotFound, "no reservation has this key");
}

Task<Result<NumberReservation>> CarrierNumberPool::extend(NumberReservation held) {
    CarrierCall look{"GET", m_session.config().resourcePool + "/reservation/" + tmf::escape(held.id)};
    look.mayBeMissing = true;
    const auto deadline = m_session.callDeadline();
    const auto seen = co_await m_session.call(std::move(look), deadline);
    SIMKIOSK_CO_TRY(seen);
    // The end is the server's to say and on its clock.
    CarrierCall call{"PATCH", m_session.config().resourcePool + "/reservation/" + tmf::escape(held.id),
                     tmf::extensionBody(serverTime(*seen) + held.lease)};
    call.repeatable = true;
    const auto answer = co_await m_session.call(std::move(call), deadline);
    SIMKIOSK_CO_TRY(answer);
    const auto before = tmf::parseObjects(seen->body, 1);
    SIMKIOSK_CO_TRY(before);
    const auto after = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(after);
    if (before->empty()) co_return fail(ErrorCode::Malformed, "answer: no reservation");
    const auto old = tmf::readReservation(before->front(), held.number.msisdn, serverTime(*seen));
    SIMKIOSK_CO_TRY(old);
    auto fresh = tmf::readReservation(*after, held.number.msisdn, serverTime(*answer));
    SIMKIOSK_CO_TRY(fresh);
    // A carrier that passes over the wish answers the lease there was.
    if (fresh->lease < old->lease + leaseWorthAsking)
        co_return fail(ErrorCode::Unsupported, "the lease stayed as it was");
    co_return fresh;
}

Task<Result<void>> CarrierNumberPool::release(std::string reservationId) {
    CarrierCall call{"PATCH", m_session.config().resourcePool + "/reservation/" + tmf::escape(reservationId),
                     tmf::releaseBody()};
    call.repeatable = true;
    call.mayBeMissing = true;
    const auto answer = co_await m_session.call(std::move(call), m_session.callDeadline());
    if (answer) co_return Result<void>{};
    // Gone is what was wanted. Conflict: an order holds the number now, and ending that order frees it.
    const auto code = answer.error().code;
    if (code == ErrorCode::NotFound || code == ErrorCode::Conflict) co_return Result<void>{};
    co_return fail(answer.error());
}

// The two clocks may differ by minutes; the lease is the server's.
WallTime CarrierNumberPool::serverTime(const HttpResponse& answer) {
    const auto date = answer.headers.find("date");
    const auto time = date == answer.headers.end() ? std::nullopt : parseHttpDate(date->second);
    return time ? *time : m_session.clock().wall();
}

}  // namespace simkiosk
