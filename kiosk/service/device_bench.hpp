// The technician's bench: every device with what it says of itself, its errors, and its guided tests.
#pragma once

#include "kiosk/service/readiness.hpp"
#include "kiosk/service/tool_desk.hpp"

namespace simkiosk {

class DeviceBench {
   public:
    explicit DeviceBench(ServiceTalk& talk) : m_talk(talk), m_readiness(talk), m_tools(talk) {}

    // From the list of devices until the technician goes back or leaves.
    Task<void> run();

   private:
    Task<void> look(std::string part);
    Task<void> test(TestKind kind);
    Task<bool> carryOut(TestKind kind);
    void tell(const std::string& part);

    // device_tests.cpp and camera_look.cpp: each true when all its steps were done.
    Task<bool> cardThrough();
    Task<bool> printPage();
    Task<bool> readCard();
    Task<bool> findDocument();
    Task<bool> askCarrier();
    Task<bool> viewCamera();

    // A step begins; it ends as done or failed, with what was measured or what is to be said of it.
    void begin(TestStep step);
    bool end(bool done, std::string detail = {});
    bool end(bool done, Reason why);
    template <typename T>
    bool end(const Result<T>& result, std::string detail = {}) {
        return result ? end(true, std::move(detail)) : end(false, result.error());
    }
    void publish();

    ServiceTalk& m_talk;
    ReadinessReport m_readiness;
    ToolDesk m_tools;
    DeviceView m_device;
};

}  // namespace simkiosk
