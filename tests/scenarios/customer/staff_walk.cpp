#include "tests/scenarios/customer/staff_walk.hpp"

#include <thread>

namespace simkiosk::customer {
namespace {

using namespace std::chrono_literals;

// A little longer than the corner asks for.
constexpr int holdMs = 3300;
// A page that has just come takes no touch for this long (ui/qml/Main.qml).
constexpr auto pageSettles = 350ms;

}  // namespace

Result<void> StaffWalk::comeIn(std::string_view number, std::string_view pin) {
    SIMKIOSK_TRY(holdCorner());
    SIMKIOSK_TRY(type(number, pin));
    return reaches("service_home");
}

// Held again when it was not felt: a page that has just come takes no touch.
Result<void> StaffWalk::holdCorner() {
    const auto open = [](const View& view) {
        return view.has("attract") || view.has("out_of_service") || view.has("staff_check");
    };
    SIMKIOSK_TRY(until(open, "a page where staff may come", 30s));
    Result<void> there;
    for (int tries = 0; tries < 3; ++tries) {
        std::this_thread::sleep_for(pageSettles);
        SIMKIOSK_TRY(m_screen.drag({{120, 70, 0, 0.5, false}, {120, 70, holdMs, 0.5, false}}, "touch"));
        there = reaches("service_log_in", 8s);
        if (there) break;
    }
    return there;
}

Result<void> StaffWalk::type(std::string_view number, std::string_view pin) {
    SIMKIOSK_TRY(typeDigits(number));
    SIMKIOSK_TRY(press("On to the PIN"));
    SIMKIOSK_TRY(typeDigits(pin));
    return press("Log in");
}

Result<void> StaffWalk::sign(std::string_view number, std::string_view pin, std::string_view action) {
    SIMKIOSK_TRY(typeDigits(number));
    SIMKIOSK_TRY(press("On to the PIN"));
    SIMKIOSK_TRY(typeDigits(pin));
    return press(action);
}

Result<void> StaffWalk::typeDigits(std::string_view digits) {
    for (const char digit : digits) SIMKIOSK_TRY(press(std::string("Digit ") + digit));
    return {};
}

Result<void> StaffWalk::press(std::string_view name, std::chrono::seconds patience) {
    return pressWhat([&](const View& view) { return view.control(name); }, std::string(name), patience);
}

Result<void> StaffWalk::pressWith(std::string_view part, std::chrono::seconds patience) {
    return pressWhat([&](const View& view) { return view.controlWith(part); }, "… " + std::string(part), patience);
}

Result<void> StaffWalk::pressWhat(const Finder& find, const std::string& what, std::chrono::seconds patience) {
    std::optional<std::pair<double, double>> where;
    const auto view = until(
        [&](const View& seen) {
            const auto* control = find(seen);
            const auto now =
                control && control->enabled ? std::optional(std::pair(control->x, control->y)) : std::nullopt;
            const bool rests = now && now == where;
            where = now;
            return rests;
        },
        "a control called " + what, patience);
    SIMKIOSK_TRY(view);
    return m_screen.tap(*find(*view));
}

Result<void> StaffWalk::reaches(std::string_view place, std::chrono::seconds patience) {
    SIMKIOSK_TRY(until([&](const View& view) { return view.has(place); }, "the page " + std::string(place), patience));
    std::this_thread::sleep_for(pageSettles);
    return {};
}

Result<void> StaffWalk::reads(std::string_view words, std::chrono::seconds patience) {
    SIMKIOSK_TRY(
        until([&](const View& view) { return view.says(words); }, "the words '" + std::string(words) + "'", patience));
    return {};
}

Result<View> StaffWalk::until(const std::function<bool(const View&)>& there, const std::string& what,
                              std::chrono::seconds patience) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::string last = "nothing";
    while (std::chrono::steady_clock::now() < deadline) {
        const auto view = m_screen.look();
        SIMKIOSK_TRY(view);
        if (there(*view)) return *view;
        last = view->reading();
        std::this_thread::sleep_for(50ms);
    }
    return fail(ErrorCode::Timeout, what + " never came; the screen said: " + last);
}

}  // namespace simkiosk::customer
