// The worked example of ICAO Doc 9303-11 appendix D, byte for byte, and the same from libmrtd.
#include <gtest/gtest.h>

extern "C" {
#include <mrtd/bachelper.h>
#include <mrtd/crypto.h>
}

#include "drivers/document_reader/bac.hpp"
#include "tests/drivers/document_reader/hex.hpp"

namespace simkiosk {
namespace {

constexpr const char* mrzInformation = "L898902C<369080619406236";
constexpr const char* challenge = "4608F91988702212";
constexpr const char* ownRandom = "781723860C06C2260B795240CB7049B01C19B33E32804F0B";
constexpr const char* chipAnswer = "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449";

BacTerminal terminal() { return {bacSeed(mrzInformation).view(), SecretBytes(hex(ownRandom))}; }

SessionKeys session() {
    BacTerminal bac = terminal();
    bac.answer(hex(challenge));
    return *bac.finish(hex(chipAnswer));
}

TEST(AppendixD, KeysOfTheDocument) {
    const SecretBytes seed = bacSeed(mrzInformation);
    EXPECT_EQ(toHex(seed.view()), "239AB9CB282DAF66231DC5A4DF6BFBAE");
    EXPECT_EQ(toHex(deriveKey(seed.view(), KeyPurpose::Encryption, SmCipher::TripleDes).view()),
              "AB94FDECF2674FDFB9B391F85D7F76F2");
    EXPECT_EQ(toHex(deriveKey(seed.view(), KeyPurpose::Mac, SmCipher::TripleDes).view()),
              "7962D9ECE03D1ACD4C76089DCE131543");
}

TEST(AppendixD, MutualAuthentication) {
    EXPECT_EQ(toHex(terminal().answer(hex(challenge))),
              "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7");
    const SessionKeys keys = session();
    EXPECT_EQ(toHex(keys.encryption.view()), "979EC13B1CBFE9DCD01AB0FED307EAE5");
    EXPECT_EQ(toHex(keys.mac.view()), "F1CB1F1FB5ADF208806B89DC579DC1F8");
    EXPECT_EQ(toHex(keys.counter.view()), "887022120C06C226");
}

TEST(AppendixD, SecureMessaging) {
    SecureMessaging messaging(session());
    EXPECT_EQ(toHex(messaging.protect({0x00, 0xA4, 0x02, 0x0C, hex("011E")}).encode()),
              "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800");
    const auto selected = messaging.open(*ResponseApdu::parse(hex("990290008E08FA855A5D4C50A8ED9000")));
    ASSERT_TRUE(selected);
    EXPECT_TRUE(selected->data.empty());
    EXPECT_TRUE(selected->status.isOk());

    EXPECT_EQ(toHex(messaging.protect({0x00, 0xB0, 0x00, 0x00, {}, 4}).encode()),
              "0CB000000D9701048E08ED6705417E96BA5500");
    const auto header =
        messaging.open(*ResponseApdu::parse(hex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000")));
    ASSERT_TRUE(header);
    EXPECT_EQ(toHex(header->data.view()), "60145F01");

    EXPECT_EQ(toHex(messaging.protect({0x00, 0xB0, 0x00, 0x04, {}, 18}).encode()),
              "0CB000040D9701128E082EA28A70F3C7B53500");
    const auto rest = messaging.open(*ResponseApdu::parse(
        hex("871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000")));
    ASSERT_TRUE(rest);
    EXPECT_EQ(toHex(rest->data.view()), "04303130365F36063034303030305C026175");
}

TEST(AppendixD, LibmrtdComputesTheSame) {
    std::uint8_t encryption[16];
    std::uint8_t mac[16];
    mrtd_bac_kmrz_to_kenc_kmac(reinterpret_cast<const std::uint8_t*>(mrzInformation), encryption, mac);
    const SecretBytes seed = bacSeed(mrzInformation);
    EXPECT_EQ(toHex(encryption), toHex(deriveKey(seed.view(), KeyPurpose::Encryption, SmCipher::TripleDes).view()));
    EXPECT_EQ(toHex(mac), toHex(deriveKey(seed.view(), KeyPurpose::Mac, SmCipher::TripleDes).view()));

    const Bytes random = hex(ownRandom);
    std::uint8_t data[40];
    mrtd_bac_cmd_data(random.data(), random.data() + 8, hex(challenge).data(), encryption, mac, data);
    EXPECT_EQ(toHex(data), toHex(terminal().answer(hex(challenge))));
}

// Every length of a READ BINARY, protected by both.
TEST(AppendixD, LibmrtdProtectsTheSame) {
    const SessionKeys keys = session();
    for (unsigned le = 1; le <= 0xDF; le += 13) {
        SecureMessaging messaging(session());
        const Bytes ours = messaging.protect({0x00, 0xB0, 0x01, 0x40, {}, le}).encode();
        const Bytes plain{0x00, 0xB0, 0x01, 0x40, static_cast<std::uint8_t>(le)};
        std::uint8_t theirs[64];
        int length = 0;
        const std::uint64_t counter = mrtd_bac_get_ssc(hex(challenge).data(), hex(ownRandom).data()) + 1;
        mrtd_bac_protected_apdu(plain.data(), theirs, static_cast<int>(plain.size()), &length,
                                keys.encryption.view().data(), keys.mac.view().data(), counter);
        EXPECT_EQ(toHex(ours), toHex(ByteView(theirs, static_cast<std::size_t>(length)))) << le;
    }
}

TEST(Bac, RefusesAnswersOfAnotherRun) {
    BacTerminal bac = terminal();
    bac.answer(hex("0000000000000000"));
    EXPECT_FALSE(bac.finish(hex(chipAnswer)));  // the challenge of this run was another
    bac.answer(hex(challenge));
    EXPECT_TRUE(bac.finish(hex(chipAnswer)));
    EXPECT_FALSE(bac.finish(ByteView(hex(chipAnswer)).first(39)));
    for (std::size_t i = 0; i < 40; ++i) {
        Bytes changed = hex(chipAnswer);
        changed[i] ^= 0x04;
        const auto keys = bac.finish(changed);
        ASSERT_FALSE(keys) << i;
        EXPECT_EQ(keys.error().code, ErrorCode::Malformed);
    }
}

}  // namespace
}  // namespace simkiosk
