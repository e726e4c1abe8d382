// Close of day: journal, dispenser and back office side by side, on the screen and on paper.
#pragma once

#include "kiosk/service/service_talk.hpp"

namespace simkiosk {

class DayClose {
   public:
    explicit DayClose(ServiceTalk& talk) : m_talk(talk) {}

    // Compares at once; until staff go back or leave.
    Task<void> run();

   private:
    Task<void> compare();
    Task<void> print();

    ServiceTalk& m_talk;
};

}  // namespace simkiosk
