#include "drivers/card_dispenser/f2_codec.hpp"

#include <gtest/gtest.h>

#include <set>

#include "drivers/card_dispenser/f2_errors.hpp"
#include "drivers/card_dispenser/f2_profile.hpp"

namespace simkiosk::f2 {
namespace {

Bytes hex(std::string_view text) { return *fromHex(text); }

// The published vectors, host to unit, unit address 00.
struct CommandVector {
    const char* name;
    std::uint8_t cm;
    std::uint8_t pm;
    const char* data;
    const char* frame;
};
constexpr CommandVector commandVectors[] = {
    {"INIT 30", 0x30, 0x30, "", "F2 00 00 03 43 30 30 03 B1"},
    {"INIT 31", 0x30, 0x31, "", "F2 00 00 03 43 30 31 03 B0"},
    {"INIT 33", 0x30, 0x33, "", "F2 00 00 03 43 30 33 03 B2"},
    {"INIT 35", 0x30, 0x35, "", "F2 00 00 03 43 30 35 03 B4"},
    {"STATUS 30", 0x31, 0x30, "", "F2 00 00 03 43 31 30 03 B0"},
    {"STATUS 31", 0x31, 0x31, "", "F2 00 00 03 43 31 31 03 B1"},
    {"MOVE gate 30", 0x32, 0x30, "", "F2 00 00 03 43 32 30 03 B3"},
    {"MOVE IC 31", 0x32, 0x31, "", "F2 00 00 03 43 32 31 03 B2"},
    {"MOVE RF 32", 0x32, 0x32, "", "F2 00 00 03 43 32 32 03 B1"},
    {"MOVE bin 33", 0x32, 0x33, "", "F2 00 00 03 43 32 33 03 B0"},
    {"MOVE eject 39", 0x32, 0x39, "", "F2 00 00 03 43 32 39 03 BA"},
    {"ENTRY on", 0x33, 0x30, "", "F2 00 00 03 43 33 30 03 B2"},
    {"ENTRY off", 0x33, 0x31, "", "F2 00 00 03 43 33 31 03 B3"},
    {"TYPE IC", 0x50, 0x30, "", "F2 00 00 03 43 50 30 03 D1"},
    {"CPU cold EMV5V", 0x51, 0x30, "30", "F2 00 00 04 43 51 30 30 03 E7"},
    {"CPU cold ISO5V", 0x51, 0x30, "33", "F2 00 00 04 43 51 30 33 03 E4"},
    {"CPU cold ISO3V", 0x51, 0x30, "35", "F2 00 00 04 43 51 30 35 03 E2"},
    {"CPU off", 0x51, 0x31, "", "F2 00 00 03 43 51 31 03 D1"},
    {"CPU status", 0x51, 0x32, "", "F2 00 00 03 43 51 32 03 D2"},
    {"CPU warm", 0x51, 0x38, "", "F2 00 00 03 43 51 38 03 D8"},
    {"auto SELECT MF", 0x51, 0x39, "A0A40000023F00", "F2 00 00 0A 43 51 39 A0 A4 00 00 02 3F 00 03 E9"},
    {"T0 SELECT 2FE2", 0x51, 0x33, "A0A40000022FE2", "F2 00 00 0A 43 51 33 A0 A4 00 00 02 2F E2 03 11"},
    {"T0 READ 10", 0x51, 0x33, "A0B000000A", "F2 00 00 08 43 51 33 A0 B0 00 00 0A 03 C2"},
    {"SAM select 0", 0x52, 0x40, "30", "F2 00 00 04 43 52 40 30 03 94"},
    {"SAM cold", 0x52, 0x30, "", "F2 00 00 03 43 52 30 03 D3"},
    {"A2/30", 0xA2, 0x30, "", "F2 00 00 03 43 A2 30 03 23"},
    {"A3/30", 0xA3, 0x30, "", "F2 00 00 03 43 A3 30 03 22"},
    {"A4/30", 0xA4, 0x30, "", "F2 00 00 03 43 A4 30 03 25"},
    {"A5/30", 0xA5, 0x30, "", "F2 00 00 03 43 A5 30 03 24"},
    {"A5/31 000", 0xA5, 0x31, "303030", "F2 00 00 06 43 A5 31 30 30 30 03 10"},
};

PositiveReply positive(std::uint8_t cm, std::uint8_t pm, CardPosition card, StackerLevel stacker, Bytes data = {}) {
    return {{cm, pm, std::move(data)}, {card, stacker, RetainBinLevel::Ok}};
}

// Unit to host.
struct ReplyVector {
    const char* name;
    const char* frame;
    Reply reply;
};
std::vector<ReplyVector> replyVectors() {
    using enum CardPosition;
    using enum StackerLevel;
    return {
        {"INIT33 ok 0/2/0", "F2 00 00 12 50 30 33 30 32 30 43 52 54 2D 35 39 31 2D 4D 30 30 31 03 86",
         positive(0x30, 0x33, None, Enough, toBytes("CRT-591-M001"))},
        {"STATUS ok 0/2/0", "F2 00 00 06 50 31 30 30 32 30 03 94", positive(0x31, 0x30, None, Enough)},
        {"STATUS ok 2/1/0", "F2 00 00 06 50 31 30 32 31 30 03 95", positive(0x31, 0x30, ReadPosition, Few)},
        {"MOVE31 ok 2/2/0", "F2 00 00 06 50 32 31 32 32 30 03 94", positive(0x32, 0x31, ReadPosition, Enough)},
        {"MOVE30 ok 1/2/0", "F2 00 00 06 50 32 30 31 32 30 03 96", positive(0x32, 0x30, Gate, Enough)},
        {"MOVE39 ok 0/2/0", "F2 00 00 06 50 32 39 30 32 30 03 9E", positive(0x32, 0x39, None, Enough)},
        {"COLD ok T=0+ATR",
         "F2 00 00 1D 50 51 30 32 32 30 30 3B 9F 96 80 1F C7 80 31 A0 73 BE 21 13 67 43 20 07 18 00 00 01 A5 03 E6",
         positive(0x51, 0x30, ReadPosition, Enough, hex("303B9F96801FC78031A073BE21136743200718000001A5"))},
        {"ICCID 9000", "F2 00 00 12 50 51 33 32 32 30 98 68 10 32 54 76 98 10 32 54 90 00 03 6F",
         positive(0x51, 0x33, ReadPosition, Enough, hex("986810325476981032549000"))},
        {"NEG jam", "F2 00 00 05 4E 32 31 31 30 03 B8", NegativeReply{{0x32, 0x31}, "10"}},
        {"NEG jam, head 45", "F2 00 00 05 45 32 31 31 30 03 B3", NegativeReply{{0x32, 0x31}, "10"}},
        {"NEG empty A0", "F2 00 00 05 4E 32 31 41 30 03 C8", NegativeReply{{0x32, 0x31}, "A0"}},
        {"NEG B0 on STATUS", "F2 00 00 05 4E 31 30 42 30 03 C9", NegativeReply{{0x31, 0x30}, "B0"}},
    };
}

std::vector<WireItem> itemsOf(ByteView wire, std::size_t chunk) {
    FrameParser parser;
    std::vector<WireItem> items;
    for (std::size_t at = 0; at < wire.size(); at += chunk) {
        parser.feed(wire.subspan(at, std::min(chunk, wire.size() - at)));
        while (auto item = parser.next()) items.push_back(std::move(*item));
    }
    return items;
}

Frame frameOf(const Bytes& raw) { return {raw[1], Bytes(raw.begin() + 4, raw.end() - 2), raw}; }

TEST(F2Codec, EncodesEveryPublishedCommand) {
    for (const auto& vector : commandVectors) {
        EXPECT_EQ(toHex(encodeCommand(0, {vector.cm, vector.pm, hex(vector.data)})), toHex(hex(vector.frame)))
            << vector.name;
    }
}

TEST(F2Codec, FramesEveryPublishedCommandBack) {
    for (const auto& vector : commandVectors) {
        const auto items = itemsOf(hex(vector.frame), 1);
        ASSERT_EQ(items.size(), 1U) << vector.name;
        EXPECT_EQ(items[0], WireItem(frameOf(hex(vector.frame)))) << vector.name;
    }
}

TEST(F2Codec, ParsesEveryPublishedReply) {
    for (const auto& vector : replyVectors()) {
        const auto items = itemsOf(hex(vector.frame), 4096);
        ASSERT_EQ(items.size(), 1U) << vector.name;
        const auto reply = parseReply(std::get<Frame>(items[0]).text);
        ASSERT_TRUE(reply) << vector.name;
        EXPECT_EQ(*reply, vector.reply) << vector.name;
    }
}

TEST(F2Codec, EncodesEveryPublishedReplyFromItsText) {
    for (const auto& vector : replyVectors()) {
        const Bytes raw = hex(vector.frame);
        EXPECT_EQ(encodeFrame(0, frameOf(raw).text), raw) << vector.name;
    }
}

TEST(F2Codec, PutsTheAddressIntoFrameAndChecksum) {
    EXPECT_EQ(encodeCommand(0x0F, {0x31, 0x30}), hex("F2 0F 00 03 43 31 30 03 BF"));
}

TEST(F2Codec, HbHdnSaysFullWithTwo) {
    const auto reply = parseReply(toBytes("P10022"));
    ASSERT_TRUE(reply);
    EXPECT_EQ(std::get<PositiveReply>(*reply).status.bin, RetainBinLevel::Full);
}

TEST(F2Parser, FindsTheSameItemsInEveryChunking) {
    const Bytes status = hex("F2 00 00 06 50 31 30 30 32 30 03 94");
    const Bytes longest = encodeFrame(0, Bytes(longestText, 0xF2));
    const Bytes wire = [&] {
        Bytes bytes = hex("06 55 00");
        append(bytes, status);
        append(bytes, hex("15 04"));
        append(bytes, longest);
        append(bytes, status);
        return bytes;
    }();
    const std::vector<WireItem> expected{ControlByte{ack}, frameOf(status),  ControlByte{nak},
                                         ControlByte{eot}, frameOf(longest), frameOf(status)};
    for (const std::size_t chunk : {1, 2, 3, 5, 7, 11, 100, 1024, 4096}) EXPECT_EQ(itemsOf(wire, chunk), expected);
}

TEST(F2Parser, ControlBytesInsideAFrameAreContent) {
    const Bytes frame = encodeFrame(0, Bytes{0x50, 0x06, 0x15, 0x04, 0xF2, 0x03, 0x03});
    EXPECT_EQ(itemsOf(frame, 1), std::vector<WireItem>{frameOf(frame)});
}

TEST(F2Parser, WrongChecksumDiscardsTheWholeFrame) {
    Bytes wire = hex("F2 00 00 06 50 31 30 30 32 30 03 95");
    append(wire, hex("06"));
    EXPECT_EQ(itemsOf(wire, 1), (std::vector<WireItem>{DamagedFrame{}, ControlByte{ack}}));
}

TEST(F2Parser, MissingEndMarkRescansBehindTheFirstByte) {
    // The first F2 announces three bytes, but no 03 follows them: the true frame begins inside.
    Bytes wire = hex("F2 00 00 03");
    const Bytes status = hex("F2 00 00 06 50 31 30 30 32 30 03 94");
    append(wire, status);
    for (const std::size_t chunk : {1, 4, 4096}) {
        EXPECT_EQ(itemsOf(wire, chunk), std::vector<WireItem>{frameOf(status)});
    }
}

TEST(F2Parser, ImpossibleLengthRescansBehindTheFirstByte) {
    const Bytes status = hex("F2 00 00 06 50 31 30 30 32 30 03 94");
    for (const char* noise : {"F2 00 03 FB", "F2 00 FF FF", "F2 F2 F2"}) {
        Bytes wire = hex(noise);
        append(wire, status);
        EXPECT_EQ(itemsOf(wire, 1), std::vector<WireItem>{frameOf(status)}) << noise;
    }
}

TEST(F2Parser, LongestLengthIsTakenOneMoreIsNot) {
    EXPECT_EQ(itemsOf(encodeFrame(3, Bytes(longestText, 0x41)), 100).size(), 1U);
    Bytes tooLong = hex("F2 00 03 FB");
    tooLong.resize(4 + 1019, 0x41);
    append(tooLong, hex("03 00"));
    EXPECT_TRUE(itemsOf(tooLong, 100).empty());
}

TEST(F2Parser, RescuesTheFrameBehindNoiseThatLooksLikeOne) {
    // The noise announces 512 bytes that never come.
    FrameParser parser;
    const Bytes status = hex("F2 00 00 06 50 31 30 30 32 30 03 94");
    parser.feed(hex("F2 00 02 00"));
    EXPECT_FALSE(parser.next());
    EXPECT_FALSE(parser.rescueFrame());
    parser.feed(status);
    EXPECT_FALSE(parser.next());
    EXPECT_EQ(parser.rescueFrame(), frameOf(status));
    EXPECT_FALSE(parser.midFrame());
}

TEST(F2Parser, RescueLeavesAnIncompleteFrameAlone) {
    FrameParser parser;
    const Bytes status = hex("F2 00 00 06 50 31 30 30 32 30 03 94");
    parser.feed(ByteView(status).first(7));
    EXPECT_FALSE(parser.next());
    EXPECT_FALSE(parser.rescueFrame());
    parser.feed(ByteView(status).subspan(7));
    EXPECT_EQ(parser.next(), WireItem(frameOf(status)));
}

TEST(F2Reply, RefusesWhatBreaksTheFormat) {
    for (const char* text : {"", "P10", "P1003", "P10", "N101", "X10020", "P10320", "P10030", "P10003", "P10/20"}) {
        const auto reply = parseReply(toBytes(text));
        ASSERT_FALSE(reply) << text;
        EXPECT_EQ(reply.error().code, ErrorCode::Malformed) << text;
    }
    EXPECT_FALSE(parseReply(hex("4E 32 31 01 30")));
}

TEST(F2Sensors, AcceptsWhatMakersSend) {
    EXPECT_EQ(*parseSensors(toBytes("00110000"), 12),
              (std::vector<bool>{false, false, true, true, false, false, false, false}));
    EXPECT_EQ(parseSensors(toBytes("0011000000"), 12)->size(), 10U);
    EXPECT_EQ(parseSensors(toBytes("001100000011"), 12)->size(), 12U);
    EXPECT_TRUE(parseSensors(toBytes("00200000000000001"), 20)->at(2));
}

TEST(F2Sensors, RefusesOtherLengthsAndBytes) {
    EXPECT_FALSE(parseSensors(toBytes("0011000"), 12));
    EXPECT_FALSE(parseSensors(toBytes("0011000000000"), 12));
    EXPECT_FALSE(parseSensors(toBytes("0011000x"), 12));
}

TEST(F2Counters, ParsesThreeDigitsOnly) {
    EXPECT_EQ(*parseBinCount(toBytes("042")), 42U);
    for (const char* text : {"", "42", "0042", "04x"}) EXPECT_FALSE(parseBinCount(toBytes(text))) << text;
}

TEST(F2SerialNumber, BelievesItsLengthByteOnlyIfItIsRight) {
    EXPECT_EQ(*parseSerialNumber(hex("03414243")), "ABC");
    EXPECT_EQ(*parseSerialNumber(hex("00")), "");
    EXPECT_FALSE(parseSerialNumber(hex("04414243")));
    EXPECT_FALSE(parseSerialNumber(hex("")));
    EXPECT_FALSE(parseSerialNumber(Bytes(20, 19)));
}

TEST(F2Text, KeepsPrintableCharactersOfBoundedLength) {
    EXPECT_EQ(printableText(hex("4352540D0A00FF35")), "CRT5");
    EXPECT_EQ(printableText(Bytes(500, 'A')).size(), 64U);
}

TEST(F2Errors, EveryCodeOfTheManualHasMeaningAndRecovery) {
    const std::set<std::string_view> manual{"00", "01", "02", "03", "04", "05", "10", "12", "13", "14",
                                            "40", "41", "43", "45", "50", "51", "60", "61", "62", "63",
                                            "64", "65", "66", "67", "68", "69", "A0", "A1", "B0"};
    std::set<std::string_view> known;
    for (const auto& entry : errorTable()) {
        EXPECT_TRUE(known.insert(entry.code).second) << entry.code;
        EXPECT_FALSE(entry.meaning.empty()) << entry.code;
        EXPECT_FALSE(entry.instruction.empty()) << entry.code;
    }
    EXPECT_EQ(known, manual);
}

TEST(F2Errors, SwappedEmptyIsEmpty) {
    EXPECT_EQ(errorMeaning("0A").recovery, Recovery::WaitForCards);
    const Error error = refusal("0A");
    EXPECT_EQ(error.code, ErrorCode::Refused);
    EXPECT_EQ(error.refusal->code, "0A");  // as sent
    EXPECT_EQ(error.refusal->meaning, "stacker empty");
}

TEST(F2Errors, UnknownCodeIsFatalAndKeepsItsCode) {
    EXPECT_EQ(errorMeaning("Z9").recovery, Recovery::Fatal);
    EXPECT_EQ(refusal("Z9").refusal->code, "Z9");
}

TEST(F2Profile, KnowsItsUnitsByName) {
    for (const char* name : {"crt-571", "crt-591-m001", "crt-591-hb-hdn", "mtk-f31", "f3"}) {
        const auto profile = f2Profile(name);
        ASSERT_TRUE(profile) << name;
        EXPECT_EQ(profile->name, name);
        EXPECT_EQ(profile->moveToGate, 0x30);
    }
    EXPECT_EQ(f2Profile("CRT-591-M001")->moveToBin, 0x33);
    EXPECT_EQ(f2Profile("crt-591-hb-hdn")->moveToBin, 0x39);
    EXPECT_EQ(f2Profile("crt-591-hb-hdn")->binFull, '2');
    EXPECT_EQ(f2Profile("crt-591-hb-hdn")->bauds.front(), 115200U);
    EXPECT_EQ(f2Profile("k720").error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace simkiosk::f2
