// Lamps of the Linux LED class (Documentation/leds/leds-class.rst): one folder a lamp under /sys/class/leds, whoever
// drives it (GPIO, USB, the mainboard). They blink by the kernel's "timer" trigger, which without more being said is
// one flash a second: below the three of WCAG 2.3.1.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "kiosk/ports/lights.hpp"

namespace simkiosk {

class LedLights : public Lights {
   public:
    // `names`: the folders below `root`, of the lamps that this machine has. All are dark at first and at the end.
    LedLights(std::filesystem::path root, std::map<Lamp, std::string> names);
    ~LedLights() override;

    void guide(const std::set<Lamp>& lamps) override;

   private:
    void change(Lamp lamp, const std::string& name, bool blink);
    bool write(const std::string& name, const char* file, const std::string& value) const;
    std::string brightest(const std::string& name) const;

    std::filesystem::path m_root;
    std::map<Lamp, std::string> m_names;
    std::set<Lamp> m_blinking;
    std::set<Lamp> m_broken;  // so that each change is logged once
};

}  // namespace simkiosk
