// PACE with libeac as the chip: an independent implementation agrees on tokens and keys. Debian's build of it has
// generic mapping only; integrated mapping has the worked example of appendix H.
#include <eac/eac.h>
#include <eac/pace.h>
#include <gtest/gtest.h>
#include <openssl/buffer.h>

#include <memory>

#include "drivers/document_reader/pace.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "tests/drivers/document_reader/hex.hpp"
#include "tests/support/seeded_random.hpp"

namespace simkiosk {
namespace {

struct Free {
    void operator()(BUF_MEM* buffer) const { BUF_MEM_clear_free(buffer); }
    void operator()(EAC_CTX* context) const { EAC_CTX_clear_free(context); }
    void operator()(PACE_SEC* secret) const { PACE_SEC_clear_free(secret); }
};
using Buffer = std::unique_ptr<BUF_MEM, Free>;

Buffer buffer(const Bytes& bytes) {
    Buffer result(BUF_MEM_new());
    BUF_MEM_grow(result.get(), bytes.size());
    std::copy(bytes.begin(), bytes.end(), result->data);
    return result;
}

Bytes taken(BUF_MEM* made) {
    const Buffer owned(made);
    if (!owned) return {};
    return Bytes(owned->data, owned->data + owned->length);
}

struct PeerCase {
    SmCipher cipher;
    unsigned parameterId;
};
class Libeac : public testing::TestWithParam<PeerCase> {
   protected:
    static void SetUpTestSuite() { EAC_init(); }
    static void TearDownTestSuite() { EAC_cleanup(); }
};

TEST_P(Libeac, AgreesOnPace) {
    const auto [cipher, parameterId] = GetParam();
    const PaceProtocol protocol{
        {0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x04, 0x02, static_cast<std::uint8_t>(static_cast<int>(cipher) + 1)},
        PaceMapping::Generic,
        cipher,
        parameterId};
    Bytes info = makeTlv(0x06, protocol.oid);
    appendTlv(info, 0x02, Bytes{0x02});
    appendTlv(info, 0x02, Bytes{static_cast<std::uint8_t>(parameterId)});
    const Bytes cardAccess = makeTlv(0x31, makeTlv(0x30, info));

    const std::unique_ptr<EAC_CTX, Free> chip(EAC_CTX_new());
    ASSERT_EQ(EAC_CTX_init_ef_cardaccess(cardAccess.data(), cardAccess.size(), chip.get()), 1);
    const std::unique_ptr<PACE_SEC, Free> secret(PACE_SEC_new("135792", 6, PACE_CAN));
    SeededRandom random(parameterId);
    PaceTerminal terminal(protocol, paceCanPassword("135792").view(), random);

    ASSERT_TRUE(terminal.acceptNonce(taken(PACE_STEP1_enc_nonce(chip.get(), secret.get()))));
    const Bytes mapping1 = terminal.mappingData();
    const Bytes mapping2 = taken(PACE_STEP3A_generate_mapping_data(chip.get()));
    ASSERT_EQ(PACE_STEP3A_map_generator(chip.get(), buffer(mapping1).get()), 1);
    ASSERT_TRUE(terminal.map(mapping2));

    const Bytes chipKey = taken(PACE_STEP3B_generate_ephemeral_key(chip.get()));
    const Bytes ownKey = terminal.ephemeralKey();
    ASSERT_EQ(PACE_STEP3B_compute_shared_secret(chip.get(), buffer(ownKey).get()), 1);
    ASSERT_EQ(PACE_STEP3C_derive_keys(chip.get()), 1);
    ASSERT_TRUE(terminal.agree(chipKey));

    EXPECT_EQ(PACE_STEP3D_verify_authentication_token(chip.get(), buffer(terminal.token()).get()), 1);
    const Bytes chipToken = taken(PACE_STEP3D_compute_authentication_token(chip.get(), buffer(ownKey).get()));
    EXPECT_TRUE(terminal.finish(chipToken));
}

std::vector<PeerCase> cases() {
    std::vector<PeerCase> all;
    for (const SmCipher cipher : {SmCipher::TripleDes, SmCipher::Aes128, SmCipher::Aes192, SmCipher::Aes256})
        for (const unsigned curve : {12U, 13U, 15U, 16U, 17U, 18U}) all.push_back({cipher, curve});
    return all;
}
INSTANTIATE_TEST_SUITE_P(All, Libeac, testing::ValuesIn(cases()));

}  // namespace
}  // namespace simkiosk
