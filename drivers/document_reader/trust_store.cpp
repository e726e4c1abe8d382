#include "drivers/document_reader/trust_store.hpp"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "drivers/document_reader/openssl_types.hpp"
#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

using openssl::fromDer;
using openssl::Owned;

namespace {

constexpr std::size_t mostFiles = 4096;
constexpr std::uintmax_t mostFileBytes = 16 * 1024 * 1024;
constexpr const char* masterListContent = "2.23.136.1.1.2";
constexpr const char* masterListSigning = "2.23.136.1.1.3";

std::string dotted(const ASN1_OBJECT* object) {
    char text[80] = "";
    OBJ_obj2txt(text, sizeof text, object, 1);
    return text;
}

std::string countryOf(const X509_NAME* name) {
    char text[8] = "";
    X509_NAME_get_text_by_NID(name, NID_countryName, text, sizeof text);
    std::string country(text);
    std::ranges::transform(country, country.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return country;
}

bool isCertificateAuthority(X509* certificate) {
    // X509_check_ca also knows the self-signed certificates of before basic constraints.
    return X509_check_ca(certificate) != 0;
}

bool isMasterListSigner(X509* certificate) {
    EXTENDED_KEY_USAGE* usages =
        static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr));
    bool found = false;
    for (int i = 0; usages && i < sk_ASN1_OBJECT_num(usages); ++i)
        found = found || dotted(sk_ASN1_OBJECT_value(usages, i)) == masterListSigning;
    EXTENDED_KEY_USAGE_free(usages);
    return found;
}

// What the chain builder minded and a document reader looks at by itself.
struct Objections {
    bool expired = false;
    bool notYetValid = false;
    bool revoked = false;
    bool noList = false;
    bool staleList = false;
};

int judge(int ok, X509_STORE_CTX* context) {
    auto& objections = *static_cast<Objections*>(X509_STORE_CTX_get_app_data(context));
    switch (X509_STORE_CTX_get_error(context)) {
        // 9303-12 §7.1 wants the curve spelt out; OpenSSL refuses that by default.
        case X509_V_ERR_EC_KEY_EXPLICIT_PARAMS: return 1;
        case X509_V_ERR_CERT_HAS_EXPIRED: objections.expired = true; return 1;
        case X509_V_ERR_CERT_NOT_YET_VALID: objections.notYetValid = true; return 1;
        case X509_V_ERR_CERT_REVOKED: objections.revoked = true; return 1;
        case X509_V_ERR_UNABLE_TO_GET_CRL: objections.noList = true; return 1;
        case X509_V_ERR_CRL_HAS_EXPIRED:
        case X509_V_ERR_CRL_NOT_YET_VALID: objections.staleList = true; return 1;
        default: return ok;
    }
}

Check timeCheck(const Objections& objections) {
    if (objections.expired) return Check::failed("a certificate of the document signer's chain has expired");
    if (objections.notYetValid) return Check::failed("a certificate of the document signer's chain is not valid yet");
    return Check::passed();
}

Check revocationCheck(const Objections& objections) {
    if (objections.revoked) return Check::failed("the document signer's certificate was revoked");
    if (objections.noList) return Check::notPossible("no revocation list of this CSCA is configured");
    if (objections.staleList) return Check::notPossible("the revocation list of this CSCA is out of date");
    return Check::passed();
}

}  // namespace

struct TrustStore::Contents {
    std::vector<Owned<X509>> anchors;
    std::vector<Owned<X509_CRL>> lists;
    std::vector<std::string> notes;

    void note(const std::string& name, const std::string& what) {
        constexpr std::size_t mostNotes = 256;
        if (notes.size() < mostNotes) notes.push_back(name + ": " + what);
    }
    void trust(Owned<X509> certificate, const std::string& name) {
        if (!isCertificateAuthority(certificate.get())) {
            note(name, "a certificate that is no CA's vouches for nothing");
            return;
        }
        const auto same = [&](const Owned<X509>& known) { return X509_cmp(known.get(), certificate.get()) == 0; };
        if (std::ranges::none_of(anchors, same)) anchors.push_back(std::move(certificate));
    }
    bool addDer(ByteView der, const std::string& name, WallTime now, const TrustStore& store) {
        if (auto certificate = fromDer<X509>(der, d2i_X509)) {
            trust(std::move(certificate), name);
        } else if (auto list = fromDer<X509_CRL>(der, d2i_X509_CRL)) {
            lists.push_back(std::move(list));
        } else if (const auto message = fromDer<CMS_ContentInfo>(der, d2i_CMS_ContentInfo)) {
            addMasterList(message.get(), name, now, store);
        } else {
            return false;
        }
        return true;
    }
    void addMasterList(CMS_ContentInfo* message, const std::string& name, WallTime now, const TrustStore& store);
};

TrustStore::TrustStore() : m_contents(std::make_unique<Contents>()) {}
TrustStore::~TrustStore() = default;
TrustStore::TrustStore(TrustStore&&) noexcept = default;
TrustStore& TrustStore::operator=(TrustStore&&) noexcept = default;

std::size_t TrustStore::certificates() const { return m_contents->anchors.size(); }
std::size_t TrustStore::revocationLists() const { return m_contents->lists.size(); }
const std::vector<std::string>& TrustStore::notes() const { return m_contents->notes; }

Result<TrustStore> TrustStore::fromFolder(const std::string& folder, WallTime now) {
    std::error_code error;
    std::vector<std::filesystem::path> paths;
    for (auto at = std::filesystem::directory_iterator(folder, error);
         !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        if (paths.size() == mostFiles) return fail(ErrorCode::Invalid, "the trust store has more than 4,096 files");
        if (at->is_regular_file()) paths.push_back(at->path());
    }
    if (error) return fail(ErrorCode::NotFound, "the trust store is no folder that can be read");
    std::ranges::sort(paths);

    TrustStore store;
    std::vector<std::pair<Bytes, std::string>> later;
    for (const auto& path : paths) {
        const std::string name = path.filename().string();
        const auto size = std::filesystem::file_size(path, error);
        if (error || size > mostFileBytes) {
            store.m_contents->note(name, "not read: longer than 16 MiB, or gone");
            continue;
        }
        std::ifstream stream(path, std::ios::binary);
        Bytes file{std::istreambuf_iterator<char>(stream), {}};
        // Lists are judged by the certificates beside them, whatever the order of their names.
        const bool isMessage = fromDer<CMS_ContentInfo>(file, d2i_CMS_ContentInfo) != nullptr ||
                               toText(file).find("-----BEGIN CMS") != std::string::npos ||
                               toText(file).find("-----BEGIN PKCS7") != std::string::npos;
        if (isMessage) {
            later.emplace_back(std::move(file), name);
        } else {
            store.add(file, name, now);
        }
    }
    // Only what stood in files of its own may vouch for a list.
    TrustStore configured;
    for (const auto& anchor : store.m_contents->anchors)
        configured.m_contents->anchors.push_back(openssl::share(anchor.get()));
    for (const auto& list : store.m_contents->lists) {
        X509_CRL_up_ref(list.get());
        configured.m_contents->lists.emplace_back(list.get());
    }
    for (const auto& [file, name] : later) {
        TrustStore one;
        for (const auto& anchor : configured.m_contents->anchors)
            one.m_contents->anchors.push_back(openssl::share(anchor.get()));
        for (const auto& list : configured.m_contents->lists) {
            X509_CRL_up_ref(list.get());
            one.m_contents->lists.emplace_back(list.get());
        }
        one.add(file, name, now);
        for (auto& anchor : one.m_contents->anchors) store.m_contents->trust(std::move(anchor), name);
        std::ranges::move(one.m_contents->notes, std::back_inserter(store.m_contents->notes));
    }
    return store;
}

void TrustStore::add(ByteView file, const std::string& name, WallTime now) {
    if (m_contents->addDer(file, name, now, *this)) return;
    const auto input = openssl::readFrom(file);
    bool any = false;
    char* kind = nullptr;
    char* header = nullptr;
    unsigned char* data = nullptr;
    long length = 0;
    while (PEM_read_bio(input.get(), &kind, &header, &data, &length) == 1) {
        any = m_contents->addDer(ByteView(data, static_cast<std::size_t>(length)), name, now, *this) || any;
        OPENSSL_free(kind);
        OPENSSL_free(header);
        OPENSSL_free(data);
    }
    ERR_clear_error();
    if (!any) m_contents->note(name, "neither certificate, revocation list nor master list");
}

// CscaMasterList ::= SEQUENCE { version INTEGER, certList SET OF Certificate } (9303-12 §8.1).
void TrustStore::Contents::addMasterList(CMS_ContentInfo* message, const std::string& name, WallTime now,
                                         const TrustStore& store) {
    if (OBJ_obj2nid(CMS_get0_type(message)) != NID_pkcs7_signed ||
        dotted(CMS_get0_eContentType(message)) != masterListContent)
        return note(name, "a signed message that is no master list");
    const bool isSigned =
        CMS_verify(message, nullptr, nullptr, nullptr, nullptr, CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) == 1;
    ERR_clear_error();
    if (!isSigned) return note(name, "a master list with a wrong signature");
    const Owned<STACK_OF(X509)> signers(CMS_get0_signers(message));
    if (!signers || sk_X509_num(signers.get()) == 0) return note(name, "a master list without signer");
    for (int i = 0; i < sk_X509_num(signers.get()); ++i) {
        X509* signer = sk_X509_value(signers.get(), i);
        if (!isMasterListSigner(signer)) return note(name, "a master list signed by somebody who may not");
        const ChainVerdict verdict = store.verify(signer, now);
        if (!verdict.chain.isPassed())
            return note(name, "a master list whose signer is unknown: " + verdict.chain.reason);
        if (verdict.revocation.isFailed()) return note(name, "a master list whose signer was revoked");
        if (verdict.time.isFailed()) return note(name, "a master list whose signer is out of time");
    }
    ASN1_OCTET_STRING** content = CMS_get0_content(message);
    if (!content || !*content) return note(name, "an empty master list");
    const ByteView bytes(ASN1_STRING_get0_data(*content), static_cast<std::size_t>(ASN1_STRING_length(*content)));
    const auto list = wholeTlv(bytes, 0x30);
    const auto certificates = list ? findTlv(*list, 0x31) : std::nullopt;
    if (!certificates) return note(name, "a master list that breaks its format");
    for (TlvReader reader(*certificates); !reader.atEnd();) {
        const auto next = reader.next();
        if (!next) return note(name, "a master list that breaks its format");
        auto certificate = fromDer<X509>(next->whole, d2i_X509);
        if (certificate) {
            trust(std::move(certificate), name);
        } else {
            note(name, "a certificate of the master list cannot be read");
        }
    }
}

ChainVerdict TrustStore::verify(x509_st* certificate, WallTime now) const {
    ChainVerdict verdict;
    verdict.country = countryOf(X509_get_subject_name(certificate));
    const X509_NAME* issuer = X509_get_issuer_name(certificate);
    // CSCAs change keys under one name, and not all certificates say which key signed them: the signature itself
    // chooses the issuer.
    std::vector<X509*> issuers;
    bool sameName = false;
    bool sameCountry = false;
    for (const auto& anchor : m_contents->anchors) {
        const X509_NAME* subject = X509_get_subject_name(anchor.get());
        sameCountry = sameCountry || countryOf(subject) == countryOf(issuer);
        if (X509_NAME_cmp(subject, issuer) != 0) continue;
        sameName = true;
        if (X509_verify(certificate, X509_get0_pubkey(anchor.get())) == 1) issuers.push_back(anchor.get());
    }
    ERR_clear_error();
    if (issuers.empty()) {
        verdict.chain = sameName ? Check::failed("a CSCA of this name is trusted and has not issued this certificate")
                        : sameCountry
                            ? Check::failed("CSCAs of this country are trusted and this issuer is none of them")
                            : Check::notPossible("no CSCA of the issuing country is configured");
        verdict.revocation = Check::notPossible("the issuer is unknown");
        verdict.time = Check::notPossible("the issuer is unknown");
        return verdict;
    }
    verdict.cscaCountry = countryOf(X509_get_subject_name(issuers.front()));

    const Owned<X509_STORE> store(X509_STORE_new());
    for (X509* anchor : issuers) X509_STORE_add_cert(store.get(), anchor);
    // A list of another key under the same name says nothing about this certificate.
    const auto isIssuersList = [&](X509_CRL* list) {
        return X509_NAME_cmp(X509_CRL_get_issuer(list), issuer) == 0 &&
               std::ranges::any_of(issuers, [&](X509* by) { return X509_CRL_verify(list, X509_get0_pubkey(by)) == 1; });
    };
    for (const auto& list : m_contents->lists)
        if (isIssuersList(list.get())) X509_STORE_add_crl(store.get(), list.get());
    // A trusted CSCA is the chain's end, also when it is a link certificate that another one has signed.
    X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_CRL_CHECK);
    X509_STORE_set_purpose(store.get(), X509_PURPOSE_ANY);
    X509_STORE_set_verify_cb(store.get(), judge);
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    Objections objections;
    X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr);
    X509_STORE_CTX_set_app_data(context.get(), &objections);
    X509_VERIFY_PARAM_set_time(X509_STORE_CTX_get0_param(context.get()),
                               std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count());
    const bool built = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    verdict.chain = built ? Check::passed() : Check::failed(X509_verify_cert_error_string(error));
    verdict.time = timeCheck(objections);
    verdict.revocation = revocationCheck(objections);
    return verdict;
}

}  // namespace simkiosk
