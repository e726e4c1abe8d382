// Owners of the OpenSSL objects that certificates and signatures are made of.
#pragma once

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <memory>

#include "platform/base/bytes.hpp"

namespace simkiosk::openssl {

struct Free {
    void operator()(BIO* it) const { BIO_free_all(it); }
    void operator()(CMS_ContentInfo* it) const { CMS_ContentInfo_free(it); }
    void operator()(EVP_PKEY* it) const { EVP_PKEY_free(it); }
    void operator()(EVP_PKEY_CTX* it) const { EVP_PKEY_CTX_free(it); }
    void operator()(X509* it) const { X509_free(it); }
    void operator()(X509_CRL* it) const { X509_CRL_free(it); }
    void operator()(X509_STORE* it) const { X509_STORE_free(it); }
    void operator()(X509_STORE_CTX* it) const { X509_STORE_CTX_free(it); }
    void operator()(STACK_OF(X509) * it) const { sk_X509_free(it); }  // not what is in it
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

inline Owned<X509> share(X509* certificate) {
    X509_up_ref(certificate);
    return Owned<X509>(certificate);
}

inline Owned<BIO> readFrom(ByteView bytes) {
    return Owned<BIO>(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

// One DER object of all the bytes; nothing when they are something else or more.
template <typename T, typename Parse>
Owned<T> fromDer(ByteView bytes, Parse parse) {
    const unsigned char* at = bytes.data();
    Owned<T> object(parse(nullptr, &at, static_cast<long>(bytes.size())));
    if (!object || at != bytes.data() + bytes.size()) {
        ERR_clear_error();
        return nullptr;
    }
    return object;
}

}  // namespace simkiosk::openssl
