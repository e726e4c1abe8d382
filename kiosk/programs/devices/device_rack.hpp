// All emulated devices of one program run, under their names.
#pragma once

#include <boost/json/object.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "drivers/emulation/hosted_device.hpp"
#include "kiosk/programs/devices/state_file.hpp"

namespace simkiosk {

class DeviceRack {
   public:
    // A device whose state cannot be saved must not go on: `onLost` is called once with the reason.
    DeviceRack(StateFile stateFile, std::function<void(Error)> onLost);

    Result<void> add(std::string name, std::string kind, std::unique_ptr<HostedDevice> device);
    // Gives every device what it was when it was last saved, then connects their wires.
    Result<void> start();
    void saveIfChanged();

    // {"device":NAME,"do":…}, or {"do":"list"}; always answers {"ok":true,…} or {"ok":false,"error":…}.
    boost::json::object handle(const boost::json::value& order);
    boost::json::array list();

   private:
    struct Entry {
        std::string kind;
        std::unique_ptr<HostedDevice> device;
    };

    StateFile m_stateFile;
    std::function<void(Error)> m_onLost;
    boost::json::object m_state;  // also of devices that are not configured now
    bool m_started = false;
    std::map<std::string, Entry> m_devices;
};

}  // namespace simkiosk
