// The only bridge between the machine thread and the GUI thread: snapshots down, intents up.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "ui/viewmodels/kiosk_models.hpp"

namespace simkiosk {

class KioskScreen : public Screen {
   public:
    // To be made in the GUI thread. What it is given must outlive it.
    KioskScreen(IntentSink& intents, const PreviewSource& preview, const Clock& clock);

    // From any thread, at any rate: only the newest snapshot reaches the screen.
    void show(const Snapshot& snapshot) override;

    KioskModels& models() { return m_models; }

    // Called in the GUI thread before the view models change, so that they find the right words, and once more
    // after them, so that the pages do. Set by Shell.
    struct WordingListener {
        std::function<void(Language)> install;
        std::function<void()> retranslate;
    };
    void setWordingListener(WordingListener listener) { m_wording = std::move(listener); }

   private:
    void takeNewest();

    KioskModels m_models;
    WordingListener m_wording;
    std::optional<Language> m_language;

    std::mutex m_mutex;
    std::shared_ptr<const Snapshot> m_newest;  // guarded by m_mutex; null when the GUI has it already
    QObject m_guiThread;                       // last: what is still posted to it dies first
};

}  // namespace simkiosk
