// A receipt again, from what the journal keeps of a sale: marked COPY, and without the telephone number, which the
// journal never had.
#pragma once

#include <optional>
#include <string>

#include "kiosk/receipts/sale_receipt.hpp"

namespace simkiosk {

struct CopySummary {
    TransactionId transaction;
    std::string date;  // of the sale, as printed
    std::string shopName;
    std::string kioskId;
    std::string plan = {};  // empty: the catalogue has it no more
    std::optional<Money> total = std::nullopt;
    std::string iccid;
    std::string authorizationCode = {};
    IdentityCheck identityCheck = IdentityCheck::CardAndFace;
    std::string caseNumber = {};
};
ReceiptDocument receiptCopy(const CopySummary& sale, Language language);

}  // namespace simkiosk
