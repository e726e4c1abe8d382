#include "vision/ocr/mrz_verdict.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace simkiosk {
namespace {

using Lines = std::vector<std::string>;
using Probabilities = std::vector<std::vector<LetterWeights>>;

const Lines td3{"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"};

std::size_t indexOf(char letter) { return mrzAlphabet.find(letter); }

Probabilities sure(const Lines& lines) {
    Probabilities all;
    for (const auto& line : lines) {
        std::vector<LetterWeights> places(line.size(), LetterWeights{});
        for (std::size_t i = 0; i < line.size(); ++i) places[i][indexOf(line[i])] = 1;
        all.push_back(std::move(places));
    }
    return all;
}

// The net takes the character for `seen`, the true one is second with `second`.
void doubt(Probabilities& lines, std::size_t line, std::size_t column, char seen, double second) {
    auto& place = lines[line][column];
    const auto truth = static_cast<std::size_t>(std::ranges::max_element(place) - place.begin());
    place[truth] = second;
    place[indexOf(seen)] = 1 - second;
}

Lines textOf(const MrzVerdict& verdict) {
    Lines lines;
    for (const auto& line : verdict.lines) lines.push_back(line.reveal());
    return lines;
}

TEST(MrzVerdict, WhatIsSureAndCheckedIsAccepted) {
    const auto verdict = judgeMrz(MrzFormat::Td3, sure(td3));
    EXPECT_TRUE(verdict.accepted);
    EXPECT_TRUE(verdict.corrected.empty());
    EXPECT_EQ(textOf(verdict), td3);
    EXPECT_DOUBLE_EQ(verdict.confidence, 1);
}

TEST(MrzVerdict, TheCheckDigitsProveACorrection) {
    auto lines = sure(td3);
    doubt(lines, 1, 0, 'I', 0.3);  // L898902C3
    const auto verdict = judgeMrz(MrzFormat::Td3, lines);
    EXPECT_EQ(textOf(verdict), td3);
    ASSERT_EQ(verdict.corrected.size(), 1U);
    EXPECT_EQ(verdict.corrected[0], (MrzPlace{1, 0}));
    EXPECT_TRUE(verdict.accepted);
}

TEST(MrzVerdict, WithoutSupportInThePictureNothingIsCorrected) {
    auto lines = sure(td3);
    doubt(lines, 1, 0, 'I', 0.01);
    const auto verdict = judgeMrz(MrzFormat::Td3, lines);
    EXPECT_FALSE(verdict.accepted);
    EXPECT_TRUE(verdict.corrected.empty());
    EXPECT_EQ(textOf(verdict)[1][0], 'I');
}

TEST(MrzVerdict, AnAmbiguousCorrectionIsRefused) {
    // The document number's check digit is off by one way of two: another first letter, or another digit behind it.
    auto lines = sure(td3);
    doubt(lines, 1, 0, 'I', 0.3);
    // A second exchange that also makes the digit right: 7·(I − L) = 7·3 = 1 modulo 10, so 8·3 must become 8·3 + 1.
    lines[1][1][indexOf('8')] = 0.7;
    lines[1][1][indexOf('5')] = 0.3;  // 3·(5 − 8) = −9 = 1 modulo 10
    const auto verdict = judgeMrz(MrzFormat::Td3, lines);
    EXPECT_FALSE(verdict.accepted);
    EXPECT_TRUE(verdict.corrected.empty());
}

TEST(MrzVerdict, NoCheckDigitProvesAName) {
    auto lines = sure(td3);
    doubt(lines, 0, 7, 'L', 0.3);  // ERIKSSON read as ERLKSSON
    const auto verdict = judgeMrz(MrzFormat::Td3, lines);
    EXPECT_TRUE(verdict.mrz && verdict.mrz->checks.allGood());
    EXPECT_FALSE(verdict.accepted);
    ASSERT_EQ(verdict.doubtful.size(), 1U);
    EXPECT_EQ(verdict.doubtful[0], (MrzPlace{0, 7}));
}

TEST(MrzVerdict, WhatACheckDigitCannotTellApartIsDoubtful) {
    // 6 and G differ by ten: every check digit holds with either.
    auto lines = sure(td3);
    lines[1][35][indexOf('6')] = 0.8;
    lines[1][35][indexOf('G')] = 0.2;
    ASSERT_EQ(td3[1][35], '6');
    EXPECT_FALSE(judgeMrz(MrzFormat::Td3, lines).accepted);
    // 2 and Z do not: the picture's doubt is removed.
    lines = sure(td3);
    lines[1][33][indexOf('2')] = 0.8;
    lines[1][33][indexOf('Z')] = 0.2;
    EXPECT_TRUE(judgeMrz(MrzFormat::Td3, lines).accepted);
}

TEST(MrzVerdict, AFieldFullOfDoubtIsNotSavedByItsCheckDigit) {
    auto lines = sure(td3);
    for (const std::size_t column : {13U, 14U, 15U, 16U}) {
        const char digit = td3[1][column];
        lines[1][column][indexOf(digit)] = 0.7;
        lines[1][column][indexOf(digit == '0' ? '9' : static_cast<char>(digit - 1))] = 0.3;
    }
    EXPECT_FALSE(judgeMrz(MrzFormat::Td3, lines).accepted);
}

// Frames that spell `text`, four a character, the third of them the letter.
LineScores spelled(std::string_view text, double certainty) {
    LineScores scores;
    for (const char letter : text) {
        for (int i = 0; i < 4; ++i) {
            std::array<float, mrzClasses> frame;
            frame.fill(static_cast<float>((1 - certainty) / (mrzClasses - 1)));
            frame[i == 2 ? 1 + indexOf(letter) : 0] = static_cast<float>(certainty);
            scores.frames.push_back(frame);
        }
    }
    return scores;
}

LineGrammar anything(std::size_t places) {
    LetterWeights weights;
    weights.fill(1);
    return LineGrammar(places, weights);
}

TEST(MrzLattice, ReadsWhatTheFramesSpell) {
    for (const std::string_view text : {"AB<<<<12", "00000000", "<<<<<<<<"}) {
        const auto reading = readLine(spelled(text, 0.9999), anything(text.size()));
        ASSERT_TRUE(reading);
        for (std::size_t i = 0; i < text.size(); ++i) EXPECT_GT(reading->places[i][indexOf(text[i])], 0.9) << i;
        // One character more or less is less likely.
        for (const std::size_t other : {text.size() - 1, text.size() + 1}) {
            const auto wrong = readLine(spelled(text, 0.9999), anything(other));
            EXPECT_TRUE(!wrong || wrong->logLikelihood < reading->logLikelihood - 2) << other;
        }
    }
}

TEST(MrzLattice, ProbabilitiesAddUpAndFollowTheFrames) {
    auto scores = spelled("ABC", 0.999);
    auto& frame = scores.frames[6];
    frame[1 + indexOf('B')] = 0.6F;
    frame[1 + indexOf('8')] = 0.3995F;
    const auto reading = readLine(scores, anything(3));
    ASSERT_TRUE(reading);
    for (const auto& place : reading->places) {
        double sum = 0;
        for (const double probability : place) sum += probability;
        EXPECT_NEAR(sum, 1, 1e-9);
    }
    EXPECT_NEAR(reading->places[1][indexOf('B')], 0.6, 0.02);
    EXPECT_NEAR(reading->places[1][indexOf('8')], 0.4, 0.02);
}

TEST(MrzLattice, TooFewFramesHoldNothing) {
    EXPECT_FALSE(readLine({}, anything(3)));
    EXPECT_FALSE(readLine(spelled("A", 0.9), anything(5)));
    EXPECT_FALSE(readLine(spelled("A", 0.9), {}));
}

TEST(MrzLattice, TheGrammarDecidesBetweenAZeroAndAnO) {
    auto scores = spelled(std::string(44, '0'), 0.999);
    for (auto& frame : scores.frames) {
        if (frame[0] > 0.5F) continue;
        frame[1 + indexOf('0')] = 0.5F;
        frame[1 + indexOf('O')] = 0.499F;
    }
    const auto grammar = grammarOf(MrzFormat::Td3);
    const auto name = readLine(scores, grammar[0]), numbers = readLine(scores, grammar[1]);
    ASSERT_TRUE(name && numbers);
    EXPECT_GT(name->places[20][indexOf('O')], 0.95);
    EXPECT_GT(numbers->places[14][indexOf('0')], 0.95);
    EXPECT_NEAR(numbers->places[4][indexOf('O')], 0.5, 0.05);
}

}  // namespace
}  // namespace simkiosk
