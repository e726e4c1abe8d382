#include "platform/carrier/office_reader.hpp"

#include <algorithm>
#include <cstring>
#include <set>

#include "platform/base/number.hpp"
#include "platform/carrier/carrier_sim_stock.hpp"
#include "platform/carrier/tmf_order.hpp"
#include "platform/carrier/tmf_payment.hpp"

namespace simkiosk {

namespace {

namespace json = tmf::json;

constexpr std::size_t pageSize = 100;
constexpr std::size_t mostPages = 200;
constexpr const char* ofTransaction = "transaction ";  // an order's description, as this kiosk writes it

std::string textOf(const json::object& object, std::string_view name) {
    return tmf::optionalText(object, name).value_or("");
}

// A date that is absent or strange excludes nothing.
bool within(const json::object& resource, std::string_view dateName, const ReconciledTime& time) {
    const auto date = tmf::parseDateTime(textOf(resource, dateName));
    return !date || time.contains(*date);
}

bool carries(const json::object& service, const Iccid& iccid) {
    const auto* named = tmf::characteristic(tmf::listAt(service, "serviceCharacteristic"), "ICCID");
    if (named && named->is_string() && named->get_string() == iccid.text()) return true;
    const auto* resources = tmf::listAt(service, "supportingResource");
    return resources && std::ranges::any_of(*resources, [&](const json::value& resource) {
               return resource.is_object() && textOf(resource.get_object(), "id") == iccid.text();
           });
}

std::string transactionOf(const json::object& payment) {
    const auto* items = tmf::listAt(payment, "paymentItem");
    const auto* first = items && !items->empty() ? items->front().if_object() : nullptr;
    const auto* item = first ? tmf::objectAt(*first, "item") : nullptr;
    return item ? textOf(*item, "id") : "";
}

bool isOut(const Error& error) {
    return error.code == ErrorCode::Disconnected || error.code == ErrorCode::Timeout || error.code == ErrorCode::Busy;
}

// Not found is an answer; any other error is not.
template <typename T>
Result<std::optional<T>> orNothing(Result<T> found) {
    if (found) return std::optional<T>(std::move(*found));
    if (found.error().code == ErrorCode::NotFound) return std::optional<T>{};
    return fail(found.error());
}

}  // namespace

Task<Result<OfficeBook>> OfficeReader::read(const JournalBook& journal, ReconciledTime time) {
    OfficeBook book;
    for (const auto& sale : journal.sales) {
        if (!counts(sale, time)) continue;
        auto seen = co_await readSale(sale.facts);
        // One strange answer concerns one sale; a silent back office concerns all.
        if (!seen && isOut(seen.error())) co_return fail(seen.error());
        book.sales[sale.facts.transaction] = seen ? std::move(*seen) : OfficeSale{.answered = false};
    }
    SIMKIOSK_CO_TRY(co_await findStrangers(journal, time, book));
    co_return book;
}

Task<Result<OfficeSale>> OfficeReader::readSale(const SaleFacts& facts) {
    OfficeSale sale;
    SIMKIOSK_CO_TRY(co_await readMoney(facts, sale));
    SIMKIOSK_CO_TRY(co_await readLine(facts, sale));
    if (!facts.reservationId.empty()) {
        const auto held = orNothing(co_await numberReserved(facts.reservationId));
        SIMKIOSK_CO_TRY(held);
        sale.numberReserved = held->value_or(false);
    }
    co_return sale;
}

Task<Result<void>> OfficeReader::readMoney(const SaleFacts& facts, OfficeSale& sale) {
    if (!facts.payKey) co_return Result<void>{};
    const auto key = *facts.payKey;
    const auto payments = co_await get(m_session.config().payment + "/payment?correlatorId=" + key.text());
    SIMKIOSK_CO_TRY(payments);
    const auto payment = orNothing(tmf::pickPayment(*payments, key));
    SIMKIOSK_CO_TRY(payment);
    if (!*payment) co_return Result<void>{};
    sale.payment = (*payment)->record.status;
    sale.amount = (*payment)->record.amount;
    co_return Result<void>{};
}

Task<Result<void>> OfficeReader::readLine(const SaleFacts& facts, OfficeSale& sale) {
    if (facts.activateKey) {
        const auto services =
            co_await get(m_session.config().activation + "/service?externalId=" + facts.activateKey->text());
        SIMKIOSK_CO_TRY(services);
        const auto service = orNothing(tmf::pickService(*services, *facts.activateKey));
        SIMKIOSK_CO_TRY(service);
        if (*service) sale.service = (*service)->status;
    }
    if (facts.iccid) {
        const auto lines = co_await activeLines(*facts.iccid);
        SIMKIOSK_CO_TRY(lines);
        sale.activeLines = *lines;
        CarrierSimStock stock(m_session);
        const auto card = co_await stock.check(*facts.iccid);
        SIMKIOSK_CO_TRY(card);
        sale.card = *card;
    }
    co_return Result<void>{};
}

Task<Result<bool>> OfficeReader::numberReserved(std::string reservationId) {
    const auto found = co_await get(m_session.config().resourcePool + "/reservation/" + tmf::escape(reservationId));
    SIMKIOSK_CO_TRY(found);
    co_return std::ranges::any_of(*found, [&](const auto& reservation) {
        return textOf(reservation, "id") == reservationId && textOf(reservation, "reservationState") == "reserved";
    });
}

Task<Result<unsigned>> OfficeReader::activeLines(Iccid iccid) {
    const auto services =
        co_await get(m_session.config().activation + "/service?state=active&supportingResource.id=" + iccid.text());
    SIMKIOSK_CO_TRY(services);
    // A server may ignore a filter.
    co_return static_cast<unsigned>(std::ranges::count_if(*services, [&](const auto& service) {
        return textOf(service, "state") == "active" && carries(service, iccid);
    }));
}

Task<Result<void>> OfficeReader::findStrangers(const JournalBook& journal, ReconciledTime time, OfficeBook& book) {
    std::set<std::string> payKeys;
    std::set<std::string> orderKeys;
    std::set<std::string> cards;
    for (const auto& sale : journal.sales) {
        if (sale.facts.payKey) payKeys.insert(sale.facts.payKey->text());
        if (sale.facts.activateKey) orderKeys.insert(sale.facts.activateKey->text());
        if (sale.facts.iccid) cards.insert(sale.facts.iccid->text());
    }
    const auto payments =
        co_await list(m_session.config().payment + "/payment?account.id=" + tmf::escape(m_session.config().kioskId),
                      [this, time](const json::object& payment) {
                          const auto* account = tmf::objectAt(payment, "account");
                          return account && textOf(*account, "id") == m_session.config().kioskId &&
                                 within(payment, "paymentDate", time);
                      });
    SIMKIOSK_CO_TRY(payments);
    std::set<std::string> transactions;
    for (const auto& payment : *payments) {
        transactions.insert(transactionOf(payment));
        const auto status = textOf(payment, "status");
        const bool holds = status == "authorized" || status == "captured" || status == "done";
        if (holds && !payKeys.contains(textOf(payment, "correlatorId"))) {
            book.strangePayments.push_back(textOf(payment, "id"));
        }
    }
    const auto orders = co_await list(m_session.config().productOrdering + "/productOrder?category=kioskSale",
                                      [&orderKeys, time](const json::object& order) {
                                          return textOf(order, "category") == "kioskSale" &&
                                                 !orderKeys.contains(textOf(order, "externalId")) &&
                                                 within(order, "orderDate", time);
                                      });
    SIMKIOSK_CO_TRY(orders);
    for (const auto& resource : *orders) {
        const auto order = tmf::readOrder(resource);
        const auto iccid = order ? Iccid::parse(order->iccid) : fail(order.error());
        if (!iccid) continue;
        const auto words = textOf(resource, "description");
        const bool paidHere =
            words.starts_with(ofTransaction) && transactions.contains(words.substr(std::strlen(ofTransaction)));
        const bool ofStock = std::ranges::any_of(m_stock, [&](const auto& range) { return range.contains(*iccid); });
        if (!paidHere && !ofStock && !cards.contains(iccid->text())) continue;
        const auto lines = co_await activeLines(*iccid);
        SIMKIOSK_CO_TRY(lines);
        if (*lines > 0) book.strangeLines.push_back(*iccid);
    }
    co_return Result<void>{};
}

Task<Result<OfficeReader::Objects>> OfficeReader::get(std::string target) {
    const auto answer = co_await m_session.call({"GET", std::move(target)}, m_session.callDeadline());
    SIMKIOSK_CO_TRY(answer);
    co_return tmf::parseObjects(answer->body, 1000);
}

Task<Result<OfficeReader::Objects>> OfficeReader::list(std::string target, Wanted wanted) {
    Objects kept;
    std::size_t offset = 0;
    for (std::size_t page = 0; page < mostPages; ++page) {
        const auto query = target + "&limit=" + std::to_string(pageSize) + "&offset=" + std::to_string(offset);
        const auto answer = co_await m_session.call({"GET", query}, m_session.callDeadline());
        SIMKIOSK_CO_TRY(answer);
        auto objects = tmf::parseObjects(answer->body, 1000);
        SIMKIOSK_CO_TRY(objects);
        offset += objects->size();
        const bool empty = objects->empty();
        std::ranges::copy_if(*objects, std::back_inserter(kept), wanted);
        const auto total = answer->headers.find("x-total-count");
        const auto count = total == answer->headers.end() ? std::nullopt : numberIn<std::size_t>(total->second);
        // Without a count a server that ignores `offset` would answer for ever: a page that is not full is the last.
        if (empty || (count ? offset >= *count : objects->size() < pageSize)) co_return kept;
    }
    co_return fail(ErrorCode::Unsupported, "a list of the back office is too long to be read to its end");
}

}  // namespace simkiosk
