#include "drivers/smart_card/sim_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "drivers/smart_card/uicc_model.hpp"
#include "tests/support/manual_clock.hpp"

namespace simkiosk {
namespace {

constexpr const char* anIccid = "89860112345678901237";

Bytes hex(std::string_view text) { return *fromHex(text); }

// The emulated card as a channel; remembers what it was asked.
class ModelCard : public ApduChannel {
   public:
    explicit ModelCard(UiccConfig config) : m_sim(*UiccModel::create(std::move(config))) {}

    std::vector<std::string> asked;
    Task<Result<ResponseApdu>> transmit(CommandApdu command) override {
        asked.push_back(toHex(command.encodeForT0()));
        const Bytes answer = m_sim.transmit(command.encodeForT0());
        if (answer.empty()) co_return fail(ErrorCode::Timeout, "mute");
        co_return ResponseApdu::parse(answer);
    }

   private:
    UiccModel m_sim;
};

// A card whose answers are given.
class CannedCard : public ApduChannel {
   public:
    explicit CannedCard(std::function<std::string(const std::string&)> answer) : m_answer(std::move(answer)) {}
    int commands = 0;
    Task<Result<ResponseApdu>> transmit(CommandApdu command) override {
        ++commands;
        co_return ResponseApdu::parse(hex(m_answer(toHex(command.encodeForT0()))));
    }

   private:
    std::function<std::string(const std::string&)> m_answer;
};

Result<Iccid> read(ApduChannel& raw, SimLanguage first = SimLanguage::Uicc) {
    ManualClock clock;
    T0Channel card(raw);
    return runTask(clock, readIccid(card, first));
}

TEST(ReadIccid, FromEveryKindOfCard) {
    for (const bool announces : {true, false}) {
        for (const bool insists : {true, false}) {
            for (const auto& [usim, gsm] : {std::pair(true, false), std::pair(false, true), std::pair(true, true)}) {
                ModelCard card({.iccid = anIccid,
                                .imsi = "",
                                .usim = usim,
                                .gsm = gsm,
                                .announcesData = announces,
                                .insistsOnLe = insists});
                for (const SimLanguage first : {SimLanguage::Uicc, SimLanguage::Gsm}) {
                    const auto iccid = read(card, first);
                    ASSERT_TRUE(iccid) << iccid.error().message;
                    EXPECT_EQ(iccid->text(), anIccid);
                }
            }
        }
    }
}

TEST(ReadIccid, AsksByUiccCommandsFirst) {
    ModelCard card({.iccid = anIccid, .imsi = ""});
    ASSERT_TRUE(read(card));
    EXPECT_EQ(card.asked.front(), "00A40004023F00");
    EXPECT_EQ(card.asked.back(), "00B000000A");
    EXPECT_NE(std::ranges::find(card.asked, "00A40004022FE2"), card.asked.end());
}

TEST(ReadIccid, FallsBackToTwoG) {
    ModelCard card({.iccid = anIccid, .imsi = "", .usim = false});
    ASSERT_TRUE(read(card));
    EXPECT_EQ(card.asked[0], "00A40004023F00");
    EXPECT_EQ(card.asked[1], "A0A40000023F00");
    EXPECT_EQ(card.asked[2], "A0C0000016");
    EXPECT_EQ(card.asked.back(), "A0B000000A");
}

TEST(ReadIccid, SaysBothStatusWordsWhenTheCardDeclines) {
    ModelCard card({.iccid = anIccid, .imsi = "", .fault = UiccConfig::Fault::Answers6F00});
    const auto iccid = read(card);
    ASSERT_FALSE(iccid);
    EXPECT_EQ(iccid.error().code, ErrorCode::Refused);
    EXPECT_NE(iccid.error().message.find("6F00"), std::string::npos);
}

TEST(ReadIccid, PassesTheChannelsErrorOn) {
    ModelCard card({.iccid = anIccid, .imsi = "", .fault = UiccConfig::Fault::Mute});
    EXPECT_EQ(read(card).error().code, ErrorCode::Timeout);
}

TEST(ReadIccid, RefusesAFileThatHoldsNone) {
    for (const char* content : {"FFFFFFFFFFFFFFFFFFFF", "00000000000000000000", "9868103254769810", ""}) {
        CannedCard card([&](const std::string& command) {
            return command.substr(2, 2) == "B0" ? std::string(content) + "9000" : std::string("9000");
        });
        const auto iccid = read(card);
        ASSERT_FALSE(iccid) << content;
        EXPECT_EQ(iccid.error().code, ErrorCode::Malformed) << content;
    }
}

TEST(ReadIccid, TakesAnAnswerTheReaderHasCompleted) {
    // A dispenser that does GET RESPONSE itself: data and 9000 at once; and 91xx, which is as good as 9000.
    CannedCard card([](const std::string& command) {
        return command.substr(2, 2) == "B0" ? "986810325476981032549110" : "6F0A9000";
    });
    EXPECT_EQ(read(card)->text(), "89860123456789012345");
}

TEST(T0Channel, StopsWhenTheCardAnnouncesEverMore) {
    CannedCard card([](const std::string&) { return "6110"; });
    EXPECT_EQ(read(card).error().code, ErrorCode::Malformed);
    EXPECT_LE(card.commands, 8);
}

TEST(T0Channel, StopsWhenTheCardNeverLikesLe) {
    CannedCard card([](const std::string& command) { return command.substr(2, 2) == "B0" ? "6C0A" : "9000"; });
    EXPECT_EQ(read(card).error().code, ErrorCode::Malformed);
}

TEST(T0Channel, LeavesTheSecureMessagingOfAnAnswerAlone) {
    std::vector<std::string> asked;
    CannedCard card([&](const std::string& command) {
        asked.push_back(command);
        if (command.substr(2, 2) == "C0") return "99026CC88E0811223344556677886CC8";
        return "610E";
    });
    ManualClock clock;
    T0Channel channel(card);
    // 6Cxx that was said, and proved, inside the answer: the same protected command must not be sent twice.
    const auto answer = runTask(clock, channel.transmit({0x0C, 0xB0, 0x00, 0x00, hex("9701E0"), 256}));
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(toHex(answer->data), "99026CC88E081122334455667788");
    EXPECT_EQ(answer->status.value, 0x6CC8);
    EXPECT_EQ(asked, (std::vector<std::string>{"0CB00000039701E0", "00C000000E"}));

    // The class of a 2G card, and the channel, stay.
    for (const auto& [cla, fetched] : {std::pair(0xA0, "A0C000000E"), std::pair(0x02, "02C000000E")}) {
        asked.clear();
        ASSERT_TRUE(runTask(clock, channel.transmit({static_cast<std::uint8_t>(cla), 0xA4, 0, 4, hex("3F00"), 256})));
        EXPECT_EQ(asked.back(), fetched);
    }
}

// --- The emulated card, by the standards' words ------------------------------------------------------------------

UiccModel aSim(UiccConfig config = {.iccid = anIccid, .imsi = "460010123456789"}) {
    return *UiccModel::create(std::move(config));
}

TEST(UiccModel, GivesTheWorkedImsi) {
    UiccModel sim = aSim();
    sim.transmit(hex("00A4040407A0000000871002"));
    sim.transmit(hex("00A40004026F07"));
    EXPECT_EQ(toHex(sim.transmit(hex("00B0000009"))), "0849061010325476989000");
}

TEST(UiccModel, BlankCardHasAnImsiOfFf) {
    UiccModel sim = aSim({.iccid = anIccid, .imsi = ""});
    sim.transmit(hex("A0A40000027F20"));
    sim.transmit(hex("A0A40000026F07"));
    EXPECT_EQ(toHex(sim.transmit(hex("A0B0000009"))), "FFFFFFFFFFFFFFFFFF9000");
}

TEST(UiccModel, NamesItsApplicationInEfDir) {
    UiccModel sim = aSim();
    sim.transmit(hex("00A40004022F00"));
    const Bytes record = sim.transmit(hex("00B2010420"));
    EXPECT_EQ(toHex(ByteView(record).first(11)), "61184F10A0000000871002");
    EXPECT_EQ(toHex(sim.transmit(hex("00B2020420"))), "6A83");
}

TEST(UiccModel, AnnouncesFileControlParameters) {
    UiccModel sim = aSim();
    const Bytes announced = sim.transmit(hex("00A40004022FE2"));
    ASSERT_EQ(announced[0], 0x61);
    const Bytes fcp = sim.transmit(Bytes{0x00, 0xC0, 0x00, 0x00, announced[1]});
    EXPECT_EQ(fcp[0], 0x62);
    EXPECT_EQ(fcp[1], announced[1] - 2);
    EXPECT_EQ(toHex(ByteView(fcp).last(2)), "9000");
    EXPECT_EQ(toHex(sim.transmit(hex("00C0000010"))), "6F00");  // only once
}

TEST(UiccModel, AnswersTheStatusWordsOfTheReference) {
    UiccModel sim = aSim();
    EXPECT_EQ(toHex(sim.transmit(hex("00B000000A"))), "6986");
    EXPECT_EQ(toHex(sim.transmit(hex("00A40004021234"))), "6A82");
    EXPECT_EQ(toHex(sim.transmit(hex("A0A40000021234"))), "9404");
    EXPECT_EQ(toHex(sim.transmit(hex("80A40004023F00"))), "6E00");
    EXPECT_EQ(toHex(sim.transmit(hex("00D6000000"))), "6D00");
    EXPECT_EQ(toHex(sim.transmit(hex("00A40C022FE2"))), "6700");
    EXPECT_EQ(toHex(sim.transmit(hex("00A4000C022FE2"))), "9000");
    EXPECT_EQ(toHex(sim.transmit(hex("00B0000000"))), "6C0A");
    EXPECT_EQ(toHex(sim.transmit(hex("00B0010001"))), "6B00");
    EXPECT_EQ(toHex(aSim({.iccid = anIccid, .imsi = "", .usim = false}).transmit(hex("00A40004023F00"))), "6E00");
    EXPECT_EQ(toHex(aSim({.iccid = anIccid, .imsi = "", .gsm = false}).transmit(hex("A0A40000023F00"))), "6E00");
}

TEST(UiccModel, ResetForgetsTheSelection) {
    UiccModel sim = aSim();
    sim.transmit(hex("00A4000C022FE2"));
    sim.reset();
    EXPECT_EQ(toHex(sim.transmit(hex("00B000000A"))), "6986");
}

TEST(UiccModel, RefusesImpossibleIdentities) {
    EXPECT_FALSE(UiccModel::create({.iccid = "8986", .imsi = ""}));
    EXPECT_FALSE(UiccModel::create({.iccid = "8986011234567890123x", .imsi = ""}));
    EXPECT_FALSE(UiccModel::create({.iccid = anIccid, .imsi = "4600101234567890"}));
}

}  // namespace
}  // namespace simkiosk
