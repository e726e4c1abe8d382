// What the scripted person does and where they stand, as a function of time: no pictures here.
#pragma once

#include <string_view>
#include <vector>

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
    // Presentation attacks (ISO/IEC 30107-3 species), besides PrintedPhoto:
    TurnedPhoto,    // the print is turned about, as if it looked left and right
    BentPhoto,      // and bent round like a face
    ScreenReplay,   // a tablet shows the person, who does as ordered
    EyeCutout,      // a print with holes through which somebody blinks; turned about as ordered
    Mask,           // somebody else's head wears the person's face: turns and nods, never blinks
    Swap,           // the person, until the first order: then somebody else does the rest
    InjectedStill,  // one picture fed into the stream again and again
    OverExposure,
    MotionBlur,
};
Result<Scene> parseScene(std::string_view word);  // snake_case, e.g. "turns_head"
const char* toString(Scene scene);

enum class Action { TurnLeft, TurnRight, Blink, Nod, ComeNearer };
Result<Action> parseAction(std::string_view word);
const char* toString(Action action);

// What carries the face to the camera.
enum class Carrier { Person, Print, BentPrint, EyeCutout, Screen, Mask };

// One instant of the play; the renderer draws it.
struct Staging {
    bool person = true;
    bool other = false;  // the other person instead (or, with `person`, besides)
    Carrier carrier = Carrier::Person;
    double scale = 1;         // 1: face of 290 px in 720
    double shiftX = 0;        // pixels, to the right of the picture
    double shiftY = 0;        // pixels, down
    double yawDegrees = 0;    // positive: towards the person's own left
    double pitchDegrees = 0;  // positive: forward, as in a nod
    double turnDegrees = 0;   // of the print or screen about its upright axis
    double eyesClosed = 0;    // 0 open .. 1 closed
    double light = 1;         // factor on the whole picture
    double blurPx = 0;        // smeared sideways over so many pixels
    bool still = false;       // without noise and flicker: a stored picture
};

class SceneScript {
   public:
    void play(Scene scene, Instant now);
    // Begins when what was ordered before has been done. Invalid when there is nobody who could do it.
    Result<void> perform(Action action, Instant now);
    // Steps there, from where they stand: pixels to the right of the picture and down, from the middle. A new scene
    // begins in the middle. Invalid: out of the picture.
    Result<void> stand(double right, double down, Instant now);
    Scene scene() const { return m_scene; }
    Staging at(Instant now) const;

   private:
    Scene m_scene = Scene::Empty;
    Instant m_since{};
    struct Act {
        Action action = Action::Blink;
        Instant begin{};
    };
    std::vector<Act> m_acts;  // one after the other
    struct Place {
        double right = 0;
        double down = 0;
    };
    Place placeAt(Instant now) const;
    Place m_from;
    Place m_place;
    Instant m_stepped{};
};

}  // namespace simkiosk
