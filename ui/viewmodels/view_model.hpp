// What every view model shares: it holds the newest snapshot, derives its properties from it, and turns a
// touch into an intent. Lives in the GUI thread.
// Bases and property types are written with their namespace: qmltyperegistrar 6.4 copies them as written.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <memory>

#include "kiosk/session/intent.hpp"

namespace simkiosk {

class ViewModel : public QObject {
    Q_OBJECT
    QML_ANONYMOUS

   public:
    explicit ViewModel(IntentSink& intents) : m_intents(intents), m_snapshot(std::make_shared<const Snapshot>()) {}

    // `wordingChanged`: the language is another one now, so that every text has to be read again.
    void show(std::shared_ptr<const Snapshot> snapshot, bool wordingChanged);

   Q_SIGNALS:
    void changed();

   protected:
    const Snapshot& snapshot() const { return *m_snapshot; }
    void submit(Intent intent) { m_intents.submit(std::move(intent)); }

    // True when something that this view model shows is different now.
    virtual bool concerns(const Snapshot& before, const Snapshot& now) const = 0;
    // Rebuilds lists and local state; runs before changed().
    virtual void refresh() {}

   private:
    IntentSink& m_intents;
    std::shared_ptr<const Snapshot> m_snapshot;
};

}  // namespace simkiosk
