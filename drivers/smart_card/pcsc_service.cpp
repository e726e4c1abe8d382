// The only file that knows winscard.h.
#include "drivers/smart_card/pcsc_service.hpp"

#include <winscard.h>

#include <algorithm>
#include <array>
#include <utility>

namespace simkiosk {

namespace {

constexpr DWORD eitherProtocol = SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1;
// pcsc-lite: this pseudo-reader changes when a reader comes or goes.
constexpr const char* plugAndPlay = "\\\\?PnP?\\Notification";

// What a status means to a caller.
ErrorCode codeOf(LONG status) {
    switch (status) {
        case SCARD_E_TIMEOUT: return ErrorCode::Timeout;
        case SCARD_E_CANCELLED: return ErrorCode::Cancelled;
        case SCARD_E_SHARING_VIOLATION:
        case SCARD_E_SERVER_TOO_BUSY: return ErrorCode::Busy;
        case SCARD_E_NO_SMARTCARD: return ErrorCode::NotFound;
        case SCARD_E_PROTO_MISMATCH:
        case SCARD_E_READER_UNSUPPORTED:
        case SCARD_E_CARD_UNSUPPORTED:
        case SCARD_E_UNSUPPORTED_FEATURE:
        case SCARD_W_UNSUPPORTED_CARD: return ErrorCode::Unsupported;
        case SCARD_W_UNRESPONSIVE_CARD:
        case SCARD_W_UNPOWERED_CARD:
        case SCARD_E_INVALID_ATR: return ErrorCode::Malformed;
        case SCARD_W_RESET_CARD: return ErrorCode::Conflict;
        case SCARD_W_SECURITY_VIOLATION:
        case SCARD_E_NO_ACCESS: return ErrorCode::Refused;
        case SCARD_E_INVALID_PARAMETER:
        case SCARD_E_INVALID_VALUE:
        case SCARD_E_INSUFFICIENT_BUFFER: return ErrorCode::Internal;
        // NOT_TRANSACTED is what follows a card that vanished in an answer; NO_SERVICE, INVALID_HANDLE and the like
        // follow a service that was restarted.
        default: return ErrorCode::Disconnected;
    }
}

std::string adviceFor(LONG status) {
    switch (status) {
        case SCARD_E_NO_SERVICE:
        case SCARD_E_SERVICE_STOPPED:
            return "the smart card service does not run: start it (systemctl start pcscd.socket) or install the "
                   "package pcscd";
        case SCARD_W_SECURITY_VIOLATION:
        case SCARD_E_NO_ACCESS:
            return "the smart card service refuses this user: allow org.debian.pcsc-lite.access_pcsc in polkit";
        case SCARD_E_SHARING_VIOLATION: return "another program uses the card: end it";
        case SCARD_W_UNRESPONSIVE_CARD: return "the card does not answer: wrong way round, dirty or no chip";
        case SCARD_W_UNPOWERED_CARD: return "the card has no power: take it out and insert it again";
        case SCARD_W_REMOVED_CARD: return "the card was removed";
        case SCARD_E_NO_SMARTCARD: return "there is no card in the reader";
        case SCARD_W_RESET_CARD: return "another program has reset the card";
        case SCARD_E_UNKNOWN_READER:
        case SCARD_E_READER_UNAVAILABLE: return "the reader is gone";
        case SCARD_E_NOT_TRANSACTED: return "the card or its reader was lost in the middle of a command";
        default: return pcsc_stringify_error(status);
    }
}

std::unexpected<Error> refused(LONG status) {
    const auto value = static_cast<std::uint32_t>(status);
    const Bytes code{static_cast<std::uint8_t>(value >> 24), static_cast<std::uint8_t>(value >> 16),
                     static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
    return fail(codeOf(status), adviceFor(status) + " (PC/SC " + toHex(code) + ")");
}

bool isReaderGone(LONG status) {
    return status == SCARD_E_UNKNOWN_READER || status == SCARD_E_READER_UNAVAILABLE ||
           status == SCARD_E_NO_READERS_AVAILABLE;
}

class SystemCard : public PcscCard {
   public:
    static Result<std::unique_ptr<PcscCard>> connect(SCARDCONTEXT context, const std::string& reader) {
        SCARDHANDLE handle = 0;
        DWORD protocol = 0;
        const LONG connected =
            SCardConnect(context, reader.c_str(), SCARD_SHARE_EXCLUSIVE, eitherProtocol, &handle, &protocol);
        if (connected != SCARD_S_SUCCESS) return refused(connected);
        auto card = std::unique_ptr<SystemCard>(new SystemCard(handle));
        SIMKIOSK_TRY(card->learn(protocol));
        return card;
    }
    ~SystemCard() override { SCardDisconnect(m_handle, SCARD_UNPOWER_CARD); }
    SystemCard(const SystemCard&) = delete;
    SystemCard& operator=(const SystemCard&) = delete;

    PoweredCard powered() const override { return m_powered; }

    Result<Bytes> transmit(ByteView command) override {
        const auto* header = m_powered.protocol == CardProtocol::T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
        Bytes answer(MAX_BUFFER_SIZE_EXTENDED);
        DWORD length = answer.size();
        const LONG sent =
            SCardTransmit(m_handle, header, command.data(), command.size(), nullptr, answer.data(), &length);
        if (sent == SCARD_W_RESET_CARD) {
            // The handle is of no use until it is reconnected; the card keeps the state the other one gave it.
            SIMKIOSK_TRY(reconnect(SCARD_LEAVE_CARD));
            return refused(sent);
        }
        if (sent != SCARD_S_SUCCESS) return refused(sent);
        answer.resize(std::min<std::size_t>(length, answer.size()));
        return answer;
    }

    Result<PoweredCard> reset(bool cold) override {
        SIMKIOSK_TRY(reconnect(cold ? SCARD_UNPOWER_CARD : SCARD_RESET_CARD));
        return m_powered;
    }

   private:
    explicit SystemCard(SCARDHANDLE handle) : m_handle(handle) {}

    Result<void> reconnect(DWORD before) {
        DWORD protocol = 0;
        const LONG done = SCardReconnect(m_handle, SCARD_SHARE_EXCLUSIVE, eitherProtocol, before, &protocol);
        if (done != SCARD_S_SUCCESS) return refused(done);
        return learn(protocol);
    }
    Result<void> learn(DWORD protocol) {
        std::array<BYTE, MAX_ATR_SIZE> atr{};
        DWORD length = atr.size();
        const LONG asked = SCardStatus(m_handle, nullptr, nullptr, nullptr, nullptr, atr.data(), &length);
        if (asked != SCARD_S_SUCCESS) return refused(asked);
        m_powered.atr.assign(atr.begin(),
                             atr.begin() + static_cast<std::ptrdiff_t>(std::min<DWORD>(length, atr.size())));
        m_powered.protocol = protocol == SCARD_PROTOCOL_T1 ? CardProtocol::T1 : CardProtocol::T0;
        return {};
    }

    SCARDHANDLE m_handle;
    PoweredCard m_powered;
};

class SystemService : public PcscService {
   public:
    explicit SystemService(SCARDCONTEXT context) : m_context(context) {}
    ~SystemService() override { SCardReleaseContext(m_context); }
    SystemService(const SystemService&) = delete;
    SystemService& operator=(const SystemService&) = delete;

    Result<std::vector<std::string>> readers() override {
        DWORD length = 0;
        LONG asked = SCardListReaders(m_context, nullptr, nullptr, &length);
        std::string names(length, '\0');
        if (asked == SCARD_S_SUCCESS) asked = SCardListReaders(m_context, nullptr, names.data(), &length);
        if (asked == SCARD_E_NO_READERS_AVAILABLE) return std::vector<std::string>{};
        // A reader came between the two calls: the next wait ends at once and asks again.
        if (asked == SCARD_E_INSUFFICIENT_BUFFER) return std::vector<std::string>{};
        if (asked != SCARD_S_SUCCESS) return refused(asked);
        names.resize(std::min<std::size_t>(names.size(), length));
        // Names end with a zero each, the list with another.
        std::vector<std::string> list;
        for (std::size_t begin = 0; begin < names.size();) {
            const std::size_t end = std::min(names.find('\0', begin), names.size());
            if (end == begin) break;
            list.push_back(names.substr(begin, end - begin));
            begin = end + 1;
        }
        return list;
    }

    Result<PcscSlot> look(const std::string& reader) override {
        SCARD_READERSTATE state{};
        state.szReader = reader.c_str();
        state.dwCurrentState = SCARD_STATE_UNAWARE;
        const LONG asked = SCardGetStatusChange(m_context, 0, &state, 1);
        if (isReaderGone(asked)) return fail(ErrorCode::NotFound, "there is no reader \"" + reader + "\"");
        if (asked != SCARD_S_SUCCESS && asked != SCARD_E_TIMEOUT) return refused(asked);
        if (state.dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_IGNORE)) {
            return fail(ErrorCode::NotFound, "there is no reader \"" + reader + "\"");
        }
        PcscSlot slot;
        slot.cardPresent = (state.dwEventState & SCARD_STATE_PRESENT) != 0;
        slot.mute = (state.dwEventState & SCARD_STATE_MUTE) != 0;
        slot.inUse = (state.dwEventState & (SCARD_STATE_EXCLUSIVE | SCARD_STATE_INUSE)) != 0;
        slot.flags = static_cast<unsigned>(state.dwEventState & ~DWORD{SCARD_STATE_CHANGED});
        const auto length = std::min<DWORD>(state.cbAtr, MAX_ATR_SIZE);
        slot.atr.assign(state.rgbAtr, state.rgbAtr + length);
        return slot;
    }

    Result<void> waitForChange(const std::string& reader, const PcscSlot& seen,
                               std::chrono::milliseconds limit) override {
        std::array<SCARD_READERSTATE, 2> states{};
        states[0].szReader = plugAndPlay;
        states[1].szReader = reader.c_str();
        states[1].dwCurrentState = seen.flags;
        const auto milliseconds = static_cast<DWORD>(std::max<std::int64_t>(limit.count(), 0));
        const LONG waited =
            SCardGetStatusChange(m_context, milliseconds, states.data(), reader.empty() ? 1 : states.size());
        const bool fine = waited == SCARD_S_SUCCESS || waited == SCARD_E_TIMEOUT || waited == SCARD_E_CANCELLED;
        if (!fine && !isReaderGone(waited)) return refused(waited);
        return {};
    }

    Result<std::unique_ptr<PcscCard>> connect(const std::string& reader) override {
        return SystemCard::connect(m_context, reader);
    }

    void cancel() override { SCardCancel(m_context); }

   private:
    SCARDCONTEXT m_context;
};

}  // namespace

const char* toString(CardProtocol protocol) { return protocol == CardProtocol::T0 ? "T=0" : "T=1"; }

OpenPcscService systemPcscService() {
    return []() -> Result<std::shared_ptr<PcscService>> {
        SCARDCONTEXT context = 0;
        const LONG opened = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
        if (opened != SCARD_S_SUCCESS) return refused(opened);
        return std::make_shared<SystemService>(context);
    };
}

}  // namespace simkiosk
