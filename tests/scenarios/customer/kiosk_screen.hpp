// The kiosk's screen as the customer sees and touches it, through the screen port.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"
#include "tests/scenarios/customer/json_lines.hpp"

namespace simkiosk::customer {

struct Seen {
    std::string role;  // Qt's accessible role, e.g. "Button"
    std::string name;
    std::string description;
    std::string object;                 // objectName, empty for most
    double x = 0, y = 0, w = 0, h = 0;  // window pixels
    double part = 0;                    // 0 to 1 of it in view
    bool shown = false;                 // on the page, perhaps scrolled away
    bool enabled = false;
    bool control = false;  // may be touched: a button, not a text
    bool checked = false;
    bool focused = false;  // the keys are at it

    double centreX() const { return x + w / 2; }
    double centreY() const { return y + h / 2; }
};

struct View {
    double width = 0, height = 0;
    std::vector<Seen> items;          // in reading order; those scrolled away too
    std::vector<std::string> places;  // objectNames of what is visible

    bool has(std::string_view place) const;
    // The first control on the page whose name is `name`, or holds it.
    const Seen* control(std::string_view name) const;
    const Seen* controlWith(std::string_view part) const;
    const Seen* object(std::string_view object) const;
    bool says(std::string_view text) const;  // anywhere in view
    std::string reading() const;             // all that can be read, for a report
};

struct PenPoint {
    double x = 0, y = 0;
    int t = 0;  // ms
    double pressure = 0.5;
    bool lifted = false;
};

class KioskScreen {
   public:
    explicit KioskScreen(JsonLines port) : m_port(std::move(port)) {}

    Result<View> look();
    // Somebody else was at the screen meanwhile.
    Result<void> reopen() { return m_port.reopen(); }
    // Touches what can be touched now; Refused with the reason when a person could not.
    Result<void> tap(const Seen& control);
    Result<void> tapAt(double x, double y);
    Result<void> drag(const std::vector<PenPoint>& points, std::string_view tool);
    Result<void> key(std::string_view name);  // "Down", "Return", "F1": of the tactile pad
    // Walks down from stop to stop until the keys are at the control of this name, and presses OK. Refused: the keys
    // come round without it.
    Result<void> pressByKeys(std::string_view name);
    Result<void> type(std::string_view text);
    Result<void> shot(const std::string& path);
    Result<boost::json::object> stats();

   private:
    JsonLines m_port;
};

}  // namespace simkiosk::customer
