// The contract the customer signs, as a PDF.
#pragma once

#include <string>
#include <vector>

#include "kiosk/values/image.hpp"
#include "kiosk/values/language.hpp"
#include "kiosk/values/person.hpp"
#include "kiosk/values/product.hpp"
#include "kiosk/values/signature.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/base/bytes.hpp"

namespace simkiosk {

struct ContractTerms {
    TransactionId transaction;
    Language language = Language::En;
    ProductOffering offering;
    NumberOffer number;
    Money total;
    PersonalText name;
    PersonalText documentNumber;
    std::string date;  // ISO 8601 day
    std::vector<std::string> consents;
};

struct SignedContract {
    Bytes pdf;                    // the contract with the drawn signature and the binding hash printed on it
    std::string contractSha256;   // of the unsigned PDF the customer saw; lower-case hex
    std::string signatureSha256;  // of the pen dynamics bound to it; lower-case hex
};

class ContractWriter {
   public:
    virtual ~ContractWriter() = default;

    virtual Result<Bytes> draft(const ContractTerms& terms) = 0;
    // The same contract as pictures for reading on the screen, `widthPixels` wide, one a page.
    virtual std::vector<Image> pages(const ContractTerms& terms, int widthPixels) = 0;
    // Binds the signature to `draft` by hash: the dynamics are hashed together with the draft's hash.
    virtual Result<SignedContract> sign(const ContractTerms& terms, const Bytes& draft, const Signature& signature) = 0;
};

}  // namespace simkiosk
