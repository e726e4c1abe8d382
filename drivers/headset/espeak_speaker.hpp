// The voice: espeak-ng, a process an utterance (README).
#pragma once

#include <sys/types.h>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/ports/speaker.hpp"

namespace simkiosk {

struct SpeakerSettings {
    std::string program = "espeak-ng";  // found in PATH
    std::string headset = {};           // ALSA device, or "wav:FOLDER"; empty: none, nothing is spoken
    std::string player = "aplay";
    std::string loudspeaker = {};  // ALSA device; empty: no chimes
    SpeakingManner manner = {};
};

class EspeakSpeaker : public Speaker {
   public:
    explicit EspeakSpeaker(SpeakerSettings settings);
    ~EspeakSpeaker() override;

    bool canSpeak() const override { return !m_settings.headset.empty(); }
    void say(const std::string& words, Language language) override;
    void hush() override;
    bool canChime() const override;
    void chime(Chime chime) override;
    void adjust(SpeakingManner manner) override;

   private:
    struct Order {
        std::vector<std::string> command;
        std::string input;
        bool speech = false;  // which the next one cuts off; a chime is heard to its end
    };
    void work(const std::stop_token& stop);
    void carryOut(const Order& order, const std::stop_token& stop);
    void silence();  // with m_mutex held
    std::vector<std::string> spoken(Language language);

    const SpeakerSettings m_settings;
    mutable std::mutex m_mutex;
    SpeakingManner m_manner;
    std::condition_variable_any m_changed;
    std::optional<Order> m_speech;  // the newest, not yet begun
    std::optional<Order> m_chime;
    pid_t m_speaking = 0;
    int m_files = 0;
    std::jthread m_worker;
};

// espeak-ng's name for the voice of a language.
std::string_view voiceOf(Language language);

}  // namespace simkiosk
