// The contract as A4 PDF and as pictures for the screen, by Qt.
#pragma once

#include "kiosk/ports/contract_writer.hpp"
#include "ui/rendering/contract_layout.hpp"

namespace simkiosk {

// Needs a QGuiApplication (Invalid without); may be used on any one thread.
class QtContractWriter : public ContractWriter {
   public:
    explicit QtContractWriter(ContractIssuer issuer = {}) : m_issuer(std::move(issuer)) {}

    // The same terms give the same bytes: dates come from the terms.
    Result<Bytes> draft(const ContractTerms& terms) override;
    std::vector<Image> pages(const ContractTerms& terms, int widthPixels) override;
    // Signature fingerprint: SHA-256 over the 32 bytes of the draft's SHA-256 and the canonical JSON of the
    // dynamics. That JSON is attached to the PDF as signature.json, so that anybody can repeat it.
    // Invalid when the signature has no stroke or the draft is empty.
    Result<SignedContract> sign(const ContractTerms& terms, const Bytes& draft, const Signature& signature) override;

   private:
    Result<Bytes> writePdf(const ContractTerms& terms, const std::optional<ContractSeal>& seal) const;

    ContractIssuer m_issuer;
};

std::vector<Image> renderContractPages(const ContractTerms& terms, const ContractIssuer& issuer, int widthPixels);

}  // namespace simkiosk
