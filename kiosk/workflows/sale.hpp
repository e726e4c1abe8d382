// One customer's sale as it grows, page by page. Lives in memory; what must survive stands in the ledger, and what is
// personal is sealed there.
#pragma once

#include <optional>
#include <set>

#include "kiosk/journal/sale_ledger.hpp"
#include "kiosk/policy/document_facts.hpp"
#include "kiosk/ports/contract_writer.hpp"
#include "kiosk/ports/number_pool.hpp"
#include "kiosk/ports/staff_desk.hpp"
#include "kiosk/session/snapshot.hpp"
#include "kiosk/values/identity_document.hpp"

namespace simkiosk {

struct Sale {
    TransactionId transaction;
    Language language = Language::En;
    std::optional<ProductOffering> offering;
    std::optional<NumberReservation> reservation;
    Instant reservationEndsAt;
    bool reservationExtended = false;
    bool numberLapsed = false;                 // and the customer does not know yet
    std::optional<Instant> startedAt;          // the first touch; nothing after a restart
    std::optional<Instant> officeSilentSince;  // while numbers are looked for
    std::set<Consent> consents;
    std::optional<IdentityDocument> identity;
    DocumentFacts documentFacts;
    bool documentShown = false;               // a document was, or may be, on the reader
    std::vector<std::string> staffQuestions;  // what the country pack leaves to people
    Image photo;
    bool verified = false;  // by face or by staff
    double matchScore = 0;
    double liveScore = 0;
    std::string faceModelId;
    std::string clerk;             // who compared instead of the camera
    std::string secondClerk;       // who compared with them; empty: one was enough
    std::optional<Uuid> staffKey;  // of the case that the customer waits for
    std::string staffCaseNumber;   // once its answer was heard
    std::optional<Instant> staffSince;
    int staffCalls = 0;
    bool faceUndecided = false;  // the camera's tries were used up, and a person was called
    std::optional<std::pair<Uuid, CaseEnd>>
        staffDecidedHere;                        // a case settled at the machine: the carrier does not know
    std::optional<TransactionId> registeredFor;  // the transaction; the answer may have been lost
    std::string customerId;                      // the carrier's, once it was heard
    std::optional<TransactionId> qualifiedFor;   // another plan or number is asked about anew
    std::optional<SignedContract> contract;
    std::optional<SaleLedger> ledger;  // from the consents on
    bool cardUnseen = false;           // the dispenser did not say where the card of a failed sale is

    Money total() const { return offering->dueToday() + reservation->number.price; }
};

// What a restarted kiosk needs to go on with the same customer; sealed, never written in clear.
Bytes encodeSealedSale(const Sale& sale);
Result<Sale> decodeSealedSale(ByteView bytes);

// CustomerRegistry's, for the buyer of this sale.
Uuid registrationKey(TransactionId transaction);

// A key for a call of this sale that is the same after every restart: UUIDv8 of SHA-256(transaction ‖ purpose).
Uuid derivedKey(TransactionId transaction, std::string_view purpose);

}  // namespace simkiosk
