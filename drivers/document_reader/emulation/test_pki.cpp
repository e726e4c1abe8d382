#include "drivers/document_reader/emulation/test_pki.hpp"

#include <openssl/core_names.h>
#include <openssl/x509v3.h>

#include <filesystem>
#include <fstream>

#include "drivers/document_reader/openssl_types.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "platform/base/assert.hpp"

namespace simkiosk {

using openssl::Owned;

namespace {

constexpr long day = 24 * 60 * 60;
constexpr const char* securityObject = "2.23.136.1.1.1";
constexpr const char* masterListObject = "2.23.136.1.1.2";

template <typename T, typename Write>
Bytes toDer(T* object, Write write) {
    unsigned char* der = nullptr;
    const int length = write(object, &der);
    SIMKIOSK_ASSERT(length > 0);
    Bytes bytes(der, der + length);
    OPENSSL_free(der);
    return bytes;
}

Owned<EVP_PKEY> newKey(PkiCurve curve) {
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    const bool brainpool = curve == PkiCurve::BrainpoolP256r1;
    std::string name = brainpool ? "brainpoolP256r1" : "prime256v1";
    std::string encoding = brainpool ? "explicit" : "named_curve";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, name.data(), 0),
                                     OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_EC_ENCODING, encoding.data(), 0),
                                     OSSL_PARAM_construct_end()};
    EVP_PKEY* key = nullptr;
    if (!context || EVP_PKEY_keygen_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_params(context.get(), parameters) != 1 || EVP_PKEY_keygen(context.get(), &key) != 1)
        return nullptr;
    return Owned<EVP_PKEY>(key);
}

struct Subject {
    PkiCurve curve;
    std::string country;
    std::string name;
    long serial = 1;
    long fromDays = -30;
    long toDays = 3650;
};

struct Entity {
    Owned<EVP_PKEY> key;
    Owned<X509> certificate;
};

void setName(X509_NAME* name, const Subject& subject) {
    const auto add = [&](const char* field, const std::string& text) {
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_ASC, reinterpret_cast<const unsigned char*>(text.data()),
                                   static_cast<int>(text.size()), -1, 0);
    };
    add("C", subject.country);
    add("O", "SimKiosk emulated documents");
    add("CN", subject.name);
}

void extend(X509* certificate, X509* issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    SIMKIOSK_ASSERT(extension != nullptr);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

std::time_t seconds(WallTime time) {
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

// `issuer` empty: self-signed. `purpose`: the extended key usage, or nothing.
Entity certify(const Subject& subject, const Entity* issuer, const char* purpose, WallTime now) {
    Entity entity{newKey(subject.curve), Owned<X509>(X509_new())};
    SIMKIOSK_ASSERT(entity.key != nullptr);
    X509* certificate = entity.certificate.get();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), subject.serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(now) + subject.fromDays * day);
    ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(now) + subject.toDays * day);
    setName(X509_get_subject_name(certificate), subject);
    X509* by = issuer ? issuer->certificate.get() : certificate;
    X509_set_issuer_name(certificate, X509_get_subject_name(by));
    X509_set_pubkey(certificate, entity.key.get());
    // 9303-12 table 4: certificate profile.
    extend(certificate, by, NID_subject_key_identifier, "hash");
    extend(certificate, by, NID_authority_key_identifier, "keyid:always");
    if (issuer) {
        extend(certificate, by, NID_key_usage, "critical,digitalSignature");
        if (purpose) extend(certificate, by, NID_ext_key_usage, (std::string("critical,") + purpose).c_str());
    } else {
        extend(certificate, by, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
        extend(certificate, by, NID_key_usage, "critical,keyCertSign,cRLSign");
    }
    SIMKIOSK_ASSERT(X509_sign(certificate, issuer ? issuer->key.get() : entity.key.get(), EVP_sha256()) > 0);
    return entity;
}

Bytes digestOid(DigestAlgorithm algorithm) {
    switch (algorithm) {
        case DigestAlgorithm::Sha1: return {0x2B, 0x0E, 0x03, 0x02, 0x1A};
        case DigestAlgorithm::Sha224: return {0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x04};
        case DigestAlgorithm::Sha256: return {0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01};
        case DigestAlgorithm::Sha384: return {0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02};
        case DigestAlgorithm::Sha512: return {0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03};
    }
    return {};
}

Bytes signMessage(ByteView content, const char* type, const Entity& signer) {
    const unsigned flags = CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP;
    const Owned<CMS_ContentInfo> message(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    ASN1_OBJECT* object = OBJ_txt2obj(type, 1);
    const auto input = openssl::readFrom(content);
    SIMKIOSK_ASSERT(message && CMS_set1_eContentType(message.get(), object) == 1 &&
                    CMS_add1_signer(message.get(), signer.certificate.get(), signer.key.get(), EVP_sha256(), flags) &&
                    CMS_final(message.get(), input.get(), nullptr, flags) == 1);
    ASN1_OBJECT_free(object);
    return toDer(message.get(), i2d_CMS_ContentInfo);
}

Result<void> writeFile(const std::filesystem::path& path, ByteView bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) return fail(ErrorCode::Storage, "cannot write " + path.filename().string());
    return {};
}

}  // namespace

struct TestPki::Keys {
    Entity csca;
    Entity foreignCsca;
    std::map<DocumentSigner, Entity> signers;
    Entity masterListSigner;
    WallTime now;
};

TestPki::TestPki(std::unique_ptr<Keys> keys) : m_keys(std::move(keys)) {}
TestPki::~TestPki() = default;
TestPki::TestPki(TestPki&&) noexcept = default;
TestPki& TestPki::operator=(TestPki&&) noexcept = default;

Result<TestPki> TestPki::create(const std::string& country, WallTime now, PkiCurve curve) {
    if (country.size() != 2) return fail(ErrorCode::Invalid, "a country is two letters");
    if (!newKey(curve)) return fail(ErrorCode::Internal, "OpenSSL makes no key on this curve");
    auto keys = std::make_unique<Keys>();
    keys->now = now;
    // Its documents are valid for ten years, its certificates until the last of them has ended.
    const Subject root{curve, country, "CSCA", 1, -400, 5000};
    keys->csca = certify(root, nullptr, nullptr, now);
    keys->foreignCsca = certify(root, nullptr, nullptr, now);
    using enum DocumentSigner;
    keys->signers[Genuine] = certify({curve, country, "Document Signer 1", 11}, &keys->csca, nullptr, now);
    keys->signers[Expired] = certify({curve, country, "Document Signer 2", 12, -300, -1}, &keys->csca, nullptr, now);
    keys->signers[Revoked] = certify({curve, country, "Document Signer 3", 13}, &keys->csca, nullptr, now);
    keys->signers[ForeignCsca] = certify({curve, country, "Document Signer 1", 11}, &keys->foreignCsca, nullptr, now);
    keys->masterListSigner = certify({curve, country, "Master List Signer", 21}, &keys->csca, "2.23.136.1.1.3", now);
    return TestPki(std::move(keys));
}

Bytes TestPki::signDocument(const std::map<int, Bytes>& groups, DocumentSigner signer, DigestAlgorithm digest) const {
    Bytes hashes;
    for (const auto& [number, file] : groups) {
        Bytes pair = makeTlv(0x02, Bytes{static_cast<std::uint8_t>(number)});
        appendTlv(pair, 0x04, digestOf(digest, file));
        appendTlv(hashes, 0x30, pair);
    }
    Bytes algorithm = makeTlv(0x06, digestOid(digest));
    appendTlv(algorithm, 0x05, {});
    Bytes content = makeTlv(0x02, Bytes{0x00});
    appendTlv(content, 0x30, algorithm);
    appendTlv(content, 0x30, hashes);
    return makeTlv(0x77, signMessage(makeTlv(0x30, content), securityObject, m_keys->signers.at(signer)));
}

Bytes TestPki::csca() const { return toDer(m_keys->csca.certificate.get(), i2d_X509); }
Bytes TestPki::foreignCsca() const { return toDer(m_keys->foreignCsca.certificate.get(), i2d_X509); }
Bytes TestPki::signerCertificate(DocumentSigner signer) const {
    return toDer(m_keys->signers.at(signer).certificate.get(), i2d_X509);
}

Bytes TestPki::revocationList() const {
    const Owned<X509_CRL> list(X509_CRL_new());
    X509_CRL_set_version(list.get(), X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(m_keys->csca.certificate.get()));
    ASN1_TIME* from = ASN1_TIME_set(nullptr, seconds(m_keys->now) - day);
    ASN1_TIME* to = ASN1_TIME_set(nullptr, seconds(m_keys->now) + 90 * day);
    X509_CRL_set1_lastUpdate(list.get(), from);
    X509_CRL_set1_nextUpdate(list.get(), to);
    X509_REVOKED* revoked = X509_REVOKED_new();
    X509_REVOKED_set_serialNumber(revoked,
                                  X509_get_serialNumber(m_keys->signers.at(DocumentSigner::Revoked).certificate.get()));
    X509_REVOKED_set_revocationDate(revoked, from);
    X509_CRL_add0_revoked(list.get(), revoked);
    ASN1_TIME_free(from);
    ASN1_TIME_free(to);
    X509_CRL_sort(list.get());
    SIMKIOSK_ASSERT(X509_CRL_sign(list.get(), m_keys->csca.key.get(), EVP_sha256()) > 0);
    return toDer(list.get(), i2d_X509_CRL);
}

Bytes TestPki::masterList(const std::vector<Bytes>& certificates, bool byDocumentSigner) const {
    Bytes all;
    for (const Bytes& certificate : certificates) append(all, certificate);
    Bytes content = makeTlv(0x02, Bytes{0x00});
    appendTlv(content, 0x31, all);
    const Entity& signer = byDocumentSigner ? m_keys->signers.at(DocumentSigner::Genuine) : m_keys->masterListSigner;
    return signMessage(makeTlv(0x30, content), masterListObject, signer);
}

Result<void> TestPki::write(const std::string& folder, const std::string& foreignFolder,
                            const std::string& prefix) const {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail(ErrorCode::Storage, "cannot make the trust store's folder");
    const std::filesystem::path trust(folder);
    SIMKIOSK_TRY(writeFile(trust / (prefix + "csca.cer"), csca()));
    SIMKIOSK_TRY(writeFile(trust / (prefix + "csca.crl"), revocationList()));
    SIMKIOSK_TRY(writeFile(trust / (prefix + "masterlist.ml"), masterList({csca()})));
    if (foreignFolder.empty()) return {};
    std::filesystem::create_directories(foreignFolder, error);
    if (error) return fail(ErrorCode::Storage, "cannot make the foreign CSCA's folder");
    return writeFile(std::filesystem::path(foreignFolder) / (prefix + "foreign_csca.cer"), foreignCsca());
}

}  // namespace simkiosk
