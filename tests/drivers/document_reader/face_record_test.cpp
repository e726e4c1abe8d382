#include "drivers/document_reader/face_record.hpp"

#include <gtest/gtest.h>

#include "drivers/document_reader/emulation/issued_document.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "tests/drivers/document_reader/emulated_document.hpp"
#include "tests/drivers/document_reader/hex.hpp"

namespace simkiosk {
namespace {

Bytes recordOf(ByteView group) {
    const auto templates = *findTlv(*findTlv(group, 0x75), 0x7F61);
    const auto record = *findTlv(*findTlv(templates, 0x7F60), 0x5F2E);
    return {record.begin(), record.end()};
}

TEST(FaceRecord, YieldsTheImageAndItsSize) {
    const Bytes image = portraitOfLength(500);
    const auto photo = parseFaceGroup(portraitGroup(image));
    ASSERT_TRUE(photo) << photo.error().message;
    EXPECT_EQ(toHex(photo->image.view()), toHex(image));
    EXPECT_STREQ(toString(photo->format), "jpeg");
    EXPECT_EQ(photo->width, 300U);
    EXPECT_EQ(photo->height, 400U);
}

TEST(FaceRecord, TellsTheImageByItsFirstBytes) {
    // "jP", "ftyp", and a header box that says 480 rows of 360.
    const Bytes jp2 =
        hex("0000000C6A5020200D0A870A"
            "00000014667479706A703220000000006A703220"
            "0000002D6A703268"
            "0000001669686472000001E00000016800030707000000");
    const auto boxed = parseFaceGroup(portraitGroup(jp2));
    ASSERT_TRUE(boxed) << boxed.error().message;
    EXPECT_EQ(boxed->format, PhotoFormat::Jpeg2000);
    EXPECT_STREQ(toString(boxed->format), "jp2");
    EXPECT_EQ(boxed->width, 360U);
    EXPECT_EQ(boxed->height, 480U);

    const Bytes codestream =
        hex("FF4FFF51002F0000000001680000"
            "01E0"
            "0000000000000000"
            "0000016800"
            "0001E0");
    const auto bare = parseFaceGroup(portraitGroup(codestream));
    ASSERT_TRUE(bare) << bare.error().message;
    EXPECT_EQ(bare->format, PhotoFormat::Jpeg2000);
    EXPECT_EQ(bare->width, 360U);
    EXPECT_EQ(bare->height, 480U);

    EXPECT_EQ(parseFaceGroup(portraitGroup(hex("89504E470D0A1A0A"))).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(parseFaceGroup(portraitGroup({})).error().code, ErrorCode::Unsupported);
}

TEST(FaceRecord, SkipsFeaturePoints) {
    Bytes record = recordOf(portraitGroup(portraitOfLength(100)));
    const Bytes points(3 * 8, 0xFF);
    record.insert(record.begin() + 14 + 20, points.begin(), points.end());
    record[14 + 5] = 3;                                                  // how many
    record[11] = static_cast<std::uint8_t>(record[11] + points.size());  // record length
    record[17] = static_cast<std::uint8_t>(record[17] + points.size());  // block length
    const auto photo = parseFaceRecord(record);
    ASSERT_TRUE(photo) << photo.error().message;
    EXPECT_EQ(photo->image.size(), 100U);
}

TEST(FaceRecord, TakesTheRecordsLengthFromItsObjectWhenItIsLeftOut) {
    Bytes record = recordOf(portraitGroup(portraitOfLength(100)));
    std::fill_n(record.begin() + 8, 4, std::uint8_t{0});
    const auto photo = parseFaceRecord(record);
    ASSERT_TRUE(photo) << photo.error().message;
    EXPECT_EQ(photo->image.size(), 100U);
}

TEST(FaceRecord, TakesTheRecordsSizeWhenTheImageIsSilent) {
    Bytes record = recordOf(portraitGroup(hex("FFD8FFD9")));
    record[14 + 20 + 3] = 200;
    record[14 + 20 + 5] = 250;
    const auto photo = parseFaceRecord(record);
    ASSERT_TRUE(photo);
    EXPECT_EQ(photo->width, 200U);
    EXPECT_EQ(photo->height, 250U);
}

TEST(FaceRecord, RefusesWhatBreaksItsFormat) {
    const Bytes group = portraitGroup(portraitOfLength(100));
    for (std::size_t count = 0; count < group.size(); ++count)
        EXPECT_EQ(parseFaceGroup(ByteView(group).first(count)).error().code, ErrorCode::Malformed) << count;
    const Bytes record = recordOf(group);
    for (std::size_t count = 0; count < record.size(); ++count)
        EXPECT_FALSE(parseFaceRecord(ByteView(record).first(count))) << count;
    struct Change {
        std::size_t at;
        std::uint8_t to;
    };
    for (const auto& [at, to] :
         {Change{0, 'X'}, Change{4, '9'}, Change{8, 0x01}, Change{13, 0}, Change{14, 0x01}, Change{18, 0x7F}}) {
        Bytes changed = record;
        changed[at] = to;
        EXPECT_EQ(parseFaceRecord(changed).error().code, ErrorCode::Malformed) << at;
    }
}

}  // namespace
}  // namespace simkiosk
