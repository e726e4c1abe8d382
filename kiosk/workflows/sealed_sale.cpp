#include <boost/json.hpp>

#include "kiosk/workflows/sale.hpp"
#include "platform/base/sha256.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

constexpr int formatVersion = 4;

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
            {"dataGigabytes", offering.dataGigabytes},
            {"unlimitedData", offering.unlimitedData},
            {"voiceMinutes", offering.voiceMinutes},
            {"unlimitedVoice", offering.unlimitedVoice},
            {"messages", offering.messages},
            {"contractMonths", offering.contractMonths}};
}

json::object encodeIdentity(const IdentityDocument& document) {
    return {{"kind", static_cast<int>(document.kind)},
            {"name", document.name.reveal()},
            {"latinName", document.latinName.reveal()},
            {"familyName", document.familyName.reveal()},
            {"givenNames", document.givenNames.reveal()},
            {"sex", static_cast<int>(document.sex)},
            {"ethnicity", document.ethnicity},
            {"nationality", document.nationality},
            {"issuingState", document.issuingState},
            {"birthDate", encodeDate(document.birthDate)},
            {"address", document.address.reveal()},
            {"number", document.number.reveal()},
            {"issuer", document.issuer.reveal()},
            {"validFrom", encodeDate(document.validFrom)},
            {"validTo", encodeDate(document.validTo)},
            {"validForever", document.validForever}};
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
    offering.dataGigabytes = value.at("dataGigabytes").to_number<int>();
    offering.unlimitedData = value.at("unlimitedData").as_bool();
    offering.voiceMinutes = value.at("voiceMinutes").to_number<int>();
    offering.unlimitedVoice = value.at("unlimitedVoice").as_bool();
    offering.messages = value.at("messages").to_number<int>();
    offering.contractMonths = value.at("contractMonths").to_number<int>();
    return offering;
}

IdentityDocument decodeIdentity(const json::value& value) {
    IdentityDocument document;
    document.kind = allDocumentKinds.at(value.at("kind").to_number<std::size_t>());
    document.name = PersonalText(textOf(value.at("name")));
    document.latinName = PersonalText(textOf(value.at("latinName")));
    document.familyName = PersonalText(textOf(value.at("familyName")));
    document.givenNames = PersonalText(textOf(value.at("givenNames")));
    document.sex = static_cast<Sex>(value.at("sex").to_number<int>());
    document.ethnicity = textOf(value.at("ethnicity"));
    document.nationality = textOf(value.at("nationality"));
    document.issuingState = textOf(value.at("issuingState"));
    document.birthDate = decodeDate(value.at("birthDate"));
    document.address = PersonalText(textOf(value.at("address")));
    document.number = PersonalText(textOf(value.at("number")));
    document.issuer = PersonalText(textOf(value.at("issuer")));
    document.validFrom = decodeDate(value.at("validFrom"));
    document.validTo = decodeDate(value.at("validTo"));
    document.validForever = value.at("validForever").as_bool();
    return document;
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
    sale.identity = decodeIdentity(value.at("identity"));
    sale.verified = true;
    sale.clerk = textOf(value.at("clerk"));
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
                        {"identity", encodeIdentity(*sale.identity)},
                        {"clerk", sale.clerk},
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

Uuid registrationKey(TransactionId transaction) { return derivedKey(transaction, "individual"); }

Uuid derivedKey(TransactionId transaction, std::string_view purpose) {
    return Uuid::v8(sha256(toBytes(transaction.text() + "|" + std::string(purpose))));
}

}  // namespace simkiosk
