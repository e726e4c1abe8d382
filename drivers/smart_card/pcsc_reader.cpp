#include "drivers/smart_card/pcsc_reader.hpp"

#include <algorithm>
#include <thread>

#include "drivers/smart_card/pcsc_line.hpp"
#include "drivers/smart_card/reader_choice.hpp"

namespace simkiosk {

namespace {

using Desk = PcscThread::Desk;
using SteadyClock = std::chrono::steady_clock;

constexpr auto longestWait = 1s;  // a change between a look and the wait that follows it is found by then
constexpr auto mostWaits = 100'000;
constexpr auto powerUpTime = 2s;  // pcscd polls its readers every 0.4 s
constexpr auto powerUpPause = 100ms;

// The thread may not use the machine's clock. It keeps a little of the time for its own answer, so that "no card" is
// told rather than a time-out.
SteadyClock::time_point endOfWait(Clock& clock, Instant deadline) {
    const Duration left = std::clamp<Duration>(deadline - clock.now(), 0ns, 24h);
    return SteadyClock::now() + left - std::min<Duration>(left / 4, 150ms);
}

Result<PcscReader::Status> lookFor(PcscService& service, const std::string& name) {
    const auto names = service.readers();
    SIMKIOSK_TRY(names);
    const auto chosen = chooseReader(*names, name);
    if (!chosen && chosen.error().code == ErrorCode::NotFound) return PcscReader::Status{};
    SIMKIOSK_TRY(chosen);
    const auto slot = service.look(*chosen);
    if (!slot && slot.error().code == ErrorCode::NotFound) return PcscReader::Status{};
    SIMKIOSK_TRY(slot);
    return PcscReader::Status{*chosen, *slot};
}

// Looks again at each change until `enough` is content or the time is over; the last look is the result.
Result<PcscReader::Status> lookUntil(Desk& desk, const std::string& name, SteadyClock::time_point end,
                                     const std::function<bool(const PcscReader::Status&)>& enough) {
    auto status = lookFor(*desk.service, name);
    for (int round = 0; round < mostWaits; ++round) {
        SIMKIOSK_TRY(status);
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - SteadyClock::now());
        if (enough(*status) || left <= 0ms || *desk.givenUp) break;
        SIMKIOSK_TRY(desk.service->waitForChange(status->reader, status->slot,
                                                 std::min<std::chrono::milliseconds>(left, longestWait)));
        status = lookFor(*desk.service, name);
    }
    return status;
}

bool isReady(const PcscReader::Status& status) {
    return !status.reader.empty() && status.slot.cardPresent && !status.slot.mute;
}

struct Connected {
    std::string reader;
    PoweredCard card;
};

// A card that has just been exchanged is without power for a moment, then gone, then there: pcscd sees it late.
Result<std::unique_ptr<PcscCard>> connectPatiently(Desk& desk, const std::string& reader, SteadyClock::time_point end) {
    const auto patience = std::min(end, SteadyClock::now() + powerUpTime);
    while (true) {
        auto card = desk.service->connect(reader);
        const bool passing =
            !card && (card.error().code == ErrorCode::Malformed || card.error().code == ErrorCode::NotFound);
        if (!passing || SteadyClock::now() + powerUpPause > patience) return card;
        std::this_thread::sleep_for(powerUpPause);
    }
}

Result<Connected> connectWhenReady(Desk& desk, const std::string& name, SteadyClock::time_point end) {
    desk.card.reset();
    const auto found = lookUntil(desk, name, end, isReady);
    SIMKIOSK_TRY(found);
    if (found->reader.empty()) {
        const auto names = desk.service->readers();
        SIMKIOSK_TRY(names);
        const auto chosen = chooseReader(*names, name);
        SIMKIOSK_TRY(chosen);
        return fail(ErrorCode::NotFound, "the reader \"" + *chosen + "\" came and went");
    }
    if (!found->slot.cardPresent) return fail(ErrorCode::NotFound, "there is no card in \"" + found->reader + "\"");
    if (found->slot.mute) {
        return fail(ErrorCode::Malformed,
                    "the card in \"" + found->reader + "\" does not answer: wrong way round, dirty or no chip");
    }
    auto card = connectPatiently(desk, found->reader, end);
    SIMKIOSK_TRY(card);
    desk.card = std::move(*card);
    return Connected{found->reader, desk.card->powered()};
}

Result<Bytes> transmitOn(Desk& desk, const Bytes& command) {
    if (!desk.card) return fail(ErrorCode::Disconnected, "the card is no longer connected");
    auto answer = desk.card->transmit(command);
    // pcscd reports success and no bytes for a card that vanished in the middle of a command.
    if (answer && answer->size() < 2) {
        answer = fail(ErrorCode::Disconnected, "the card was lost in the middle of a command");
    }
    if (!answer && answer.error().code == ErrorCode::Disconnected) desk.card.reset();
    return answer;
}

}  // namespace

// --- The card --------------------------------------------------------------------------------------------------------

class PcscSession::Wire : public ApduChannel {
   public:
    explicit Wire(PcscSession& session) : m_session(session) {}
    Task<Result<ResponseApdu>> transmit(CommandApdu command) override { return m_session.exchange(std::move(command)); }

   private:
    PcscSession& m_session;
};

PcscSession::PcscSession(std::shared_ptr<PcscLine> line, std::string reader, PoweredCard card)
    : m_line(std::move(line)),
      m_number(m_line->cardNumber()),
      m_reader(std::move(reader)),
      m_card(std::move(card)),
      m_wire(std::make_unique<Wire>(*this)),
      m_completing(*m_wire) {}

PcscSession::~PcscSession() {
    if (stillThere()) m_line->dropCard();
}

Result<void> PcscSession::stillThere() const {
    if (m_line->cardNumber() == m_number) return {};
    return fail(ErrorCode::Disconnected, "the card is no longer connected");
}

Task<Result<ResponseApdu>> PcscSession::transmit(CommandApdu command) {
    return m_completing.transmit(std::move(command));
}

Task<Result<ResponseApdu>> PcscSession::exchange(CommandApdu command) {
    SIMKIOSK_CO_TRY(stillThere());
    if (m_card.protocol == CardProtocol::T0 && command.isExtended()) {
        co_return fail(ErrorCode::Unsupported, "the card speaks T=0, which has no extended lengths");
    }
    Bytes bytes = m_card.protocol == CardProtocol::T0 ? command.encodeForT0() : command.encode();
    const auto answer = co_await m_line->call<Bytes>(
        [bytes = std::move(bytes)](Desk& desk) { return transmitOn(desk, bytes); },
        m_line->clock().now() + m_commandLimit, "the card or its reader did not answer in time and was given up");
    SIMKIOSK_CO_TRY(answer);
    co_return ResponseApdu::parse(*answer);
}

Task<Result<void>> PcscSession::reset(bool cold) {
    SIMKIOSK_CO_TRY(stillThere());
    auto powered = co_await m_line->call<PoweredCard>(
        [cold](Desk& desk) -> Result<PoweredCard> {
            if (!desk.card) return fail(ErrorCode::Disconnected, "the card is no longer connected");
            return desk.card->reset(cold);
        },
        m_line->clock().now() + m_commandLimit, "the card did not come back from its reset");
    SIMKIOSK_CO_TRY(powered);
    m_card = std::move(*powered);
    co_return Result<void>{};
}

// --- The reader ------------------------------------------------------------------------------------------------------

PcscReader::PcscReader(Worker& worker, Clock& clock, std::string name, OpenPcscService service)
    : m_line(std::make_shared<PcscLine>(worker, clock, std::move(service))), m_name(std::move(name)) {}

PcscReader::~PcscReader() = default;

bool PcscReader::hangs() const { return m_line->hangs(); }

Task<Result<std::vector<std::string>>> PcscReader::list(Worker& worker, Clock& clock, Instant deadline,
                                                        OpenPcscService service) {
    PcscLine line(worker, clock, std::move(service));
    co_return co_await line.call<std::vector<std::string>>([](Desk& desk) { return desk.service->readers(); }, deadline,
                                                           "the smart card service did not answer in time");
}

Task<Result<PcscReader::Status>> PcscReader::status(Instant deadline) {
    return m_line->call<Status>([name = m_name](Desk& desk) { return lookFor(*desk.service, name); }, deadline,
                                "the smart card service did not answer in time");
}

Task<Result<PcscReader::Status>> PcscReader::waitForChange(Status seen, Instant deadline) {
    const auto end = endOfWait(m_line->clock(), deadline);
    const auto changed = [seen](const Status& now) {
        return now.reader != seen.reader || now.slot.flags != seen.slot.flags;
    };
    return m_line->call<Status>(
        [name = m_name, end, changed](Desk& desk) -> Result<Status> {
            auto status = lookUntil(desk, name, end, changed);
            SIMKIOSK_TRY(status);
            if (!changed(*status)) return fail(ErrorCode::Timeout, "nothing has changed at the reader");
            return status;
        },
        deadline, "nothing has changed at the reader");
}

Task<Result<std::unique_ptr<PcscSession>>> PcscReader::connect(Instant deadline) {
    const auto line = m_line;
    const auto end = endOfWait(line->clock(), deadline);
    auto connected =
        co_await line->call<Connected>([name = m_name, end](Desk& desk) { return connectWhenReady(desk, name, end); },
                                       deadline, "the card or its reader did not answer in time");
    SIMKIOSK_CO_TRY(connected);
    line->newCard();
    co_return std::unique_ptr<PcscSession>(
        new PcscSession(line, std::move(connected->reader), std::move(connected->card)));
}

}  // namespace simkiosk
