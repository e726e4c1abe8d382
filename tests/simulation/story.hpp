// What happened in a simulated shop, one line an event, on virtual time. The same seed tells the same story byte for
// byte.
#pragma once

#include <fmt/format.h>

#include <string>

#include "platform/base/clock.hpp"

namespace simkiosk::simulation {

class Story {
   public:
    explicit Story(const Clock& clock) : m_clock(clock) {}

    // Nobody will read it: what follows is neither put into words nor kept.
    void stopListening() { m_listening = false; }

    template <typename... Parts>
    void tell(fmt::format_string<Parts...> what, Parts&&... parts) {
        if (m_listening) write(fmt::format(what, std::forward<Parts>(parts)...));
    }
    const std::string& text() const { return m_text; }

   private:
    void write(const std::string& line);

    const Clock& m_clock;
    bool m_listening = true;
    std::string m_text;
};

}  // namespace simkiosk::simulation
