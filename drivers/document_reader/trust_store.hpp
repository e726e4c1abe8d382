// Whose documents are believed: the country signing certificates (CSCA) that the kiosk's owner has configured
// (ICAO 9303-12), their revocation lists, and ICAO master lists.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/document_reader/document_checks.hpp"
#include "platform/base/bytes.hpp"
#include "platform/base/clock.hpp"

struct x509_st;

namespace simkiosk {

// What can be said about one certificate that claims to come from a CSCA.
struct ChainVerdict {
    Check chain;
    Check revocation;
    Check time;
    std::string country;      // of the certificate, two capital letters; empty when it names none
    std::string cscaCountry;  // of the CSCA that issued it; empty when none is known
};

// The rule: every CA certificate that stands in a file of its own is trusted because somebody put it there. A master
// list is believed only when its signature is right and its signer — which must be a master list signer (extended key
// usage 2.23.136.1.1.3, 9303-12 §7.1) — was issued by one of those; then all CA certificates in it are trusted as well.
// One list cannot vouch for another.
class TrustStore {
   public:
    TrustStore();
    ~TrustStore();
    TrustStore(TrustStore&&) noexcept;
    TrustStore& operator=(TrustStore&&) noexcept;

    // Every file of the folder, whatever its name: certificates, revocation lists and master lists, DER or PEM. What
    // is none of these is told in notes(). NotFound: there is no such folder; Invalid: more than 4,096 files.
    // Master lists are believed by `now`.
    static Result<TrustStore> fromFolder(const std::string& folder, WallTime now);

    // Adds what one file holds; `name` is for notes(). Master lists are judged against the certificates that were added
    // before: add them last.
    void add(ByteView file, const std::string& name, WallTime now);

    ChainVerdict verify(x509_st* certificate, WallTime now) const;

    std::size_t certificates() const;
    std::size_t revocationLists() const;
    const std::vector<std::string>& notes() const;  // one sentence for each thing that was not taken

   private:
    struct Contents;
    std::unique_ptr<Contents> m_contents;
};

}  // namespace simkiosk
