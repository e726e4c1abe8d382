// One device of the emulator program, whatever its wire: what the control socket and the state file see of it.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <functional>
#include <string>

#include "platform/base/result.hpp"

namespace simkiosk {

class HostedDevice {
   public:
    virtual ~HostedDevice() = default;

    // Where a driver finds it: "/run/…/dispenser", "tcp:127.0.0.1:9100", "http://127.0.0.1:8090/".
    virtual std::string address() const = 0;
    virtual bool plugged() const = 0;
    // Appears at its address. Already plugged: nothing happens.
    virtual Result<void> plug() = 0;
    virtual void unplug() = 0;

    // Called before anything that follows from a change goes out on the wire.
    virtual void onChange(std::function<void()> changed) = 0;

    // One order from the control socket; the answer is the device's state. Invalid: makes no sense here.
    virtual Result<boost::json::value> control(const boost::json::object& order) = 0;
    // The device's state as orders answer it, with "plugged" and, where wires can fail, "wire".
    virtual boost::json::object describe() = 0;

    virtual boost::json::value saveState() const = 0;
    virtual Result<void> loadState(const boost::json::value& state) = 0;
};

}  // namespace simkiosk
