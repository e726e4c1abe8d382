// What happened in a simulated shop, one line an event, on virtual time. The same seed tells the same story byte for
// byte.
#pragma once

#include <string>
#include <string_view>

#include "platform/base/clock.hpp"

namespace simkiosk::simulation {

class Story {
   public:
    explicit Story(const Clock& clock) : m_clock(clock) {}

    void tell(std::string_view what);
    const std::string& text() const { return m_text; }

   private:
    const Clock& m_clock;
    std::string m_text;
};

}  // namespace simkiosk::simulation
