// What the scripted person does and where they stand, as a function of time: no pictures here.
#pragma once

#include <optional>
#include <string_view>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

enum class Scene {
    Customer,      // walks up, then stands there and does what is ordered
    Present,       // stands there
    TurnsHead,     // to both sides, over and over
    Blinks,        // every two seconds
    Approaches,    // from far away
    WalksAway,     // and leaves an empty shop
    PrintedPhoto,  // somebody holds one up
    TwoPeople,
    OtherPerson,
    Darkness,
    Empty,
    Frozen,  // the stream goes on, the picture does not
};
Result<Scene> parseScene(std::string_view word);  // snake_case, e.g. "turns_head"
const char* toString(Scene scene);

enum class Action { TurnLeft, TurnRight, Blink };
Result<Action> parseAction(std::string_view word);
const char* toString(Action action);

// One instant of the play; the renderer draws it.
struct Staging {
    bool person = true;
    bool other = false;     // the other person instead (or, with `person`, besides)
    bool photo = false;     // what is there is a photograph of the person
    double scale = 1;       // 1: face of 290 px in 720
    double shiftX = 0;      // pixels, to the right of the picture
    double shiftY = 0;      // pixels, down
    double yawDegrees = 0;  // positive: towards the person's own left
    double eyesClosed = 0;  // 0 open .. 1 closed
    double light = 1;       // factor on the whole picture
};

class SceneScript {
   public:
    void play(Scene scene, Instant now);
    // Invalid when there is nobody who could do it.
    Result<void> perform(Action action, Instant now);
    Scene scene() const { return m_scene; }
    Staging at(Instant now) const;

   private:
    Scene m_scene = Scene::Empty;
    Instant m_since{};
    std::optional<Action> m_action;
    Instant m_actionSince{};
};

}  // namespace simkiosk
