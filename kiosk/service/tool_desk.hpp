// A technician's other tools: screen, network and sound tried out, settings, and the logs carried away.
#pragma once

#include "kiosk/service/service_talk.hpp"
#include "kiosk/service/settings_desk.hpp"
#include "kiosk/service/trial_desk.hpp"

namespace simkiosk {

class ToolDesk {
   public:
    explicit ToolDesk(ServiceTalk& talk) : m_talk(talk), m_trials(talk), m_settings(talk) {}

    // From the list of tools until the technician goes back or leaves.
    Task<void> run();

   private:
    Task<void> copyLogs();

    ServiceTalk& m_talk;
    TrialDesk m_trials;
    SettingsDesk m_settings;
};

}  // namespace simkiosk
