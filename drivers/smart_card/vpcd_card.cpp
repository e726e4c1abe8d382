#include "drivers/smart_card/vpcd_card.hpp"

#include <netinet/tcp.h>

#include <algorithm>
#include <array>
#include <boost/asio/ip/tcp.hpp>

#include "platform/base/log.hpp"
#include "platform/io/asio_channel.hpp"
#include "platform/io/event_loop_asio.hpp"

namespace simkiosk {

namespace {

using boost::asio::ip::tcp;

constexpr auto retryEvery = 200ms;
constexpr auto absentAtLeast = 900ms;
constexpr auto connectLimit = 2s;
constexpr auto writeLimit = 5s;
constexpr auto oneLook = 1h;  // the reader asks for the ATR all the time; a silent one has gone to sleep

struct FaultName {
    CardFault fault;
    const char* name;
};
constexpr std::array faultNames{FaultName{CardFault::RemovedMidApdu, "removed_mid_apdu"},
                                FaultName{CardFault::Garbage, "garbage"},
                                FaultName{CardFault::Silence, "silence"},
                                FaultName{CardFault::OneByte, "one_byte"},
                                FaultName{CardFault::Empty, "empty"},
                                FaultName{CardFault::Truncated, "truncated"},
                                FaultName{CardFault::WrongLength, "wrong_length"}};

}  // namespace

std::optional<CardFault> cardFaultNamed(std::string_view name) {
    const auto known = std::ranges::find(faultNames, name, &FaultName::name);
    if (known == faultNames.end()) return std::nullopt;
    return known->fault;
}

const char* toString(CardFault fault) { return std::ranges::find(faultNames, fault, &FaultName::fault)->name; }

struct VpcdCard::Connection : AsioChannel<tcp::socket> {
    using AsioChannel::AsioChannel;

    // vpcd sends length and payload in two writes, so that Nagle's algorithm at its end waits for our acknowledgement,
    // which would be delayed by 40 ms for every command. The kernel forgets the option: set before every read.
    void acknowledgeAtOnce() {
        const int on = 1;
        ::setsockopt(endpoint().native_handle(), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
    }
};

VpcdCard::VpcdCard(EventLoop& loop, TcpAddress address, CardTiming timing, std::function<void()> onRemoved)
    : m_loop(loop),
      m_address(std::move(address)),
      m_timing(timing),
      m_onRemoved(std::make_shared<std::function<void()>>(std::move(onRemoved))) {}

VpcdCard::~VpcdCard() { remove(); }

void VpcdCard::insert(std::unique_ptr<CardModel> card) {
    remove();
    m_card = std::move(card);
    m_card->reset();
    m_serving.spawn(serveWhileInserted());
}

void VpcdCard::remove() {
    if (const auto connection = m_connection.lock(); connection && connection->isOpen()) {
        connection->close();
        m_hungUpAt = m_loop.now();
    }
    m_serving.clear();
    m_card.reset();
}

bool VpcdCard::connected() const {
    const auto connection = m_connection.lock();
    return connection && connection->isOpen();
}

namespace {

// Connected or not, by then.
Task<std::shared_ptr<tcp::socket>> connectTo(EventLoop& loop, const TcpAddress& address) {
    boost::system::error_code wrong;
    const auto host = boost::asio::ip::make_address(address.host, wrong);
    const auto socket = std::make_shared<tcp::socket>(asioContext(loop));
    if (wrong) co_return nullptr;
    Timer timer;
    const bool done = co_await suspendUntil<bool>([&](Resolver<bool> ended) {
        timer = Timer(loop, loop.now() + connectLimit, [ended]() mutable { ended.resolve(false); });
        socket->async_connect(tcp::endpoint(host, address.port),
                              [ended, socket](boost::system::error_code error) mutable { ended.resolve(!error); });
    });
    if (!done) {
        socket->close(wrong);
        co_return nullptr;
    }
    socket->set_option(tcp::no_delay(true), wrong);
    socket->non_blocking(true, wrong);
    co_return socket;
}

}  // namespace

Task<void> VpcdCard::serveWhileInserted() {
    while (true) {
        co_await sleepUntil(m_loop, m_hungUpAt + absentAtLeast);
        const auto socket = co_await connectTo(m_loop, m_address);
        if (socket) {
            const auto connection = std::make_shared<Connection>(m_loop, std::move(*socket));
            m_connection = connection;
            co_await serve(connection);
            connection->close();
            m_hungUpAt = m_loop.now();
            m_card->reset();
            continue;
        }
        co_await sleepFor(m_loop, retryEvery);
    }
}

Task<void> VpcdCard::serve(std::shared_ptr<Connection> connection) {
    vpcd::Splitter splitter;
    while (true) {
        connection->acknowledgeAtOnce();
        const auto bytes = co_await Connection::read(connection, m_loop.now() + oneLook);
        if (!bytes) co_return;
        splitter.feed(*bytes);
        while (const auto message = splitter.next()) {
            if (!co_await answer(connection, vpcd::classify(*message))) co_return;
        }
    }
}

Task<Result<void>> VpcdCard::answer(std::shared_ptr<Connection> connection, vpcd::Message message) {
    switch (message.request) {
        case vpcd::Request::PowerOff:
        case vpcd::Request::PowerOn:
        case vpcd::Request::Reset: m_card->reset(); co_return Result<void>{};
        case vpcd::Request::Unknown: co_return Result<void>{};
        case vpcd::Request::GiveAtr: {
            const Bytes atr = vpcd::encode(m_card->atr());
            co_return co_await Connection::write(connection, atr, m_loop.now() + writeLimit);
        }
        case vpcd::Request::Command: break;
    }
    const auto fault = takeFault();
    if (fault == CardFault::RemovedMidApdu) {
        // Not from here: this task belongs to what a removal destroys.
        m_loop.onMachine([removed = std::weak_ptr(m_onRemoved)] {
            if (const auto call = removed.lock()) (*call)();
        });
        co_return fail(ErrorCode::Disconnected, "taken out");
    }
    std::optional<Bytes> bytes = m_card->transmit(message.apdu);
    const auto exchanged = static_cast<std::int64_t>(message.apdu.size() + bytes->size());
    const Duration taken = m_timing.perCommand + m_timing.perByte * exchanged;
    if (taken > 0ns) co_await sleepFor(m_loop, taken);
    ++m_commands;
    if (bytes->size() > vpcd::longestMessage) co_return fail(ErrorCode::Internal, "an answer that no message holds");
    // A mute card says nothing at all.
    if (fault) {
        bytes = spoiled(*fault, std::move(*bytes));
    } else {
        bytes = bytes->empty() ? std::nullopt : std::optional(vpcd::encode(*bytes));
    }
    if (!bytes) co_return Result<void>{};
    co_return co_await Connection::write(connection, *bytes, m_loop.now() + writeLimit);
}

std::optional<CardFault> VpcdCard::takeFault() {
    if (!m_fault) return std::nullopt;
    if (m_fault->after > 0) {
        --m_fault->after;
        return std::nullopt;
    }
    const CardFault kind = m_fault->kind;
    if (m_fault->count == 1) {
        m_fault.reset();
    } else if (m_fault->count > 1) {
        --m_fault->count;
    }
    return kind;
}

std::optional<Bytes> VpcdCard::spoiled(CardFault fault, Bytes answer) const {
    switch (fault) {
        case CardFault::RemovedMidApdu:
        case CardFault::Silence: return std::nullopt;
        case CardFault::OneByte: return vpcd::encode(ByteView(answer).first(std::min<std::size_t>(answer.size(), 1)));
        case CardFault::Empty: return vpcd::encode({});
        case CardFault::Truncated: {
            if (answer.size() > 2)
                answer.erase(answer.begin(), answer.begin() + static_cast<std::ptrdiff_t>(answer.size() / 2));
            return vpcd::encode(answer);
        }
        case CardFault::WrongLength: {
            Bytes message = vpcd::encode(answer);
            const auto announced = static_cast<std::uint16_t>(answer.size() + 2);
            message[0] = static_cast<std::uint8_t>(announced >> 8);
            message[1] = static_cast<std::uint8_t>(announced);
            return message;
        }
        case CardFault::Garbage: {
            std::uint32_t noise = 0x2545F491;  // the same in every run
            for (auto& byte : answer) {
                noise ^= noise << 13;
                noise ^= noise >> 17;
                noise ^= noise << 5;
                byte = static_cast<std::uint8_t>(noise);
            }
            // By chance it could be a status word.
            if (answer.size() >= 2) answer[answer.size() - 2] = 0x37;
            return vpcd::encode(answer);
        }
    }
    return std::nullopt;
}

}  // namespace simkiosk
