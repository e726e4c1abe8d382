// Passive Authentication (ICAO 9303-11 §5.1): what the state has signed about a document, and whether the chip says it.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "drivers/document_reader/document_checks.hpp"
#include "drivers/document_reader/emrtd_crypto.hpp"
#include "drivers/document_reader/trust_store.hpp"

namespace simkiosk {

// LDSSecurityObject (9303-10 §4.6.2.2).
struct SignedHashes {
    DigestAlgorithm algorithm = DigestAlgorithm::Sha256;
    std::map<int, Bytes> groups;
};

struct SodVerdict {
    Check signature;
    Check chain;
    Check revocation;
    Check certificateTime;
    std::string signerCountry;  // of the document signer's certificate
    std::string cscaCountry;    // of the CSCA that issued it; empty when unknown
    // Also of a SOD whose signature is wrong: then they prove nothing.
    std::optional<SignedHashes> hashes;
};

// `file`: EF.SOD as read, from hostile hands. Never an error: what cannot be made out is a failed check.
SodVerdict verifySod(ByteView file, const TrustStore& trust, WallTime now);

// LDSSecurityObject, versions 0 and 1. Malformed; Unsupported: a digest other than SHA-1 to SHA-512.
Result<SignedHashes> parseSignedHashes(ByteView securityObject);

// Data groups as read.
struct ReadGroups {
    std::map<int, SecretBytes> files;
    // That the chip has and that were not asked for: finger prints, irises and what no kiosk needs.
    std::set<int> kept;
    // That were asked for and that the chip refused or answered with something else. Access control stands before DG3
    // and DG4 alone (9303-11 §4.1): a chip that withholds another group may be a copy that lacks the key behind it.
    std::set<int> refused;
};
// Fills `groups` and `groupHashes`.
void compareGroups(const std::optional<SignedHashes>& hashes, const ReadGroups& read, DocumentChecks& checks);

// The three letters of an MRZ's issuing state against a certificate's two (ISO 3166-1, 9303-3 §5, 9303-12 §7.1.1.2).
Check compareCountries(const std::string& issuingState, const SodVerdict& sod);

}  // namespace simkiosk
