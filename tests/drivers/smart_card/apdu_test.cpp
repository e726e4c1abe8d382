#include "drivers/smart_card/apdu.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace simkiosk {
namespace {

Bytes hex(std::string_view text) { return *fromHex(text); }

TEST(CommandApdu, EncodesTheFourCases) {
    EXPECT_EQ(toHex(CommandApdu{0x00, 0xA4, 0x00, 0x04, hex("3F00")}.encode()), "00A40004023F00");
    EXPECT_EQ(toHex(CommandApdu{0xA0, 0xB0, 0x00, 0x00, {}, 10}.encode()), "A0B000000A");
    EXPECT_EQ(toHex(CommandApdu{0x00, 0xB0, 0x00, 0x00, {}, 256}.encode()), "00B0000000");
    EXPECT_EQ(toHex(CommandApdu{0x00, 0x20, 0x00, 0x01}.encode()), "00200001");
    const CommandApdu both{0x00, 0xA4, 0x04, 0x04, hex("A0000000871002"), 256};
    EXPECT_EQ(toHex(both.encode()), "00A4040407A000000087100200");
    EXPECT_EQ(toHex(both.encodeForT0()), "00A4040407A0000000871002");
}

TEST(CommandApdu, ParsesWhatItEncodes) {
    for (const char* text : {"00A40004023F00", "A0B000000A", "00B0000000", "00200001", "00A4040407A000000087100200"}) {
        const auto command = CommandApdu::parse(hex(text));
        ASSERT_TRUE(command) << text;
        EXPECT_EQ(toHex(command->encode()), text);
    }
}

// ISO/IEC 7816-3 §12.1.3: cases 2E, 3E and 4E.
TEST(CommandApdu, HasExtendedLengthFieldsWhenShortOnesDoNotDo) {
    EXPECT_EQ(toHex(CommandApdu{0x00, 0xB0, 0x00, 0x00, {}, 257}.encode()), "00B00000000101");
    EXPECT_EQ(toHex(CommandApdu{0x00, 0xB0, 0x00, 0x00, {}, 65536}.encode()), "00B00000000000");
    EXPECT_EQ(toHex(CommandApdu{0x00, 0xD6, 0x00, 0x00, hex("AABB"), 4096}.encode()), "00D60000000002AABB1000");
    EXPECT_EQ(toHex(CommandApdu{0x00, 0xD6, 0x00, 0x00, Bytes(256, 0xCC)}.encode()).substr(0, 16), "00D60000000100CC");
    for (const std::size_t count :
         {std::size_t{0}, std::size_t{1}, std::size_t{255}, std::size_t{256}, std::size_t{65535}}) {
        for (const auto le :
             {std::optional<unsigned>(), std::optional(1U), std::optional(256U), std::optional(65536U)}) {
            const CommandApdu command{0x0C, 0xB0, 0x00, 0x00, Bytes(count, 0x5A), le};
            EXPECT_EQ(CommandApdu::parse(command.encode()), command) << count << ' ' << le.value_or(0);
        }
    }
}

TEST(CommandApdu, RefusesContradictingLengths) {
    for (const char* text : {"", "00A400", "00A40004023F", "00A40004023F000000", "00B000000000", "00D6000000000200",
                             "00D60000000003AABB", "00D60000000000AABB"}) {
        EXPECT_FALSE(CommandApdu::parse(hex(text))) << text;
    }
}

TEST(ResponseApdu, SplitsDataAndStatus) {
    const auto response = ResponseApdu::parse(hex("986810325476981032549000"));
    ASSERT_TRUE(response);
    EXPECT_EQ(toHex(response->data), "98681032547698103254");
    EXPECT_TRUE(response->status.isOk());
    EXPECT_TRUE(ResponseApdu::parse(hex("9000"))->data.empty());
    EXPECT_EQ(ResponseApdu::parse(Bytes(258, 0x90))->data.size(), 256U);
}

TEST(ResponseApdu, RefusesWhatIsNoAnswer) {
    EXPECT_FALSE(ResponseApdu::parse(hex("")));
    EXPECT_FALSE(ResponseApdu::parse(hex("90")));
    EXPECT_EQ(ResponseApdu::parse(Bytes(65538, 0x90))->data.size(), 65536U);
    EXPECT_FALSE(ResponseApdu::parse(Bytes(65539, 0x90)));
    EXPECT_FALSE(ResponseApdu::parse(hex("1234")));
    EXPECT_FALSE(ResponseApdu::parse(hex("6000")));  // a T=0 procedure byte
}

TEST(StatusWord, SaysWhatToDoNext) {
    EXPECT_TRUE(StatusWord{0x9000}.isOk());
    EXPECT_TRUE(StatusWord{0x9110}.isOk());
    EXPECT_FALSE(StatusWord{0x6A82}.isOk());
    EXPECT_EQ(StatusWord{0x612A}.bytesWaiting(), 42U);
    EXPECT_EQ(StatusWord{0x6100}.bytesWaiting(), 256U);
    EXPECT_EQ(StatusWord{0x9F0F}.bytesWaiting(), 15U);
    EXPECT_FALSE(StatusWord{0x9000}.bytesWaiting());
    EXPECT_EQ(StatusWord{0x6C0A}.correctLe(), 10U);
    EXPECT_FALSE(StatusWord{0x6A82}.correctLe());
}

TEST(StatusWord, HasAMeaningForEveryWordOfTheReference) {
    for (const std::uint16_t value :
         std::vector<std::uint16_t>{0x6110, 0x6C0A, 0x6A82, 0x6A83, 0x6982, 0x6986, 0x6B00, 0x6E00, 0x6D00, 0x9000,
                                    0x9110, 0x63C2, 0x63C0, 0x6983, 0x9F0F, 0x9404}) {
        EXPECT_EQ(StatusWord{value}.meaning().find("not known"), std::string::npos) << value;
    }
    EXPECT_EQ(StatusWord{0x6A82}.meaning(), "6A82: file not found");
    EXPECT_EQ(StatusWord{0x63C2}.meaning(), "63C2: wrong PIN, tries left");
    EXPECT_EQ(StatusWord{0x63C0}.meaning(), "63C0: PIN blocked");
}

}  // namespace
}  // namespace simkiosk
