#include "platform/carrier/tmf_qualification.hpp"

#include <algorithm>

#include "platform/base/number.hpp"

namespace simkiosk::tmf {

namespace {

constexpr std::string_view itemId = "1";
constexpr unsigned mostNumbersHeld = 1'000'000;

std::unexpected<Error> malformed(const char* why) { return fail(ErrorCode::Malformed, std::string("answer: ") + why); }

// A word: letters, digits, - and _. Anything else a carrier says here may be about the person, and is not repeated.
bool isWord(const std::string& text) {
    constexpr std::size_t longest = 40;
    return !text.empty() && text.size() <= longest && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

Result<std::optional<unsigned>> readCount(const json::value* value) {
    if (!value) return std::optional<unsigned>{};
    std::uint64_t count = mostNumbersHeld + 1;
    if (value->is_int64() && value->get_int64() >= 0) count = static_cast<std::uint64_t>(value->get_int64());
    if (value->is_string()) count = numberIn<std::uint64_t>(value->get_string()).value_or(mostNumbersHeld + 1);
    if (count > mostNumbersHeld) return malformed("no number of telephone numbers");
    return static_cast<unsigned>(count);
}

// An attribute that may be left out, and says something else than asked when the answer is another's.
Result<void> expectId(const json::object& reference, const std::string& id, const char* complaint) {
    const auto said = optionalText(reference, "id");
    SIMKIOSK_TRY(said);
    if (!said->empty() && *said != id) return malformed(complaint);
    return {};
}

Result<void> expectCustomer(const json::object& resource, const std::string& customerId) {
    const auto* parties = listAt(resource, "relatedParty");
    if (!parties || parties->empty()) return {};
    for (const auto& party : *parties) {
        const auto* object = party.if_object();
        const auto said = object ? optionalText(*object, "id") : Result<std::string>{};
        if (said && *said == customerId) return {};
    }
    return malformed("a qualification of somebody else");
}

Result<void> expectDone(const json::object& task) {
    const auto state = optionalText(task, "state");
    SIMKIOSK_TRY(state);
    if (!state->empty() && *state != "done") return malformed("a qualification without a result");
    return {};
}

Result<const json::object*> onlyItem(const json::object& resource) {
    const auto* items = listAt(resource, "productOfferingQualificationItem");
    const auto* item = items && items->size() == 1 ? items->front().if_object() : nullptr;
    if (!item) return malformed("not one qualified item");
    return item;
}

// Of several reasons the limit is the one that the customer can do something about.
Result<void> readReasons(const json::object& item, const CarrierConfig& config, Qualification& answer) {
    answer.refusal = QualificationRefusal::Other;
    const auto* reasons = listAt(item, "eligibilityUnavailabilityReason");
    for (std::size_t i = 0; reasons && i < reasons->size(); ++i) {
        const auto* reason = (*reasons)[i].if_object();
        if (!reason) return malformed("a reason that is no object");
        const auto code = optionalText(*reason, "code");
        SIMKIOSK_TRY(code);
        if (*code == config.numberLimitReason) answer.refusal = QualificationRefusal::NumberLimit;
        if (isWord(*code) && (answer.reason.empty() || *code == config.numberLimitReason)) answer.reason = *code;
    }
    return {};
}

}  // namespace

std::string qualificationBody(const std::string& customerId, const std::string& offeringId) {
    const json::object item{{"id", itemId},
                            {"action", "add"},
                            {"productOffering", {{"id", offeringId}, {"@referredType", "ProductOffering"}}}};
    const json::object person{{"id", customerId}, {"role", "customer"}, {"@referredType", "Individual"}};
    json::object body{{"instantSyncQualification", true},
                      {"provideUnavailabilityReason", true},
                      {"channel", {{"id", "kiosk"}, {"name", "kiosk"}}}};
    body["relatedParty"] = json::array{json::value(person)};
    body["productOfferingQualificationItem"] = json::array{json::value(item)};
    return text(body);
}

Result<Qualification> readQualification(const json::object& resource, const std::string& customerId,
                                        const std::string& offeringId, const CarrierConfig& config) {
    SIMKIOSK_TRY(expectDone(resource));
    SIMKIOSK_TRY(expectCustomer(resource, customerId));
    const auto item = onlyItem(resource);
    SIMKIOSK_TRY(item);
    SIMKIOSK_TRY(expectDone(**item));
    SIMKIOSK_TRY(expectId(**item, std::string(itemId), "another item"));
    if (const auto* offering = objectAt(**item, "productOffering"))
        SIMKIOSK_TRY(expectId(*offering, offeringId, "a qualification for another plan"));

    Qualification answer;
    if (const auto* product = objectAt(**item, "product")) {
        const auto held =
            readCount(characteristic(listAt(*product, "productCharacteristic"), config.numbersHeldCharacteristic));
        SIMKIOSK_TRY(held);
        answer.numbersHeld = *held;
    }
    const auto result = requiredText(**item, "qualificationItemResult");
    SIMKIOSK_TRY(result);
    if (*result == "qualified") return answer;
    // TMF679 4.0, ProductOfferingQualificationItem: qualified, alternate or unqualified. Another plan than the chosen
    // one is for the customer to choose, not for the kiosk.
    if (*result != "unqualified" && *result != "alternate") return malformed("a result that TMF679 does not have");
    SIMKIOSK_TRY(readReasons(**item, config, answer));
    return answer;
}

}  // namespace simkiosk::tmf
