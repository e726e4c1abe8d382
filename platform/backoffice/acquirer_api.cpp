// The customer's bank: what a wallet calls after it has scanned the QR code. No kiosk calls this.
#include <array>

#include "kiosk/values/emvco_qr.hpp"
#include "platform/backoffice/apis.hpp"
#include "platform/backoffice/payments.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr std::string_view decisions[] = {"authorize", "deny"};
constexpr Field authorizationFields[] = {
    {"qr"}, {"reference"}, {"amount", Kind::Any}, {"currency"}, {"decision", Kind::Text, false, nullptr, decisions}};
constexpr Shape authorizationShape{authorizationFields};

struct Wish {
    std::string reference;
    std::optional<Money> amount;
};

// "69.00" or 69.
std::optional<Money> readAmount(const json::value& value, Currency currency) {
    if (value.is_string()) {
        const auto money = Money::parse(std::string_view(value.get_string()), currency);
        return money ? std::optional(*money) : std::nullopt;
    }
    const auto minor = minorUnits({{"value", value}});
    return minor ? std::optional(Money(*minor, currency)) : std::nullopt;
}

// What the code says and what the person typed must not contradict each other.
std::expected<Wish, const char*> readWish(const json::object& body) {
    Wish wish{textAt(body, "reference"), std::nullopt};
    if (body.contains("qr")) {
        const auto qr = parseMerchantQr(textAt(body, "qr"));
        if (!qr) return std::unexpected("The QR code is damaged.");
        if (!wish.reference.empty() && wish.reference != qr->reference) return std::unexpected("Two references.");
        wish.reference = qr->reference;
        wish.amount = qr->amount;
    }
    if (body.contains("amount")) {
        const auto currency = parseCurrency(body.contains("currency") ? textAt(body, "currency") : "CNY");
        if (!currency) return std::unexpected("This currency is not known.");
        const auto typed = readAmount(body.at("amount"), *currency);
        if (!typed) return std::unexpected("This is not an amount of money.");
        if (wish.amount && *wish.amount != *typed) return std::unexpected("The amount is not the one in the QR code.");
        wish.amount = *typed;
    }
    if (wish.reference.empty() || !wish.amount) return std::unexpected("A reference and an amount are needed.");
    return wish;
}

std::string newAuthorizationCode(Random& random) {
    std::array<std::uint8_t, 6> bytes{};
    random.fill(bytes);
    std::string code;
    for (const auto byte : bytes) code += static_cast<char>('0' + byte % 10);
    return code;
}

}  // namespace

// POST /acquirer/v1/authorizations
HttpResponse acquirerApi(Office& office, const Request& request) {
    if (request.path.size() != 1 || request.path[0] != "authorizations") return answerNotFound(request);
    if (request.method != "POST") return answerMethodNotAllowed(request, "POST");
    const auto body = readBody(request, authorizationShape);
    if (!body) return body.error();
    const auto wish = readWish(*body);
    if (!wish) return answerError(request, 400, "invalidAuthorization", wish.error());
    const auto payment = findPayment(office, PaymentKey::Reference, wish->reference);
    if (!payment) return answerError(request, 404, "unknownReference", "Nobody waits for this payment.");
    if (payment->amountMinor != wish->amount->minorUnits() ||
        payment->currency != currencyCode(wish->amount->currency())) {
        return answerError(request, 409, "amountMismatch", "This is not the amount that is to be paid.");
    }
    if (payment->status != "pendingAuthorization") {
        return answerError(request, 409, "notPending", "This payment is already decided.");
    }
    const bool denied = textAt(*body, "decision") == "deny";
    const auto code = denied ? std::string() : newAuthorizationCode(office.random);
    setPaymentStatus(office, payment->id, denied ? "denied" : "authorized", code);
    return answerJson(201, {{"reference", wish->reference},
                            {"status", denied ? "denied" : "authorized"},
                            {"amount", wish->amount->amount()},
                            {"currency", payment->currency},
                            {"authorizationCode", code}});
}

}  // namespace simkiosk::backoffice
