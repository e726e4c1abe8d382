// A virtual reader with a choice of cards among the emulated devices: its wire is vpcd's port, its customer the control
// socket.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "drivers/emulation/hosted_device.hpp"
#include "drivers/smart_card/vpcd_card.hpp"

namespace simkiosk {

// Makes one kind of card (a SIM, a passport) from its table in the configuration.
using CardMaker = std::function<Result<std::unique_ptr<CardModel>>(const boost::json::object& options)>;

// Configuration: {"cards":{NAME: what the maker takes, …}, "card":NAME (inserted from the start; may be left out),
// "timing":{"command_us":0, "byte_us":0} (modelled air time)}.
//
// Orders: state · insert_card card=NAME · remove_card · fault kind=removed_mid_apdu|garbage|silence|one_byte|empty|
// truncated|wrong_length [after=0] [count=1; 0: all] · clear_faults · plug · unplug (the reader keeps its place in
// pcscd, but no card gets to it).
//
// The card in the reader and a planned fault survive a restart of the emulator.
class HostedCardReader : public HostedDevice {
   public:
    // Every card is made once, so that a wrong one is found at the start. Invalid, with the name of the key.
    static Result<std::unique_ptr<HostedDevice>> create(EventLoop& loop, TcpAddress address,
                                                        const boost::json::object& config, CardMaker maker);

    std::string address() const override;
    bool plugged() const override { return m_plugged; }
    Result<void> plug() override;
    void unplug() override;
    void onChange(std::function<void()> changed) override { m_changed = std::move(changed); }
    Result<boost::json::value> control(const boost::json::object& order) override;
    boost::json::object describe() override;
    boost::json::value saveState() const override;
    Result<void> loadState(const boost::json::value& state) override;

   private:
    HostedCardReader(EventLoop& loop, TcpAddress address, CardTiming timing, CardMaker maker);
    Result<void> insert(const boost::json::object& order);
    Result<void> planFault(const boost::json::object& order);
    void place();

    TcpAddress m_address;
    CardMaker m_maker;
    std::map<std::string, boost::json::object> m_cards;
    std::string m_card;  // in the reader; empty: none
    bool m_plugged = false;
    std::function<void()> m_changed = [] {};
    VpcdCard m_slot;
};

}  // namespace simkiosk
