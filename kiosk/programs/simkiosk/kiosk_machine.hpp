// The machine thread: it owns every part of the kiosk but the screen, and is the screen's way to them.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

#include "kiosk/ports/face_verifier.hpp"
#include "kiosk/ports/speaker.hpp"
#include "kiosk/session/intent.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/system/kiosk_config.hpp"

namespace simkiosk {

class KioskParts;

class KioskMachine : public IntentSink, public PreviewSource {
   public:
    // Checks the configuration and opens journal and keys; starts nothing. `speaker` outlives the machine.
    // Invalid or Storage, with a sentence.
    static Result<std::unique_ptr<KioskMachine>> make(const KioskConfig& config, const std::string& programFolder,
                                                      Speaker& speaker);
    ~KioskMachine() override;

    // Runs until stop(); the screen must outlive the machine.
    void start(Screen& screen);
    void stop();
    // Called on the machine thread at SIGTERM or SIGINT, or when it could not start; set before start().
    void onTermination(std::function<void()> callback);

    // What went wrong stands in the log.
    bool startFailed() const { return m_startFailed; }

    const Clock& clock() const { return m_loop; }
    // From any thread.
    void submit(Intent intent) override;
    SharedImage newestPreview() const override;

   private:
    KioskMachine();

    EventLoop m_loop;
    std::unique_ptr<KioskParts> m_parts;
    std::atomic<const PreviewSource*> m_preview = nullptr;
    std::function<void()> m_onTermination;
    std::atomic<bool> m_startFailed = false;
    std::thread m_thread;
};

}  // namespace simkiosk
