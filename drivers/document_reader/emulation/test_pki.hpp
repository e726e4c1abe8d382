// A state's public key infrastructure for emulated travel documents, made new wherever it is needed (ICAO 9303-12).
// Nothing of it is part of the kiosk.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "drivers/document_reader/emrtd_crypto.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

// Who signs a document.
enum class DocumentSigner {
    Genuine,
    Expired,      // its time ended a day ago
    Revoked,      // on the CSCA's revocation list
    ForeignCsca,  // issued by a CSCA of the same name and another key
};

// On which curve its keys lie, for ECDSA.
enum class PkiCurve {
    BrainpoolP256r1,  // spelt out in every key, as real states have it
    NistP256,         // named; verified ten times as fast
};

class TestPki {
   public:
    // `country`: two capital letters, in every certificate. Internal when OpenSSL declines.
    static Result<TestPki> create(const std::string& country, WallTime now, PkiCurve curve = PkiCurve::BrainpoolP256r1);
    ~TestPki();
    TestPki(TestPki&&) noexcept;
    TestPki& operator=(TestPki&&) noexcept;

    // EF.SOD over these files by their data group's number.
    Bytes signDocument(const std::map<int, Bytes>& groups, DocumentSigner signer,
                       DigestAlgorithm digest = DigestAlgorithm::Sha256) const;

    // DER.
    Bytes csca() const;
    Bytes foreignCsca() const;
    Bytes signerCertificate(DocumentSigner signer) const;
    Bytes revocationList() const;
    // An ICAO master list with these certificates, signed by this state's master list signer; or by a document signer,
    // who may not.
    Bytes masterList(const std::vector<Bytes>& certificates, bool byDocumentSigner = false) const;

    // csca.cer, csca.crl and masterlist.ml (with the CSCA) into this folder; foreign_csca.cer into `foreignFolder`
    // unless that is empty; `prefix` stands before every name. Makes the folders. Storage.
    Result<void> write(const std::string& folder, const std::string& foreignFolder = {},
                       const std::string& prefix = {}) const;

   private:
    struct Keys;
    explicit TestPki(std::unique_ptr<Keys> keys);

    std::unique_ptr<Keys> m_keys;
};

}  // namespace simkiosk
