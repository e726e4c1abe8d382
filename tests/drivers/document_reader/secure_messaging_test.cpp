// What a terminal must refuse under secure messaging, with 3DES and with AES.
#include "drivers/document_reader/secure_messaging.hpp"

#include <gtest/gtest.h>

#include "drivers/document_reader/tlv.hpp"
#include "tests/drivers/document_reader/hex.hpp"

namespace simkiosk {
namespace {

class SecureMessagingTest : public testing::TestWithParam<SmCipher> {
   protected:
    SmCipher cipher() const { return GetParam(); }
    SessionKeys keys() const { return sessionKeys(cipher(), hex("00112233445566778899AABBCCDDEEFF")); }

    // The chip's counter after so many steps.
    Bytes counter(std::uint8_t steps) const {
        Bytes value(blockBytes(cipher()));
        value.back() = steps;
        return value;
    }
    // An answer of the chip, made by the book: [87] 99 8E.
    Bytes answer(ByteView data, std::uint16_t status, std::uint8_t steps = 2) const {
        const SessionKeys own = keys();
        Bytes objects;
        if (!data.empty()) {
            Bytes padded(data.begin(), data.end());
            padTo(padded, blockBytes(cipher()));
            const Bytes iv = messageIv(cipher(), own.encryption.view(), counter(steps));
            Bytes value{0x01};
            append(value, cbcEncrypt(cipher(), own.encryption.view(), iv, padded));
            appendTlv(objects, 0x87, value);
        }
        appendTlv(objects, 0x99, Bytes{static_cast<std::uint8_t>(status >> 8), static_cast<std::uint8_t>(status)});
        appendTlv(objects, 0x8E, mac(objects, steps));
        return objects;
    }
    Bytes mac(ByteView objects, std::uint8_t steps = 2) const {
        Bytes message = counter(steps);
        append(message, objects);
        padTo(message, blockBytes(cipher()));
        return blockMac(cipher(), keys().mac.view(), message);
    }
    Bytes withMac(Bytes objects) const {
        appendTlv(objects, 0x8E, mac(objects));
        return objects;
    }
    Result<OpenedAnswer> open(Bytes data, CommandApdu command = {0x00, 0xB0, 0, 0, {}, 16}) {
        SecureMessaging messaging(keys());
        messaging.protect(command);
        auto opened = messaging.open({std::move(data), StatusWord{0x9000}});
        EXPECT_EQ(messaging.isOver(), !opened.has_value());
        return opened;
    }
};

TEST_P(SecureMessagingTest, OpensWhatIsRight) {
    for (const std::size_t length : {0U, 1U, 7U, 8U, 15U, 16U, 17U, 200U, 5000U}) {
        const Bytes data(length, 0xA5);
        const auto opened = open(answer(data, 0x9000));
        ASSERT_TRUE(opened) << length;
        EXPECT_EQ(toHex(opened->data.view()), toHex(data));
    }
    // The status that counts is the one under the MAC.
    EXPECT_EQ(open(answer({}, 0x6A82))->status.value, 0x6A82);
}

TEST_P(SecureMessagingTest, AnOddInstructionMayBeAnsweredWithEither) {
    const SessionKeys own = keys();
    const Bytes data = hex("5302AABB");
    Bytes padded = data;
    padTo(padded, blockBytes(cipher()));
    const Bytes iv = messageIv(cipher(), own.encryption.view(), counter(2));
    Bytes objects = makeTlv(0x85, cbcEncrypt(cipher(), own.encryption.view(), iv, padded));
    append(objects, hex("99029000"));
    EXPECT_EQ(toHex(open(withMac(objects), {0x00, 0xB1, 0, 0, hex("54020000"), 16})->data.view()), "5302AABB");
    EXPECT_FALSE(open(withMac(objects)));  // an even one has no DO85
    EXPECT_TRUE(open(answer(data, 0x9000), {0x00, 0xB1, 0, 0, hex("54020000"), 16}));
}

TEST_P(SecureMessagingTest, EndsTheSessionOnEveryWrongAnswer) {
    const Bytes good = answer(hex("0102030405"), 0x9000);
    for (std::size_t i = 0; i < good.size(); ++i) {
        Bytes changed = good;
        changed[i] ^= 0x01;
        const auto opened = open(changed);
        ASSERT_FALSE(opened) << i;
        EXPECT_EQ(opened.error().refusal->code, "answer_not_authentic") << i;
    }
    for (std::size_t count = 1; count < good.size(); ++count)
        EXPECT_EQ(open(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(count))).error().code,
                  ErrorCode::Malformed)
            << count;
    Bytes longer = good;
    longer.push_back(0x00);
    EXPECT_FALSE(open(longer));
}

TEST_P(SecureMessagingTest, RefusesAnswersOfAnotherMoment) {
    for (const std::uint8_t steps : std::initializer_list<std::uint8_t>{0, 1, 3, 4})
        EXPECT_FALSE(open(answer(hex("0102"), 0x9000, steps))) << +steps;
}

TEST_P(SecureMessagingTest, RefusesRightMacsOverWrongObjects) {
    EXPECT_FALSE(open(withMac({})));  // no DO99
    EXPECT_FALSE(
        open(withMac(hex("9901"
                         "90"))));  // half a status
    EXPECT_FALSE(
        open(withMac(hex("99029000"
                         "99029000"))));  // two of them
    EXPECT_FALSE(
        open(withMac(hex("8701019902"
                         "9000"))));  // encrypted nothing
    EXPECT_FALSE(
        open(withMac(hex("870401AABBCC"
                         "99029000"))));  // no whole block
    EXPECT_FALSE(
        open(withMac(hex("8700"
                         "99029000"))));  // no indicator
    EXPECT_FALSE(
        open(withMac(hex("8101AA"
                         "99029000"))));  // data in clear
    EXPECT_FALSE(open(hex("99029000")));  // no MAC
    EXPECT_FALSE(
        open(hex("99029000"
                 "8E00")));
    // Data whose padding is none.
    const SessionKeys own = keys();
    const Bytes iv = messageIv(cipher(), own.encryption.view(), counter(2));
    Bytes value{0x01};
    append(value, cbcEncrypt(cipher(), own.encryption.view(), iv, Bytes(blockBytes(cipher()), 0x00)));
    Bytes objects = makeTlv(0x87, value);
    append(objects, hex("99029000"));
    EXPECT_FALSE(open(withMac(objects)));
}

TEST_P(SecureMessagingTest, ABareStatusWordIsALostSession) {
    SecureMessaging messaging(keys());
    messaging.protect({0x00, 0xB0, 0, 0, {}, 16});
    const auto opened = messaging.open({{}, StatusWord{0x6988}});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Refused);
    EXPECT_EQ(opened.error().refusal->code, "session_lost");
    EXPECT_TRUE(messaging.isOver());
}

TEST_P(SecureMessagingTest, ProtectedLengthsAreExtendedWhenTheyMustBe) {
    SecureMessaging messaging(keys());
    const CommandApdu small = messaging.protect({0x00, 0xB0, 0, 0, {}, 200});
    EXPECT_EQ(small.le, 256U);
    EXPECT_EQ(toHex(*findTlv(small.data, 0x97)), "C8");
    const CommandApdu large = messaging.protect({0x00, 0xB0, 0, 0, {}, 5000});
    EXPECT_EQ(large.le, 65536U);
    EXPECT_TRUE(large.isExtended());
    EXPECT_EQ(toHex(*findTlv(large.data, 0x97)), "1388");
    const CommandApdu most = messaging.protect({0x00, 0xB0, 0, 0, {}, 65536});
    EXPECT_EQ(toHex(*findTlv(most.data, 0x97)), "0000");
    EXPECT_TRUE(messaging.protect({0x00, 0x86, 0, 0, Bytes(300, 0x5A), 256}).isExtended());
}

// The largest plain answer fits exactly, the next one does not.
TEST_P(SecureMessagingTest, KnowsHowMuchFitsIntoAnAnswer) {
    for (const std::size_t most : {256U, 257U, 300U, 512U, 1000U, 4096U, 65534U, 65536U}) {
        const std::size_t plain = SecureMessaging::plainCapacity(cipher(), most);
        EXPECT_LE(answer(Bytes(plain, 0x11), 0x9000).size(), most) << most;
        EXPECT_GT(answer(Bytes(plain + 1, 0x11), 0x9000).size(), most) << most;
    }
}

INSTANTIATE_TEST_SUITE_P(Ciphers, SecureMessagingTest,
                         testing::Values(SmCipher::TripleDes, SmCipher::Aes128, SmCipher::Aes192, SmCipher::Aes256));

}  // namespace
}  // namespace simkiosk
