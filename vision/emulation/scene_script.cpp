#include "vision/emulation/scene_script.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace simkiosk {
namespace {

constexpr std::array kScenes{"customer",      "present",    "turns_head",   "blinks",   "approaches", "walks_away",
                             "printed_photo", "two_people", "other_person", "darkness", "empty",      "frozen"};
constexpr std::array kActions{"turn_left", "turn_right", "blink"};

constexpr double kTurnDegrees = 30;
constexpr double kWalkSeconds = 1.5;
constexpr double kFarScale = 0.3;

double seconds(Duration duration) { return std::chrono::duration<double>(duration).count(); }

// 0 → 1 → 0 over `length`, with `hold` of it at 1; smooth as muscles are.
double bump(double t, double length, double hold) {
    if (t <= 0 || t >= length) return 0;
    const double ramp = (length - hold) / 2;
    const double x = t < ramp ? t / ramp : t > length - ramp ? (length - t) / ramp : 1;
    return 0.5 - 0.5 * std::cos(std::numbers::pi * x);
}

void turn(Staging& staging, double sign, double t) { staging.yawDegrees = sign * kTurnDegrees * bump(t, 2.0, 0.8); }
void blink(Staging& staging, double t) { staging.eyesClosed = bump(t, 0.6, 0.35); }

// `near` 0: far away at the side, 1: in place.
void walk(Staging& staging, double nearness) {
    const double x = std::clamp(nearness, 0.0, 1.0);
    staging.scale *= kFarScale + (1 - kFarScale) * x;
    staging.shiftX += (1 - x) * 430;
}

// Nobody stands still: a slow sway of a few pixels in two incommensurable rhythms.
void sway(Staging& staging, double t) {
    staging.shiftX += 6 * std::sin(t * 1.1) + 2 * std::sin(t * 2.7);
    staging.shiftY += 3 * std::sin(t * 0.9 + 1);
}

}  // namespace

Result<Scene> parseScene(std::string_view word) {
    const auto found = std::ranges::find(kScenes, word);
    if (found == kScenes.end()) return fail(ErrorCode::Invalid, "there is no scene \"" + std::string(word) + "\"");
    return static_cast<Scene>(found - kScenes.begin());
}
const char* toString(Scene scene) { return kScenes.at(static_cast<std::size_t>(scene)); }

Result<Action> parseAction(std::string_view word) {
    const auto found = std::ranges::find(kActions, word);
    if (found == kActions.end()) return fail(ErrorCode::Invalid, "there is no action \"" + std::string(word) + "\"");
    return static_cast<Action>(found - kActions.begin());
}
const char* toString(Action action) { return kActions.at(static_cast<std::size_t>(action)); }

void SceneScript::play(Scene scene, Instant now) {
    m_scene = scene;
    m_since = now;
    m_action.reset();
}

Result<void> SceneScript::perform(Action action, Instant now) {
    const Staging staging = at(now);
    if (m_scene == Scene::Frozen || staging.photo || !(staging.person || staging.other)) {
        return fail(ErrorCode::Invalid, std::string("nobody can do that in the scene ") + toString(m_scene));
    }
    m_action = action;
    m_actionSince = now;
    return {};
}

Staging SceneScript::at(Instant now) const {
    const double t = seconds(now - m_since);
    Staging staging;
    sway(staging, seconds(now.time_since_epoch()));
    switch (m_scene) {
        case Scene::Present:
        case Scene::Frozen: break;
        case Scene::Customer:
        case Scene::Approaches: walk(staging, t / kWalkSeconds); break;
        case Scene::WalksAway:
            walk(staging, 1 - t / kWalkSeconds);
            staging.person = t < kWalkSeconds;
            break;
        case Scene::TurnsHead: {
            const double phase = std::fmod(t, 6.0);
            turn(staging, phase < 3 ? 1 : -1, std::fmod(phase, 3.0) - 0.5);
            break;
        }
        case Scene::Blinks: blink(staging, std::fmod(t, 2.0) - 0.7); break;
        case Scene::PrintedPhoto: staging.photo = true; break;
        case Scene::TwoPeople: staging.other = true; break;
        case Scene::OtherPerson:
            staging.person = false;
            staging.other = true;
            break;
        case Scene::Darkness: staging.light = 0.06; break;
        case Scene::Empty: staging.person = false; break;
    }
    if (m_action) {
        const double elapsed = seconds(now - m_actionSince);
        if (*m_action == Action::Blink)
            blink(staging, elapsed);
        else if (elapsed < 2.0)
            turn(staging, *m_action == Action::TurnLeft ? 1 : -1, elapsed);
    }
    return staging;
}

}  // namespace simkiosk
