#include "drivers/id_card_reader/sam_id_card_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "drivers/id_card_reader/id_card_text.hpp"

namespace simkiosk {

using sam::Answer;
using sam::Command;
using sam::Status;

namespace {

// china-id readers' own hosts use these (README, "Timing").
constexpr Duration callTime = 5s;
constexpr Duration shortAnswerTime = 1s;
constexpr Duration readAnswerTime = 3s;
constexpr Duration pauseInFrame = 2s;
constexpr Duration pollingInterval = 300ms;
// Commands that a module may not know get less patience.
constexpr Duration optionalAnswerTime = 600ms;
// After a frame with a wrong checksum: how long an intact one may still take.
constexpr Duration graceAfterDamage = 200ms;
// More than this between request and answer is no reader.
constexpr std::size_t maxNoiseBytes = 65536;
// Parts of the answers to find and select; a card answer is much longer.
constexpr std::size_t maxShortAnswer = 16;

bool isRequestDamaged(const Answer& answer) {
    return answer.is(Status::RequestChecksumWrong) || answer.is(Status::RequestLengthWrong);
}

// Answers do not name their command: one that succeeds in another command's way is a late one, and passed over.
bool answersTo(Command command, const Answer& answer) {
    const std::size_t size = answer.data.size();
    if (answer.is(Status::CardFound)) return command == Command::FindCard && size <= maxShortAnswer;
    if (!answer.is(Status::Ok)) return true;
    switch (command) {
        case Command::FindCard: return false;
        case Command::SelectCard: return size <= maxShortAnswer;
        case Command::ReadCard: return size > sam::newestAddressSize;
        case Command::SamNumber: return size == 16;
        case Command::ReadNewestAddress: return size == sam::newestAddressSize;
        default: return size == 0;
    }
}

std::unexpected<Error> refused(std::string_view what, const Answer& answer) {
    const std::string code = fmt::format("{:02X}", answer.status);
    const auto meaning = sam::statusMeaning(answer.status);
    if (meaning.empty())
        return fail(ErrorCode::Malformed, fmt::format("{} was answered with the unknown status {}", what, code));
    return fail({ErrorCode::Refused, fmt::format("{} was refused: {} ({})", what, meaning, code),
                 DeviceRefusal{code, std::string(meaning), std::string(sam::statusRecovery(answer.status))}});
}

// The reader works and lies empty; its own code for that, 80, is its answer to one find and not to all this waiting.
Error noCard() {
    const std::string meaning = "no card was put on the reader; one that was read must be lifted first";
    return {ErrorCode::NotFound, meaning, DeviceRefusal{"no_card", meaning, "put the card on the reader"}};
}

}  // namespace

SamIdCardReader::SamIdCardReader(ByteStream& stream, Clock& clock, SamReaderOptions options)
    : m_stream(stream), m_clock(clock), m_options(options), m_parser(sam::minAnswerLength, sam::maxAnswerLength) {}

Task<Result<IdCardReaderStatus>> SamIdCardReader::status() {
    const Instant limit = m_clock.now() + callTime;
    const auto selfTest = co_await ask({Command::Status, shortAnswerTime}, limit);
    SIMKIOSK_CO_TRY(selfTest);
    if (!selfTest->is(Status::Ok)) co_return refused("the self-test", *selfTest);

    const auto number = co_await ask({Command::SamNumber, shortAnswerTime}, limit);
    IdCardReaderStatus status;
    if (number && number->is(Status::Ok)) {
        auto text = sam::formatSamNumber(number->data);
        SIMKIOSK_CO_TRY(text);
        status.samNumber = *std::move(text);
    } else if (number && !number->is(Status::CommandWrong)) {
        co_return refused("the SAM number", *number);
    } else if (!number && number.error().code != ErrorCode::Timeout) {
        co_return fail(number.error());
    }
    // A module that passes its self-test and has no number to tell is still a reader.

    if (m_options.setMaxRadioBytes && !std::exchange(m_radioBytesSet, true))
        static_cast<void>(co_await ask({Command::SetMaxRadioBytes, optionalAnswerTime, {0x50}}, limit));
    co_return status;
}

Task<Result<bool>> SamIdCardReader::findCard() {
    co_await sleepUntil(m_clock, m_nextFind);
    m_nextFind = m_clock.now() + pollingInterval;
    const Instant limit = m_clock.now() + callTime;

    const auto found = co_await ask({Command::FindCard, shortAnswerTime}, limit);
    SIMKIOSK_CO_TRY(found);
    if (found->is(Status::FindFailed)) co_return false;
    if (!found->is(Status::CardFound)) co_return refused("finding a card", *found);

    const auto selected = co_await ask({Command::SelectCard, shortAnswerTime}, limit);
    SIMKIOSK_CO_TRY(selected);
    // Two cards, one on its way out, or a late "card found" was believed: look again.
    if (selected->is(Status::SelectFailed) || selected->is(Status::FindFailed)) co_return false;
    if (!selected->is(Status::Ok)) co_return refused("selecting the card", *selected);
    co_return true;
}

Task<Result<IdCard>> SamIdCardReader::read() {
    const Instant limit = m_clock.now() + callTime;
    auto answer = co_await ask({Command::ReadCard, readAnswerTime}, limit);
    SIMKIOSK_CO_TRY(answer);
    if (!answer->is(Status::Ok)) co_return refused("reading the card", *answer);

    auto data = sam::parseCardData(answer->data);
    wipe(answer->data);
    SIMKIOSK_CO_TRY(data);
    auto card = parseIdCardText(data->text);
    wipe(data->text);
    SIMKIOSK_CO_TRY(card);
    card->photo = std::move(data->photo);

    if (m_options.readNewestAddress && card->type == IdCardType::Resident) co_await replaceAddress(*card, limit);
    co_return card;
}

Task<Result<IdCard>> SamIdCardReader::waitAndRead(Duration patience) {
    const Instant until = m_clock.now() + patience;
    while (true) {
        const auto found = co_await findCard();
        if (found && *found) co_return co_await read();
        if (!found && found.error().code != ErrorCode::Timeout) co_return std::unexpected(found.error());
        if (m_clock.now() < until) continue;
        if (found) co_return fail(noCard());
        co_return fail(ErrorCode::Timeout, m_heard ? "the reader has stopped answering" : "the reader does not answer");
    }
}

Task<Result<Answer>> SamIdCardReader::ask(Exchange exchange, Instant limit) {
    auto answer = co_await askOnce(exchange, limit);
    const bool damaged = answer ? isRequestDamaged(*answer) : answer.error().code == ErrorCode::Malformed;
    // Asking again also tells why an answer stopped short: a card that was lifted is answered with 41.
    if (damaged && m_clock.now() < limit) answer = co_await askOnce(exchange, limit);
    co_return answer;
}

Task<Result<Answer>> SamIdCardReader::askOnce(Exchange exchange, Instant limit) {
    if (!m_stream.isOpen()) SIMKIOSK_CO_TRY(co_await m_stream.open(limit));
    m_parser.reset();
    m_stream.discardInput();
    const Bytes request = sam::encodeRequest(exchange.command, exchange.data);
    SIMKIOSK_CO_TRY(co_await m_stream.write(request, limit));
    auto answer = co_await receive(exchange.command, std::min(limit, m_clock.now() + exchange.answerTime), limit);
    m_parser.reset();
    co_return answer;
}

Task<Result<Answer>> SamIdCardReader::receive(Command command, Instant answerLimit, Instant limit) {
    std::size_t heard = 0;
    std::size_t damagedFrames = 0;
    Instant quietLimit = answerLimit;
    while (true) {
        while (auto content = m_parser.next()) {
            auto answer = sam::parseAnswer(*content);
            wipe(*content);
            if (answer && answersTo(command, *answer)) co_return answer;
            if (answer) wipe(answer->data);
        }
        if (std::exchange(damagedFrames, m_parser.damagedFrames()) != m_parser.damagedFrames())
            quietLimit = std::min(limit, m_clock.now() + graceAfterDamage);

        auto bytes =
            co_await m_stream.read(m_parser.midFrame() ? std::min(limit, m_clock.now() + pauseInFrame) : quietLimit);
        if (bytes) {
            heard += bytes->size();
            m_heard = true;
            if (heard > maxNoiseBytes) co_return fail(ErrorCode::Malformed, "the reader sends without end");
            m_parser.add(*bytes);
            wipe(*bytes);
        } else if (bytes.error().code != ErrorCode::Timeout) {
            co_return fail(bytes.error());
        } else if (m_parser.midFrame()) {
            m_parser.abandonFrame();  // if its preamble was noise, the answer stands behind it
        } else if (heard == 0) {
            co_return fail(ErrorCode::Timeout, "the reader does not answer");
        } else {
            co_return fail(ErrorCode::Malformed, "the reader sent no intact answer to the request");
        }
    }
}

// The address on the card may have been changed at the police station; then the chip holds a newer one. It may
// hold none (91), and a module may not know the question: neither spoils the reading.
Task<void> SamIdCardReader::replaceAddress(IdCard& card, Instant limit) {
    auto answer = co_await askOnce({Command::ReadNewestAddress, optionalAnswerTime},
                                   std::min(limit, m_clock.now() + optionalAnswerTime));
    if (!answer || !answer->is(Status::Ok)) co_return;
    auto address = parseIdCardAddress(answer->data);
    wipe(answer->data);
    if (address && !address->empty()) card.address = *std::move(address);
}

}  // namespace simkiosk
