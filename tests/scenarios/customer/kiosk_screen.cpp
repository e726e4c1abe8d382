#include "tests/scenarios/customer/kiosk_screen.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <thread>

namespace simkiosk::customer {
namespace {

namespace json = boost::json;

std::string text(const json::object& from, std::string_view key) {
    const auto* value = from.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

double number(const json::object& from, std::string_view key) {
    const auto* value = from.if_contains(key);
    return value && value->is_number() ? value->to_number<double>() : 0;
}

bool flag(const json::object& from, std::string_view key) {
    const auto* value = from.if_contains(key);
    return value && value->is_bool() && value->get_bool();
}

const json::array& list(const json::object& from, std::string_view key) {
    static const json::array none;
    const auto* value = from.if_contains(key);
    return value && value->is_array() ? value->get_array() : none;
}

Seen seen(const json::object& item) {
    return {.role = text(item, "role"),
            .name = text(item, "name"),
            .description = text(item, "description"),
            .object = text(item, "object"),
            .x = number(item, "x"),
            .y = number(item, "y"),
            .w = number(item, "w"),
            .h = number(item, "h"),
            .part = flag(item, "visible") ? number(item, "seen") : 0,
            .shown = flag(item, "visible"),
            .enabled = flag(item, "enabled"),
            .control = flag(item, "control"),
            .checked = flag(item, "checked"),
            .focused = flag(item, "focused")};
}

}  // namespace

bool View::has(std::string_view place) const { return std::ranges::find(places, place) != places.end(); }

const Seen* View::control(std::string_view name) const {
    const auto at =
        std::ranges::find_if(items, [&](const Seen& item) { return item.control && item.shown && item.name == name; });
    return at == items.end() ? nullptr : &*at;
}

const Seen* View::controlWith(std::string_view part) const {
    const auto at = std::ranges::find_if(items, [&](const Seen& item) {
        return item.control && item.shown && item.name.find(part) != std::string::npos;
    });
    return at == items.end() ? nullptr : &*at;
}

const Seen* View::object(std::string_view objectName) const {
    const auto at = std::ranges::find_if(items, [&](const Seen& item) { return item.object == objectName; });
    return at == items.end() ? nullptr : &*at;
}

bool View::says(std::string_view words) const {
    return std::ranges::any_of(
        items, [&](const Seen& item) { return item.part > 0 && item.name.find(words) != std::string::npos; });
}

std::string View::reading() const {
    std::string all;
    for (const Seen& item : items) {
        if (item.part <= 0 || item.name.empty()) continue;
        if (!all.empty()) all += " | ";
        all += item.control ? "[" + item.name + (item.enabled ? "]" : ", off]") : item.name;
    }
    return all;
}

Result<View> KioskScreen::look() {
    const auto answer = m_port.ask({{"do", "tree"}});
    SIMKIOSK_TRY(answer);
    View view;
    for (const json::value& place : list(*answer, "pages"))
        if (place.is_string()) view.places.emplace_back(place.get_string());
    for (const json::value& value : list(*answer, "windows")) {
        if (!value.is_object()) continue;
        const json::object& window = value.get_object();
        view.width = number(window, "width");
        view.height = number(window, "height");
        for (const json::value& item : list(window, "items"))
            if (item.is_object()) view.items.push_back(seen(item.get_object()));
    }
    return view;
}

Result<void> KioskScreen::tap(const Seen& control) {
    constexpr double enoughToTouch = 0.5;
    if (!control.enabled) return fail(ErrorCode::Refused, "'" + control.name + "' is switched off");
    if (control.part < enoughToTouch) return fail(ErrorCode::Refused, "'" + control.name + "' is out of view");
    return tapAt(control.centreX(), control.centreY());
}

Result<void> KioskScreen::tapAt(double x, double y) {
    SIMKIOSK_TRY(m_port.ask({{"do", "tap"}, {"x", x}, {"y", y}}));
    return {};
}

Result<void> KioskScreen::drag(const std::vector<PenPoint>& points, std::string_view tool) {
    json::array list;
    for (const PenPoint& point : points)
        list.push_back(
            {{"x", point.x}, {"y", point.y}, {"t", point.t}, {"pressure", point.pressure}, {"lifted", point.lifted}});
    const auto duration = std::chrono::milliseconds(points.empty() ? 0 : points.back().t);
    SIMKIOSK_TRY(
        m_port.ask({{"do", "drag"}, {"tool", tool}, {"points", std::move(list)}}, duration + std::chrono::seconds(10)));
    return {};
}

Result<void> KioskScreen::key(std::string_view name) {
    SIMKIOSK_TRY(m_port.ask({{"do", "key"}, {"key", name}}));
    return {};
}

Result<void> KioskScreen::pressByKeys(std::string_view name) {
    constexpr int mostSteps = 150;
    constexpr auto listensFor = std::chrono::milliseconds(500);  // to what the keys have come to
    for (int step = 0; step < mostSteps; ++step) {
        const auto view = look();
        SIMKIOSK_TRY(view);
        const auto at = std::ranges::find(view->items, true, &Seen::focused);
        if (at != view->items.end() && at->name == name) {
            std::this_thread::sleep_for(listensFor);
            return key("Return");
        }
        SIMKIOSK_TRY(key("Down"));
    }
    return fail(ErrorCode::Refused, "the keys do not come to '" + std::string(name) + "'");
}

Result<void> KioskScreen::type(std::string_view words) {
    SIMKIOSK_TRY(m_port.ask({{"do", "key"}, {"text", words}}));
    return {};
}

Result<void> KioskScreen::shot(const std::string& path) {
    SIMKIOSK_TRY(m_port.ask({{"do", "shot"}, {"path", path}}));
    return {};
}

Result<json::object> KioskScreen::stats() { return m_port.ask({{"do", "stats"}}); }

}  // namespace simkiosk::customer
