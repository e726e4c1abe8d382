#include "drivers/document_reader/emulation/issued_document.hpp"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include "drivers/document_reader/openssl_types.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "platform/base/assert.hpp"

namespace simkiosk {

using openssl::Owned;

namespace {

Bytes keyDer(EVP_PKEY* key) {
    PKCS8_PRIV_KEY_INFO* info = EVP_PKEY2PKCS8(key);
    unsigned char* der = nullptr;
    const int length = i2d_PKCS8_PRIV_KEY_INFO(info, &der);
    Bytes bytes;
    if (length > 0) bytes.assign(der, der + length);
    OPENSSL_free(der);
    PKCS8_PRIV_KEY_INFO_free(info);
    return bytes;
}

Bytes publicDer(EVP_PKEY* key) {
    unsigned char* der = nullptr;
    const int length = i2d_PUBKEY(key, &der);
    SIMKIOSK_ASSERT(length > 0);
    Bytes bytes(der, der + length);
    OPENSSL_free(der);
    return bytes;
}

Owned<EVP_PKEY> rsaKey() {
    // 1,024 bits, as many documents of the field have: their answer fits into a short APDU.
    return Owned<EVP_PKEY>(EVP_RSA_gen(1024));
}

// The curve spelt out, as 9303-11 §9.2.8 asks of chips.
Owned<EVP_PKEY> ecKey(std::string curve) {
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    std::string encoding = "explicit";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, curve.data(), 0),
                                     OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_EC_ENCODING, encoding.data(), 0),
                                     OSSL_PARAM_construct_end()};
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_keygen_init(context.get()) != 1 || EVP_PKEY_CTX_set_params(context.get(), parameters) != 1 ||
        EVP_PKEY_keygen(context.get(), &key) != 1)
        return nullptr;
    return Owned<EVP_PKEY>(key);
}

void put32(Bytes& to, std::size_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) to.push_back(static_cast<std::uint8_t>(value >> shift & 0xFF));
}

Bytes info(const Bytes& oid, const Bytes& rest) {
    Bytes body = makeTlv(0x06, oid);
    append(body, rest);
    return makeTlv(0x30, body);
}

Bytes number(std::uint8_t value) { return makeTlv(0x02, Bytes{value}); }

// DG14: what AA signs with, the key and protocol of CA, and PACE's offer once more (9303-10 §4.7.14).
Bytes securityGroup(const DocumentContents& contents, EVP_PKEY* chipKey) {
    Bytes infos = contents.paceInfos;
    if (contents.activeKey == ActiveKey::Ecdsa) {
        const Bytes ecdsaPlainSha256{0x04, 0x00, 0x7F, 0x00, 0x07, 0x01, 0x01, 0x04, 0x01, 0x03};
        Bytes rest = number(1);
        appendTlv(rest, 0x06, ecdsaPlainSha256);
        append(infos, info({0x67, 0x81, 0x08, 0x01, 0x01, 0x05}, rest));
    }
    if (chipKey) {
        const auto suite = static_cast<std::uint8_t>(static_cast<int>(*contents.chipAuthentication) + 1);
        append(infos, info({0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x03, 0x02, suite}, number(1)));
        append(infos, info({0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x01, 0x02}, publicDer(chipKey)));
    }
    return makeTlv(0x6E, makeTlv(0x31, infos));
}

Bytes comFile(const std::map<int, Bytes>& groups) {
    Bytes content = makeTlv(0x5F01, toBytes("0107"));
    appendTlv(content, 0x5F36, toBytes("040000"));
    Bytes tags;
    for (const auto& [group, file] : groups) tags.push_back(file.front());
    appendTlv(content, 0x5C, tags);
    return makeTlv(0x60, content);
}

DocumentSigner signerOf(DocumentFault fault) {
    switch (fault) {
        case DocumentFault::ExpiredSigner: return DocumentSigner::Expired;
        case DocumentFault::RevokedSigner: return DocumentSigner::Revoked;
        case DocumentFault::WrongCsca: return DocumentSigner::ForeignCsca;
        default: return DocumentSigner::Genuine;
    }
}

}  // namespace

Bytes portraitGroup(ByteView image) {
    // ISO/IEC 19794-5 §5: record, one face without feature points, full frontal.
    constexpr std::size_t block = 20 + 12;
    Bytes record =
        toBytes(std::string("FAC\0"
                            "010\0",
                            8));
    put32(record, 14 + block + image.size());
    append(record, Bytes{0x00, 0x01});
    put32(record, block + image.size());
    record.resize(record.size() + 16, 0x00);  // no points, gender, eyes, hair, properties, expression, pose
    append(record, Bytes{0x01, 0x00, 0, 0, 0, 0, 0x01, 0x02, 0, 0, 0, 0});
    append(record, image);

    Bytes header = makeTlv(0x80, Bytes{0x01, 0x01});
    appendTlv(header, 0x81, Bytes{0x02});        // facial features
    appendTlv(header, 0x87, Bytes{0x01, 0x01});  // format owner: JTC 1/SC 37
    appendTlv(header, 0x88, Bytes{0x00, 0x08});  // format: ISO/IEC 19794-5
    Bytes face = makeTlv(0xA1, header);
    appendTlv(face, 0x5F2E, record);
    Bytes templates = makeTlv(0x02, Bytes{0x01});
    appendTlv(templates, 0x7F60, face);
    return makeTlv(0x75, makeTlv(0x7F61, templates));
}

Result<IssuedDocument> issueDocument(const TestPki& pki, const DocumentContents& contents, DocumentFault fault) {
    Owned<EVP_PKEY> activeKey;
    Owned<EVP_PKEY> chipKey;
    if (contents.activeKey == ActiveKey::Rsa) activeKey = rsaKey();
    if (contents.activeKey == ActiveKey::Ecdsa) activeKey = ecKey("prime256v1");
    if (contents.chipAuthentication) chipKey = ecKey("brainpoolP256r1");
    if ((contents.activeKey != ActiveKey::None && !activeKey) || (contents.chipAuthentication && !chipKey))
        return fail(ErrorCode::Internal, "OpenSSL makes no key for the emulated chip");

    std::map<int, Bytes> groups;
    groups[1] = makeTlv(0x61, makeTlv(0x5F1F, toBytes(contents.mrz)));
    groups[2] = portraitGroup(contents.portrait);
    if (!contents.fullName.empty()) {
        Bytes details = makeTlv(0x5C, Bytes{0x5F, 0x0E});
        appendTlv(details, 0x5F0E, toBytes(contents.fullName));
        groups[11] = makeTlv(0x6B, details);
    }
    if (contents.hasDocumentDetails) {
        Bytes details = makeTlv(0x5C, Bytes{0x5F, 0x26});
        appendTlv(details, 0x5F26, toBytes("20240105"));
        groups[12] = makeTlv(0x6C, details);
    }
    if (activeKey) groups[15] = makeTlv(0x6F, publicDer(activeKey.get()));
    if (chipKey || contents.activeKey == ActiveKey::Ecdsa || !contents.paceInfos.empty())
        groups[14] = securityGroup(contents, chipKey.get());

    std::map<int, Bytes> signedGroups = groups;
    if (fault == DocumentFault::SodOfAnother) signedGroups[1].back() ^= 0x01;
    Bytes sod = pki.signDocument(signedGroups, signerOf(fault), contents.digest);
    // The signature stands at the message's end.
    if (fault == DocumentFault::SodTampered) sod.back() ^= 0x01;
    if (fault == DocumentFault::PortraitSwapped) {
        Bytes other = contents.otherPortrait.empty() ? contents.portrait : contents.otherPortrait;
        if (contents.otherPortrait.empty()) other.back() ^= 0x01;
        groups[2] = portraitGroup(other);
    }
    if (fault == DocumentFault::MrzChanged) {
        Bytes& dg1 = groups[1];
        std::uint8_t& letter = dg1[dg1.size() - contents.mrz.size() + 5];
        letter = letter == 'X' ? 'Y' : 'X';
    }

    IssuedDocument document;
    document.files[0x011E] = comFile(groups);
    document.files[0x011D] = std::move(sod);
    for (auto& [group, file] : groups) document.files[static_cast<std::uint16_t>(0x0100 + group)] = std::move(file);
    if (fault != DocumentFault::Cloned) {
        if (activeKey) document.activeKey = ChipPrivateKey(keyDer(activeKey.get()));
        if (chipKey) document.chipKey = ChipPrivateKey(keyDer(chipKey.get()));
    }
    return document;
}

}  // namespace simkiosk
