// Every byte sequence the protocol description publishes, and every way an answer may be wrong.
#include "drivers/id_card_reader/sam_codec.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace simkiosk::sam {
namespace {

Bytes hex(std::string_view text) { return *fromHex(text); }

// All frames found when the bytes arrive `chunk` at a time.
std::vector<Bytes> framesIn(ByteView bytes, std::size_t chunk) {
    FrameParser parser(minAnswerLength, maxAnswerLength);
    std::vector<Bytes> frames;
    for (std::size_t at = 0; at < bytes.size(); at += chunk) {
        parser.add(bytes.subspan(at, std::min(chunk, bytes.size() - at)));
        while (auto frame = parser.next()) frames.push_back(*frame);
    }
    return frames;
}

Bytes numbered(std::size_t size) {
    Bytes bytes(size);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{1});
    return bytes;
}

Bytes concat(std::initializer_list<Bytes> parts) {
    Bytes all;
    for (const auto& part : parts) append(all, part);
    return all;
}

TEST(SamRequest, MatchesThePublishedBytes) {
    EXPECT_EQ(encodeRequest(Command::Reset), hex("AAAAAA96690003 10FF EC"));
    EXPECT_EQ(encodeRequest(Command::Status), hex("AAAAAA96690003 11FF ED"));
    EXPECT_EQ(encodeRequest(Command::SamNumber), hex("AAAAAA96690003 12FF EE"));
    EXPECT_EQ(encodeRequest(Command::FindCard), hex("AAAAAA96690003 2001 22"));
    EXPECT_EQ(encodeRequest(Command::SelectCard), hex("AAAAAA96690003 2002 21"));
    EXPECT_EQ(encodeRequest(Command::ReadCard), hex("AAAAAA96690003 3001 32"));
    EXPECT_EQ(encodeRequest(Command::ReadCardAndFingerprints), hex("AAAAAA96690003 3010 23"));
    EXPECT_EQ(encodeRequest(Command::ReadNewestAddress), hex("AAAAAA96690003 3003 30"));
    EXPECT_EQ(encodeRequest(Command::ReadManagementNumber), hex("AAAAAA96690003 3005 36"));
    EXPECT_EQ(encodeRequest(Command::SetMaxRadioBytes, hex("50")), hex("AAAAAA96690004 61FF50 CA"));
}

TEST(SamAnswer, MatchesThePublishedBytes) {
    EXPECT_EQ(encodeAnswer(Status::Ok), hex("AAAAAA96690004 000090 94"));
    EXPECT_EQ(encodeAnswer(Status::CardFound, Bytes(4, 0)), hex("AAAAAA96690008 00009F 00000000 97"));
    EXPECT_EQ(encodeAnswer(Status::Ok, Bytes(8, 0)), hex("AAAAAA9669000C 000090 0000000000000000 9C"));
    EXPECT_EQ(encodeAnswer(Status::FindFailed), hex("AAAAAA96690004 000080 84"));
    EXPECT_EQ(encodeAnswer(Status::SelectFailed), hex("AAAAAA96690004 000081 85"));
    EXPECT_EQ(encodeAnswer(Status::ReadFailed), hex("AAAAAA96690004 000041 45"));
    EXPECT_EQ(encodeAnswer(Status::SamRejectedCard), hex("AAAAAA96690004 000032 36"));
}

TEST(SamAnswer, PublishedAnswersAreRead) {
    const auto frames = framesIn(hex("AAAAAA96690008 00009F 00000000 97"), 100);
    ASSERT_EQ(frames.size(), 1U);
    const auto answer = parseAnswer(frames[0]);
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->is(Status::CardFound));
    EXPECT_EQ(answer->data, Bytes(4, 0));
}

TEST(SamAnswer, TheFirstTwoStatusBytesDoNotCount) {
    auto answer = parseAnswer(hex("1234 41"));
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->is(Status::ReadFailed));
}

TEST(SamAnswer, WithoutStatusWordIsMalformed) {
    EXPECT_EQ(parseAnswer(hex("0000")).error().code, ErrorCode::Malformed);
    EXPECT_EQ(parseAnswer({}).error().code, ErrorCode::Malformed);
    EXPECT_EQ(parseRequest(hex("20")).error().code, ErrorCode::Malformed);
}

TEST(SamRequest, IsParsedOnTheDeviceSide) {
    FrameParser parser(minRequestLength, maxAnswerLength);
    parser.add(encodeRequest(Command::SetMaxRadioBytes, hex("50")));
    const auto content = parser.next();
    ASSERT_TRUE(content);
    const auto request = parseRequest(*content);
    ASSERT_TRUE(request);
    EXPECT_EQ(request->command, Command::SetMaxRadioBytes);
    EXPECT_EQ(request->data, hex("50"));
}

TEST(SamFrames, AreFoundInEveryChunking) {
    const Bytes card = encodeAnswer(Status::Ok, concat({hex("01000400"), numbered(textSize + photoSize)}));
    ASSERT_EQ(card.size(), 1295U);
    const Bytes wire = concat({encodeAnswer(Status::CardFound, Bytes(4, 0)), card, encodeAnswer(Status::FindFailed)});
    for (std::size_t chunk = 1; chunk <= wire.size(); chunk += chunk < 70 ? 1 : 61) {
        const auto frames = framesIn(wire, chunk);
        ASSERT_EQ(frames.size(), 3U) << "chunks of " << chunk;
        EXPECT_EQ(frames[1].size(), 1287U);
        EXPECT_EQ(frames[2], hex("000080"));
    }
}

TEST(SamFrames, AreFoundWhereverTheWireIsCutInTwo) {
    const Bytes wire = concat({hex("FFAAAA96"), encodeAnswer(Status::Ok, Bytes(8, 0xAA)), hex("AAAA")});
    for (std::size_t cut = 0; cut <= wire.size(); ++cut) {
        FrameParser parser(minAnswerLength, maxAnswerLength);
        std::size_t found = 0;
        parser.add(ByteView(wire).first(cut));
        while (parser.next()) ++found;
        parser.add(ByteView(wire).subspan(cut));
        while (parser.next()) ++found;
        EXPECT_EQ(found, 1U) << "cut at " << cut;
    }
}

TEST(SamFrames, AreFoundAmidNoise) {
    const Bytes frame = encodeAnswer(Status::Ok);
    for (const auto* noise :
         {"00", "AA", "AAAA", "AAAAAA", "AAAAAA96", "AAAAAA9669", "AAAAAA96690000", "AAAAAA9669FFFF",
          "AAAAAA96690003000090", "96690004000090", "AAAAAA96690004000090 95", "AAAAAAAAAAAAAA9669AAAAAA"}) {
        const auto frames = framesIn(concat({hex(noise), frame, hex("AA96")}), 3);
        ASSERT_EQ(frames.size(), 1U) << noise;
        EXPECT_EQ(frames[0], hex("000090"));
    }
}

TEST(SamFrames, AWrongChecksumIsCountedAndPassedOver) {
    for (std::size_t bit = 0; bit < 8 * 4; ++bit) {
        Bytes damaged = encodeAnswer(Status::Ok);
        damaged[frameOverhead + bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        FrameParser parser(minAnswerLength, maxAnswerLength);
        parser.add(damaged);
        EXPECT_FALSE(parser.next());
        EXPECT_EQ(parser.damagedFrames(), 1U);
        parser.add(encodeAnswer(Status::FindFailed));
        EXPECT_EQ(parser.next(), hex("000080"));
    }
}

TEST(SamFrames, AnImpossibleLengthIsNoise) {
    // One more than the longest answer, with a correct checksum.
    Bytes tooLong = hex("AAAAAA9669090B000090");
    tooLong.resize(frameOverhead + 0x090B - 1, 0);
    tooLong.push_back(0x09 ^ 0x0B ^ 0x90);
    EXPECT_TRUE(framesIn(tooLong, 4096).empty());
    EXPECT_TRUE(framesIn(hex("AAAAAA96690003 0090 93"), 4096).empty());
}

TEST(SamFrames, ABegunFrameMayBeGivenUp) {
    FrameParser parser(minAnswerLength, maxAnswerLength);
    EXPECT_FALSE(parser.midFrame());
    parser.add(concat({hex("AAAAAA96690508"), encodeAnswer(Status::ReadFailed)}));
    EXPECT_FALSE(parser.next());
    EXPECT_TRUE(parser.midFrame());
    parser.abandonFrame();
    EXPECT_EQ(parser.next(), hex("000041"));
    EXPECT_FALSE(parser.midFrame());
}

TEST(SamFrames, NoiseWithoutEndDoesNotPileUp) {
    FrameParser parser(minAnswerLength, maxAnswerLength);
    for (int i = 0; i < 1000; ++i) {
        parser.add(Bytes(4096, 0xAA));
        ASSERT_FALSE(parser.next());
        ASSERT_FALSE(parser.midFrame());
    }
    parser.add(hex("96690004000090 94"));
    EXPECT_EQ(parser.next(), hex("000090"));
}

TEST(SamCardData, IsCutByItsPartLengths) {
    const Bytes content = numbered(textSize + photoSize);
    const auto data = parseCardData(concat({hex("01000400"), content}));
    ASSERT_TRUE(data);
    EXPECT_TRUE(std::ranges::equal(data->text, ByteView(content).first(textSize)));
    EXPECT_TRUE(std::ranges::equal(data->photo, ByteView(content).last(photoSize)));
    EXPECT_TRUE(data->fingerprints.empty());
}

TEST(SamCardData, WithFingerprintsOfEachPublishedLength) {
    for (const auto& [lengths, size, wire] :
         {std::tuple("010004000400", 1024U, 2321U), {"010004000200", 512U, 1809U}, {"010004000000", 0U, 1297U}}) {
        const Bytes data = concat({hex(lengths), numbered(textSize + photoSize + size)});
        EXPECT_EQ(encodeAnswer(Status::Ok, data).size(), wire);
        const auto card = parseCardDataWithFingerprints(data);
        ASSERT_TRUE(card);
        EXPECT_EQ(card->fingerprints.size(), size);
    }
}

TEST(SamCardData, WrongPartLengthsAreRefused) {
    const Bytes content = numbered(textSize + photoSize);
    for (const auto* lengths : {"00FF0400", "01000401", "04000100", "00000000", "FFFFFFFF"})
        EXPECT_EQ(parseCardData(concat({hex(lengths), content})).error().code, ErrorCode::Malformed) << lengths;
    for (const std::size_t size : {0U, 1U, 1279U, 1281U})
        EXPECT_EQ(parseCardData(concat({hex("01000400"), Bytes(size)})).error().code, ErrorCode::Malformed) << size;
    EXPECT_EQ(parseCardData(hex("010004")).error().code, ErrorCode::Malformed);
    EXPECT_EQ(parseCardDataWithFingerprints(concat({hex("010004000100"), numbered(1280 + 256)})).error().code,
              ErrorCode::Malformed);
}

TEST(SamNumber, IsFormattedLikeThePublishedExample) {
    EXPECT_EQ(*formatSamNumber(hex("05000100 09B83201 05BE1200 ADC5B111")), "05.01-20101129-0001228293-0296863149");
    EXPECT_EQ(formatSamNumber(Bytes(15)).error().code, ErrorCode::Malformed);
    EXPECT_EQ(formatSamNumber(Bytes(17)).error().code, ErrorCode::Malformed);
}

TEST(SamStatus, HasAMeaningForEveryPublishedCode) {
    for (const int code : {0x90, 0x9F, 0x91, 0x10, 0x11, 0x21, 0x23, 0x24, 0x31, 0x32,
                           0x33, 0x37, 0x3F, 0x40, 0x41, 0x47, 0x60, 0x66, 0x80, 0x81})
        EXPECT_FALSE(statusMeaning(static_cast<std::uint8_t>(code)).empty()) << code;
    EXPECT_TRUE(statusMeaning(0x55).empty());
}

}  // namespace
}  // namespace simkiosk::sam
