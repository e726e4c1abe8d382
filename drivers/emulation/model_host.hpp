// A device model behind a wire, on the clock of an event loop.
#pragma once

#include <memory>

#include "drivers/emulation/device_model.hpp"
#include "drivers/emulation/device_wire.hpp"
#include "drivers/emulation/hosted_device.hpp"
#include "drivers/emulation/wire_faults.hpp"

namespace simkiosk {

class ModelHost : public HostedDevice {
   public:
    ModelHost(Clock& clock, std::unique_ptr<DeviceModel> model, std::unique_ptr<DeviceWire> wire);

    std::string address() const override { return m_wire->address(); }
    bool plugged() const override { return m_wire->plugged(); }
    Result<void> plug() override;
    // The device itself goes on working: only its wire is pulled.
    void unplug() override;
    void onChange(std::function<void()> changed) override { m_changed = std::move(changed); }

    // Wire orders (see WireFaults, and plug, unplug, state) or the model's own.
    Result<boost::json::value> control(const boost::json::object& order) override;
    boost::json::object describe() override;

    boost::json::value saveState() const override { return m_model->saveState(); }
    Result<void> loadState(const boost::json::value& state) override { return m_model->loadState(state); }

   private:
    void receive(ByteView bytes);
    void pump();
    boost::json::object completed(boost::json::value modelState) const;

    Clock& m_clock;
    std::unique_ptr<DeviceModel> m_model;
    WireFaults m_faults;
    std::function<void()> m_changed = [] {};
    std::unique_ptr<DeviceWire> m_wire;
    Timer m_wake;
};

}  // namespace simkiosk
