// A voice for one person alone, in the headset, and short sounds for everybody.
#pragma once

#include <string>

#include "kiosk/values/language.hpp"

namespace simkiosk {

enum class Chime { Warning };  // a time-out is near

class Speaker {
   public:
    virtual ~Speaker() = default;

    // There is a headset and a voice; otherwise say() is silent.
    virtual bool canSpeak() const = 0;
    // From any thread, returns at once. Takes the place of what is being said: who hears it has moved on.
    virtual void say(const std::string& words, Language language) = 0;
    virtual void hush() = 0;
    virtual void chime(Chime chime) = 0;
};

// A machine without sound.
class NoSpeaker : public Speaker {
   public:
    bool canSpeak() const override { return false; }
    void say(const std::string&, Language) override {}
    void hush() override {}
    void chime(Chime) override {}
};

}  // namespace simkiosk
