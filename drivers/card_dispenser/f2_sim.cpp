// The SIM at the read position, through the dispenser's contacts (CM 51).
#include <algorithm>
#include <array>

#include "drivers/card_dispenser/f2_card_dispenser.hpp"
#include "drivers/card_dispenser/f2_errors.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

using f2::Recovery;
using f2::Repeat;

constexpr std::uint8_t cpuCard = 0x51;
constexpr std::uint8_t pmColdReset = 0x30;
constexpr std::uint8_t pmPowerOff = 0x31;
constexpr std::uint8_t pmT0 = 0x33;
constexpr std::uint8_t pmT1 = 0x34;
constexpr std::uint8_t pmAutomatic = 0x39;

// Vcc of a cold reset: 3 V and 5 V by ISO/IEC 7816-3, then 5 V by EMV. A SIM of any age is safe at 3 V.
constexpr std::array<std::uint8_t, 3> voltages{0x35, 0x33, 0x30};

std::optional<Recovery> recoveryOf(const Error& error) {
    if (!error.refusal) return std::nullopt;
    return f2::errorMeaning(error.refusal->code).recovery;
}

// Commands that may reach the card twice: they read or select. GET RESPONSE gives its bytes once; a second one is
// declined at worst, and the reading begins anew.
Repeat repeatOf(const CommandApdu& command) {
    constexpr std::array<std::uint8_t, 5> reading{0xA4, 0xB0, 0xB2, 0xC0, 0xF2};
    return std::ranges::find(reading, command.ins) != reading.end() ? Repeat::Safe : Repeat::Never;
}

// A reading that failed is begun anew once, from a cold reset: the unit has deactivated the card (63 and its like), or
// the card or the wire lost something on the way. Other refusals of the unit stand.
bool mayReadAgain(const Error& error) {
    if (error.refusal) return recoveryOf(error) == Recovery::ColdResetOnce;
    return error.code != ErrorCode::Disconnected;
}

// The driver's own card as a channel, inside an operation that already occupies the dispenser.
template <typename Exchange>
class Contacts : public ApduChannel {
   public:
    explicit Contacts(Exchange exchange) : m_exchange(std::move(exchange)) {}
    Task<Result<ResponseApdu>> transmit(CommandApdu command) override { return m_exchange(std::move(command)); }

   private:
    Exchange m_exchange;
};

}  // namespace

Task<Result<SimIdentity>> F2CardDispenser::readSim() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    const auto before = co_await readyStatus();
    SIMKIOSK_CO_TRY(before);
    if (before->card == CardPosition::None) co_return fail(ErrorCode::NotFound, "no card in the path to read");
    if (before->card == CardPosition::Gate) {
        co_return fail(ErrorCode::NotFound, "the card is at the gate, not at the read position");
    }
    auto identity = co_await readPoweredSim();
    // If this task is destroyed on its way, m_contactsPowered stays and the next motion takes the power first.
    const auto off = co_await releaseContacts();
    if (!off) logWarning("dispenser.sim_not_powered_off", "the card could not be powered off after reading");
    co_return identity;
}

Task<Result<SimIdentity>> F2CardDispenser::readPoweredSim() {
    Contacts contacts([this](CommandApdu command) { return exchangeApdu(std::move(command)); });
    T0Channel card(contacts);
    auto atr = co_await coldReset();
    SIMKIOSK_CO_TRY(atr);
    auto iccid = co_await readIccid(card, SimLanguage::Uicc);
    if (!iccid && mayReadAgain(iccid.error())) {
        // Some 2G cards fall silent at class 00, so that comes second now.
        atr = co_await coldReset();
        SIMKIOSK_CO_TRY(atr);
        iccid = co_await readIccid(card, SimLanguage::Gsm);
    }
    SIMKIOSK_CO_TRY(iccid);
    co_return SimIdentity{std::move(*iccid), std::move(*atr)};
}

// One voltage after the other. A mute card gets one more reset, at the next voltage: it may only not work at this one.
Task<Result<Bytes>> F2CardDispenser::coldReset() {
    Result<Bytes> outcome = fail(ErrorCode::Internal, "no voltage was tried");
    bool resetAgain = false;
    bool initialisedAgain = false;
    for (std::size_t volt = 0; volt < voltages.size(); ++volt) {
        m_contactsPowered = true;
        auto done = co_await perform({cpuCard, pmColdReset, {voltages[volt]}}, Repeat::Safe);
        if (done) co_return acceptReset(done->reply.echo.data);
        outcome = std::unexpected(std::move(done.error()));
        const auto recovery = recoveryOf(outcome.error());
        const bool unknownVoltage = outcome.error().refusal && outcome.error().refusal->code == "01";
        if (recovery == Recovery::TryOtherVoltage || recovery == Recovery::TryOtherProtocol || unknownVoltage) continue;
        if (recovery == Recovery::ColdResetOnce && !std::exchange(resetAgain, true)) continue;
        if (recovery == Recovery::Initialise && !std::exchange(initialisedAgain, true)) {
            SIMKIOSK_CO_TRY(co_await initialiseUnit());
            --volt;  // this voltage again
            continue;
        }
        break;
    }
    co_return outcome;
}

// Type ('0' T=0, '1' T=1), then the ATR of 2 to 33 bytes. A unit that leaves the type out is understood.
Result<Bytes> F2CardDispenser::acceptReset(const Bytes& typeAndAtr) {
    ByteView atr(typeAndAtr);
    m_simSpeaksT1 = false;
    m_unitChoosesProtocol = false;
    if (!atr.empty() && (atr[0] == '0' || atr[0] == '1')) {
        m_simSpeaksT1 = atr[0] == '1';
        atr = atr.subspan(1);
    }
    if (atr.size() < 2 || atr.size() > 33 || (atr[0] != 0x3B && atr[0] != 0x3F)) {
        return fail(ErrorCode::Malformed, "dispenser: the answer to the cold reset holds no ATR");
    }
    return Bytes(atr.begin(), atr.end());
}

Task<Result<void>> F2CardDispenser::releaseContacts() {
    const auto off = co_await perform({cpuCard, pmPowerOff}, Repeat::Safe);
    SIMKIOSK_CO_TRY(off);
    m_contactsPowered = false;
    co_return Result<void>{};
}

Task<Result<ResponseApdu>> F2CardDispenser::exchangeApdu(CommandApdu command) {
    const Bytes bytes = m_simSpeaksT1 ? command.encode() : command.encodeForT0();
    const auto pm = [this] { return m_unitChoosesProtocol ? pmAutomatic : m_simSpeaksT1 ? pmT1 : pmT0; };
    auto done = co_await perform({cpuCard, pm(), bytes}, repeatOf(command));
    // 62, 66: not this protocol; 00, 01, 03: a unit that has the automatic exchange only.
    const auto recovery = done ? std::nullopt : recoveryOf(done.error());
    const bool otherExchange = recovery == Recovery::TryOtherProtocol || recovery == Recovery::Fatal;
    if (otherExchange && !m_unitChoosesProtocol) {
        m_unitChoosesProtocol = true;
        done = co_await perform({cpuCard, pm(), bytes}, repeatOf(command));
    }
    SIMKIOSK_CO_TRY(done);
    co_return ResponseApdu::parse(done->reply.echo.data);
}

Task<Result<Bytes>> F2CardDispenser::powerSim() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    SIMKIOSK_CO_TRY(co_await makeReady());
    co_return co_await coldReset();
}

Task<Result<ResponseApdu>> F2CardDispenser::transmit(CommandApdu command) {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    if (!m_contactsPowered) co_return fail(ErrorCode::NotFound, "the card is not powered");
    co_return co_await exchangeApdu(std::move(command));
}

Task<Result<void>> F2CardDispenser::powerOffSim() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    SIMKIOSK_CO_TRY(co_await makeReady());
    co_return co_await releaseContacts();
}

}  // namespace simkiosk
