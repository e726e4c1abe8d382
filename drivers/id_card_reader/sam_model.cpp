#include "drivers/id_card_reader/sam_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace simkiosk {

using sam::Command;
using sam::Status;

namespace {

constexpr std::string_view defaultSamNumber = "05.01-20101129-0001228293-0296863149";
constexpr std::size_t maxWork = 8;
constexpr std::size_t maxSending = 16;
constexpr std::size_t wakeBytes = 32;  // so many bytes go out at once: a timer for each would be idle work
constexpr std::size_t cardBytes = sam::textSize + sam::photoSize;
constexpr Duration lateBy = 4s;  // later than any host waits

// Plausible times of a reader with its card; no unit was measured.
constexpr Duration statusTime = 5ms;
constexpr Duration findTime = 40ms;
constexpr Duration selectTime = 60ms;
constexpr Duration readTime = 600ms;

void appendLe(Bytes& to, std::uint64_t value, unsigned bytes) {
    for (unsigned i = 0; i < bytes; ++i) to.push_back(static_cast<std::uint8_t>(value >> 8 * i));
}

Result<Bytes> parseSamNumber(const std::string& text) {
    unsigned first = 0, second = 0;
    unsigned long date = 0, serial = 0, check = 0;
    int end = 0;
    const int fields =
        std::sscanf(text.c_str(), "%2u.%2u-%8lu-%10lu-%10lu%n", &first, &second, &date, &serial, &check, &end);
    if (fields != 5 || static_cast<std::size_t>(end) != text.size())
        return fail(ErrorCode::Invalid, "sam_number is not written like " + std::string(defaultSamNumber));
    Bytes bytes;
    appendLe(bytes, first, 2);
    appendLe(bytes, second, 2);
    for (const auto word : {date, serial, check}) appendLe(bytes, word, 4);
    return bytes;
}

template <typename T>
Result<T> numberMember(const boost::json::object& from, std::string_view name, T otherwise, T least, T most) {
    const auto* const value = from.if_contains(name);
    if (!value) return otherwise;
    boost::system::error_code wrong;
    const T number = value->to_number<T>(wrong);
    if (wrong || number < least || number > most)
        return fail(ErrorCode::Invalid, fmt::format("{} is not a number from {} to {}", name, least, most));
    return number;
}

Result<std::string> textMember(const boost::json::object& from, std::string_view name, std::string_view otherwise) {
    const auto* const value = from.if_contains(name);
    if (!value) return std::string(otherwise);
    if (!value->is_string()) return fail(ErrorCode::Invalid, fmt::format("{} is not a text", name));
    return std::string(value->get_string());
}

bool switchedOn(const boost::json::object& order) {
    const auto* const on = order.if_contains("on");
    return !on || !on->is_bool() || on->get_bool();
}

constexpr std::array<std::string_view, 8> faultWords{"none",  "silence",  "bad_checksum", "partial",
                                                     "noise", "oversize", "wrong_sw",     "late"};

}  // namespace

Result<std::unique_ptr<SamReaderModel>> SamReaderModel::create(const boost::json::object& config) {
    std::unique_ptr<SamReaderModel> model(new SamReaderModel);
    const auto number = textMember(config, "sam_number", defaultSamNumber);
    SIMKIOSK_TRY(number);
    auto numberBytes = parseSamNumber(*number);
    SIMKIOSK_TRY(numberBytes);
    model->m_samNumber = *std::move(numberBytes);
    const auto baud = numberMember<unsigned>(config, "baud", 115200, 1200, 4'000'000);
    SIMKIOSK_TRY(baud);
    model->m_baud = *baud;
    const auto timeScale = numberMember<double>(config, "time_scale", 1.0, 0.0, 1000.0);
    SIMKIOSK_TRY(timeScale);
    model->m_timeScale = *timeScale;

    const auto* const cards = config.if_contains("cards");
    if (!cards) return model;
    if (!cards->is_object()) return fail(ErrorCode::Invalid, "cards is not an object");
    for (const auto& [name, value] : cards->get_object()) {
        if (!value.is_object() || name.empty()) return fail(ErrorCode::Invalid, "a card is not an object with a name");
        auto card = makeSamCard(value.get_object());
        SIMKIOSK_TRY(card);
        model->m_cards.emplace(std::string(name), *std::move(card));
    }
    return model;
}

void SamReaderModel::receive(ByteView bytes, Instant now) {
    finishWork(now);
    m_parser.add(bytes);
    while (auto content = m_parser.next())
        if (auto request = sam::parseRequest(*content)) begin(*std::move(request), now);
    if (std::exchange(m_damagedSeen, m_parser.damagedFrames()) != m_parser.damagedFrames())
        send({Status::RequestChecksumWrong}, now);
}

Bytes SamReaderModel::takeOutput(Instant now) {
    finishWork(now);
    Bytes output;
    while (!m_sending.empty()) {
        Sending& line = m_sending.front();
        if (now < line.begin) break;
        const auto passed =
            line.byteTime > 0ns ? static_cast<std::size_t>((now - line.begin) / line.byteTime) : line.bytes.size();
        const std::size_t until = std::min(line.bytes.size(), passed);
        if (until > line.sent) append(output, ByteView(line.bytes).subspan(line.sent, until - line.sent));
        line.sent = std::max(line.sent, until);
        if (line.sent < line.bytes.size()) break;
        m_sending.pop_front();
    }
    return output;
}

std::optional<Instant> SamReaderModel::nextWake() const {
    std::optional<Instant> wake;
    if (!m_work.empty()) wake = m_work.front().done;
    if (!m_sending.empty()) {
        const Sending& line = m_sending.front();
        const auto upTo = static_cast<Duration::rep>(std::min(line.sent + wakeBytes, line.bytes.size()));
        const Instant due = line.begin + upTo * line.byteTime;
        wake = wake ? std::min(*wake, due) : due;
    }
    return wake;
}

void SamReaderModel::begin(sam::Request request, Instant now) {
    if (m_work.size() >= maxWork) return;  // the module's buffer is full: it has not heard it
    const Instant start = m_work.empty() ? now : m_work.back().done;
    const bool readsCard = request.command == Command::ReadCard || request.command == Command::ReadCardAndFingerprints;
    Duration time = workTime(request.command);
    const bool cardLeaves = readsCard && card() && m_leaveAfterBytes.has_value();
    if (cardLeaves) {
        time = time * static_cast<Duration::rep>(*m_leaveAfterBytes) / static_cast<Duration::rep>(cardBytes);
        m_leaveAfterBytes.reset();
    }
    m_work.push_back({std::move(request), start + time, cardLeaves});
}

void SamReaderModel::finishWork(Instant now) {
    while (!m_work.empty() && m_work.front().done <= now) {
        const Work work = std::move(m_work.front());
        m_work.pop_front();
        if (work.cardLeaves) placeCard({});
        send(answer(work.request), work.done);
    }
}

SamReaderModel::Reply SamReaderModel::answer(const sam::Request& request) {
    const auto code = std::to_underlying(request.command);
    if (code >> 8 == 0x60) return setSpeed(static_cast<std::uint8_t>(code));
    if (request.data.size() != (request.command == Command::SetMaxRadioBytes ? 1U : 0U))
        return {Status::RequestLengthWrong};
    switch (request.command) {
        case Command::Reset: m_stage = Stage::Idle; [[fallthrough]];
        case Command::SetMaxRadioBytes: return {Status::Ok};
        case Command::Status: return {m_selfTestFails ? Status::SelfTestFailed : Status::Ok};
        case Command::SamNumber: return {Status::Ok, m_samNumber};
        case Command::FindCard:
        case Command::SelectCard:
        case Command::ReadCard:
        case Command::ReadCardAndFingerprints:
        case Command::ReadNewestAddress:
            return m_unauthorised ? Reply{Status::NotAuthorised} : answerCardCommand(request);
        default: return {Status::CommandWrong};
    }
}

SamReaderModel::Reply SamReaderModel::answerCardCommand(const sam::Request& request) {
    switch (request.command) {
        case Command::FindCard:
            if (!card() || m_cardRead) return {Status::FindFailed};
            m_stage = Stage::Found;
            return {Status::CardFound, Bytes(4, 0)};
        case Command::SelectCard:
            if (!card() || m_stage != Stage::Found) return {Status::SelectFailed};
            m_stage = Stage::Selected;
            return {Status::Ok, Bytes(8, 0)};
        case Command::ReadCard: return readCard(false);
        case Command::ReadCardAndFingerprints: return readCard(true);
        default:
            if (!card() || !m_cardRead || card()->newestAddress.empty()) return {Status::NotOnCard};
            return {Status::Ok, card()->newestAddress};
    }
}

SamReaderModel::Reply SamReaderModel::readCard(bool withFingerprintLengths) {
    if (!card() || m_stage != Stage::Selected) return {Status::ReadFailed};
    m_cardRead = true;
    ++m_reads;
    Bytes data{0x01, 0x00, 0x04, 0x00};
    if (withFingerprintLengths) append(data, Bytes{0, 0});
    append(data, card()->text);
    append(data, card()->photo);
    return {Status::Ok, std::move(data)};
}

SamReaderModel::Reply SamReaderModel::setSpeed(std::uint8_t parameter) {
    static constexpr std::array bauds{115200U, 57600U, 38400U, 19200U, 9600U};
    if (parameter >= bauds.size()) return {Status::CommandWrong};
    m_baud = bauds[parameter];
    return {Status::Ok};
}

void SamReaderModel::send(const Reply& reply, Instant begin) {
    Bytes frame = sam::encodeAnswer(reply.status, reply.data);
    if (m_faultsLeft > 0) {
        const Fault fault = m_fault;
        if (--m_faultsLeft == 0) m_fault = Fault::None;
        if (fault == Fault::Late) begin += lateBy;
        frame = spoil(fault, std::move(frame));
    }
    if (frame.empty() || m_sending.size() >= maxSending) return;
    if (!m_sending.empty()) {
        const Sending& last = m_sending.back();
        begin = std::max(begin, last.begin + static_cast<Duration::rep>(last.bytes.size()) * last.byteTime);
    }
    m_sending.push_back({std::move(frame), begin, byteTime()});
}

Bytes SamReaderModel::spoil(Fault fault, Bytes frame) const {
    switch (fault) {
        case Fault::None:
        case Fault::Late: return frame;
        case Fault::Silence: return {};
        case Fault::BadChecksum: frame.back() ^= 0x5A; return frame;
        case Fault::Partial: frame.resize(frame.size() / 2); return frame;
        case Fault::Noise: {
            Bytes noisy{0x00, 0xFF, 0xAA, 0x96, 0x69, 0xAA, 0xAA, 0xAA, 0x96, 0x13, 0xAA, 0xAA};
            append(noisy, frame);
            return noisy;
        }
        case Fault::Oversize: {
            Bytes huge(frame.begin(), frame.begin() + 5);
            append(huge, Bytes{0xFF, 0xF0});
            huge.resize(8192, 0x55);
            return huge;
        }
        case Fault::WrongStatus: {
            static constexpr std::uint8_t undefined = 0x55;
            frame.back() ^= frame[sam::frameOverhead + 2] ^ undefined;
            frame[sam::frameOverhead + 2] = undefined;
            return frame;
        }
    }
    return frame;
}

Duration SamReaderModel::workTime(Command command) const {
    switch (command) {
        case Command::FindCard: return scaled(findTime);
        case Command::SelectCard: return scaled(selectTime);
        case Command::ReadCard:
        case Command::ReadCardAndFingerprints: return scaled(card() ? readTime : selectTime);
        default: return scaled(statusTime);
    }
}

Duration SamReaderModel::scaled(Duration duration) const {
    return Duration(static_cast<Duration::rep>(static_cast<double>(duration.count()) * m_timeScale));
}

// 8N1: ten bits a byte.
Duration SamReaderModel::byteTime() const { return scaled(Duration(10'000'000'000 / m_baud)); }

const SamCardData* SamReaderModel::card() const {
    const auto found = m_cards.find(m_cardName);
    return found == m_cards.end() ? nullptr : &found->second;
}

void SamReaderModel::placeCard(std::string name) {
    m_cardName = std::move(name);
    m_cardRead = false;
    m_stage = Stage::Idle;
}

Result<boost::json::value> SamReaderModel::control(const boost::json::object& order, Instant now) {
    finishWork(now);
    const auto what = textMember(order, "do", "");
    SIMKIOSK_TRY(what);
    if (*what == "insert_card") {
        auto name = textMember(order, "card", "");
        SIMKIOSK_TRY(name);
        if (!m_cards.contains(*name)) return fail(ErrorCode::Invalid, "there is no card named " + *name);
        if (card()) return fail(ErrorCode::Invalid, "a card lies on the reader already");
        placeCard(*std::move(name));
    } else if (*what == "remove_card") {
        placeCard({});
    } else if (*what == "remove_mid_read") {
        const auto after = numberMember<std::uint64_t>(order, "after_bytes", cardBytes / 2, 0, cardBytes - 1);
        SIMKIOSK_TRY(after);
        m_leaveAfterBytes = *after;
    } else if (*what == "fault") {
        SIMKIOSK_TRY(applyFault(order));
    } else if (*what == "clear_faults") {
        m_fault = Fault::None;
        m_faultsLeft = 0;
        m_leaveAfterBytes.reset();
        m_unauthorised = m_selfTestFails = false;
    } else if (*what == "unauthorised") {
        m_unauthorised = switchedOn(order);
    } else if (*what == "self_test_fail") {
        m_selfTestFails = switchedOn(order);
    } else if (*what != "state") {
        return fail(ErrorCode::Invalid, "the reader does not know the order \"" + *what + "\"");
    }
    return state();
}

Result<void> SamReaderModel::applyFault(const boost::json::object& order) {
    const auto kind = textMember(order, "kind", "");
    SIMKIOSK_TRY(kind);
    const auto count = numberMember<std::uint64_t>(order, "count", 1, 0, 1'000'000);
    SIMKIOSK_TRY(count);
    const auto* const found = std::ranges::find(faultWords, *kind);
    if (found == faultWords.end()) return fail(ErrorCode::Invalid, "the reader does not know the fault " + *kind);
    m_fault = static_cast<Fault>(found - faultWords.begin());
    m_faultsLeft = m_fault == Fault::None ? 0 : *count;
    return {};
}

boost::json::value SamReaderModel::state() const {
    boost::json::array names;
    for (const auto& [name, unused] : m_cards) names.emplace_back(name);
    boost::json::object state;
    state["card"] = card() ? boost::json::value(m_cardName) : boost::json::value(nullptr);
    state["card_read"] = m_cardRead;
    state["reads"] = m_reads;
    state["fault"] = faultWords[std::to_underlying(m_fault)];
    state["faults_left"] = m_faultsLeft;
    state["unauthorised"] = m_unauthorised;
    state["self_test_fail"] = m_selfTestFails;
    state["cards"] = std::move(names);
    return state;
}

boost::json::value SamReaderModel::saveState() const {
    return boost::json::object{{"card", m_cardName}, {"card_read", m_cardRead}, {"reads", m_reads}};
}

Result<void> SamReaderModel::loadState(const boost::json::value& state) {
    if (!state.is_object()) return fail(ErrorCode::Invalid, "the reader's state is not an object");
    const auto& saved = state.get_object();
    auto name = textMember(saved, "card", "");
    SIMKIOSK_TRY(name);
    const auto reads = numberMember<std::uint64_t>(saved, "reads", 0, 0, UINT64_MAX);
    SIMKIOSK_TRY(reads);
    if (!name->empty() && !m_cards.contains(*name))
        return fail(ErrorCode::Invalid, "the saved card is not in the configuration: " + *name);
    placeCard(*std::move(name));
    const auto* const read = saved.if_contains("card_read");
    m_cardRead = read && read->is_bool() && read->get_bool();
    m_reads = *reads;
    return {};
}

}  // namespace simkiosk
