#include <boost/json.hpp>

#include "kiosk/workflows/sale.hpp"
#include "platform/base/sha256.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

constexpr int formatVersion = 1;

json::object encodeMoney(Money money) {
    return {{"amount", money.amount()}, {"currency", std::string(currencyCode(money.currency()))}};
}

json::object encodeText(const LocalText& text) {
    json::object object;
    for (const auto language : allLanguages) object[std::string(languageTag(language))] = text.in(language);
    return object;
}

json::value encodeDate(const std::optional<Date>& date) {
    if (!date) return nullptr;
    return json::value(isoDate(*date));
}

json::object encodeOffering(const ProductOffering& offering) {
    return {{"id", offering.id},
            {"name", encodeText(offering.name)},
            {"monthly", encodeMoney(offering.monthly)},
            {"oneTime", encodeMoney(offering.oneTime)},
            {"contractMonths", offering.contractMonths}};
}

json::object encodeCard(const IdCard& card) {
    return {{"type", static_cast<int>(card.type)},
            {"name", card.name.reveal()},
            {"englishName", card.englishName.reveal()},
            {"sex", static_cast<int>(card.sex)},
            {"nation", card.nation},
            {"birthDate", encodeDate(card.birthDate)},
            {"address", card.address.reveal()},
            {"number", card.number.reveal()},
            {"numberCheck", static_cast<int>(card.numberCheck)},
            {"issuer", card.issuer.reveal()},
            {"validFrom", encodeDate(card.validFrom)},
            {"validTo", encodeDate(card.validTo)},
            {"validForever", card.validForever}};
}

// Reading throws on anything unexpected; decodeSealedSale turns that into Malformed.
Money decodeMoney(const json::value& value) {
    const auto currency = parseCurrency(value.at("currency").as_string());
    const auto money = Money::parse(value.at("amount").as_string(), currency.value());
    return money.value();
}

LocalText decodeText(const json::value& value) {
    LocalText text;
    for (const auto language : allLanguages) text.in(language) = value.at(languageTag(language)).as_string();
    return text;
}

std::optional<Date> decodeDate(const json::value& value) {
    if (value.is_null()) return std::nullopt;
    std::string digits;
    for (const char c : value.as_string()) {
        if (c != '-') digits += c;
    }
    return parseDate(digits).value();
}

std::string textOf(const json::value& value) { return std::string(value.as_string()); }

ProductOffering decodeOffering(const json::value& value) {
    ProductOffering offering;
    offering.id = textOf(value.at("id"));
    offering.name = decodeText(value.at("name"));
    offering.monthly = decodeMoney(value.at("monthly"));
    offering.oneTime = decodeMoney(value.at("oneTime"));
    offering.contractMonths = value.at("contractMonths").to_number<int>();
    return offering;
}

IdCard decodeCard(const json::value& value) {
    IdCard card;
    card.type = static_cast<IdCardType>(value.at("type").to_number<int>());
    card.name = PersonalText(textOf(value.at("name")));
    card.englishName = PersonalText(textOf(value.at("englishName")));
    card.sex = static_cast<Sex>(value.at("sex").to_number<int>());
    card.nation = textOf(value.at("nation"));
    card.birthDate = decodeDate(value.at("birthDate"));
    card.address = PersonalText(textOf(value.at("address")));
    card.number = PersonalText(textOf(value.at("number")));
    card.numberCheck = static_cast<NumberCheck>(value.at("numberCheck").to_number<int>());
    card.issuer = PersonalText(textOf(value.at("issuer")));
    card.validFrom = decodeDate(value.at("validFrom"));
    card.validTo = decodeDate(value.at("validTo"));
    card.validForever = value.at("validForever").as_bool();
    return card;
}

Sale decodeSale(const json::value& value) {
    Sale sale;
    sale.language = parseLanguage(value.at("language").as_string()).value();
    sale.offering = decodeOffering(value.at("offering"));
    const auto& number = value.at("number");
    sale.reservation =
        NumberReservation{textOf(number.at("reservation")),
                          {Msisdn::parse(number.at("msisdn").as_string()).value(),
                           parseNumberClass(number.at("class").as_string()).value(), decodeMoney(number.at("price"))},
                          std::chrono::seconds(0)};
    sale.card = decodeCard(value.at("card"));
    sale.faceAccepted = true;
    if (!value.at("contract").is_null()) {
        const auto& contract = value.at("contract");
        sale.contract = SignedContract{fromBase64(contract.at("pdf").as_string()).value(),
                                       textOf(contract.at("sha256")), textOf(contract.at("signature"))};
    }
    return sale;
}

}  // namespace

Bytes encodeSealedSale(const Sale& sale) {
    json::object object{{"version", formatVersion},
                        {"language", std::string(languageTag(sale.language))},
                        {"offering", encodeOffering(*sale.offering)},
                        {"number",
                         {{"reservation", sale.reservation->id},
                          {"msisdn", sale.reservation->number.msisdn.digits()},
                          {"class", std::string(toString(sale.reservation->number.numberClass))},
                          {"price", encodeMoney(sale.reservation->number.price)}}},
                        {"card", encodeCard(*sale.card)},
                        {"contract", nullptr}};
    if (sale.contract) {
        object["contract"] = {{"pdf", toBase64(sale.contract->pdf)},
                              {"sha256", sale.contract->contractSha256},
                              {"signature", sale.contract->signatureSha256}};
    }
    std::string text = json::serialize(object);
    Bytes bytes = toBytes(text);
    wipe(text);
    return bytes;
}

Result<Sale> decodeSealedSale(ByteView bytes) {
    boost::system::error_code error;
    const auto value = json::parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, error);
    if (error) return fail(ErrorCode::Malformed, "the sealed sale is not JSON");
    try {
        if (value.at("version").to_number<int>() != formatVersion) {
            return fail(ErrorCode::Unsupported, "the sealed sale is of another version");
        }
        return decodeSale(value);
    } catch (const std::exception&) {  // Boost.JSON and expected::value() throw on a wrong shape
        return fail(ErrorCode::Malformed, "the sealed sale has a wrong shape");
    }
}

Uuid derivedKey(TransactionId transaction, std::string_view purpose) {
    return Uuid::v8(sha256(toBytes(transaction.text() + "|" + std::string(purpose))));
}

}  // namespace simkiosk
