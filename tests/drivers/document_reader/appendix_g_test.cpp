// The worked examples of ICAO Doc 9303-11 appendix G and H.1 (PACE, ECDH generic mapping, AES-128, brainpoolP256r1),
// byte for byte.
#include <gtest/gtest.h>

#include "drivers/document_reader/pace.hpp"
#include "tests/drivers/document_reader/scripted_random.hpp"

namespace simkiosk {
namespace {

constexpr const char* mrzInformation = "T22000129364081251010318";
constexpr const char* mappingSecret = "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99";
constexpr const char* agreementSecret = "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595";
constexpr const char* chipMappingKey =
    "04824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F5730D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49"
    "DC63719363CCD13C54";
constexpr const char* chipAgreementKey =
    "049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB7764B22277A2EDDC3C265A9F018F9CB852E111B768B326"
    "904B59A0193776F094";
constexpr const char* terminalAgreementKey =
    "042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43"
    "D9BF850149FBB36462";

PaceProtocol protocol() { return {hex("04007F00070202040202"), PaceMapping::Generic, SmCipher::Aes128, 13}; }

struct AppendixG : testing::Test {
    ScriptedRandom random{hex(std::string(mappingSecret) + agreementSecret)};
    PaceTerminal terminal{protocol(), paceMrzPassword(mrzInformation).view(), random};
};

TEST(AppendixGAccess, CardAccessOffersTheProtocol) {
    const auto infos = parseSecurityInfos(hex("31143012060A04007F0007020204020202010202010D"));
    ASSERT_TRUE(infos);
    const auto chosen = choosePace(*infos);
    ASSERT_TRUE(chosen);
    EXPECT_EQ(toHex(chosen->oid), "04007F00070202040202");
    EXPECT_EQ(chosen->cipher, SmCipher::Aes128);
    EXPECT_EQ(chosen->mapping, PaceMapping::Generic);
    EXPECT_EQ(chosen->parameterId, 13U);
}

TEST(AppendixGAccess, PasswordKeyAndNonce) {
    const SecretBytes password = paceMrzPassword(mrzInformation);
    EXPECT_EQ(toHex(password.view()), "7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD");
    const SecretBytes key = deriveKey(password.view(), KeyPurpose::Password, SmCipher::Aes128);
    EXPECT_EQ(toHex(key.view()), "89DED1B26624EC1E634C1989302849DD");
    EXPECT_EQ(toHex(cbcDecrypt(SmCipher::Aes128, key.view(), {}, hex("95A3A016522EE98D01E76CB6B98B42C3")).view()),
              "3F00C4D39D153F2B2A214A078D899B22");
}

TEST_F(AppendixG, TheWholeRun) {
    ASSERT_TRUE(terminal.acceptNonce(hex("95A3A016522EE98D01E76CB6B98B42C3")));
    EXPECT_EQ(toHex(terminal.mappingData()),
              "047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E544552DCB6725218799115B55C9BAA6D9F6BC3"
              "A9618E70C25AF71777A9C4922D");
    ASSERT_TRUE(terminal.map(hex(chipMappingKey)));
    EXPECT_EQ(toHex(terminal.ephemeralKey()), terminalAgreementKey);
    ASSERT_TRUE(terminal.agree(hex(chipAgreementKey)));
    EXPECT_EQ(toHex(terminal.token()), "C2B0BD78D94BA866");
    const auto keys = terminal.finish(hex("3ABB9674BCE93C08"));
    ASSERT_TRUE(keys);
    EXPECT_EQ(toHex(keys->encryption.view()), "F5F0E35C0D7161EE6724EE513A0D9A7F");
    EXPECT_EQ(toHex(keys->mac.view()), "FE251C7858B356B24514B3BD5F4297D1");
    EXPECT_EQ(toHex(keys->counter.view()), "00000000000000000000000000000000");
}

// The points between: H, the mapped generator and the shared secret.
TEST(AppendixGAccess, PointsOfTheMapping) {
    const EcCurve curve = *EcCurve::standardized(13);
    const auto chipKey = curve.decode(hex(chipMappingKey));
    ASSERT_TRUE(chipKey);
    const EcPoint h = curve.multiply(*chipKey, EcCurve::scalar(hex(mappingSecret)));
    EXPECT_EQ(toHex(curve.encode(h)),
              "0460332EF2450B5D247EF6D3868397D398852ED6E8CAF6FFEEF6BF85CA57057FD50840CA7415BAF3E43BD414D35AA4608B93A2CA"
              "F3A4E3EA4E82C9C13D03EB7181");
    const EcPoint mapped =
        curve.add(curve.multiplyGenerator(EcCurve::scalar(hex("3F00C4D39D153F2B2A214A078D899B22"))), h);
    EXPECT_EQ(toHex(curve.encode(mapped)),
              "048CED63C91426D4F0EB1435E7CB1D74A46723A0AF21C89634F65A9AE87A9265E28C879506743F8611AC33645C5B985C80B5F09A"
              "0B83407C1B6A4D857AE76FE522");
    const auto agreement = curve.decode(hex(chipAgreementKey));
    ASSERT_TRUE(agreement);
    EXPECT_EQ(toHex(curve.xCoordinate(curve.multiply(*agreement, EcCurve::scalar(hex(agreementSecret)))).view()),
              "28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925");
}

TEST_F(AppendixG, RefusesWrongSteps) {
    EXPECT_FALSE(terminal.acceptNonce(hex("")));
    EXPECT_FALSE(terminal.acceptNonce(hex("95A3A016522EE98D01E76CB6B98B42")));
    ASSERT_TRUE(terminal.acceptNonce(hex("95A3A016522EE98D01E76CB6B98B42C3")));
    const Bytes own = terminal.mappingData();
    EXPECT_FALSE(terminal.map(own));
    EXPECT_FALSE(terminal.map(hex("00")));
    Bytes off = hex(chipMappingKey);
    off.back() ^= 1;
    EXPECT_FALSE(terminal.map(off));
    ASSERT_TRUE(terminal.map(hex(chipMappingKey)));
    const Bytes key = terminal.ephemeralKey();
    EXPECT_FALSE(terminal.agree(key));  // a mirrored key
    ASSERT_TRUE(terminal.agree(hex(chipAgreementKey)));
    const auto wrong = terminal.finish(hex("3ABB9674BCE93C09"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::Refused);
    EXPECT_EQ(wrong.error().refusal->code, "pace_refused");
}

// The worked example of appendix H.1: integrated mapping, same curve and cipher.
TEST(AppendixH, TheWholeRun) {
    const EcCurve curve = *EcCurve::standardized(13);
    const EcPoint generator =
        *curve.mapToPoint(hex("A2F8FF2DF50E52C6599F386ADCB595D229F6A167ADE2BE5F2C3296ADD5B7430E"));
    EXPECT_EQ(toHex(curve.encode(generator)),
              "048E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D4274C1AE14BD0C3DBAC0C871B7F3608169364437C"
              "A30AC243A089D3F266C1E60FAD");
    const EcScalar chipSecret =
        EcCurve::scalar(hex("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A"));

    ScriptedRandom random(hex(std::string("5DD4CBFC96F5453B130D890A1CDBAE32") + agreementSecret));
    PaceTerminal terminal({hex("04007F00070202040402"), PaceMapping::Integrated, SmCipher::Aes128, 13},
                          paceCanPassword("123456").view(), random);
    const SecretBytes key = deriveKey(paceCanPassword("123456").view(), KeyPurpose::Password, SmCipher::Aes128);
    ASSERT_TRUE(
        terminal.acceptNonce(cbcEncrypt(SmCipher::Aes128, key.view(), {}, hex("2923BE84E16CD6AE529049F1F1BBE9EB"))));
    EXPECT_EQ(toHex(terminal.mappingData()), "5DD4CBFC96F5453B130D890A1CDBAE32");
    ASSERT_TRUE(terminal.map({}));
    EXPECT_EQ(toHex(terminal.ephemeralKey()),
              "0489CBA23FFE96AA18D824627C3E934E54A9FD0B87A95D1471DC1C0ABFDCD640D46755DE9B7B778280B6BEBD57439ADFEB0E21FD"
              "4ED6DF42578C13418A59B34C37");
    ASSERT_TRUE(terminal.agree(curve.encode(curve.multiply(generator, chipSecret))));
    EXPECT_EQ(toHex(terminal.token()), "450F02B86F6A0909");
    const EcScalar terminalSecret = EcCurve::scalar(hex(agreementSecret));
    const SecretBytes secret = curve.xCoordinate(curve.multiply(curve.multiply(generator, chipSecret), terminalSecret));
    EXPECT_EQ(toHex(deriveKey(secret.view(), KeyPurpose::Encryption, SmCipher::Aes128).view()),
              "0D3FEB33251A6370893D62AE8DAAF51B");
    EXPECT_EQ(toHex(deriveKey(secret.view(), KeyPurpose::Mac, SmCipher::Aes128).view()),
              "B01E89E3D9E8719E586B50B4A7506E0B");
}

}  // namespace
}  // namespace simkiosk
