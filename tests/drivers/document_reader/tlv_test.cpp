#include "drivers/document_reader/tlv.hpp"

#include <gtest/gtest.h>

#include "tests/drivers/document_reader/hex.hpp"

namespace simkiosk {
namespace {

TEST(Tlv, ReadsTagsAndLengthsOfEveryForm) {
    struct Case {
        const char* bytes;
        std::uint32_t tag;
        std::size_t header;
        std::size_t value;
    };
    for (const auto& [bytes, tag, header, value] :
         {Case{"6103AABBCC", 0x61, 2, 3}, Case{"5F1F00", 0x5F1F, 3, 0}, Case{"7F618201F4", 0x7F61, 5, 500},
          Case{"0480", 0, 0, 0}, Case{"758400000001", 0x75, 6, 1}, Case{"77850000000001", 0, 0, 0},
          Case{"75830F4240", 0x75, 5, 1000000}, Case{"5F818101", 0, 0, 0}, Case{"9F818102", 0, 0, 0},
          Case{"DF812300", 0xDF8123, 4, 0}}) {
        const auto read = readTlvHeader(hex(bytes));
        EXPECT_EQ(read.has_value(), tag != 0) << bytes;
        if (!read || tag == 0) continue;
        EXPECT_EQ(read->tag, tag) << bytes;
        EXPECT_EQ(read->headerBytes, header) << bytes;
        EXPECT_EQ(read->valueBytes, value) << bytes;
    }
}

TEST(Tlv, RefusesWhatIsCutShort) {
    const Bytes whole = hex("7F61820102");
    for (std::size_t count = 0; count < whole.size(); ++count)
        EXPECT_FALSE(readTlvHeader(ByteView(whole).first(count))) << count;
    EXPECT_FALSE(TlvReader(hex("0403AABB")).next());
    EXPECT_FALSE(wholeTlv(hex("0401AABB"), 0x04));  // something after its end
    EXPECT_FALSE(wholeTlv(hex("0401AA"), 0x05));
}

TEST(Tlv, FindsOneAmongOthers) {
    const Bytes objects = hex("5F0104303130375F36063034303030305C026175");
    EXPECT_EQ(toHex(*findTlv(objects, 0x5C)), "6175");
    EXPECT_FALSE(findTlv(objects, 0x5D));
    EXPECT_FALSE(findTlv(hex("0405AA5C0161"), 0x5C));  // behind a broken one
}

TEST(Tlv, WritesWhatItReads) {
    for (const std::uint32_t tag : {0x04U, 0x5F1FU, 0x7F61U, 0xDF8123U}) {
        for (const std::size_t length : {0U, 1U, 127U, 128U, 255U, 256U, 65535U, 65536U, 100000U}) {
            const Bytes value(length, 0x5A);
            const Bytes bytes = makeTlv(tag, value);
            const auto read = wholeTlv(bytes, tag);
            ASSERT_TRUE(read) << length;
            EXPECT_EQ(read->size(), length);
        }
    }
    EXPECT_EQ(toHex(makeTlv(0x7F49, makeTlv(0x86, Bytes{0x04}))), "7F4903860104");
}

TEST(Tlv, NumbersHaveOneToFourBytes) {
    EXPECT_EQ(*tlvNumber(hex("010203")), 0x010203U);
    EXPECT_FALSE(tlvNumber({}));
    EXPECT_FALSE(tlvNumber(hex("0102030405")));
}

}  // namespace
}  // namespace simkiosk
