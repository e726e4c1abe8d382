// What was proved about a document, check by check; what to make of it is the country pack's decision.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "kiosk/policy/document_facts.hpp"

namespace simkiosk {

struct Check {
    CheckOutcome outcome = CheckOutcome::NotPossible;
    std::string reason = "not made";  // for a technician, never about a person; empty when passed

    static Check passed() { return {CheckOutcome::Passed, {}}; }
    static Check failed(std::string why) { return {CheckOutcome::Failed, std::move(why)}; }
    static Check notPossible(std::string why) { return {CheckOutcome::NotPossible, std::move(why)}; }

    bool isPassed() const { return outcome == CheckOutcome::Passed; }
    bool isFailed() const { return outcome == CheckOutcome::Failed; }
};

// A data group's hash against the one the state has signed.
enum class GroupHash {
    Match,
    Mismatch,
    NotSigned,   // read, and not in EF.SOD
    Missing,     // in EF.SOD, and the chip has no such file
    Unreadable,  // in EF.SOD; not asked for (finger prints), or refused by the chip
};
const char* toString(GroupHash hash);  // "match", …

struct DocumentChecks {
    // EF.SOD is signed by the certificate in it, over what it says.
    Check signature;
    // That certificate was issued by a trusted CSCA.
    Check chain;
    // No certificate of the chain is on its issuer's revocation list.
    Check revocation;
    // The certificates of the chain are in their time. A failure is reported here and not in `chain`.
    Check certificateTime;
    // Every group that was read has the hash that was signed, and none that was signed and can be read is missing.
    Check groupHashes;
    std::map<int, GroupHash> groups;
    // DG1 says what the optical zone says.
    Check opticalMrz;
    // DG1's own check digits.
    Check checkDigits;
    // DG1's issuing state is the country of the CSCA and of the document signer.
    Check issuingState;
    // The chip holds the private key of DG15 and is therefore no copy.
    Check activeAuthentication;
    // The chip holds the private key of DG14 and is therefore no copy.
    Check chipAuthentication;
    // What EF.CardAccess offered stands in the signed DG14 too: nobody has weakened the offer.
    Check accessOffer;

    // None of them failed.
    bool noneFailed() const;
    // What authenticity needs was proved: signature, chain, hashes; and no check failed.
    bool isAuthentic() const;
};

}  // namespace simkiosk
