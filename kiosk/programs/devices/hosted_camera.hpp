// The emulated camera among the other devices: its wire is its own HTTP server.
#pragma once

#include <memory>

#include "drivers/emulation/hosted_device.hpp"
#include "vision/emulation/emulated_camera.hpp"

namespace simkiosk {

class HostedCamera : public HostedDevice {
   public:
    explicit HostedCamera(std::unique_ptr<EmulatedCamera> camera) : m_camera(std::move(camera)) {}

    std::string address() const override { return m_camera->address(); }
    bool plugged() const override { return m_camera->running(); }
    Result<void> plug() override;
    void unplug() override { m_camera->stop(); }
    // The person before it is no state of the camera: nothing is kept over a restart.
    void onChange(std::function<void()>) override {}
    Result<boost::json::value> control(const boost::json::object& order) override;
    boost::json::object describe() override;
    boost::json::value saveState() const override { return boost::json::object{}; }
    Result<void> loadState(const boost::json::value&) override { return {}; }

   private:
    std::unique_ptr<EmulatedCamera> m_camera;
};

}  // namespace simkiosk
