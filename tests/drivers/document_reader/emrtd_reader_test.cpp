// The whole way: an emulated document, every access protocol, every length form.
#include <gmock/gmock.h>

#include <ctime>
#include <tuple>

#include "drivers/document_reader/tlv.hpp"
#include "tests/drivers/document_reader/emulated_document.hpp"

namespace simkiosk {
namespace {

using Fault = EmrtdModelConfig::Fault;
using BeyondEnd = EmrtdModelConfig::BeyondEnd;

struct EmrtdReaderTest : testing::Test {
    State state;

    EmrtdModelConfig document(DocumentFault fault = DocumentFault::None) {
        return modelOf(*issueDocument(state.pki, specimen(), fault));
    }
    Result<EmrtdReading> read(EmrtdModelConfig config, ReadOptions options = {}) {
        ModelCard card(std::move(config));
        return readDocument(card, state.trust, std::move(options));
    }
};

TEST_F(EmrtdReaderTest, ReadsADocumentWithBac) {
    const auto reading = read(document());
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_EQ(reading->access.protocol, AccessProtocol::Bac);
    EXPECT_EQ(reading->mrz.primaryIdentifier.reveal(), "ERIKSSON");
    EXPECT_EQ(reading->mrz.issuingState, "UTO");
    EXPECT_TRUE(reading->checks.isAuthentic());
    EXPECT_EQ(reading->checks.groups.at(1), GroupHash::Match);
    EXPECT_EQ(reading->checks.groups.at(2), GroupHash::Match);
    EXPECT_TRUE(reading->checks.revocation.isPassed());
    EXPECT_TRUE(reading->checks.certificateTime.isPassed());
    EXPECT_TRUE(reading->checks.issuingState.isPassed()) << reading->checks.issuingState.reason;
    EXPECT_EQ(reading->checks.activeAuthentication.outcome, CheckOutcome::NotPossible);
    EXPECT_EQ(reading->checks.chipAuthentication.outcome, CheckOutcome::NotPossible);
    EXPECT_EQ(reading->checks.opticalMrz.outcome, CheckOutcome::NotPossible);
    ASSERT_TRUE(reading->photo) << reading->photoProblem;
    EXPECT_EQ(toHex(reading->photo->image.view()), toHex(portraitOfLength(3000)));
    EXPECT_EQ(reading->photo->format, PhotoFormat::Jpeg);
    EXPECT_EQ(reading->photo->width, 300U);
    EXPECT_EQ(reading->photo->height, 400U);
}

TEST_F(EmrtdReaderTest, ReadsTheOtherGroupsToo) {
    DocumentContents contents = specimen();
    contents.fullName = "ERIKSSON<<ANNA<MARIA";
    contents.hasDocumentDetails = true;
    contents.activeKey = ActiveKey::Ecdsa;
    contents.chipAuthentication = SmCipher::Aes128;
    const auto reading = read(modelOf(*issueDocument(state.pki, contents)));
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_EQ(reading->groups.files.size(), 6U);
    EXPECT_EQ(reading->fullName.reveal(), "ERIKSSON ANNA MARIA");
    EXPECT_EQ(reading->issuedBy, "UT");
    for (const int number : {1, 2, 11, 12, 14, 15}) EXPECT_EQ(reading->checks.groups.at(number), GroupHash::Match);
    EXPECT_TRUE(reading->checks.isAuthentic());
}

TEST_F(EmrtdReaderTest, ComparesWithTheOpticalZone) {
    Mrz optical = *parseMrz(mrzLines(specimenMrz));
    EXPECT_TRUE(read(document(), {.optical = optical})->checks.opticalMrz.isPassed());
    optical.secondaryIdentifier = PersonalText("ANNE MARIA");
    const auto reading = read(document(), {.optical = optical});
    EXPECT_TRUE(reading->checks.opticalMrz.isFailed());
    EXPECT_FALSE(reading->checks.isAuthentic());
}

struct PaceCase {
    PaceOffer offer;
    bool byCan;
};
struct Pace : EmrtdReaderTest, testing::WithParamInterface<PaceCase> {};

TEST_P(Pace, OpensTheChip) {
    EmrtdModelConfig config = document();
    config.pace = {GetParam().offer};
    const EmrtdKey key = GetParam().byCan ? EmrtdKey(*parseCardAccessNumber("135792")) : EmrtdKey(specimenKey());
    const auto reading = read(config, {.key = key});
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_EQ(reading->access.protocol, AccessProtocol::Pace);
    EXPECT_EQ(reading->access.cipher, GetParam().offer.cipher);
    EXPECT_TRUE(reading->checks.isAuthentic());
}

std::vector<PaceCase> paceCases() {
    std::vector<PaceCase> cases;
    for (unsigned curve = 8; curve <= 18; ++curve)
        cases.push_back({{PaceMapping::Generic, SmCipher::Aes256, curve}, curve % 2 == 0});
    for (const SmCipher cipher : {SmCipher::TripleDes, SmCipher::Aes128, SmCipher::Aes192, SmCipher::Aes256}) {
        cases.push_back({{PaceMapping::Generic, cipher, 13}, false});
        cases.push_back({{PaceMapping::Generic, cipher, 12}, true});
        cases.push_back({{PaceMapping::Integrated, cipher, 13}, false});
        cases.push_back({{PaceMapping::Integrated, cipher, 18}, true});
    }
    return cases;
}
INSTANTIATE_TEST_SUITE_P(CurvesAndCiphers, Pace, testing::ValuesIn(paceCases()));

TEST_F(EmrtdReaderTest, TakesTheStrongestPaceOfSeveral) {
    EmrtdModelConfig config = document();
    config.pace = {{PaceMapping::Generic, SmCipher::TripleDes, 12},
                   {PaceMapping::Integrated, SmCipher::Aes256, 16},
                   {PaceMapping::Generic, SmCipher::Aes256, 16},
                   {PaceMapping::Generic, SmCipher::Aes128, 13}};
    const auto reading = read(config);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->access.cipher, SmCipher::Aes256);
}

TEST_F(EmrtdReaderTest, SaysThatTheKeyIsWrong) {
    MrzKey wrong = specimenKey();
    wrong.expiryDate = PersonalText("120416");
    const auto bac = read(document(), {.key = wrong});
    ASSERT_FALSE(bac);
    EXPECT_EQ(bac.error().code, ErrorCode::Refused);
    EXPECT_EQ(bac.error().refusal->code, "bac_refused");

    EmrtdModelConfig config = document();
    config.pace = {PaceOffer{}};
    for (const EmrtdKey& key : {EmrtdKey(wrong), EmrtdKey(*parseCardAccessNumber("135793"))}) {
        const auto pace = read(config, {.key = key});
        ASSERT_FALSE(pace);
        EXPECT_EQ(pace.error().code, ErrorCode::Refused);
        EXPECT_EQ(pace.error().refusal->code, "pace_refused");
    }
}

TEST_F(EmrtdReaderTest, NeedsTheMrzWhereThereIsNoPace) {
    const auto reading = read(document(), {.key = *parseCardAccessNumber("135792")});
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(reading.error().refusal->code, "access_unsupported");
}

TEST_F(EmrtdReaderTest, KnowsWhatIsNoTravelDocument) {
    class OtherCard : public ApduChannel {
        Task<Result<ResponseApdu>> transmit(CommandApdu) override { co_return ResponseApdu{{}, StatusWord{0x6A82}}; }
    } card;
    ManualClock clock;
    SeededRandom random(1);
    EmrtdReader reader(card, random, state.trust);
    const auto reading = runTask(clock, reader.read(specimenKey(), {}, testTime));
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().code, ErrorCode::NotFound);
    EXPECT_EQ(reading.error().refusal->code, "not_a_travel_document");
}

struct ChipFault {
    Fault fault;
    ErrorCode code;
    const char* word;
};
struct Faults : EmrtdReaderTest, testing::WithParamInterface<ChipFault> {};

// Whichever answer it hits, and however the chip was opened.
TEST_P(Faults, EndTheReadingWithAReason) {
    for (const bool pace : {false, true}) {
        for (const unsigned after : {0U, 1U, 2U, 5U, 9U}) {
            EmrtdModelConfig config = document();
            if (pace) config.pace = {PaceOffer{}};
            config.fault = GetParam().fault;
            config.faultAfter = after;
            const auto reading = read(config);
            ASSERT_FALSE(reading) << pace << ' ' << after;
            EXPECT_EQ(reading.error().code, GetParam().code) << reading.error().message;
            const std::string word = reading.error().refusal ? reading.error().refusal->code : "";
            EXPECT_EQ(word, GetParam().word) << reading.error().message;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, Faults,
                         testing::Values(ChipFault{Fault::Silence, ErrorCode::Timeout, ""},
                                         ChipFault{Fault::Garbage, ErrorCode::Malformed, ""},
                                         ChipFault{Fault::WrongMac, ErrorCode::Malformed, "answer_not_authentic"},
                                         ChipFault{Fault::NoStatusObject, ErrorCode::Malformed, "answer_not_authentic"},
                                         ChipFault{Fault::TruncatedAnswer, ErrorCode::Malformed,
                                                   "answer_not_authentic"},
                                         ChipFault{Fault::WrongCounter, ErrorCode::Malformed, "answer_not_authentic"},
                                         ChipFault{Fault::EndsSession, ErrorCode::Refused, "session_lost"}));

TEST_F(EmrtdReaderTest, ARefusalOfBacIsTold) {
    EmrtdModelConfig config = document();
    config.fault = Fault::RefusesBac;
    const auto reading = read(config);
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().refusal->code, "bac_refused");
    EXPECT_THAT(reading.error().message, testing::HasSubstr("6300"));
}

struct DocumentCase {
    DocumentFault fault;
    const char* failed;  // the one check that fails
};
struct ForgedDocument : EmrtdReaderTest, testing::WithParamInterface<DocumentCase> {};

TEST_P(ForgedDocument, IsToldByOneCheck) {
    DocumentContents contents = specimen();
    contents.activeKey = ActiveKey::Rsa;
    contents.chipAuthentication = SmCipher::Aes128;
    const auto reading = read(modelOf(*issueDocument(state.pki, contents, GetParam().fault)));
    ASSERT_TRUE(reading) << reading.error().message;
    const DocumentChecks& checks = reading->checks;
    EXPECT_FALSE(checks.isAuthentic());
    std::set<std::string> failed;
    const auto note = [&](const char* name, const Check& check) {
        if (check.isFailed()) failed.insert(name);
    };
    note("signature", checks.signature);
    note("chain", checks.chain);
    note("revocation", checks.revocation);
    note("time", checks.certificateTime);
    note("groups", checks.groupHashes);
    note("active", checks.activeAuthentication);
    note("chip", checks.chipAuthentication);
    note("state", checks.issuingState);
    EXPECT_TRUE(failed.contains(GetParam().failed));
    // A copy has neither key; every other forgery is found by its own check alone.
    EXPECT_EQ(failed.size(), GetParam().fault == DocumentFault::Cloned ? 2U : 1U);
}

INSTANTIATE_TEST_SUITE_P(All, ForgedDocument,
                         testing::Values(DocumentCase{DocumentFault::PortraitSwapped, "groups"},
                                         DocumentCase{DocumentFault::MrzChanged, "groups"},
                                         DocumentCase{DocumentFault::Cloned, "active"},
                                         DocumentCase{DocumentFault::Cloned, "chip"},
                                         DocumentCase{DocumentFault::ExpiredSigner, "time"},
                                         DocumentCase{DocumentFault::RevokedSigner, "revocation"},
                                         DocumentCase{DocumentFault::WrongCsca, "chain"},
                                         DocumentCase{DocumentFault::SodTampered, "signature"},
                                         DocumentCase{DocumentFault::SodOfAnother, "groups"}));

struct OwnKeys : EmrtdReaderTest, testing::WithParamInterface<std::pair<ActiveKey, SmCipher>> {};

TEST_P(OwnKeys, ProveThatTheChipIsNoCopy) {
    DocumentContents contents = specimen();
    std::tie(contents.activeKey, contents.chipAuthentication) = GetParam();
    const IssuedDocument genuine = *issueDocument(state.pki, contents);
    const auto reading = read(modelOf(genuine));
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_TRUE(reading->checks.activeAuthentication.isPassed()) << reading->checks.activeAuthentication.reason;
    EXPECT_TRUE(reading->checks.chipAuthentication.isPassed()) << reading->checks.chipAuthentication.reason;

    // A copy with keys of its own answers everything, and wrongly.
    IssuedDocument copy = genuine;
    const IssuedDocument other = *issueDocument(state.pki, contents);
    copy.activeKey = other.activeKey;
    copy.chipKey = other.chipKey;
    const auto copied = read(modelOf(copy));
    ASSERT_TRUE(copied) << copied.error().message;
    EXPECT_TRUE(copied->checks.activeAuthentication.isFailed());
    EXPECT_TRUE(copied->checks.chipAuthentication.isFailed());
    EXPECT_TRUE(copied->checks.groupHashes.isPassed());
}

INSTANTIATE_TEST_SUITE_P(All, OwnKeys,
                         testing::Values(std::pair(ActiveKey::Rsa, SmCipher::TripleDes),
                                         std::pair(ActiveKey::Ecdsa, SmCipher::Aes128),
                                         std::pair(ActiveKey::Rsa, SmCipher::Aes192),
                                         std::pair(ActiveKey::Ecdsa, SmCipher::Aes256)));

TEST_F(EmrtdReaderTest, NoticesAnOfferThatWasWithheld) {
    DocumentContents contents = specimen();
    const PaceOffer strong{PaceMapping::Generic, SmCipher::Aes256, 16};
    contents.paceInfos = paceInfoObject(strong);
    EmrtdModelConfig config = modelOf(*issueDocument(state.pki, contents));
    EXPECT_TRUE(read(config)->checks.accessOffer.isFailed());  // somebody hid EF.CardAccess
    config.pace = {strong};
    EXPECT_TRUE(read(config)->checks.accessOffer.isPassed());
}

// The least number of commands for a portrait of 15 kB at each negotiated length.
TEST_F(EmrtdReaderTest, ReadsAPortraitInAsFewCommandsAsTheLengthAllows) {
    const IssuedDocument issued = *issueDocument(state.pki, specimen(15000));
    const std::size_t fileBytes = issued.files.at(0x0102).size();
    for (const SmCipher cipher : {SmCipher::TripleDes, SmCipher::Aes128}) {
        for (const std::size_t most : {std::size_t{258}, std::size_t{1024}, std::size_t{4096}, std::size_t{65538}}) {
            EmrtdModelConfig config = modelOf(issued);
            if (cipher == SmCipher::Aes128) config.pace = {PaceOffer{}};
            config.mostResponseBytes = most;
            ModelCard card(config);
            unsigned commands = 0;
            EmrtdOptions options;
            options.progress = [&](const EmrtdProgress& progress) {
                if (std::string_view(progress.file) == "DG2") ++commands;
            };
            const auto reading = readDocument(card, state.trust, {.options = options});
            ASSERT_TRUE(reading) << reading.error().message;
            EXPECT_TRUE(reading->checks.isAuthentic());
            // Data, its padding, and the objects around it, must fit.
            const std::size_t block = blockBytes(cipher);
            std::size_t plain = 0;
            for (std::size_t count = block - 1; count < 70000; count += block) {
                const std::size_t value = 1 + count + 1;
                const std::size_t header = 1 + (value < 0x80 ? 1U : value < 0x100 ? 2U : value < 0x10000 ? 3U : 4U);
                if (header + value + 4 + 10 <= most - 2) plain = count;
            }
            const std::size_t least = (fileBytes + plain - 1) / plain;
            EXPECT_EQ(commands, least);
            EXPECT_LE(card.model.longestAnswer(), most);
            EXPECT_EQ(reading->commands, card.model.commands());
            std::printf("%s, %zu-byte answers: DG2 of %zu bytes in %u READ BINARY (least %zu), %u commands in all\n",
                        toString(cipher), most, fileBytes, commands, least, reading->commands);
        }
    }
}

// What the reader computes against the time the same bytes take through the air.
TEST_F(EmrtdReaderTest, ComputesInAFractionOfTheAirTime) {
    EmrtdModelConfig config = modelOf(*issueDocument(state.pki, specimen(15000)));
    double best = 1e9;
    double air = 0;
    for (int round = 0; round < 10; ++round) {
        ModelCard card(config);
        const std::clock_t begin = std::clock();
        ASSERT_TRUE(readDocument(card, state.trust));
        best = std::min(best, static_cast<double>(std::clock() - begin - card.chipTime) / CLOCKS_PER_SEC);
        // ISO/IEC 14443-4 at 424 kbit/s: eleven bits' time a byte, and 0.3 ms a frame of 256 bytes there and back; the
        // chip's own time, which is longer, not counted.
        const double bytes = static_cast<double>(card.sentBytes + card.receivedBytes);
        air = bytes * 11 / 424000 + static_cast<double>(card.model.commands()) * 0.0006;
    }
    std::printf("host: %.1f ms of processor; air: %.0f ms (%.1f %%)\n", best * 1e3, air * 1e3, 100 * best / air);
    EXPECT_LT(best, air / 10);  // the bound is 2 %; sanitizers and busy machines are slower
}

TEST_F(EmrtdReaderTest, ReadsBeyondTheNearOffsets) {
    for (const std::size_t most : {std::size_t{258}, std::size_t{2000}, std::size_t{65538}}) {
        for (const bool aes : {false, true}) {
            EmrtdModelConfig config = modelOf(*issueDocument(state.pki, specimen(70000)));
            if (aes) config.pace = {PaceOffer{}};
            config.mostResponseBytes = most;
            const auto reading = read(config);
            ASSERT_TRUE(reading) << reading.error().message;
            EXPECT_EQ(reading->photo->image.size(), 70000U);
            EXPECT_TRUE(reading->checks.isAuthentic());
        }
    }
}

TEST_F(EmrtdReaderTest, GetsAlongWithChipsThatMindTheirFilesEnd) {
    for (const BeyondEnd way : {BeyondEnd::Warns6282, BeyondEnd::Refuses6700, BeyondEnd::EndsSession}) {
        for (const bool shortIds : {true, false}) {
            for (const bool pace : {false, true}) {
                EmrtdModelConfig config = document();
                config.beyondEnd = way;
                config.shortIdentifiers = shortIds;
                if (pace) config.pace = {PaceOffer{}};
                const auto reading = read(config);
                ASSERT_TRUE(reading) << static_cast<int>(way) << shortIds << reading.error().message;
                EXPECT_TRUE(reading->checks.isAuthentic());
            }
        }
    }
}

TEST_F(EmrtdReaderTest, RefusesAFileThatIsAnother) {
    EmrtdModelConfig config = document();
    config.fault = Fault::ForeignFile;  // EF.COM only: what it would have said stands in EF.SOD as well
    const auto reading = read(config);
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_TRUE(reading->checks.isAuthentic());

    config.fault = Fault::None;
    config.document.files[0x0101] = config.document.files[0x0102];
    const auto swapped = read(config);
    ASSERT_FALSE(swapped);
    EXPECT_EQ(swapped.error().code, ErrorCode::Malformed);
}

TEST_F(EmrtdReaderTest, TellsAGroupThatIsMissing) {
    EmrtdModelConfig config = document();
    config.document.files.erase(0x0102);
    const auto reading = read(config);
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_EQ(reading->checks.groups.at(2), GroupHash::Missing);
    EXPECT_TRUE(reading->checks.groupHashes.isFailed());
    EXPECT_FALSE(reading->photo);
}

// A copy without the private key must not get away with keeping the public one to itself.
TEST_F(EmrtdReaderTest, AChipThatWithholdsAKeyIsNotAuthentic) {
    DocumentContents contents = specimen();
    contents.activeKey = ActiveKey::Ecdsa;
    contents.chipAuthentication = SmCipher::Aes128;
    for (const int number : {2, 14, 15}) {
        EmrtdModelConfig config = modelOf(*issueDocument(state.pki, contents));
        config.withheldFiles = {emrtd::dataGroup(number).id};
        const auto reading = read(config);
        ASSERT_TRUE(reading) << reading.error().message;
        EXPECT_EQ(reading->checks.groups.at(number), GroupHash::Unreadable);
        EXPECT_TRUE(reading->checks.groupHashes.isFailed());
        EXPECT_FALSE(reading->checks.isAuthentic());
    }
}

TEST_F(EmrtdReaderTest, ABrokenPortraitIsAFailedCheckAndNoUnreadDocument) {
    for (const Bytes& broken : {Bytes{}, Bytes(40), Bytes{0x75, 0x80, 0x00, 0x00}, Bytes{0x75, 0x84, 0xFF, 0xFF, 0xFF},
                                Bytes{0x75, 0x82, 0x40, 0x00, 0x01}}) {
        EmrtdModelConfig config = document();
        config.document.files[0x0102] = broken;
        const auto reading = read(config);
        ASSERT_TRUE(reading) << reading.error().message;
        EXPECT_EQ(reading->mrz.primaryIdentifier.reveal(), "ERIKSSON");
        EXPECT_TRUE(reading->checks.groupHashes.isFailed());
        EXPECT_FALSE(reading->photo);
    }
}

// Whatever the answer to reset and EF.ATR/INFO announce.
TEST_F(EmrtdReaderTest, GetsAlongWithAChipThatRefusesTheExtendedLengthItOffers) {
    for (const bool pace : {false, true}) {
        for (const BeyondEnd way : {BeyondEnd::GivesWhatThereIs, BeyondEnd::EndsSession}) {
            EmrtdModelConfig config = document();
            config.mostResponseBytes = 65538;
            config.refusesExtended = true;
            config.beyondEnd = way;
            if (pace) config.pace = {PaceOffer{}};
            const auto reading = read(config);
            ASSERT_TRUE(reading) << reading.error().message;
            EXPECT_TRUE(reading->checks.isAuthentic());
        }
    }
}

TEST_F(EmrtdReaderTest, AsksForAsMuchAsTheChipSaysThatItGives) {
    for (const bool pace : {false, true}) {
        for (const bool shortIds : {true, false}) {
            EmrtdModelConfig config = modelOf(*issueDocument(state.pki, specimen(40000)));
            config.mostReadBytes = 200;
            config.shortIdentifiers = shortIds;
            if (pace) config.pace = {PaceOffer{}};
            const auto reading = read(config);
            ASSERT_TRUE(reading) << reading.error().message;
            EXPECT_TRUE(reading->checks.isAuthentic());
            EXPECT_LT(reading->commands, 240U);  // one 6Cxx, not one for every answer
        }
    }
}

TEST_F(EmrtdReaderTest, DoesNotWaitForAChipThatGivesAByteAtATime) {
    EmrtdModelConfig config = modelOf(*issueDocument(state.pki, specimen(40000)));
    config.mostReadBytes = 1;
    ModelCard card(config);
    EXPECT_FALSE(readDocument(card, state.trust));
    EXPECT_LT(card.model.commands(), 1000U);
}

// Answers with a status word of its own when a plain command begins like this.
struct StubbornCard : ModelCard {
    StubbornCard(EmrtdModelConfig config, std::uint8_t ins, unsigned nth, std::uint16_t status)
        : ModelCard(std::move(config)), m_ins(ins), m_nth(nth), m_status(status) {}

    Task<Result<ResponseApdu>> transmit(CommandApdu command) override {
        if (command.ins == m_ins && ++m_seen >= m_nth) co_return ResponseApdu{{}, StatusWord{m_status}};
        co_return co_await ModelCard::transmit(std::move(command));
    }

   private:
    std::uint8_t m_ins;
    unsigned m_nth;
    std::uint16_t m_status;
    unsigned m_seen = 0;
};

TEST_F(EmrtdReaderTest, OpensAChipWithBacThatDoesNotRunThePaceItAnnounces) {
    EmrtdModelConfig config = document();
    config.pace = {PaceOffer{}};
    const std::uint8_t setEnvironment = 0x22, authenticate = 0x86;
    for (const auto& [ins, nth] : {std::pair(setEnvironment, 1U), std::pair(authenticate, 1U),
                                   std::pair(authenticate, 2U), std::pair(authenticate, 3U)}) {
        for (const std::uint16_t status : std::initializer_list<std::uint16_t>{0x6A80, 0x6A88, 0x6985, 0x6D00}) {
            StubbornCard card(config, ins, nth, status);
            const auto reading = readDocument(card, state.trust);
            ASSERT_TRUE(reading) << reading.error().message;
            EXPECT_EQ(reading->access.protocol, AccessProtocol::Bac);
            EXPECT_EQ(reading->access.cipher, SmCipher::TripleDes);
            EXPECT_TRUE(reading->checks.isAuthentic());

            StubbornCard again(config, ins, nth, status);
            const auto byCan = readDocument(again, state.trust, {.key = *parseCardAccessNumber("135792")});
            ASSERT_FALSE(byCan);
            EXPECT_EQ(byCan.error().refusal->code, "pace_not_run");
        }
    }
    // The last step, and every status that counts tries, are about the password.
    for (const auto& [nth, status] : {std::pair(4U, 0x6985), std::pair(1U, 0x6300), std::pair(1U, 0x6983)}) {
        StubbornCard card(config, authenticate, nth, static_cast<std::uint16_t>(status));
        const auto reading = readDocument(card, state.trust);
        ASSERT_FALSE(reading);
        EXPECT_EQ(reading.error().refusal->code, "pace_refused");
    }
}

TEST_F(EmrtdReaderTest, NoticesADocumentThatIsNotTheKeys) {
    // A chip that opens for one document's page and holds another's signed files.
    EmrtdModelConfig config = document();
    config.mrzInformation = "T22000129364081251010318";
    const auto reading = read(config, {.key = *parseMrzKey("T22000129+640812+101031")});
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_TRUE(reading->checks.opticalMrz.isFailed());
    EXPECT_FALSE(reading->checks.isAuthentic());
}

TEST_F(EmrtdReaderTest, NoticesCheckDigitsThatAreSignedAndWrong) {
    DocumentContents contents = specimen();
    contents.mrz.back() = '1';  // the composite
    const auto reading = read(modelOf(*issueDocument(state.pki, contents, DocumentFault::None)));
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_EQ(reading->checks.groups.at(1), GroupHash::Match);
    EXPECT_TRUE(reading->checks.checkDigits.isFailed());
    EXPECT_FALSE(reading->checks.isAuthentic());
}

TEST(MrzKeyText, IsWhatAPersonTypes) {
    for (const char* text : {"L898902C3+740812+120415", "l898902c3+740812+120415", "L898902C3<+740812+120415"}) {
        const auto key = parseMrzKey(text);
        ASSERT_TRUE(key) << text;
        EXPECT_EQ(key->information().reveal(), specimenInformation) << text;
    }
    EXPECT_EQ(parseMrzKey("L898902C<3+690806+940623")->information().reveal(), "L898902C<369080619406236");
    EXPECT_EQ(parseMrzKey("L898902C+690806+940623")->information().reveal(), "L898902C<369080619406236");
    for (const char* text : {"", "L898902C3", "L898902C3+740812", "L898902C3+74081+120415", "+740812+120415",
                             "L8989 2C3+740812+120415", "L898902C3+740812+12041A", "L898902C3+740812+120415+1"}) {
        const auto key = parseMrzKey(text);
        ASSERT_FALSE(key) << text;
        EXPECT_EQ(key.error().code, ErrorCode::Invalid);
    }
    EXPECT_TRUE(parseCardAccessNumber("123456"));
    EXPECT_FALSE(parseCardAccessNumber("12345X"));
    EXPECT_FALSE(parseCardAccessNumber("123"));
}

}  // namespace
}  // namespace simkiosk
