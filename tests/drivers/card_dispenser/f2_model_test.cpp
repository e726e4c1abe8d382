#include "drivers/card_dispenser/f2_model.hpp"

#include <boost/json/serialize.hpp>
#include <set>

#include "kiosk/values/iccid.hpp"
#include "tests/drivers/card_dispenser/f2_bench.hpp"

namespace simkiosk {
namespace {

Bytes hex(std::string_view text) { return *fromHex(text); }

// The unit alone, fed with published frames.
class F2Model : public testing::Test {
   protected:
    Bytes say(std::string_view frame, Duration then = 5s) {
        model->receive(hex(frame), now);
        now += then;
        return model->takeOutput(now);
    }
    Result<boost::json::value> order(std::string_view text) { return model->control(parsedObject(text), now); }
    boost::json::object state() { return order(R"({"do":"state"})")->as_object(); }

    std::unique_ptr<F2DispenserModel> model =
        *F2DispenserModel::create(parsedObject(R"({"cards":{"iccid_first":"89860123456789012341","count":10}})"));
    Instant now{1h};
};

TEST_F(F2Model, AnswersThePublishedExchanges) {
    EXPECT_EQ(say("F2 00 00 03 43 31 30 03 B0"), hex("06 F2 00 00 05 4E 31 30 42 30 03 C9"));  // B0
    EXPECT_EQ(say("06 F2 00 00 03 43 30 33 03 B2"),
              hex("06 F2 00 00 12 50 30 33 30 32 30 43 52 54 2D 35 39 31 2D 4D 30 30 31 03 86"));
    EXPECT_EQ(say("06 F2 00 00 03 43 31 30 03 B0"), hex("06 F2 00 00 06 50 31 30 30 32 30 03 94"));
    EXPECT_EQ(say("06 F2 00 00 03 43 32 31 03 B2"), hex("06 F2 00 00 06 50 32 31 32 32 30 03 94"));
    EXPECT_EQ(
        say("06 F2 00 00 04 43 51 30 35 03 E2"),
        hex("06 F2 00 00 1D 50 51 30 32 32 30 30 3B 9F 96 80 1F C7 80 31 A0 73 BE 21 13 67 43 20 07 18 00 00 01 A5 "
            "03 E6"));
    EXPECT_EQ(toHex(say("06 F2 00 00 0A 43 51 33 A0 A4 00 00 02 2F E2 03 11")).substr(22, 4), "9F0F");
    EXPECT_EQ(say("06 F2 00 00 03 43 51 31 03 D1").size(), 13U);
    EXPECT_EQ(say("06 F2 00 00 03 43 32 30 03 B3"), hex("06 F2 00 00 06 50 32 30 31 32 30 03 96"));
}

TEST_F(F2Model, AcknowledgesAtOnceAndRepliesAfterTheMotion) {
    say("F2 00 00 03 43 30 33 03 B2");
    EXPECT_EQ(say("F2 00 00 03 43 32 31 03 B2", 10ms), hex("06"));
    ASSERT_TRUE(model->nextWake());
    EXPECT_GT(*model->nextWake(), now + 1s);
    now = *model->nextWake();
    EXPECT_EQ(model->takeOutput(now), hex("F2 00 00 06 50 32 31 32 32 30 03 94"));
}

TEST_F(F2Model, SaysNakToADamagedFrame) { EXPECT_EQ(say("F2 00 00 03 43 31 30 03 B1"), hex("15")); }

TEST_F(F2Model, IsSilentToAnotherAddress) { EXPECT_EQ(say("F2 01 00 03 43 31 30 03 B1"), Bytes{}); }

TEST_F(F2Model, SendsItsReplyAgainOnNakWithoutMovingAgain) {
    say("F2 00 00 03 43 30 33 03 B2");
    const Bytes first = say("F2 00 00 03 43 32 31 03 B2");
    EXPECT_EQ(say("15"), Bytes(first.begin() + 1, first.end()));
    EXPECT_EQ(state().at("draws").to_number<int>(), 1);
    say("06");
    EXPECT_EQ(say("15"), Bytes{});
}

TEST_F(F2Model, EotStopsTheMotionWhereItIs) {
    say("F2 00 00 03 43 30 33 03 B2");
    EXPECT_EQ(say("F2 00 00 03 43 32 31 03 B2", 1500ms), hex("06"));
    EXPECT_EQ(say("04"), hex("04"));
    EXPECT_EQ(state().at("card").as_string(), "between");
    EXPECT_EQ(state().at("draws").to_number<int>(), 1);
}

TEST_F(F2Model, EotAtTheBeginningLeavesTheStackerAlone) {
    say("F2 00 00 03 43 30 33 03 B2");
    say("F2 00 00 03 43 32 31 03 B2", 100ms);
    EXPECT_EQ(say("04"), hex("04"));
    EXPECT_EQ(state().at("card").as_string(), "none");
    EXPECT_EQ(state().at("stacker").to_number<int>(), 10);
}

TEST_F(F2Model, RefusesWhatItDoesNotKnow) {
    say("F2 00 00 03 43 30 33 03 B2");
    const auto code = [this](std::uint8_t cm, std::uint8_t pm) {
        model->receive(f2::encodeCommand(0, {cm, pm}), now);
        now += 5s;
        const Bytes answer = model->takeOutput(now);
        return std::string(answer.begin() + 8, answer.begin() + 10);
    };
    EXPECT_EQ(code(0x77, 0x30), "00");
    EXPECT_EQ(code(0x32, 0x38), "01");
    EXPECT_EQ(code(0x52, 0x30), "03");
    EXPECT_EQ(code(0x32, 0x30), "02");
    EXPECT_EQ(code(0x51, 0x33), "65");
}

TEST_F(F2Model, CardsHaveDistinctIccidsWithTheirCheckDigit) {
    std::set<std::string> seen;
    const auto saved = model->saveState().as_object();
    for (const auto& card : saved.at("stacker").as_array()) {
        const std::string text(card.at("iccid").as_string());
        EXPECT_TRUE(Iccid::parse(text)->luhnValid()) << text;
        seen.insert(text);
    }
    EXPECT_EQ(seen.size(), 10U);
}

TEST_F(F2Model, WhatIsPhysicalSurvivesARestart) {
    say("F2 00 00 03 43 30 33 03 B2");
    say("F2 00 00 03 43 32 31 03 B2");
    order(R"({"do":"stick_sensor","n":7,"value":true})");
    const auto before = state();
    const auto saved = boost::json::parse(boost::json::serialize(model->saveState()));
    model = *F2DispenserModel::create(parsedObject(R"({"cards":{"iccid_first":"89860123456789012341","count":10}})"));
    ASSERT_TRUE(model->loadState(saved));
    const auto after = state();
    for (const char* key : {"card", "iccid", "stacker", "next_iccid", "draws", "bin", "counter", "initialised"}) {
        EXPECT_EQ(after.at(key), before.at(key)) << key;
    }
    EXPECT_EQ(say("F2 00 00 03 43 31 31 03 B1")[17], '1');  // S7 is still stuck
    EXPECT_EQ(say("F2 00 00 03 43 32 30 03 B3"), hex("06 F2 00 00 06 50 32 30 31 32 30 03 96"));
    order(R"({"do":"refill","count":1})");
    EXPECT_EQ(state().at("stacker").to_number<int>(), 10);
}

TEST_F(F2Model, RefusesASavedStateThatContradictsItself) {
    for (const char* saved :
         {"[]", "{}", R"({"series":"8986012345678901234","stacker":[],"card":null,"place":"gate"})",
          R"({"series":"8986012345678901234","stacker":[],"card":null,"place":"moon"})",
          R"({"series":"8986012345678901234","stacker":[{"iccid":"1"}],"card":null,"place":"none"})",
          R"({"series":"8986012345678901234","stacker":[],"card":null,"place":"none","counter":1000})"}) {
        EXPECT_FALSE(model->loadState(boost::json::parse(saved))) << saved;
    }
}

TEST_F(F2Model, RefusesOrdersThatMakeNoSense) {
    for (const char* text :
         {"{}", R"({"do":"dance"})", R"({"do":"take_card"})", R"({"do":"push_back"})", R"({"do":"insert_card"})",
          R"({"do":"move_by_hand"})", R"({"do":"stick_sensor"})", R"({"do":"stick_sensor","n":99})",
          R"({"do":"refill","count":-1})", R"({"do":"fault"})", R"({"do":"fault","kind":"rain"})",
          R"({"do":"fault","kind":"refuse"})", R"({"do":"fault","kind":"nak","count":0})",
          R"({"do":"fault","kind":"nak","command":"xy"})"}) {
        const auto answer = order(text);
        ASSERT_FALSE(answer) << text;
        EXPECT_EQ(answer.error().code, ErrorCode::Invalid) << text;
    }
}

TEST_F(F2Model, RefusesConfigurationsThatMakeNoSense) {
    for (const char* text :
         {R"({"profile":"k720"})", R"({"address":16})", R"({"address":"a"})", R"({"cards":{"iccid_first":"12"}})",
          R"({"cards":{"iccid_first":"89860123456789012341","count":-1}})", R"({"cards":[{}]})", R"({"cards":3})",
          R"({"cards":[{"iccid":"89860123456789012341","fault":"ill"}]})", R"({"motion_ms":{"fly":1}})",
          R"({"motion_ms":{"draw":-1}})", R"({"bin_capacity":"many"})"}) {
        EXPECT_FALSE(F2DispenserModel::create(parsedObject(text))) << text;
    }
}

TEST_F(F2Model, ScalesItsMotions) {
    model = *F2DispenserModel::create(parsedObject(
        R"({"cards":{"iccid_first":"89860123456789012341","count":1},"motion_ms":{"draw":1000,"scale":0.1}})"));
    say("F2 00 00 03 43 30 33 03 B2");
    EXPECT_EQ(say("F2 00 00 03 43 32 31 03 B2", 110ms).size(), 13U);
}

TEST_F(F2Model, DrawsAPresentedCardInAgainWhileEntryIsEnabled) {
    say("F2 00 00 03 43 30 33 03 B2");
    say("F2 00 00 03 43 32 31 03 B2");
    say("F2 00 00 03 43 33 30 03 B2");
    say("F2 00 00 03 43 32 30 03 B3");
    now += 2s;
    model->takeOutput(now);
    EXPECT_EQ(state().at("card").as_string(), "antenna");
}

TEST_F(F2Model, PeoplesHands) {
    say("F2 00 00 03 43 30 33 03 B2");
    say("F2 00 00 03 43 33 30 03 B2");
    ASSERT_TRUE(order(R"({"do":"insert_card","iccid":"89860123456789019999"})"));
    EXPECT_EQ(state().at("iccid").as_string(), "89860123456789019999");
    say("F2 00 00 03 43 33 31 03 B3");
    say("F2 00 00 03 43 32 30 03 B3");
    ASSERT_TRUE(order(R"({"do":"push_back"})"));
    EXPECT_EQ(toHex(say("F2 00 00 03 43 32 30 03 B3")).substr(16, 4), toHex(toBytes("45")));
    ASSERT_TRUE(order(R"({"do":"mute_sim","count":2})"));
    const auto saved = model->saveState().as_object();
    EXPECT_EQ(saved.at("card").at("fault").as_string(), "mute");
    EXPECT_EQ(saved.at("stacker").at(0).at("fault").as_string(), "mute");
    EXPECT_EQ(saved.at("stacker").at(1).at("fault").as_string(), "none");
}

TEST_F(F2Model, HeadOf45WhenConfigured) {
    model = *F2DispenserModel::create(parsedObject(R"({"head_45":true})"));
    EXPECT_EQ(say("F2 00 00 03 43 31 30 03 B0")[5], 0x45);
}

TEST_F(F2Model, CounterOverflowsAt999) {
    say("F2 00 00 03 43 30 33 03 B2");
    model->receive(f2::encodeCommand(0, {0xA5, 0x31, toBytes("999")}), now);
    now += 1s;
    EXPECT_EQ(model->takeOutput(now)[5], 'P');
    say("F2 00 00 03 43 32 31 03 B2");
    EXPECT_EQ(toHex(say("F2 00 00 03 43 32 33 03 B0")).substr(16, 4), toHex(toBytes("50")));
}

}  // namespace
}  // namespace simkiosk
