// A voice for one person alone, in the headset, and short sounds for everybody.
#pragma once

#include <string>

#include "kiosk/values/language.hpp"

namespace simkiosk {

enum class Chime { Warning };  // a time-out is near

// As the settings of the machine have it.
struct SpeakingManner {
    bool chimes = true;
    int wordsPerMinute = 165;
};

class Speaker {
   public:
    virtual ~Speaker() = default;

    // There is a headset and a voice; otherwise say() is silent.
    virtual bool canSpeak() const = 0;
    // From any thread, returns at once. Takes the place of what is being said: who hears it has moved on.
    virtual void say(const std::string& words, Language language) = 0;
    virtual void hush() = 0;
    // There is a loudspeaker, and its sounds are not switched off; otherwise chime() is silent.
    virtual bool canChime() const = 0;
    virtual void chime(Chime chime) = 0;
    // From any thread; counts from the next word and sound.
    virtual void adjust(SpeakingManner manner) = 0;
};

// A machine without sound.
class NoSpeaker : public Speaker {
   public:
    bool canSpeak() const override { return false; }
    void say(const std::string&, Language) override {}
    void hush() override {}
    bool canChime() const override { return false; }
    void chime(Chime) override {}
    void adjust(SpeakingManner) override {}
};

}  // namespace simkiosk
