// A document on a reader, all of it emulated: what the tests of the reader are made of.
#pragma once

#include <ctime>
#include <optional>
#include <set>
#include <string>

#include "drivers/document_reader/emrtd_reader.hpp"
#include "drivers/document_reader/emulation/emrtd_model.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"

namespace simkiosk {

inline const WallTime testTime = std::chrono::sys_days{std::chrono::year{2026} / 6 / 1};
// The specimen of 9303-4.
inline const std::string specimenMrz =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";
inline const std::string specimenInformation = "L898902C3674081221204159";

inline MrzKey specimenKey() { return {PersonalText("L898902C3"), PersonalText("740812"), PersonalText("120415")}; }

// The head of a JPEG of 300 by 400, and bytes that nobody decodes here.
inline Bytes portraitOfLength(std::size_t length) {
    Bytes image{0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x4A, 0x46, 0xFF, 0xC0, 0x00,
                0x0B, 0x08, 0x01, 0x90, 0x01, 0x2C, 0x01, 0x01, 0x11, 0x00};
    while (image.size() < length) image.push_back(static_cast<std::uint8_t>(image.size() * 7 >> 3 & 0xFF));
    return image;
}

inline DocumentContents specimen(std::size_t portraitBytes = 3000) {
    return {.mrz = specimenMrz, .portrait = portraitOfLength(portraitBytes)};
}

// A state with its trust store.
struct State {
    TestPki pki = *TestPki::create("UT", testTime);
    TrustStore trust;

    State() {
        trust.add(pki.csca(), "csca", testTime);
        trust.add(pki.revocationList(), "crl", testTime);
    }
};

// The model as a channel. A mute card is a time-out, as a reader tells it.
class ModelCard : public ApduChannel {
   public:
    ModelCard(EmrtdModelConfig config, std::uint64_t seed = 1) : random(seed), model(std::move(config), random) {}

    Task<Result<ResponseApdu>> transmit(CommandApdu command) override {
        const Bytes bytes = command.encode();
        sentBytes += bytes.size();
        const std::clock_t begin = std::clock();
        const Bytes answer = model.transmit(bytes);
        chipTime += std::clock() - begin;
        if (answer.empty()) co_return fail(ErrorCode::Timeout, "mute");
        receivedBytes += answer.size();
        co_return ResponseApdu::parse(answer);
    }

    SeededRandom random;
    EmrtdModel model;
    std::size_t sentBytes = 0;
    std::size_t receivedBytes = 0;
    std::clock_t chipTime = 0;  // processor time of the emulated chip itself
};

struct ReadOptions {
    EmrtdKey key = specimenKey();
    std::optional<Mrz> optical = {};
    EmrtdOptions options = {};
};

inline Result<EmrtdReading> readDocument(ModelCard& card, const TrustStore& trust, ReadOptions options = {}) {
    ManualClock clock;
    SeededRandom random(2);
    if (options.options.atr.empty()) options.options.atr = card.model.atr();
    EmrtdReader reader(card, random, trust, options.options);
    return runTask(clock, reader.read(options.key, options.optical, testTime));
}

inline EmrtdModelConfig modelOf(IssuedDocument document) {
    return {.document = std::move(document), .mrzInformation = specimenInformation, .can = "135792"};
}

}  // namespace simkiosk
