// A card model in a slot of vpcd: inserted while it is connected, removed when it hangs up.
#pragma once

#include <functional>
#include <memory>

#include "drivers/smart_card/card_model.hpp"
#include "drivers/smart_card/vpcd_codec.hpp"
#include "platform/io/device_address.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {

// What may happen to answers to commands.
enum class CardFault {
    RemovedMidApdu,  // the card is taken out instead of answering
    Garbage,         // noise of the answer's length that ends with no status word
    Silence,         // no answer; the reader hangs until the card is taken out
    OneByte,         // the first byte only
    Empty,           // no bytes at all
    Truncated,       // half of the data, with the status word
    WrongLength      // the message announces two bytes more than follow; the reader hangs waiting for them
};
std::optional<CardFault> cardFaultNamed(std::string_view name);  // removed_mid_apdu, garbage, silence, one_byte, …
const char* toString(CardFault fault);

struct PlannedFault {
    CardFault kind = CardFault::Silence;
    unsigned after = 0;  // so many commands are answered well before
    unsigned count = 1;  // so many are not; 0: all that follow
};

// What a command takes besides the model's own work: modelled air time.
struct CardTiming {
    Duration perCommand{};
    Duration perByte{};  // of command and answer
};

class VpcdCard {
   public:
    // `address` is an IP address. `onRemoved`: a RemovedMidApdu fault has taken the card out.
    VpcdCard(EventLoop& loop, TcpAddress address, CardTiming timing, std::function<void()> onRemoved);
    ~VpcdCard();

    // Connects, tried every 0.2 s until removed, since pcscd may be started later or restarted. After a loss it takes
    // 0.9 s: pcscd looks every 0.4 s, and a card that comes back between two looks it takes for gone until it leaves.
    void insert(std::unique_ptr<CardModel> card);
    void remove();
    bool inserted() const { return m_card != nullptr; }
    // The reader knows of the card.
    bool connected() const;

    void plan(std::optional<PlannedFault> fault) { m_fault = fault; }
    const std::optional<PlannedFault>& planned() const { return m_fault; }
    std::uint64_t commandsAnswered() const { return m_commands; }

   private:
    struct Connection;

    Task<void> serveWhileInserted();
    Task<void> serve(std::shared_ptr<Connection> connection);
    Task<Result<void>> answer(std::shared_ptr<Connection> connection, vpcd::Message message);
    std::optional<CardFault> takeFault();
    // What goes out; nothing: silence.
    std::optional<Bytes> spoiled(CardFault fault, Bytes answer) const;

    EventLoop& m_loop;
    TcpAddress m_address;
    CardTiming m_timing;
    std::shared_ptr<std::function<void()>> m_onRemoved;  // shared: a call may be on its way when the card goes
    std::unique_ptr<CardModel> m_card;
    std::weak_ptr<Connection> m_connection;
    Instant m_hungUpAt{};  // when the reader last lost a card
    std::optional<PlannedFault> m_fault;
    std::uint64_t m_commands = 0;
    TaskGroup m_serving;
};

}  // namespace simkiosk
