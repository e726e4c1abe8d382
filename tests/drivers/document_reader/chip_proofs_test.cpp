// Chip Authentication with a key whose curve is given by its number.
#include "drivers/document_reader/chip_proofs.hpp"

#include <gtest/gtest.h>

#include "drivers/document_reader/ec_curve.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "tests/drivers/document_reader/hex.hpp"
#include "tests/support/seeded_random.hpp"

namespace simkiosk {
namespace {

// SubjectPublicKeyInfo { standardizedDomainParameters, INTEGER } (BSI TR-03110-3 §A.2.1.1).
Bytes numberedKey(unsigned number, ByteView point) {
    Bytes algorithm = hex("060704007F00070102");
    appendTlv(algorithm, 0x02, Bytes{static_cast<std::uint8_t>(number)});
    Bytes bits{0};
    append(bits, point);
    Bytes fields = makeTlv(0x30, algorithm);
    appendTlv(fields, 0x03, bits);
    return makeTlv(0x30, fields);
}

TEST(ChipProofs, AgreesWithAKeyOnANumberedCurve) {
    SeededRandom random(4);
    for (unsigned number = 8; number <= 18; ++number) {
        const EcCurve curve = *EcCurve::standardized(number);
        const EcScalar secret = curve.randomScalar(random);
        SecurityInfos infos;
        ChipAuthenticationKey key;
        key.oid = hex("04007F000702020102");
        key.subjectPublicKey = numberedKey(number, curve.encode(curve.multiplyGenerator(secret)));
        infos.chipKeys.push_back(key);
        infos.chipAuthentication.push_back({.oid = hex("04007F00070202030202")});
        const auto run = ChipAuthenticationRun::create(infos);
        ASSERT_TRUE(run) << number << run.error().message;
        const auto keys = run->sessionKeys();
        ASSERT_TRUE(keys) << number;
        const auto shared = curve.multiply(*curve.decode(run->ephemeralKey()), secret);
        const SessionKeys chips = sessionKeys(SmCipher::Aes128, curve.xCoordinate(shared).view());
        EXPECT_EQ(toHex(keys->mac.view()), toHex(chips.mac.view())) << number;
    }
}

TEST(ChipProofs, RefusesAnUnknownNumber) {
    SeededRandom random(4);
    const EcCurve curve = *EcCurve::standardized(13);
    for (const unsigned number : {0U, 7U, 19U, 31U}) {
        SecurityInfos infos;
        ChipAuthenticationKey key;
        key.oid = hex("04007F000702020102");
        key.subjectPublicKey = numberedKey(number, curve.encode(curve.multiplyGenerator(curve.randomScalar(random))));
        infos.chipKeys.push_back(key);
        EXPECT_FALSE(ChipAuthenticationRun::create(infos));
    }
}

}  // namespace
}  // namespace simkiosk
