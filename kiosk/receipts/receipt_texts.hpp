// Every sentence a receipt can say, in every language.
#pragma once

#include <string_view>

#include "kiosk/values/language.hpp"

namespace simkiosk {

enum class ReceiptPhrase {
    Receipt,
    Copy,
    YourNumber,
    NumberClassStandard,
    NumberClassSilver,
    NumberClassGold,
    NumberClassPlatinum,
    Plan,
    Data,
    Calls,
    Messages,
    Unlimited,
    PerMonth,
    PlanDueToday,
    NumberPrice,
    Total,
    Paid,
    Authorization,
    SimCard,
    ActiveNow,
    ActiveBy,
    Checked,
    CheckedCardAndFace,
    CheckedCardAndStaff,
    DataDeleted,
    KeepReceipt,
    ScanToVerify,
    Free,
    Case,
    CaseAdvice,
    Transaction,
    Kiosk,
    Date,
    Problem,
    NotCharged,
    Refunded,
    CaseOpened,
    CardRetained,
    Amount,
    Sorry,
    EsimTitle,
    EsimScan,
    EsimAddress,
    EsimActivationCode,
    EsimConfirmation,
    EsimOnce,
};
std::string_view phrase(ReceiptPhrase which, Language language);

}  // namespace simkiosk
