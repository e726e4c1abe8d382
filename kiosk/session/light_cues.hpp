// The lamp beside the place where the customer's hand or eyes go next, as the page in front of them says.
#pragma once

#include "kiosk/ports/lights.hpp"
#include "kiosk/session/snapshot.hpp"

namespace simkiosk {

// Pure.
std::set<Lamp> lampsFor(const Snapshot& snapshot);

// What is shown on the screen is shown by the lamps.
class LitScreen : public Screen {
   public:
    LitScreen(Screen& screen, Lights& lights) : m_screen(screen), m_lights(lights) {}
    void show(const Snapshot& snapshot) override;

   private:
    Screen& m_screen;
    Lights& m_lights;
};

}  // namespace simkiosk
