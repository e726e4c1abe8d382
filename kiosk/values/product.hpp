// What is sold: plans (TM Forum ProductOffering) and telephone numbers.
#pragma once

#include <string>
#include <vector>

#include "kiosk/values/language.hpp"
#include "kiosk/values/money.hpp"
#include "kiosk/values/msisdn.hpp"

namespace simkiosk {

struct ProductOffering {
    std::string id;
    LocalText name;
    LocalText description;  // what it gives, in everyday words
    Money monthly;          // recurring, tax included
    Money oneTime;          // paid today besides the first month (SIM, registration); may be zero
    int dataGigabytes = 0;  // per month; unlimitedData wins
    bool unlimitedData = false;
    int voiceMinutes = 0;  // per month; unlimitedVoice wins
    bool unlimitedVoice = false;
    int abroadMinutes = 0;  // of calls to other countries per month; 0: paid by the minute
    int messages = 0;       // SMS per month
    bool fiveG = false;
    int contractMonths = 0;               // 0: no contract
    std::vector<std::string> categories;  // "data", "calls", "budget", "traveller", "student"

    // What the customer pays today without the number's own price.
    Money dueToday() const { return monthly + oneTime; }
    bool operator==(const ProductOffering&) const = default;
};

enum class NumberClass { Standard, Silver, Gold, Platinum };
inline constexpr std::array allNumberClasses{NumberClass::Standard, NumberClass::Silver, NumberClass::Gold,
                                             NumberClass::Platinum};
std::string_view toString(NumberClass numberClass);  // "standard"
Result<NumberClass> parseNumberClass(std::string_view word);

struct NumberOffer {
    Msisdn msisdn;
    NumberClass numberClass = NumberClass::Standard;
    Money price;  // once

    bool operator==(const NumberOffer&) const = default;
};

}  // namespace simkiosk
