// The emulated reader by itself: its configuration, its orders, its time and what survives its restart.
#include "drivers/id_card_reader/sam_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>

#include "platform/base/assert.hpp"

namespace simkiosk {
namespace {

boost::json::object json(std::string_view text) { return boost::json::parse(text).as_object(); }

constexpr std::string_view oneCard = R"({"cards": {"one": {"type": "resident", "name": "样例", "sex": "1"},
                                                     "two": {"type": "Y", "name": "测试"}}})";

std::unique_ptr<SamReaderModel> makeModel(std::string_view config = oneCard) {
    auto model = SamReaderModel::create(json(config));
    SIMKIOSK_ASSERT(model.has_value());
    return *std::move(model);
}

// Runs the model until it has nothing more to say.
Bytes listen(SamReaderModel& model, Instant& now) {
    Bytes heard;
    while (const auto wake = model.nextWake()) {
        now = std::max(now, *wake);
        append(heard, model.takeOutput(now));
    }
    return heard;
}

Bytes ask(SamReaderModel& model, Instant& now, std::string_view request) {
    model.receive(*fromHex(request), now);
    return listen(model, now);
}

constexpr auto find = "AAAAAA96690003200122";
constexpr auto select = "AAAAAA96690003200221";
constexpr auto read = "AAAAAA96690003300132";

TEST(SamModel, AnswersWithThePublishedBytes) {
    const auto model = makeModel();
    Instant now;
    EXPECT_EQ(toHex(ask(*model, now, "AAAAAA9669000310FFEC")), "AAAAAA9669000400009094");
    EXPECT_EQ(toHex(ask(*model, now, "AAAAAA9669000311FFED")), "AAAAAA9669000400009094");
    EXPECT_EQ(toHex(ask(*model, now, "AAAAAA9669000312FFEE")).substr(0, 52),
              "AAAAAA966900140000900500010009B8320105BE1200ADC5B111");
    EXPECT_EQ(toHex(ask(*model, now, "AAAAAA9669000461FF50CA")), "AAAAAA9669000400009094");
    EXPECT_EQ(toHex(ask(*model, now, find)), "AAAAAA9669000400008084");
    EXPECT_EQ(toHex(ask(*model, now, select)), "AAAAAA9669000400008185");
    EXPECT_EQ(toHex(ask(*model, now, read)), "AAAAAA9669000400004145");
    ASSERT_TRUE(model->control(json(R"({"do":"insert_card","card":"one"})"), now));
    EXPECT_EQ(toHex(ask(*model, now, find)), "AAAAAA9669000800009F0000000097");
    EXPECT_EQ(toHex(ask(*model, now, select)), "AAAAAA9669000C00009000000000000000009C");
    const Bytes answer = ask(*model, now, read);
    EXPECT_EQ(answer.size(), 1295U);
    // Name at offset 0, padding, sex at offset 30.
    EXPECT_EQ(toHex(ByteView(answer).subspan(14, 8)), "37688B4F20002000");
    EXPECT_EQ(toHex(ByteView(answer).subspan(14 + 30, 2)), "3100");
    EXPECT_EQ(toHex(ask(*model, now, "AAAAAA96690003300330")), "AAAAAA9669000400009195") << "no newer address";
}

TEST(SamModel, FingerprintReadHasItsOwnShape) {
    const auto model = makeModel();
    Instant now;
    ASSERT_TRUE(model->control(json(R"({"do":"insert_card","card":"one"})"), now));
    ask(*model, now, find);
    ask(*model, now, select);
    const Bytes answer = ask(*model, now, "AAAAAA96690003301023");
    EXPECT_EQ(answer.size(), 1297U);
    EXPECT_EQ(toHex(ByteView(answer).subspan(10, 6)), "010004000000");
}

TEST(SamModel, WrongRequestsAreAnsweredAsTheTableSays) {
    const auto model = makeModel();
    Instant now;
    EXPECT_EQ(toHex(ask(*model, now, "AAAAAA96690003200123")), "AAAAAA9669000400001014") << "checksum";
    EXPECT_EQ(toHex(ask(*model, now, "AAAAAA9669000420010025")), "AAAAAA9669000400001115") << "length";
    EXPECT_EQ(toHex(ask(*model, now, "AAAAAA96690003777703")), "AAAAAA9669000400002125") << "command";
}

TEST(SamModel, TakesTheTimeOfItsLine) {
    const auto model = makeModel(R"({"baud": 9600})");
    Instant now;
    const Instant begin = now;
    ask(*model, now, find);
    // 40 ms of radio, then 11 bytes of 1.04 ms.
    EXPECT_GE(now - begin, 51ms);
    EXPECT_LE(now - begin, 52ms);

    const auto instant = makeModel(R"({"time_scale": 0})");
    instant->receive(*fromHex(find), now);
    EXPECT_EQ(instant->takeOutput(now).size(), 11U);
}

TEST(SamModel, RequestsPileUpInOrderAndNotWithoutLimit) {
    const auto model = makeModel();
    Instant now;
    for (int i = 0; i < 100; ++i) model->receive(*fromHex(find), now);
    EXPECT_EQ(listen(*model, now).size(), 8 * 11U);
}

TEST(SamModel, TheCardStaysThroughARestart) {
    const auto before = makeModel();
    Instant now;
    ASSERT_TRUE(before->control(json(R"({"do":"insert_card","card":"two"})"), now));
    ask(*before, now, find);
    ask(*before, now, select);
    ask(*before, now, read);
    const auto after = makeModel();
    ASSERT_TRUE(after->loadState(before->saveState()));
    const auto state = after->control(json(R"({"do":"state"})"), now);
    ASSERT_TRUE(state);
    EXPECT_EQ(state->at("card").as_string(), "two");
    EXPECT_TRUE(state->at("card_read").as_bool());
    EXPECT_EQ(toHex(ask(*after, now, find)), "AAAAAA9669000400008084") << "read already";
    const auto without = makeModel(R"({"cards": {}})");
    EXPECT_EQ(without->loadState(before->saveState()).error().code, ErrorCode::Invalid);
    EXPECT_EQ(without->loadState(boost::json::value(3)).error().code, ErrorCode::Invalid);
}

TEST(SamModel, OrdersThatMakeNoSenseAreInvalid) {
    const auto model = makeModel();
    for (const auto* order :
         {R"({})", R"({"do":"dance"})", R"({"do":7})", R"({"do":"insert_card"})",
          R"({"do":"insert_card","card":"three"})", R"({"do":"fault","kind":"fire"})",
          R"({"do":"fault","kind":"noise","count":-1})", R"({"do":"remove_mid_read","after_bytes":5000})"})
        EXPECT_EQ(model->control(json(order), Instant()).error().code, ErrorCode::Invalid) << order;
    ASSERT_TRUE(model->control(json(R"({"do":"insert_card","card":"one"})"), Instant()));
    EXPECT_EQ(model->control(json(R"({"do":"insert_card","card":"two"})"), Instant()).error().code, ErrorCode::Invalid);
}

TEST(SamModel, ConfigurationsThatMakeNoSenseAreInvalid) {
    for (const auto* config :
         {R"({"sam_number":"5"})", R"({"sam_number":7})", R"({"baud":1})", R"({"time_scale":-1})", R"({"cards":[]})",
          R"({"cards":{"a":1}})", R"({"cards":{"a":{"type":"X"}}})", R"({"cards":{"a":{}}})",
          R"({"cards":{"a":{"type":"J","number":"1234567890123456789"}}})",
          R"({"cards":{"a":{"type":"J","name":"一二三四五六七八九十一二三四五六"}}})",
          R"({"cards":{"a":{"type":"J","photo":"there-is-no-such-picture.png"}}})",
          R"({"cards":{"a":{"type":"J","photo":"x.png","photo_crop":[1,2]}}})"})
        EXPECT_FALSE(SamReaderModel::create(json(config))) << config;
}

}  // namespace
}  // namespace simkiosk
