#include "drivers/document_reader/passive_authentication.hpp"

#include <algorithm>
#include <array>

#include "drivers/document_reader/country_codes.hpp"
#include "drivers/document_reader/openssl_types.hpp"
#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

using openssl::Owned;

namespace {

// icao-mrtd-security-ldsSecurityObject, 2.23.136.1.1.1.
constexpr std::array<std::uint8_t, 6> securityObjectType{0x67, 0x81, 0x08, 0x01, 0x01, 0x01};

SodVerdict unreadable(const std::string& why) {
    SodVerdict verdict;
    verdict.signature = Check::failed(why);
    for (Check* check : {&verdict.chain, &verdict.revocation, &verdict.certificateTime})
        *check = Check::notPossible("EF.SOD cannot be read");
    return verdict;
}

ByteView objectBytes(const ASN1_OBJECT* object) { return {OBJ_get0_data(object), OBJ_length(object)}; }

std::optional<DigestAlgorithm> digestOfOid(ByteView oid) {
    constexpr std::array<std::uint8_t, 5> sha1{0x2B, 0x0E, 0x03, 0x02, 0x1A};
    constexpr std::array<std::uint8_t, 8> sha2{0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02};
    if (std::ranges::equal(oid, sha1)) return DigestAlgorithm::Sha1;
    if (oid.size() != sha2.size() + 1 || !std::equal(sha2.begin(), sha2.end(), oid.begin())) return std::nullopt;
    switch (oid.back()) {
        case 1: return DigestAlgorithm::Sha256;
        case 2: return DigestAlgorithm::Sha384;
        case 3: return DigestAlgorithm::Sha512;
        case 4: return DigestAlgorithm::Sha224;
        default: return std::nullopt;
    }
}

// After CMS_verify(), which looks for them.
bool carriesItsSigners(CMS_ContentInfo* cms) {
    const Owned<STACK_OF(X509)> found(CMS_get0_signers(cms));
    const int signers = sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms));
    return signers > 0 && found && sk_X509_num(found.get()) == signers;
}

}  // namespace

SodVerdict verifySod(ByteView file, const TrustStore& trust, WallTime now) {
    const auto message = wholeTlv(file, 0x77);
    if (!message) return unreadable("EF.SOD breaks its format");
    const auto cms = openssl::fromDer<CMS_ContentInfo>(*message, d2i_CMS_ContentInfo);
    if (!cms) return unreadable("EF.SOD is no CMS message");
    if (OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed) return unreadable("EF.SOD is no signed message");
    if (!std::ranges::equal(objectBytes(CMS_get0_eContentType(cms.get())), securityObjectType))
        return unreadable("EF.SOD signs something else than a document's hashes");

    SodVerdict verdict;
    // Signature only; the chain has rules of its own (TrustStore). The content is taken from the message and not from
    // an output that OpenSSL also fills when the signature is wrong.
    const bool isSigned =
        CMS_verify(cms.get(), nullptr, nullptr, nullptr, nullptr, CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) == 1;
    ERR_clear_error();
    if (isSigned) {
        verdict.signature = Check::passed();
    } else if (!carriesItsSigners(cms.get())) {
        // Optional before LDS 1.8 (9303-10 §4.6.2.2): then the signer's certificate comes from elsewhere, or not at
        // all.
        verdict.signature = Check::notPossible("EF.SOD does not carry its signer's certificate");
    } else {
        verdict.signature = Check::failed("the signature of EF.SOD is wrong");
    }
    if (ASN1_OCTET_STRING** content = CMS_get0_content(cms.get()); content && *content) {
        const ByteView bytes(ASN1_STRING_get0_data(*content), static_cast<std::size_t>(ASN1_STRING_length(*content)));
        auto hashes = parseSignedHashes(bytes);
        if (hashes) {
            verdict.hashes = *std::move(hashes);
        } else {
            verdict.signature = Check::failed("EF.SOD: " + hashes.error().message);
        }
    } else {
        verdict.signature = Check::failed("EF.SOD has no content");
    }

    const Owned<STACK_OF(X509)> signers(CMS_get0_signers(cms.get()));
    if (!isSigned || !signers || sk_X509_num(signers.get()) != 1) {
        const std::string why =
            isSigned ? "EF.SOD has not exactly one signer" : "nobody is proved to have signed EF.SOD";
        if (isSigned) verdict.signature = Check::failed(why);
        for (Check* check : {&verdict.chain, &verdict.revocation, &verdict.certificateTime})
            *check = Check::notPossible(why);
        return verdict;
    }
    ChainVerdict chain = trust.verify(sk_X509_value(signers.get(), 0), now);
    verdict.chain = std::move(chain.chain);
    verdict.revocation = std::move(chain.revocation);
    verdict.certificateTime = std::move(chain.time);
    verdict.signerCountry = std::move(chain.country);
    verdict.cscaCountry = std::move(chain.cscaCountry);
    return verdict;
}

Result<SignedHashes> parseSignedHashes(ByteView securityObject) {
    const auto content = wholeTlv(securityObject, 0x30);
    SIMKIOSK_TRY(content);
    TlvReader fields(*content);
    SIMKIOSK_TRY(fields.expect(0x02));
    const auto algorithm = fields.expect(0x30);
    SIMKIOSK_TRY(algorithm);
    const auto oid = findTlv(algorithm->value, 0x06);
    const auto digest = oid ? digestOfOid(*oid) : std::nullopt;
    if (!digest) return fail(ErrorCode::Unsupported, "hashes of an unknown algorithm");
    const auto list = fields.expect(0x30);
    SIMKIOSK_TRY(list);

    SignedHashes hashes{*digest, {}};
    const std::size_t length = digestOf(*digest, {}).size();
    for (TlvReader entries(list->value); !entries.atEnd();) {
        const auto entry = entries.expect(0x30);
        SIMKIOSK_TRY(entry);
        TlvReader pair(entry->value);
        const auto numberField = pair.expect(0x02);
        SIMKIOSK_TRY(numberField);
        const auto number = tlvNumber(numberField->value);
        SIMKIOSK_TRY(number);
        const auto hash = pair.expect(0x04);
        SIMKIOSK_TRY(hash);
        if (*number < 1 || *number > 16 || hash->value.size() != length || !pair.atEnd())
            return fail(ErrorCode::Malformed, "a hash that is none");
        if (!hashes.groups.emplace(static_cast<int>(*number), Bytes(hash->value.begin(), hash->value.end())).second)
            return fail(ErrorCode::Malformed, "two hashes of one data group");
    }
    if (hashes.groups.empty()) return fail(ErrorCode::Malformed, "no hashes");
    return hashes;
}

void compareGroups(const std::optional<SignedHashes>& hashes, const ReadGroups& read, DocumentChecks& checks) {
    if (!hashes) {
        checks.groupHashes = Check::notPossible("EF.SOD has no hashes");
        return;
    }
    std::string wrong;
    const auto mark = [&](int number, GroupHash hash) {
        checks.groups[number] = hash;
        if (hash == GroupHash::Match || read.kept.contains(number)) return;
        wrong += (wrong.empty() ? "DG" : ", DG") + std::to_string(number) + " " + toString(hash);
    };
    for (const auto& [number, file] : read.files) {
        const auto signedHash = hashes->groups.find(number);
        if (signedHash == hashes->groups.end()) {
            mark(number, GroupHash::NotSigned);
        } else {
            const bool same = equalSecrets(digestOf(hashes->algorithm, file.view()), signedHash->second);
            mark(number, same ? GroupHash::Match : GroupHash::Mismatch);
        }
    }
    for (const auto& [number, hash] : hashes->groups) {
        if (read.files.contains(number)) continue;
        const bool isThere = read.kept.contains(number) || read.refused.contains(number);
        mark(number, isThere ? GroupHash::Unreadable : GroupHash::Missing);
    }
    checks.groupHashes = wrong.empty() ? Check::passed() : Check::failed(wrong);
}

Check compareCountries(const std::string& issuingState, const SodVerdict& sod) {
    if (sod.cscaCountry.empty()) return Check::notPossible("the CSCA is unknown");
    if (sod.signerCountry != sod.cscaCountry)
        return Check::failed("document signer and CSCA are of different countries");
    if (!isKnownState(issuingState)) return Check::notPossible("an issuing state without a two-letter code");
    if (!isStateOfCountry(issuingState, sod.cscaCountry))
        return Check::failed("the CSCA is of another country than the document");
    return Check::passed();
}

}  // namespace simkiosk
