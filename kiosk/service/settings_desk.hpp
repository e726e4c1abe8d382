// What a technician sets at the machine: looked at, proposed, checked, confirmed, written down, undone.
#pragma once

#include "kiosk/service/service_talk.hpp"
#include "kiosk/session/settings_view.hpp"

namespace simkiosk {

class SettingsDesk {
   public:
    explicit SettingsDesk(ServiceTalk& talk) : m_talk(talk) {}

    // From the list of settings until the technician goes back or leaves.
    Task<void> run();

   private:
    Task<void> change(std::string key);
    void propose(const std::string& value);
    bool confirm();
    void undo();
    void tell(const Result<void>& done, ServiceNotice news);
    void publish();

    ServiceTalk& m_talk;
    std::string m_open;
    std::optional<std::string> m_proposed;
};

}  // namespace simkiosk
