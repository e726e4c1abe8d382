// Network and sound tried out: what is no device of its own and still keeps a machine from selling or from being heard.
#pragma once

#include "kiosk/service/service_talk.hpp"
#include "kiosk/session/settings_view.hpp"

namespace simkiosk {

class TrialDesk {
   public:
    explicit TrialDesk(ServiceTalk& talk) : m_talk(talk) {}

    // From its page until the technician goes back or leaves; Next tries once more.
    Task<void> network();
    Task<void> sound(std::string sentence);

   private:
    Task<void> walkNetwork();
    // False: they left in the middle.
    Task<bool> walkSounds(std::string sentence);
    // Plays until the technician has said whether it is heard; nothing: they left.
    Task<std::optional<bool>> ask(TestStep step, std::function<void()> play);
    Task<bool> again();

    void begin(Trial trial);
    void add(TestResult result);
    void publish();

    ServiceTalk& m_talk;
    TrialView m_trial;
};

}  // namespace simkiosk
