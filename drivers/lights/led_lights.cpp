#include "drivers/lights/led_lights.hpp"

#include <fstream>

#include "platform/base/log.hpp"

namespace simkiosk {

LedLights::LedLights(std::filesystem::path root, std::map<Lamp, std::string> names)
    : m_root(std::move(root)), m_names(std::move(names)) {
    for (const auto& [lamp, name] : m_names) change(lamp, name, false);
}

LedLights::~LedLights() { guide({}); }

void LedLights::guide(const std::set<Lamp>& lamps) {
    for (const auto& [lamp, name] : m_names) {
        const bool blink = lamps.contains(lamp);
        if (blink == m_blinking.contains(lamp)) continue;
        change(lamp, name, blink);
    }
}

void LedLights::change(Lamp lamp, const std::string& name, bool blink) {
    // Where there is no such trigger it shines without blinking. A brightness of 0 ends a trigger too.
    const bool done = blink ? write(name, "trigger", "timer") || write(name, "brightness", brightest(name))
                            : write(name, "brightness", "0");
    if (blink)
        m_blinking.insert(lamp);
    else
        m_blinking.erase(lamp);
    const bool news = done ? m_broken.erase(lamp) > 0 : m_broken.insert(lamp).second;
    if (!news) return;
    if (done)
        logInfo("lights.works_again", "A lamp can be switched again", {{"lamp", toString(lamp)}});
    else
        logWarning("lights.broken", "A lamp cannot be switched", {{"lamp", toString(lamp)}, {"led", name}});
}

bool LedLights::write(const std::string& name, const char* file, const std::string& value) const {
    std::ofstream out(m_root / name / file, std::ios::in | std::ios::out);  // never makes the file
    out << value << std::flush;
    return out.good();
}

std::string LedLights::brightest(const std::string& name) const {
    std::ifstream in(m_root / name / "max_brightness");
    unsigned most = 0;
    return in >> most && most > 0 ? std::to_string(most) : "1";
}

}  // namespace simkiosk
