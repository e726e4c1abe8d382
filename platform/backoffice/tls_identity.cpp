#include "platform/backoffice/tls_identity.hpp"

#include <fcntl.h>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <filesystem>
#include <memory>

namespace simkiosk {

namespace {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free_all>>;

constexpr long validSeconds = 825L * 24 * 3600;  // the longest that common clients accept
constexpr long renewBeforeSeconds = 30L * 24 * 3600;

Certificate readCertificate(const std::string& path) {
    const Memory file(BIO_new_file(path.c_str(), "r"));
    return Certificate(file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
}

bool goodForAWhile(const std::string& path) {
    const auto certificate = readCertificate(path);
    if (!certificate) return false;
    time_t then = ::time(nullptr) + renewBeforeSeconds;
    return X509_cmp_time(X509_get0_notAfter(certificate.get()), &then) > 0 &&
           X509_cmp_current_time(X509_get0_notBefore(certificate.get())) < 0;
}

bool addExtension(X509* certificate, X509* issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    if (!extension) return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

// A certificate for `key`, signed by the issuer; self-signed without one.
Certificate issue(EVP_PKEY* key, const char* commonName, X509* issuer, EVP_PKEY* issuerKey) {
    Certificate certificate(X509_new());
    X509* raw = certificate.get();
    X509_set_version(raw, 2);
    unsigned char serial[16];
    RAND_bytes(serial, sizeof serial);
    serial[0] = static_cast<unsigned char>((serial[0] & 0x7F) | 0x01);
    BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(raw));
    BN_free(number);
    // An hour back: machines whose clock has just been set must not meet a certificate of the future.
    X509_gmtime_adj(X509_getm_notBefore(raw), -3600);
    X509_gmtime_adj(X509_getm_notAfter(raw), validSeconds);
    X509_set_pubkey(raw, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(raw), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(commonName), -1, -1, 0);
    X509* signer = issuer ? issuer : raw;
    X509_set_issuer_name(raw, X509_get_subject_name(signer));
    bool complete = addExtension(raw, signer, NID_subject_key_identifier, "hash");
    if (issuer) {
        complete = complete && addExtension(raw, signer, NID_basic_constraints, "critical,CA:FALSE") &&
                   addExtension(raw, signer, NID_key_usage, "critical,digitalSignature") &&
                   addExtension(raw, signer, NID_ext_key_usage, "serverAuth") &&
                   addExtension(raw, signer, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1");
    } else {
        complete = complete && addExtension(raw, signer, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                   addExtension(raw, signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    }
    complete = complete && addExtension(raw, signer, NID_authority_key_identifier, "keyid:always");
    if (!complete || X509_sign(raw, issuerKey, EVP_sha256()) == 0) return nullptr;
    return certificate;
}

std::string pemText(BIO* memory) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pemOf(X509* certificate) {
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    return pemText(memory.get());
}

std::string pemOf(EVP_PKEY* key) {
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return pemText(memory.get());
}

// Whole or not at all: written beside and renamed.
Result<void> writeFile(const std::string& path, const std::string& text, mode_t mode) {
    const std::string beside = path + ".new";
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (file < 0) return fail(ErrorCode::Storage, "cannot write into the state folder");
    const bool written = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    const bool synced = ::fsync(file) == 0;
    const bool closed = ::close(file) == 0;
    if (!written || !synced || !closed || ::rename(beside.c_str(), path.c_str()) != 0) {
        return fail(ErrorCode::Storage, "cannot write into the state folder");
    }
    return {};
}

}  // namespace

Result<TlsIdentity> ensureTlsIdentity(const std::string& folder) {
    const TlsIdentity files{folder + "/ca.pem", folder + "/server.pem", folder + "/server-key.pem"};
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    if (goodForAWhile(files.caFile) && goodForAWhile(files.certificateFile) &&
        std::filesystem::exists(files.keyFile, ignored)) {
        return files;
    }
    const Key caKey(EVP_EC_gen("P-256"));
    const Key serverKey(EVP_EC_gen("P-256"));
    if (!caKey || !serverKey) return fail(ErrorCode::Internal, "no elliptic-curve keys");
    const auto ca = issue(caKey.get(), "SimKiosk back office CA", nullptr, caKey.get());
    const auto server = ca ? issue(serverKey.get(), "localhost", ca.get(), caKey.get()) : nullptr;
    if (!server) return fail(ErrorCode::Internal, "the certificates could not be made");
    // The CA's key is not kept: it signs this one certificate.
    SIMKIOSK_TRY(writeFile(files.keyFile, pemOf(serverKey.get()), 0600));
    SIMKIOSK_TRY(writeFile(files.certificateFile, pemOf(server.get()), 0644));
    SIMKIOSK_TRY(writeFile(files.caFile, pemOf(ca.get()), 0644));
    return files;
}

}  // namespace simkiosk
