// What the customer takes home on paper. Nothing about the person stands on it: the number they bought, the tail of
// the SIM card and what was checked are enough to help them later.
#pragma once

#include <optional>
#include <string>

#include "kiosk/ports/receipt_printer.hpp"
#include "kiosk/values/iccid.hpp"
#include "kiosk/values/product.hpp"
#include "kiosk/values/uuid.hpp"

namespace simkiosk {

// How the identity was established; printed in words.
enum class IdentityCheck { CardAndFace, CardAndStaff };

struct SaleSummary {
    TransactionId transaction;
    std::string date;  // as printed: "2031-05-17 14:32", the shop's time
    std::string shopName;
    std::string kioskId;  // "BJ-0042"
    ProductOffering offering;
    NumberOffer number;
    Money planDueToday;
    Money total;
    Iccid iccid;
    bool activeNow = true;
    std::string activeBy = {};  // when not active now: "2031-05-17 16:00"
    std::string authorizationCode = {};
    IdentityCheck identityCheck = IdentityCheck::CardAndFace;
    std::string verification = {};  // payload of the QR code, e.g. the e-receipt's address; empty: the sale in words
    std::string caseNumber = {};    // when staff still have something to settle
    bool copy = false;              // a reprint is marked
};
ReceiptDocument saleReceipt(const SaleSummary& sale, Language language);
// What the paper's QR code holds: the e-receipt's address, or what names the sale.
std::string receiptQrPayload(const SaleSummary& sale);
// What the screen shows as a QR code when no paper came out: the e-receipt's address, or all that would stand on paper,
// as text that any phone keeps. UTF-8.
std::string electronicReceipt(const SaleSummary& sale, Language language);
// A receipt's words, one block a line; codes are left out.
std::string receiptAsText(const ReceiptDocument& document);

// A slip for a sale that did not end as it should: where the money is, and whom to ask.
struct ProblemSummary {
    enum class Outcome {
        NotCharged,  // no money was taken
        Refunded,    // taken and given back
        CaseOpened,  // unclear: staff settle it
    };
    TransactionId transaction;
    std::string date;
    std::string shopName;
    std::string kioskId;
    Outcome outcome = Outcome::CaseOpened;
    std::optional<Money> amount = std::nullopt;
    std::string authorizationCode = {};
    std::string caseNumber = {};
    bool cardRetained = false;  // the SIM card went back into the machine
    bool copy = false;
};
ReceiptDocument problemReceipt(const ProblemSummary& problem, Language language);

// "2B7E-1516-28AE": the last twelve digits of the transaction, what staff type in; in the bar code without dashes.
std::string transactionTail(const TransactionId& transaction);
// Fingerprint of the content, for the journal: 64 lower-case digits; equal documents have equal ones.
std::string receiptSha256(const ReceiptDocument& document);

}  // namespace simkiosk
