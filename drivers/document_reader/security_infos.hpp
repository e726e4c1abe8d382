// SecurityInfos of EF.CardAccess and DG14 (ICAO 9303-11 §9.2): what a chip says it can do.
#pragma once

#include <optional>
#include <vector>

#include "drivers/document_reader/emrtd_crypto.hpp"

namespace simkiosk {

enum class PaceMapping { Generic, Integrated };

struct PaceInfo {
    Bytes oid;  // the object identifier's content bytes
    std::uint32_t version = 0;
    std::optional<std::uint32_t> parameterId = std::nullopt;

    bool operator==(const PaceInfo&) const = default;
};

struct ChipAuthenticationInfo {
    Bytes oid;
    std::uint32_t version = 0;
    std::optional<Bytes> keyId = std::nullopt;
};

struct ChipAuthenticationKey {
    Bytes oid;               // id-PK-DH or id-PK-ECDH
    Bytes subjectPublicKey;  // SubjectPublicKeyInfo, DER
    std::optional<Bytes> keyId = std::nullopt;
};

struct SecurityInfos {
    std::vector<PaceInfo> pace;
    std::vector<ChipAuthenticationInfo> chipAuthentication;
    std::vector<ChipAuthenticationKey> chipKeys;
    std::optional<Bytes> activeAuthenticationSignature;  // the algorithm's OID, for ECDSA keys in DG15
};

// The SET itself: EF.CardAccess, or what stands in DG14's 6E. Protocols that are not known are passed over. Malformed:
// no SET of SEQUENCEs that begin with an OID, a known one without its fields, or more than 64 of them.
Result<SecurityInfos> parseSecurityInfos(ByteView set);

// One protocol this reader has.
struct PaceProtocol {
    Bytes oid;
    PaceMapping mapping = PaceMapping::Generic;
    SmCipher cipher = SmCipher::Aes128;
    unsigned parameterId = 0;
};
// The strongest cipher that both have, generic mapping before integrated; nothing when there is no PACE this reader
// can do (DH groups, parameters of the chip's own).
std::optional<PaceProtocol> choosePace(const SecurityInfos& infos);

// id-CA-ECDH-…: the cipher; nothing for another OID.
std::optional<SmCipher> chipAuthenticationCipher(ByteView oid);
// id-PK-ECDH.
bool isEcdhChipKey(const ChipAuthenticationKey& key);
// ecdsa-plain-SHA1 … SHA512 (BSI TR-03111 §5.2.1.1).
std::optional<DigestAlgorithm> plainEcdsaDigest(ByteView oid);

}  // namespace simkiosk
