#include "ui/presenters/kiosk_screen.hpp"

#include <utility>

namespace simkiosk {

KioskScreen::KioskScreen(IntentSink& intents, const PreviewSource& preview, const Clock& clock)
    : m_models(intents, preview, clock) {}

void KioskScreen::show(const Snapshot& snapshot) {
    auto shared = std::make_shared<const Snapshot>(snapshot);
    {
        const std::scoped_lock lock(m_mutex);
        // One message on its way is enough: it takes whatever is newest when it arrives.
        if (std::exchange(m_newest, std::move(shared))) return;
    }
    QMetaObject::invokeMethod(&m_guiThread, [this] { takeNewest(); }, Qt::QueuedConnection);
}

void KioskScreen::takeNewest() {
    std::shared_ptr<const Snapshot> newest;
    {
        const std::scoped_lock lock(m_mutex);
        newest = std::move(m_newest);
        m_newest = nullptr;
    }
    if (!newest) return;
    const bool wordingChanged = m_language != newest->language;
    m_language = newest->language;
    if (wordingChanged && m_wording.install) m_wording.install(newest->language);
    m_models.show(newest, wordingChanged);
    if (wordingChanged && m_wording.retranslate) m_wording.retranslate();
}

}  // namespace simkiosk
