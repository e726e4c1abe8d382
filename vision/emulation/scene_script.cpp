#include "vision/emulation/scene_script.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace simkiosk {
namespace {

constexpr std::array kScenes{
    "customer",      "present",      "turns_head", "blinks", "approaches",     "walks_away",    "printed_photo",
    "two_people",    "other_person", "darkness",   "empty",  "frozen",         "turned_photo",  "bent_photo",
    "screen_replay", "eye_cutout",   "mask",       "swap",   "injected_still", "over_exposure", "motion_blur"};
constexpr std::array kActions{"turn_left", "turn_right", "blink", "nod", "come_nearer"};

constexpr double kTurnDegrees = 30;
constexpr double kNodDegrees = 22;
constexpr double kNearer = 1.22;
constexpr double kBoardDegrees = 38;
constexpr double kWalkSeconds = 1.5;
constexpr double kFarScale = 0.3;
constexpr std::size_t kActsMax = 8;
constexpr double kStepSeconds = 0.7;
constexpr double kFarthestRight = 640;
constexpr double kFarthestDown = 360;

double seconds(Duration duration) { return std::chrono::duration<double>(duration).count(); }

// 0 → 1 → 0 over `length`, with `hold` of it at 1; smooth as muscles are.
double bump(double t, double length, double hold) {
    if (t <= 0 || t >= length) return 0;
    const double ramp = (length - hold) / 2;
    const double x = t < ramp ? t / ramp : t > length - ramp ? (length - t) / ramp : 1;
    return 0.5 - 0.5 * std::cos(std::numbers::pi * x);
}

// How long it takes, in seconds; measured on nobody: a brisk, willing customer.
double lengthOf(Action action) {
    switch (action) {
        case Action::Blink: return 0.4;
        case Action::Nod: return 0.8;
        case Action::ComeNearer: return 1.6;
        default: return 1.1;
    }
}

void turn(Staging& staging, double sign, double t) { staging.yawDegrees = sign * kTurnDegrees * bump(t, 1.1, 0.3); }
void blink(Staging& staging, double t) { staging.eyesClosed = bump(t, 0.4, 0.25); }

void act(Staging& staging, Action action, double t) {
    switch (action) {
        case Action::TurnLeft: turn(staging, 1, t); break;
        case Action::TurnRight: turn(staging, -1, t); break;
        case Action::Blink: blink(staging, t); break;
        case Action::Nod: staging.pitchDegrees = kNodDegrees * bump(t, 0.8, 0.3); break;
        case Action::ComeNearer: staging.scale *= 1 + (kNearer - 1) * bump(t, 1.6, 0.6); break;
    }
}

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

// What somebody behind a picture can do with it.
bool canDo(Scene scene, const Staging& staging, Action action) {
    if (scene == Scene::Frozen || scene == Scene::InjectedStill || !(staging.person || staging.other)) return false;
    switch (staging.carrier) {
        case Carrier::Print:
        case Carrier::BentPrint: return action == Action::ComeNearer;
        case Carrier::EyeCutout: return action != Action::Nod;
        case Carrier::Mask: return action != Action::Blink;
        default: return true;
    }
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
    m_acts.clear();
    m_from = m_place = {};
}

Result<void> SceneScript::stand(double right, double down, Instant now) {
    if (!(std::abs(right) <= kFarthestRight && std::abs(down) <= kFarthestDown))
        return fail(ErrorCode::Invalid, "nobody is seen that far from the middle");
    m_from = placeAt(now);
    m_place = {right, down};
    m_stepped = now;
    return {};
}

SceneScript::Place SceneScript::placeAt(Instant now) const {
    const double way = std::clamp(seconds(now - m_stepped) / kStepSeconds, 0.0, 1.0);
    return {m_from.right + way * (m_place.right - m_from.right), m_from.down + way * (m_place.down - m_from.down)};
}

Result<void> SceneScript::perform(Action action, Instant now) {
    if (!canDo(m_scene, at(now), action)) {
        return fail(ErrorCode::Invalid, std::string("nobody can do that in the scene ") + toString(m_scene));
    }
    Instant begin = now;
    if (!m_acts.empty()) {
        const auto length = std::chrono::duration<double>(lengthOf(m_acts.back().action));
        begin = std::max(now, m_acts.back().begin + std::chrono::duration_cast<Duration>(length));
    }
    if (m_acts.size() == kActsMax) m_acts.erase(m_acts.begin());
    m_acts.push_back({action, begin});
    return {};
}

Staging SceneScript::at(Instant now) const {
    const double t = seconds(now - m_since);
    Staging staging;
    sway(staging, seconds(now.time_since_epoch()));
    const auto place = placeAt(now);
    staging.shiftX += place.right;
    staging.shiftY += place.down;
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
        case Scene::PrintedPhoto: staging.carrier = Carrier::Print; break;
        case Scene::TurnedPhoto:
            staging.carrier = Carrier::Print;
            staging.turnDegrees = kBoardDegrees * std::sin(std::max(0.0, t - 0.6) * 3.0);
            break;
        case Scene::BentPhoto: staging.carrier = Carrier::BentPrint; break;
        case Scene::ScreenReplay: staging.carrier = Carrier::Screen; break;
        case Scene::EyeCutout: staging.carrier = Carrier::EyeCutout; break;
        case Scene::Mask: staging.carrier = Carrier::Mask; break;
        case Scene::TwoPeople: staging.other = true; break;
        case Scene::OtherPerson:
            staging.person = false;
            staging.other = true;
            break;
        case Scene::Swap:
            staging.person = m_acts.empty();
            staging.other = !m_acts.empty();
            break;
        case Scene::InjectedStill:
            staging = {};
            staging.still = true;
            break;
        case Scene::Darkness: staging.light = 0.06; break;
        case Scene::OverExposure: staging.light = 2.6; break;
        case Scene::MotionBlur: staging.blurPx = 26; break;
        case Scene::Empty: staging.person = false; break;
    }
    for (const Act& one : m_acts) {
        const double elapsed = seconds(now - one.begin);
        if (elapsed > 0 && elapsed < lengthOf(one.action)) act(staging, one.action, elapsed);
    }
    // Paper has no neck: the whole board is turned.
    if (staging.carrier == Carrier::EyeCutout) staging.turnDegrees = std::exchange(staging.yawDegrees, 0) * 1.3;
    return staging;
}

}  // namespace simkiosk
