// A technician's other tools: the screen tried out by hand, and the logs carried away.
#pragma once

#include "kiosk/service/service_talk.hpp"

namespace simkiosk {

class ToolDesk {
   public:
    explicit ToolDesk(ServiceTalk& talk) : m_talk(talk) {}

    // From the list of tools until the technician goes back or leaves.
    Task<void> run();

   private:
    Task<void> copyLogs();

    ServiceTalk& m_talk;
};

}  // namespace simkiosk
