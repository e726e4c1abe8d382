#include "drivers/document_reader/emulation/emrtd_options.hpp"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>

#include "tests/drivers/document_reader/emulated_document.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

struct EmrtdOptionsTest : testing::Test {
    TemporaryFolder folder;
    SeededRandom random{3};
    EmrtdCardMaker maker{random, testTime, folder / "trust"};
    std::string portrait = folder.write("portrait.jpg", toText(portraitOfLength(900)));

    Result<std::unique_ptr<CardModel>> make(const std::string& more) {
        const std::string text = R"({"mrz":["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10"],"portrait":")" +
                                 portrait + "\"" + (more.empty() ? "" : ",") + more + "}";
        return maker.make(boost::json::parse(text).as_object());
    }
    Result<EmrtdReading> read(CardModel& card, EmrtdKey key) {
        struct Channel : ApduChannel {
            explicit Channel(CardModel& model) : card(model) {}
            Task<Result<ResponseApdu>> transmit(CommandApdu command) override {
                co_return ResponseApdu::parse(card.transmit(command.encode()));
            }
            CardModel& card;
        } channel(card);
        ManualClock clock;
        const auto trust = TrustStore::fromFolder(folder / "trust", testTime);
        EmrtdReader reader(channel, random, *trust, {.atr = card.atr()});
        return runTask(clock, reader.read(std::move(key), {}, testTime));
    }
};

TEST_F(EmrtdOptionsTest, MakeADocumentThatItsTrustStoreBelieves) {
    const auto plain = make("");
    ASSERT_TRUE(plain) << plain.error().message;
    const auto reading = read(**plain, specimenKey());
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_TRUE(reading->checks.isAuthentic());

    const auto full = make(R"("can":"135792","pace":["gm-aes256-16"],"bac":false,"full_name":"ERIKSSON<<ANNA<MARIA",
        "details":true,"active_authentication":"rsa","chip_authentication":"aes256","digest":"sha512",
        "most_response_bytes":4096,"beyond_end":"warns")");
    ASSERT_TRUE(full) << full.error().message;
    const auto opened = read(**full, *parseCardAccessNumber("135792"));
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_TRUE(opened->checks.isAuthentic());
    EXPECT_TRUE(opened->checks.activeAuthentication.isPassed());
    EXPECT_TRUE(opened->checks.chipAuthentication.isPassed());
    EXPECT_TRUE(opened->checks.accessOffer.isPassed());
    EXPECT_EQ(opened->groups.files.size(), 6U);
}

TEST_F(EmrtdOptionsTest, MakeForgedOnes) {
    const auto foreign = make(R"("document_fault":"wrong_csca")");
    ASSERT_TRUE(foreign);
    EXPECT_TRUE(read(**foreign, specimenKey())->checks.chain.isFailed());
    const auto spoilt = make(R"("fault":"wrong_mac","fault_after":1)");
    ASSERT_TRUE(spoilt);
    EXPECT_EQ(read(**spoilt, specimenKey()).error().refusal->code, "answer_not_authentic");
}

TEST_F(EmrtdOptionsTest, NameWhatIsWrong) {
    for (const auto& [more, key] :
         {std::pair(R"("pace":["gm-aes128-99"])", "pace"), std::pair(R"("pace":["xm-aes128-13"])", "pace"),
          std::pair(R"("colour":"red")", "colour"), std::pair(R"("bac":"yes")", "bac"),
          std::pair(R"("most_response_bytes":10)", "most_response_bytes"),
          std::pair(R"("document_fault":"eaten")", "document_fault"), std::pair(R"("can":123456)", "can"),
          std::pair(R"("other_portrait":"/nowhere/at/all.jpg")", "other_portrait")}) {
        const auto made = make(more);
        ASSERT_FALSE(made) << more;
        EXPECT_EQ(made.error().code, ErrorCode::Invalid);
        EXPECT_THAT(made.error().message, testing::HasSubstr(key));
    }
    EXPECT_FALSE(maker.make({}));
}

}  // namespace
}  // namespace simkiosk
