// The driver against the emulated reader, in one thread on virtual time, with everything a wire can do to it.
#include "drivers/id_card_reader/sam_id_card_reader.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <map>
#include <utility>

#include "drivers/id_card_reader/sam_model.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/model_stream.hpp"

namespace simkiosk {
namespace {

constexpr std::string_view configuration = R"({
  "sam_number": "05.01-20101129-0001228293-0296863149",
  "cards": {
    "resident-1": {"type": "resident", "name": "测试样", "sex": "1", "nation": "01", "birth": "19900307",
                   "address": "样例省测试市虚构路1号", "newest_address": "样例省测试市新路2号",
                   "number": "110101199003077774", "issuer": "测试市公安局",
                   "valid_from": "20200101", "valid_to": "长期"},
    "permit-1": {"type": "J", "name": "样例", "sex": "2", "birth": "19850101", "number": "830000198501010014",
                 "address": "样例省测试市虚构路3号", "issuer": "测试市公安局", "valid_from": "20210101",
                 "valid_to": "20260101", "pass_number": "X00000001", "times_issued": "01"},
    "foreign-2017": {"type": "I", "name": "样例", "english_name": "SAMPLE, TEST", "sex": "1", "birth": "19800101",
                     "nation": "USA", "number": "USA110080010101", "valid_from": "20180301", "valid_to": "20280229",
                     "issuer": "1500"},
    "foreign-2023": {"type": "Y", "name": "样例", "english_name": "ABCDEFGHIJKLMNOPQRSTUVWXYZ ABCDEFGHIJ KLMN",
                     "sex": "2", "birth": "19810315", "nation": "CAN", "number": "911124198103150019",
                     "valid_from": "20231201", "valid_to": "20331130"}}})";

std::unique_ptr<SamReaderModel> makeModel(std::string_view config = configuration) {
    auto model = SamReaderModel::create(boost::json::parse(config).as_object());
    SIMKIOSK_ASSERT(model.has_value());
    return *std::move(model);
}

class SamReader : public testing::Test {
   protected:
    boost::json::value order(std::string_view text) {
        auto state = model->control(boost::json::parse(text).as_object(), clock.now());
        SIMKIOSK_ASSERT(state.has_value());
        return *state;
    }
    void insert(std::string_view name) { order(R"({"do":"insert_card","card":")" + std::string(name) + "\"}"); }
    void fault(std::string_view kind, int count = 1) {
        order(R"({"do":"fault","kind":")" + std::string(kind) + R"(","count":)" + std::to_string(count) + "}");
    }
    Result<IdCardReaderStatus> status() { return runTask(clock, reader.status()); }
    Result<bool> find() { return runTask(clock, reader.findCard()); }
    Result<IdCard> read() { return runTask(clock, reader.read()); }
    bool present() {
        const auto found = find();
        return found && *found;
    }

    ManualClock clock;
    std::unique_ptr<SamReaderModel> model = makeModel();
    ModelStream stream{*model, clock};
    SamIdCardReader reader{stream, clock};
};

TEST_F(SamReader, TellsItsSamNumber) {
    const auto answer = status();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->samNumber, "05.01-20101129-0001228293-0296863149");
}

TEST_F(SamReader, FindsNoCardWhereNoneIs) {
    const auto found = find();
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found);
}

TEST_F(SamReader, ReadsAResidentCard) {
    insert("resident-1");
    ASSERT_TRUE(present());
    const Instant begin = clock.now();
    const auto card = read();
    ASSERT_TRUE(card);
    EXPECT_EQ(card->type, IdCardType::Resident);
    EXPECT_EQ(card->name.reveal(), "测试样");
    EXPECT_EQ(card->sex, Sex::Male);
    EXPECT_EQ(card->nation, "01");
    EXPECT_EQ(isoDate(*card->birthDate), "1990-03-07");
    EXPECT_EQ(card->address.reveal(), "样例省测试市虚构路1号");
    EXPECT_EQ(card->numberCheck, NumberCheck::Valid);
    EXPECT_TRUE(card->validForever);
    EXPECT_EQ(card->photo.size(), 1024U);
    // The line alone takes 112 ms for 1,295 bytes at 115200 baud.
    EXPECT_GE(clock.now() - begin, 712ms);
    EXPECT_LE(clock.now() - begin, 730ms);
}

TEST_F(SamReader, SendsFindSelectReadAndNothingElse) {
    insert("resident-1");
    ASSERT_TRUE(present());
    ASSERT_TRUE(read());
    EXPECT_EQ(toHex(stream.written), "AAAAAA96690003200122AAAAAA96690003200221AAAAAA96690003300132");
}

TEST_F(SamReader, ReadsEveryLayout) {
    insert("permit-1");
    ASSERT_TRUE(present());
    auto card = read();
    ASSERT_TRUE(card);
    EXPECT_EQ(card->type, IdCardType::HkMacaoTaiwanPermit);
    EXPECT_EQ(card->number.reveal(), "830000198501010014");
    EXPECT_EQ(isoDate(*card->validTo), "2026-01-01");

    order(R"({"do":"remove_card"})");
    insert("foreign-2017");
    ASSERT_TRUE(present());
    card = read();
    ASSERT_TRUE(card);
    EXPECT_EQ(card->type, IdCardType::ForeignPermanent2017);
    EXPECT_EQ(card->numberCheck, NumberCheck::NotApplicable);
    EXPECT_EQ(card->englishName.reveal(), "SAMPLE, TEST");

    order(R"({"do":"remove_card"})");
    insert("foreign-2023");
    ASSERT_TRUE(present());
    card = read();
    ASSERT_TRUE(card);
    EXPECT_EQ(card->type, IdCardType::ForeignPermanent2023);
    EXPECT_EQ(card->englishName.reveal(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ ABCDEFGHIJ KLMN");
    EXPECT_EQ(card->numberCheck, NumberCheck::Valid);
}

TEST_F(SamReader, TakesAnswersInAnyChunking) {
    for (const std::size_t chunk : {1U, 2U, 3U, 5U, 7U, 64U, 1000U}) {
        stream.chunk = chunk;
        insert("resident-1");
        ASSERT_TRUE(present()) << chunk;
        ASSERT_TRUE(read()) << chunk;
        order(R"({"do":"remove_card"})");
    }
}

TEST_F(SamReader, ACardAlreadyReadIsAnsweredAsAbsentUntilItIsLifted) {
    insert("resident-1");
    ASSERT_TRUE(present());
    ASSERT_TRUE(read());
    EXPECT_FALSE(present());
    order(R"({"do":"remove_card"})");
    insert("resident-1");
    EXPECT_TRUE(present());
}

TEST_F(SamReader, LooksForCardsNotMoreOftenThanEvery300Milliseconds) {
    find();
    const Instant first = clock.now();
    find();
    EXPECT_GE(clock.now() - first, 250ms);
    clock.advance(1s);
    const Instant begin = clock.now();
    find();
    EXPECT_LE(clock.now() - begin, 60ms);
}

TEST_F(SamReader, ACardRemovedDuringTheReadIsARefusalWithTheManualsCode) {
    insert("resident-1");
    ASSERT_TRUE(present());
    order(R"({"do":"remove_mid_read","after_bytes":700})");
    const auto card = read();
    ASSERT_FALSE(card);
    EXPECT_EQ(card.error().code, ErrorCode::Refused);
    ASSERT_TRUE(card.error().refusal);
    EXPECT_EQ(card.error().refusal->code, "41");
    EXPECT_EQ(card.error().refusal->meaning, "read failed");
    EXPECT_EQ(card.error().refusal->recovery, "lift the card and put it back");
    EXPECT_FALSE(present());
    insert("resident-1");
    EXPECT_TRUE(present());
    EXPECT_TRUE(read());
}

TEST_F(SamReader, ReadingWithoutACardIsRefused) {
    const auto card = read();
    ASSERT_FALSE(card);
    EXPECT_EQ(card.error().code, ErrorCode::Refused);
}

TEST_F(SamReader, ADamagedAnswerIsAskedForOnceMore) {
    for (const auto* kind : {"bad_checksum", "partial", "noise", "oversize"}) {
        insert("resident-1");
        fault(kind);
        ASSERT_TRUE(present()) << kind;
        fault(kind);
        const auto card = read();
        // A card that has been read stays selected: the second answer carries it again.
        ASSERT_TRUE(card) << kind;
        EXPECT_EQ(card->name.reveal(), "测试样");
        order(R"({"do":"remove_card"})");
    }
}

TEST_F(SamReader, DamageThatLastsIsMalformed) {
    insert("resident-1");
    for (const auto* kind : {"bad_checksum", "partial", "oversize"}) {
        fault(kind, 10);
        const auto found = find();
        ASSERT_FALSE(found) << kind;
        EXPECT_EQ(found.error().code, ErrorCode::Malformed) << kind;
        order(R"({"do":"clear_faults"})");
    }
    ASSERT_TRUE(present());
    fault("bad_checksum", 10);
    const Instant begin = clock.now();
    const auto card = read();
    ASSERT_FALSE(card);
    EXPECT_EQ(card.error().code, ErrorCode::Malformed);
    EXPECT_LE(clock.now() - begin, 5s);
}

TEST_F(SamReader, AnUndefinedStatusIsMalformed) {
    insert("resident-1");
    fault("wrong_sw");
    EXPECT_EQ(find().error().code, ErrorCode::Malformed);
    ASSERT_TRUE(present());
    fault("wrong_sw");
    EXPECT_EQ(read().error().code, ErrorCode::Malformed);
}

TEST_F(SamReader, SilenceEndsAtTheDeadlinesOfTheCommands) {
    insert("resident-1");
    stream.silent = true;
    Instant begin = clock.now();
    EXPECT_EQ(status().error().code, ErrorCode::Timeout);
    EXPECT_EQ(clock.now() - begin, 1s);
    begin = clock.now();
    EXPECT_EQ(find().error().code, ErrorCode::Timeout);
    EXPECT_EQ(clock.now() - begin, 1s);
    begin = clock.now();
    EXPECT_EQ(read().error().code, ErrorCode::Timeout);
    EXPECT_EQ(clock.now() - begin, 3s);
    stream.silent = false;
    EXPECT_TRUE(status());
    EXPECT_TRUE(present());
}

TEST_F(SamReader, WaitingGoesOnOverFindsThatAreNotAnswered) {
    insert("resident-1");
    stream.silent = true;
    const Timer awake(clock, clock.now() + 4s, [this] { stream.silent = false; });
    const auto card = runTask(clock, reader.waitAndRead(10s));
    ASSERT_TRUE(card) << card.error().message;
}

TEST_F(SamReader, NoCardIsNotADeadReader) {
    Instant begin = clock.now();
    const auto none = runTask(clock, reader.waitAndRead(3s));
    ASSERT_FALSE(none);
    ASSERT_TRUE(none.error().refusal);
    EXPECT_EQ(none.error().refusal->code, "no_card");
    EXPECT_EQ(none.error().refusal->recovery, "put the card on the reader");
    EXPECT_GE(clock.now() - begin, 3s);
    EXPECT_LE(clock.now() - begin, 4s);

    stream.silent = true;
    const auto silent = runTask(clock, reader.waitAndRead(3s));
    EXPECT_EQ(silent.error().code, ErrorCode::Timeout);
    EXPECT_EQ(silent.error().message, "the reader has stopped answering");
    SamIdCardReader another(stream, clock);
    begin = clock.now();
    const auto dead = runTask(clock, another.waitAndRead(3s));
    EXPECT_EQ(dead.error().code, ErrorCode::Timeout);
    EXPECT_EQ(dead.error().message, "the reader does not answer");
    EXPECT_GE(clock.now() - begin, 3s);
    EXPECT_LE(clock.now() - begin, 5s);
}

TEST_F(SamReader, ALateAnswerIsNotTakenForTheNextOne) {
    insert("resident-1");
    fault("late");
    EXPECT_EQ(find().error().code, ErrorCode::Timeout);
    order(R"({"do":"remove_card"})");
    clock.advance(3030ms);  // the late "card found" arrives right behind the next question
    const auto found = find();
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found) << "there is no card";
}

TEST_F(SamReader, AModuleThatMayNotWorkIsRefused) {
    insert("resident-1");
    order(R"({"do":"self_test_fail"})");
    EXPECT_EQ(status().error().refusal->code, "60");
    order(R"({"do":"self_test_fail","on":false})");
    EXPECT_TRUE(status());
    order(R"({"do":"unauthorised"})");
    EXPECT_EQ(find().error().refusal->code, "66");
    order(R"({"do":"unauthorised","on":false})");
    EXPECT_TRUE(present());
}

TEST_F(SamReader, UnpluggedIsDisconnectedAndPluggingInIsEnough) {
    insert("resident-1");
    ASSERT_TRUE(present());
    stream.plugged = false;
    EXPECT_EQ(status().error().code, ErrorCode::Disconnected);
    EXPECT_EQ(find().error().code, ErrorCode::Disconnected);
    EXPECT_EQ(read().error().code, ErrorCode::Disconnected);
    stream.plugged = true;
    EXPECT_TRUE(present());
    EXPECT_TRUE(read());
}

TEST_F(SamReader, UnpluggedDuringTheReadIsDisconnected) {
    insert("resident-1");
    ASSERT_TRUE(present());
    const Timer unplug(clock, clock.now() + 650ms, [this] { stream.plugged = false; });
    EXPECT_EQ(read().error().code, ErrorCode::Disconnected);
}

TEST_F(SamReader, TheNewestAddressIsReadWhereItIsAskedFor) {
    SamIdCardReader asking(stream, clock, {.readNewestAddress = true, .setMaxRadioBytes = true});
    insert("resident-1");
    ASSERT_TRUE(runTask(clock, asking.status()));
    ASSERT_TRUE(*runTask(clock, asking.findCard()));
    auto card = runTask(clock, asking.read());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->address.reveal(), "样例省测试市新路2号");
    EXPECT_NE(toHex(stream.written).find("AAAAAA9669000461FF50CA"), std::string::npos);

    order(R"({"do":"remove_card"})");
    insert("resident-1");
    ASSERT_TRUE(*runTask(clock, asking.findCard()));
    // The address' answer is lost; the card is read all the same.
    const Timer deafen(clock, clock.now() + 714ms, [this] { fault("silence"); });
    card = runTask(clock, asking.read());
    ASSERT_TRUE(card);
    EXPECT_EQ(card->address.reveal(), "样例省测试市虚构路1号");
}

TEST_F(SamReader, LeavingInTheMiddleOfAReadDoesNoHarm) {
    insert("resident-1");
    ASSERT_TRUE(present());
    {
        TaskGroup group;
        group.spawn([](SamIdCardReader& driver) -> Task<void> { co_await driver.read(); }(reader));
        clock.advance(650ms);
    }
    EXPECT_TRUE(status());
}

// A device that sends what it is told to, for what the model is too honest to do.
class ScriptedModel : public DeviceModel {
   public:
    Bytes reply;                                     // to everything
    std::map<sam::Command, Bytes> repliesByCommand;  // but to these
    void receive(ByteView bytes, Instant) override {
        m_parser.add(bytes);
        while (const auto content = m_parser.next()) {
            const auto scripted = repliesByCommand.find(sam::parseRequest(*content)->command);
            append(m_output, scripted == repliesByCommand.end() ? reply : scripted->second);
        }
    }
    Bytes takeOutput(Instant) override { return std::exchange(m_output, {}); }
    std::optional<Instant> nextWake() const override { return std::nullopt; }
    Result<boost::json::value> control(const boost::json::object&, Instant) override { return boost::json::value(); }
    boost::json::value saveState() const override { return {}; }
    Result<void> loadState(const boost::json::value&) override { return {}; }

   private:
    sam::FrameParser m_parser{sam::minRequestLength, sam::maxAnswerLength};
    Bytes m_output;
};

class ScriptedReader : public testing::Test {
   protected:
    Error readError(Bytes reply) {
        model.reply = std::move(reply);
        const auto card = runTask(clock, reader.read());
        return card ? Error{ErrorCode::Internal, "it was accepted"} : card.error();
    }
    static Bytes cardAnswer(std::string_view lengths, std::size_t size) {
        Bytes data = *fromHex(lengths);
        for (std::size_t i = 0; i < size; ++i) data.push_back(i % 2 == 0 ? 0x20 : 0x00);
        return sam::encodeAnswer(sam::Status::Ok, data);
    }

    ManualClock clock;
    ScriptedModel model;
    ModelStream stream{model, clock};
    SamIdCardReader reader{stream, clock};
};

TEST_F(ScriptedReader, CardAnswersOfTheWrongShapeAreMalformed) {
    EXPECT_EQ(readError(cardAnswer("01000400", 1280)).code, ErrorCode::Internal) << "the right shape is accepted";
    EXPECT_EQ(readError(cardAnswer("01000400", 1279)).code, ErrorCode::Malformed);
    EXPECT_EQ(readError(cardAnswer("01000400", 1281)).code, ErrorCode::Malformed);
    EXPECT_EQ(readError(cardAnswer("00FF0401", 1280)).code, ErrorCode::Malformed);
    EXPECT_EQ(readError(cardAnswer("04000100", 1280)).code, ErrorCode::Malformed);
    EXPECT_EQ(readError(sam::encodeAnswer(sam::Status::Ok)).code, ErrorCode::Malformed);
    EXPECT_EQ(readError(sam::encodeAnswer(sam::Status::CardFound, Bytes(4))).code, ErrorCode::Malformed);
}

TEST_F(ScriptedReader, ABlockWithAnUnknownTypeIsUnsupported) {
    Bytes answer = cardAnswer("01000400", 1280);
    const std::size_t type = sam::frameOverhead + 3 + 4 + 248;
    answer[type] ^= 0x20 ^ 'Q';
    answer.back() ^= 0x20 ^ 'Q';
    EXPECT_EQ(readError(answer).code, ErrorCode::Unsupported);
}

TEST_F(ScriptedReader, EveryFailureOfTheTableIsARefusal) {
    for (const int code :
         {0x91, 0x21, 0x23, 0x24, 0x31, 0x32, 0x33, 0x37, 0x3F, 0x40, 0x41, 0x47, 0x60, 0x66, 0x80, 0x81, 0x10, 0x11}) {
        const auto error = readError(sam::encodeAnswer(static_cast<sam::Status>(code)));
        EXPECT_EQ(error.code, ErrorCode::Refused) << code;
        ASSERT_TRUE(error.refusal) << code;
        EXPECT_EQ(error.refusal->code.size(), 2U);
        EXPECT_FALSE(error.refusal->recovery.empty()) << code;
    }
}

TEST_F(ScriptedReader, TheUndefinedStatusBytesDoNotCount) {
    EXPECT_EQ(readError(*fromHex("AAAAAA96690004 123441 63")).refusal->code, "41");
}

TEST_F(ScriptedReader, AFalsePreambleBeforeTheAnswerIsOvercome) {
    Bytes reply = *fromHex("AAAAAA96690508");
    append(reply, sam::encodeAnswer(sam::Status::ReadFailed));
    EXPECT_EQ(readError(reply).refusal->code, "41");
}

TEST_F(ScriptedReader, BabblingWithoutEndIsStopped) {
    const Instant begin = clock.now();
    EXPECT_EQ(readError(Bytes(200'000, 0xAA)).code, ErrorCode::Malformed);
    EXPECT_LE(clock.now() - begin, 5s);
}

TEST_F(ScriptedReader, AReaderThatHasNoNumberToTellIsStillAReader) {
    model.repliesByCommand[sam::Command::Status] = sam::encodeAnswer(sam::Status::Ok);
    for (const Bytes& refusal : {sam::encodeAnswer(sam::Status::CommandWrong), Bytes()}) {
        model.reply = refusal;
        const auto status = runTask(clock, reader.status());
        ASSERT_TRUE(status);
        EXPECT_EQ(status->samNumber, "");
    }
}

TEST_F(ScriptedReader, ASamNumberOfTheWrongLengthIsMalformed) {
    model.repliesByCommand[sam::Command::Status] = sam::encodeAnswer(sam::Status::Ok);
    model.reply = sam::encodeAnswer(sam::Status::Ok, Bytes(15));
    EXPECT_EQ(runTask(clock, reader.status()).error().code, ErrorCode::Malformed);
}

TEST_F(ScriptedReader, AnAnswerInAnotherCommandsWayIsPassedOver) {
    model.repliesByCommand[sam::Command::FindCard] = sam::encodeAnswer(sam::Status::Ok, Bytes(8));
    append(model.repliesByCommand[sam::Command::FindCard], sam::encodeAnswer(sam::Status::FindFailed));
    const auto found = runTask(clock, reader.findCard());
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found);
    model.repliesByCommand[sam::Command::FindCard] = sam::encodeAnswer(sam::Status::Ok, Bytes(8));
    EXPECT_EQ(runTask(clock, reader.findCard()).error().code, ErrorCode::Malformed);
}

TEST_F(ScriptedReader, ACardThatCannotBeSelectedIsNotThere) {
    model.repliesByCommand[sam::Command::FindCard] = sam::encodeAnswer(sam::Status::CardFound, Bytes(4));
    model.reply = sam::encodeAnswer(sam::Status::SelectFailed);
    const auto found = runTask(clock, reader.findCard());
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found);
}

TEST_F(ScriptedReader, ACutAnswerIsExplainedByAskingAgain) {
    const Bytes whole = cardAnswer("01000400", 1280);
    model.reply = Bytes(whole.begin(), whole.begin() + 600);
    // The card is gone when it is asked for again.
    const Timer lifted(clock, clock.now() + 1s, [this] { model.reply = sam::encodeAnswer(sam::Status::ReadFailed); });
    const auto card = runTask(clock, reader.read());
    ASSERT_FALSE(card);
    EXPECT_EQ(card.error().code, ErrorCode::Refused);
    EXPECT_EQ(card.error().refusal->code, "41");
}

}  // namespace
}  // namespace simkiosk
