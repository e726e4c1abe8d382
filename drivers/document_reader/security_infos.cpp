#include "drivers/document_reader/security_infos.hpp"

#include <algorithm>
#include <array>

#include "drivers/document_reader/ec_curve.hpp"
#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

namespace {

constexpr std::uint32_t asn1Set = 0x31;
constexpr std::uint32_t asn1Sequence = 0x30;
constexpr std::uint32_t asn1Oid = 0x06;
constexpr std::uint32_t asn1Integer = 0x02;
constexpr int mostInfos = 64;

// bsi-de 0.4.0.127.0.7, then the protocols of TR-03110 and TR-03111.
constexpr std::array<std::uint8_t, 8> paceArc{0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x04};
constexpr std::array<std::uint8_t, 8> chipKeyArc{0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x01};
constexpr std::array<std::uint8_t, 8> chipAuthenticationArc{0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x03};
constexpr std::array<std::uint8_t, 9> plainEcdsaArc{0x04, 0x00, 0x7F, 0x00, 0x07, 0x01, 0x01, 0x04, 0x01};
constexpr std::array<std::uint8_t, 6> activeAuthentication{0x67, 0x81, 0x08, 0x01, 0x01, 0x05};
constexpr std::uint8_t ecdhGenericMapping = 2;
constexpr std::uint8_t ecdhIntegratedMapping = 4;
constexpr std::uint8_t ecdh = 2;

// `oid` lies `count` arcs below `arc`.
bool isBelow(ByteView oid, ByteView arc, std::size_t count) {
    return oid.size() == arc.size() + count && std::equal(arc.begin(), arc.end(), oid.begin());
}
bool isAtOrBelow(ByteView oid, ByteView arc) {
    return oid.size() >= arc.size() && std::equal(arc.begin(), arc.end(), oid.begin());
}

std::optional<SmCipher> cipherOf(std::uint8_t lastArc) {
    switch (lastArc) {
        case 1: return SmCipher::TripleDes;
        case 2: return SmCipher::Aes128;
        case 3: return SmCipher::Aes192;
        case 4: return SmCipher::Aes256;
        default: return std::nullopt;
    }
}

Bytes copy(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

Result<void> readInfo(ByteView content, SecurityInfos& infos) {
    TlvReader fields(content);
    const auto oid = fields.expect(asn1Oid);
    SIMKIOSK_TRY(oid);
    if (isAtOrBelow(oid->value, paceArc)) {
        // PACEDomainParameterInfo (the protocol without a cipher) carries parameters of the chip's own.
        if (!isBelow(oid->value, paceArc, 2)) return {};
        PaceInfo info{copy(oid->value)};
        const auto version = fields.expect(asn1Integer);
        SIMKIOSK_TRY(version);
        const auto versionNumber = tlvNumber(version->value);
        SIMKIOSK_TRY(versionNumber);
        info.version = *versionNumber;
        if (!fields.atEnd()) {
            const auto parameter = fields.expect(asn1Integer);
            SIMKIOSK_TRY(parameter);
            const auto parameterId = tlvNumber(parameter->value);
            SIMKIOSK_TRY(parameterId);
            info.parameterId = *parameterId;
        }
        infos.pace.push_back(std::move(info));
    } else if (isBelow(oid->value, chipAuthenticationArc, 2)) {
        ChipAuthenticationInfo info{copy(oid->value)};
        const auto version = fields.expect(asn1Integer);
        SIMKIOSK_TRY(version);
        const auto versionNumber = tlvNumber(version->value);
        SIMKIOSK_TRY(versionNumber);
        info.version = *versionNumber;
        if (!fields.atEnd()) {
            const auto keyId = fields.expect(asn1Integer);
            SIMKIOSK_TRY(keyId);
            info.keyId = copy(keyId->value);
        }
        infos.chipAuthentication.push_back(std::move(info));
    } else if (isBelow(oid->value, chipKeyArc, 1)) {
        const auto key = fields.expect(asn1Sequence);
        SIMKIOSK_TRY(key);
        ChipAuthenticationKey chipKey{copy(oid->value), copy(key->whole)};
        if (!fields.atEnd()) {
            const auto keyId = fields.expect(asn1Integer);
            SIMKIOSK_TRY(keyId);
            chipKey.keyId = copy(keyId->value);
        }
        infos.chipKeys.push_back(std::move(chipKey));
    } else if (std::ranges::equal(oid->value, activeAuthentication)) {
        const auto version = fields.expect(asn1Integer);
        SIMKIOSK_TRY(version);
        const auto algorithm = fields.expect(asn1Oid);
        SIMKIOSK_TRY(algorithm);
        infos.activeAuthenticationSignature = copy(algorithm->value);
    }
    return {};
}

}  // namespace

Result<SecurityInfos> parseSecurityInfos(ByteView set) {
    TlvReader file(set);
    const auto content = file.expect(asn1Set);
    SIMKIOSK_TRY(content);
    SecurityInfos infos;
    int count = 0;
    for (TlvReader entries(content->value); !entries.atEnd();) {
        if (++count > mostInfos) return fail(ErrorCode::Malformed, "security infos: too many");
        const auto entry = entries.expect(asn1Sequence);
        SIMKIOSK_TRY(entry);
        SIMKIOSK_TRY(readInfo(entry->value, infos));
    }
    return infos;
}

std::optional<PaceProtocol> choosePace(const SecurityInfos& infos) {
    std::optional<PaceProtocol> best;
    const auto rank = [](const PaceProtocol& protocol) {
        return static_cast<int>(protocol.cipher) * 2 + (protocol.mapping == PaceMapping::Generic ? 1 : 0);
    };
    for (const PaceInfo& info : infos.pace) {
        const std::uint8_t mapping = info.oid[paceArc.size()];
        const auto cipher = cipherOf(info.oid.back());
        if ((mapping != ecdhGenericMapping && mapping != ecdhIntegratedMapping) || !cipher || info.version != 2 ||
            !info.parameterId || !EcCurve::standardized(*info.parameterId))
            continue;
        const PaceProtocol protocol{info.oid,
                                    mapping == ecdhGenericMapping ? PaceMapping::Generic : PaceMapping::Integrated,
                                    *cipher, *info.parameterId};
        // The prime of P-224 (10) has no integrated mapping.
        if (protocol.mapping == PaceMapping::Integrated && protocol.parameterId == 10) continue;
        if (!best || rank(protocol) > rank(*best)) best = protocol;
    }
    return best;
}

std::optional<SmCipher> chipAuthenticationCipher(ByteView oid) {
    if (!isBelow(oid, chipAuthenticationArc, 2) || oid[chipAuthenticationArc.size()] != ecdh) return std::nullopt;
    return cipherOf(oid.back());
}

bool isEcdhChipKey(const ChipAuthenticationKey& key) {
    return isBelow(key.oid, chipKeyArc, 1) && key.oid.back() == ecdh;
}

std::optional<DigestAlgorithm> plainEcdsaDigest(ByteView oid) {
    if (!isBelow(oid, plainEcdsaArc, 1)) return std::nullopt;
    switch (oid.back()) {
        case 1: return DigestAlgorithm::Sha1;
        case 2: return DigestAlgorithm::Sha224;
        case 3: return DigestAlgorithm::Sha256;
        case 4: return DigestAlgorithm::Sha384;
        case 5: return DigestAlgorithm::Sha512;
        default: return std::nullopt;
    }
}

}  // namespace simkiosk
